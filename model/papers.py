"""Documents of a project as Word files, under the date of what they show."""

from datetime import datetime

from model.basics import BERLIN
from model.catalogue import catalogue
from model.documents import assemble
from model.documents.blocks import Status
from model.messages import RefusedError
from model.project import Project
from model.readiness import about_final, refusals


def as_word(
    name: str,
    project: Project,
    project_id: str,
    moment: datetime,
    version: str = "",
    provider: str = "",
    *,
    final: bool = False,
) -> bytes:
    """The document with this name; the same project and moment give the same bytes.

    Raises RefusedError for a final version while something refuses it.
    """
    if final and (waiting := refusals(project, catalogue())):
        raise RefusedError(about_final(waiting))
    # Loaded by those who want Word: every other command starts faster without it.
    from model.documents import word

    document = assemble(
        name,
        project,
        catalogue(),
        date=moment.astimezone(BERLIN).date(),
        status=Status.FINAL if final else Status.DRAFT,
        version=version,
        identity=project_id,
        provider=provider,
    )
    return word.render(document)
