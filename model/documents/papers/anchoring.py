"""Parts of the papers of phase 5: the calendar, the round of the measures, reminders."""

from collections.abc import Iterator
from datetime import timedelta

from model import everyday, german
from model.catalogue import plural, t
from model.catalogue.schema_papers import Part
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers import outline, sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import Column, bullets, in_words, lines, needed, words
from model.everyday import CALENDAR
from model.measures_board import ROUNDS, current_round
from model.records.everyday import StatusRound
from model.records.measures import CalendarEntry, Deadline

_DEADLINES = "anchoring.deadlines"
_MONTHLY = "monthly"


# The calendar


def calendar_months(build: Build) -> Iterator[Block]:
    """What happens in each month of a school year; what has no month yet comes last."""
    entries = build.project.anchoring.calendar_entries
    placed = [
        (month, entry)
        for month, found in everyday.year(entries).items()
        for entry in found
        if entry.recurrence != _MONTHLY
    ]
    monthly = [entry for entry in entries if entry.recurrence == _MONTHLY]
    rows = [
        *((t("sheets.calendar.every_month"), entry) for entry in monthly),
        *((t(f"documents.months.{month}"), entry) for month, entry in placed),
        *(("", entry) for entry in everyday.without_month(entries)),
    ]
    told = [_CalendarRow(build, entry) for _, entry in rows]
    yield from sheets.table(
        build.catalogue.lists["calendar_entries"].title,
        (
            Column(
                sheets.label(build, "calendar_entries", "month"),
                15,
                [needed(month, strong=True) for month, _ in rows],
            ),
            Column(
                sheets.label(build, "calendar_entries", "title"), 32, [one.what() for one in told]
            ),
            Column(t("sheets.calendar.audience"), 18, [one.audience() for one in told]),
            Column(t("sheets.calendar.who"), 23, [one.who() for one in told]),
            Column(t("sheets.calendar.notice"), 12, [one.notice() for one in told]),
        ),
        sheets.source_of(build, "calendar_entries"),
    )


class _CalendarRow:
    def __init__(self, build: Build, entry: CalendarEntry) -> None:
        self._build, self._entry = build, entry

    def what(self) -> Runs:
        return needed(lines(self._entry.title, self._said("date"), self._entry.place))

    def audience(self) -> Runs:
        return needed(self._said("target_groups"))

    def who(self) -> Runs:
        return needed(self._said("responsible_institution"))

    def notice(self) -> Runs:
        weeks = self._entry.lead_weeks
        if weeks is None:
            return needed("")
        return words(plural("sheets.calendar.weeks", int(weeks)))

    def _said(self, name: str) -> str:
        return in_words(self._build, f"{CALENDAR}.{self._entry.id}.{name}")


# What is written down


def partners_without_entry(build: Build) -> Iterator[Block]:
    """Partners that have written nothing down yet."""
    source = sheets.source_of(build, "anchoring_entries")
    partners = {one.id: one.called for one in build.project.planning.partners}
    missing = [
        partners[one.partner]
        for one in everyday.embedding(build.project)
        if not one.entries and partners[one.partner]
    ]
    if missing:
        yield from bullets(missing, source)


# The round of the measures


def status_round(build: Build) -> Iterator[Block]:
    """When the newest round was, and what went well."""
    newest = current_round(build.project)
    if newest is not None:
        fields = ("round_date", "meeting?", "went_well")
        yield from outline.values(build, Part(list="status_rounds", fields=fields), newest)


def status_lights(build: Build) -> Iterator[Block]:
    """The light of every measure in the newest round; what is stuck comes first."""
    newest = current_round(build.project)
    if newest is None:
        return
    order = ("red", "yellow", "green", "done", "")
    entries = sorted(
        (one for one in build.project.anchoring.status_entries if one.round == newest.id),
        key=lambda one: order.index(one.light),
    )
    part = Part.model_validate(
        {
            "list": "status_entries",
            "columns": [
                {"fields": ["measure"], "width": 31, "needed": True},
                {"fields": ["light"], "width": 17, "strong": True, "needed": True},
                {"fields": ["obstacle"], "width": 23},
                {
                    "fields": ["next_step", "new_due_date:", "escalate_to:"],
                    "width": 29,
                    "optional": True,
                },
            ],
        }
    )
    yield from outline.table(build, part, entries)


def status_decisions(build: Build) -> Iterator[Block]:
    """What was decided in the newest round, in full."""
    newest = current_round(build.project)
    source = sheets.source_of(build, "status_rounds")
    if newest is None:
        return
    ids = dict.fromkeys((*newest.group_decisions, *_of_entries(build, newest)))
    decided = [in_words(build, f"planning.decisions.{one}.wording") for one in ids]
    if told := [text for text in decided if text]:
        yield from bullets(told, source)


def _of_entries(build: Build, newest: StatusRound) -> list[str]:
    entries = build.project.anchoring.status_entries
    return [one.group_decision for one in entries if one.round == newest.id and one.group_decision]


def next_round(build: Build) -> Iterator[Block]:
    """When the measures are looked at again."""
    newest = current_round(build.project)
    source = sheets.source_of(build, "status_rounds")
    day = in_words(build, f"{ROUNDS}.{newest.id}.next_round_on") if newest else ""
    label = sheets.label(build, "status_rounds", "next_round_on")
    yield sheets.labelled(label, needed(day), source)


# What comes up again


def reminders(build: Build) -> Iterator[Block]:
    """Every date that is still to come, with the day on which work on it has to begin."""
    rows = sorted(
        (one for one in build.project.anchoring.deadlines if one.status in {"open", "extended"}),
        key=lambda one: (one.due_date is None, one.due_date and one.due_date.toordinal()),
    )
    told = [_Reminder(build, one) for one in rows]
    yield from sheets.table(
        build.catalogue.lists["deadlines"].title,
        (
            Column(t("sheets.reminder.occasion"), 27, [one.occasion() for one in told]),
            Column(t("sheets.reminder.begin"), 13, [one.begin() for one in told]),
            Column(t("sheets.reminder.due"), 13, [one.due() for one in told]),
            Column(t("sheets.reminder.who"), 21, [one.who() for one in told]),
            Column(t("sheets.reminder.decide"), 26, [one.decide() for one in told]),
        ),
        sheets.source_of(build, "deadlines"),
    )


class _Reminder:
    def __init__(self, build: Build, deadline: Deadline) -> None:
        self._build, self._deadline = build, deadline

    def occasion(self) -> Runs:
        return needed(self._deadline.title, strong=True)

    def begin(self) -> Runs:
        day, weeks = self._deadline.due_date, self._deadline.lead_weeks
        if day is None or weeks is None or weeks < 0:
            return needed("")
        # Nothing begins before the calendar does, whatever somebody typed.
        days = min(int(weeks * 7), day.toordinal() - 1)
        return words(german.format_date(day - timedelta(days=days)))

    def due(self) -> Runs:
        return needed(self._said("due_date"))

    def who(self) -> Runs:
        return needed(self._said("responsible_institution"))

    def decide(self) -> Runs:
        recipient = self._deadline.recipient
        to = t("sheets.reminder.to", recipient=recipient) if recipient else ""
        return words(lines(self._deadline.decision_needed or self._said("kind"), to))

    def _said(self, name: str) -> str:
        return in_words(self._build, f"{_DEADLINES}.{self._deadline.id}.{name}")


PARTS: dict[str, Builder] = {
    "calendar_months": calendar_months,
    "partners_without_entry": partners_without_entry,
    "status_round": status_round,
    "status_lights": status_lights,
    "status_decisions": status_decisions,
    "next_round": next_round,
    "reminders": reminders,
}
