"""The review copy of a draft: the same words, with what is open and remarked at its edge."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from model.catalogue import Catalogue, t
from model.content import ItemAnswer, Level, item_id
from model.documents.blocks import (
    AnnexHeading,
    Block,
    Bullet,
    Clause,
    Document,
    Gap,
    Paragraph,
    Remark,
    Row,
    Run,
    Section,
    Signatures,
    Status,
    Table,
    Text,
    Title,
)
from model.documents.points import Point, all_points
from model.documents.typesetting import text_set
from model.german import format_date
from model.naming import name_of
from model.people import Partner
from model.project import Project
from model.readiness import Kind, Open, open_things
from model.records.drafting import ItemComment

COMMENT_KIND = "content.item_comments.kind"
_SERVICE_AGREEMENT = "service_agreement"


def review_copy(draft: Document, project: Project, catalogue: Catalogue) -> Document:
    """The draft as a copy to write into; its blocks stay as they are."""
    places = _Places(draft, project)
    remarks = (
        *_of_open_things(places, project, catalogue),
        *_of_the_group(places, project, catalogue),
    )
    in_order = sorted(remarks, key=lambda one: (one.block, -1 if one.row is None else one.row))
    return replace(draft, status=Status.REVIEW, remarks=tuple(in_order))


def _of_open_things(places: "_Places", project: Project, catalogue: Catalogue) -> Iterator[Remark]:
    """What is open in this text; missing bodies and resolutions are no matter of words."""
    for one in open_things(project, catalogue):
        place = places.of(one)
        if place is not None:
            yield Remark(_about(one), place.block, place.row)


def _about(one: Open) -> str:
    """What is open, who is asked, and by when it is needed."""
    status = t(f"common.item_status.{one.status}")
    what = t(f"review.open.{one.kind}", title=one.title, status=status)
    who = t("review.who", who=one.who) if one.who else t("review.who_nobody")
    due = t("review.due", date=format_date(one.due)) if one.due else t("review.due_none")
    return "\n".join((what, who, due))


def _of_the_group(places: "_Places", project: Project, catalogue: Catalogue) -> Iterator[Remark]:
    points = _points(project, catalogue)
    for comment in project.content.item_comments:
        point = points.get(ItemAnswer(id=comment.item).item) or points.get(comment.item)
        if comment.settled or not comment.content.strip() or point is None:
            continue
        place = places.of_point(point)
        if place is not None:
            author = name_of(project, "planning.institutions", comment.institution, catalogue)
            said = _said(comment, point, catalogue)
            yield Remark(said, place.block, place.row, author, comment.created_on)


def _said(comment: ItemComment, point: Point, catalogue: Catalogue) -> str:
    kind = catalogue.field_text(COMMENT_KIND).label_of(comment.kind)
    lines = [t("review.remark", kind=kind, title=point.title), comment.content]
    if comment.answer:
        lines.append(t("review.answer", text=comment.answer))
    return "\n".join(lines)


def _points(project: Project, catalogue: Catalogue) -> dict[str, Point]:
    """Every point by its key, whether anyone has worked on it or not."""
    untouched = {
        item.key: Point(topic, ItemAnswer(id=item_id(item.key)), item)
        for topic in catalogue.topics
        for item in topic.items
    }
    return untouched | {point.key: point for point in all_points(project, catalogue)}


@dataclass(frozen=True, slots=True)
class _Place:
    """A block of the document, or a row of a table."""

    block: int
    row: int | None = None


class _Places:
    """Where a document says what; each gap and each party is found once."""

    def __init__(self, document: Document, project: Project) -> None:
        self._document = document
        self._unrepresented = iter(
            [one for one in project.planning.partners if not one.representation]
        )
        self._points: dict[str, _Place] = {}
        self._gaps: dict[str, list[int]] = {}
        self._rows = list(_rows(document.blocks))
        for place, block in _of_points(document.blocks):
            self._points.setdefault(block.source.item, _Place(place))
            for _ in _gaps(block):
                self._gaps.setdefault(block.source.item, []).append(place)
        for row_place, row in self._rows:
            self._points.setdefault(row.source.item, row_place)

    def of(self, one: Open) -> _Place | None:
        """Where the document lacks it, None where it is no matter of this document."""
        match one.kind:
            case Kind.GAP:
                found = self._gaps.get(one.item)
                return _Place(found.pop(0)) if found else self._points.get(one.item)
            case Kind.POINT:
                return self._points.get(one.item)
            case Kind.REPRESENTATION:
                return self._of_party(next(self._unrepresented))
            case Kind.PARTIES:
                return self._without_parties()
        return None

    def of_point(self, point: Point) -> _Place | None:
        """Where a point stands; one that is not in the text yet: where it would stand."""
        if point.key in self._points:
            return self._points[point.key]
        is_of_service = point.level is Level.SERVICE_AGREEMENT
        if is_of_service is not (self._document.name == _SERVICE_AGREEMENT):
            return None
        topic = point.topic.key
        return self._first(lambda block: isinstance(block, Section) and block.key == topic) or (
            self._first(lambda block: isinstance(block, Title))
        )

    def _of_party(self, partner: Partner) -> _Place | None:
        """The row of a party that lacks its representation; the next one takes the next."""
        name: Run = _asks("missing_name")
        if partner.name:
            name = text_set(Text(partner.name, True))
        for place, row in self._rows:
            runs = [run for cell in row.cells for run in cell]
            if runs[:1] == [name] and _asks("missing_represented") in runs:
                self._rows.remove((place, row))
                return place
        return None

    def _without_parties(self) -> _Place | None:
        """The question for the parties, else the empty row to sign in."""
        wanted = {_asks("none"), _asks("missing_name")}
        row = (place for place, row in self._rows if wanted & {*sum(row.cells, ())})
        return self._first(lambda block: bool(wanted & {*_gaps(block)})) or next(row, None)

    def _first(self, is_meant: Callable[[Block], bool]) -> _Place | None:
        found = (place for place, block in enumerate(self._document.blocks) if is_meant(block))
        return next((_Place(place) for place in found), None)


def _of_points(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Clause | Paragraph | Bullet]]:
    """The words of the points; below its heading an annex only says where it belongs."""
    for place, block in enumerate(blocks):
        if isinstance(blocks[place - 1], AnnexHeading):
            continue
        if isinstance(block, Clause | Paragraph | Bullet) and block.source.item:
            yield place, block


def _rows(blocks: tuple[Block, ...]) -> Iterator[tuple[_Place, Row]]:
    for place, block in enumerate(blocks):
        match block:
            case Table(rows=rows) | Signatures(parties=rows):
                yield from ((_Place(place, number), row) for number, row in enumerate(rows))


def _gaps(block: Block) -> list[Gap]:
    return [run for run in getattr(block, "runs", ()) if isinstance(run, Gap)]


def _asks(name: str) -> Gap:
    return Gap(t(f"documents.parties.{name}"))
