"""Typed text into paragraphs and lists: a blank line is a new paragraph, "- " begins a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.documents.blocks import Run, Runs, Text


class PieceKind(StrEnum):
    """What a piece of typed text becomes."""

    TEXT = "text"
    CONTINUATION = "continuation"
    NUMBER = "number"
    LETTER = "letter"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or list entry."""

    kind: PieceKind
    runs: Runs
    begins_list: bool = False


Line = tuple[Run, ...]

_MARKER = re.compile(r"\s*(?:(?P<bullet>[-*•–])|(?P<number>\d{1,2})\.|(?P<letter>[a-z])\))\s+")
_PARAGRAPH_NUMBER = re.compile(r"\s*\(\d{1,2}\)\s+(?=\S)")
# "§ 3 Die Kosten" loses its number, "§ 8a SGB VIII" and "§ 3 gilt entsprechend" keep theirs:
# after a number of our own comes a plain noun or article, never a law, a part of one, or a verb.
_SECTION_NUMBER = re.compile(
    r"\s*§\s*\d{1,2}\s*(?:[:.–-]\s*|\n\s*|(?=\(\d))"
    r"|\s*§\s*\d{1,2}\s+(?!(?:Abs|Absatz|Satz|Nr|Nummer|Halbsatz|Buchstabe)\b)"
    r"(?!\w*(?:gesetz|gesetzes|buch|buches|ordnung|satzung|verordnung|vertrag|vertrags|erlass)\b)"
    r"(?=[A-ZÄÖÜ][a-zäöüß]+\b(?![A-Z]))"
)


def pieces(runs: Runs) -> tuple[Piece, ...]:
    """The paragraphs and list entries of a text."""
    found: list[Piece] = []
    for lines in _paragraphs(runs):
        found.extend(_pieces(lines, has_lead=bool(found)))
    return tuple(found)


def typed_numbers(text: str) -> tuple[str, ...]:
    """The numbers that people typed and a document leaves out, because it counts by itself."""
    removed = (_typed_number(paragraph) for paragraph in re.split(r"\n\s*\n", text))
    return tuple(number.strip() for number in removed if number.strip())


def _typed_number(paragraph: str) -> str:
    section = _SECTION_NUMBER.match(paragraph)
    end = section.end() if section else 0
    number = _PARAGRAPH_NUMBER.match(paragraph, end)
    return paragraph[: number.end() if number else end]


def _paragraphs(runs: Runs) -> Iterator[list[Line]]:
    """Groups of lines with a blank line between them."""
    group: list[Line] = []
    for line in _lines(runs):
        if all(isinstance(run, Text) and not run.text.strip() for run in line):
            if group:
                yield group
            group = []
        else:
            group.append(line)
    if group:
        yield group


def _lines(runs: Runs) -> Iterator[Line]:
    line: list[Run] = []
    for run in runs:
        if not isinstance(run, Text) or "\n" not in run.text:
            line.append(run)
            continue
        first, *more = run.text.split("\n")
        line.append(Text(first, run.strong))
        for part in more:
            yield tuple(line)
            line = [Text(part, run.strong)]
    yield tuple(line)


def _pieces(lines: Sequence[Line], *, has_lead: bool) -> Iterator[Piece]:
    plain = _without_typed_number(lines)
    start, end = _list_range(plain)
    if start == end or (start == 0 and not has_lead):
        yield Piece(PieceKind.TEXT, _with_breaks(plain))
        return
    if start:
        yield Piece(PieceKind.TEXT, _with_breaks(plain[:start]))
    for index in range(start, end):
        kind, runs = _entry(plain[index])
        yield Piece(kind, runs, begins_list=index == start)
    if end < len(plain):
        rest = tuple(_pieces(plain[end:], has_lead=False))
        yield Piece(PieceKind.CONTINUATION, rest[0].runs)
        yield from rest[1:]


def _list_range(lines: Sequence[Line]) -> tuple[int, int]:
    """The first two or more lines in a row that are entries of a list and count rightly."""
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _marker(lines[end]):
            end += 1
        if end - index > 1 and _counts_rightly(lines[index:end]):
            return index, end
        index = max(end, index + 1)
    return 0, 0


def _counts_rightly(lines: Sequence[Line]) -> bool:
    """Whether 1., 2., 3. follow each other: "12. Mai" at the start of a line is no list."""
    number, letter = 0, 0
    for line in lines:
        marker = _marker(line)
        if marker and marker["number"]:
            number, letter = number + 1, 0
            if int(marker["number"]) != number:
                return False
        elif marker and marker["letter"]:
            letter += 1
            if ord(marker["letter"]) - ord("a") + 1 != letter:
                return False
    return True


def _marker(line: Line) -> re.Match[str] | None:
    first = line[0] if line else None
    return _MARKER.match(first.text) if isinstance(first, Text) else None


def _entry(line: Line) -> tuple[PieceKind, Runs]:
    marker = _marker(line)
    first = line[0]
    if marker is None or not isinstance(first, Text):
        raise ValueError("not an entry of a list")
    kind = (
        PieceKind.NUMBER
        if marker["number"]
        else PieceKind.LETTER
        if marker["letter"]
        else PieceKind.BULLET
    )
    return kind, _trimmed((Text(first.text[marker.end() :], first.strong), *line[1:]))


def _without_typed_number(lines: Sequence[Line]) -> list[Line]:
    """The paragraph without a typed "(1)" or "§ 3": the document counts by itself."""
    first = lines[0][0] if lines[0] else None
    if not isinstance(first, Text):
        return list(lines)
    has_more_lines = len(lines) > 1 and len(lines[0]) == 1
    removed = len(_typed_number(first.text + ("\n" if has_more_lines else "")))
    rest = first.text[removed:]
    if not rest.strip() and has_more_lines:
        return _without_typed_number(lines[1:])
    return [(Text(rest, first.strong), *lines[0][1:]), *lines[1:]]


def _with_breaks(lines: Sequence[Line]) -> Runs:
    joined: list[Run] = []
    for index, line in enumerate(lines):
        if index:
            joined.append(Text("\n"))
        joined.extend(line)
    return _trimmed(tuple(joined))


def _trimmed(runs: Runs) -> Runs:
    """The runs without blanks at both ends, neighbouring texts joined."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if isinstance(run, Text) and isinstance(last, Text) and run.strong == last.strong:
            merged[-1] = Text(last.text + run.text, run.strong)
        elif not isinstance(run, Text) or run.text:
            merged.append(run)
    if merged and isinstance(merged[0], Text):
        merged[0] = Text(merged[0].text.lstrip(), merged[0].strong)
    if merged and isinstance(merged[-1], Text):
        merged[-1] = Text(merged[-1].text.rstrip(), merged[-1].strong)
    return tuple(run for run in merged if not isinstance(run, Text) or run.text)
