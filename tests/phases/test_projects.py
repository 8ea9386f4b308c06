"""The start page: begin, open, try a sample, read a backup, rename, reset, delete."""

import json

import pytest

from model.catalogue import catalogue, t
from tests.phases.conftest import SCHOOL, STRANGER


def titles(workspace):
    return [row.title for row in workspace.projects()]


def button(window, text):
    return next(one for one in window.button if one.label == text)


def errors(window):
    return [one.value for one in window.error]


def everything(window):
    return " ".join(one.value for one in (*window.markdown, *window.text))


def test_an_empty_store_offers_a_sample_instead_of_an_empty_list(new_window):
    window = new_window()

    assert not window.exception
    assert t("projects.list.empty") in everything(window)
    assert len([one for one in window.button if one.label == t("projects.sample.open")]) == 3


def test_the_limits_of_the_tool_are_said_on_the_start_page(new_window):
    assert "ersetzt keine rechtliche Prüfung" in everything(new_window())


def test_a_new_agreement_needs_a_name_and_a_type(new_window, workspace):
    window = new_window()
    button(window, t("projects.new.begin")).click().run()
    assert errors(window) == [t("projects.new.needs_name")]

    window.text_input(key="neu-name").set_value("Ganztag am Fluss")
    button(window, t("projects.new.begin")).click().run()
    assert errors(window) == [t("projects.new.needs_type")]
    assert titles(workspace) == []


def test_a_new_agreement_opens_at_its_first_step(new_window, workspace):
    window = new_window()
    window.text_input(key="neu-name").set_value("Ganztag am Fluss")
    window.selectbox(key="neu-typ").set_value("all_day_school")
    button(window, t("projects.new.begin")).click().run()

    assert not window.exception
    assert titles(workspace) == ["Ganztag am Fluss"]
    assert window.query_params["projekt"] == workspace.projects()[0].id


def test_every_agreement_type_can_be_chosen(new_window):
    offered = new_window().selectbox(key="neu-typ").options

    assert sorted(offered) == sorted(kind.title for kind in catalogue().agreement_types)


@pytest.mark.requirement(117)
@pytest.mark.parametrize("key", [sample.key for sample in catalogue().samples])
def test_a_sample_opens_as_a_practice_copy(new_window, workspace, key):
    window = new_window()
    window.button(key=f"muster-{key}").click().run()

    assert not window.exception
    assert [row.practice_of for row in workspace.projects()] == [key]


def test_a_text_typed_as_name_stays_literal_on_its_card(new_window, workspace):
    workspace.create("**fett** :red[rot] [Link](https://boese.example)", "network", SCHOOL)
    header = next(one.value for one in new_window().header if "fett" in one.value)

    assert "**fett**" not in header
    assert r"\[Link\]" in header


def test_an_agreement_is_renamed_where_it_is_managed(new_window, workspace):
    project = workspace.create("Alt", "network", SCHOOL)
    window = new_window()
    window.session_state[f"mehr-{project}"] = True
    window.run()
    window.text_input(key=f"name-{project}").set_value("Neu").run()
    button(window, t("projects.manage.rename")).click().run()

    assert titles(workspace) == ["Neu"]


def test_an_agreement_is_deleted_only_after_the_question_was_answered(new_window, workspace):
    project = workspace.create("Weg damit", "network", SCHOOL)
    window = new_window()
    window.session_state[f"mehr-{project}"] = True
    window.run()
    button(window, t("projects.manage.delete")).click().run()
    assert titles(workspace) == ["Weg damit"]
    assert t("projects.delete.text", title="Weg damit") in everything(window)

    window.button(key="delete-ja").click().run()
    assert titles(workspace) == []


def test_the_question_can_be_answered_with_no(new_window, workspace):
    project = workspace.create("Bleibt", "network", SCHOOL)
    window = new_window()
    window.session_state[f"mehr-{project}"] = True
    window.run()
    button(window, t("projects.manage.delete")).click().run()
    window.button(key="delete-nein").click().run()

    assert titles(workspace) == ["Bleibt"]


def test_a_practice_copy_can_be_reset(new_window, workspace):
    project = workspace.load_sample("hochauen", None, SCHOOL)
    before = workspace.open(project).project
    workspace.rename(project, "Verändert", SCHOOL)
    window = new_window()
    window.session_state[f"mehr-{project}"] = True
    window.run()
    button(window, t("projects.manage.reset")).click().run()
    window.button(key="reset-ja").click().run()

    assert workspace.open(project).project == before


def test_only_practice_copies_can_be_reset(new_window, workspace):
    project = workspace.create("Ernst", "network", SCHOOL)
    window = new_window()
    window.session_state[f"mehr-{project}"] = True
    window.run()

    assert t("projects.manage.reset") not in [one.label for one in window.button]


def open_import(window):
    window.session_state["sicherung"] = True
    return window.run()


def read_file(window, content: bytes):
    file = ("sicherung.json", content, "application/json")
    window.file_uploader(key="einlesen-datei").set_value(file)
    return button(window, t("projects.import.read")).click().run()


def test_a_backup_becomes_an_agreement_again(new_window, workspace):
    project = workspace.create("Gesichert", "network", SCHOOL)
    backup = workspace.export_project(project).encode()
    workspace.delete(project, SCHOOL)
    window = read_file(open_import(new_window()), backup)

    assert not window.exception
    assert titles(workspace) == ["Gesichert"]


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"{}", b"kein json", b"[]", json.dumps({"format": "anders"}).encode()],
)
def test_a_file_that_is_no_backup_is_refused_in_german(new_window, workspace, content):
    window = read_file(open_import(new_window()), content)

    assert not window.exception
    assert len(errors(window)) == 1
    assert titles(workspace) == []


def test_reading_without_a_file_says_what_is_missing(new_window):
    window = open_import(new_window())
    button(window, t("projects.import.read")).click().run()

    assert errors(window) == [t("projects.import.needs_file")]


def test_many_agreements_are_shown_in_portions(new_window, workspace):
    for number in range(30):
        workspace.create(f"Vereinbarung {number}", "network", SCHOOL)
    window = new_window()
    opened = t("projects.list.open")
    assert len([one for one in window.button if one.label == opened]) == 24

    button(window, t("projects.list.show_more")).click().run()
    assert len([one for one in window.button if one.label == opened]) == 30


def test_whoever_has_not_said_who_they_are_is_asked_and_can_answer(new_window):
    window = new_window(who=STRANGER)
    assert t("frame.identity.question") in [one.value for one in window.header]

    window.text_input(key="ich-page-funktion").set_value("Schulleitung")
    button(window, t("frame.identity.keep")).click().run()
    assert t("frame.identity.incomplete") in everything(window)

    window.text_input(key="ich-page-institution").set_value("Grundschule")
    button(window, t("frame.identity.keep")).click().run()
    assert window.session_state["who"].label == "Schulleitung, Grundschule"
    assert t("frame.identity.question") not in [one.value for one in window.header]
