"""German notation, both ways."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.fields import FieldKind
from model.german import (
    NotationError,
    format_amount,
    format_count,
    format_date,
    format_number,
    format_time,
    parse,
    parse_amount,
    parse_date,
    parse_number,
    shown,
)

AMOUNTS = st.decimals(-10_000_000_000, 10_000_000_000, places=2)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("570.000,00", "570000.00"),
        ("570000", "570000"),
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        (" 1 234,5 ", "1234.5"),
        ("1\u202f234\u00a0567", "1234567"),
        ("0,25", "0.25"),
        ("-12", "-12"),
        ("−12,5", "-12.5"),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: str):
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("viel", "number"),
        ("", "number"),
        ("1,2,3", "number"),
        ("1.23.456", "number"),
        ("NaN", "number"),
        ("1e5", "number"),
        ("12.50", "number_point"),
        ("1.5", "number_point"),
        ("1,234.50", "number_point"),
        ("1" * 16, "number_digits"),
    ],
)
def test_a_number_is_never_guessed_at(text: str, code: str):
    with pytest.raises(NotationError) as refused:
        parse_number(text)

    assert refused.value.code == code


@pytest.mark.parametrize("text", ["570.000,00 €", "€ 570.000", "570000 EUR", "570 000 Euro"])
def test_an_amount_may_carry_its_sign(text: str):
    assert parse_amount(text) == Decimal("570000.00")


@pytest.mark.parametrize(("text", "code"), [("frei", "amount"), ("1,234", "amount_cents")])
def test_an_amount_that_is_none_is_refused(text: str, code: str):
    with pytest.raises(NotationError) as refused:
        parse_amount(text)

    assert refused.value.code == code


@pytest.mark.parametrize("text", ["22.11.2026", "22.11.26", " 22. 11. 2026 ", "2026-11-22"])
def test_dates_are_read_as_people_write_them(text: str):
    assert parse_date(text) == date(2026, 11, 22)


def test_a_date_needs_no_leading_noughts():
    assert parse_date("1.5.2027") == date(2027, 5, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bald", "date"),
        ("22.11.", "date"),
        ("11/22/2026", "date"),
        ("22.11.202", "date"),
        ("31.02.2027", "date_unknown"),
        ("1.13.2027", "date_unknown"),
        ("1.1.0027", "date_year"),
    ],
)
def test_a_date_that_is_none_is_refused_with_its_reason(text: str, code: str):
    with pytest.raises(NotationError) as refused:
        parse_date(text)

    assert refused.value.code == code


@given(AMOUNTS)
def test_an_amount_that_is_shown_is_read_as_the_same(amount: Decimal):
    assert parse_amount(format_amount(amount)) == amount
    assert parse_number(format_number(amount)) == amount


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_that_is_shown_is_read_as_the_same(day: date):
    assert parse_date(format_date(day)) == day


@given(st.sampled_from(FieldKind), AMOUNTS, st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_what_stands_in_a_field_is_read_as_its_value(kind: FieldKind, amount: Decimal, day: date):
    values = {
        FieldKind.TEXT: "Text",
        FieldKind.LONG_TEXT: "Text\nText",
        FieldKind.DATE: day,
        FieldKind.NUMBER: amount,
        FieldKind.AMOUNT: amount,
    }
    if kind in values:
        assert parse(kind, shown(kind, values[kind])) == values[kind]


@pytest.mark.parametrize("kind", [FieldKind.DATE, FieldKind.NUMBER, FieldKind.AMOUNT])
def test_nothing_typed_is_no_value(kind: FieldKind):
    assert parse(kind, "  ") is None
    assert shown(kind, None) == ""


def test_numbers_are_shown_with_points_and_comma():
    assert format_count(21_300) == "21.300"
    assert format_number(Decimal("1234.50")) == "1.234,5"
    assert format_number(Decimal("1E+3")) == "1.000"
    assert format_amount(Decimal("570000")) == "570.000,00"
    assert format_amount(Decimal("-0.5")) == "-0,50"


def test_a_time_is_the_one_on_a_clock_in_germany():
    assert format_time(datetime(2026, 11, 24, 13, 32, tzinfo=UTC)) == "14:32"
    assert format_time(datetime(2026, 7, 1, 12, 5, tzinfo=UTC)) == "14:05"
