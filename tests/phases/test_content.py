"""The checklist and the page of one point: sentence, gaps, wording, state."""

import pytest

from model.catalogue import catalogue
from model.content import ItemStatus
from phases.ui import memory
from tests.phases.windows import (
    NOBODY,
    SCHOOL,
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

STEP = "content.checklist"
ITEM = "finances.amount"
PLACE = "content.items.finances-amount"
AMOUNT = f"{PLACE}.values.betrag.value"


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes, item=ITEM):
        project = new_project(workspace, *changes)
        query = {"punkt": item} if item else {}
        return project, new_window("content", projekt=project, schritt=STEP, **query)

    return open_it


def answer(workspace, project, item=ITEM):
    return workspace.open(project).project.content.answer(item)


def test_the_overview_shows_every_topic_of_the_type(open_page):
    _, window = open_page(item="")

    assert not window.exception
    assert "Finanzierung" in words(window)
    assert "Aufgaben in der Kindertagespflege" not in words(window)
    assert "0 von 5 Pflichtpunkten geregelt" in words(window)


def test_an_open_topic_shows_the_required_points_first(open_page):
    _, window = open_page(item="")

    button(window, "Punkte zeigen", "Finanzierung").click().run()

    assert "Kostenübernahme · offen" in labels(window)
    assert "Nicht verbrauchte oder fehlverwendete Mittel · empfohlen · offen" not in labels(window)
    assert widgets(window) <= 60


def test_a_point_leads_to_its_page(open_page):
    _, window = open_page(item="")

    button(window, "Punkte zeigen", "Finanzierung").click().run()
    button(window, "Kostenübernahme").click().run()

    assert window.title[0].value == "Kostenübernahme"
    assert window.query_params["punkt"] in ("finances.costs", ["finances.costs"])


def test_an_unknown_point_falls_back_to_the_overview(open_page):
    _, window = open_page(item="finances.nonsense")

    assert not window.exception
    assert "Vertragsparteien" in words(window)


def test_every_point_of_the_catalogue_has_its_page_and_it_stays_small(open_page):
    _, window = open_page()
    wrong = []
    for item in catalogue().items:
        window.query_params["punkt"] = item.key
        window.run()
        if window.exception or inputs(window) > 20 or widgets(window) > 60:
            wrong.append((item.key, inputs(window), widgets(window)))

    assert wrong == []


def test_an_open_gap_asks_its_question_in_the_sentence(open_page):
    _, window = open_page()

    assert ":yellow-background[wie viel?]" in words(window)


def test_a_filled_gap_stands_in_the_sentence_and_in_the_wording(workspace, open_page):
    project, window = open_page()

    window.text_input(key=f"w:{AMOUNT}").set_value("570.000 Euro").run()

    assert ":green-background[570.000 Euro]" in words(window)
    assert "570.000 Euro" in window.text_area(key=f"w:{PLACE}.wording").value
    assert answer(workspace, project).value_of("betrag") == "570.000 Euro"


def test_the_first_words_begin_the_work_on_a_point(workspace, open_page):
    project, window = open_page()

    window.text_input(key=f"w:{AMOUNT}").set_value("570.000 Euro").run()

    assert answer(workspace, project).status is ItemStatus.IN_PROGRESS


def test_a_state_chosen_right_after_the_first_words_is_not_turned_back(
    workspace, open_page, monkeypatch
):
    monkeypatch.setattr(memory, "ECHO_SECONDS", 600)
    project, window = open_page()
    window.text_area(key=f"w:{PLACE}.wording").set_value("Die Stadt zahlt.").run()
    for state in ("settled", "in_progress"):
        window.button_group(key=f"w:{PLACE}.status").set_value(state).run()

    assert answer(workspace, project).status is ItemStatus.SETTLED


def test_a_sentence_of_ones_own_stays_when_a_gap_changes(workspace, open_page):
    project, window = open_page()
    field = window.text_area(key=f"w:{PLACE}.wording")

    field.set_value("Die Stadt zahlt, was nötig ist.").run()
    window.text_input(key=f"w:{AMOUNT}").set_value("1 Euro").run()

    assert answer(workspace, project).wording == "Die Stadt zahlt, was nötig ist."
    assert window.text_area(key=f"w:{PLACE}.wording").value == "Die Stadt zahlt, was nötig ist."
    assert "Weicht vom Vorschlag ab. Das ist erlaubt." in words(window)


def test_the_proposal_comes_back_and_can_be_left_again(workspace, open_page):
    project, window = open_page(put(f"{PLACE}.wording", "Eigene Worte."))

    button(window, "Vorschlag zeigen").click().run()
    button(window, "Vorschlag übernehmen").click().run()
    assert answer(workspace, project).wording == ""
    assert "Folgt dem Vorschlag" in words(window)
    button(window, "Rückgängig").click().run()

    assert answer(workspace, project).wording == "Eigene Worte."


def test_settling_copies_sentence_and_values(workspace, open_page):
    project, window = open_page(put(AMOUNT, "570.000 Euro"))

    window.button_group(key=f"w:{PLACE}.status").set_value("settled").run()

    agreed = answer(workspace, project).agreed
    assert agreed is not None
    assert agreed.template == catalogue().item(ITEM).clause
    assert [(gap.id, gap.value) for gap in agreed.values] == [("betrag", "570.000 Euro")]


def test_reopening_gives_up_the_copy(workspace, open_page):
    project, window = open_page(put(AMOUNT, "570.000 Euro"))

    window.button_group(key=f"w:{PLACE}.status").set_value("settled").run()
    window.button_group(key=f"w:{PLACE}.status").set_value("disputed").run()

    assert answer(workspace, project).agreed is None


def test_settling_and_its_copy_are_one_step_of_undo(workspace, open_page):
    project, window = open_page(put(AMOUNT, "570.000 Euro"))
    window.button_group(key=f"w:{PLACE}.status").set_value("settled").run()

    workspace.undo(project, window.session_state["who"])

    assert answer(workspace, project).status is ItemStatus.OPEN
    assert answer(workspace, project).agreed is None


@pytest.fixture
def settled(workspace, open_page):
    """A settled point whose sentence takes a name from the participants, renamed since."""
    project, window = open_page(
        partner("Stadt Fluss", "r1", short_name="Stadt Fluss"),
        partner("Trägerverein", "r2", short_name="Träger"),
        item="parties.representation",
    )
    path = "content.items.parties-representation"
    window.button_group(key=f"w:{path}.status").set_value("settled").run()
    rename = put("planning.partners.r1.short_name", "Gemeinde Fluss", "Stadt Fluss")
    write(workspace, project, rename)
    return project, window.run(), path


def test_a_changed_source_offers_the_new_sentence_and_rewrites_nothing(workspace, settled):
    project, window, path = settled

    assert "Seit der Einigung hat sich etwas geändert" in words(window)
    assert "Stadt Fluss" in window.text_area(key=f"w:{path}.wording").value
    copy = answer(workspace, project, "parties.representation").agreed
    assert "Stadt Fluss" in [gap.value for gap in copy.values]


def test_the_new_sentence_can_be_taken(workspace, settled):
    project, window, path = settled

    button(window, "Neuen Satz übernehmen").click().run()

    copy = answer(workspace, project, "parties.representation").agreed
    assert "Gemeinde Fluss" in [gap.value for gap in copy.values]
    assert "Gemeinde Fluss" in window.text_area(key=f"w:{path}.wording").value
    assert "Seit der Einigung" not in words(window)


def test_the_old_sentence_can_stay_and_the_question_is_settled_for_all(workspace, settled):
    project, window, _ = settled

    button(window, "So lassen").click().run()

    assert "Seit der Einigung" not in words(window)
    assert "Stadt Fluss" in answer(workspace, project, "parties.representation").wording


def test_a_value_from_another_step_is_shown_with_the_way_there(open_page):
    _, window = open_page(partner("Stadt Fluss", "r1"), item="parties.representation")

    assert "Stadt Fluss" in words(window)
    assert any(label.startswith("Zum Schritt „Sozialraum") for label in labels(window))


def test_a_value_without_a_page_of_its_own_is_filled_right_here(workspace, open_page):
    project, window = open_page(item="preamble.occasion")

    window.text_area(key="w:planning.occasion").set_value("der Ausbau des Ganztags").run()

    assert workspace.open(project).project.planning.occasion == "der Ausbau des Ganztags"
    assert "der Ausbau des Ganztags" in words(window)


def test_another_wording_is_taken_with_one_click(workspace, open_page):
    project, window = open_page(item="finances.costs")

    window.session_state["fassungen-finances.costs"] = True
    window.run()
    button(window, "Diese Fassung nehmen", "Jede Partei").click().run()

    assert answer(workspace, project, "finances.costs").variant == "costs_each_own"
    assert "Jede Partei trägt die Kosten" in words(window)


def test_the_reason_is_asked_for_where_one_is_needed(workspace, open_page):
    project, window = open_page()

    window.button_group(key=f"w:{PLACE}.status").set_value("not_applicable").run()
    window.text_input(key=f"w:{PLACE}.status_reason").set_value("Es fließt kein Geld.").run()

    assert answer(workspace, project).status_reason == "Es fließt kein Geld."


def test_the_level_says_where_the_sentence_will_stand(workspace, open_page):
    project, window = open_page()
    assert "Steht damit in der Leistungsvereinbarung." in words(window)

    window.selectbox(key=f"w:{PLACE}.level").set_value("contract").run()

    assert "Steht damit in der Kooperationsvereinbarung." in words(window)
    assert answer(workspace, project).level == "contract"


def test_who_cares_is_an_institution_and_a_function(workspace, open_page):
    project, window = open_page(institution("Fachbereich Schule", "s1"))

    window.selectbox(key=f"w:{PLACE}.responsible_institution").set_value("s1").run()
    window.text_input(key=f"w:{PLACE}.responsible_function").set_value("Leitung").run()

    assert answer(workspace, project).responsible_institution == "s1"
    assert answer(workspace, project).responsible_function == "Leitung"


def test_on_and_back_walk_from_point_to_point(open_page):
    _, window = open_page()

    button(window, "Weiter").click().run()
    assert "Anpassung und Tarifsteigerungen" in words(window)
    button(window, "Zurück").click().run()

    assert "Betrag, Fälligkeit, Zahlungsweg" in words(window)


def test_a_conflict_keeps_both_texts_until_one_is_chosen(workspace, open_page):
    project, window = open_page(put(f"{PLACE}.wording", "Die Stadt zahlt."))
    path = f"{PLACE}.wording"
    write(workspace, project, put(path, "Die Stadt zahlt nie.", "Die Stadt zahlt."))

    window.text_area(key=f"w:{path}").set_value("Die Stadt zahlt immer.").run()
    assert "Noch nicht gespeichert" in words(window)
    assert window.text_area(key=f"w:{path}").value == "Die Stadt zahlt immer."
    window.run()

    assert "Zwei Fassungen" in words(window)
    assert "**nie**" in words(window)
    assert "**immer**" in words(window)
    button(window, "Meine behalten").click().run()
    assert answer(workspace, project).wording == "Die Stadt zahlt immer."
    assert window.text_area(key=f"w:{path}").value == "Die Stadt zahlt immer."


def test_two_texts_can_be_rewritten_together(workspace, open_page):
    path = f"{PLACE}.wording"
    project, window = open_page(put(path, "Die Stadt zahlt."))
    write(workspace, project, put(path, "Die Stadt zahlt nie.", "Die Stadt zahlt."))
    window.text_area(key=f"w:{path}").set_value("Die Stadt zahlt immer.").run().run()

    button(window, "Zusammen neu schreiben").click().run()
    together = window.text_area(key=f"neu-text-{path}")
    assert together.value == "Die Stadt zahlt nie / immer."
    together.set_value("Die Stadt zahlt meistens.").run()
    button(window, "Gemeinsame Fassung speichern").click().run()

    assert answer(workspace, project).wording == "Die Stadt zahlt meistens."
    assert "Zwei Fassungen" not in words(window)


def test_a_text_that_is_too_long_stays_and_says_by_how_much(workspace, open_page):
    project, window = open_page()

    window.text_area(key=f"w:{PLACE}.wording").set_value("x" * 21_300).run()

    assert "Dieser Text ist zu lang: 21.300 von 20.000 Zeichen." in words(window)
    assert len(window.text_area(key=f"w:{PLACE}.wording").value) == 21_300
    assert answer(workspace, project).wording == ""


def test_a_nearly_full_text_shows_how_much_room_is_left(open_page):
    _, window = open_page()

    window.text_area(key=f"w:{PLACE}.wording").set_value("x" * 18_000).run()

    assert "18.000 von 20.000 Zeichen" in words(window)


def test_who_has_not_said_who_they_are_reads_the_point(workspace, new_window):
    project = new_project(workspace, put(AMOUNT, "570.000 Euro"))

    window = new_window("content", who=NOBODY, projekt=project, schritt=STEP, punkt=ITEM)

    assert not window.exception
    assert "570.000 Euro" in words(window)
    assert not window.text_area


def test_a_value_whose_callback_never_came_is_stored_when_the_page_is_drawn(workspace, open_page):
    project, window = open_page()

    window.session_state[f"w:{AMOUNT}"] = "570.000 Euro"
    window.run()

    assert answer(workspace, project).value_of("betrag") == "570.000 Euro"
    assert answer(workspace, project).status is ItemStatus.IN_PROGRESS


def test_a_value_of_the_project_before_is_never_stored_in_this_one(workspace, open_page):
    first, window = open_page(put(AMOUNT, "570.000 Euro"))
    second = new_project(workspace)

    window.query_params["projekt"] = second
    window.run()

    assert answer(workspace, second).value_of("betrag") == ""
    assert window.text_input(key=f"w:{AMOUNT}").value == ""
    assert answer(workspace, first).value_of("betrag") == "570.000 Euro"


def test_a_text_found_later_is_offered_and_taken(workspace, open_page):
    path = f"{PLACE}.wording"
    project, window = open_page(put(path, "Die Stadt zahlt."))
    workspace.keep_draft(project, path, "Die Stadt zahlt gern.", (), SCHOOL)

    window.run()
    assert "Wir haben einen Text gefunden" in words(window)
    button(window, "Übernehmen").click().run()

    assert answer(workspace, project).wording == "Die Stadt zahlt gern."
    assert window.text_area(key=f"w:{path}").value == "Die Stadt zahlt gern."
    assert not workspace.drafts(project, SCHOOL)


def test_choosing_a_wording_settles_older_texts_too(workspace, open_page):
    path = f"{PLACE}.wording"
    project, window = open_page(put(path, "Die Stadt zahlt."))
    write(workspace, project, put(path, "Die Stadt zahlt nie.", "Die Stadt zahlt."))
    window.text_area(key=f"w:{path}").set_value("Die Stadt zahlt immer.").run().run()
    workspace.keep_draft(project, path, "Die Stadt zahlt gern.", (), SCHOOL)

    button(window, "Diese nehmen").click().run()

    assert not workspace.drafts(project, SCHOOL)
    assert window.text_area(key=f"w:{path}").value == "Die Stadt zahlt nie."
