"""The paper for a body: what is asked, why, what it costs, and who else is asked."""

from collections.abc import Iterator

from model import german
from model.catalogue import t
from model.documents import dissent
from model.documents.blocks import Block, Front
from model.documents.build import Build
from model.documents.papers.bodies import body_name, sequence, sequence_cells, sequence_columns
from model.documents.papers.telling import (
    Builder,
    Reader,
    bullets,
    heading,
    labelled,
    long_text,
    table,
)
from model.records.resolutions import CouncilPaper


def council_papers(build: Build) -> Iterator[Block]:
    """Every paper on a page of its own, complete enough to be voted on."""
    for number, paper in enumerate(build.project.approval.council_papers):
        yield from _CouncilPaper(build, paper, number).blocks()


class _CouncilPaper:
    def __init__(self, build: Build, paper: CouncilPaper, number: int) -> None:
        self._build, self._paper, self._number = build, paper, number
        self._read = Reader(build, "council_papers")
        self._source = self._read.source

    def blocks(self) -> Iterator[Block]:
        """In the order in which councils read: what is asked, why, and what it costs."""
        yield self._front()
        yield self._value("subject")
        yield self._value("version")
        yield from self._sequence()
        yield from self._text("proposal", t("sheets.council.proposal"))
        yield from self._text("facts", t("sheets.council.facts"))
        yield from self._text("legal_note")
        yield from self._text("participation_note", t("sheets.council.participation"))
        yield from self._dissent()
        yield from self._costs()
        yield self._heading("impact", t("sheets.council.impact"))
        yield self._value("staff_impact", t("sheets.council.staff"))
        yield self._value("space_impact", t("sheets.council.space"))
        yield from self._text("alternatives")
        yield from self._schedule()
        yield from self._attachments()

    def _front(self) -> Block:
        bodies = self._build.project.approval.bodies
        own = [one for one in bodies if one.id in self._paper.bodies]
        names = " · ".join(body_name(self._build, one) for one in own)
        title = t("sheets.council.paper", bodies=names) if names else t("sheets.council.bare")
        return Front(title, f"paper_{self._number}", self._source, new_page=self._number > 0)

    def _sequence(self) -> Iterator[Block]:
        """All bodies of this round in their order; those asked now stand out."""
        title = t("sheets.council.sequence")
        bodies = sequence(self._build, self._paper)
        if not bodies:
            yield labelled(title, "", self._source)
            return
        yield self._heading("sequence", title)
        rows = [self._read.row(sequence_cells(self._build, one, self._paper)) for one in bodies]
        yield from table(title, sequence_columns(), rows)

    def _dissent(self) -> Iterator[Block]:
        """What the group leaves to the bodies, each position as its party put it."""
        found = [one for one in dissent.remaining(self._build) if one.outcome == dissent.FOR_BODIES]
        if found:
            yield self._heading("dissent", t("sheets.council.dissent"))
            yield from dissent.positions(self._build, found)

    def _costs(self) -> Iterator[Block]:
        yield self._heading("costs", t("sheets.council.costs"))
        for name in ("cost_one_off", "cost_yearly"):
            amount = self._said(name)
            euros = t("sheets.council.amount", amount=amount) if amount else ""
            yield labelled(self._read.label(name), euros, self._source)
        yield self._value("coverage")
        reserved = "; ".join(self._reservations()) or t("sheets.council.no_reservations")
        yield labelled(t("sheets.council.reservations"), reserved, self._source)

    def _reservations(self) -> list[str]:
        """Each reservation of the costs once, in the words of the group where it has some."""
        reserved = [
            one for one in self._build.project.content.costs if one.reservation not in {"", "none"}
        ]
        read = Reader(self._build, "costs")
        told = (one.reservation_note or read.of(one, "reservation") for one in reserved)
        return list(dict.fromkeys(told))

    def _schedule(self) -> Iterator[Block]:
        yield from self._text("schedule", t("sheets.council.schedule"))
        project = self._build.project
        for key, day in (
            ("signing", project.approval.planned_signing_date),
            ("start", project.planning.start_date),
        ):
            if day:
                text = german.format_date(day)
                yield labelled(t(f"sheets.council.{key}"), text, self._source)

    def _attachments(self) -> Iterator[Block]:
        yield self._heading("attachments", self._read.label("attachments"))
        titles = [self._attachment(key) for key in self._paper.attachments]
        yield from bullets(titles, self._source)

    def _attachment(self, key: str) -> str:
        """An attachment by the document it is a state of."""
        kind = self._build.catalogue.document(key)
        return self._build.catalogue.document(kind.state_of or key).title

    def _text(self, name: str, title: str = "") -> Iterator[Block]:
        yield self._heading(name, title or self._read.label(name))
        text = str(getattr(self._paper, name))
        yield from long_text(text, f"paper_{self._number}_{name}_text", self._source)

    def _value(self, name: str, title: str = "") -> Block:
        return labelled(title or self._read.label(name), self._said(name), self._source)

    def _heading(self, name: str, title: str) -> Block:
        return heading(title, f"paper_{self._number}_{name}", self._source)

    def _said(self, name: str) -> str:
        return self._read.of(self._paper, name)


PARTS: dict[str, Builder] = {
    "council_papers": council_papers,
}
