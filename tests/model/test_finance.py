"""The sums of the financial overview never mix periods and never guess an amount."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from model.finance import PERIODS, against_frame, payer_sums, period_sums, yearly
from model.records.tables import Cost

KINDS = ("partner", "state", "parents", "")
LINES = st.lists(
    st.builds(
        Cost,
        id=st.just("c1"),
        amount=st.none() | st.decimals(0, 10_000_000, places=2),
        period=st.sampled_from(PERIODS),
        payer_kind=st.sampled_from(KINDS),
    ),
    max_size=12,
)


def cost(amount: int | None, period: str = "school_year", payer_kind: str = "state") -> Cost:
    exact = None if amount is None else Decimal(amount)
    return Cost(id="c1", amount=exact, period=period, payer_kind=payer_kind)


def test_amounts_of_different_periods_stand_in_sums_of_their_own():
    sums = period_sums([cost(100), cost(20, "month"), cost(50)])

    assert [(one.period, one.amount) for one in sums] == [("school_year", 150), ("month", 20)]


def test_the_largest_payer_comes_first_with_its_share():
    (one,) = period_sums([cost(25), cost(75, payer_kind="partner")])

    assert [(share.payer_kind, share.share) for share in one.shares] == [
        ("partner", 0.75),
        ("state", 0.25),
    ]


def test_a_line_without_an_amount_is_counted_as_open():
    (one,) = period_sums([cost(100), cost(None), cost(None)])

    assert (one.amount, one.open_lines) == (100, 2)


def test_a_year_holds_twelve_months_and_nothing_that_is_paid_once():
    lines = [cost(100), cost(10, "month"), cost(7, "one_off"), cost(3, "per_unit")]

    assert yearly(lines) == 220


def test_the_frame_says_what_is_left_and_what_is_too_much():
    assert against_frame([cost(100)], Decimal(130)).left == 30
    assert against_frame([cost(100)], Decimal(70)).left == -30
    assert against_frame([cost(100)], None) is None


@settings(deadline=None)
@given(LINES)
def test_whatever_is_entered_payers_add_up_to_periods_and_no_line_is_lost(lines):
    sums = period_sums(lines)

    assert sum(one.amount for one in sums) == sum(line.amount or 0 for line in lines)
    assert sum(one.open_lines for one in sums) == sum(line.amount is None for line in lines)
    for one in sums:
        assert sum(share.amount for share in one.shares) == one.amount
        assert all(0 <= share.share <= 1 for share in one.shares)


def test_a_partner_counts_by_itself_and_others_by_their_kind():
    lines = [
        cost(40).model_copy(update={"payer_kind": "partner", "payer": "p1"}),
        cost(60).model_copy(update={"payer_kind": "partner", "payer": "p2"}),
        cost(5),
        cost(None),
    ]

    assert [
        (one.payer_kind, one.payer, one.amount, one.open_lines) for one in payer_sums(lines)
    ] == [
        ("partner", "p2", 60, 0),
        ("partner", "p1", 40, 0),
        ("state", "", 5, 1),
    ]


@given(LINES)
def test_the_sums_of_the_payers_make_the_sum_of_their_period(lines):
    payers = payer_sums(lines)

    for whole in period_sums(lines):
        own = [one for one in payers if one.period == whole.period]
        assert sum(one.amount for one in own) == whole.amount
        assert sum(one.open_lines for one in own) == whole.open_lines
