"""The minutes of a meeting: who was there, what was resolved and asked, who does what."""

from collections.abc import Iterator
from datetime import timedelta

from model import meeting_days, naming
from model.catalogue import t
from model.content import ItemStatus
from model.documents.blocks import Block, Front, Runs, Source
from model.documents.build import Build
from model.documents.papers.meeting_lines import (
    agenda,
    anonymity,
    chosen,
    day_of,
    members_of,
    time_of,
    when_and_where,
)
from model.documents.papers.telling import (
    Builder,
    Column,
    Reader,
    bullets,
    cell,
    labelled,
    sentence,
    table,
)
from model.documents.points import CHECKLIST_STEP
from model.german import format_date
from model.records.meetings import Decision, Meeting, Note, Task


def minutes(build: Build) -> Iterator[Block]:
    """The meeting asked for, else the last one held; before the first, the sheet for it."""
    meetings = build.project.planning.meetings
    held = chosen(build) or meeting_days.held(meetings, build.date)
    meeting = held or meeting_days.coming(meetings, build.date)
    if meeting is None:
        return
    read = Reader(build, "meetings")
    if held is None:
        yield sentence(t("meeting_papers.minutes.ahead"), read.source)
    yield Front(read.called(meeting), "meeting", read.source)
    yield from when_and_where(read, meeting)
    yield read.line(meeting, "purpose")
    yield from _present(build, meeting)
    yield from agenda(read, meeting)
    yield from _decisions(build, meeting)
    yield from _settled(build, meeting)
    yield from _tasks(build, meeting)
    yield from _notes_of(build, meeting)
    yield from _end(read, meeting)
    if "minutes" in build.project.planning.printed_on:
        yield from anonymity(build)


def _present(build: Build, meeting: Meeting) -> Iterator[Block]:
    read, title = Reader(build, "members"), t("meeting_papers.minutes.present")
    yield Front(title, "present", read.source)
    members = build.project.planning.members
    there = [one for one in members if one.id in meeting.members_present]
    if there:
        names = ("function", "institution", "voting")
        columns = (
            Column(read.label("function"), 38),
            Column(read.label("institution"), 38),
            Column(read.label("voting"), 24, optional=True),
        )
        rows = [read.row(cell(read.of(one, name)) for name in names) for one in there]
        yield from table(title, columns, rows)
    else:
        yield sentence(t("meeting_papers.minutes.no_present"), read.source)
    if meeting.guests:
        yield labelled(t("meeting_papers.guests"), meeting.guests, read.source)
    missing = [one for one in members_of(build, meeting) if one not in there]
    if there and missing:
        absent = ", ".join(read.called(one) for one in missing)
        yield labelled(t("meeting_papers.minutes.absent"), absent, read.source)


def _decisions(build: Build, meeting: Meeting) -> Iterator[Block]:
    read, title = Reader(build, "decisions"), t("meeting_papers.minutes.decisions")
    yield Front(title, "decisions", read.source)
    found = [one for one in build.project.planning.decisions if one.meeting == meeting.id]
    if not found:
        yield sentence(t("meeting_papers.minutes.no_decisions"), read.source)
        return
    columns = (
        Column(t("meeting_papers.minutes.number"), 7, optional=True),
        Column(t("meeting_papers.minutes.wording"), 44),
        Column(t("meeting_papers.minutes.point"), 15, optional=True),
        Column(t("meeting_papers.minutes.procedure"), 16),
        Column(read.label("result"), 18),
    )
    yield from table(title, columns, [read.row(_decision(read, one)) for one in found])


def _decision(read: Reader, decision: Decision) -> Iterator[Runs]:
    concerns = read.of(decision, "concerns")
    noted = t("meeting_papers.minutes.concerns", text=concerns) if concerns else ""
    day = read.of(decision, "revisit_on")
    again = t("meeting_papers.minutes.revisit", day=day) if day else ""
    yield cell(read.of(decision, "number"))
    yield cell([decision.wording, _settles(read, decision)], needed=True)
    yield cell(decision.agenda_point)
    yield cell([read.of(decision, "procedure"), _votes(read, decision)], needed=True)
    yield cell([read.of(decision, "result"), noted, again])


def _settles(read: Reader, decision: Decision) -> str:
    title = read.of(decision, "item")
    return t("meeting_papers.minutes.settles", title=title) if title else ""


def _votes(read: Reader, decision: Decision) -> str:
    if decision.votes_yes is None:
        return ""
    names = {"yes": "votes_yes", "no": "votes_no", "abstention": "votes_abstention"}
    counted = {key: read.of(decision, name) or "0" for key, name in names.items()}
    return t("meeting_papers.minutes.votes", **counted)


def _settled(build: Build, meeting: Meeting) -> Iterator[Block]:
    """The points of the agreement that were settled there; a part only where there are any."""
    found = [
        naming.name_of(build.project, naming.ITEMS, one.id, build.catalogue)
        for one in build.project.content.items
        if one.decided_in == meeting.id and one.status is ItemStatus.SETTLED
    ]
    if found:
        source = Source(CHECKLIST_STEP)
        yield Front(t("meeting_papers.minutes.settled"), "settled", source)
        yield from bullets(found, source)


def _tasks(build: Build, meeting: Meeting) -> Iterator[Block]:
    read, title = Reader(build, "tasks"), t("meeting_papers.minutes.tasks")
    yield Front(title, "tasks", read.source)
    found = [one for one in build.project.planning.tasks if one.meeting == meeting.id]
    if not found:
        yield sentence(t("meeting_papers.minutes.no_tasks"), read.source)
        return
    columns = (
        Column(read.label("what"), 48),
        Column(t("meeting_papers.minutes.responsible"), 34),
        Column(read.label("due_date"), 18),
    )
    yield from table(title, columns, [read.row(_task(read, one)) for one in found])


def _task(read: Reader, task: Task) -> Iterator[Runs]:
    supporting = read.of(task, "supporting_institutions")
    names = t("meeting_papers.minutes.supported", names=supporting) if supporting else ""
    who = read.several(task, "responsible_function", "responsible_institution")
    yield cell(task.what, needed=True)
    yield cell([*who, names], needed=True)
    yield cell(read.of(task, "due_date"), needed=True)


def _notes_of(build: Build, meeting: Meeting) -> Iterator[Block]:
    """Rounds, what stayed open, what was kept for later; a part only where there is any."""
    read = Reader(build, "notes")
    for kind, title in (("result", "rounds"), ("question", "questions"), ("parked", "parked")):
        found = [
            one
            for one in build.project.planning.notes
            if one.meeting == meeting.id and one.kind == kind
        ]
        if found:
            yield Front(t(f"meeting_papers.minutes.{title}"), title, read.source)
            yield from bullets([_note(read, one) for one in found], read.source)


def _note(read: Reader, note: Note) -> str:
    who = read.of(note, "responsible_institution")
    answer = t("meeting_papers.minutes.answered", text=note.answer) if note.answer else ""
    told = " ".join(note.text.split())
    return " – ".join(filter(None, [told, who, answer]))


def _end(read: Reader, meeting: Meeting) -> Iterator[Block]:
    """Dissent, what people take along, when they meet again, and whether all agree to this."""
    yield Front(t("meeting_papers.minutes.end"), "end", read.source)
    dissent = meeting.dissent or _concerns(read.build, meeting)
    yield labelled(read.label("dissent"), dissent, read.source)
    if meeting.takeaway:
        yield read.line(meeting, "takeaway")
    following = meeting_days.following(read.build.project.planning.meetings, meeting)
    told = _all(day_of(following.date), time_of(following), following.place) if following else ""
    told = told or t("meeting_papers.minutes.no_next")
    yield labelled(t("meeting_papers.minutes.next"), told, read.source)
    note = " ".join(_notes(read.build, meeting))
    yield labelled(t("meeting_papers.minutes.note"), note, read.source)


def _concerns(build: Build, meeting: Meeting) -> str:
    """What was said against a decision; it is no dissent of the group, but it is kept."""
    found = [
        one
        for one in build.project.planning.decisions
        if one.meeting == meeting.id and one.concerns.strip()
    ]
    if not found:
        return t("meeting_papers.minutes.no_dissent")
    return " ".join(
        t("meeting_papers.minutes.concern_of", text=" ".join(one.concerns.split()), name=_of(one))
        for one in found
    )


def _of(decision: Decision) -> str:
    """A decision by its number, or by how it begins."""
    if decision.number is not None:
        return t("meeting_papers.minutes.numbered", number=int(decision.number))
    return naming.shortened(decision.wording)


def _all(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _notes(build: Build, meeting: Meeting) -> Iterator[str]:
    sent, approved = meeting.minutes_sent_on, meeting.minutes_approved_on
    if sent:
        yield t("meeting_papers.minutes.sent", day=format_date(sent))
    if approved:
        yield t("meeting_papers.minutes.approved", day=format_date(approved))
    elif sent and (days := build.project.planning.objection_days):
        until = sent + timedelta(days=int(days))
        yield t("meeting_papers.minutes.objections", day=format_date(until))


PARTS: dict[str, Builder] = {"minutes": minutes}
