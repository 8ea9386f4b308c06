"""What follows from an evaluation: every consequence, in full and in short."""

from collections.abc import Iterator

from model import reviews
from model.catalogue import t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers import sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import Column, in_words, lines, needed, words
from model.next_cycle import CONSEQUENCES
from model.records.reviews import Consequence


def consequences(build: Build) -> Iterator[Block]:
    """Every consequence of the present evaluation with all that has to be settled."""
    told = [_Consequence(build, one) for one in _consequences(build)]
    yield from sheets.table(
        build.catalogue.lists["consequences"].title,
        (
            Column(t("sheets.consequence.point"), 19, [one.point() for one in told]),
            Column(t("sheets.consequence.decision"), 28, [one.decision() for one in told]),
            Column(t("sheets.consequence.level"), 14, [one.of("level") for one in told]),
            Column(t("sheets.consequence.due"), 10, [one.of("due_date") for one in told]),
            Column(t("sheets.consequence.who"), 16, [one.who() for one in told]),
            Column(t("sheets.consequence.resolution"), 13, [one.resolution() for one in told]),
        ),
        sheets.source_of(build, "consequences"),
    )


def consequences_in_short(build: Build) -> Iterator[Block]:
    """What was decided, by when, and by whom."""
    told = [_Consequence(build, one) for one in _consequences(build)]
    yield from sheets.table(
        build.catalogue.lists["consequences"].title,
        (
            Column(t("sheets.consequence.point"), 26, [one.point() for one in told]),
            Column(t("sheets.consequence.decision"), 38, [one.decision() for one in told]),
            Column(t("sheets.consequence.due"), 14, [one.of("due_date") for one in told]),
            Column(t("sheets.consequence.who"), 22, [one.who() for one in told]),
        ),
        sheets.source_of(build, "consequences"),
    )


class _Consequence:
    # What it is about, whichever of them the group chose.
    _SUBJECTS = ("goal", "item", "question", "feedback", "subject_kind")

    def __init__(self, build: Build, consequence: Consequence) -> None:
        self._build, self._consequence = build, consequence

    def point(self) -> Runs:
        kind = self._consequence.subject_kind
        order = (kind, *self._SUBJECTS) if kind in self._SUBJECTS else self._SUBJECTS
        told = (self._said(name) for name in order)
        return needed(next((text for text in told if text), ""), strong=True)

    def decision(self) -> Runs:
        return needed(lines(self._said("decision"), self._consequence.content))

    def of(self, name: str) -> Runs:
        return self._asked(self._said(name))

    def who(self) -> Runs:
        return self._asked(
            lines(self._said("responsible_function"), self._said("responsible_institution"))
        )

    def resolution(self) -> Runs:
        return self._asked(self._said("needs_resolution"))

    def _asked(self, text: str) -> Runs:
        """What stays as it is needs no date and nobody."""
        return words(text) if self._consequence.decision == "keep" else needed(text)

    def _said(self, name: str) -> str:
        return in_words(self._build, f"{CONSEQUENCES}.{self._consequence.id}.{name}")


def _consequences(build: Build) -> list[Consequence]:
    current = reviews.current_id(build.project)
    return [one for one in build.project.evaluation.consequences if one.evaluation == current]


PARTS: dict[str, Builder] = {
    "consequences": consequences,
    "consequences_in_short": consequences_in_short,
}
