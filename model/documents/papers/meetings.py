"""Invitation and list of attendance: each of one meeting, which it names."""

from collections.abc import Iterator

from model import meeting_days
from model.catalogue import t
from model.documents.blocks import Block, Front, Row
from model.documents.build import Build
from model.documents.papers.meeting_lines import (
    agenda,
    anonymity,
    chosen,
    members_of,
    when_and_where,
)
from model.documents.papers.telling import (
    Builder,
    Column,
    Reader,
    cell,
    labelled,
    lead,
    sentence,
    table,
)
from model.records.group import Member
from model.records.meetings import Meeting

_SPARE_ROWS = 3


def invitation(build: Build) -> Iterator[Block]:
    """The meeting asked for, else the next one; once all are over, the last one."""
    meetings = build.project.planning.meetings
    ahead = chosen(build) or meeting_days.coming(meetings, build.date)
    meeting = ahead or meeting_days.held(meetings, build.date)
    if meeting is None:
        return
    read = Reader(build, "meetings")
    group = build.project.planning.group_name or t("meeting_papers.group")
    said = t(f"meeting_papers.invitation.{'chosen' if build.about else 'lead'}", group=group)
    yield sentence(said if ahead else t("meeting_papers.invitation.past"), read.source)
    yield Front(read.called(meeting), "meeting", read.source)
    yield labelled(t("meeting_papers.invitation.occasion"), _occasion(read, meeting), read.source)
    yield read.line(meeting, "purpose")
    yield from when_and_where(read, meeting)
    if invited := read.of(meeting, "institutions"):
        yield labelled(t("meeting_papers.invitation.invited"), invited, read.source)
    yield from agenda(read, meeting)
    yield Front(t("meeting_papers.invitation.prepare"), "prepare", read.source)
    nothing = t("meeting_papers.invitation.nothing")
    preparation = read.of(meeting, "preparation") or nothing
    yield labelled(read.label("preparation"), preparation, read.source)
    yield read.line(meeting, "reply_by")
    yield labelled(t("meeting_papers.invitation.second"), _second(build, meeting), read.source)
    yield from anonymity(build)


def attendance_list(build: Build) -> Iterator[Block]:
    """Who took part in the last meeting, and room to sign in the next one."""
    meetings = build.project.planning.meetings
    if meeting := chosen(build):
        yield from _sheet(build, meeting, is_held=meeting.status == "held")
        return
    held = meeting_days.held(meetings, build.date)
    ahead = meeting_days.coming(meetings, build.date)
    if held:
        yield from _sheet(build, held, is_held=True)
    if ahead:
        yield from _sheet(build, ahead, is_held=False, new_page=held is not None)


def _occasion(read: Reader, meeting: Meeting) -> str:
    kind, phase = read.of(meeting, "kind"), read.of(meeting, "phase")
    return t("meeting_papers.invitation.occasion_text", kind=kind, phase=phase) if phase else kind


def _second(build: Build, meeting: Meeting) -> str:
    channels = build.project.planning.channels
    channel = next((one for one in channels if one.id == meeting.second_channel), None)
    if channel is None:
        return ""
    read = Reader(build, "channels")
    return channel.second_access or read.of(channel, "second_channel")


def _sheet(
    build: Build, meeting: Meeting, *, is_held: bool, new_page: bool = False
) -> Iterator[Block]:
    read = Reader(build, "meetings")
    state = "held" if is_held else "coming"
    yield Front(t(f"meeting_papers.attendance.{state}"), state, read.source, new_page)
    yield lead(read.called(meeting), read.source)
    yield from when_and_where(read, meeting)
    members = members_of(build, meeting)
    if not members:
        yield sentence(t("meeting_papers.attendance.no_members"), read.source)
    rows = [_seat(build, one, meeting, is_held=is_held) for one in members]
    guests = [read.row((cell(meeting.guests), (), (), (), ()))] if meeting.guests else []
    spare = [] if is_held else [read.row(((),) * 5)] * _SPARE_ROWS
    columns = (
        Column(t("meeting_papers.attendance.function"), 24),
        Column(Reader(build, "members").label("institution"), 24),
        Column(t("meeting_papers.attendance.deputy"), 22),
        Column(t("meeting_papers.attendance.present"), 14, optional=not is_held),
        Column(t("meeting_papers.attendance.signature"), 26),
    )
    yield from table(read.called(meeting), columns, [*rows, *guests, *spare], tall=True)
    if not is_held:
        yield sentence(t("meeting_papers.attendance.by_deputy"), read.source)
    yield sentence(t("meeting_papers.attendance.no_private"), read.source)


def _seat(build: Build, member: Member, meeting: Meeting, *, is_held: bool) -> Row:
    read = Reader(build, "members")
    is_present = is_held and member.id in meeting.members_present
    return read.row(
        (
            cell(read.of(member, "function"), needed=True),
            cell(read.of(member, "institution"), needed=True),
            cell(read.of(member, "deputy_function")),
            cell(t("meeting_papers.attendance.yes") if is_present else ""),
            (),
        )
    )


PARTS: dict[str, Builder] = {
    "invitation": invitation,
    "attendance_list": attendance_list,
}
