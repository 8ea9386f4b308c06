"""The record of participation: who was asked, what they said without names, what became of it."""

from collections.abc import Iterator
from decimal import Decimal

from model.catalogue import t
from model.documents.blocks import Block, Front, Runs
from model.documents.build import Build
from model.documents.papers.telling import (
    Builder,
    Column,
    Reader,
    bullets,
    cell,
    labelled,
    lead,
    sentence,
    table,
)
from model.german import format_date, format_number
from model.records.participation import Feedback, ParticipationRecord, Voice

RECORDS = "participation_records"
_SMALLEST = Decimal(5)


def participation_records(build: Build) -> Iterator[Block]:
    """Each format that took place."""
    read = Reader(build, RECORDS)
    for record in build.project.approval.participation_records:
        yield Front(_name(read, record), f"record_{record.id}", read.source)
        yield read.line(record, "target_group", keep=True)
        yield read.line(record, "occasion")
        yield labelled(t("goal_papers.participation.period"), _period(record), read.source)
        yield labelled(t("goal_papers.participation.count"), _count(read, record), read.source)
        yield from _questions(read, record)
        yield from _statements(build, record)
        yield labelled(t("goal_papers.participation.answer"), _answer(read, record), read.source)


def _name(read: Reader, record: ParticipationRecord) -> str:
    return read.of(record, "format_name") or read.of(record, "format") or read.called(record)


def _period(record: ParticipationRecord) -> str:
    if record.period_from is None:
        return ""
    begin = format_date(record.period_from)
    if record.period_to in {None, record.period_from}:
        return begin
    end = format_date(record.period_to or record.period_from)
    return t("goal_papers.participation.from_to", begin=begin, end=end)


def _count(read: Reader, record: ParticipationRecord) -> str:
    """The number, but never that of a group so small that its members could be guessed."""
    limit = read.build.project.planning.small_number_limit or _SMALLEST
    if record.participants_band == "under_five" or record.participants is None:
        return read.of(record, "participants_band")
    if record.participants < limit:
        return t("goal_papers.participation.under", count=format_number(limit))
    return read.of(record, "participants")


def _questions(read: Reader, record: ParticipationRecord) -> Iterator[Block]:
    asked = [one.text for one in record.questions if one.text]
    title = t("goal_papers.participation.questions")
    if len(asked) < 2:
        yield labelled(title, "".join(asked), read.source)
        return
    yield lead(title, read.source)
    yield from bullets(asked, read.source)


def _statements(build: Build, record: ParticipationRecord) -> Iterator[Block]:
    """Voices about the goals and responses to the draft that came from this format."""
    voices = Reader(build, "voices"), [*build.project.goals.voices]
    responses = Reader(build, "feedback"), [*build.project.approval.feedback]
    rows = [
        read.row(_statement(read, one))
        for read, found in (voices, responses)
        for one in found
        if one.record == record.id
    ]
    if not rows:
        yield sentence(t("goal_papers.participation.nothing_said"), Reader(build, RECORDS).source)
        return
    said, became = (t(f"goal_papers.participation.{name}") for name in ("said", "became"))
    yield from table(said, (Column(said, 50), Column(became, 50)), rows)


def _statement(read: Reader, one: Voice | Feedback) -> Iterator[Runs]:
    if isinstance(one, Voice):
        yield cell(one.statement, needed=True)
        yield cell(read.several(one, "effect", "effect_reason"), needed=True)
    else:
        yield cell(one.content, needed=True)
        yield cell(read.several(one, "decision", "reason"), needed=True)


def _answer(read: Reader, record: ParticipationRecord) -> str:
    channel, day = read.of(record, "answer_channel"), read.of(record, "answered_on")
    if channel and day:
        return t("goal_papers.participation.answered", channel=channel, day=day)
    return channel or day


PARTS: dict[str, Builder] = {"participation_records": participation_records}
