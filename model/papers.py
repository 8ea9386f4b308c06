"""Documents of a project as Word files, under the date of what they show."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime

from model.basics import BERLIN
from model.catalogue import catalogue
from model.documents import Document, assemble, names
from model.documents.blocks import Status
from model.messages import RefusedError
from model.naming import name_of
from model.project import Project
from model.readiness import about_final, refusals
from model.tables import providers

LONGEST_NAME = 100


def assembled(
    name: str,
    project: Project,
    project_id: str,
    moment: datetime,
    version: str = "",
    provider: str = "",
    *,
    final: bool = False,
) -> Document:
    """The document with this name; raises RefusedError for a final one that something refuses."""
    if final and (waiting := refusals(project, catalogue())):
        raise RefusedError(about_final(waiting))
    return assemble(
        name,
        project,
        catalogue(),
        date=moment.astimezone(BERLIN).date(),
        status=Status.FINAL if final else Status.DRAFT,
        version=version,
        identity=project_id,
        provider=provider,
    )


def as_word(document: Document) -> bytes:
    """The Word file, in one pass; the same document gives the same bytes."""
    # Loaded by those who want Word: every other command starts faster without it.
    from model.documents import word

    return word.render(document)


def all_as_zip(project: Project, project_id: str, moment: datetime) -> bytes:
    """Every document of the project in one ZIP file; the same moment gives the same bytes."""
    day = moment.astimezone(BERLIN).timetuple()[:6]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for number, (name, provider, title) in enumerate(_titled(project), 1):
            data = as_word(assembled(name, project, project_id, moment, provider=provider))
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
