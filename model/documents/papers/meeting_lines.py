"""What all papers of a meeting tell: when and where it is, its agenda, who belongs to the group."""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from model import meeting_plan
from model.catalogue import t
from model.clock_times import later
from model.documents.blocks import Block, Front, Runs
from model.documents.build import Build
from model.documents.papers.telling import Column, Reader, cell, labelled, sentence, table
from model.documents.state import long_date
from model.records.group import Member
from model.records.meetings import AgendaItem, Meeting

_POINT = ("title", "kind", "minutes", "responsible_institution")


def when_and_where(read: Reader, meeting: Meeting) -> Iterator[Block]:
    """Day, time, place and access, each with the gap it leaves."""
    yield labelled(t("meeting_papers.date"), day_of(meeting.date), read.source)
    yield labelled(t("meeting_papers.time"), time_of(meeting), read.source)
    yield labelled(t("meeting_papers.place"), _place(read, meeting), read.source)
    if meeting.access:
        yield labelled(t("meeting_papers.access"), meeting.access, read.source)


def _place(read: Reader, meeting: Meeting) -> str:
    """Where to go; what takes place from afar only needs its access."""
    return meeting.place or ("" if meeting.format == "on_site" else read.of(meeting, "format"))


def day_of(day: date | None) -> str:
    """The day with its weekday: "Mittwoch, 9. Dezember 2026"."""
    if day is None:
        return ""
    weekday = t(f"meeting_papers.weekday.d{day.weekday()}")
    return t("meeting_papers.when", weekday=weekday, date=long_date(day))


def time_of(meeting: Meeting) -> str:
    """From when until when, as far as it is known."""
    if not meeting.start_time:
        return ""
    if not meeting.end_time:
        return t("meeting_papers.from", begin=meeting.start_time)
    return t("meeting_papers.from_to", begin=meeting.start_time, end=meeting.end_time)


def agenda(read: Reader, meeting: Meeting) -> Iterator[Block]:
    """The points, each with the time at which it begins."""
    title = t("meeting_papers.agenda")
    yield Front(title, "agenda", read.source)
    if not meeting.agenda_items:
        yield sentence(t("meeting_papers.no_agenda"), read.source)
        return
    lengths = [int(item.minutes or 0) for item in meeting.agenda_items]
    starts = accumulate(lengths[:-1], initial=0)
    times = [
        later(meeting.start_time, before) if item.minutes else ""
        for item, before in zip(meeting.agenda_items, starts, strict=True)
    ]
    rows = [
        read.row((cell(time), *_point(read, meeting, item)))
        for time, item in zip(times, meeting.agenda_items, strict=True)
    ]
    title_head, kind, minutes, who = (read.label(f"agenda_items.{name}") for name in _POINT)
    columns = (
        Column(t("meeting_papers.agenda_head.time"), 9, optional=True),
        Column(title_head, 34),
        Column(kind, 28, optional=True),
        Column(minutes, 12, optional=True, numeric=True),
        Column(who, 17, optional=True),
    )
    yield from table(title, columns, rows)


def _point(read: Reader, meeting: Meeting, item: AgendaItem) -> Iterator[Runs]:
    for name in _POINT:
        text = read.of(meeting, f"agenda_items.{item.id}.{name}")
        yield cell(text, strong=name == "title", needed=name == "title")


def anonymity(build: Build) -> Iterator[Block]:
    """The rules the group gave itself; without any, the one that always holds."""
    source = Reader(build, "rules").source
    yield Front(t("meeting_papers.anonymity"), "anonymity", source)
    yield sentence(meeting_plan.rule(build.project), source)


def members_of(build: Build, meeting: Meeting) -> list[Member]:
    """Who belonged to the group on the day of the meeting."""
    return [*meeting_plan.members(build.project, meeting, build.date)]


def chosen(build: Build) -> Meeting | None:
    """The meeting that was asked for; none where nobody asked for one."""
    meetings = build.project.planning.meetings
    return next((one for one in meetings if one.id == build.about), None)
