"""The lists of a document: sections, annexes, bullets, lists before them; and fresh counts."""

from dataclasses import dataclass, field

from model.catalogue.texts import t
from model.documents.word.xml import HEAD, NAMESPACES, attribute

# Lists before the first section count by themselves: as a level of the sections they would make
# LibreOffice begin with "§ 2".
SECTIONS, ANNEXES, BULLETS, FRONT = FAMILIES = (1, 2, 3, 4)
# Room for "§ 12" and for "Anlage 12" in a heading of our size.
LABELS = (851, 1304)
_FIRST_RESTART = 10
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _LevelStyle:
    style: str
    text: str
    left: int
    hanging: int
    form: str = "decimal"


def _levels(family: int) -> tuple[_LevelStyle, ...]:
    annex = attribute(t("documents.annex.label"))
    return {
        SECTIONS: (
            _LevelStyle("Heading1", "§\u00a0%1", LABELS[0], LABELS[0]),
            _LevelStyle("KVAbsatz", "(%2)", 567, 567),
            _LevelStyle("KVZiffer", "%3.", 992, 425),
            _LevelStyle("KVBuchstabe", "%4)", 1417, 425, "lowerLetter"),
        ),
        ANNEXES: (
            _LevelStyle("KVAnlage", f"{annex}\u00a0%1", LABELS[1], LABELS[1]),
            _LevelStyle("KVAnlage2", "%1.%2", 709, 709),
            _LevelStyle("KVAnlageZiffer", "%3.", 425, 425),
            _LevelStyle("KVAnlageBuchstabe", "%4)", 850, 425, "lowerLetter"),
        ),
        BULLETS: (_LevelStyle("ListBullet", "–", 851, 284, "bullet"),),
        FRONT: (
            _LevelStyle("KVListeZiffer", "%1.", 425, 425),
            _LevelStyle("KVListeBuchstabe", "%2)", 850, 425, "lowerLetter"),
        ),
    }[family]


def _level(index: int, level: _LevelStyle) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.form}"/>'
        f'<w:pStyle w:val="{level.style}"/><w:lvlText w:val="{level.text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{level.left}" '
        f'w:hanging="{level.hanging}"/></w:pPr></w:lvl>'
    )


def _empty_level(index: int) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="none"/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/></w:lvl>'
    )


def _family(family: int) -> str:
    levels = _levels(family)
    filled = "".join(_level(index, level) for index, level in enumerate(levels))
    empty = "".join(_empty_level(index) for index in range(len(levels), _LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{family}"><w:multiLevelType w:val="multilevel"/>'
        f"{filled}{empty}</w:abstractNum>"
    )


@dataclass(slots=True)
class Lists:
    """Which list each paragraph belongs to, while a document is written.

    Word restarts a level by itself under the next higher one. Only where there is none (a list
    in the preamble) or where numbers are left out (annexes 3 and 7) a list of its own is needed.
    """

    _restarts: list[str] = field(default_factory=list)
    _current: dict[int, tuple[int, int]] = field(default_factory=dict)

    def properties(self, family: int, level: int, start: int | None = None) -> str:
        """The numbering of the paragraph, "" while that of its style is right."""
        if start is not None:
            self._current[family] = (self._new(family, level, start), level)
        elif family in self._current and level < self._current[family][1]:
            del self._current[family]
        if family not in self._current:
            return ""
        number = self._current[family][0]
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _new(self, family: int, level: int, start: int) -> int:
        number = _FIRST_RESTART + len(self._restarts)
        self._restarts.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{family}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
        )
        return number

    def part(self) -> str:
        """The part word/numbering.xml; all abstract lists must stand before the first list."""
        abstract = "".join(_family(family) for family in FAMILIES)
        plain = "".join(
            f'<w:num w:numId="{family}"><w:abstractNumId w:val="{family}"/></w:num>'
            for family in FAMILIES
        )
        restarts = "".join(self._restarts)
        return f"{HEAD}<w:numbering {NAMESPACES}>{abstract}{plain}{restarts}</w:numbering>"
