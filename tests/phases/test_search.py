"""The search page: one field, hits by group, each leading to its place."""

import pytest

from model.catalogue import t
from tests.phases.windows import (
    NOBODY,
    SCHOOL,
    button,
    goal,
    inputs,
    labels,
    new_project,
    put,
    widgets,
    words,
    write,
)


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes, **query):
        project = new_project(workspace, *changes)
        return project, new_window("search", projekt=project, **query)

    return open_it


def look_for(window, typed):
    window.text_input(key="suche").set_value(typed)
    return button(window, t("search.find")).click().run()


def headers(window):
    return [one.value for one in window.header]


def test_before_anything_is_typed_the_page_says_how_it_works(open_page):
    _, window = open_page()

    assert not window.exception
    assert t("search.empty") in words(window)
    assert headers(window) == []


def test_what_is_not_there_is_said_with_the_word(open_page):
    _, window = open_page()

    look_for(window, "xyzzy *fett*")

    assert not window.exception
    assert t("search.nothing", words="xyzzy *fett*") in words(window)


def test_hits_are_grouped_and_the_words_marked(open_page):
    _, window = open_page(goal("Kosten senken", "g1"))

    look_for(window, "KOSTEN")

    assert headers(window) == [t(f"search.group.{name}") for name in ("points", "steps", "entries")]
    assert ":blue-background[Kosten]" in words(window)


def test_a_hit_leads_to_its_point(open_page):
    wording = "content.items.finances-costs.wording"
    project, window = open_page(put(wording, "Zaubertrank zahlen alle."))

    look_for(window, "zaubertrank")
    button(window, t("search.go.points")).click().run()

    assert not window.exception
    assert window.query_params["punkt"] == "finances.costs"
    assert window.query_params["projekt"] == project
    assert "wort" not in window.query_params


def test_an_entry_leads_to_its_step(open_page):
    _, window = open_page(goal("Zaubertrank", "g1"))

    look_for(window, "zaubertrank")
    button(window, t("search.go.entries")).click().run()

    assert not window.exception
    assert window.query_params["schritt"] == "goals.specify"


def test_the_address_keeps_the_words(open_page):
    _, window = open_page()
    look_for(window, "Kosten")
    assert window.query_params["wort"] == "Kosten"

    _, again = open_page(wort="Kosten")
    assert again.text_input(key="suche").value == "Kosten"
    assert t("search.group.points") in headers(again)


def test_what_others_write_is_found_with_the_next_run(open_page, workspace):
    project, window = open_page()
    look_for(window, "zaubertrank")
    assert headers(window) == []

    write(workspace, project, goal("Zaubertrank", "g1"))
    window.run()

    assert headers(window)[-1] == t("search.group.entries")


def test_typed_markup_stays_literal(open_page):
    _, window = open_page(goal("**fett** :red[rot] <b>x</b> [Link](https://boese.example)", "g1"))

    look_for(window, "fett rot")

    found = [one.value for one in window.markdown if "boese" in one.value]
    assert found
    for value in found:
        assert "**fett**" not in value
        assert ":red[" not in value
        assert "<b>" not in value
        assert "](https" not in value


def test_everybody_may_search(open_page, new_window):
    project, _ = open_page(goal("Zaubertrank", "g1"))
    window = look_for(new_window("search", NOBODY, projekt=project), "zaubertrank")

    assert headers(window)[-1] == t("search.group.entries")


@pytest.mark.parametrize("typed", ["e", "Träger", "Vertretung"])
def test_a_full_sample_is_searched_within_the_budget_of_controls(new_window, workspace, typed):
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)
    window = look_for(new_window("search", projekt=project), typed)

    assert not window.exception
    assert t("search.group.points") in headers(window)
    assert widgets(window) <= 60
    assert inputs(window) <= 20


def test_more_hits_than_are_shown_are_counted(new_window, workspace):
    project = workspace.load_sample("muehlenbogen", None, SCHOOL)
    window = look_for(new_window("search", projekt=project), "Träger")

    going = [label for label in labels(window) if label.startswith(t("search.go.points"))]
    assert len(going) == 12
    assert "weitere Treffer" in words(window)
