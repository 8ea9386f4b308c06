"""The papers of phase 5: contacts, the calendar, hand-overs, the measures and their state."""

import datetime
from decimal import Decimal

import pytest

from model.catalogue import t
from model.documents.blocks import Front
from model.records.everyday import AnchoringEntry, Handover, StatusEntry, StatusRound
from model.records.measures import CalendarEntry, Contact, Deadline, Measure
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

OPEN = f"[{t('documents.papers.open')}]"
HELD = {
    "action_plan": (
        "Bericht an den Rat nach einem Jahr",
        "Fachbereich Schule",
        "30.09.2028",
        "Erledigt am",
    ),
    "contact_sheet": (
        "Schulleitung",
        "KJW Auental",
        "werktags 9.00 bis 15.00 Uhr",
        "stellvertretende Schulleitung",
    ),
    "cooperation_calendar": ("August", "Begrüßung", "Leitungen", "Schule", "6 Wochen"),
    "anchoring_record": ("Schulprogramm\tAbschnitt Ganztag", "Stelle", "30.11.2027"),
    "handover_sheet": (
        "Gruppenleitung, Vertretung der Ganztagsleitung",
        "Kooperationskalender, bis 15.09.2027",
        "Übergabegespräch zu dritt",
        "Verwendungsnachweis, bis 31.10.2028",
        "Vorsitz der Schulpflegschaft",
    ),
    "status_minutes": (
        "steht oder überfällig (rot)",
        "Zuständigkeit war nicht klar",
        "bis 15.11.2027 nachholen; Zuständigkeit bei den Datenschutzbeauftragten",
        "Nächste Runde: 26.11.2027",
    ),
    "review_reminder": (
        "Überprüfung der Verwaltungspauschale",
        "Beginnen ab",
        "Fällig am",
        "Fachbereich Schule",
        "längere Betreuung ja oder nein",
    ),
}


@pytest.mark.parametrize(
    ("key", "words"), [(key, words) for key, listed in HELD.items() for words in listed]
)
def test_a_paper_of_everyday_work_holds_what_it_must(key, words):
    assert words in of_sample(key)


def test_measures_stand_by_what_became_of_them():
    measures = tuple(
        Measure(id=f"m{n}", title=f"Nr. {n}", status=status)
        for n, status in enumerate(("open", "done", "paused"))
    )
    text = said(with_phase("anchoring", measures=measures), "action_plan")
    found = [
        text.index(one) for one in ("Was zu tun ist", "Was erledigt ist", "Was ruht oder entfällt")
    ]

    assert found == sorted(found)
    assert [text[place + 2].split("\t")[0] for place in found] == ["Nr. 0", "Nr. 1", "Nr. 2"]


def test_contacts_for_partners_only_stand_apart_from_those_for_families():
    contacts = tuple(
        Contact(id=one, function=one, visibility=one) for one in ("parents", "partners")
    )
    text = said(with_phase("anchoring", contacts=contacts), "contact_sheet")
    place = text.index("Nur unter den Partnern")

    assert "parents" in "\n".join(text[:place])
    assert "partners" not in "\n".join(text[:place])


def test_the_year_begins_in_august_and_what_has_no_month_comes_last():
    entries = (
        CalendarEntry(id="c1", title="Ohne Monat"),
        CalendarEntry(id="c2", title="Fest", month="m06", lead_weeks=Decimal(1)),
        CalendarEntry(id="c3", title="Austausch", month="m09", recurrence="half_yearly"),
        CalendarEntry(id="c4", title="Runde", recurrence="monthly"),
    )
    text = said(with_phase("anchoring", calendar_entries=entries), "cooperation_calendar")
    rows = [line.split("\t")[:2] for line in text if line.count("\t") == 4][1:]

    assert rows == [
        ["jeden Monat", "Runde"],
        ["September", "Austausch"],
        ["März", "Austausch"],
        ["Juni", "Fest"],
        [OPEN, "Ohne Monat"],
    ]
    assert any(line.endswith("1 Woche") for line in text)


def test_partners_that_wrote_nothing_down_are_named():
    entry = AnchoringEntry(id="a1", partner="p1", document_title="Konzept")
    text = said(with_phase("anchoring", anchoring_entries=(entry,)), "anchoring_record")

    assert text[text.index("Wer noch nichts festgehalten hat") + 1 :] == ["Partner 2"]


def test_every_hand_over_has_a_page_and_shows_what_is_missing():
    two = tuple(Handover(id=f"h{n}", function=f"Leitung {n}") for n in (1, 2))
    project = with_phase("anchoring", handovers=two)
    blocks = projects.document(project, "handover_sheet").blocks
    fronts = [one for one in blocks if isinstance(one, Front) and not one.minor]

    assert [(one.text, one.new_page) for one in fronts] == [
        ("Leitung 1", False),
        ("Leitung 2", True),
    ]
    assert f"Laufende Aufgaben\n{OPEN}\nAbsprachen\n{OPEN}\nFristen\n{OPEN}" in "\n".join(
        said(project, "handover_sheet")
    )


def test_the_minutes_tell_the_newest_round_and_what_is_stuck_first():
    rounds = tuple(StatusRound(id=f"r{n}", round_date=datetime.date(2027, n, 1)) for n in (9, 11))
    measures = tuple(Measure(id=one, title=one) for one in ("gut", "stockt", "alt"))
    entries = (
        StatusEntry(id="e1", round="r11", measure="gut", light="green"),
        StatusEntry(id="e2", round="r11", measure="stockt", light="yellow", obstacle="Platz"),
        StatusEntry(id="e3", round="r9", measure="alt", light="red"),
    )
    project = with_phase(
        "anchoring", status_rounds=rounds, measures=measures, status_entries=entries
    )
    text = said(project, "status_minutes")

    assert [line.split("\t")[0] for line in text if "\t" in line][1:] == ["stockt", "gut"]
    assert "Datum: 01.11.2027" in text
    assert "In dieser Runde wurde nichts beschlossen." in text
    assert text[-1] == f"Nächste Runde: {OPEN}"


def test_reminders_say_when_to_begin_and_leave_out_what_is_over():
    rows = (
        Deadline(id="d1", title="Später", due_date=datetime.date(2028, 3, 15)),
        Deadline(id="d2", title="Bald", due_date=datetime.date(2028, 2, 1), recipient="Land"),
        Deadline(id="d3", title="Vorbei", status="done"),
        Deadline(id="d4", title="Offen", lead_weeks=None),
    )
    text = said(with_phase("anchoring", deadlines=rows), "review_reminder")
    told = [line.split("\t") for line in text if "\t" in line][1:]

    assert [row[0] for row in told] == ["Bald", "Später", "Offen"]
    assert told[0][1:3] == ["07.12.2027", "01.02.2028"]
    assert told[0][4] == "an Land"
    assert told[2][1:3] == [OPEN, OPEN]
