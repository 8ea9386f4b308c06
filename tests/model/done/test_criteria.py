"""What the steps ask beyond filled fields: each criterion once unmet and once met."""

from datetime import date

import pytest

from model import done, goal_frame
from model.catalogue import catalogue
from model.project import Project

TODAY = date(2026, 11, 24)
KIND = "all_day_school"
BASE = Project.model_validate(
    {
        "agreement_type": KIND,
        "planning": {
            "partners": [{"id": "p", "name": "Stadt am Fluss"}, {"id": "q", "name": "Verein"}],
            "institutions": [
                {"id": "i", "name": "Grundschule", "kind": "school", "partner": "p"},
                {"id": "j", "name": "Ganztag", "kind": "all_day", "partner": "q"},
            ],
        },
    }
)
GOALS = [
    {
        "id": f"g{number}",
        "title": f"Ziel {number}",
        "status": "adopted",
        "rank": number,
        "horizon": "long" if number == 3 else "short",
        "due_date": "2027-08-01",
        "responsible_institution": "i",
    }
    for number in (1, 2, 3)
]
MEASURE = {"responsible_institution": "i", "responsible_function": "Leitung"}

LIMIT = {"core_mandate": "Unterricht", "areas": ["none"], "staffable": "yes"}
GROUPS = ["children", "parents", "staff"]
LAW = goal_frame.suggested_law(Project(agreement_type=KIND), catalogue())

# step, key of the criterion, what is there, what mends it
CASES = [
    (
        "planning.stakeholder_scan",
        "planning.legal_entity",
        {"planning.stakeholders": [{"level": "contracting_party", "institution": "none"}]},
        {"planning.stakeholders": [{"level": "contracting_party", "institution": "i"}]},
    ),
    (
        "planning.early_contact",
        "planning.not_contacted",
        {"planning.stakeholders": [{"level": "contributing", "contact_status": "open"}]},
        {"planning.stakeholders": [{"level": "to_be_informed", "contact_status": "open"}]},
    ),
    (
        "planning.group",
        "planning.both_systems",
        {"planning.members": [{"system": "school"}]},
        {"planning.members": [{"system": "school"}, {"system": "youth_welfare"}]},
    ),
    (
        "planning.mandate",
        "planning.mandate",
        {"planning.members": [{"function": "Leitung", "decides_alone": "Termine"}]},
        {"planning.members": [{"decides_alone": "Termine", "needs_consultation": "Geld"}]},
    ),
    (
        "planning.communication",
        "planning.second_channel",
        {"planning.channels": [{"main_channel": "email", "second_channel": "email"}]},
        {"planning.channels": [{"main_channel": "email", "second_channel": "phone"}]},
    ),
    (
        "planning.schedule",
        "planning.order",
        {
            "planning.milestones": [
                {"kind": "signing", "date": "2027-07-01"},
                {"kind": "body_meeting", "date": "2027-07-02"},
            ]
        },
        {
            "planning.milestones": [
                {"kind": "signing", "date": "2027-07-01"},
                {"kind": "body_meeting", "date": "2027-06-02"},
            ]
        },
    ),
    (
        "planning.schedule",
        "planning.long_meeting",
        {"planning.meetings": [{"start_time": "13.30", "end_time": "17:00 Uhr"}]},
        {"planning.meetings": [{"start_time": "13.30", "end_time": "16.30"}]},
    ),
    (
        "planning.documents",
        "planning.to_request",
        {"planning.source_documents": [{"status": "to_request"}]},
        {"planning.source_documents": [{"status": "received"}]},
    ),
    (
        "planning.kickoff",
        "planning.task",
        {"planning.tasks": [{"what": "Räume klären"}]},
        {"planning.tasks": [{"due_date": "2027-01-01", **MEASURE}]},
    ),
    (
        "goals.inventory",
        "goals.cause",
        {"goals.inventory_entries": [{"rating": "gap"}]},
        {"goals.inventory_entries": [{"rating": "works"}]},
    ),
    (
        "goals.legal_frame",
        "goals.law_suggested",
        {"goals.legal_sources": [{"register_key": "Schulgesetz des Landes"}]},
        {
            "goals.legal_sources": [
                {"register_key": "Sozialgesetzbuch", "proposal": LAW[0]},
                *({"register_key": law, "check_status": "not_applicable"} for law in LAW[1:]),
            ]
        },
    ),
    (
        "goals.limits",
        "goals.limits",
        {
            "planning.institutions": [{"id": "i", "name": "Grundschule", "co_signing": True}],
            "goals.limits": [{"partner": "p", **LIMIT}, {"partner": "q", **LIMIT}],
        },
        {
            "planning.institutions": [{"id": "i", "name": "Grundschule", "co_signing": True}],
            "goals.limits": [
                {"partner": "p", **LIMIT},
                {"partner": "q", **LIMIT},
                {"institution": "i", **LIMIT},
            ],
        },
    ),
    (
        "goals.voices",
        "goals.voices",
        {"goals.postponed_groups": GROUPS, "goals.postponed_reason": "Ferien"},
        {
            "goals.postponed_groups": GROUPS,
            "goals.postponed_reason": "Ferien",
            "goals.postponed_until": "2027-09-01",
        },
    ),
    (
        "goals.collect",
        "goals.idea_of",
        {"goals.goal_ideas": [{"proposed_by": ["i"]}]},
        {"goals.goal_ideas": [{"proposed_by": ["i", "j"]}]},
    ),
    ("goals.prioritise", "goals.number_chosen", {"goals.goals": GOALS[:2]}, {"goals.goals": GOALS}),
    ("goals.prioritise", "goals.horizon.long", {"goals.goals": GOALS[:2]}, {"goals.goals": GOALS}),
    (
        "goals.adopt",
        "goals.indicator",
        {"goals.goals": GOALS[:1]},
        {
            "goals.goals": GOALS[:1],
            "goals.goal_indicators": [
                {"goal": "g1", "target_value": "80", "unit": "percent", "source": "Umfrage"}
            ],
        },
    ),
    (
        "goals.voices",
        "goals.open_voices",
        {"goals.voices": [{"effect": "open"}]},
        {"goals.voices": [{"effect": "confirmed"}]},
    ),
    (
        "content.decision_matrix",
        "content.decision",
        {
            "content.decision_rules": [
                {"mode": "jointly", "decided_by": ["i"], "fallback": "Leitung"}
            ]
        },
        {
            "content.decision_rules": [
                {"mode": "jointly", "decided_by": ["i", "j"], "fallback": "Leitung"}
            ]
        },
    ),
    (
        "content.interfaces",
        "content.legal_basis",
        {"content.interfaces": [{"data_kind": "consent"}]},
        {"content.interfaces": [{"data_kind": "consent", "legal_basis": "Einwilligung"}]},
    ),
    (
        "content.finance",
        "content.over_frame",
        {"content.costs": [{"amount": "200"}], "content.budget_frame": "100"},
        {"content.costs": [{"amount": "100"}], "content.budget_frame": "100"},
    ),
    (
        "content.checklist",
        "content.no_reason",
        {"content.items": [{"id": "finances-costs", "status": "not_applicable"}]},
        {
            "content.items": [
                {"id": "finances-costs", "status": "not_applicable", "status_reason": "Kein Geld"}
            ]
        },
    ),
    (
        "content.dissent",
        "content.positions",
        {"content.items": [{"id": "finances-costs", "status": "disputed"}]},
        {
            "content.items": [{"id": "finances-costs", "status": "disputed"}],
            "content.dissent": [
                {"item": "finances-costs", "partner": "p"},
                {"item": "finances-costs", "partner": "q"},
            ],
        },
    ),
    (
        "content.balance_check",
        "content.would_not",
        {"content.balance": [{"partner": "p", "swap_answer": "would_not"}]},
        {"content.balance": [{"partner": "p", "swap_answer": "would_sign"}]},
    ),
    (
        "content.release",
        "content.reservations",
        {"content.draft_release_result": "majority"},
        {"content.draft_release_result": "majority", "content.draft_reservations": "Zu knapp."},
    ),
    (
        "approval.bodies",
        "approval.submission",
        {"approval.bodies": [{"meeting_date": "2027-05-01", "submission_deadline": "2027-05-02"}]},
        {"approval.bodies": [{"meeting_date": "2027-05-01", "submission_deadline": "2027-04-02"}]},
    ),
    (
        "approval.feedback_log",
        "approval.no_reason",
        {"approval.feedback": [{"content": "Mehr Zeit", "decision": "rejected"}]},
        {"approval.feedback": [{"content": "Mehr Zeit", "decision": "noted"}]},
    ),
    (
        "approval.record",
        "approval.not_adopted",
        {"approval.bodies": [{"id": "b", "role": "resolution"}]},
        {
            "approval.bodies": [{"id": "b", "role": "resolution"}],
            "approval.resolutions": [{"body": "b", "date": "2027-05-01", "result": "adopted"}],
        },
    ),
    (
        "approval.conditions",
        "approval.again",
        {"approval.conditions": [{"resolution": "r", "bodies_to_reconsult": ["b"]}]},
        {
            "approval.conditions": [{"resolution": "r", "bodies_to_reconsult": ["b"]}],
            "approval.resolutions": [{"id": "s", "body": "b", "date": "2027-06-01"}],
        },
    ),
    (
        "anchoring.action_plan",
        "anchoring.goal",
        {"goals.goals": GOALS[:1]},
        {"goals.goals": GOALS[:1], "anchoring.measures": [{"goal": "g1"}]},
    ),
    (
        "anchoring.action_plan",
        "anchoring.duty",
        {"anchoring.duties": ["premises-rooms"], "anchoring.measures": [{"item": "term-start"}]},
        {
            "anchoring.duties": ["premises-rooms"],
            "anchoring.measures": [{"item": "premises-rooms"}],
        },
    ),
    (
        "anchoring.tracking",
        "anchoring.light",
        {
            "anchoring.measures": [{"id": "m", "title": "Räume"}],
            "anchoring.status_rounds": [{"id": "r", "round_date": "2027-09-01"}],
        },
        {
            "anchoring.measures": [{"id": "m", "title": "Räume"}],
            "anchoring.status_rounds": [{"id": "r", "round_date": "2027-09-01"}],
            "anchoring.status_entries": [{"round": "r", "measure": "m", "light": "green"}],
        },
    ),
    (
        "anchoring.finance_tracking",
        "anchoring.overdue",
        {"anchoring.deadlines": [{"kind": "usage_proof", "due_date": "2026-11-23"}]},
        {"anchoring.deadlines": [{"kind": "usage_proof", "due_date": "2026-11-24"}]},
    ),
    (
        "evaluation.self_assessment",
        "evaluation.reason",
        {"evaluation.ratings": [{"institution": "i", "question": "q1", "value": "r2"}]},
        {"evaluation.ratings": [{"institution": "i", "question": "q1", "value": "none"}]},
    ),
    (
        "evaluation.decisions",
        "evaluation.consequence",
        {"evaluation.consequences": [{"decision": "adapt"}]},
        {"evaluation.consequences": [{"decision": "keep"}]},
    ),
    (
        "evaluation.next_cycle",
        "evaluation.past",
        {"evaluation.next_evaluation_on": "2026-11-24"},
        {"evaluation.next_evaluation_on": "2026-11-25"},
    ),
]


@pytest.mark.requirement(55, 61, 82, 88, 97, 103, 141, 149)
@pytest.mark.parametrize(("step", "key", "there", "mended"), CASES, ids=[case[1] for case in CASES])
def test_a_criterion_speaks_until_it_is_met(step: str, key: str, there: dict, mended: dict):
    assert key in missing(step, there)
    assert key not in missing(step, mended)


def missing(step: str, there: dict) -> set[str]:
    found = done.missing(project_with(there), step, catalogue(), TODAY)
    return {one.key for one in found}


def project_with(there: dict) -> Project:
    data = BASE.model_dump()
    for path, value in there.items():
        phase, name = path.split(".")
        if value and isinstance(value, list) and isinstance(value[0], dict):
            value = [{"id": f"n{number}", **record} for number, record in enumerate(value)]
        data[phase][name] = value
    return Project.model_validate(data)
