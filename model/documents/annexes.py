"""The annexes of an agreement: which there are, how they are called and numbered.

One numbering serves the contract and the service agreement. Automatic numbers follow the order
of first mention; a number that the group wrote into a sentence of its own stays what it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from model.catalogue import Catalogue
from model.content import Level
from model.documents.blocks import Status
from model.documents.matrices import rows_of
from model.documents.points import Point, printed_points, template_of
from model.documents.template import placeholders_in
from model.project import Project
from model.tables import COSTS, DECISIONS, INTERFACES, SERVICES, TABLES

# Clauses mention two of the four tables; the others become annexes as soon as they have rows.
_KEY_OF_TABLE = {
    SERVICES: "anlage_leistungen",
    DECISIONS: "table_decision_rules",
    INTERFACES: "anlage_schnittstellen",
    COSTS: "table_costs",
}
# The gap of the clause that lists all annexes: the group's own list names and numbers them.
ANNEX_LIST = "anlagen_liste"
_MENTION = re.compile(r"\bAnlage\s+(\d{1,2})\b")
_LISTED = re.compile(r"\b(\d{1,2})[.:]?\s+([A-ZÄÖÜ][^,;.\d]*(?:\n[^,;.\d]*)?)")
_LEVELS = (Level.CONTRACT, Level.SERVICE_AGREEMENT, Level.ANNEX)


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: its number, its title, the point that mentions it first, the points it holds."""

    key: str
    number: int
    title: str
    mentioned_by: Point | None
    points: tuple[Point, ...]
    # Which of the four tables it prints, "" if none.
    table: str = ""

    @property
    def is_printed(self) -> bool:
        """Whether the document holds the annex itself; else it only announces a sheet."""
        return bool(self.points or self.table)


@dataclass(frozen=True, slots=True)
class Register:
    """All annexes by number."""

    annexes: tuple[Annex, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of every annex by its key."""
        return {annex.key: annex.number for annex in self.annexes}


def register(project: Project, catalogue: Catalogue, status: Status = Status.DRAFT) -> Register:
    """The annexes of the agreement as it stands."""
    filled = tuple(table for table in TABLES if rows_of(project, table))
    return _Collection(catalogue, filled).of(printed_points(project, catalogue, status))


@dataclass(slots=True)
class _Collection:
    catalogue: Catalogue
    tables: tuple[str, ...] = ()
    mentions: dict[str, Point] = field(default_factory=dict)
    written: dict[int, str] = field(default_factory=dict)
    listed: dict[int, str] = field(default_factory=dict)
    reserved: set[int] = field(default_factory=set)
    held: dict[str, list[Point]] = field(default_factory=dict)
    of_topic: dict[str, str] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)

    def of(self, points: tuple[Point, ...]) -> Register:
        by_level = [point for level in _LEVELS for point in points if point.level is level]
        for point in by_level:
            self._read(point)
        for point in by_level:
            if point.level is Level.ANNEX:
                self._place(point)
        return Register(tuple(sorted(self._all(), key=lambda annex: annex.number)))

    def _read(self, point: Point) -> None:
        """Note which annexes a point mentions, and which numbers its own sentence uses."""
        gaps = placeholders_in(template_of(point.item, point.answer))
        wording = point.answer.wording
        if ANNEX_LIST in gaps and wording:
            self.listed |= {int(number): name.strip() for number, name in _LISTED.findall(wording)}
        names = [name for name in gaps if self.catalogue.placeholder(name).is_numbered]
        numbers = [int(number) for number in dict.fromkeys(_MENTION.findall(wording))]
        self.reserved.update(numbers)
        if wording.strip() and len(names) != len(numbers):
            return
        for name in names:
            self.mentions.setdefault(name, point)
            self.of_topic.setdefault(point.topic.key, name)
        for name, number in zip(names, numbers, strict=False):
            self.written.setdefault(number, name)

    def _place(self, point: Point) -> None:
        """Put a point of level annex into the annex it names, else into that of its topic."""
        numbers = [int(number) for number in _MENTION.findall(point.answer.wording)]
        named = next((self.written[number] for number in numbers if number in self.written), "")
        key = named or self.of_topic.get(point.topic.key) or f"annex_{point.topic.key}"
        if key == f"annex_{point.topic.key}":
            self.topics[key] = point.topic.title
            self.mentions.setdefault(key, point)
        self.held.setdefault(key, []).append(point)

    def _all(self) -> Iterator[Annex]:
        fixed = {name: number for number, name in self.written.items()}
        unnamed = {number for number in self.listed if number not in self.written}
        free = (n for n in count(1) if n not in self.reserved and n not in self.listed)
        tables = {_KEY_OF_TABLE[table]: table for table in self.tables}
        named = {self._table_named(self.listed[number], tables): number for number in unnamed}
        for number in unnamed:
            table = next((table for table, at in named.items() if at == number), "")
            yield Annex(f"annex_{number}", number, self.listed[number], None, (), table)
        for key, point in self.mentions.items():
            number = fixed.get(key) or next(free)
            mentioned_by = None if key in self.topics else point
            held = tuple(self.held.get(key, ()))
            table = tables.pop(key, "")
            yield Annex(key, number, self._title(key, number), mentioned_by, held, table)
        for key, table in tables.items():
            if table not in named:
                yield Annex(key, next(free), self.catalogue.lists[table].title, None, (), table)

    def _table_named(self, title: str, tables: dict[str, str]) -> str:
        """The table that the group's own list calls by its name and nothing mentions."""
        known = (table for key, table in tables.items() if key not in self.mentions)
        wanted = title.casefold()
        return next((one for one in known if self._called(one) == wanted), "")

    def _called(self, table: str) -> str:
        return self.catalogue.lists[table].title.casefold()

    def _title(self, key: str, number: int) -> str:
        if number in self.listed:
            return self.listed[number]
        return self.topics.get(key) or _capital(self.catalogue.placeholder(key).meaning)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
