"""The gaps of a clause: {names} in braces, and nothing else in braces."""

import re

GAP = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def gaps_of(clause: str) -> tuple[str, ...]:
    """Names of the placeholders in a clause, in order of first mention."""
    return tuple(dict.fromkeys(GAP.findall(clause)))


def stray_braces(clause: str) -> str:
    """The text around a brace that opens or closes no gap; "" when there is none."""
    rest = GAP.sub("", clause)
    found = re.search(r".{0,15}[{}].{0,15}", rest, re.DOTALL)
    return found[0].strip() if found else ""
