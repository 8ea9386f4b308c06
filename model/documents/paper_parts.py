"""Parts of papers that no outline can tell, by the name the outlines call them."""

from collections.abc import Callable, Iterator

from model.documents import (
    amendment,
    consequences,
    figures,
    parts_of_checklist,
    parts_of_content,
    parts_of_goals,
    parts_of_meetings,
    parts_of_participation,
    parts_of_planning,
)
from model.documents import parts_of_anchoring as anchoring
from model.documents import parts_of_approval as approval
from model.documents import parts_of_evaluation as evaluation
from model.documents.blocks import Block
from model.documents.build import Build
from model.documents.council_paper import council_papers
from model.documents.handover_sheets import handovers
from model.documents.short_version import short_version

PARTS: dict[str, Callable[[Build], Iterator[Block]]] = {
    **parts_of_planning.PARTS,
    **parts_of_meetings.PARTS,
    **parts_of_goals.PARTS,
    **parts_of_participation.PARTS,
    **parts_of_content.PARTS,
    **parts_of_checklist.PARTS,
    "council_papers": council_papers,
    "resolutions": approval.resolutions,
    "waiting_bodies": approval.waiting_bodies,
    "feedback_counts": approval.feedback_counts,
    "short_version": short_version,
    "calendar_months": anchoring.calendar_months,
    "partners_without_entry": anchoring.partners_without_entry,
    "handovers": handovers,
    "status_round": anchoring.status_round,
    "status_lights": anchoring.status_lights,
    "status_decisions": anchoring.status_decisions,
    "next_round": anchoring.next_round,
    "reminders": anchoring.reminders,
    "plan_facts": evaluation.plan_facts,
    "report_facts": evaluation.report_facts,
    "year_facts": evaluation.year_facts,
    "questions": evaluation.questions,
    "goals_reached": evaluation.goals_reached,
    "rated": evaluation.rated,
    "voices": evaluation.voices,
    "striking": evaluation.striking,
    "open_points": evaluation.open_points,
    "highlights": evaluation.highlights,
    "marks": figures.marks,
    "figures": figures.figures,
    "consequences": consequences.consequences,
    "consequences_in_short": consequences.consequences_in_short,
    "amendment_basis": amendment.basis,
    "changed_points": amendment.changed_points,
    "amendment_validity": amendment.validity,
    "amendment_decisions": amendment.decisions,
    "amendment_signing": amendment.signing,
}
