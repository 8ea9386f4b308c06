"""A project in which all lists of phases 4 to 6 hold something, written like a group would."""

from itertools import product

from model.changes import AddRecord, Change
from tests.phases.windows import goal, institution, partner, put

QUESTIONS = [f"eval.q{number:02}" for number in range(1, 14)]
HOUSES = ("s1", "s2", "s3")
MEASURES = 24


def row(path: str, record_id: str, **values: object) -> AddRecord:
    return AddRecord(path=path, record={"id": record_id, **values})


def people() -> list[Change]:
    return [
        partner("Stadt am Fluss", "p1", legal_form="municipality", representation="Dezernat"),
        partner("Trägerverein Ganztag", "p2", legal_form="association", representation="Vorstand"),
        institution("Grundschule am Fluss", "s1", kind="school", partner="p1"),
        institution("Ganztag am Fluss", "s2", kind="all_day", partner="p2"),
        institution("Fachbereich Schule", "s3", kind="department", partner="p1"),
        row("planning.members", "m1", institution="s1", function="Schulleitung", phone="0123 45"),
        row("planning.members", "m2", institution="s2", function="Ganztagsleitung"),
        put("planning.start_date", "2027-08-01", None),
        put("planning.occasion", "Der Ganztag soll verlässlicher werden."),
    ]


def consultation(count: int = 6) -> list[Change]:
    decisions = ("open", "adopted", "partly", "rejected", "later", "noted")
    return [
        row(
            "planning.participation_plan",
            "pl1",
            target_group="children",
            occasion="approval",
            format="kids_conference",
            topic="Wie soll das Essen sein?",
        ),
        row(
            "approval.bodies",
            "b1",
            partner="p1",
            body_type="council",
            role="resolution",
            sequence="2",
            meeting_date="2027-06-01",
            submission_deadline="2027-06-02",
        ),
        row(
            "approval.bodies",
            "b2",
            partner="p1",
            body_type="school_conference",
            role="consent",
            sequence="1",
            meeting_date="2027-07-01",
        ),
        row(
            "approval.resolutions",
            "r1",
            body="b1",
            date="2027-06-01",
            result="adopted",
            minutes_reference="TOP 4",
        ),
        row("approval.conditions", "c1", resolution="r1", content="Jährlich berichten."),
        row(
            "approval.text_changes",
            "t1",
            item="finances-costs",
            old_text="Die Schließtage werden zum Jahresende bekannt gegeben.",
            new_text="Die Schließtage werden bis 1. Oktober bekannt gegeben.",
        ),
        *(
            row(
                "approval.feedback",
                f"f{number}",
                source_group=("children", "parents", "staff")[number % 3],
                content=f"Rückmeldung {number}: Schließtage früher nennen",
                decision=decisions[number % 6],
                item="finances-costs",
            )
            for number in range(count)
        ),
    ]


def everyday(count: int = MEASURES) -> list[Change]:
    states = ("open", "in_progress", "done", "paused", "dropped")
    return [
        *(
            row(
                "anchoring.measures",
                f"me{number}",
                title=f"Maßnahme {number} mit einem längeren Namen",
                status=states[number % 5],
                due_date=f"{2025 + number % 4}-0{1 + number % 9}-15",
                responsible_institution=HOUSES[number % 3],
                evidence="Protokoll der Übergabe" if number % 2 else "",
            )
            for number in range(count)
        ),
        row("anchoring.contacts", "k1", institution="s1", function="Schulleitung"),
        row(
            "anchoring.calendar_entries",
            "ce1",
            title="Austausch",
            recurrence="quarterly",
            month="m09",
        ),
        row(
            "anchoring.calendar_entries",
            "ce2",
            title="Ganztagsfest",
            kind="celebration",
            month="m06",
        ),
        row(
            "anchoring.anchoring_entries", "ae1", institution="s1", document_kind="school_programme"
        ),
        row("anchoring.status_rounds", "sr1", round_date="2025-11-01"),
        row("anchoring.status_entries", "se1", round="sr1", measure="me0", light="yellow"),
        row("anchoring.successes", "su1", occasion="anchoring", title="Das Essen ist ruhiger."),
    ]


def goals(count: int = 3) -> list[Change]:
    changes: list[Change] = []
    for number in range(count):
        changes.append(
            goal(f"Ziel {number}: verlässliche Betreuung", f"g{number}", status="adopted")
        )
        changes.append(
            row(
                "goals.goal_indicators",
                f"i{number}",
                goal=f"g{number}",
                title=f"Ausgefallene Tage {number}",
                unit="count",
                direction="at_most",
                target_value="3",
            )
        )
    return changes


def evaluation(questions: list[str] = QUESTIONS, indicators: int = 3) -> list[Change]:
    values = ("r1", "r3", "r3", "r4", "r2", "r4", "r4", "none", "r3", "r2", "r3")
    rated = enumerate(product(questions, HOUSES))
    return [
        row(
            "evaluation.evaluations",
            "e1",
            kind="annual",
            period_from="2027-08-01",
            period_to="2028-07-31",
            questions=questions,
            indicators=[f"i{number}" for number in range(indicators)],
            responsible_institution="s3",
        ),
        *(
            row(
                "evaluation.indicator_values",
                f"v{number}",
                evaluation="e1",
                indicator=f"i{number}",
                value=str(2 + 2 * number),
            )
            for number in range(indicators)
        ),
        *(
            row(
                "evaluation.ratings",
                f"ra{number}",
                evaluation="e1",
                question=question,
                institution=house,
                value=values[(number * 7 + number // 5) % len(values)],
            )
            for number, (question, house) in rated
        ),
        *(
            row(
                "evaluation.goal_results",
                f"gr{number}",
                evaluation="e1",
                goal=f"g{number}",
                degree=d,
            )
            for number, d in enumerate(("reached", "partly", "not_reached")[:indicators])
        ),
    ]


def everything() -> list[Change]:
    return [*people(), *goals(), *consultation(), *everyday(), *evaluation()]
