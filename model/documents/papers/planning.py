"""Parts of the papers of phase 1: the meetings, the way to the start, and who gains what."""

from collections.abc import Iterator

from model import benefit_matrix
from model.catalogue import plural, t
from model.documents.blocks import Block, Row, Runs
from model.documents.build import Build
from model.documents.papers.meeting_lines import time_of
from model.documents.papers.telling import Reader, cell, said, table
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
    if not found:
        return
    heads = [t(f"plan_papers.meetings.{name}") for name in ("when", "what", "place")]
    rows = [Row(tuple(_meeting(read, one)), read.source) for one in found]
    title = build.catalogue.lists["meetings"].title
    heads.append(read.label("status"))
    yield table(title, heads, (21, 40, 23, 16), rows, kept=(0, 1))


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
    rows = [Row(tuple(_entry(one)), read.source) for one in plan(wish, build.date).entries]
    names = ("what", "day", "latest", "buffer", "why")
    heads = [t(f"plan_papers.way.{name}") for name in names]
    yield table(t("plan_papers.way.what"), heads, (27, 15, 13, 17, 28), rows, kept=range(5))
    yield said(t("plan_papers.way.wished", weeks=weeks(wish.buffer_weeks)), read.source)
    yield said(t("plan_papers.way.calculated"), read.source)


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
    if not found:
        return
    heads = [t("plan_papers.benefits.who"), *map(read.label, benefit_matrix.COLUMNS)]
    rows = [
        Row(
            (cell(row.name, strong=True), *(cell(one, needed=True) for one in row.cells)),
            read.source,
        )
        for row in found
    ]
    title = build.catalogue.lists["benefits"].title
    yield table(title, heads, (20, 20, 20, 20, 20), rows, kept=range(5))


PARTS = {
    "meetings": meetings,
    "way_to_start": way_to_start,
    "benefits": benefits,
}
