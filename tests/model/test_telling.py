"""Changes in words: what it is about, what became of it, and nothing said twice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.changes import (
    AddRecord,
    Applied,
    Change,
    MoveRecord,
    RemoveRecord,
    SetField,
    apply,
)
from model.content import Content, GapValue, ItemAnswer
from model.goals import Goal, Goals
from model.people import Institution
from model.places import Spot
from model.planning import Planning
from model.project import Project
from model.telling import Teller, Told
from tests.model import drawn

PROJECT = Project(
    planning=Planning(institutions=(Institution(id="i1", name="Grundschule am Fluss"),)),
    goals=Goals(goals=(Goal(id="g1", title="Ferien gemeinsam planen", due_date=date(2027, 9, 1)),)),
    content=Content(items=(ItemAnswer(id="finances-costs", wording="Wir teilen alles."),)),
)
LONG = "Wir treffen uns jeden zweiten Dienstag im Monat im großen Saal des Rathauses."


def told(*changes: Change, project: Project = PROJECT) -> tuple[Told, ...]:
    return Teller(catalogue(), project).told(changes)


def says(*changes: Change) -> list[str]:
    return [f"{one.head}: {one.sentence}" for one in told(*changes)]


def put(path: str, before: object, after: object) -> SetField:
    return SetField(path=path, before=before, after=after)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            put("goals.goals.g1.due_date", "2027-08-01", "2027-09-01"),
            "Ziel „Ferien gemeinsam planen“: Frist geändert von 01.08.2027 auf 01.09.2027",
        ),
        (
            put("goals.goals.g1.status", "proposed", "adopted"),
            "Ziel „Ferien gemeinsam planen“: Stand geändert von vorgeschlagen auf angenommen",
        ),
        (
            put("goals.goals.g1.responsible_institution", "", "i1"),
            "Ziel „Ferien gemeinsam planen“: Verantwortlich eingetragen: Grundschule am Fluss",
        ),
        (
            put("goals.goals.g1.target_group", ["children"], ["children", "staff"]),
            "Ziel „Ferien gemeinsam planen“: Nützt geändert von Kindern auf "
            "Kindern, Fach- und Lehrkräften",
        ),
        (put("planning.start_date", None, "2027-08-01"), "Soll gelten ab: eingetragen: 01.08.2027"),
        (
            put("planning.target_group", "Klassen 1 bis 4", ""),
            "Für wen: geleert, vorher „Klassen 1 bis 4“",
        ),
        (put("title", "Alt", "Neu"), "Titel des Vorhabens: geändert von „Alt“ auf „Neu“"),
        (
            put("planning.steps.stakeholder_scan.status", "open", "done"),
            f"Schritt „{catalogue().step('planning.stakeholder_scan').title}“: "
            "Stand des Schritts geändert von offen auf erledigt",
        ),
        (
            put("content.items.finances-costs.values.kostenverteilung.value", "", "zur Hälfte"),
            f"Punkt „{catalogue().item('finances.costs').title}“: "
            f"{catalogue().placeholder('kostenverteilung').label} eingetragen: „zur Hälfte“",
        ),
        (
            AddRecord(path="planning.institutions", record={"id": "i2", "name": "Hort"}),
            "Stelle „Hort“: hinzugefügt",
        ),
        (
            RemoveRecord(path="goals.goals", id="g9", record={"id": "g9", "title": "Alt"}),
            "Ziel „Alt“: entfernt",
        ),
        (
            MoveRecord(path="goals.goals", id="g1", after=""),
            "Ziel „Ferien gemeinsam planen“: an eine andere Stelle gerückt",
        ),
        (
            put("goals.goals.g9.title", "", "Neu"),
            "Ziel, noch ohne Namen: Ziel in Kurzform eingetragen: „Neu“",
        ),
        (
            put("planning.occasion", "Anlass", "Anlass"),
            "Anlass in zwei bis drei Sätzen: geändert und wieder zurückgestellt",
        ),
    ],
)
def test_a_change_is_a_sentence(change: Change, sentence: str):
    assert says(change) == [sentence]


def test_a_long_text_that_was_rewritten_keeps_both_texts_whole():
    (one,) = told(put("planning.occasion", LONG, LONG.replace("Dienstag", "Mittwoch")))

    assert one.is_rewritten
    assert (one.old, one.new) == (LONG, LONG.replace("Dienstag", "Mittwoch"))


def test_a_record_that_is_made_on_write_tells_what_stands_in_it():
    answer = ItemAnswer(
        id="finances-costs",
        wording="Wir teilen.",
        values=(GapValue(id="kostenverteilung", value="zur Hälfte"),),
    )
    record = answer.model_dump(mode="json")

    added = told(AddRecord(path="content.items", record=record))
    removed = told(RemoveRecord(path="content.items", id=answer.id, record=record))

    assert [one.new for one in added] == ["zur Hälfte", "Wir teilen."]
    assert [one.old for one in removed] == ["zur Hälfte", "Wir teilen."]


def test_copies_that_go_along_stay_unsaid_and_alone_they_are_said():
    path = "content.items.finances-costs"
    agreed = put(f"{path}.agreed", None, {"template": "Wir teilen.", "values": []})
    status = put(f"{path}.status", "open", "settled")

    assert [one.field for one in told(status, agreed)] == ["Stand"]
    assert [one.new for one in told(agreed)] == ["Wir teilen."]


def test_many_moves_in_one_list_are_said_once():
    moves = [MoveRecord(path="goals.goals", id=name, after="") for name in ("g1", "g2", "g3")]

    assert len(told(*moves)) == 1


def test_a_change_knows_where_it_is_worked_on():
    (goal,) = told(put("goals.goals.g1.title", "Alt", "Neu"))
    (point,) = told(put("content.items.finances-costs.wording", "Alt", "Neu"))
    (title,) = told(put("title", "Alt", "Neu"))

    assert (goal.spot.phase, goal.spot.steps[0]) == ("goals", "goals.specify")
    assert point.spot == Spot("content", ("content.checklist",), "finances.costs")
    assert title.spot == Spot()


@given(st.data())
def test_every_change_of_every_field_can_be_told(data: st.DataObject):
    project = data.draw(drawn.projects())
    applied = apply(project, data.draw(drawn.changes(project)))
    assert isinstance(applied, Applied)

    for one in told(applied.change, project=applied.project):
        assert one.sentence
