"""What a paper along the way says, line by line."""

from functools import cache

from model.documents import preview
from tests.model.documents import projects


def said(project, key: str) -> list[str]:
    """The lines of a paper with plain blanks; the cells of a row are separated by tabs."""
    lines = preview.reading(projects.document(project, key))
    return [line.text.replace("\u00a0", " ") for line in lines]


@cache
def of_sample(key: str, sample: str = "muehlenbogen") -> str:
    """The words of a paper of a full sample."""
    return "\n".join(said(projects.sample(sample), key))


def with_phase(phase: str, project=None, **values):
    """The smallest project with these results of a phase."""
    whole = project or projects.minimum()
    results = getattr(whole, phase).model_copy(update=values)
    return whole.model_copy(update={phase: results})
