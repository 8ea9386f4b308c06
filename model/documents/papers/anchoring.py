"""Parts of the papers of phase 5: the calendar, who wrote nothing down yet, reminders."""

from collections.abc import Iterator
from datetime import timedelta

from model import everyday, german
from model.catalogue import plural, t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, bullets, cell, table
from model.records.measures import CalendarEntry, Deadline

_MONTHLY = "monthly"


# The calendar


def calendar_months(build: Build) -> Iterator[Block]:
    """What happens in each month of a school year; what has no month yet comes last."""
    read = Reader(build, "calendar_entries")
    columns = (
        Column(read.label("month"), 15),
        Column(read.label("title"), 32),
        Column(t("sheets.calendar.audience"), 18),
        Column(t("sheets.calendar.who"), 23),
        Column(t("sheets.calendar.notice"), 12),
    )
    rows = [read.row(_calendar_row(read, month, entry)) for month, entry in _by_month(build)]
    yield from table(read.title, columns, rows)


def _by_month(build: Build) -> Iterator[tuple[str, CalendarEntry]]:
    entries = build.project.anchoring.calendar_entries
    for entry in entries:
        if entry.recurrence == _MONTHLY:
            yield t("sheets.calendar.every_month"), entry
    for month, found in everyday.year(entries).items():
        for entry in found:
            if entry.recurrence != _MONTHLY:
                yield t(f"documents.months.{month}"), entry
    for entry in everyday.without_month(entries):
        yield "", entry


def _calendar_row(read: Reader, month: str, entry: CalendarEntry) -> Iterator[Runs]:
    yield cell(month, strong=True, needed=True)
    yield cell([entry.title, read.of(entry, "date"), entry.place], needed=True)
    yield cell(read.of(entry, "target_groups"), needed=True)
    yield cell(read.of(entry, "responsible_institution"), needed=True)
    weeks = entry.lead_weeks
    notice = "" if weeks is None else plural("sheets.calendar.weeks", int(weeks))
    yield cell(notice, needed=True)


# What is written down


def partners_without_entry(build: Build) -> Iterator[Block]:
    """Partners that have written nothing down yet."""
    partners = {one.id: one.called for one in build.project.planning.partners}
    missing = [
        partners[one.partner]
        for one in everyday.embedding(build.project)
        if not one.entries and partners[one.partner]
    ]
    if missing:
        yield from bullets(missing, Reader(build, "anchoring_entries").source)


# What comes up again


def reminders(build: Build) -> Iterator[Block]:
    """Every date that is still to come, with the day on which work on it has to begin."""
    read = Reader(build, "deadlines")
    found = sorted(
        (one for one in build.project.anchoring.deadlines if one.status in {"open", "extended"}),
        key=lambda one: (one.due_date is None, one.due_date and one.due_date.toordinal()),
    )
    columns = (
        Column(t("sheets.reminder.occasion"), 27),
        Column(t("sheets.reminder.begin"), 13),
        Column(t("sheets.reminder.due"), 13),
        Column(t("sheets.reminder.who"), 21),
        Column(t("sheets.reminder.decide"), 26),
    )
    yield from table(read.title, columns, [read.row(_reminder(read, one)) for one in found])


def _reminder(read: Reader, deadline: Deadline) -> Iterator[Runs]:
    yield cell(deadline.title, strong=True, needed=True)
    yield cell(_begin(deadline), needed=True)
    yield cell(read.of(deadline, "due_date"), needed=True)
    yield cell(read.of(deadline, "responsible_institution"), needed=True)
    recipient = deadline.recipient
    to = t("sheets.reminder.to", recipient=recipient) if recipient else ""
    yield cell([deadline.decision_needed or read.of(deadline, "kind"), to])


def _begin(deadline: Deadline) -> str:
    day, weeks = deadline.due_date, deadline.lead_weeks
    if day is None or weeks is None or weeks < 0:
        return ""
    # Nothing begins before the calendar does, whatever somebody typed.
    days = min(int(weeks * 7), day.toordinal() - 1)
    return german.format_date(day - timedelta(days=days))


PARTS: dict[str, Builder] = {
    "calendar_months": calendar_months,
    "partners_without_entry": partners_without_entry,
    "reminders": reminders,
}
