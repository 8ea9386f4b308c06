"""Which entries of the legal register a source names: by key, by norm, or by law and paragraphs."""

import re

from model.catalogue import Catalogue
from model.catalogue.schema_reference import LegalEntry

_LAW = re.compile(r"\s(?:§|Art\.)")
_PARTS = re.compile(r"(?:Abs|Nr|Satz)\.?\s*\d+\w*(?:\s+(?:und|bis)\s+\d+)*")
_NUMBERS = re.compile(r"(\d+)([a-z]?)(?:\s+bis\s+(\d+))?")


def entries_for(source: str, catalogue: Catalogue) -> tuple[LegalEntry, ...]:
    """What the register knows about a source as the group wrote it; nothing for unknown ones."""
    source, register = source.strip(), catalogue.legal_register
    exact = tuple(entry for entry in register if source in {entry.key, entry.norm})
    return exact or tuple(entry for entry in register if _is_named(entry.norm, source))


def _is_named(norm: str, source: str) -> bool:
    law = _LAW.split(norm)[0]
    # "SGB VIII" is not named by "SGB VIIIa", and no law by the name of a longer one.
    if not re.match(rf"{re.escape(law)}(?=$|[\s,])", source):
        return False
    wanted = _paragraphs(source.removeprefix(law))
    return not wanted or not wanted.isdisjoint(_paragraphs(norm.removeprefix(law)))


def _paragraphs(text: str) -> set[str]:
    """ "§§ 4, 8a, 22 bis 24" as single numbers."""
    if not _LAW.match(text):
        return set()
    found: set[str] = set()
    for first, letter, last in _NUMBERS.findall(_PARTS.sub("", text)):
        until = int(last) if last else int(first)
        found |= {first + letter, *map(str, range(int(first) + 1, min(until, int(first) + 99) + 1))}
    return found
