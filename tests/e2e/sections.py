"""Where a sentence stands in a Word file: under which heading, and after which other."""

from collections.abc import Iterator, Mapping

from model.catalogue import catalogue
from tests.model.documents.wordfile import Line, WordFile

# Parties and preamble stand before the numbered sections.
FRONT = ("parties", "preamble")


def in_order(file: WordFile, level: str, sentences: Mapping[str, str]) -> list[str]:
    """What is wrong: sentences of this level that are missing, misplaced or out of order,
    and sentences of the other level that stand here all the same.
    """
    body = list(_body(file))
    wrong, last = [], -1
    for item in catalogue().items:
        if item.key not in sentences:
            continue
        places = [n for n, (_, text) in enumerate(body) if text == sentences[item.key]]
        if item.level != level:
            wrong += [f"{item.key}: belongs elsewhere"] if places else []
        elif len(places) != 1:
            wrong.append(f"{item.key}: stands here {len(places)} times")
        elif body[places[0]][0] != _heading(item.topic):
            wrong.append(f"{item.key}: stands under {body[places[0]][0]}")
        elif places[0] <= last:
            wrong.append(f"{item.key}: stands before its predecessor")
        else:
            last = places[0]
    return wrong


def table_texts(file: WordFile) -> set[str]:
    """The lines of all cells of all tables."""
    rows = [line for line in file.lines() if not isinstance(line, Line)]
    return {part for row in rows for cell in row for part in cell.split("\n")}


def _heading(topic: str) -> tuple[bool, str]:
    """Whether the heading has a number, and its words."""
    return topic not in FRONT, catalogue().topic(topic).title


def _body(file: WordFile) -> Iterator[tuple[tuple[bool, str], str]]:
    """Every paragraph with the heading above it."""
    heading = (False, "")
    for line in file.lines():
        if not isinstance(line, Line):
            continue
        if line.number.startswith("§") or line.style == "KVFront":
            heading = (line.number.startswith("§"), line.text)
        else:
            yield heading, line.text
