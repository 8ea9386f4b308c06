"""The reading view: the document as it stands, and what is still missing."""

import json
from itertools import chain

import pytest

from model.changes import AddRecord
from model.tables import providers
from tests.model.documents.pdf.program import Program, without_program
from tests.phases.windows import (
    SCHOOL,
    button,
    labels,
    new_project,
    partner,
    put,
    widgets,
    words,
    write,
)

WORDING = "content.items.scope-subject.wording"


@pytest.fixture
def open_page(workspace, new_window):
    def open_it(*changes):
        project = new_project(workspace, *changes)
        return project, new_window("agreement", projekt=project)

    return open_it


def test_an_empty_project_can_be_read_and_says_what_is_missing(open_page):
    _, window = open_page()

    assert not window.exception
    assert "Noch 104 Punkte" in words(window)
    assert gaps(window)
    assert widgets(window) <= 60


def test_every_missing_point_leads_to_its_page(open_page):
    _, window = open_page()

    button(window, "Vollständige Bezeichnung · offen").click().run()

    assert "Vollständige Bezeichnung" in words(window)
    assert "So steht es in der Vereinbarung" in [area.label for area in window.text_area]


def test_a_partner_without_representation_is_named_before_signing(open_page):
    _, window = open_page(partner("Sportverein Fluss", "r1"))

    button(window, "Sportverein Fluss · Vertretung fehlt").click().run()
    assert window.query_params["schritt"] in ("planning.mandate", ["planning.mandate"])


def test_the_paper_shows_the_wording_of_the_group(open_page):
    _, window = open_page(
        put(WORDING, "Wir öffnen jeden Tag."),
        put("content.items.scope-subject.status", "settled", "open"),
    )

    assert "Wir öffnen jeden Tag." in paper(window)


def test_a_line_of_the_paper_names_its_step_for_those_who_cannot_see_it(open_page):
    _, window = open_page(
        put(WORDING, "Wir öffnen jeden Tag."),
        put("content.items.scope-subject.status", "settled", "open"),
    )

    line = next(line for line in lines(window) if "jeden Tag" in str(line["spans"]))
    assert line["source"] == "content.checklist scope.subject"
    assert line["leads_to"].startswith("Zum Punkt „")


def test_the_other_document_is_one_click_away(open_page):
    _, window = open_page()

    window.button_group(key="dokument").set_value("service_agreement").run()

    assert not window.exception
    assert "Leistungsvereinbarung" in paper(window)


def test_the_word_file_is_offered_for_the_document_that_is_shown(open_page):
    project, window = open_page()

    assert f"/api/dokument/{project}/agreement.docx" in str(window.get("link_button")[0].proto)


def test_a_pdf_file_is_offered_beside_it_where_the_program_is_there(
    open_page, new_window, tmp_path, monkeypatch
):
    Program(tmp_path / "program", monkeypatch).does("true\n")
    project, window = open_page()

    assert addresses(window) == [f"/api/dokument/{project}/agreement.pdf"]
    assert "LibreOffice" not in words(window)

    without_program(tmp_path, monkeypatch)
    window = new_window("agreement", projekt=project)
    assert addresses(window) == []
    assert "fehlt hier das kostenlose Programm LibreOffice" in words(window)


def test_a_review_copy_is_offered_beside_it_with_what_it_is_for(open_page):
    project, window = open_page()
    window.button_group(key="dokument").set_value("service_agreement").run()

    link = str(window.get("link_button")[1].proto)
    assert f"/api/dokument/{project}/service_agreement.docx?stand=pruefung" in link
    assert "Word zeichnet jede Änderung auf" in words(window)


def test_a_long_document_can_be_read_part_by_part(workspace, new_window):
    project = workspace.load_sample("weidenweg", None, SCHOOL)
    window = new_window("agreement", projekt=project)
    whole = paper(window)

    window.selectbox(key="abschnitt-agreement-").set_value("personnel").run()

    assert "Beide Träger setzen für Angebote" in paper(window)
    assert len(paper(window)) < len(whole) / 10


def test_the_final_service_agreement_is_that_of_the_chosen_partner(
    workspace, new_window, tmp_path, monkeypatch
):
    Program(tmp_path / "program", monkeypatch).does("true\n")
    project = workspace.load_sample("hochauen", None, SCHOOL)
    window = new_window("agreement", projekt=project)
    window.button_group(key="dokument").set_value("service_agreement").run()
    chosen = providers(workspace.open(project).project)[0].id

    window.button_group(key="leistungsvereinbarung-partner").set_value(chosen).run()

    for final in addresses(window)[-2:]:
        assert "stand=endfassung" in final
        assert f"partner={chosen}" in final


def test_what_others_write_is_read_with_the_next_run(workspace, open_page):
    project, window = open_page(put("content.items.scope-subject.status", "settled", "open"))

    write(workspace, project, put(WORDING, "Wir öffnen jeden Tag."))
    window.run()

    assert "Wir öffnen jeden Tag." in paper(window)


def test_a_long_list_of_what_is_missing_is_cut_and_says_so(open_page):
    _, window = open_page()

    assert "und 92 weitere, siehe Inhalte" in words(window)
    assert len([label for label in labels(window) if label.endswith("· offen")]) == 11


@pytest.mark.parametrize("sample", ["muehlenbogen", "weidenweg", "hochauen"])
def test_the_text_of_a_finished_sample_lacks_nothing(workspace, new_window, sample):
    project = workspace.load_sample(sample, None, SCHOOL)

    window = new_window("agreement", projekt=project)

    assert not window.exception
    assert "Nichts fehlt mehr" in words(window)
    assert "Die Endfassung ist möglich." in words(window)
    assert gaps(window) == []
    window.button_group(key="dokument").set_value("service_agreement").run()
    assert gaps(window) == []


def test_each_of_several_providers_has_a_service_agreement_of_its_own(open_page):
    project, window = open_page(*two_providers())
    window.button_group(key="dokument").set_value("service_agreement").run()
    assert "Kursleitung" in paper(window)

    window.button_group(key="leistungsvereinbarung-partner").set_value("r2").run()

    assert not window.exception
    assert "Mittagessen" in paper(window)
    assert "Kursleitung" not in paper(window)
    link = str(window.get("link_button")[0].proto)
    assert f"/api/dokument/{project}/service_agreement.docx?partner=r2" in link


def two_providers():
    for partner_id, name, service in (
        ("r1", "Verein", "Kursleitung"),
        ("r2", "AWO", "Mittagessen"),
    ):
        yield partner(name, partner_id, role_word="provider")
        record = {"id": f"s{partner_id}", "title": service, "provider": partner_id}
        yield AddRecord(path="content.services", record=record)


def addresses(window):
    """Where the files are fetched that take some seconds to make."""
    found = [one.proto for one in window.get("bidi_component")]
    return [
        json.loads(one.json)["address"]
        for one in found
        if one.component_name == "vereinbar_fetching"
    ]


def lines(window):
    """What the sheet of paper was given to show."""
    sheets = [one.proto for one in window.get("bidi_component")]
    sheet = next(one for one in sheets if one.component_name == "vereinbar_paper")
    return json.loads(sheet.json)["lines"]


def gaps(window):
    """What is still to be filled in, as it stands on the sheet."""
    sheet = lines(window)
    assert len(sheet) > 20
    spans = [span for line in sheet for span in chain(line["spans"], *line["cells"])]
    return [span["text"] for span in spans if span["kind"] == "gap"]


def paper(window):
    """The words on the sheet."""
    spans = [span for line in lines(window) for span in chain(line["spans"], *line["cells"])]
    return "\n".join(span["text"] for span in spans)


def test_what_is_open_stands_under_the_day_it_is_needed(open_page):
    _, window = open_page(
        partner("Sportverein Fluss", "r1", representation="Vorstand"),
        body(meeting_date="2031-05-20", submission_deadline="2031-05-01"),
    )

    assert "Bis 01.05.2031" in words(window)
    assert "Für die Endfassung fehlen noch: verbindliche Beschlüsse (1)." in words(window)


def test_a_day_that_has_passed_is_out_of_reach(open_page):
    _, window = open_page(
        partner("Sportverein Fluss", "r1", representation="Vorstand"),
        body(meeting_date="2020-05-20", submission_deadline="2020-05-01"),
    )

    assert "Bis 01.05.2020, nicht mehr erreichbar" in words(window)


def body(**dates):
    record = {"id": "b", "partner": "r1", "body_type": "council", "role": "resolution", **dates}
    return AddRecord(path="approval.bodies", record=record)
