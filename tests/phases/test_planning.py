"""The page of the participants: legal entities and acting institutions, kept apart."""

import pytest

from model.catalogue import t
from model.changes import AddRecord, RemoveRecord
from tests.phases.conftest import SCHOOL
from tests.phases.windows import (
    NOBODY,
    button,
    inputs,
    institution,
    labels,
    new_project,
    partner,
    put,
    widgets,
    words,
    write,
)

CITY = partner("Stadt Fluss", "r1", representation="die Bürgermeisterin")
CLUB = partner("Sportverein Fluss e. V.", "r2")
STEP = "planning.stakeholder_scan"


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes):
        project = new_project(workspace, *changes)
        return project, new_window("planning", projekt=project, schritt=STEP)

    return open_it


def test_an_empty_page_says_where_to_begin(open_page):
    _, window = open_page()

    assert not window.exception
    assert "Noch keine Rechtsperson eingetragen" in words(window)
    assert "Noch keine Stelle eingetragen" in words(window)


def test_both_lists_stand_apart_with_their_names(open_page):
    _, window = open_page(CITY, institution("Grundschule", "s1", partner="r1"))

    headings = [one.value for one in window.header]
    assert headings[-2:] == ["Stellen und Einrichtungen", "Rechtspersonen"]
    assert "Stadt Fluss" in words(window)


def test_a_missing_representation_is_a_quiet_hint(open_page):
    _, window = open_page(CLUB)

    assert "Ohne Angabe zur Vertretung ist die Unterschrift unsicher" in words(window)


def test_adding_stores_the_record_and_opens_it(workspace, open_page):
    project, window = open_page()

    button(window, "Rechtsperson hinzufügen").click().run()

    record = workspace.open(project).project.planning.partners[0]
    window.text_input(key=f"w:planning.partners.{record.id}.name").set_value("Stadt Fluss").run()
    assert workspace.open(project).project.planning.partners[0].name == "Stadt Fluss"
    assert "gespeichert um" in words(window)


def test_only_one_row_of_the_page_is_open(open_page):
    _, window = open_page(CITY, CLUB, institution("Grundschule", "s1"))

    button(window, "Ändern", "Stadt Fluss").click().run()
    button(window, "Ändern", "Grundschule").click().run()

    assert window.text_input(key="w:planning.institutions.s1.name").value == "Grundschule"
    assert [one.label for one in window.button if one.label.startswith("Fertig")] == [
        "Fertig :small[Grundschule]"
    ]


def test_an_institution_names_the_legal_entity_it_belongs_to(workspace, open_page):
    project, window = open_page(CITY, institution("Grundschule", "s1"))

    button(window, "Ändern", "Grundschule").click().run()
    window.selectbox(key="w:planning.institutions.s1.partner").set_value("r1").run()

    assert workspace.open(project).project.planning.institutions[0].partner == "r1"
    assert not window.exception


def test_removing_can_be_taken_back_with_all_its_words(workspace, open_page):
    project, window = open_page(CITY, CLUB)

    button(window, "Ändern", "Stadt Fluss").click().run()
    button(window, "Entfernen").click().run()
    assert [one.id for one in workspace.open(project).project.planning.partners] == ["r2"]
    assert "Stadt Fluss entfernt" in words(window)
    button(window, "Rückgängig").click().run()

    partners = workspace.open(project).project.planning.partners
    assert [one.id for one in partners] == ["r1", "r2"]
    assert partners[0].representation == "die Bürgermeisterin"


def test_rows_move_without_dragging(workspace, open_page):
    project, window = open_page(CITY, CLUB)

    button(window, "Ändern", "Sportverein").click().run()
    assert not [label for label in labels(window) if label.startswith("Nach unten")]
    button(window, "Nach oben").click().run()

    assert [one.id for one in workspace.open(project).project.planning.partners] == ["r2", "r1"]


def test_what_others_add_appears_with_the_next_run(workspace, open_page):
    project, window = open_page(CITY)
    write(workspace, project, CLUB)

    window.run()

    assert "Sportverein" in words(window)


def test_a_removed_row_keeps_what_was_typed_in_it(workspace, open_page):
    project, window = open_page(CITY)
    button(window, "Ändern", "Stadt Fluss").click().run()
    write(workspace, project, RemoveRecord(path="planning.partners", id="r1"))
    window.text_input(key="w:planning.partners.r1.name").set_value("Stadt am Fluss").run()

    assert "Dieser Eintrag wurde inzwischen entfernt" in words(window)
    assert window.text_area(key="weg-text-planning.partners.r1.name").value == "Stadt am Fluss"


def test_hostile_names_are_shown_as_they_were_typed(open_page):
    name = "[Klick](https://boese.example) **fett** :smile: <b>"
    _, window = open_page(partner(name, "r1"))

    assert f"**{name}**" in words(window)
    assert not [one for one in window.markdown if "**fett**" in one.value or ":smile:" in one.value]


def test_who_has_not_said_who_they_are_reads_without_controls(workspace, new_window):
    project = new_project(workspace, CITY)
    window = new_window("planning", who=NOBODY, projekt=project, schritt=STEP)

    button(window, "Ansehen", "Stadt Fluss").click().run()

    assert not [one for one in window.text_input if str(one.key).startswith("w:")]
    assert "die Bürgermeisterin" in words(window)
    assert "Rechtsperson hinzufügen" not in labels(window)


def test_a_full_page_stays_small(open_page):
    partners = [partner(f"Verein {number}", f"r{number}") for number in range(30)]
    places = [institution(f"Haus {number}", f"s{number}") for number in range(30)]
    _, window = open_page(*partners, *places)

    button(window, "Ändern", "Verein 3").click().run()

    assert "1 bis 6 von 30" in words(window)
    assert inputs(window) <= 20
    assert widgets(window) <= 60


def test_a_reload_of_a_later_page_of_the_list_keeps_the_open_row_in_sight(open_page):
    _, window = open_page(*[partner(f"Verein {number}", f"r{number}") for number in range(15)])

    button(window, "Weitere").click().run()

    assert "Verein 8" in words(window)
    assert "Verein 2*" not in words(window)
    assert not window.exception


def test_the_representation_can_be_written_where_it_is_missing(workspace, open_page):
    project, window = open_page(CLUB)

    button(window, "Ändern", "Sportverein").click().run()
    field = window.text_input(key="w:planning.partners.r2.representation")
    field.set_value("den Vorstand").run()

    assert "unsicher" not in words(window)
    assert workspace.open(project).project.planning.partners[0].representation == "den Vorstand"


def test_a_change_of_the_same_field_meanwhile_is_merged_and_said(workspace, open_page):
    project, window = open_page(partner("Verein am Fluss", "r1"))
    button(window, "Ändern", "Verein").click().run()
    path = "planning.partners.r1.name"
    write(workspace, project, put(path, "Verein am Fluss e. V.", "Verein am Fluss"))

    window.text_input(key=f"w:{path}").set_value("Förderverein am Fluss").run()

    stored = workspace.open(project).project.planning.partners[0].name
    assert stored == "Förderverein am Fluss e. V."
    assert "mit der Änderung von Geschäftsführung, Trägerverein Ganztag" in words(window)


def test_the_parties_are_ordered_by_the_alphabet_in_one_step(workspace, open_page):
    project, window = open_page(CITY, CLUB)

    button(window, "Alphabetisch ordnen").click().run()

    assert [one.id for one in workspace.open(project).project.planning.partners] == ["r2", "r1"]
    assert "Alphabetisch ordnen" not in labels(window)


def test_a_field_that_chooses_from_an_empty_list_says_what_to_enter_first(workspace, new_window):
    project = new_project(workspace)

    window = new_window("content", projekt=project, schritt="content.release")

    assert "Noch keine Stelle eingetragen." in words(window)


def test_meetings_and_milestones_say_when_they_are(workspace, new_window):
    meeting = {"id": "m", "title": "Auftakt", "kind": "kickoff", "date": "2026-12-09"}
    times = {"start_time": "13.30", "end_time": "16:00 Uhr", "place": "Rathaus"}
    holidays = {"id": "f", "title": "Ostern", "kind": "other", "date": "2027-03-22"}
    project = new_project(
        workspace,
        AddRecord(path="planning.meetings", record={**meeting, **times}),
        AddRecord(path="planning.milestones", record={**holidays, "until": "2027-04-03"}),
    )

    window = new_window("planning", projekt=project, schritt="planning.schedule")

    assert "Mi 09.12.2026, 13.30 bis 16.00 Uhr · Rathaus" in words(window)
    assert "Mo 22.03.2027 bis 03.04.2027" in words(window)


def test_all_that_is_known_of_a_meeting_opens_and_leads_to_its_agenda(workspace, new_window):
    project = workspace.load_sample("weidenweg", None, SCHOOL)
    window = new_window("planning", projekt=project, schritt="planning.kickoff")
    (kickoff,) = (
        one for one in workspace.open(project).project.planning.meetings if one.kind == "kickoff"
    )
    window.button(key=f"auf-{kickoff.id}").click()
    window.session_state[f"mehr-{kickoff.id}"] = True
    window.run()

    assert not window.exception
    assert "Ziel der Sitzung" in str([one.label for one in window.text_input])
    button(window, t("meeting.from_row")).click().run()
    assert window.query_params["treffen"] == kickoff.id
