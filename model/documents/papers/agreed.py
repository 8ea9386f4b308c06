"""What was agreed between meetings: the log of decisions, and what each institution takes home."""

from collections.abc import Iterator, Sequence

from model import decision_log, homework, naming
from model.catalogue import plural, t
from model.decision_log import Entry
from model.documents.blocks import Block, Front, Row, Runs, Source
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, cell, lead, sentence, table
from model.german import format_date
from model.homework import Duty, House

_WHOLE = Source("planning.kickoff")


def log(build: Build) -> Iterator[Block]:
    """All decisions and settled points, the latest first."""
    found = decision_log.entries(build.project, build.catalogue)
    columns = (
        Column(t("meeting.log.day"), 20),
        Column(t("meeting.log.wording"), 42),
        Column(t("meeting.log.topic"), 15, optional=True),
        Column(t("meeting.log.how"), 18),
        Column(t("meeting.log.dissent"), 16, optional=True),
    )
    rows = [_entry(build, one) for one in found]
    yield from table(build.catalogue.document("decision_log").title, columns, rows)


def how(entry: Entry) -> str:
    """How something was decided: "Konsent, angenommen", or that a point was settled."""
    if not entry.decision:
        return t("meeting.log.settled")
    votes = t("meeting.log.votes", **_counted(entry)) if entry.votes else ""
    return ", ".join(filter(None, (entry.procedure, votes, entry.result)))


def dissent(entry: Entry) -> str:
    """What spoke against it, and when it is called up again."""
    again = entry.revisit_on
    day = t("meeting.log.revisit", day=format_date(again)) if again else ""
    return " ".join(filter(None, (" ".join(entry.concerns.split()), day)))


def _entry(build: Build, entry: Entry) -> Row:
    meetings = decision_log.MEETINGS
    name = naming.name_of(build.project, meetings, entry.meeting, build.catalogue)
    day = format_date(entry.day) if entry.day else ""
    cells = (
        cell([day, name]),
        cell(entry.wording, needed=True),
        cell(entry.topic_title),
        cell(how(entry), needed=True),
        cell(dissent(entry)),
    )
    return Row(cells, Source(entry.step, entry.item))


def _counted(entry: Entry) -> dict[str, int]:
    yes, no, abstention = entry.votes or (0, 0, 0)
    return {"yes": yes, "no": no, "abstention": abstention}


def tasks(build: Build) -> Iterator[Block]:
    """House by house: what is due until the next meeting, then what comes later."""
    found = homework.houses(build.project, build.catalogue, build.about)
    for number, house in enumerate(found):
        yield Front(house.name or t("meeting.homework.nobody"), f"house_{number}", _WHOLE)
        yield from _of_house(build, house)


def _of_house(build: Build, house: House) -> Iterator[Block]:
    day = homework.next_day(build.project, build.date)
    soon, later = homework.until(house.duties, day)
    if day:
        yield lead(t("meeting.homework.until", day=format_date(day)), _WHOLE)
        if not soon:
            yield sentence(t("meeting.homework.nothing_until"), _WHOLE)
    yield from _duties(house, soon)
    if later:
        yield lead(plural("meeting.homework.later", len(later)), _WHOLE)
        yield from _duties(house, later)


def _duties(house: House, duties: Sequence[Duty]) -> Iterator[Block]:
    columns = (
        Column(t("meeting.homework.what"), 46),
        Column(t("meeting.homework.who"), 24, optional=True),
        Column(t("meeting.homework.due"), 14),
        Column(t("meeting.homework.origin"), 18),
    )
    rows = [Row(tuple(_duty(one)), Source(one.step, one.item)) for one in duties]
    yield from table(house.name or t("meeting.homework.nobody"), columns, rows)


def _duty(duty: Duty) -> Iterator[Runs]:
    support = t("meeting.homework.support") if duty.is_support else ""
    yield cell(duty.title)
    yield cell([duty.function, support])
    yield cell(format_date(duty.due) if duty.due else t("meeting.homework.no_day"))
    yield cell(t(f"meeting.homework.kind.{duty.kind}"))


PARTS: dict[str, Builder] = {"decision_log": log, "homework": tasks}
