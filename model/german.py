"""German notation of numbers, amounts, dates and times: "570.000,00", "22.11.2026", "14:32"."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from model.basics import BERLIN
from model.fields import FieldKind


class NotationError(ValueError):
    """The text is not in German notation; the code says what to tell the person."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code, text)
        self.code, self.text = code, text


_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_MINUS = re.compile("[\u2212\u2013]")
# Groups of three, separated throughout or not at all: "1.500" is a thousand, "1.5" a slip.
_NUMBER = re.compile(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_POINT_NUMBER = re.compile(r"-?\d+\.\d{1,2}|-?\d{1,3}(?:,\d{3})+\.\d+")
_EURO = re.compile(r"^(?:€|EUR|Euro)|(?:€|EUR|Euro)$", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MOST_DIGITS = 15
YEARS = range(1900, 2200)


def parse_number(text: str) -> Decimal:
    """The number a person wrote: "1.234,5", "1234,5", "1 234,5"."""
    compact = _MINUS.sub("-", _BLANKS.sub("", text))
    found = _NUMBER.fullmatch(compact)
    if not found:
        # An English point is never guessed at: a thousand times more or less is at stake.
        code = "number_point" if _POINT_NUMBER.fullmatch(compact) else "number"
        raise NotationError(code, text)
    sign, whole, fraction = found[1], found[2].replace(".", ""), found[3] or ""
    if len(whole) + len(fraction) > MOST_DIGITS:
        raise NotationError("number_digits", text)
    return Decimal(f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}")


def parse_amount(text: str) -> Decimal:
    """The amount in euros a person wrote, with or without the sign: "570.000,00 €"."""
    compact = _EURO.sub("", _BLANKS.sub("", text))
    try:
        amount = parse_number(compact)
    except NotationError as error:
        code = "amount" if error.code == "number" else error.code
        raise NotationError(code, text) from error
    if amount != round(amount, 2):
        raise NotationError("amount_cents", text)
    return round(amount, 2)


def parse_date(text: str) -> date:
    """The date a person wrote: "22.11.2026", "1.5.2027", "22.11.26"."""
    compact = _BLANKS.sub("", text)
    if found := _DATE.fullmatch(compact):
        day, month, year = (int(part) for part in found.groups())
        year += 2000 if len(found[3]) == 2 else 0
    elif found := _ISO_DATE.fullmatch(compact):
        year, month, day = (int(part) for part in found.groups())
    else:
        raise NotationError("date", text)
    if year not in YEARS:
        raise NotationError("date_year", text)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotationError("date_unknown", text) from error


def format_count(number: int) -> str:
    """A whole number with points: "21.300"."""
    return f"{number:,}".replace(",", ".")


def format_number(number: Decimal) -> str:
    """A number with no more places than it has: "1.234,5"."""
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def format_amount(amount: Decimal) -> str:
    """An amount with its cents: "570.000,00"."""
    whole, _, cents = f"{round(amount, 2):,f}".partition(".")
    return f"{whole.replace(',', '.')},{cents.ljust(2, '0')}"


def format_date(day: date) -> str:
    """A date as letters carry it: "22.11.2026"."""
    return f"{day:%d.%m.}{day.year:04d}"


def format_time(moment: datetime) -> str:
    """The time on a clock in Germany: "14:32"."""
    return f"{moment.astimezone(BERLIN):%H:%M}"


def parse(kind: FieldKind, text: str) -> Any:
    """The value of a field that a person types as text; nothing typed is no value."""
    match kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return text
        case _ if not text.strip():
            return None
        case FieldKind.DATE:
            return parse_date(text)
        case FieldKind.AMOUNT:
            return parse_amount(text)
        case FieldKind.NUMBER:
            return parse_number(text)
    raise TypeError(kind)


def shown(kind: FieldKind, value: Any) -> str:
    """The value as it stands in the field a person types in."""
    if value is None:
        return ""
    match kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return str(value)
        case FieldKind.DATE:
            return format_date(value)
        case FieldKind.AMOUNT:
            return format_amount(value)
        case FieldKind.NUMBER:
            return format_number(Decimal(value))
    raise TypeError(kind)
