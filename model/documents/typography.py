"""German typography: all rules for our own sentences, only blanks, quotes and dashes for others.

What people typed keeps its words and signs: no dots are joined and no hyphen between numbers is
taken for a range, because "BASS 12-63" and "KV-2026-014" are names.
"""

import re
from functools import lru_cache

NO_BREAK = "\u00a0"

_Rule = tuple[re.Pattern[str], str]

_MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    "|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\."
)
_UNITS = (
    "Euro|€|Cent|EUR|%|Prozent|Prozentpunkte?n?|Uhr|mm|cm|m|km|m²|m³|kg|h|min"
    "|Stunden?|Minuten?|Sekunden?|Tagen?|Tage|Wochen?|Monaten?|Monate|Jahren?|Jahre"
)
_COUNTED = (
    r"Abs\.|Absatz|Art\.|Artikel|Nr\.|Nrn\.|Nummer|Anlagen?|Seiten?|Satz|Version|Fassung|Phase"
    r"|Buchst\.|Buchstabe|Ziff\.|Ziffer|Kap\.|Kapitel|Abschnitt|S\.|Rn\.|Bd\.|Klasse|Halbsatz"
)

_EVERYWHERE: tuple[_Rule, ...] = (
    (re.compile(r'(?<![\w=/])"(?=\S)([^"\n]*)(?<=\S)"(?![\w/])'), "„\\1“"),
    (re.compile(r"(§§?) (?=[\d{])"), rf"\1{NO_BREAK}"),
    (re.compile(rf"\b({_COUNTED}) (?=[\d{{])"), rf"\1{NO_BREAK}"),
    # "z. B.", "u. v. m.", "e. V.": one letter after the other.
    (re.compile(r"\b([A-Za-zÄÖÜäöü])\. (?=[A-Za-zÄÖÜ]\.(?!\w))"), rf"\1.{NO_BREAK}"),
    (re.compile(r"\b(z|u|d|i|o)\.(B|a|h|d|Ä|V)\."), rf"\1.{NO_BREAK}\2."),
    (re.compile(rf"\b(\d{{1,2}}\.) (?={_MONTHS})"), rf"\1{NO_BREAK}"),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))"), NO_BREAK),
    (re.compile(r"(?<=[^\s-]) (?:-{1,2}|[–—]) (?=\S)"), f"{NO_BREAK}– "),
)
_OURS: tuple[_Rule, ...] = (
    (re.compile(r"\.\.\."), "…"),
    # A range of two numbers; file references (KV-2026-014) and ISO dates keep their hyphens.
    (re.compile(r"(?<![\w-])(\d{1,4})-(\d{1,4})(?![\w-])"), r"\1–\2"),
)
# Whatever a rule looks for has one of these.
_WORTH_A_LOOK = re.compile(r'["§–—-]|\d |\.(?: |\w)|[a-z] \d')


@lru_cache(maxsize=4096)
def typo(text: str) -> str:
    """A sentence of ours with German quotes, dashes and no-break spaces."""
    return spaced(_ruled(text, _OURS))


@lru_cache(maxsize=16384)
def spaced(text: str) -> str:
    """Any text with German quotes and dashes, and with blanks that do not break where they hold."""
    return _ruled(text, _EVERYWHERE) if _WORTH_A_LOOK.search(text) else text


def _ruled(text: str, rules: tuple[_Rule, ...]) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text
