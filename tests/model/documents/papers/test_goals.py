"""The papers of phase 2 say what section 7 asks of them, and nothing about single people."""

from decimal import Decimal

import pytest

from model.catalogue import catalogue, t
from model.goals import Goal, GoalBenefit, GoalIndicator
from model.records.inventory import InventoryEntry, LegalSource
from model.records.participation import ParticipationQuestion, ParticipationRecord
from tests.model.documents import projects
from tests.model.documents.papers.lines import of_sample, said, with_phase

OPEN = f"[{t('documents.papers.open')}]"
MANDATORY = {
    "inventory_sheet": ("Kinderparlament", "Schule, KJW Auental", "Kinder aller Klassen", "Lücke"),
    "goal_sheet": (
        "Verlässliche Betreuung an allen zugesagten Tagen",
        "höchstens drei ausgefallene Angebotstage",
        "8 Tage\thöchstens 3 Tage",
        "Frist: 30.06.2028",
        "Zuständigkeit: Ganztagsleitung, KJW Auental",
        "Eltern: planbarer Alltag",
    ),
    "legal_register": (
        "Schulgesetz NRW",
        "Partnerschaft mit der freien Jugendhilfe",
        "Ganztag, Mitwirkung, Schulkonferenz",
        "28.01.2027",
        "geprüft durch: Fachbereich Schule",
    ),
    "partner_directory": (
        "Kinder- und Jugendwerk Auental gGmbH",
        "Kooperation mit der Stadtbücherei",
        "Mühlenbogen 3, Auenfurt",
        "20.01.2027",
    ),
    "participation_record": (
        "Klassenräte in elf Klassen",
        "Zielgruppe: Kinder",
        "Zeitraum: 25.01.2027 bis 29.01.2027",
        "Zahl der Teilnehmenden: 248",
        "Was soll am Nachmittag besser werden?",
        "mehr draußen spielen, leiser essen, Angebote wählen",
        "Ziel geändert",
        "Plakat oder Aushang, am 12.02.2027",
    ),
}


@pytest.mark.parametrize("key", MANDATORY)
def test_a_paper_of_goals_has_its_mandatory_contents(key):
    text = of_sample(key)

    assert [words for words in MANDATORY[key] if words not in text] == []


def test_a_goal_shows_gaps_for_what_nobody_has_said():
    lines = said(projects.minimum(), "goal_sheet")

    assert f"Frist: {OPEN}" in lines
    assert f"{t('goal_papers.goals.indicators')}: {OPEN}" in lines
    assert f"{t('goal_papers.goals.benefits')}: {OPEN}" in lines


def test_a_partner_without_a_benefit_is_seen_beside_the_others():
    benefit = GoalBenefit(id="b1", goal="g1", partner="p1", benefit="Planbarkeit")
    lines = said(with_phase("goals", goal_benefits=(benefit,)), "goal_sheet")

    assert "Partner 1\tPlanbarkeit" in lines
    assert f"Partner 2\t{OPEN}" in lines


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"unit": "percent", "target_value": Decimal(80)}, "mindestens 80 Prozent"),
        ({"unit": "days", "direction": "at_most", "target_value": Decimal(3)}, "höchstens 3 Tage"),
        ({"unit": "yes_no", "target_value": Decimal(1)}, "ja"),
        ({"unit": "euro", "target_value": Decimal("1200.5")}, "mindestens 1.200,5 Euro"),
        ({"target_value": Decimal(9)}, "mindestens 9"),
        ({}, OPEN),
    ],
)
def test_a_target_reads_as_people_say_it(values, told):
    indicator = GoalIndicator(id="i1", goal="g1", title="Merkmal", baseline=Decimal(0), **values)
    lines = said(with_phase("goals", goal_indicators=(indicator,)), "goal_sheet")
    row = next(line for line in lines if line.startswith("Merkmal\t") and "Ausgang" not in line)

    assert row.split("\t")[2] == told


def test_goals_that_are_not_pursued_stand_apart_with_their_reason():
    goals = (
        Goal(id="g1", title="Wird verfolgt"),
        Goal(id="g2", title="Später", status="parked", status_reason="kein Geld"),
    )
    lines = said(with_phase("goals", goals=goals), "goal_sheet")

    assert "Wird verfolgt" in lines
    assert "Später" not in lines
    assert "Später\tzurückgestellt\tkein Geld" in lines


def test_a_norm_of_the_register_says_its_content_by_itself():
    entry = next(one for one in catalogue().legal_register if one.key == "sgb_viii_4a")
    source = LegalSource(id="l1", register_key="sgb_viii_4a", meaning="Elternvertretung")
    row = said(with_phase("goals", legal_sources=(source,)), "legal_register")[-1].split("\t")

    assert row[0] == entry.norm
    assert row[1:3] == [entry.summary, "Elternvertretung"]
    assert row[3] == OPEN


@pytest.mark.requirement(36)
def test_a_gap_in_the_inventory_is_no_offer():
    entries = (
        InventoryEntry(id="e1", offer="Chor", rating="works"),
        InventoryEntry(id="e2", offer="Lernzeit", rating="gap"),
    )
    text = "\n".join(said(with_phase("goals", inventory_entries=entries), "partner_directory"))

    assert "Chor" in text
    assert "Lernzeit" not in text


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"participants_band": "under_five"}, "unter fünf Personen"),
        ({"participants_band": "under_five", "participants": Decimal(3)}, "unter fünf Personen"),
        ({"participants_band": "five_or_more", "participants": Decimal(3)}, "unter 5"),
        ({"participants_band": "five_or_more", "participants": Decimal(22)}, "22"),
        ({"participants_band": "five_or_more"}, "fünf oder mehr Personen"),
        ({}, OPEN),
    ],
)
def test_a_small_group_is_never_counted(values, told):
    record = ParticipationRecord(id="r1", format_name="Klassenrat", **values)
    lines = said(with_phase("approval", participation_records=(record,)), "participation_record")

    assert f"{t('goal_papers.participation.count')}: {told}" in lines


def test_several_questions_stand_below_each_other():
    asked = tuple(ParticipationQuestion(id=f"q{n}", text=f"Frage {n}?") for n in (1, 2))
    record = ParticipationRecord(id="r1", format_name="Klassenrat", questions=asked)
    lines = said(with_phase("approval", participation_records=(record,)), "participation_record")

    assert lines[lines.index(t("goal_papers.participation.questions")) + 1 :][:2] == [
        "Frage 1?",
        "Frage 2?",
    ]
