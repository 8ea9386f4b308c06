"""Words about one child or one family in what is typed in a round, asked about before it counts."""

from collections.abc import Collection

from model.basics import clean
from model.guard import findings
from model.guard.door import fingerprint_of
from model.outcomes import Guarded

# The place of a typed text in the questions of the guard: rounds are no part of a project.
PLACE = "rounds.text"


def held(text: str, confirmed: Collection[str], stood: str = "") -> Guarded | None:
    """Words that nobody has confirmed, unless they stood in the project before."""
    known = {fingerprint_of(PLACE, one) for one in findings(clean(stood))} | {*confirmed}
    typed = clean(text)
    left = tuple(one for one in findings(typed) if fingerprint_of(PLACE, one) not in known)
    return Guarded(PLACE, typed, left) if left else None
