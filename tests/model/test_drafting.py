"""Topics switched on and off, points in no package, open gaps, figures in the contract."""

import pytest

from model.areas import deselected, switched
from model.catalogue import catalogue
from model.changes import Applied, apply
from model.checklist import active_topics
from model.content import Content, DeselectedArea, ItemAnswer, ItemStatus, Level, item_id
from model.drafting import holds_numbers, open_gaps, without_package
from model.project import Project
from model.records.drafting import WorkPackage
from tests.model.documents import projects


def project(**content: object) -> Project:
    return Project(agreement_type="all_day_school", content=Content(**content))


def after(before: Project, topic: str, *, on: bool) -> Project:
    for change in switched(before, catalogue(), topic, on=on):
        applied = apply(before, change)
        assert isinstance(applied, Applied), applied
        before = applied.project
    return before


def active(of: Project) -> list[str]:
    return [topic.key for topic in active_topics(of, catalogue())]


def test_switching_a_topic_off_keeps_the_others_and_asks_for_a_reason():
    left = after(project(), "finances", on=False)

    assert active(left) == [key for key in active(project()) if key != "finances"]
    assert deselected(left, "finances") is not None


def test_switching_it_on_again_takes_the_reason_away():
    there = after(after(project(), "finances", on=False), "finances", on=True)

    assert active(there) == active(project())
    assert deselected(there, "finances") is None


def test_the_last_topic_stays():
    only = project(active_areas=("finances",))

    assert switched(only, catalogue(), "finances", on=False) == []


def test_a_reason_that_is_there_already_is_not_asked_for_twice():
    known = DeselectedArea(id="r1", area="finances", reason="Es fließt kein Geld.")
    left = after(project(deselected_areas=(known,)), "finances", on=False)

    assert left.content.deselected_areas == (known,)


def test_a_package_takes_its_points_and_the_points_of_its_topics():
    package = WorkPackage(id="r1", areas=("finances",), items=(item_id("term.start"),))
    left = [one.key for one in without_package(project(work_packages=(package,)), catalogue())]

    assert "finances.costs" not in left
    assert "term.start" not in left
    assert "term.duration" in left


def test_every_gap_of_a_printed_sentence_is_named_with_its_point():
    begun = projects.with_answer(
        projects.minimum(),
        ItemAnswer(id=item_id("scope.sites"), status=ItemStatus.SETTLED),
    )

    assert "scope.sites" in [gap.point.key for gap in open_gaps(begun, catalogue())]
    assert "scope.sites" not in [
        gap.point.key for gap in open_gaps(projects.minimum(), catalogue())
    ]


@pytest.mark.parametrize(
    ("wording", "is_hinted"),
    [
        ("Die Stadt zahlt 570.000 Euro.", True),
        ("Es gilt § 4 ab dem 01.08.2027.", False),
        ("Wir tagen im Rathaus.", False),
    ],
)
def test_figures_in_the_contract_are_hinted_at_but_dates_and_paragraphs_are_not(wording, is_hinted):
    in_contract = ItemAnswer(id="r1", wording=wording)
    elsewhere = ItemAnswer(id="r1", wording=wording, level=Level.SERVICE_AGREEMENT)

    assert holds_numbers(in_contract, catalogue()) is is_hinted
    assert not holds_numbers(elsewhere, catalogue())
