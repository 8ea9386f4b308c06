"""What a project says in its clauses, read from the model alone: the measure for every file."""

import re
from collections.abc import Iterator

from model.content import ItemAnswer, ItemStatus
from model.project import Project

_PRINTED = {ItemStatus.SETTLED, ItemStatus.DELEGATED}
_GAP = re.compile(r"\{[a-z][a-z0-9_]*\}")
# Numbers are given by the document, whatever people typed.
_MARKER = re.compile(r"^\s*(?:[-*•–]|\d{1,2}\.|[a-z]\)|\(\d+\)|§\s\d+)\s+")


def said(project: Project) -> Iterator[str]:
    """Every stretch of words that a settled point prints, one line at most."""
    for answer in project.content.items:
        if answer.status in _PRINTED:
            for text in _of(answer):
                lines = (_MARKER.sub("", line).strip() for line in text.split("\n"))
                yield from (line for line in lines if re.search(r"\w", line))


def _of(answer: ItemAnswer) -> Iterator[str]:
    if answer.wording.strip():
        yield answer.wording
    elif answer.agreed is not None:
        yield from (words.strip().lstrip(".") for words in _GAP.split(answer.agreed.template))
        yield from (gap.value for gap in answer.agreed.values)
