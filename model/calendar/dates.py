"""All dates of a project as one list: what, when, who, and where it stands in the product."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from model import naming
from model.basics import Model, Record
from model.calendar import recurrence
from model.calendar.sources import FIELDS, LISTS, SAID_BY_MILESTONE, WITH_NOTICE, Source
from model.catalogue import Catalogue, t
from model.paths import Path, read
from model.project import Project
from model.records.meetings import Meeting, Milestone
from model.schedule.wish import sessions_taken_over

INSTITUTIONS, PARTNERS = "planning.institutions", "planning.partners"
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(?:uhr|h)?", re.IGNORECASE)


@dataclass(frozen=True)
class DatedEntry:
    """One date of the project."""

    path: Path
    kind: str
    title: str
    day: date
    until: date | None = None
    begin: time | None = None
    end: time | None = None
    location: str = ""
    institutions: tuple[str, ...] = ()
    partner: str = ""
    step: str = ""
    item: str = ""
    # How the institutions or the partner are called.
    who: str = ""
    # How often it comes again; "" where it happens once.
    repeats: str = ""
    # A meeting that was held is over, whatever day stands there.
    is_held: bool = False

    def concerns(self, institution: str, its_partner: str) -> bool:
        """Whether an institution needs this date; what names nobody concerns everybody."""
        if not self.institutions and not self.partner:
            return True
        is_partner = bool(self.partner) and self.partner == its_partner
        return institution in self.institutions or is_partner

    @property
    def last(self) -> date:
        """The last day of it."""
        return max(self.day, self.until or self.day)

    def is_over(self, today: date) -> bool:
        """Whether nobody has to think of it any more."""
        return self.is_held or self.last < today

    def next_on(self, today: date) -> "DatedEntry":
        """The same entry on its next day, where it comes again."""
        if not self.repeats or self.last >= today:
            return self
        return replace(self, day=recurrence.next_on(self.day, self.repeats, today), until=None)


def dated_entries(
    project: Project, catalogue: Catalogue, institution: str = ""
) -> tuple[DatedEntry, ...]:
    """All dates in their order; with an institution only those that concern it."""
    found = [*_of_lists(project, catalogue), *_of_fields(project)]
    if institution:
        partner = next(
            (one.partner for one in project.planning.institutions if one.id == institution), ""
        )
        found = [one for one in found if one.concerns(institution, partner)]
    return tuple(sorted(found, key=_order))


def coming(entries: Iterable[DatedEntry], today: date) -> tuple[DatedEntry, ...]:
    """What is not over; what comes again stands on its next day."""
    moved = (entry.next_on(today) for entry in entries)
    return tuple(sorted((one for one in moved if not one.is_over(today)), key=_order))


def how_often(entry: DatedEntry, catalogue: Catalogue) -> str:
    """How the entry repeats, in words."""
    words = catalogue.field_text("anchoring.calendar_entries.recurrence")
    return t("calendar.repeats", how=words.label_of(entry.repeats))


def clock_time(text: str) -> time | None:
    """The time of day somebody typed: "13.30 Uhr", "13:30", "9"; none where it is no time."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _order(entry: DatedEntry) -> tuple[date, time, str, str]:
    return entry.day, entry.begin or time.min, entry.title, entry.path


def _of_lists(project: Project, catalogue: Catalogue) -> Iterator[DatedEntry]:
    taken_over = sessions_taken_over(project)
    for source in LISTS:
        for record in read(project, source.path):
            day: date | None = getattr(record, source.field)
            if isinstance(record, Milestone) and record.id in taken_over:
                continue
            if day and not _is_over(source, record):
                yield from entries_of(project, catalogue, source, record, day)


def entries_of(
    project: Project,
    catalogue: Catalogue,
    source: Source,
    record: Record,
    day: date,
    until: date | None = None,
) -> Iterator[DatedEntry]:
    """A record on its day, and the day on which work on it has to begin."""
    entry = _entry(project, catalogue, source, record, day)
    yield replace(entry, until=until) if until else entry
    yield from _notice(source, record, entry)


def _is_over(source: Source, record: Model) -> bool:
    name, values = source.over
    return bool(name) and getattr(record, name) in values


def _entry(
    project: Project, catalogue: Catalogue, source: Source, record: Record, day: date
) -> DatedEntry:
    institutions = _institutions(source, record)
    partner = str(getattr(record, source.partner)) if source.partner else ""
    title = naming.called(project, source.path, record, catalogue)
    meeting = record if isinstance(record, Meeting) else None
    return DatedEntry(
        path=f"{source.path}.{record.id}.{source.field}",
        kind=source.kind,
        title=t(f"calendar.titled.{source.kind}", title=title),
        day=day,
        until=record.until if isinstance(record, Milestone) and source.field == "date" else None,
        begin=clock_time(meeting.start_time) if meeting else None,
        end=clock_time(meeting.end_time) if meeting else None,
        location=str(getattr(record, "place", "")),
        institutions=institutions,
        partner=partner,
        step=source.step or catalogue.list_at(source.path).born_in,
        item=str(getattr(record, "item", "")) if source.kind == "item" else "",
        who=_who(project, catalogue, institutions, partner),
        repeats=_repeats(record),
        is_held=meeting is not None and meeting.status == "held",
    )


def _repeats(record: Record) -> str:
    often = str(getattr(record, "recurrence", ""))
    return often if often in recurrence.EVERY else ""


def _institutions(source: Source, record: Record) -> tuple[str, ...]:
    named: list[str] = []
    for name in source.institutions:
        value = getattr(record, name)
        named += value if isinstance(value, tuple) else [value]
    return tuple(dict.fromkeys(one for one in named if one))


def _who(
    project: Project, catalogue: Catalogue, institutions: tuple[str, ...], partner: str
) -> str:
    names = [naming.name_of(project, INSTITUTIONS, one, catalogue) for one in institutions]
    names.append(naming.name_of(project, PARTNERS, partner, catalogue))
    return ", ".join(name for name in dict.fromkeys(names) if name)


def _notice(source: Source, record: Record, entry: DatedEntry) -> Iterator[DatedEntry]:
    """The day on which work on it has to begin."""
    weeks = getattr(record, "lead_weeks", None) if source.kind in WITH_NOTICE else None
    if not weeks or weeks < 0:
        return
    days = min(int(weeks * 7), entry.day.toordinal() - 1)
    if days:
        yield DatedEntry(
            path=f"{source.path}.{record.id}.lead_weeks",
            kind="notice",
            title=t("calendar.titled.notice", title=entry.title),
            day=entry.day - timedelta(days=days),
            institutions=entry.institutions,
            step=entry.step,
            who=entry.who,
            # At the end of a month it may drift by three days: enough for a reminder.
            repeats=entry.repeats,
        )


def _of_fields(project: Project) -> Iterator[DatedEntry]:
    known = {one.kind for one in project.planning.milestones if one.date}
    for source in FIELDS:
        path = f"{source.path}.{source.field}"
        day: date | None = read(project, path)
        is_said = source.kind in SAID_BY_MILESTONE and source.kind in known
        if day and not is_said and not _is_over(source, read(project, source.path)):
            title = t(f"calendar.kind.{source.kind}")
            yield DatedEntry(path, source.kind, title, day, step=source.step)
