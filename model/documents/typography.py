"""German typography for our own sentences; what people typed is never touched."""

import re
from functools import lru_cache

NO_BREAK = "\u00a0"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r'"([^"\n]*)"'), "„\\1“"),
    (re.compile(r"(§§?) (?=[\d{])"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b(Abs\.|Art\.|Nr\.|Anlagen?|Seite|Satz|Version) (?=[\d{])"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b(z|u|d|i|o)\. ?(B|a|h|d|Ä|V)\."), rf"\1.{NO_BREAK}\2."),
    (
        re.compile(
            r"\b(\d{1,2}\.) (?=Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
            r"|November|Dezember)"
        ),
        rf"\1{NO_BREAK}",
    ),
    (re.compile(r"(?<=\d) (?=(?:Euro|€|%|Prozent|Uhr|cm|m²)\b)"), NO_BREAK),
    (re.compile(r"(?<=[^\s-]) (?:-{1,2}|[–—]) (?=\S)"), f"{NO_BREAK}– "),
    # A range of two numbers; file references (KV-2026-014) and ISO dates keep their hyphens.
    (re.compile(r"(?<![\w-])(\d{1,4})-(\d{1,4})(?![\w-])"), r"\1–\2"),
)


@lru_cache(maxsize=4096)
def typo(text: str) -> str:
    """The sentence with German quotes, dashes and no-break spaces."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
