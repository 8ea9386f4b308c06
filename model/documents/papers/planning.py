"""Parts of the papers of phase 1: the meetings, the way to the start, and who gains what."""

from collections.abc import Iterator

from model import benefit_matrix
from model.catalogue import plural, t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.meeting_lines import time_of
from model.documents.papers.telling import Builder, Column, Reader, cell, sentence, table
from model.german import format_date
from model.records.meetings import Meeting
from model.schedule import Entry, Kind, plan, wish_of
from model.schedule.words import called, reason, weeks


def meetings(build: Build) -> Iterator[Block]:
    """All meetings of the group by their day; those without one come last."""
    read = Reader(build, "meetings")
    found = sorted(
        build.project.planning.meetings, key=lambda one: (one.date is None, one.date or build.date)
    )
    columns = (
        Column(t("plan_papers.meetings.when"), 21),
        Column(t("plan_papers.meetings.what"), 40),
        Column(t("plan_papers.meetings.place"), 23, optional=True),
        Column(read.label("status"), 16, optional=True),
    )
    yield from table(read.title, columns, [read.row(_meeting(read, one)) for one in found])


def _meeting(read: Reader, meeting: Meeting) -> Iterator[Runs]:
    yield cell([read.of(meeting, "date"), time_of(meeting)], needed=True)
    yield cell([read.called(meeting), meeting.purpose], strong=True)
    yield cell(meeting.place)
    yield cell(read.of(meeting, "status"))


def way_to_start(build: Build) -> Iterator[Block]:
    """Bodies and periods from the draft to the start, with what is left between them."""
    wish = wish_of(build.project, build.catalogue)
    if wish is None:
        return
    read = Reader(build, "milestones")
    widths = {"what": 27, "day": 15, "latest": 13, "buffer": 17, "why": 28}
    columns = [Column(t(f"plan_papers.way.{name}"), width) for name, width in widths.items()]
    rows = [read.row(_entry(one)) for one in plan(wish, build.date).entries]
    yield from table(t("plan_papers.way.what"), columns, rows)
    yield sentence(t("plan_papers.way.wished", weeks=weeks(wish.buffer_weeks)), read.source)
    yield sentence(t("plan_papers.way.calculated"), read.source)


def _entry(entry: Entry) -> Iterator[Runs]:
    yield cell(called(entry), strong=entry.kind is Kind.MEETING)
    yield cell(format_date(entry.given.day) if entry.given else "", needed=True)
    yield cell(format_date(entry.latest))
    yield cell(_buffer(entry))
    yield cell(reason(entry))


def _buffer(entry: Entry) -> str:
    """How many days lie between the day that was entered and the last one possible."""
    if entry.given is None or entry.kind is Kind.START:
        return ""
    days = (entry.latest - entry.given.day).days
    if days < 0:
        return plural("plan_papers.way.missing", -days)
    return plural("plan_papers.way.days", days) if days else t("plan_papers.way.none")


def benefits(build: Build) -> Iterator[Block]:
    """What each institution brings in, gains, fears and needs, with the holes in it."""
    read = Reader(build, "benefits")
    found = benefit_matrix.rows(build.project, build.catalogue)
    heads = (t("plan_papers.benefits.who"), *map(read.label, benefit_matrix.COLUMNS))
    rows = [
        read.row((cell(row.name, strong=True), *(cell(one, needed=True) for one in row.cells)))
        for row in found
    ]
    yield from table(read.title, [Column(head, 20) for head in heads], rows)


PARTS: dict[str, Builder] = {
    "meetings": meetings,
    "way_to_start": way_to_start,
    "benefits": benefits,
}
