"""Ideas put in order after a silent round, and what becomes of them."""

from model.catalogue import catalogue, t
from model.rounds.kinds import Kind, Stage
from tests.phases import held_rounds as rounds
from tests.phases.held_rounds import CHECKLIST, HOSTILE, ITEM, ideas, ids, sorting
from tests.phases.windows import NOBODY, SCHOOL, button, inputs, labels, put, widgets, words


def choose(window, key: str, *wanted: object):
    """Choose these among the pills under this key."""
    pills = next(one for one in window.get("button_group") if one.key == key)
    return pills.set_value([str(one) for one in wanted]).run()


def headings(workspace, project) -> list[str]:
    return [one.given.bundle for one in rounds.view(workspace, project).answers]


# --- Ideas in order -------------------------------------------------------------------------


def test_ideas_are_put_together_under_a_heading_and_taken_out_again(workspace, new_window):
    project = sorting(workspace, "Ruheraum", "Ruheraum", "Mittagessen")
    first, second, _ = ids(workspace, project)
    window = new_window("round", projekt=project)

    choose(window, "runde-ideen-0", first, second)
    window.text_input(key="runde-ueberschrift").set_value("Räume").run()
    button(window, "Zusammenlegen").click().run()
    assert headings(workspace, project) == ["Räume", "Räume", ""]
    assert "**Räume**" in words(window)

    button(window, "Ändern", "Räume").click().run()
    choose(window, "runde-ideen-Räume-0", second)
    button(window, "Herausnehmen").click().run()
    assert headings(workspace, project) == ["Räume", "", ""]


def test_a_heading_that_seems_to_name_a_child_is_asked_about_and_kept_when_confirmed(
    workspace, new_window
):
    project = sorting(workspace, "Ruheraum", "Leseecke")
    first, _ = ids(workspace, project)
    window = new_window("round", projekt=project)

    choose(window, "runde-ideen-0", first)
    window.text_input(key="runde-ueberschrift").set_value("Mia Schmidt aus der 2a").run()
    button(window, "Zusammenlegen").click().run()
    assert "Es wurde nichts zusammengelegt" in words(window)
    assert headings(workspace, project) == ["", ""]

    button(window, "Zusammenlegen").click().run()
    assert headings(workspace, project) == ["Mia Schmidt aus der 2a", ""]


def test_a_heading_that_is_there_is_chosen_instead_of_typed(workspace, new_window):
    project = sorting(workspace, "Ruheraum", "Leseecke")
    first, second = ids(workspace, project)
    known = rounds.view(workspace, project).round.id
    workspace.sort_ideas(project, known, {first: "Räume"}, SCHOOL)
    window = new_window("round", projekt=project)

    choose(window, "runde-ideen-0", second)
    pills = next(one for one in window.get("button_group") if one.key == "runde-vorhandene")
    pills.set_value("Räume").run()
    button(window, "Zusammenlegen").click().run()

    assert headings(workspace, project) == ["Räume", "Räume"]


def test_a_heading_that_others_gave_up_is_no_choice_any_more(workspace, new_window):
    project = sorting(workspace, "Ruheraum", "Leseecke", "Garten")
    first, second, third = ids(workspace, project)
    known = rounds.view(workspace, project).round.id
    workspace.sort_ideas(project, known, {first: "Räume", second: "Orte"}, SCHOOL)
    window = new_window("round", projekt=project)
    pills = next(one for one in window.get("button_group") if one.key == "runde-vorhandene")
    pills.set_value("Räume").run()

    workspace.sort_ideas(project, known, {first: "Orte"}, SCHOOL)
    choose(window.run(), "runde-ideen-0", third)
    button(window, "Zusammenlegen").click().run()

    assert not window.exception
    assert t("round_shown.sorting.no_heading") in words(window)
    assert headings(workspace, project) == ["Orte", "Orte", ""]


def test_two_leading_windows_cannot_end_a_round_twice(workspace, new_window):
    project = sorting(workspace, "Ruheraum")
    window = new_window("round", projekt=project)
    button(window, "Weiter zur Auswahl").click().run()

    rounds.end(workspace, project)
    button(window, "Ideen übernehmen").click().run()

    assert not window.exception
    assert t("round.refused.ended") in words(window)
    assert "Eine Idee." in words(window)


def test_without_a_choice_or_a_heading_it_says_what_is_missing(workspace, new_window):
    project = sorting(workspace, "Ruheraum")
    window = new_window("round", projekt=project)

    button(window, "Zusammenlegen").click().run()
    assert t("round_shown.sorting.nothing_chosen") in words(window)

    choose(window, "runde-ideen-0", *ids(workspace, project))
    button(window, "Zusammenlegen").click().run()
    assert t("round_shown.sorting.no_heading") in words(window)
    assert headings(workspace, project) == [""]


def test_what_becomes_of_ideas_is_said_before_they_are_taken_over(workspace, new_window):
    project = sorting(workspace, "Ruheraum", "Leseecke", HOSTILE)
    first, second, third = ids(workspace, project)
    known = rounds.view(workspace, project).round.id
    workspace.sort_ideas(project, known, {first: "Räume", second: "Räume"}, SCHOOL)
    window = new_window("round", projekt=project)

    button(window, "Weiter zur Auswahl").click().run()
    assert t("round_shown.pick.goal") in words(window)
    choose(window, f"runde-auswahl-ueberschriften-{known}-0", "Räume")
    assert "Gewählt: 2 Ideen." in words(window)
    choose(window, f"runde-auswahl-ideen-{known}-0", third)
    assert "Gewählt: 3 Ideen." in words(window)
    button(window, "Ideen übernehmen").click().run()

    assert rounds.view(workspace, project).round.stage is Stage.DONE
    assert "3 Ideen. Sie stehen unter einer Überschrift." in words(window)
    assert HOSTILE in words(window)


def test_a_point_gets_a_draft_only_while_nobody_has_written_one(workspace, new_window):
    def told(*changes) -> str:
        project = rounds.group(workspace, *changes)
        rounds.start(workspace, project, Kind.IDEAS, step=CHECKLIST, item=ITEM)
        rounds.answer(workspace, project, *ideas("Jeder zahlt selbst."))
        rounds.end(workspace, project)
        window = new_window("round", projekt=project)
        return words(button(window, "Weiter zur Auswahl").click().run())

    title = catalogue().item(ITEM).title
    assert t("round_shown.pick.draft", title=title) in told()
    written = put("content.items.finances-costs.wording", "Die Stadt zahlt.")
    assert t("round_shown.pick.remarks", title=title) in told(written)


def test_who_does_not_lead_sees_the_ideas_and_no_way_to_sort_them(workspace, new_window):
    project = sorting(workspace, "Ruheraum", HOSTILE)

    window = new_window("round", projekt=project, who=NOBODY)

    assert "Ruheraum" in words(window)
    assert HOSTILE in words(window)
    assert "Zusammenlegen" not in labels(window)


def test_many_ideas_keep_the_screen_within_its_budget(workspace, new_window):
    project = sorting(workspace, *(f"Idee {number}" for number in range(45)))
    found = ids(workspace, project)
    known = rounds.view(workspace, project).round.id
    put_together = {one: f"Überschrift {n % 8}" for n, one in enumerate(found[:20])}
    workspace.sort_ideas(project, known, put_together, SCHOOL)
    window = new_window("round", projekt=project)

    pills = [len(one.options) for one in window.get("button_group")]
    assert widgets(window) - len(pills) + sum(pills) <= 60
    assert inputs(window) <= 20

    choose(window, "runde-ideen-0", found[20])
    button(window, "Weitere").click().run()
    choose(window, "runde-ideen-1", found[40])
    window.text_input(key="runde-ueberschrift").set_value("Neu").run()
    button(window, "Zusammenlegen").click().run()
    told = headings(workspace, project)
    assert [n for n, heading in enumerate(told) if heading == "Neu"] == [20, 40]
