"""Puts a document together from a project and the catalogue: one tree for screen and Word."""

import datetime
from collections.abc import Callable, Iterator

from model.catalogue import Catalogue, t
from model.documents import agreement, service_agreement
from model.documents.blocks import Block, Document, Status
from model.documents.build import Build
from model.documents.papers import PARTS, outline
from model.documents.typesetting import set_in_type
from model.project import Project
from model.tables import providers

# Documents with clauses have a module each; papers along the way are outlines in `checklists/`.
_OUTLINES: dict[str, Callable[[Build], Iterator[Block]]] = {
    "agreement": agreement.blocks,
    "service_agreement": service_agreement.blocks,
}


class UnknownDocumentError(LookupError):
    """There is no document with this name."""


class UnknownProviderError(LookupError):
    """No service agreement can be made with this partner."""


class UnknownRecordError(LookupError):
    """There is no meeting and no institution that a paper could be about."""


def names(catalogue: Catalogue) -> tuple[str, ...]:
    """The documents that can be made, in the order of the way."""
    made = {*_OUTLINES, *(paper.key for paper in catalogue.papers)}
    return tuple(kind.key for kind in catalogue.documents if kind.key in made)


def assemble(
    name: str,
    project: Project,
    catalogue: Catalogue,
    *,
    date: datetime.date,
    version: str = "",
    status: Status = Status.DRAFT,
    reference: str = "",
    identity: str = "",
    provider: str = "",
    about: str = "",
) -> Document:
    """The document with this name, as the project stands; date and version are the caller's.

    With a provider, a service agreement is the one with this partner; others are not affected.
    `about` is the meeting, or the institution, that a paper tells of instead of the usual one.
    """
    if catalogue.has_paper(name):
        if about and not _is_known(project, about):
            raise UnknownRecordError(about)
        build = Build(project, catalogue, Status.WORKING, version, date, about=about)
        return _paper(name, build, identity)
    if name not in _OUTLINES:
        raise UnknownDocumentError(f"{name} (known: {', '.join(names(catalogue))})")
    if provider and provider not in {partner.id for partner in providers(project)}:
        raise UnknownProviderError(provider)
    build = Build(project, catalogue, Status(status), version, date, provider)
    return Document(
        name=name,
        title=build.title,
        short_title=t(f"documents.{name}.short_title"),
        status=build.status,
        version=version,
        date=date,
        reference=reference or build.title,
        identity=identity,
        blocks=tuple(set_in_type(_OUTLINES[name](build))),
    )


def _is_known(project: Project, about: str) -> bool:
    planning = project.planning
    return any(one.id == about for one in (*planning.meetings, *planning.institutions))


def _paper(name: str, build: Build, identity: str) -> Document:
    """A paper along the way: it shows the state of a day, so it is neither draft nor final."""
    paper = build.catalogue.paper(name)
    return Document(
        name=name,
        title=build.title,
        short_title=build.catalogue.document(name).title,
        status=build.status,
        version=build.version,
        date=build.date,
        reference=build.title,
        identity=identity,
        blocks=tuple(set_in_type(outline.blocks(build, paper, PARTS))),
        landscape=paper.landscape,
    )
