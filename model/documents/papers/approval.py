"""Parts of the papers of phase 4: what the bodies resolved, and what was said to the draft."""

from collections.abc import Iterator, Sequence

from model import german
from model.catalogue import plural, t
from model.consultation import BINDING
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.bodies import body_name
from model.documents.papers.telling import (
    Builder,
    Column,
    Reader,
    bullets,
    cell,
    sentence,
    table,
)
from model.feedback_log import by_decision
from model.records.resolutions import ConsultedBody, Resolution
from model.resolution_register import binding_missing, latest

# What the bodies resolved


def resolutions(build: Build) -> Iterator[Block]:
    """One row per resolution, in the order of their days."""
    read = Reader(build, "resolutions")
    columns = (
        Column(t("sheets.resolutions.body"), 27),
        Column(read.label("date"), 10),
        Column(t("sheets.resolutions.result"), 22),
        Column(t("sheets.resolutions.conditions"), 10),
        Column(t("sheets.resolutions.source"), 31),
    )
    rows = [read.row(_resolution(read, one)) for one in latest(build.project)]
    yield from table(read.title, columns, rows)


def _resolution(read: Reader, row: Resolution) -> Iterator[Runs]:
    deviation = t("sheets.resolutions.deviation", text=row.deviation) if row.deviation else ""
    number, version = row.paper_no, read.of(row, "version")
    yield cell(_body(read.build, row), strong=True, needed=True)
    yield cell(read.of(row, "date"), needed=True)
    yield cell([read.of(row, "result"), _votes(row), deviation], needed=True)
    yield cell(_conditions(read.build, row))
    yield cell(
        [
            row.minutes_reference,
            t("sheets.resolutions.paper", number=number) if number else "",
            t("sheets.resolutions.version", number=version) if version else "",
        ],
        needed=True,
    )


def _body(build: Build, row: Resolution) -> list[str]:
    body = next((one for one in build.project.approval.bodies if one.id == row.body), None)
    if body is None:
        return []
    return [body_name(build, body), Reader(build, "bodies").of(body, "role")]


def _conditions(build: Build, row: Resolution) -> str:
    own = sum(one.resolution == row.id for one in build.project.approval.conditions)
    if own:
        return plural("sheets.resolutions.some_conditions", own)
    return t(f"sheets.resolutions.{'noted' if row.has_conditions else 'no_conditions'}")


def _votes(row: Resolution) -> str:
    parts = []
    if row.votes_yes is not None:
        parts.append(t("sheets.resolutions.yes", count=int(row.votes_yes)))
    if row.votes_no is not None:
        parts.append(t("sheets.resolutions.no", count=int(row.votes_no)))
    if row.votes_abstention is not None:
        parts.append(plural("sheets.resolutions.abstention", int(row.votes_abstention)))
    return ", ".join(parts)


def waiting_bodies(build: Build) -> Iterator[Block]:
    """Whose consent is still missing, or that nobody's is."""
    source = Reader(build, "resolutions").source
    missing = binding_missing(build.project)
    if missing:
        yield from bullets([_waiting(build, body) for body in missing], source)
        return
    asked = any(body.role in BINDING for body in build.project.approval.bodies)
    word = "complete" if asked else "none_planned"
    yield sentence(t(f"sheets.resolutions.{word}"), source)


def _waiting(build: Build, body: ConsultedBody) -> str:
    said = {
        "body": body_name(build, body),
        "role": Reader(build, "bodies").of(body, "role"),
    }
    if body.meeting_date is None:
        return t("sheets.resolutions.waiting", **said)
    day = german.format_date(body.meeting_date)
    return t("sheets.resolutions.waiting_on", **said, day=day)


# What was said to the draft


def feedback_counts(build: Build) -> Iterator[Block]:
    """How many responses came in and what became of them, in one sentence."""
    rows = tuple(one for one in build.project.approval.feedback if one.occasion == "approval")
    if not rows:
        return
    field = build.catalogue.field_text("approval.feedback.decision")
    counted: Sequence[str] = [
        t("sheets.feedback.decision", count=len(found), decision=field.label_of(decision))
        for decision, found in by_decision(rows).items()
        if found
    ]
    said = plural("sheets.feedback.count", len(rows), decisions=", ".join(counted))
    yield sentence(said, Reader(build, "feedback").source)


PARTS: dict[str, Builder] = {
    "resolutions": resolutions,
    "waiting_bodies": waiting_bodies,
    "feedback_counts": feedback_counts,
}
