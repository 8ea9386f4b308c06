"""How often a PIN or a code may be tried, counted in the store so that a restart helps nobody."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from model.store import Transaction


@dataclass(frozen=True)
class Limit:
    """So many attempts in a scope within so much time."""

    scope: str
    most: int
    within: timedelta


LONGEST = timedelta(hours=1)


def for_pin(project_id: str, place: str) -> tuple[Limit, ...]:
    """Who errs waits five minutes; a million PINs of six digits take more than five years."""
    return (
        Limit(f"pin:place:{place}", 5, timedelta(minutes=5)),
        Limit(f"pin:project:{project_id}", 20, LONGEST),
    )


def for_code(place: str) -> tuple[Limit, ...]:
    """A whole room may stand behind one address: only what is wrong counts."""
    return (
        Limit(f"code:place:{place}", 10, timedelta(minutes=5)),
        Limit("code:all", 300, LONGEST),
    )


def minutes_left(tx: Transaction, limits: Sequence[Limit], now: datetime) -> int:
    """In how many minutes one may try again; 0 for at once."""
    return max(_wait(tx, limit, now) for limit in limits)


def taken(tx: Transaction, limits: Sequence[Limit], now: datetime) -> list[int] | int:
    """Note an attempt before it is judged; its numbers, or in how many minutes one may try again.

    Noted first, so that a hundred attempts at the same moment are counted as well.
    """
    tx.links.forget_attempts_before(now - LONGEST)
    if wait := minutes_left(tx, limits, now):
        return wait
    return tx.links.attempt([limit.scope for limit in limits], now)


def _wait(tx: Transaction, limit: Limit, now: datetime) -> int:
    count, first = tx.links.attempts_since(limit.scope, now - limit.within)
    if count < limit.most or first is None:
        return 0
    return max(1, math.ceil((first + limit.within - now) / timedelta(minutes=1)))
