"""The agreement: parties, preamble, sections, signatures, what is disputed or open, annexes."""

from collections.abc import Iterator

from model.catalogue import t
from model.catalogue.schema_topics import Topic
from model.content import Level
from model.documents import dissent, parts
from model.documents.annexes import Annex
from model.documents.blocks import (
    AnnexHeading,
    AnnexSubheading,
    Block,
    Clause,
    Front,
    Paragraph,
    Ref,
    Source,
    Table,
    Text,
)
from model.documents.build import Build, section
from model.documents.layout import Piece, PieceKind
from model.documents.matrices import matrix
from model.documents.points import CHECKLIST_STEP
from model.documents.sections import Placed, plain_blocks

# Unnumbered by custom: who the parties are and why they agree comes before what they agree.
PARTIES, PREAMBLE = FRONT_TOPICS = ("parties", "preamble")
OBJECTIVES = "objectives"
# This point names the goals in a sentence; a table that only names them again says nothing.
GOALS_POINT = "objectives.list"
# The words of this point stand where people sign, not in a numbered paragraph.
SIGNATURE_POINT = "final.signatures"


def blocks(build: Build) -> Iterator[Block]:
    """All blocks of the agreement."""
    yield from build.title_page(build.title)
    yield from _parties(build)
    yield from _preamble(build)
    body = tuple(_sections(build))
    yield from body
    yield from parts.annex_list(build.register.annexes)
    yield from parts.signature_page(build.project, build.catalogue, _said_at_signing(build))
    yield from dissent.record(build, dissent.remaining(build))
    yield from parts.open_points(build.missing)
    yield from _annexes(build, _anchors(body))


def _parties(build: Build) -> Iterator[Block]:
    topic = build.catalogue.topic(PARTIES)
    yield Front(topic.title, topic.key, Source(CHECKLIST_STEP), new_page=True)
    yield from parts.partner_table(build.project, build.catalogue)
    yield from parts.institution_table(build.project, build.catalogue)
    yield from plain_blocks(build.placed(topic, Level.CONTRACT), topic.key)


def _preamble(build: Build) -> Iterator[Block]:
    topic = build.catalogue.topic(PREAMBLE)
    placed = build.placed(topic, Level.CONTRACT)
    if placed:
        yield Front(topic.title, topic.key, Source(CHECKLIST_STEP))
        yield from plain_blocks(placed, topic.key)


def _sections(build: Build) -> Iterator[Block]:
    for topic in build.catalogue.topics:
        if topic.key not in FRONT_TOPICS:
            yield from _section(build, topic)


def _section(build: Build, topic: Topic) -> Iterator[Block]:
    placed = build.placed(topic, Level.CONTRACT, without=SIGNATURE_POINT)
    goals = _goals(build) if topic.key == OBJECTIVES else None
    if goals is not None:
        placed = (*placed, _goal_lead(build))
    if placed:
        yield from section(topic, placed)
    if goals is not None:
        yield goals


def _goals(build: Build) -> Table | None:
    table = parts.goal_table(build.project, build.catalogue)
    are_named = any(point.key == GOALS_POINT for point in build.points)
    says_more = table is not None and len(table.header) > parts.GOAL_NAME_COLUMNS
    return table if says_more or not are_named else None


def _goal_lead(build: Build) -> Placed:
    lead = Piece(PieceKind.TEXT, (Text(t("documents.goals.lead")),))
    return lead, Source(build.catalogue.lists["goals"].born_in)


def _said_at_signing(build: Build) -> Iterator[Block]:
    for point in build.points:
        if point.key == SIGNATURE_POINT:
            for piece, source in build.wordings.pieces_of(point):
                yield Paragraph(piece.runs, "", source, keep_next=True)


def _annexes(build: Build, anchors: dict[str, str]) -> Iterator[Block]:
    for place, annex in enumerate(build.register.annexes):
        # A separate sheet is only announced here: a dozen nearly empty pages help nobody.
        new_page = annex.is_printed or not place
        source = Source(CHECKLIST_STEP)
        yield AnnexHeading(annex.title, annex.key, annex.number, source, new_page)
        yield from _mention(annex, anchors)
        yield from _annex_text(build, annex)


def _mention(annex: Annex, anchors: dict[str, str]) -> Iterator[Block]:
    """Which paragraph the annex belongs to: "zu § 9 (2)"."""
    point = annex.mentioned_by
    if point and point.key in anchors:
        lead = (Text(t("documents.annex.mentioned_in")), Ref(anchors[point.key]))
        yield Paragraph(lead, "", point.source)
    elif point and point.level is Level.SERVICE_AGREEMENT:
        yield Paragraph((Text(t("documents.annex.mentioned_in_service")),), "", point.source)


def _annex_text(build: Build, annex: Annex) -> Iterator[Block]:
    if not annex.is_printed:
        yield Paragraph((Text(t("documents.annex.separate")),), source=Source(CHECKLIST_STEP))
    for point in annex.points:
        key = point.key.replace(".", "_")
        yield AnnexSubheading(point.title, key, point.source)
        yield from plain_blocks(build.wordings.pieces_of(point), key)
    if annex.table:
        yield from matrix(annex.table, build.project, build.catalogue)


def _anchors(body: tuple[Block, ...]) -> dict[str, str]:
    """The first paragraph of every point."""
    return {
        block.source.item: block.key
        for block in reversed(body)
        if isinstance(block, Clause | Paragraph) and block.key
    }
