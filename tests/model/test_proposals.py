"""Proposed rows: added once, never twice, and taken back as long as nobody has worked on them."""

from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.changes import Applied, Change, SetField, apply
from model.consultation import BODIES, proposed_bodies
from model.measures_board import MEASURES, proposed_measures
from model.project import Project
from model.proposals import Row, additions, withdrawal
from tests.phases import rich

NAMES = st.lists(st.text(max_size=8), max_size=6)


def with_changes(project: Project, changes: list[Change] | tuple[Change, ...]) -> Project:
    for change in changes:
        applied = apply(project, change)
        assert isinstance(applied, Applied), applied
        project = applied.project
    return project


def full() -> Project:
    return with_changes(Project(agreement_type="all_day_school"), rich.everything())


def rows(names: list[str]) -> list[Row]:
    return [Row({"title": name}, ("title",)) for name in names]


@given(NAMES)
def test_what_was_added_is_not_proposed_again(names: list[str]):
    project = Project()

    filled = with_changes(project, additions(project, MEASURES, rows(names)))

    assert additions(filled, MEASURES, rows(names)) == ()


@given(NAMES)
def test_two_windows_that_press_at_once_add_the_same_rows_once(names: list[str]):
    project = Project()
    added = additions(project, MEASURES, rows(names))

    once = with_changes(project, added)

    assert with_changes(once, added) == once


@given(NAMES)
def test_taking_back_leaves_the_project_as_it_was(names: list[str]):
    project = full()
    added = additions(project, MEASURES, rows(names))

    filled = with_changes(project, added)

    assert with_changes(filled, withdrawal(filled, added)) == project


def test_a_row_that_someone_has_worked_on_is_not_taken_back():
    project = Project()
    added = additions(project, MEASURES, rows(["Erste", "Zweite"]))
    filled = with_changes(project, added)
    place = f"{MEASURES}.{added[0].record['id']}.evidence"

    touched = with_changes(filled, [SetField(path=place, before="", after="Protokoll")])

    kept = with_changes(touched, withdrawal(touched, added)).anchoring.measures
    assert [one.title for one in kept] == ["Erste"]


def test_all_proposals_of_a_full_project_are_idempotent():
    project = full()
    proposals = (
        (BODIES, lambda now: proposed_bodies(now, catalogue())),
        (MEASURES, lambda now: proposed_measures(now, catalogue())),
    )

    for path, proposed in proposals:
        added = additions(project, path, proposed(project))
        filled = with_changes(project, added)
        assert added
        assert additions(filled, path, proposed(filled)) == ()
