"""The history page: what was changed, the way back, and the states that were kept."""

import json
from itertools import chain

import pytest

from model.catalogue import t
from model.changes import RemoveRecord
from tests.phases.windows import (
    NOBODY,
    PROVIDER,
    SCHOOL,
    button,
    goal,
    inputs,
    labels,
    new_project,
    put,
    read,
    widgets,
    words,
    write,
)

OCCASION = "planning.occasion"
LONG = "Wir treffen uns jeden zweiten Dienstag im Monat im großen Saal des Rathauses."


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes, **query):
        project = new_project(workspace, *changes)
        return project, new_window("history", projekt=project, **query)

    return open_it


@pytest.fixture
def sample(workspace):
    return workspace.load_sample("muehlenbogen", None, SCHOOL)


def occasion(workspace, project):
    return workspace.open(project).project.planning.occasion


def errors(window):
    return [read(one.value) for one in window.error]


# --- Changes ----------------------------------------------------------------------------------


def test_a_new_project_has_one_line_and_nothing_to_take_back(open_page):
    _, window = open_page()

    assert not window.exception
    assert t("history.kind.create") in words(window)
    assert t("history.versions.empty") in words(window)
    assert not [label for label in labels(window) if label.startswith(t("history.take_back"))]


@pytest.mark.requirement(158)
def test_a_change_is_told_with_who_and_where(open_page):
    _, window = open_page(goal("Ferien", "g1"), put("goals.goals.g1.due_date", "2027-09-01", None))

    assert "**Ziel „Ferien“:** Frist eingetragen: 01.09.2027" in words(window)
    assert "Geschäftsführung, Trägerverein Ganztag" in words(window)
    assert "Heute, " in "".join(one.value for one in window.header)


def test_a_change_of_ones_own_says_so(open_page, workspace):
    project, window = open_page()
    write(workspace, project, put(OCCASION, "Anlass"), who=SCHOOL)
    window.run()

    assert t("history.line.you") in words(window)


def test_of_a_long_text_the_changed_words_are_marked(open_page, workspace):
    project, window = open_page(put(OCCASION, LONG))
    write(workspace, project, put(OCCASION, LONG.replace("Dienstag", "Mittwoch"), LONG), who=SCHOOL)
    window.run()

    said = words(window)
    assert ":blue-background[**Dienstag**]" in said
    assert ":green-background[**Mittwoch**]" in said


def test_typed_markup_stays_literal(open_page):
    _, window = open_page(put("planning.target_group", "**fett** :red[rot] <b>x</b>"))

    values = [one.value for one in window.markdown if "fett" in one.value]
    assert values
    assert all(r"\*\*fett\*\*" in value and "<b>" not in value for value in values)


def test_a_line_can_be_taken_back_and_put_in_again(open_page, workspace):
    project, window = open_page(put(OCCASION, "Anlass"))

    button(window, t("history.take_back")).click().run()
    assert occasion(workspace, project) == ""
    assert t("history.line.undone") in words(window)

    button(window, t("history.put_back")).click().run()
    assert occasion(workspace, project) == "Anlass"


def test_what_others_have_changed_since_is_not_taken_back_and_says_so(open_page, workspace):
    project, window = open_page(put(OCCASION, "Anlass"))
    write(workspace, project, put(OCCASION, "Anderes", "Anlass"), who=SCHOOL)
    window.run()
    line = workspace.history(project)[1].id

    window.button(key=f"zurueck-{line}").click().run()

    assert occasion(workspace, project) == "Anderes"
    assert errors(window) == [t("history.undo.conflict", by=SCHOOL.label)]

    window.button(key=f"zurueck-{line + 1}").click().run()
    assert occasion(workspace, project) == "Anlass"
    assert errors(window) == []


def test_a_field_of_a_record_that_is_gone_says_so(open_page, workspace):
    project, window = open_page(goal("Ferien", "g1"))
    write(workspace, project, put("goals.goals.g1.title", "Ferienzeit", "Ferien"))
    write(workspace, project, RemoveRecord(path="goals.goals", id="g1"))
    line = workspace.history(project)[1].id

    window.run().button(key=f"zurueck-{line}").click().run()

    assert errors(window) == [t("history.undo.gone")]


def test_a_line_that_was_taken_back_elsewhere_meanwhile_says_so(open_page, workspace):
    project, window = open_page(put(OCCASION, "Anlass"))
    line = workspace.history(project)[0].id
    workspace.undo(project, PROVIDER, step=line)

    window.button(key=f"zurueck-{line}").click().run()

    assert errors(window) == [t("store.undo.already")]


def test_the_filters_leave_only_ones_own_lines_and_those_of_a_phase(open_page, workspace):
    project, window = open_page(put(OCCASION, "Anlass"))
    write(workspace, project, goal("Ferien", "g1"), who=SCHOOL)
    window.run()

    window.checkbox(key="verlauf-eigene").check().run()
    assert "Anlass" not in words(window).replace(t("history.kind.create"), "")
    assert "Ziel „Ferien“" in words(window)

    window.checkbox(key="verlauf-eigene").uncheck().run()
    window.selectbox(key="verlauf-phase").set_value("planning").run()
    assert "Anlass in zwei bis drei Sätzen" in words(window)
    assert "Ziel „Ferien“" not in words(window)

    window.selectbox(key="verlauf-phase").set_value("evaluation").run()
    assert t("history.nothing_found") in words(window)


def test_thirty_lines_stand_on_a_page_and_the_others_on_the_next(open_page, workspace):
    project, window = open_page()
    for number in range(40):
        write(workspace, project, goal(f"Ziel {number}", f"g{number}"))
    window.run()
    assert "Ziel 39" in words(window)
    assert "„Ziel 9“" not in words(window)
    assert widgets(window) <= 60
    assert inputs(window) <= 20

    button(window, t("history.older")).click().run()
    assert "„Ziel 9“" in words(window)
    assert t("history.kind.create") in words(window)
    assert t("history.older") not in labels(window)

    button(window, t("history.newer")).click().run()
    assert "Ziel 39" in words(window)


def test_who_has_not_said_who_they_are_can_read_but_not_take_back(open_page, new_window):
    project, _ = open_page(put(OCCASION, "Anlass"))
    window = new_window("history", NOBODY, projekt=project)

    assert not window.exception
    assert "Anlass" in words(window)
    assert not {t("history.take_back"), t("history.versions.save")} & {*labels(window)}


def test_a_full_sample_stays_small(new_window, sample):
    window = new_window("history", projekt=sample)

    assert not window.exception
    assert widgets(window) <= 60


# --- Versions ---------------------------------------------------------------------------------


def test_a_state_is_kept_under_a_name(open_page, workspace):
    project, window = open_page()

    window.text_input(key="festhalten-name").set_value("  Entwurf  für den Rat ")
    button(window, t("history.versions.save")).click().run()

    assert [row.name for row in workspace.versions(project)] == ["Entwurf für den Rat"]
    assert "**Entwurf für den Rat**" in words(window)
    assert window.text_input(key="festhalten-name").value == ""


@pytest.mark.parametrize("name", ["", "   ", "x" * 301])
def test_a_state_needs_a_name_of_sensible_length(open_page, workspace, name):
    project, window = open_page()

    window.text_input(key="festhalten-name").set_value(name)
    button(window, t("history.versions.save")).click().run()

    assert workspace.versions(project) == ()
    assert len(errors(window)) == 1


def test_many_versions_have_a_page_of_their_own(new_window, sample):
    window = new_window("history", projekt=sample)
    assert len(shown_versions(window)) == 5

    button(window, t("history.versions.look_all", count=6)).click().run()

    assert not window.exception
    assert len(shown_versions(window)) == 6
    assert window.query_params["ansicht"] == "staende"


def test_a_version_is_read_on_paper_and_leads_nowhere(open_page, workspace):
    wording = "content.items.scope-subject.wording"
    project, window = open_page(
        put(wording, "Wir öffnen jeden Tag."),
        put("content.items.scope-subject.status", "settled", "open"),
    )
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, put(wording, "Wir schließen.", "Wir öffnen jeden Tag."))

    button(window.run(), t("history.versions.look")).click().run()

    assert not window.exception
    assert window.query_params["fassung"] == str(version)
    assert "Wir öffnen jeden Tag." in paper(window)
    assert "Wir schließen." not in paper(window)
    assert {line["source"] for line in lines(window)} == {""}
    assert f"/api/dokument/{project}/fassung/{version}/agreement.docx" in links(window)


def test_an_unknown_version_says_so(open_page):
    _, window = open_page(fassung="99999999999999999999")

    assert not window.exception
    assert t("history.versions.gone") in words(window)


def test_a_version_is_restored_after_the_question_and_the_way_back_is_offered(
    new_window, workspace
):
    project = new_project(workspace, put(OCCASION, "Damals"))
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, put(OCCASION, "Heute", "Damals"))
    window = new_window("history", projekt=project, fassung=str(version))

    button(window, t("history.version.restore")).click().run()
    kept = t("history.restore.kept", name="Stand")
    assert t("history.restore.safe", kept=kept) in words(window)
    assert occasion(workspace, project) == "Heute"

    window.button(key="restore-ja").click().run()
    assert occasion(workspace, project) == "Damals"
    assert workspace.versions(project)[-1].name == kept
    assert t("history.restore.done", name="Stand", kept=kept) in words(window)
    assert "fassung" not in window.query_params

    window.button(key="wiederherstellen-zurueck").click().run()
    assert occasion(workspace, project) == "Heute"
    assert t("history.restore.undone") in words(window)


def test_the_question_can_be_answered_with_no(new_window, workspace):
    project = new_project(workspace, put(OCCASION, "Damals"))
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, put(OCCASION, "Heute", "Damals"))
    window = new_window("history", projekt=project, fassung=str(version))

    button(window, t("history.version.restore")).click().run()
    window.button(key="restore-nein").click().run()

    assert occasion(workspace, project) == "Heute"
    assert len(workspace.versions(project)) == 1


def test_a_version_that_is_like_today_is_not_restored(new_window, workspace):
    project = new_project(workspace)
    version = workspace.save_version(project, "Stand", SCHOOL)
    window = new_window("history", projekt=project, fassung=str(version))

    button(window, t("history.version.restore")).click().run()
    window.button(key="restore-ja").click().run()

    assert t("history.version.same") in words(window)
    assert len(workspace.versions(project)) == 1


# --- Comparison -------------------------------------------------------------------------------


def test_a_version_is_compared_with_today(new_window, workspace):
    project = new_project(workspace, put(OCCASION, LONG))
    version = workspace.save_version(project, "Stand", SCHOOL)
    write(workspace, project, put(OCCASION, LONG.replace("Dienstag", "Mittwoch"), LONG))
    window = new_window("history", projekt=project, fassung=str(version))

    button(window, t("history.version.compare")).click().run()

    assert not window.exception
    assert window.query_params["gegen"] == "heute"
    assert ":green-background[**Mittwoch**]" in words(window)


@pytest.mark.requirement(65, 158)
def test_two_versions_are_chosen_and_compared(new_window, workspace):
    project = new_project(workspace)
    first = workspace.save_version(project, "Erster", SCHOOL)
    write(workspace, project, goal("Ferien", "g1"))
    second = workspace.save_version(project, "Zweiter", SCHOOL)
    write(workspace, project, put(OCCASION, "Anlass"))
    window = new_window("history", projekt=project, fassung=str(first), gegen="heute")
    assert "Anlass in zwei bis drei Sätzen" in words(window)

    window.selectbox(key="vergleich-neu").set_value(str(second)).run()

    assert window.query_params["gegen"] == str(second)
    assert "Ziel „Ferien“" in words(window)
    assert "Anlass in zwei bis drei Sätzen" not in words(window)


def test_nothing_lies_between_a_version_and_itself(new_window, workspace):
    project = new_project(workspace)
    version = workspace.save_version(project, "Stand", SCHOOL)
    window = new_window("history", projekt=project, fassung=str(version), gegen=str(version))

    assert t("history.compare.same") in words(window)


def test_a_long_comparison_is_folded_by_phase(new_window, workspace, sample):
    first = workspace.versions(sample)[0].id
    window = new_window("history", projekt=sample, fassung=str(first), gegen="heute")

    assert not window.exception
    assert len(window.expander) >= 4
    few = len(words(window))

    window.session_state[f"vergleich-content-{first}-heute"] = True
    window.run()
    assert len(words(window)) > few
    assert t("history.compare.show_more") in labels(window)


def shown_versions(window):
    return [one for one in window.button if str(one.key).startswith("ansehen-")]


def links(window):
    return " ".join(str(one.proto) for one in window.get("link_button"))


def lines(window):
    """What the sheet of paper was given to show."""
    sheets = [one.proto for one in window.get("bidi_component")]
    sheet = next(one for one in sheets if one.component_name == "vereinbar_paper")
    return json.loads(sheet.json)["lines"]


def paper(window):
    """The words on the sheet."""
    spans = [span for line in lines(window) for span in chain(line["spans"], *line["cells"])]
    return "\n".join(span["text"] for span in spans)
