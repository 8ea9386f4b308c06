"""Papers along the way: parts that no outline can tell, by the name the outlines call them."""

from model.documents.papers import (
    amendment,
    anchoring,
    approval,
    checklist,
    consequences,
    content,
    council_paper,
    evaluation,
    figures,
    goals,
    handover,
    meetings,
    minutes,
    participation,
    planning,
    short_version,
)
from model.documents.papers.outline import Builder

PARTS: dict[str, Builder] = {
    **planning.PARTS,
    **meetings.PARTS,
    **minutes.PARTS,
    **goals.PARTS,
    **participation.PARTS,
    **content.PARTS,
    **checklist.PARTS,
    **council_paper.PARTS,
    **approval.PARTS,
    **short_version.PARTS,
    **anchoring.PARTS,
    **handover.PARTS,
    **evaluation.PARTS,
    **figures.PARTS,
    **consequences.PARTS,
    **amendment.PARTS,
}
