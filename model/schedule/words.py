"""Entries and sentences of the plan in German."""

from datetime import date

from model.catalogue.texts import plural, t
from model.german import format_date
from model.schedule.plan import Entry, Kind, Reason, Shift
from model.schedule.sentences import Sentence

MOST_NAMED = 4


def called(entry: Entry) -> str:
    """What an entry is called: the name of its body, or what happens on the day."""
    if entry.kind is Kind.MEETING:
        return entry.title or t("schedule.kind.meeting")
    if entry.kind is Kind.SUBMISSION:
        return t("schedule.kind.submission", body=entry.title or t("schedule.kind.meeting"))
    return t(f"schedule.kind.{entry.kind}")


def with_date(entry: Entry) -> str:
    """An entry with its day."""
    return t("schedule.with_date", what=called(entry), day=format_date(entry.day))


def sentence(said: Sentence) -> str:
    """The sentence as people read it."""
    values = {name: _value(value) for name, value in said.values.items()}
    if "what" in said.values and isinstance(said.values["what"], Entry):
        values["day"] = format_date(said.values["what"].day)
    if values.get("name") == "":
        return t(f"schedule.sentence.{said.key}_unnamed", **values)
    return t(f"schedule.sentence.{said.key}", **values)


def reason(entry: Entry) -> str:
    """Why an entry lies where it lies: what it hangs on and which free days it avoids."""
    why = t(f"schedule.why.{entry.kind}", weeks=_weeks(entry))
    if not entry.shifts or entry.wanted is None:
        return why
    passed = ", ".join(_shift(shift) for shift in entry.shifts)
    return t("schedule.shifted", why=why, day=format_date(entry.wanted), passed=passed)


def weeks(count: int) -> str:
    """ "eine Woche", "4 Wochen"."""
    return plural("schedule.weeks", count)


def _weeks(entry: Entry) -> str:
    if entry.limit is None or entry.wanted is None:
        return ""
    return weeks((entry.limit - entry.wanted).days // 7)


def _shift(shift: Shift) -> str:
    if shift.reason is Reason.WEEKEND or not shift.name:
        return t(f"schedule.shift.{shift.reason}")
    return shift.name


def _value(value: object) -> str:
    match value:
        case date():
            return format_date(value)
        case Entry():
            return called(value)
        case tuple():
            return _listed(value)
    return str(value)


def _listed(entries: tuple[Entry, ...]) -> str:
    """The first few; who has to give up ten dates needs no list of ten."""
    named = [with_date(entry) for entry in entries[:MOST_NAMED]]
    left = len(entries) - MOST_NAMED
    if left > 0:
        named.append(t("schedule.and_more", count=left))
    return ", ".join(named)
