"""The numbers of headings and paragraphs, counted exactly as Word will count them."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.catalogue.texts import t
from model.documents.blocks import (
    AnnexHeading,
    AnnexRef,
    AnnexSubheading,
    Block,
    Bullet,
    Clause,
    Front,
    Gap,
    Level,
    Mark,
    Paragraph,
    Ref,
    Run,
    Runs,
    Section,
    Text,
)
from model.documents.characters import printable

NO_BREAK = "\u00a0"
BULLET = "–"


@dataclass(slots=True)
class _Counter:
    """Where the count stands; a higher level sets the lower ones back."""

    section: int = 0
    paragraph: int = 0
    number: int = 0
    letter: int = 0
    annex: int = 0
    subheading: int = 0

    def count(self, block: Block) -> str:
        match block:
            case Section():
                self.section, self.paragraph, self.number, self.letter = self.section + 1, 0, 0, 0
                return section_label(self.section)
            case AnnexHeading(number=number):
                self.annex, self.subheading, self.number, self.letter = number, 0, 0, 0
                return annex_label(number)
            case AnnexSubheading():
                self.subheading, self.number, self.letter = self.subheading + 1, 0, 0
                return f"{self.annex}.{self.subheading}"
            case Clause():
                return self._clause(block)
            case Bullet():
                return BULLET
        return ""

    def _clause(self, block: Clause) -> str:
        if block.level is Level.PARAGRAPH:
            self.paragraph, self.number, self.letter = self.paragraph + 1, 0, 0
            return f"({self.paragraph})"
        if block.level is Level.NUMBER:
            self.number, self.letter = 1 if block.restart else self.number + 1, 0
            return f"{self.number}."
        self.letter = 1 if block.restart else self.letter + 1
        return f"{letters(self.letter)})"


@dataclass(frozen=True, slots=True)
class Reference:
    """One part of a reference: the block it points to, its number, and whether that is a name."""

    key: str
    text: str
    is_heading: bool
    is_number: bool = True


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number of every block, and how each key is referred to."""

    of_blocks: tuple[str, ...]
    references: dict[str, tuple[Reference, ...]]

    def label(self, key: str) -> str:
        """How a sentence names the block: "§ 3 (2)"."""
        return NO_BREAK.join(part.text for part in self.references[key])

    def text_of(self, runs: Runs) -> str:
        """The line as it is read, references and gaps spelled out."""
        return "".join(map(self.run_text, runs))

    def run_text(self, run: Run) -> str:
        """The words of one run."""
        match run:
            case Text(text=text):
                return printable(text)
            case Gap(label=label):
                return f"[{printable(label)}]"
            case Mark(text=text):
                return f"[{printable(text)}]"
            case Ref(target=target):
                return self.label(target)
            case AnnexRef(number=number):
                return annex_label(number)


def numbers(blocks: Iterable[Block]) -> Numbers:
    """Count all blocks of a document."""
    counter = _Counter()
    found: list[str] = []
    references: dict[str, tuple[Reference, ...]] = {}
    heading: tuple[Reference, ...] = ()
    for block in blocks:
        number = counter.count(block)
        found.append(number)
        if isinstance(block, Section | AnnexHeading | AnnexSubheading | Front):
            heading = (Reference(block.key, number or block.text, True, bool(number)),)
            references[block.key] = heading
        elif isinstance(block, Clause | Paragraph) and block.key:
            own = (Reference(block.key, number, False),) if number else ()
            references[block.key] = heading + own
    return Numbers(tuple(found), references)


def section_label(number: int) -> str:
    """ "§ 3"."""
    return f"§{NO_BREAK}{number}"


def annex_label(number: int) -> str:
    """ "Anlage 3"; without a number while no document has given one."""
    name = t("documents.annex.label")
    return f"{name}{NO_BREAK}{number}" if number else name


def letters(number: int) -> str:
    """a, b, … z, aa, bb: as Word counts lower-case letters."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
