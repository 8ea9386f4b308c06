"""Parts of the papers of phase 4: what the bodies resolved, and what was said to the draft."""

from collections.abc import Iterator, Sequence

from model import german
from model.catalogue import plural, t
from model.consultation import BINDING, BODIES
from model.documents.blocks import Block, Runs, Text
from model.documents.build import Build
from model.documents.papers import sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import Column, body_name, in_words, lines, needed, words
from model.feedback_log import by_decision
from model.records.resolutions import ConsultedBody, Resolution
from model.resolution_register import RESOLUTIONS, binding_missing, latest

# What the bodies resolved


def resolutions(build: Build) -> Iterator[Block]:
    """One row per resolution, in the order of their days."""
    rows = latest(build.project)
    told = [_Resolution(build, one) for one in rows]
    yield from sheets.table(
        build.catalogue.lists["resolutions"].title,
        (
            Column(t("sheets.resolutions.body"), 27, [one.body() for one in told]),
            Column(sheets.label(build, "resolutions", "date"), 10, [one.day() for one in told]),
            Column(t("sheets.resolutions.result"), 22, [one.result() for one in told]),
            Column(t("sheets.resolutions.conditions"), 10, [one.conditions() for one in told]),
            Column(t("sheets.resolutions.source"), 31, [one.source() for one in told]),
        ),
        sheets.source_of(build, "resolutions"),
    )


class _Resolution:
    def __init__(self, build: Build, row: Resolution) -> None:
        self._build, self._row = build, row

    def body(self) -> Runs:
        bodies = self._build.project.approval.bodies
        body = next((one for one in bodies if one.id == self._row.body), None)
        if body is None:
            return needed("")
        role = in_words(self._build, f"{BODIES}.{body.id}.role")
        return (Text(body_name(self._build, body), True), *words(f"\n{role}" if role else ""))

    def day(self) -> Runs:
        return needed(self._said("date"))

    def result(self) -> Runs:
        row = self._row
        deviation = t("sheets.resolutions.deviation", text=row.deviation) if row.deviation else ""
        return needed(lines(self._said("result"), self._votes(), deviation))

    def conditions(self) -> Runs:
        own = sum(one.resolution == self._row.id for one in self._build.project.approval.conditions)
        if own:
            return words(plural("sheets.resolutions.some_conditions", own))
        return words(
            t(f"sheets.resolutions.{'noted' if self._row.has_conditions else 'no_conditions'}")
        )

    def source(self) -> Runs:
        number, version = self._row.paper_no, self._said("version")
        return needed(
            lines(
                self._row.minutes_reference,
                t("sheets.resolutions.paper", number=number) if number else "",
                t("sheets.resolutions.version", number=version) if version else "",
            )
        )

    def _votes(self) -> str:
        row, parts = self._row, []
        if row.votes_yes is not None:
            parts.append(t("sheets.resolutions.yes", count=int(row.votes_yes)))
        if row.votes_no is not None:
            parts.append(t("sheets.resolutions.no", count=int(row.votes_no)))
        if row.votes_abstention is not None:
            parts.append(plural("sheets.resolutions.abstention", int(row.votes_abstention)))
        return ", ".join(parts)

    def _said(self, name: str) -> str:
        return in_words(self._build, f"{RESOLUTIONS}.{self._row.id}.{name}")


def waiting_bodies(build: Build) -> Iterator[Block]:
    """Whose consent is still missing, or that nobody's is."""
    source = sheets.source_of(build, "resolutions")
    missing = binding_missing(build.project)
    if missing:
        yield from sheets.bullets([_waiting(build, body) for body in missing], source)
        return
    asked = any(body.role in BINDING for body in build.project.approval.bodies)
    word = "complete" if asked else "none_planned"
    yield sheets.sentence(t(f"sheets.resolutions.{word}"), source)


def _waiting(build: Build, body: ConsultedBody) -> str:
    said = {
        "body": body_name(build, body),
        "role": in_words(build, f"{BODIES}.{body.id}.role"),
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
    sentence = plural("sheets.feedback.count", len(rows), decisions=", ".join(counted))
    yield sheets.sentence(sentence, sheets.source_of(build, "feedback"))


PARTS: dict[str, Builder] = {
    "resolutions": resolutions,
    "waiting_bodies": waiting_bodies,
    "feedback_counts": feedback_counts,
}
