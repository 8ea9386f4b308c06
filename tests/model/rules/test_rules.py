"""The plausibility rules: each fires where it should, and is silent where it should not."""

from datetime import date

import pytest
from hypothesis import given

from model import rules
from model.catalogue import catalogue
from model.documents.wording import plain, proposal
from model.project import Project
from model.rules.dates import is_old
from model.rules.texts import sentences
from tests.model import drawn

TODAY = date(2026, 11, 24)
KIND = "all_day_school"
CITY = {"name": "Stadt am Fluss", "role_word": "municipality"}
CLUB = {"name": "Trägerverein Ganztag e. V."}
SIGNS = {"representation": "Geschäftsführung", "signing_mode": "sole"}
SUBJECT, COSTS, STAFFING = "scope-subject", "finances-costs", "personnel-volunteers"
GAPS = "content.items"


def item(key: str, wording: str = "", **values: object) -> dict:
    return {"id": key, "status": "settled", "wording": wording, **values}


def gaps(**values: str) -> list[dict]:
    return [{"id": name, "value": value} for name, value in values.items()]


COST = {"title": "Fachkräfte", "amount": "100", "payer": "n0", "recipient": "n1"}
FULL = {"period": "school_year", "basis": "Ratsbeschluss", "proof": "Verwendungsnachweis"}
ROLE = {"institution": "i", "function": "Leitung"}
THREE = ("facilitator", "coordinator", "minute_taker")
PROTECTED = (
    "personnel-criminal_record",
    "child_protection-agreement",
    "child_protection-procedure",
)
LEVELS = [{"kind": "discussion", "id": f"a{number}"} for number in range(4)]
FIRED = {"title": "Weniger Ausfall", "id": "g"}
HEARD = [
    {"target_group": group, "occasion": "approval", "period_from": "2027-02-01"}
    for group in ("children", "parents", "staff")
]
ALL_CATEGORIES = [{"category": one.key} for one in catalogue().stakeholder_categories]

# rule, what makes it fire, what does not
CASES = [
    (
        "V1",
        {"planning.partners": [{"name": "Grundschule am Fluss"}]},
        {"planning.partners": [CLUB]},
    ),
    ("V2", {"planning.partners": [CITY]}, {"planning.partners": [CITY | SIGNS]}),
    (
        "V3",
        {"planning.partners": [CITY, CLUB], "content.services": [{"provider": "n1"}]},
        {
            "planning.partners": [CITY, CLUB],
            "content.services": [{"provider": "n1"}, {"provider": "n0"}],
        },
    ),
    (
        "V4",
        {"planning.work_with_children": True},
        {"planning.work_with_children": True, GAPS: [item(key) for key in PROTECTED]},
    ),
    (
        "V5",
        {GAPS: [item(SUBJECT, "Die Schulleitung hat ein Weisungsrecht über das Personal.")]},
        {GAPS: [item(SUBJECT, "Die Schulleitung hat kein Weisungsrecht über das Personal.")]},
    ),
    (
        "V6",
        {GAPS: [item(SUBJECT, "Honorarkräfte werden im Dienstplan eingeteilt.")]},
        {GAPS: [item(SUBJECT, "Angestellte werden im Dienstplan eingeteilt.")]},
    ),
    ("V7", {"content.costs": [COST]}, {"content.costs": [COST | FULL]}),
    (
        "V8",
        {"planning.partners": [CITY, CLUB], "content.costs": [COST]},
        {
            "planning.partners": [CITY, CLUB],
            "content.costs": [COST],
            "content.legal_reviews": [
                {"field": "procurement", "status": "done"},
                {"field": "tax", "status": "not_needed", "not_needed_reason": "kein Umsatz"},
            ],
        },
    ),
    (
        "V9",
        {GAPS: [item(SUBJECT, "Die Teams besprechen jede Woche einzelne Kinder.")]},
        {GAPS: [item(SUBJECT, "Austausch über einzelne Kinder braucht eine Einwilligung.")]},
    ),
    (
        "V9",
        {"content.interfaces": [{"title": "Übergabe", "data_kind": "consent"}]},
        {"content.interfaces": [{"data_kind": "consent", "legal_basis": "Einwilligung"}]},
    ),
    (
        "V11",
        {"goals.goals": [FIRED]},
        {
            "goals.goals": [FIRED | {"due_date": "2027-08-01"}],
            "goals.goal_indicators": [{"goal": "g"}],
        },
    ),
    (
        "V12",
        {GAPS: [item("term-termination", "Jede Partei kann kündigen.")]},
        {GAPS: [item("term-termination", "Jede Partei kann mit einer Frist kündigen.")]},
    ),
    (
        "V12",
        {GAPS: [item("term-duration")]},
        {GAPS: [item("term-duration", "Sie gilt unbefristet.")]},
    ),
    (
        "V13",
        {
            "planning.start_date": "2027-08-01",
            "approval.bodies": [{"role": "resolution", "meeting_date": "2027-09-01"}],
        },
        {
            "planning.start_date": "2027-08-01",
            "approval.bodies": [{"role": "resolution", "meeting_date": "2027-07-01"}],
        },
    ),
    (
        "V14",
        {
            "planning.milestones": [
                {"kind": "draft_release", "date": "2027-05-01"},
                {"kind": "body_meeting", "submission_deadline": "2027-04-30"},
            ]
        },
        {
            "planning.milestones": [
                {"kind": "draft_release", "date": "2027-05-01"},
                {"kind": "body_meeting", "submission_deadline": "2027-05-01"},
            ]
        },
    ),
    (
        "V15",
        {GAPS: [item(COSTS)]},
        {GAPS: [item(COSTS, values=gaps(kostenverteilung="je zur Hälfte"))]},
    ),
    (
        "V16",
        {GAPS: [item(COSTS)]},
        {GAPS: [item(COSTS, values=gaps(kostenverteilung="je zur Hälfte"))]},
    ),
    (
        "V17",
        {"goals.legal_sources": [{"check_status": "checked", "checked_on": "2025-11-23"}]},
        {"goals.legal_sources": [{"check_status": "checked", "checked_on": "2025-11-24"}]},
    ),
    (
        "V17",
        {GAPS: [item(COSTS, law_checked_on="2024-01-01")]},
        {GAPS: [item(COSTS, law_checked_on="2026-01-01")]},
    ),
    (
        "V18",
        {"content.draft_released_in": "m"},
        {"content.draft_released_in": "m", "approval.participation_records": HEARD},
    ),
    (
        "V19",
        {"approval.bodies": [{"role": "hearing"}]},
        {"approval.bodies": [{"role": "hearing"}, {"role": "resolution"}]},
    ),
    (
        "V20",
        {"anchoring.measures": [{"title": "Räume"}]},
        {"anchoring.measures": [{"title": "Räume"}], "evaluation.next_evaluation_on": "2027-11-01"},
    ),
    (
        "V21",
        {"planning.stakeholders": ALL_CATEGORIES[:-1]},
        {"planning.stakeholders": ALL_CATEGORIES},
    ),
    (
        "V22",
        {
            "planning.institutions": [{"id": "i", "name": "Bildungsbüro"}],
            "planning.group_roles": [{"role": role, **ROLE} for role in THREE],
        },
        {
            "planning.institutions": [{"id": "i", "name": "Bildungsbüro"}],
            "planning.group_roles": [{"role": role, **ROLE} for role in THREE[:2]],
        },
    ),
    (
        "V23",
        {"planning.meetings": [{"start_time": "9 Uhr", "end_time": "12.01"}]},
        {"planning.meetings": [{"start_time": "9 Uhr", "end_time": "12.00"}]},
    ),
    (
        "V23",
        {"planning.meetings": [{"agenda_items": LEVELS}]},
        {"planning.meetings": [{"agenda_items": LEVELS[:3]}]},
    ),
    (
        "V24",
        {"approval.participation_records": [{"occasion": "evaluation", "participants": "4"}]},
        {"approval.participation_records": [{"occasion": "evaluation", "participants": "5"}]},
    ),
    (
        "V24",
        {
            "goals.goal_indicators": [{"title": "Anmeldungen", "unit": "count"}],
            "evaluation.indicator_values": [{"indicator": "n0", "value": "3"}],
        },
        {
            "goals.goal_indicators": [{"title": "Anmeldungen", "unit": "count"}],
            "evaluation.indicator_values": [{"indicator": "n0", "value": "3", "small_group": True}],
        },
    ),
]


@pytest.mark.requirement(67, 92, 135)
@pytest.mark.parametrize(("rule", "fires", "calm"), CASES, ids=[case[0] for case in CASES])
def test_a_rule_fires_where_it_should_and_nowhere_else(rule: str, fires: dict, calm: dict):
    found = of(project_with(fires), rule)

    assert found
    assert of(project_with(calm), rule) == []
    for one in found:
        assert one.sentence(catalogue()).endswith((".", "?"))
        assert catalogue().step(one.step)


def test_every_rule_of_the_data_is_checked_here_or_at_the_door():
    at_the_door = {one.key for one in catalogue().plausibility_rules if one.at_the_door}

    assert at_the_door == {"V10"}
    assert {one.key for one in catalogue().plausibility_rules} == {*rules.RULES, *at_the_door}
    assert {case[0] for case in CASES} == set(rules.RULES)


def test_every_rule_names_steps_where_it_helps():
    steps = {step.key for step in catalogue().steps}

    for one in catalogue().plausibility_rules:
        assert set(one.shown_at) <= steps
        assert bool(one.shown_at) != one.at_the_door


def test_an_empty_project_has_nothing_to_look_at():
    assert rules.findings(Project(), catalogue(), TODAY) == ()
    assert rules.findings(Project(agreement_type=KIND), catalogue(), TODAY) == ()


def test_no_proposed_sentence_offends_a_rule_about_wording():
    clauses = [
        plain(
            proposal(one, Project().content.answer(one.key), Project(), catalogue()),
            Project(),
            catalogue(),
        )
        for one in catalogue().items
    ]
    texts = [
        {"id": f"own{n}", "status": "settled", "wording": text, "topic": "scope"}
        for n, text in enumerate(clauses)
    ]

    project = Project.model_validate({"agreement_type": KIND, "content": {"items": texts}})

    found = rules.findings(project, catalogue(), TODAY, ("V5", "V6", "V9"))
    assert [dict(one.values) | {"item": clauses[int(one.item[3:])]} for one in found] == []


def test_a_point_shows_only_what_speaks_of_it():
    project = project_with({GAPS: [item(COSTS), item(SUBJECT)]})

    found = rules.findings_at(project, catalogue(), TODAY, "content.checklist", "finances.costs")

    assert {one.item for one in found} == {"finances.costs"}
    everywhere = rules.findings_at(project, catalogue(), TODAY, "content.draft")
    assert {one.item for one in everywhere} == {"finances.costs", "scope.subject"}


@pytest.mark.parametrize(
    ("day", "old"),
    [
        (date(2025, 11, 23), True),
        (date(2025, 11, 24), False),
        (date(2024, 12, 31), True),
        (date(2026, 1, 1), False),
        (None, False),
    ],
)
def test_a_check_ages_after_twelve_months(day: date | None, old: bool):
    assert is_old(day, TODAY) is old


def test_a_text_falls_into_sentences_in_small_letters():
    assert sentences("Wir tagen. Kommt die Schule?\nJa") == ["wir tagen", "kommt die schule", "ja"]


@given(drawn.projects())
def test_any_project_can_be_looked_at(project: Project):
    for one in rules.findings(project, catalogue(), TODAY):
        assert one.sentence(catalogue())


def of(project: Project, rule: str) -> list[rules.Finding]:
    return [one for one in rules.findings(project, catalogue(), TODAY) if one.rule == rule]


def project_with(there: dict) -> Project:
    data = Project(agreement_type=KIND).model_dump()
    for path, value in there.items():
        phase, name = path.split(".")
        if isinstance(value, list):
            value = [{"id": f"n{number}", **record} for number, record in enumerate(value)]
        data[phase][name] = value
    return Project.model_validate(data)
