"""Documents of a project as Word files, under the date of what they show."""

from datetime import datetime

from model.basics import BERLIN
from model.catalogue import catalogue
from model.documents import assemble
from model.project import Project


def as_word(
    name: str,
    project: Project,
    project_id: str,
    moment: datetime,
    version: str = "",
    provider: str = "",
) -> bytes:
    """The document with this name; the same project and moment give the same bytes."""
    # Loaded by those who want Word: every other command starts faster without it.
    from model.documents import word

    document = assemble(
        name,
        project,
        catalogue(),
        date=moment.astimezone(BERLIN).date(),
        version=version,
        identity=project_id,
        provider=provider,
    )
    return word.render(document)
