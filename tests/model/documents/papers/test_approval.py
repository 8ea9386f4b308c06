"""The papers of phase 4: for bodies, of what they resolved, of what was said, and in short."""

import datetime
from decimal import Decimal

import pytest

from model.catalogue import catalogue, t
from model.content import ItemStatus
from model.documents import Status, reading
from model.documents.blocks import Front
from model.documents.build import Build
from model.documents.papers.short_version import plain_sentences
from model.records.participation import Feedback
from model.records.resolutions import Condition, ConsultedBody, CouncilPaper, Resolution
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

OPEN = t("documents.papers.open")
COUNCIL = ConsultedBody(
    id="b1",
    name="Rat",
    role="resolution",
    sequence=Decimal(2),
    paper_no="V/12",
    public_session=True,
)
SCHOOL = ConsultedBody(id="b2", name="Schulkonferenz", role="consent", sequence=Decimal(1))


@pytest.mark.requirement(93)
@pytest.mark.parametrize(
    "words",
    [
        "Vorlage für Schulkonferenz",
        "Vorberatung oder Empfehlung",
        "nichtöffentlich",
        "Vorlage Nr.",
        "Betreff: Kooperationsvereinbarung über die offene Ganztagsschule",
        "Der Rat stimmt der Kooperationsvereinbarung",
        "wächst von 118 auf 150 Plätze",
        "Rechtsamt ohne Einwände",
        "Kinder, Eltern und Kräfte wurden angehört",
        "Einmalige Kosten: 0,00 Euro",
        "Laufende Kosten je Jahr: 165.000,00 Euro",
        "Deckung: unter Haushalts- oder Fördervorbehalt",
        "Vorbehalte: Bewilligung des Landes",
        "Personal: kein zusätzliches Personal der Stadt",
        "Räume: zwei zusätzliche Räume im Bestand",
        "Fortführung des Trägervertrags von 2016",
        "Geplante Unterzeichnung: 13.07.2027",
        "Rückmeldeübersicht",
    ],
)
def test_the_paper_for_a_body_holds_what_a_body_has_to_know(words):
    assert words in of_sample("council_paper")


def test_every_paper_but_the_first_begins_on_a_page_of_its_own():
    document = projects.document(projects.sample("muehlenbogen"), "council_paper")
    fronts = [one for one in document.blocks if isinstance(one, Front) and not one.minor]

    assert [one.new_page for one in fronts] == [False, True, True]


def test_the_bodies_of_a_round_stand_in_their_order_and_the_one_asked_stands_out():
    papers = (CouncilPaper(id="p", bodies=("b1",)),)
    other = ConsultedBody(id="b3", name="Steuerungsgruppe", evaluation="e1")
    project = with_phase("approval", bodies=(COUNCIL, other, SCHOOL), council_papers=papers)
    rows = [one for one in reading(projects.document(project, "council_paper")) if one.cells][1:]

    assert [row.text.split("\t")[0] for row in rows] == ["Schulkonferenz", "Rat"]
    assert [row.cells[0][0].kind for row in rows] == ["text", "strong"]
    assert rows[1].text.split("\t")[3:] == ["öffentlich", "V/12"]


def test_what_a_paper_does_not_say_yet_is_a_visible_gap():
    paper = CouncilPaper(id="p", cost_one_off=None, cost_yearly=None, attachments=())
    text = said(with_phase("approval", council_papers=(paper,)), "council_paper")

    assert f"Beschlussvorschlag\n[{OPEN}]" in "\n".join(text)
    assert f"Betreff: [{OPEN}]" in text
    assert f"Einmalige Kosten: [{OPEN}]" in text
    assert f"Anlagen\n[{OPEN}]" in "\n".join(text)


@pytest.mark.parametrize(
    "words",
    [
        "Rat\nBeschluss",
        "01.07.2027",
        "36 Ja, 3 Nein, 3 Enthaltungen",
        "1 Auflage",
        "Bericht nach einem Jahr",
        "Niederschrift vom 10.06.2027",
        "haben zugestimmt",
    ],
)
def test_the_register_tells_every_resolution_with_its_source(words):
    assert words in of_sample("resolution_register")


@pytest.mark.requirement(93)
def test_the_register_names_the_bodies_whose_consent_is_missing():
    dated = COUNCIL.model_copy(update={"meeting_date": datetime.date(2027, 7, 1)})
    given = Resolution(id="r", body="b2", result="adopted", has_conditions=True)
    project = with_phase("approval", bodies=(dated, SCHOOL), resolutions=(given,))
    text = said(project, "resolution_register")

    assert text[-1] == "Rat: Beschluss, Sitzung am 01.07.2027"
    assert any("mit Auflagen, Wortlaut noch offen" in line for line in text)


def test_conditions_are_counted_where_they_were_made():
    given = Resolution(id="r", body="b1", deviation="nur zwei Jahre", votes_abstention=Decimal(1))
    conditions = tuple(Condition(id=f"c{n}", resolution="r", content=f"Nr. {n}") for n in (1, 2))
    project = with_phase("approval", bodies=(COUNCIL,), resolutions=(given,), conditions=conditions)
    row = next(one for one in said(project, "resolution_register") if one.startswith("Rat\n"))

    assert "1 Enthaltung\nAbweichung: nur zwei Jahre\t2 Auflagen" in row


@pytest.mark.parametrize("words", ["Kinder", "Lernplaner", "übernommen", "17 Rückmeldungen"])
def test_the_log_tells_who_said_what_and_what_became_of_it(words):
    assert words in of_sample("feedback_log")


def test_the_log_counts_what_became_of_the_responses_to_the_draft_only():
    rows = tuple(
        Feedback(id=f"f{n}", content=f"Nr. {n}", decision=decision, occasion=occasion)
        for n, (decision, occasion) in enumerate(
            [("adopted", "approval"), ("rejected", "approval"), ("adopted", "evaluation")]
        )
    )
    text = said(with_phase("approval", feedback=rows), "feedback_log")

    assert "2 Rückmeldungen sind eingegangen: 1 übernommen, 1 nicht übernommen." in text
    assert not any("Nr. 2" in line for line in text)


@pytest.mark.parametrize(
    "words",
    [
        "Es gibt zwei Essensrunden",
        "Schließtage stehen bis zum 1. Oktober",
        "Eine Stunde gemeinsame Planungszeit",
        "zu welchen Zeiten die Angebote offen sind",
        "Los geht es am 01.08.2027.",
        "Offener Ganztag am Mühlenbogen",
        "auf Deutsch, Türkisch, Arabisch, Ukrainisch",
    ],
)
def test_the_short_version_says_in_plain_words_what_changes(words):
    assert words in of_sample("short_version")


def sentences(project) -> list[str]:
    return plain_sentences(
        Build(project, catalogue(), Status.WORKING, projects.VERSION, projects.DAY)
    )


def test_the_short_version_takes_one_sentence_a_topic_and_fewer_beside_long_texts():
    project = projects.sample("muehlenbogen")
    long = with_phase("approval", project, core_message="Wort " * 400)

    assert len(sentences(project)) > len(sentences(long)) == 3
    assert len(set(sentences(project))) == len(sentences(project))


def test_only_settled_points_are_told_in_the_short_version():
    project = projects.sample("muehlenbogen")
    items = tuple(
        one.model_copy(update={"status": ItemStatus.DISPUTED}) for one in project.content.items
    )

    assert sentences(with_phase("content", project, items=items)) == []
