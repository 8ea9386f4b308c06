"""What a letterhead brings along and what it lacks, in plain words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.catalogue import plural, t

if TYPE_CHECKING:
    from model.documents.word.letterhead import Facts

# What can be left out; each has its sentence in the texts.
LEFT_OUT = (
    *("date", "field", "fonts", "link", "margins", "object", "picture", "prompt"),
    *("sections", "size", "template", "watermark"),
)
_TWIPS = 567
_NARROW = 7370


@dataclass(frozen=True)
class Report:
    """Sentences: what was found, and what is missing or was left out, with what we do about it."""

    found: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole report for a screen of letters only."""
        return (
            t("letterhead.report.found"),
            *(f"- {line}" for line in self.found),
            t("letterhead.report.lacking"),
            *(f"- {line}" for line in self.lacking or (t("letterhead.report.nothing_lacking"),)),
        )


def report(content: bytes, left_out: tuple[str, ...]) -> Report:
    """The report on what was taken from a file and what was left out of it."""
    # Loaded by those who want it, as Word is.
    from model.documents.word.letterhead import facts

    known = facts(content)
    return Report(tuple(_found(known, left_out)), (*_lacking(known), *_left_out(left_out)))


def _found(known: "Facts", left_out: tuple[str, ...]) -> list[str]:
    told = []
    if known.font:
        size = _decimal(known.half_points / 2)
        told.append(t("letterhead.found.font", font=known.font, size=size))
    if known.other_fonts:
        told.append(t("letterhead.found.other_fonts", fonts=", ".join(known.other_fonts)))
    if "margins" not in left_out:
        sides = ("left", "right", "top", "bottom")
        margins = {side: _centimetres(getattr(known.page, side)) for side in sides}
        told.append(t("letterhead.found.margins", **margins))
    if known.has_header:
        kind = "header_twice" if known.has_title_header else "header"
        told.append(t(f"letterhead.found.{kind}"))
    if known.pictures:
        told.append(plural("letterhead.found.pictures", known.pictures))
    if known.has_footer:
        told.append(t("letterhead.found.footer"))
    if known.counts_pages:
        told.append(t("letterhead.found.pages"))
    return told


def _lacking(known: "Facts") -> list[str]:
    told = [t(f"letterhead.lacking.{'state' if known.has_header else 'header'}")]
    if known.reaches_down:
        told.append(t("letterhead.lacking.reaches_down"))
    if not known.counts_pages:
        told.append(t(f"letterhead.lacking.{'pages' if known.has_footer else 'footer'}"))
    if not known.has_styles:
        told.append(t("letterhead.lacking.styles"))
    elif not known.font:
        told.append(t("letterhead.lacking.font"))
    if known.rare_fonts:
        told.append(t("letterhead.lacking.rare_fonts", fonts=", ".join(known.rare_fonts)))
    if known.missing_styles:
        names = (t(f"letterhead.style.{name.replace(' ', '_')}") for name in known.missing_styles)
        told.append(t("letterhead.lacking.some_styles", names=", ".join(names)))
    width = known.page.text_width(landscape=False)
    if width < _NARROW:
        told.append(t("letterhead.lacking.narrow", width=_centimetres(width)))
    return told


def _left_out(left_out: tuple[str, ...]) -> list[str]:
    return [t(f"letterhead.left_out.{code}") for code in left_out]


def _centimetres(twips: int) -> str:
    return _decimal(round(abs(twips) / _TWIPS, 1))


def _decimal(value: float) -> str:
    return f"{value:g}".replace(".", ",")
