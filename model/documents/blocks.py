"""The document tree: what a document says, before anyone decides how it looks."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from, so that the reading view can lead there."""

    step: str = ""
    item: str = ""


NOWHERE = Source()


# Runs: the pieces of a line.


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are printed; "\\n" is a line break."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that is still missing, shown as its question."""

    label: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark of the draft itself, for example that a point is still disputed."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a section, paragraph or annex of the same document, by its key."""

    target: str


@dataclass(frozen=True, slots=True)
class AnnexRef:
    """A mention of an annex; the number is given when the document is put together."""

    annex: str
    number: int = 0


Run = Text | Gap | Mark | Ref | AnnexRef
Runs = tuple[Run, ...]


# Blocks: the paragraphs, headings and tables.


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the document."""

    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    """A line of the title page."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents."""

    title: str


@dataclass(frozen=True, slots=True)
class Front:
    """A heading without a number: parties, preamble, signatures."""

    text: str
    key: str
    source: Source = NOWHERE
    new_page: bool = False
    # One below another heading.
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its section number: "§ 3 Ziele"."""

    text: str
    key: str
    source: Source = NOWHERE


class Level(StrEnum):
    """How a numbered paragraph counts: (1), then 1., then a)."""

    PARAGRAPH = "paragraph"
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered paragraph; `restart` begins the count of its level anew."""

    runs: Runs
    level: Level = Level.PARAGRAPH
    key: str = ""
    source: Source = NOWHERE
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without a number; `continues` stands under the number of the one before."""

    runs: Runs
    key: str = ""
    source: Source = NOWHERE
    continues: bool = False
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """An entry of a list without numbers."""

    runs: Runs
    source: Source = NOWHERE
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, one entry of runs per column."""

    cells: tuple[Runs, ...]
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; caption and description are read aloud, not printed."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    caption: str
    description: str
    # Columns of numbers, which stand flush right.
    numeric: tuple[int, ...] = ()
    # Rows with room to write in by hand.
    tall: bool = False
    # A short table that is read at one glance: its rows stay on one page.
    together: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart; `low` and `high` show how far the values behind it lie apart."""

    name: str
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars below each other; the description is read aloud, the caption printed below them."""

    caption: str
    description: str
    bars: tuple[Bar, ...]
    # Where the scale begins and ends, and where its lines stand.
    first: int
    last: int
    step: int
    # Behind the figures of the scale.
    unit: str = ""
    source: Source = NOWHERE

    @property
    def marks(self) -> range:
        """Where the lines of the scale stand."""
        return range(self.first, self.last + 1, self.step)

    def share(self, value: Decimal) -> float:
        """How far along the scale a value lies, from 0 to 1."""
        return float((value - self.first) / (self.last - self.first))


@dataclass(frozen=True, slots=True)
class Signatures:
    """The table to sign in: one row per signing party, never torn."""

    header: tuple[str, ...]
    parties: tuple[Row, ...]
    widths: tuple[int, ...]
    caption: str
    description: str


@dataclass(frozen=True, slots=True)
class AnnexHeading:
    """The heading of an annex; one that is only announced needs no page of its own."""

    text: str
    key: str
    number: int
    source: Source = NOWHERE
    new_page: bool = True


@dataclass(frozen=True, slots=True)
class AnnexSubheading:
    """A heading inside an annex: "2.1 Anwesenheit"."""

    text: str
    key: str
    source: Source = NOWHERE


Block = (
    Title
    | Subtitle
    | Contents
    | Front
    | Section
    | Clause
    | Paragraph
    | Bullet
    | Table
    | Chart
    | Signatures
    | AnnexHeading
    | AnnexSubheading
)


class Status(StrEnum):
    """What a reader may rely on."""

    DRAFT = "draft"
    # A paper along the way, which shows what is known today and is adopted by nobody.
    WORKING = "working"
    # A draft that others write into; `review_copy` makes it of a finished draft.
    REVIEW = "review"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said at the edge of a document; `row` counts the rows of a table below its head."""

    text: str
    block: int
    row: int | None = None
    # "" where nobody but the document itself says it.
    author: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its blocks, and what headers and properties say about it."""

    name: str
    title: str
    short_title: str
    status: Status
    version: str
    date: date
    reference: str
    identity: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    language: str = "de-DE"
    remarks: tuple[Remark, ...] = ()
    # What was taken from the letterhead in which it is printed; b"" in our own look.
    letterhead: bytes = field(default=b"", repr=False)
