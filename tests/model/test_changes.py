"""Changes: apply, clash, and their inverse."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import paths
from model.basics import TEXT_LIMIT
from model.changes import (
    AddRecord,
    Applied,
    Change,
    Clash,
    InvalidValueError,
    MoveRecord,
    RemoveRecord,
    SetField,
    apply,
    change_adapter,
    inverse,
)
from model.people import Partner
from model.planning import Planning
from model.project import Project
from tests.model.drawn import changes, comparable, projects

PARTNERS = "planning.partners"
OCCASION = "planning.occasion"


def with_partners(*ids: str) -> Project:
    return Project(planning=Planning(partners=tuple(Partner(id=name) for name in ids)))


def ids(project: Project) -> str:
    return "".join(partner.id for partner in project.planning.partners)


def after(project: Project, *made: Change) -> Project:
    for change in made:
        applied = apply(project, change)
        assert isinstance(applied, Applied)
        project = applied.project
    return project


def written(text: str) -> Project:
    return Project(planning=Planning(occasion=text))


def edit(before: Any, text: Any) -> SetField:
    return SetField(path=OCCASION, before=before, after=text)


@given(st.data())
def test_undo_restores_whatever_was_changed(data: st.DataObject):
    project = data.draw(projects())
    applied = apply(project, data.draw(changes(project)))
    assert isinstance(applied, Applied)

    if not applied.is_noop:
        back = after(applied.project, inverse(applied.change))
        assert comparable(back) == comparable(project)


@given(st.data())
def test_undo_of_undo_is_what_was_undone(data: st.DataObject):
    project = data.draw(projects())
    applied = apply(project, data.draw(changes(project)))
    assert isinstance(applied, Applied)
    undone = apply(applied.project, inverse(applied.change))
    assert isinstance(undone, Applied)

    if not applied.is_noop:
        again = after(undone.project, inverse(undone.change))
        assert comparable(again) == comparable(applied.project)


@given(st.data())
def test_the_order_of_independent_changes_does_not_matter(data: st.DataObject):
    project = data.draw(projects())
    one, other = data.draw(changes(project)), data.draw(changes(project))
    if one.path == other.path or _is_inside(one, other) or _is_inside(other, one):
        return

    assert comparable(after(project, one, other)) == comparable(after(project, other, one))


def _is_inside(inner: Change, outer: Change) -> bool:
    return inner.path.startswith(f"{outer.path}.")


@given(st.data())
def test_a_change_survives_the_way_through_a_file(data: st.DataObject):
    project = data.draw(projects())
    applied = apply(project, data.draw(changes(project)))
    assert isinstance(applied, Applied)

    text = change_adapter.dump_json(applied.change)
    assert change_adapter.validate_json(text) == applied.change


def test_a_field_takes_a_new_value():
    assert after(Project(), edit("", "Neu")).planning.occasion == "Neu"


def test_the_change_that_took_effect_carries_what_really_stood_there():
    applied = apply(written("Wir tagen im Rathaus."), edit("Wir tagen.", "Wir alle tagen."))
    assert isinstance(applied, Applied)

    assert applied.merged
    assert applied.change == edit("Wir tagen im Rathaus.", "Wir alle tagen im Rathaus.")


def test_the_same_words_edited_by_someone_else_clash_and_both_texts_are_there():
    clash = apply(written("Wir beraten."), edit("Wir tagen.", "Wir arbeiten."))

    assert clash == Clash(OCCASION, base="Wir tagen.", theirs="Wir beraten.", mine="Wir arbeiten.")


def test_a_value_that_is_there_already_is_no_change():
    applied = apply(written("Neu"), edit("", "Neu"))

    assert isinstance(applied, Applied)
    assert applied.is_noop


def test_an_old_text_that_came_back_over_a_newer_one_clashes():
    clash = apply(written("Neuer Text."), edit("Alter Text.", "Alter Text."))

    assert isinstance(clash, Clash)


def test_a_date_that_someone_else_has_set_clashes_instead_of_being_merged():
    project = Project(planning=Planning(start_date="2027-08-01"))
    change = SetField(path="planning.start_date", before=None, after="2027-02-01")

    clash = apply(project, change)

    assert isinstance(clash, Clash)
    assert (clash.theirs, clash.mine) == ("2027-08-01", "2027-02-01")


def test_a_merge_that_would_be_longer_than_the_field_clashes_instead():
    half = "x" * (TEXT_LIMIT // 2)
    project = Project(title=f"{half} mitte")
    change = SetField(path="title", before="mitte", after=f"mitte {half}")

    assert isinstance(apply(project, change), Clash)


def test_a_field_of_a_removed_record_clashes():
    clash = apply(Project(), SetField(path=f"{PARTNERS}.p1.name", before="", after="Stadt"))

    assert isinstance(clash, Clash)
    assert clash.record_is_gone


@pytest.mark.parametrize(
    "change",
    [
        AddRecord(path="planning.partners.p1.decision_bodies", record={"id": "x"}),
        SetField(path="planning.nothing", before="", after=""),
        SetField(path="", before="", after=""),
        SetField(path="planning.partners.p.id", before="p", after="q"),
        SetField(path="content.items.no!id.status", before="open", after="settled"),
        SetField(path="content.items.a b.status", before="open", after="settled"),
        RemoveRecord(path="planning.occasion", id="x"),
        MoveRecord(path="planning", id="x", after=""),
    ],
)
def test_a_path_that_no_page_would_send_is_refused(change: Change):
    with pytest.raises(paths.UnknownPathError):
        apply(with_partners("p"), change)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("title", "x" * 301, "text_too_long"),
        ("planning.start_date", "22.11.2026", "date_from_datetime_parsing"),
        ("planning.federal_state", "xx", "unknown_choice"),
        ("goals.goal_indicators.g.baseline", "viel", "decimal_parsing"),
        ("content.items.finances-costs.status", "maybe", "enum"),
        (PARTNERS, [{"id": "a"}, {"id": "a"}], "duplicate_id"),
    ],
)
def test_a_value_that_does_not_fit_is_named_with_its_reason(path: str, value: Any, code: str):
    with pytest.raises(InvalidValueError) as refused:
        apply(Project(), SetField(path=path, after=value))

    assert refused.value.code == code


def test_a_record_that_does_not_fit_is_named_with_its_field():
    with pytest.raises(InvalidValueError) as refused:
        apply(Project(), AddRecord(path=PARTNERS, record={"id": "p", "name": "x" * 301}))

    assert refused.value.path == f"{PARTNERS}.name"


def test_records_are_placed_first_behind_another_or_last():
    project = with_partners("a", "b")

    for place, expected in [("", "nab"), ("a", "anb"), (None, "abn"), ("gone", "abn")]:
        added = AddRecord(path=PARTNERS, record={"id": "n"}, after=place)
        assert ids(after(project, added)) == expected


def test_a_record_moves_behind_another():
    moved = after(with_partners("a", "b", "c"), MoveRecord(path=PARTNERS, id="a", after="b"))

    assert ids(moved) == "bac"


def test_a_removed_record_comes_back_with_its_content_where_it_stood():
    project = after(
        with_partners("a", "b", "c"),
        SetField(path=f"{PARTNERS}.b.name", before="", after="Stadt"),
    )
    applied = apply(project, RemoveRecord(path=PARTNERS, id="b"))
    assert isinstance(applied, Applied)

    assert after(applied.project, inverse(applied.change)) == project


def test_a_record_that_someone_else_has_changed_is_not_removed_by_who_saw_the_old_one():
    project = with_partners("a")
    seen = project.planning.partners[0].model_dump(mode="json")
    changed = after(project, SetField(path=f"{PARTNERS}.a.name", before="", after="Stadt"))

    assert isinstance(apply(project, RemoveRecord(path=PARTNERS, id="a", record=seen)), Applied)
    assert isinstance(apply(changed, RemoveRecord(path=PARTNERS, id="a", record=seen)), Clash)


def test_an_answer_is_made_when_it_is_first_written_to():
    change = SetField(path="content.items.finances-costs.status", before="open", after="settled")

    assert after(Project(), change).content.answer("finances.costs").status == "settled"


def test_changes_in_a_list_of_a_removed_record_do_not_break():
    path = "content.items.own.values"
    assert isinstance(apply(Project(), RemoveRecord(path=path, id="x")), Applied)
    assert isinstance(apply(Project(), MoveRecord(path=path, id="x", after="")), Clash)
