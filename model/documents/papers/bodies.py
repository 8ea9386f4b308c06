"""The bodies that are asked: what they are called here, and in which order they stand."""

from collections.abc import Iterator

from model.catalogue import t
from model.documents.blocks import Runs
from model.documents.build import Build
from model.documents.papers.telling import Column, Reader, cell
from model.records.resolutions import ConsultedBody, CouncilPaper


def body_name(build: Build, body: ConsultedBody) -> str:
    """How a body is called here, without its partner."""
    read = Reader(build, "bodies")
    return body.name or read.of(body, "body_type") or read.of(body, "partner")


def sequence(build: Build, paper: CouncilPaper) -> list[ConsultedBody]:
    """All bodies of the round that this paper belongs to, in their order."""
    everyone = build.project.approval.bodies
    rounds = {one.evaluation for one in everyone if one.id in paper.bodies} or {""}
    same = [one for one in everyone if one.evaluation in rounds]
    return sorted(same, key=lambda one: (one.sequence is None, one.sequence))


def sequence_columns() -> tuple[Column, ...]:
    """Who is asked, as what, when, in which session, and under which number."""
    return (
        Column(t("sheets.council.body"), 34),
        Column(t("sheets.council.role"), 20),
        Column(t("sheets.council.day"), 15),
        Column(t("sheets.council.form"), 17),
        Column(t("sheets.council.number"), 14),
    )


def sequence_cells(build: Build, body: ConsultedBody, paper: CouncilPaper) -> Iterator[Runs]:
    """A body in the order of consultation; one that this paper is for stands out."""
    read, is_own = Reader(build, "bodies"), body.id in paper.bodies
    yield cell(body_name(build, body), strong=is_own)
    yield cell(read.of(body, "role"))
    yield cell(read.of(body, "meeting_date"), needed=True)
    yield cell(_session(body, paper), needed=True)
    yield cell(body.paper_no, needed=is_own)


def _session(body: ConsultedBody, paper: CouncilPaper) -> str:
    is_public = body.public_session
    if is_public is None and body.id in paper.bodies:
        is_public = paper.public_session
    if is_public is None:
        return ""
    return t("sheets.council.public" if is_public else "sheets.council.closed")
