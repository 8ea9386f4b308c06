"""Sums of the financial overview: per period and per kind of payer, and against the frame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from model.records.tables import Cost

# The periods in which a table adds up, as they follow one another in it; "" = none chosen yet.
PERIODS = ("school_year", "calendar_year", "month", "per_unit", "one_off", "")
_TIMES_A_YEAR = {"school_year": 1, "calendar_year": 1, "month": 12}


@dataclass(frozen=True)
class Share:
    """What one kind of payer pays in a period, and what part of the whole that is."""

    payer_kind: str
    amount: Decimal
    share: float


@dataclass(frozen=True)
class PeriodSum:
    """The costs of one period; lines without an amount are counted, never guessed."""

    period: str
    amount: Decimal
    open_lines: int
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class PayerSum:
    """What one payer pays in a period; a partner counts by itself, others by their kind."""

    period: str
    payer_kind: str
    payer: str
    amount: Decimal
    open_lines: int


@dataclass(frozen=True)
class AgainstFrame:
    """What is planned for a year beside the frame; below zero the plan is too large."""

    planned: Decimal
    frame: Decimal

    @property
    def left(self) -> Decimal:
        """What the frame still allows."""
        return self.frame - self.planned


def period_sums(costs: Sequence[Cost]) -> tuple[PeriodSum, ...]:
    """One sum for each period that has lines; amounts of different periods are never mixed."""
    by_period = {period: [cost for cost in costs if cost.period == period] for period in PERIODS}
    return tuple(_sum(period, lines) for period, lines in by_period.items() if lines)


def payer_sums(costs: Sequence[Cost]) -> tuple[PayerSum, ...]:
    """One sum for each payer of each period, the largest first within a period."""
    found: list[PayerSum] = []
    for period in PERIODS:
        lines = [cost for cost in costs if cost.period == period]
        payers = dict.fromkeys((cost.payer_kind, cost.payer) for cost in lines)
        sums = [_payer_sum(period, payer, lines) for payer in payers]
        found += sorted(sums, key=lambda one: one.amount, reverse=True)
    return tuple(found)


def yearly(costs: Iterable[Cost]) -> Decimal:
    """The costs of a year: yearly lines, and monthly ones twelve times."""
    return sum(
        (cost.amount * _TIMES_A_YEAR.get(cost.period, 0) for cost in costs if cost.amount),
        Decimal(0),
    )


def against_frame(costs: Iterable[Cost], frame: Decimal | None) -> AgainstFrame | None:
    """The costs of a year beside the frame, None while there is no frame."""
    return None if frame is None else AgainstFrame(yearly(costs), frame)


def _sum(period: str, lines: list[Cost]) -> PeriodSum:
    total = _amount(lines)
    kinds = dict.fromkeys(line.payer_kind for line in lines if line.amount is not None)
    amounts = {kind: _amount(line for line in lines if line.payer_kind == kind) for kind in kinds}
    shares = [
        Share(kind, amount, float(amount / total) if total > 0 else 0.0)
        for kind, amount in amounts.items()
    ]
    shares.sort(key=lambda share: share.amount, reverse=True)
    return PeriodSum(period, total, sum(line.amount is None for line in lines), tuple(shares))


def _payer_sum(period: str, payer: tuple[str, str], lines: list[Cost]) -> PayerSum:
    own = [line for line in lines if (line.payer_kind, line.payer) == payer]
    return PayerSum(period, *payer, _amount(own), sum(line.amount is None for line in own))


def _amount(lines: Iterable[Cost]) -> Decimal:
    return sum((line.amount for line in lines if line.amount is not None), Decimal(0))
