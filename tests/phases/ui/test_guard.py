"""A text about one child is stopped on the screen: it stays, and a person decides."""

import pytest

from model.basics import fingerprint
from model.paths import read
from tests.phases.windows import SCHOOL, button, labels, new_project, put, words, write

WORDING = "content.items.finances-amount.wording"
OCCASION = "planning.occasion"
NAMED = "Leon stört in der Lernzeit."
TITLE = "Hier steht vermutlich eine Angabe zu einer einzelnen Person."


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes):
        project = new_project(workspace, *changes)
        query = {"schritt": "content.checklist", "punkt": "finances.amount"}
        return project, new_window("content", projekt=project, **query)

    return open_it


def field(window):
    return window.text_area(key=f"w:{WORDING}")


def stored(workspace, project, path=WORDING):
    return read(workspace.open(project).project, path)


def test_a_named_child_is_stopped_and_the_text_stays_in_the_field(workspace, open_page):
    project, window = open_page()

    field(window).set_value(NAMED).run()

    assert not window.exception
    assert TITLE in words(window)
    assert "Wir schreiben über Verhältnisse, nicht über Personen." in words(window)
    assert ":blue-background[**Leon**]" in words(window)
    assert field(window).value == NAMED
    assert stored(workspace, project) == ""
    assert workspace.open(project).revision == 1


def test_a_changed_text_is_stored_without_another_word(workspace, open_page):
    project, window = open_page()

    field(window).set_value(NAMED).run()
    field(window).set_value("In der Lernzeit ist es oft laut.").run()

    assert stored(workspace, project) == "In der Lernzeit ist es oft laut."
    assert TITLE not in words(window)


def test_only_a_second_conscious_click_stores_the_text(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()

    button(window, "Trotzdem speichern").click().run()
    assert "Gespeichert lesen das alle" in words(window)
    assert stored(workspace, project) == ""
    button(window, "Ja, so speichern").click().run()

    assert not window.exception
    assert stored(workspace, project) == NAMED
    assert TITLE not in words(window)
    assert field(window).value == NAMED


def test_the_way_back_from_the_second_sentence_stores_nothing(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()

    button(window, "Trotzdem speichern").click().run()
    button(window, "Doch nicht speichern").click().run()

    assert "Ja, so speichern" not in labels(window)
    assert "Trotzdem speichern" in labels(window)
    assert stored(workspace, project) == ""


def test_a_yes_that_was_begun_for_other_words_begins_anew(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()

    button(window, "Trotzdem speichern").click().run()
    field(window).set_value("Mia und Leon stören.").run()

    assert "Ja, so speichern" not in labels(window)
    assert ":blue-background[**Mia**]" in words(window)
    assert stored(workspace, project) == ""


def test_the_wish_to_change_the_text_leads_into_the_field_and_keeps_the_card(open_page):
    _, window = open_page()
    field(window).set_value(NAMED).run()

    button(window, "Text ändern").click().run()

    assert field(window).value == NAMED
    assert TITLE in words(window)


def test_confirmed_words_are_not_asked_about_again(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()
    button(window, "Trotzdem speichern").click().run()
    button(window, "Ja, so speichern").click().run()

    field(window).set_value(f"{NAMED} Wir brauchen Ruhe.").run()

    assert TITLE not in words(window)
    assert stored(workspace, project) == f"{NAMED} Wir brauchen Ruhe."


def test_found_words_are_shown_letter_by_letter(open_page):
    _, window = open_page()

    field(window).set_value("Familie :red[Kaya] und Leon <b>Kaya</b> Az. 12*13*/14 Schule").run()

    assert not window.exception
    assert TITLE in words(window)
    raw = "\n".join(str(one.value) for one in window.markdown)
    assert ":red[" not in raw
    assert "<b>" not in raw


def test_the_text_waits_when_one_leaves_the_page_and_comes_back(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()

    window.query_params["punkt"] = "finances.costs"
    window.run()
    window.query_params["punkt"] = "finances.amount"
    window.run()

    assert field(window).value == NAMED
    assert TITLE in words(window)
    assert stored(workspace, project) == ""


def test_a_newer_text_of_others_is_merged_when_the_guarded_one_is_confirmed(workspace, open_page):
    project, window = open_page(put(WORDING, "Wir tagen oft."))
    field(window).set_value("Wir tagen oft. Leon stört.").run()
    write(workspace, project, put(WORDING, "Wir alle tagen oft.", "Wir tagen oft."))

    button(window, "Trotzdem speichern").click().run()
    button(window, "Ja, so speichern").click().run()

    assert stored(workspace, project) == "Wir alle tagen oft. Leon stört."


def test_a_wording_chosen_in_a_conflict_is_asked_about_as_well(workspace, open_page):
    project, window = open_page(put(WORDING, "Wir tagen."))
    write(workspace, project, put(WORDING, "Wir tagen im Rathaus.", "Wir tagen."))
    field(window).set_value("Wir tagen ohne Leon.").run()
    window.run()

    button(window, "Meine behalten").click().run()
    assert stored(workspace, project) == "Wir tagen im Rathaus."
    assert field(window).value == "Wir tagen ohne Leon."
    assert TITLE in words(window)
    assert "autosave:dropped" not in window.session_state


def test_the_proposal_left_for_a_confirmed_text_brings_that_text_back_unasked(workspace, open_page):
    project, window = open_page()
    field(window).set_value(NAMED).run()
    button(window, "Trotzdem speichern").click().run()
    button(window, "Ja, so speichern").click().run()

    button(window, "Vorschlag übernehmen").click().run()
    button(window, "Rückgängig").click().run()

    assert stored(workspace, project) == NAMED


@pytest.fixture
def with_draft(workspace, open_page):
    """A window that is opened after another one was closed over a guarded text."""
    project, window = open_page()
    workspace.keep_draft(project, WORDING, NAMED, [fingerprint("")], SCHOOL)
    return project, window.run()


def test_a_guarded_text_of_a_closed_window_is_offered_and_asked_about(workspace, with_draft):
    project, window = with_draft
    assert NAMED in words(window)

    button(window, "Übernehmen").click().run()

    assert not window.exception
    assert TITLE in words(window)
    assert stored(workspace, project) == ""
    assert [draft.text for draft in workspace.drafts(project, SCHOOL)] == [NAMED]


def test_an_offered_text_is_stored_after_the_second_click_and_offered_no_more(
    workspace, with_draft
):
    project, window = with_draft

    button(window, "Übernehmen").click().run()
    button(window, "Trotzdem speichern").click().run()
    button(window, "Ja, so speichern").click().run()

    assert stored(workspace, project) == NAMED
    assert workspace.drafts(project, SCHOOL) == ()
    assert TITLE not in words(window)


def test_an_offered_text_can_be_changed_in_its_field(workspace, with_draft):
    project, window = with_draft

    button(window, "Übernehmen").click().run()
    button(window, "Im Feld ändern").click().run()

    assert field(window).value == NAMED
    assert stored(workspace, project) == ""
    assert workspace.drafts(project, SCHOOL) != ()
    button(window, "Trotzdem speichern").click().run()
    button(window, "Ja, so speichern").click().run()
    assert stored(workspace, project) == NAMED
    assert workspace.drafts(project, SCHOOL) == ()


def test_an_offered_text_that_is_dropped_leaves_no_question(workspace, with_draft):
    project, window = with_draft

    button(window, "Übernehmen").click().run()
    button(window, "Verwerfen").click().run()

    assert TITLE not in words(window)
    assert workspace.drafts(project, SCHOOL) == ()
    assert window.session_state["save_states"][project].troubles == {}


def test_a_title_is_asked_about_and_begins_with_the_second_press(workspace, new_window):
    window = new_window()
    window.text_input(key="neu-name").set_value("Hilfe für Familie Yilmaz")
    window.selectbox(key="neu-typ").set_value("general")

    button(window, "Beginnen").click().run()
    assert "Familie Yilmaz" in window.error[0].value
    assert workspace.projects() == ()
    window.text_input(key="neu-name").set_value("Hilfe für Familie Yilmaz")
    window.selectbox(key="neu-typ").set_value("general")
    button(window, "Beginnen").click().run()

    assert [row.title for row in workspace.projects()] == ["Hilfe für Familie Yilmaz"]
