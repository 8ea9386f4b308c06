"""The papers of phase 3 have the columns of section 2.26, and count what is open."""

from decimal import Decimal

import pytest

from model.catalogue import catalogue, plural, t
from model.checklist import entries
from model.content import ItemAnswer, ItemStatus, item_id
from model.records.tables import DecisionRule
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

OPEN = f"[{t('documents.papers.open')}]"
MANDATORY = {
    "services_matrix": (
        "Ganztagsbetreuung in sechs Gruppen",
        "KJW Auental",
        "150 Plätze in sechs Gruppen",
        "zwei Kräfte je Gruppe in der Kernzeit",
        "Halbjahresübersicht",
        "Vertragspartei, Land, Elternbeiträge",
        "01.08.2027",
    ),
    "decision_matrix": (
        "Stundenplan\tSchule\tKJW Auental\t\tlaufend\tLeitungsgespräch",
        "Aufnahmekriterien\t\tElternvertretung",
    ),
    "interface_list": (
        "Unterrichtsende",
        "Ende der letzten Unterrichtsstunde",
        "Lehrkraft",
        "Gruppenkraft",
        "Anwesenheit und Besonderheiten",
        "Übergabebuch",
        "Sekretariat ruft im Ganztag an",
    ),
    "finance_sheet": (
        "Leitung und Koordination",
        "61.000,00 Euro",
        "je Schul- oder Kita-Jahr",
        "Raten oder Abschläge",
        "Kalkulation des Trägers",
        "Haushaltsbeschluss der Stadt",
        "Verwendungsnachweis",
        "Stadt Auenfurt\t165.000,00\t29 Prozent",
        "Summe\t570.000,00",
    ),
    "checklist_report": ("Vertragsparteien\t7\t6\t", "Kinderschutz: ", "Gesamt\t150\t119"),
}


@pytest.mark.parametrize("key", MANDATORY)
def test_a_paper_of_contents_has_its_mandatory_contents(key):
    text = of_sample(key)

    assert [words for words in MANDATORY[key] if words not in text] == []


def test_each_question_is_decided_in_one_column_only():
    rules = (
        DecisionRule(id="d1", subject="Farbe", mode="alone"),
        DecisionRule(id="d2", subject="Form", mode="jointly"),
        DecisionRule(id="d3", subject="Ort", mode="after_hearing"),
        DecisionRule(id="d4", subject="Zeit"),
    )
    lines = said(with_phase("content", decision_rules=rules), "decision_matrix")
    rows = {cells[0]: cells[1:4] for cells in (line.split("\t") for line in lines[5:])}

    assert rows["Farbe"] == [OPEN, "", ""]
    assert rows["Form"] == ["", "", OPEN]
    assert rows["Ort"] == [OPEN, OPEN, ""]
    assert rows["Zeit"] == [t("content_papers.decisions.no_mode"), "", ""]


def test_sums_are_told_for_each_payer_and_open_amounts_are_counted():
    lines = said(projects.tables(), "finance_sheet")

    assert "je Schul- oder Kita-Jahr\tLand\t255.000,00\t61 Prozent" in lines
    assert "je Schul- oder Kita-Jahr\tPartner 1\t165.000,00\t39 Prozent" in lines
    assert any(line.startswith("einmalig\tSumme\t1.500,00") for line in lines)
    assert plural("tables.document.open_lines", 1) in lines


def test_the_frame_stands_beside_the_sum_of_a_year():
    project = with_phase("content", projects.tables(), budget_frame=Decimal(500_000))
    lines = said(project, "finance_sheet")

    told = t("tables.sums.planned", planned="420.000,00", frame="500.000,00")
    assert told in lines


def test_a_party_without_a_service_is_named_once_there_are_services():
    assert not any("Partner 2" in line for line in said(projects.minimum(), "services_matrix"))

    lines = said(
        with_phase("planning", projects.tables(), partners=projects.partners(3)), "services_matrix"
    )
    assert t("content_papers.services.without", names="Partner 3") in lines


def test_every_point_stands_once_in_the_report_as_open_or_as_settled():
    project = projects.minimum()
    waiting = next(
        entry for entry in entries(project, catalogue()) if not entry.answer.status.is_regulated
    )
    left = ItemAnswer(id=item_id(waiting.key), status=ItemStatus.NOT_APPLICABLE)
    project = projects.with_answer(project, left)
    found = entries(project, catalogue())
    still = sum(not entry.answer.status.is_regulated for entry in found)
    lines = said(project, "checklist_report")
    start, end = lines.index("Noch nicht geregelt"), lines.index("Geregelt")

    assert end - start - 2 == still
    assert lines[start - 1].startswith(f"Gesamt\t{len(found)}\t{len(found) - still}\t")
    assert any(f"{waiting.title} (nicht zutreffend)" in line for line in lines[end:])
