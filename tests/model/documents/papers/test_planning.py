"""The papers of phase 1 and of every meeting say what section 7 asks of them."""

import datetime

import pytest

from model.catalogue import t
from model.records.group import Benefit, Stakeholder
from model.records.meetings import Meeting, Milestone
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

MANDATORY = {
    "stakeholder_list": (
        "Schulträger und Schulverwaltung",
        "KJW Auental",
        "mitzeichnende Einrichtung",
        "Gespräch am: 24.11.2026",
        "anderer Zeitraum; das Thema Übergang",
    ),
    "benefit_matrix": (
        "Räume im Unterricht, pädagogisches Wissen",
        "verlässliche Finanzierung, Anerkennung",
        "Kostensteigerung",
        "frühe Information",
    ),
    "meeting_plan": ("09.12.2026", "Schulkonferenz", "Vorlage: Rat", "17.06.2027", "3 Tage"),
    "invitation": (
        "Steuerungsgruppe der Phase „Auswertung“",
        "Leistungsvereinbarung 1.1 annehmen",
        "Grundschule am Mühlenbogen",
        "13.30 bis 16.00 Uhr",
        "13.40\tÄnderungen",
        "Bitte vorbereiten: ",
        "Rückmeldung bis: 23.06.2028",
        "Telefonkette der Institutionen",
        "nicht über einzelne Kinder oder Familien",
    ),
    "attendance_list": (
        "Schulleitung\tSchule\tstellvertretende Schulleitung\tja",
        "Private Anschriften",
    ),
    "minutes": (
        "Datum: Mittwoch, 28. Juni 2028",
        "Ort: Grundschule",
        "Schulleitung\tSchule\tstimmberechtigt",
        "13.40\tÄnderungen",
        "Die Steuerungsgruppe nimmt die Leistungsvereinbarung 1.1 im Konsent ohne Einwand an.",
        "\tKonsent\t",
        "Aufgaben",
        "Dissens: keiner",
        "Nächster Termin: ",
        "Genehmigt am 12.07.2028.",
    ),
}


@pytest.mark.parametrize("key", MANDATORY)
def test_a_paper_of_planning_has_its_mandatory_contents(key):
    text = of_sample(key)

    assert [words for words in MANDATORY[key] if words not in text] == []


def test_a_body_without_a_date_is_a_gap_and_a_late_one_says_how_many_days_it_lacks():
    start = Milestone(id="a", kind="start", date=datetime.date(2027, 8, 1))
    signing = Milestone(id="b", kind="signing", date=datetime.date(2027, 7, 31))
    lines = said(with_phase("planning", milestones=(start, signing)), "meeting_plan")
    release = next(line for line in lines if line.startswith("Freigabe des Entwurfs\t"))
    late = next(line for line in lines if line.startswith("Unterzeichnung\t"))

    assert f"[{t('documents.papers.open')}]" in release
    assert "es fehlen" in late


def test_meetings_stand_in_the_order_of_their_days_and_undated_ones_last():
    days = (datetime.date(2027, 3, 1), None, datetime.date(2027, 2, 1))
    meetings = tuple(Meeting(id=f"m{n}", title=f"Nr. {n}", date=day) for n, day in enumerate(days))
    lines = said(with_phase("planning", meetings=meetings), "meeting_plan")
    order = [line.split("\t")[1].split()[-1] for line in lines if "\tNr. " in line]

    assert order == ["2", "0", "1"]


def test_without_a_start_the_plan_says_that_no_period_can_be_told():
    project = with_phase("planning", start_date=None)
    lines = said(project, "meeting_plan")

    assert any(line.startswith("Solange kein Starttag feststeht") for line in lines)


def test_a_party_that_has_said_nothing_stands_in_the_matrix_with_its_gaps():
    benefit = Benefit(id="b1", partner="p1", brings_in="Räume")
    lines = said(with_phase("planning", benefits=(benefit,)), "benefit_matrix")
    silent = next(line for line in lines if line.startswith("Partner 2\t"))

    assert silent.count(t("documents.papers.open")) == 4


def test_whoever_was_left_out_without_a_reason_leaves_a_gap():
    left = Stakeholder(id="s1", category="schools", presence="omitted")
    lines = said(with_phase("planning", stakeholders=(left,)), "stakeholder_list")

    assert f"Schulen\t[{t('documents.papers.open')}]" in lines


def test_papers_of_an_empty_project_say_calmly_that_nothing_is_there_yet():
    for key in ("invitation", "attendance_list", "minutes"):
        lines = said(projects.minimum(), key)

        assert len(lines) == 4
        assert lines[3].startswith("Es ist noch keine Sitzung eingetragen.")
