"""A proposed sentence for the eye: filled gaps green, open ones yellow with their question."""

from model.catalogue import catalogue
from model.catalogue.schema_topics import Item
from model.documents import wording
from model.documents.blocks import Gap, Run
from model.documents.values import values_for
from model.project import Project
from phases.ui import marked


def markdown(project: Project, item: Item, variant: str | None = None) -> str:
    """The sentence of a point, by default in the chosen variant, with all that is known today."""
    answer = project.content.answer(item.key)
    template = item.clause_of(answer.variant if variant is None else variant)
    values = values_for(answer, template, project, catalogue())
    pieces = wording.pieces(template, values, catalogue())
    # Yellow means that something is missing; beside a sentence of their own nothing is.
    missing = "gray" if answer.wording else "yellow"
    return "".join(_piece(project, run, missing if name else "") for run, name in pieces)


def _piece(project: Project, run: Run, missing: str) -> str:
    if isinstance(run, Gap):
        return marked.tinted(run.label, missing, bold=False)
    text = wording.plain((run,), project, catalogue())
    return marked.tinted(text, "green", bold=False) if missing else marked.plain(text)
