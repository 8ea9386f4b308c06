"""The amendment: what changes after an evaluation, from when, and by whose decision."""

from collections.abc import Iterator

from model import german, reviews
from model.catalogue import t
from model.documents import parts
from model.documents.blocks import Block, Runs, Source
from model.documents.build import Build
from model.documents.papers import sheets
from model.documents.papers.outline import Builder
from model.documents.papers.sheets import (
    Column,
    bullets,
    in_words,
    labelled,
    needed,
    sentence,
    words,
)
from model.feedback_log import CHANGES
from model.records.drafting import DraftVersion, TextChange
from model.resolution_register import RESOLUTIONS

STEP, RESOLVING = "evaluation.amendment", "evaluation.resolution"
_VERSIONS = "approval.versions"
# Ways on which nobody signs again.
_WITHOUT_SIGNATURE = {"coordination", "steering_group"}


def basis(build: Build) -> Iterator[Block]:
    """Which agreement is amended, between whom, and which version takes the place of which."""
    source = Source(STEP)
    yield sentence(t("sheets.amendment.basis"), source)
    names = [one.called for one in build.project.planning.partners if one.called]
    yield labelled(t("sheets.amendment.partners"), needed(", ".join(names)), source)
    signed = [one.signed_on for one in build.project.approval.signatures if one.signed_on]
    day = german.format_date(max(signed)) if signed else ""
    yield labelled(t("sheets.amendment.signed"), needed(day), source)
    for version in versions(build):
        yield labelled(t("sheets.amendment.version"), words(_replacing(build, version)), source)


def changed_points(build: Build) -> Iterator[Block]:
    """Every changed point, old and new."""
    rows = changes(build)
    yield from sheets.table(
        t("sheets.amendment.changes"),
        (
            Column(
                t("sheets.amendment.point"),
                22,
                [needed(_said(build, one, "item"), strong=True) for one in rows],
            ),
            Column(t("sheets.amendment.old"), 34, [needed(one.old_text) for one in rows]),
            Column(t("sheets.amendment.new"), 44, [needed(one.new_text) for one in rows]),
        ),
        Source(STEP),
    )


def validity(build: Build) -> Iterator[Block]:
    """From when it holds, and that the rest stays."""
    source = Source(STEP)
    found = versions(build)
    if not found:
        yield labelled(t("sheets.amendment.valid_from"), needed(""), source)
    for version in found:
        yield labelled(t("sheets.amendment.valid_from"), _valid_from(build, version), source)
    yield sentence(t("sheets.amendment.rest"), source)


def decisions(build: Build) -> Iterator[Block]:
    """How it is agreed, and who has agreed already."""
    source = Source(RESOLVING)
    evaluation = build.project.evaluation
    label = build.catalogue.field_text("evaluation.resolution_path").label
    yield labelled(label, needed(in_words(build, "evaluation.resolution_path")), source)
    told = [
        text
        for text in (_decision(build, evaluation.steering_decision), *_resolutions(build))
        if text
    ]
    if told:
        yield from bullets(told, source)
    else:
        yield sentence(t("sheets.amendment.no_resolution"), source)


def signing(build: Build) -> Iterator[Block]:
    """Where the partners sign, unless the agreement lets somebody change this alone."""
    if build.project.evaluation.resolution_path not in _WITHOUT_SIGNATURE:
        yield from parts.signature_page(build.project, build.catalogue, ())


def changes(build: Build) -> list[TextChange]:
    """The changes of wording that come from the present evaluation."""
    review = reviews.current(build.project)
    if review is None:
        return []
    origins = {
        one.id for one in build.project.evaluation.consequences if one.evaluation == review.id
    }
    new = {one.id for one in versions(build)}
    return [
        one
        for one in build.project.approval.text_changes
        if one.origin_consequence in origins or one.version in new
    ]


def versions(build: Build) -> list[DraftVersion]:
    """The versions that come from the present evaluation."""
    review = reviews.current(build.project)
    found = build.project.approval.versions
    return [one for one in found if review is not None and one.evaluation == review.id]


def _named(build: Build, version: DraftVersion) -> str:
    level = in_words(build, f"{_VERSIONS}.{version.id}.level")
    number = version.version_no or t("documents.papers.open")
    return t("sheets.amendment.named", level=level, number=number)


def _replacing(build: Build, version: DraftVersion) -> str:
    old = in_words(build, f"{_VERSIONS}.{version.id}.replaces")
    new = _named(build, version)
    return t("sheets.amendment.replaces", new=new, old=old) if old else new


def _valid_from(build: Build, version: DraftVersion) -> Runs:
    day = in_words(build, f"{_VERSIONS}.{version.id}.valid_from")
    return (
        words(t("sheets.amendment.valid", version=_named(build, version), day=day)) or needed("")
        if day
        else needed("")
    )


def _decision(build: Build, decision: str) -> str:
    return in_words(build, f"planning.decisions.{decision}.wording") if decision else ""


def _resolutions(build: Build) -> Iterator[str]:
    review = reviews.current(build.project)
    for one in build.project.approval.resolutions:
        if review is not None and one.evaluation == review.id:
            place = f"{RESOLUTIONS}.{one.id}"
            said = {name: in_words(build, f"{place}.{name}") for name in ("body", "date", "result")}
            yield t("sheets.amendment.resolution", **said)


def _said(build: Build, change: TextChange, name: str) -> str:
    return in_words(build, f"{CHANGES}.{change.id}.{name}")


PARTS: dict[str, Builder] = {
    "amendment_basis": basis,
    "changed_points": changed_points,
    "amendment_validity": validity,
    "amendment_decisions": decisions,
    "amendment_signing": signing,
}
