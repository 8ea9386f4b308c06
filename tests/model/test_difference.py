"""The changes between two states lead from one to the other, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from model.changes import Applied, apply, inverse
from model.content import Content, GapValue, ItemAnswer
from model.difference import changes_between
from model.people import Partner
from model.planning import Planning
from model.project import Project

IDS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)
WORDS = st.sampled_from(["", "Stadt", "Verein", "Schule"])


@st.composite
def projects(draw: st.DrawFn) -> Project:
    partners = tuple(Partner(id=name, name=draw(WORDS)) for name in draw(IDS))
    gaps = tuple(GapValue(id=name, value=draw(WORDS)) for name in draw(IDS))
    items = tuple(
        ItemAnswer(id=f"x-{name}", wording=draw(WORDS), values=gaps) for name in draw(IDS)
    )
    return Project(
        title=draw(WORDS), planning=Planning(partners=partners), content=Content(items=items)
    )


def _after(project: Project, changes: list) -> tuple[Project, list]:  # type: ignore[type-arg]
    done = []
    for change in changes:
        applied = apply(project, change)
        assert isinstance(applied, Applied)
        project = applied.project
        done.append(applied.change)
    return project, done


@given(projects(), projects())
def test_the_changes_between_two_projects_lead_from_one_to_the_other(
    current: Project, wanted: Project
) -> None:
    reached, _ = _after(current, changes_between(current, wanted))
    assert reached == wanted


@given(projects(), projects())
def test_taken_back_in_reverse_order_they_lead_home(current: Project, wanted: Project) -> None:
    reached, done = _after(current, changes_between(current, wanted))
    home, _ = _after(reached, [inverse(change) for change in reversed(done)])
    assert home == current


@given(projects())
def test_nothing_lies_between_a_project_and_itself(project: Project) -> None:
    assert changes_between(project, project) == []
