"""Which documents there are: by the phase they first serve, and by the step they print."""

from model.catalogue import Catalogue
from model.catalogue.schema_papers import Part
from model.catalogue.schema_reference import DocumentKind
from model.catalogue.schema_steps import Phase
from model.documents.assemble import names


def by_phase(catalogue: Catalogue) -> tuple[tuple[Phase, tuple[DocumentKind, ...]], ...]:
    """Every document under the phase it is first needed in; phases without one are left out."""
    kinds = [catalogue.document(name) for name in names(catalogue)]
    shelf = ((phase, _first_in(phase, kinds)) for phase in catalogue.phases)
    return tuple((phase, found) for phase, found in shelf if found)


def of_step(step: str, catalogue: Catalogue) -> tuple[DocumentKind, ...]:
    """The papers that print what a step holds."""
    return tuple(
        catalogue.document(paper.key)
        for paper in catalogue.papers
        if any(_step_of(part, catalogue) == step for part in paper.parts)
    )


def _first_in(phase: Phase, kinds: list[DocumentKind]) -> tuple[DocumentKind, ...]:
    return tuple(kind for kind in kinds if min(kind.phases) == phase.number)


def _step_of(part: Part, catalogue: Catalogue) -> str:
    return part.step or (catalogue.lists[part.list].born_in if part.list else "")
