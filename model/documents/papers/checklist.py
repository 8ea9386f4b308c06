"""Where the checklist stands: numbers for each topic, what is open, what is settled."""

from collections.abc import Iterator, Sequence

from model import checklist
from model.catalogue import t
from model.catalogue.schema_topics import Topic
from model.checklist import Entry
from model.content import ItemStatus
from model.documents import dissent
from model.documents.blocks import Block, Row, Runs, Source
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, cell, labelled, table
from model.documents.points import CHECKLIST_STEP

_COUNTED = (ItemStatus.IN_PROGRESS, ItemStatus.DISPUTED, ItemStatus.OPEN)
_OVERVIEW = {
    "topic": 37,
    "points": 10,
    "regulated": 12,
    "in_progress": 12,
    "disputed": 11,
    "open": 8,
    "required": 10,
}
_OPEN = {"point": 37, "topic": 34, "weight": 13, "status": 16}
_SOURCE = Source(CHECKLIST_STEP)


def checklist_overview(build: Build) -> Iterator[Block]:
    """How many points of each topic are regulated, and how many wait in which state."""
    found = checklist.entries(build.project, build.catalogue)
    if not found:
        return
    rows = [Row(_counts(topic.title, some), _SOURCE) for topic, some in _by_topic(build)]
    rows.append(Row(_counts(t("content_papers.checklist.total"), found, strong=True), _SOURCE))
    columns = [
        Column(t(f"content_papers.checklist.{name}"), width, numeric=name != "topic")
        for name, width in _OVERVIEW.items()
    ]
    yield from table(build.catalogue.document("checklist_report").title, columns, rows)


def checklist_open(build: Build) -> Iterator[Block]:
    """Every point that still has to be regulated, with what holds it up."""
    rows = [
        Row(_open(topic, entry), Source(CHECKLIST_STEP, entry.key))
        for topic, some in _by_topic(build)
        for entry in some
        if not entry.answer.status.is_regulated
    ]
    columns = [
        Column(t(f"content_papers.checklist.{name}"), width) for name, width in _OPEN.items()
    ]
    yield from table(t("content_papers.checklist.open"), columns, rows)


def checklist_settled(build: Build) -> Iterator[Block]:
    """What is regulated, topic by topic; what was left out on purpose says so."""
    for topic, some in _by_topic(build):
        titles = [_settled(entry) for entry in some if entry.answer.status.is_regulated]
        if titles:
            yield labelled(topic.title, ", ".join(titles), _SOURCE)


def checklist_disputed(build: Build) -> Iterator[Block]:
    """The positions on what is disputed, with what is to become of them."""
    yield from dissent.positions(build, dissent.remaining(build))


def _by_topic(build: Build) -> Iterator[tuple[Topic, list[Entry]]]:
    found = checklist.entries(build.project, build.catalogue)
    for topic in checklist.active_topics(build.project, build.catalogue):
        if some := [entry for entry in found if entry.topic == topic.key]:
            yield topic, some


def _counts(name: str, some: Sequence[Entry], *, strong: bool = False) -> tuple[Runs, ...]:
    states = [entry.answer.status for entry in some]
    numbers = (
        len(some),
        sum(state.is_regulated for state in states),
        *(states.count(state) for state in _COUNTED),
        sum(entry.is_missing for entry in some),
    )
    return (
        cell(name, strong=strong),
        *(cell(str(number), strong=strong) for number in numbers),
    )


def _open(topic: Topic, entry: Entry) -> tuple[Runs, ...]:
    answer = entry.answer
    status = t(f"documents.item_status.{answer.status.value}")
    return (
        cell(_title(entry), strong=True),
        cell(topic.title),
        cell(t(f"common.obligation.{entry.obligation}")),
        cell([status, answer.status_reason]),
    )


def _settled(entry: Entry) -> str:
    status = entry.answer.status
    if status is ItemStatus.SETTLED:
        return _title(entry)
    word = t(f"documents.item_status.{status.value}")
    return t("content_papers.checklist.with_status", title=_title(entry), status=word)


def _title(entry: Entry) -> str:
    return entry.title or t("content_papers.checklist.untitled")


PARTS: dict[str, Builder] = {
    "checklist_overview": checklist_overview,
    "checklist_open": checklist_open,
    "checklist_disputed": checklist_disputed,
    "checklist_settled": checklist_settled,
}
