"""The checklist as a whole: core list, own points, remarks, what is missing; the type's change."""

import pytest

from model.catalogue import catalogue
from model.changes import AddRecord
from tests.phases.windows import (
    NOBODY,
    TYPE,
    button,
    inputs,
    institution,
    labels,
    new_project,
    put,
    read,
    widgets,
    words,
    write,
)

STEP = "content.checklist"
DISPUTED = put("content.items.term-start.status", "disputed", "open")


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes, **query):
        project = new_project(workspace, *changes)
        return project, new_window("content", projekt=project, schritt=STEP, **query)

    return open_it


def own(record_id, title, topic="finances", **values):
    record = {"id": record_id, "title": title, "topic": topic, **values}
    return AddRecord(path="content.items", record=record)


def content(workspace, project):
    return workspace.open(project).project.content


def own_ids(workspace, project):
    return [item.id for item in content(workspace, project).items if not item.item]


def test_the_core_list_stands_above_the_topics(open_page):
    _, window = open_page()

    assert not window.exception
    said = words(window)
    assert said.index("Kernliste für die erste Sitzung (34)") < said.index("Vertragsparteien")
    assert said.index("Was noch fehlt (103)") > said.index("Schlussbestimmungen")


@pytest.mark.parametrize("group", ["Kernliste", "Finanzierung", "Was noch fehlt"])
def test_an_open_group_stays_small(open_page, group):
    _, window = open_page()

    button(window, "Punkte zeigen", group).click().run()

    assert not window.exception
    assert inputs(window) <= 20
    assert widgets(window) <= 60


def test_who_begins_in_the_core_list_is_led_through_it_and_back_to_the_overview(open_page):
    _, window = open_page()
    button(window, "Punkte zeigen", "Kernliste").click().run()

    button(window, "Vollständige Bezeichnung").click().run()
    places = []
    while "punkt" in window.query_params:
        places.append(window.query_params["punkt"])
        window.button(key="weiter").click().run()

    assert tuple(places) == catalogue().type(TYPE).core_items
    assert window.query_params["schritt"] == STEP


def test_a_point_reached_in_another_way_leads_on_through_its_topic(open_page):
    _, window = open_page(punkt="parties.representation")

    window.button(key="weiter").click().run()

    assert window.query_params["punkt"] == "parties.institutions"
    assert "parties.institutions" not in catalogue().type(TYPE).core_items


def test_what_is_missing_begins_with_what_is_disputed(open_page):
    _, window = open_page(DISPUTED)

    button(window, "Punkte zeigen", "Was noch fehlt").click().run()

    points = [one for one in labels(window) if one.endswith(("· offen", "· strittig"))]
    assert points[0].endswith("· strittig")
    assert points[1].endswith("· offen")


def test_the_filter_shows_only_topics_with_points_of_that_state(open_page):
    _, window = open_page(DISPUTED)

    window.button_group(key="filter-stand").set_value("disputed").run()
    assert "Laufzeit, Änderung und Kündigung" in words(window)
    assert "Finanzierung" not in words(window)
    button(window, "Punkte zeigen", "Laufzeit").click().run()
    assert [one for one in labels(window) if " · " in one and "strittig" in one]

    window.button_group(key="filter-stand").set_value("delegated").run()
    assert "Kein Punkt hat diesen Stand." in words(window)


def test_only_chosen_topics_are_shown(open_page):
    _, window = open_page(put("content.active_areas", ["finances"], []))

    assert "Finanzierung" in words(window)
    assert "Vertragsparteien" not in words(window)


def test_an_own_point_is_added_in_its_topic_and_filled(workspace, open_page):
    project, window = open_page()
    button(window, "Punkte zeigen", "Finanzierung").click().run()

    button(window, "Eigenen Punkt hinzufügen").click().run()
    (record_id,) = own_ids(workspace, project)
    path = f"content.items.{record_id}"
    window.text_input(key=f"w:{path}.title").set_value("Spendenkonto").run()
    window.text_area(key=f"w:{path}.wording").set_value("Der Verein führt ein Konto.").run()
    window.button_group(key=f"w:{path}.status").set_value("settled").run()

    assert not window.exception
    assert inputs(window) <= 20
    stored = content(workspace, project).answer(record_id)
    assert (stored.title, stored.topic) == ("Spendenkonto", "finances")
    assert (stored.wording, stored.status) == ("Der Verein führt ein Konto.", "settled")


def test_an_own_point_stands_behind_the_points_of_its_topic(open_page):
    _, window = open_page(own("r1", "[Konto](http://x)"))

    button(window, "Punkte zeigen", "Finanzierung").click().run()

    points = [one for one in labels(window) if " · " in one]
    assert points[-1] == "[Konto](http://x) · eigener Punkt · offen"


def test_own_points_move_within_their_topic_only(workspace, open_page):
    project, window = open_page(
        own("r1", "Konto"), own("r2", "Anders", "conflict"), own("r3", "Kasse"), punkt="r3"
    )
    assert "Nach unten" not in labels(window)

    button(window, "Nach oben").click().run()

    assert own_ids(workspace, project) == ["r3", "r1", "r2"]
    button(window, "Nach unten").click().run()
    assert own_ids(workspace, project)[0] == "r1"


def test_a_removed_own_point_comes_back_with_its_remarks(workspace, open_page):
    remark = {"id": "r9", "item": "r1", "content": "Warum?"}
    project, window = open_page(
        own("r1", "Konto"),
        AddRecord(path="content.item_comments", record=remark),
        punkt="r1",
    )

    button(window, "Entfernen").click().run()
    assert own_ids(workspace, project) == []
    assert content(workspace, project).item_comments == ()
    button(window, "Rückgängig").click().run()

    assert own_ids(workspace, project) == ["r1"]
    assert [one.content for one in content(workspace, project).item_comments] == ["Warum?"]


def test_an_own_point_that_is_gone_leads_to_the_overview(open_page):
    _, window = open_page(punkt="r99")

    assert not window.exception
    assert "Kernliste" in words(window)


def test_remarks_on_a_point_are_counted_added_answered_and_settled(workspace, open_page):
    project, window = open_page(institution("Schule", "s1"), punkt="finances.costs")
    button(window, "Anmerkungen").click().run()

    button(window, "Anmerkung hinzufügen").click().run()
    (made,) = content(workspace, project).item_comments
    place = f"w:content.item_comments.{made.id}"
    window.text_area(key=f"{place}.content").set_value("Zu ungenau.").run()
    assert "Anmerkungen (1 offen)" in labels(window)
    window.text_input(key=f"{place}.answer").set_value("Neu gefasst.").run()
    settle = next(one for one in window.get("button_group") if one.key == f"{place}.settled")
    settle.set_value("yes").run()

    (made,) = content(workspace, project).item_comments
    assert (made.item, made.answer, made.settled) == ("finances-costs", "Neu gefasst.", True)
    assert made.created_on is not None
    assert "Anmerkungen" in labels(window)


def test_who_may_not_edit_reads_own_points_without_tools(workspace, new_window):
    project = new_project(workspace, own("r1", "Konto", wording="Der Verein führt ein Konto."))

    window = new_window("content", who=NOBODY, projekt=project, schritt=STEP, punkt="r1")

    assert not window.exception
    assert "Der Verein führt ein Konto." in words(window)
    assert "Entfernen" not in labels(window)


@pytest.fixture
def type_step(workspace, new_window):
    def open_it(*changes):
        project = new_project(workspace, *changes)
        window = new_window("planning", projekt=project, schritt="planning.agreement_type")
        return project, window

    return open_it


def look_at(window, project, kind):
    window.button_group(key=f"typ-{project}").set_value(kind).run()


def test_another_type_says_what_it_changes_before_it_is_chosen(workspace, type_step):
    project, window = type_step(put("content.items.pedagogy-learning_time.wording", "Wir takten."))

    look_at(window, project, "childminding")

    said = words(window)
    assert "Das ändert sich" in said
    assert "werden Pflicht:" in said
    assert "werden nicht mehr gezeigt:" in said
    assert "Davon hat einer schon Eingaben" in said
    assert "Die Kernliste hat" in said
    assert workspace.open(project).project.agreement_type == "all_day_school"


def test_choosing_the_type_keeps_everything(workspace, type_step):
    path = "content.items.pedagogy-learning_time.wording"
    project, window = type_step(put(path, "Wir takten."))
    look_at(window, project, "childminding")

    button(window, "Diesen Typ wählen").click().run()

    stored = workspace.open(project).project
    assert stored.agreement_type == "childminding"
    assert stored.content.answer("pedagogy.learning_time").wording == "Wir takten."
    assert "Das ändert sich" not in words(window)


def test_a_first_type_is_chosen_without_comparison(workspace, type_step):
    project, window = type_step(put("agreement_type", "", "all_day_school"))
    assert "Noch kein Typ gewählt." in words(window)

    look_at(window, project, "general")
    assert "Das ändert sich" not in words(window)
    button(window, "Diesen Typ wählen").click().run()

    assert workspace.open(project).project.agreement_type == "general"


def test_a_type_chosen_elsewhere_meanwhile_is_not_overwritten_unseen(workspace, type_step):
    project, window = type_step()
    look_at(window, project, "childminding")
    write(workspace, project, put("agreement_type", "network", "all_day_school"))

    button(window, "Diesen Typ wählen").click().run()

    assert workspace.open(project).project.agreement_type == "network"
    assert read("Netzwerk") in words(window)
