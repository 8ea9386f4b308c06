"""Puts a document together from a project and the catalogue: one tree for screen and Word."""

import datetime
from collections.abc import Callable, Iterator

from model.catalogue import Catalogue, t
from model.documents import agreement, service_agreement
from model.documents.blocks import Block, Document, Status
from model.documents.build import Build
from model.project import Project
from model.tables import providers

# An outline is the list of parts in its module; a new document is one more module and one line.
_OUTLINES: dict[str, Callable[[Build], Iterator[Block]]] = {
    "agreement": agreement.blocks,
    "service_agreement": service_agreement.blocks,
}


class UnknownDocumentError(LookupError):
    """There is no document with this name."""


class UnknownProviderError(LookupError):
    """No service agreement can be made with this partner."""


def names() -> tuple[str, ...]:
    """The documents that can be made."""
    return tuple(_OUTLINES)


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
) -> Document:
    """The document with this name, as the project stands; date and version are the caller's.

    With a provider, a service agreement is the one with this partner; others are not affected.
    """
    if name not in _OUTLINES:
        raise UnknownDocumentError(f"{name} (known: {', '.join(names())})")
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
        blocks=tuple(_OUTLINES[name](build)),
    )
