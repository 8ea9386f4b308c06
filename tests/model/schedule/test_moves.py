"""Moving a date takes along what hangs on it, and moving back restores."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from model import paths
from model.changes import apply
from model.project import Project
from model.schedule import plan
from model.schedule.moves import along
from model.schedule.proposal import offers
from model.schedule.workdays import distance, moved
from tests.model.schedule.wishes import TODAY, project, projects, wish, with_milestone

EARLY = date(2000, 1, 1)


def filled(of: Project) -> Project:
    """The project with the whole proposal taken over."""
    for offer in offers(plan(wish(of), EARLY)):
        of = apply(of, offer.change).project  # type: ignore[union-attr]
    return of


def dates(of: Project) -> dict[str, tuple[date | None, date | None]]:
    return {one.id: (one.date, one.submission_deadline) for one in of.planning.milestones}


def shifted(of: Project, path: str, old: date, new: date) -> Project:
    """The date at the path changed, and then everything along with it."""
    of = paths.replaced(of, path, new)
    for move in along(plan(wish(of), TODAY), path, old, new).moves:
        of = apply(of, move.change).project  # type: ignore[union-attr]
    return of


def test_moving_the_council_moves_committees_papers_and_draft_but_not_the_signing():
    of = filled(project())
    found = plan(wish(of), TODAY)
    council = next(one for one in found.entries if one.title.startswith("Rat,"))
    council = found.entry(council.key.replace("submission", "meeting"))
    assert council.given is not None
    new = moved(council.day, 5, "nw")

    result = along(found, council.given.path, council.day, new)

    names = {move.entry.kind for move in result.moves}
    assert result.days == 5
    assert "signing" not in names
    assert "start" not in names
    assert {"submission", "meeting", "feedback_end", "draft_release"} == set(names)


def test_a_fixed_date_stays_and_is_named():
    of = project()
    of = with_milestone(of, "m1", "signing", date(2027, 7, 1))
    of = with_milestone(of, "m2", "feedback_end", date(2027, 3, 1), certainty="fixed")

    result = along(
        plan(wish(of), TODAY), "planning.milestones.m1.date", date(2027, 6, 24), date(2027, 7, 1)
    )

    assert [one.day for one in result.staying] == [date(2027, 3, 1)]
    assert result.moves == ()


@given(projects(), st.integers(-60, 60), st.data())
def test_all_dependants_move_alike_and_moving_back_restores(of, steps: int, data):
    of = filled(of)
    state = of.planning.federal_state
    given_dates = [one for one in plan(wish(of), TODAY).entries if one.given]
    chosen = data.draw(st.sampled_from([one for one in given_dates if one.kind != "start"]))
    path, old = chosen.given.path, chosen.day
    new = moved(old, steps, state)

    there = shifted(of, path, old, new)
    back = shifted(there, path, new, old)

    before, after = dates(of), dates(there)
    ways = {
        distance(one, other, state)
        for key in before
        for one, other in zip(before[key], after[key], strict=True)
        if one and other
    }
    assert ways <= {0, steps}
    assert dates(back) == before
