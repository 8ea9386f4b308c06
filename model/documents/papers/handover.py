"""The sheet of a hand-over: what runs, what was agreed, what is due, and whom to ask."""

from collections.abc import Iterator, Sequence

from model.catalogue import t
from model.catalogue.schema_papers import Part
from model.documents.blocks import Block, Front
from model.documents.build import Build
from model.documents.papers import outline
from model.documents.papers.telling import (
    Builder,
    Reader,
    bullets,
    heading,
    in_words,
    long_text,
)
from model.measures_board import MEASURES
from model.records.everyday import Handover

_DEADLINES = "anchoring.deadlines"


def handovers(build: Build) -> Iterator[Block]:
    """Every hand-over on a page of its own."""
    for number, one in enumerate(build.project.anchoring.handovers):
        yield from _Handover(build, one, number).blocks()


class _Handover:
    _FACTS = Part(
        list="handovers",
        fields=("institution", "change_on", "introduction_on", "nominated_on?", "status"),
    )
    _CONTACTS = Part.model_validate(
        {
            "list": "contacts",
            "columns": [
                {"fields": ["institution"], "width": 22, "strong": True},
                {"fields": ["function", "deputy_function:"], "width": 34, "needed": True},
                {"fields": ["availability", "phone", "email"], "width": 44, "needed": True},
            ],
        }
    )

    def __init__(self, build: Build, handover: Handover, number: int) -> None:
        self._build, self._handover, self._number = build, handover, number
        self._source = Reader(build, "handovers").source

    def blocks(self) -> Iterator[Block]:
        """What runs, what was agreed, what is due, and whom to ask."""
        title = self._handover.function or t("bind.record.unnamed")
        key = f"handover_{self._number}"
        yield Front(title, key, self._source, new_page=self._number > 0)
        yield from outline.values(self._build, self._FACTS, self._handover)
        yield self._heading("tasks")
        yield from bullets(self._tasks(), self._source)
        yield self._heading("agreements")
        yield from long_text(self._handover.agreements, f"{key}_agreements_text", self._source)
        yield self._heading("deadlines")
        yield from bullets(self._deadlines(), self._source)
        yield self._heading("place")
        yield from long_text(self._handover.documents_place, f"{key}_place_text", self._source)
        yield self._heading("contacts")
        yield from self._contacts()

    def _heading(self, name: str) -> Block:
        title = t(f"sheets.handover.{name}")
        return heading(title, f"handover_{self._number}_{name}", self._source)

    def _tasks(self) -> list[str]:
        return self._dated(MEASURES, self._handover.open_measures)

    def _deadlines(self) -> list[str]:
        return self._dated(_DEADLINES, self._handover.open_deadlines)

    def _dated(self, path: str, ids: Sequence[str]) -> list[str]:
        found = []
        for one in ids:
            title = in_words(self._build, f"{path}.{one}.title")
            day = in_words(self._build, f"{path}.{one}.due_date")
            found.append(t("sheets.handover.until", title=title, day=day) if day else title)
        return [text for text in found if text]

    def _contacts(self) -> Iterator[Block]:
        contacts = self._build.project.anchoring.contacts
        # The own house first, for it knows most about the function.
        ordered = sorted(contacts, key=lambda one: one.institution != self._handover.institution)
        told = tuple(outline.table(self._build, self._CONTACTS, ordered))
        yield from told or bullets((), self._source)


PARTS: dict[str, Builder] = {
    "handovers": handovers,
}
