"""Documents of a project as Word files, under the date of what they show."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from model.basics import BERLIN
from model.catalogue import catalogue
from model.documents import Document, assemble, names
from model.documents.blocks import Status
from model.messages import RefusedError
from model.naming import name_of
from model.project import Project
from model.readiness import about_final, refusals
from model.review import review_copy
from model.tables import providers

LONGEST_NAME = 100


class NoReviewCopyError(LookupError):
    """Of the document with this name there is no review copy."""


def assembled(
    name: str,
    project: Project,
    project_id: str,
    moment: datetime,
    version: str = "",
    provider: str = "",
    *,
    about: str = "",
    final: bool = False,
    review: bool = False,
    letterhead: bytes = b"",
) -> Document:
    """The document with this name, as it stood at this moment.

    Raises RefusedError for a final version while something refuses it, and NoReviewCopyError for
    the review copy of a paper that nobody agrees on.
    """
    if review and name not in reviewed():
        raise NoReviewCopyError(name)
    if final and (waiting := refusals(project, catalogue())):
        raise RefusedError(about_final(waiting))
    document = assemble(
        name,
        project,
        catalogue(),
        date=moment.astimezone(BERLIN).date(),
        status=Status.FINAL if final else Status.DRAFT,
        version=version,
        identity=project_id,
        provider=provider,
        about=about,
    )
    document = replace(document, letterhead=letterhead)
    return review_copy(document, project, catalogue()) if review else document


def as_word(document: Document) -> bytes:
    """The Word file, in one pass; the same document gives the same bytes."""
    # Loaded by those who want Word: every other command starts faster without it.
    from model.documents import word

    return word.render(document)


def reviewed() -> tuple[str, ...]:
    """The documents of which there is a review copy."""
    return tuple(
        name for name in names(catalogue()) if Status.REVIEW in catalogue().document(name).states
    )


def all_as_zip(
    project: Project, project_id: str, moment: datetime, letterhead: bytes = b""
) -> bytes:
    """Every document of the project in one ZIP file; the same moment gives the same bytes."""
    day = moment.astimezone(BERLIN).timetuple()[:6]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for number, (name, provider, title) in enumerate(_titled(project), 1):
            asked = name, project, project_id, moment
            data = as_word(assembled(*asked, provider=provider, letterhead=letterhead))
            archive.writestr(zipfile.ZipInfo(f"{number:02} {_plain(title)}.docx", day), data)
    return held.getvalue()


def _titled(project: Project) -> Iterator[tuple[str, str, str]]:
    """Name, provider and title of every document; with several providers one for each."""
    own = [partner.id for partner in providers(project)]
    for name in names(catalogue()):
        title = catalogue().document(name).title
        yield name, "", title
        if name == "service_agreement" and len(own) > 1:
            for provider in own:
                called = name_of(project, "planning.partners", provider, catalogue())
                yield name, provider, f"{title} {called}"


def _plain(title: str) -> str:
    """What every system takes as the name of a file."""
    return " ".join(re.sub(r"[^\w ()+,-]", " ", title).split())[:LONGEST_NAME]
