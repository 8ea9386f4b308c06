"""The paper for a body: what is asked, why, what it costs, and who else is asked."""

from collections.abc import Iterator

from model import german
from model.catalogue import t
from model.consultation import BODIES
from model.council_papers import PAPERS
from model.documents.blocks import Block, Front, Runs
from model.documents.build import Build
from model.documents.papers import sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import (
    Column,
    body_name,
    in_words,
    labelled,
    long_text,
    needed,
    words,
)
from model.records.resolutions import ConsultedBody, CouncilPaper

_COSTS = "content.costs"


def council_papers(build: Build) -> Iterator[Block]:
    """Every paper on a page of its own, complete enough to be voted on."""
    for number, paper in enumerate(build.project.approval.council_papers):
        yield from _CouncilPaper(build, paper, number).blocks()


class _CouncilPaper:
    def __init__(self, build: Build, paper: CouncilPaper, number: int) -> None:
        self._build, self._paper, self._number = build, paper, number
        self._source = sheets.source_of(build, "council_papers")

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
        yield from self._costs()
        yield self._heading("impact", t("sheets.council.impact"))
        yield self._value("staff_impact", t("sheets.council.staff"))
        yield self._value("space_impact", t("sheets.council.space"))
        yield from self._text("alternatives")
        yield from self._schedule()
        yield from self._attachments()

    def _front(self) -> Block:
        names = " · ".join(body_name(self._build, one) for one in self._own_bodies())
        title = t("sheets.council.paper", bodies=names) if names else t("sheets.council.bare")
        return Front(title, f"paper_{self._number}", self._source, new_page=self._number > 0)

    def _sequence(self) -> Iterator[Block]:
        """All bodies of this round in their order; those asked now stand out."""
        own = set(self._paper.bodies)
        bodies = [*self._bodies(own)]
        if not bodies:
            yield labelled(t("sheets.council.sequence"), needed(""), self._source)
            return
        yield self._heading("sequence", t("sheets.council.sequence"))
        yield from sheets.table(
            t("sheets.council.sequence"),
            (
                Column(t("sheets.council.body"), 34, [self._body(one, own) for one in bodies]),
                Column(
                    t("sheets.council.role"), 20, [words(self._of(one, "role")) for one in bodies]
                ),
                Column(
                    t("sheets.council.day"),
                    15,
                    [needed(self._of(one, "meeting_date")) for one in bodies],
                ),
                Column(t("sheets.council.form"), 17, [self._form(one, own) for one in bodies]),
                Column(
                    t("sheets.council.number"),
                    14,
                    [(needed if one.id in own else words)(one.paper_no) for one in bodies],
                ),
            ),
            self._source,
        )

    def _own_bodies(self) -> list[ConsultedBody]:
        own = set(self._paper.bodies)
        return [one for one in self._build.project.approval.bodies if one.id in own]

    def _bodies(self, own: set[str]) -> list[ConsultedBody]:
        everyone = self._build.project.approval.bodies
        rounds = {one.evaluation for one in everyone if one.id in own} or {""}
        same = [one for one in everyone if one.evaluation in rounds]
        return sorted(same, key=lambda one: (one.sequence is None, one.sequence))

    def _body(self, body: ConsultedBody, own: set[str]) -> Runs:
        name = body_name(self._build, body)
        return words(name, strong=body.id in own)

    def _form(self, body: ConsultedBody, own: set[str]) -> Runs:
        is_public = body.public_session
        if is_public is None and body.id in own:
            is_public = self._paper.public_session
        if is_public is None:
            return needed("")
        return words(t("sheets.council.public" if is_public else "sheets.council.closed"))

    def _costs(self) -> Iterator[Block]:
        yield self._heading("costs", t("sheets.council.costs"))
        for name in ("cost_one_off", "cost_yearly"):
            amount = self._said(name)
            euros = t("sheets.council.amount", amount=amount) if amount else ""
            yield labelled(self._label(name), needed(euros), self._source)
        yield self._value("coverage")
        reserved = "; ".join(self._reservations()) or t("sheets.council.no_reservations")
        yield labelled(t("sheets.council.reservations"), words(reserved), self._source)

    def _reservations(self) -> list[str]:
        """Each reservation of the costs once, in the words of the group where it has some."""
        reserved = [
            one for one in self._build.project.content.costs if one.reservation not in {"", "none"}
        ]
        told = (
            one.reservation_note or in_words(self._build, f"{_COSTS}.{one.id}.reservation")
            for one in reserved
        )
        return list(dict.fromkeys(told))

    def _schedule(self) -> Iterator[Block]:
        yield from self._text("schedule", t("sheets.council.schedule"))
        project = self._build.project
        for key, day in (
            ("signing", project.approval.planned_signing_date),
            ("start", project.planning.start_date),
        ):
            if day:
                text = words(german.format_date(day))
                yield labelled(t(f"sheets.council.{key}"), text, self._source)

    def _attachments(self) -> Iterator[Block]:
        yield self._heading("attachments", self._label("attachments"))
        titles = [self._attachment(key) for key in self._paper.attachments]
        yield from sheets.bullets(titles, self._source)

    def _attachment(self, key: str) -> str:
        """An attachment by the document it is a state of."""
        kind = self._build.catalogue.document(key)
        return self._build.catalogue.document(kind.state_of or key).title

    def _text(self, name: str, title: str = "") -> Iterator[Block]:
        yield self._heading(name, title or self._label(name))
        text = str(getattr(self._paper, name))
        yield from long_text(text, f"paper_{self._number}_{name}_text", self._source)

    def _value(self, name: str, title: str = "") -> Block:
        return labelled(title or self._label(name), needed(self._said(name)), self._source)

    def _heading(self, name: str, title: str) -> Block:
        return sheets.heading(title, f"paper_{self._number}_{name}", self._source)

    def _label(self, name: str) -> str:
        return sheets.label(self._build, "council_papers", name)

    def _said(self, name: str) -> str:
        return in_words(self._build, f"{PAPERS}.{self._paper.id}.{name}")

    def _of(self, body: ConsultedBody, name: str) -> str:
        return in_words(self._build, f"{BODIES}.{body.id}.{name}")


PARTS: dict[str, Builder] = {
    "council_papers": council_papers,
}
