"""The amendment: what changes after an evaluation, from when, and by whose decision."""

from collections.abc import Iterator

from model import german, reviews
from model.catalogue import t
from model.documents import parts
from model.documents.blocks import Block, Row, Runs, Source
from model.documents.build import Build
from model.documents.papers.telling import (
    Builder,
    Column,
    Reader,
    bullets,
    cell,
    in_words,
    label,
    labelled,
    sentence,
    table,
)
from model.records.drafting import DraftVersion, TextChange

STEP, RESOLVING = "evaluation.amendment", "evaluation.resolution"
# Ways on which nobody signs again.
_WITHOUT_SIGNATURE = {"coordination", "steering_group"}


def basis(build: Build) -> Iterator[Block]:
    """Which agreement is amended, between whom, and which version takes the place of which."""
    source = Source(STEP)
    yield sentence(t("sheets.amendment.basis"), source)
    # Whoever amends a contract is named as in the contract.
    names = [one.name or one.called for one in build.project.planning.partners if one.called]
    yield labelled(t("sheets.amendment.partners"), ", ".join(names), source)
    signed = [one.signed_on for one in build.project.approval.signatures if one.signed_on]
    day = german.format_date(max(signed)) if signed else ""
    yield labelled(t("sheets.amendment.signed"), day, source)
    for version in versions(build):
        yield labelled(t("sheets.amendment.version"), _replacing(build, version), source)


def changed_points(build: Build) -> Iterator[Block]:
    """Every changed point, old and new."""
    columns = (
        Column(t("sheets.amendment.point"), 22),
        Column(t("sheets.amendment.old"), 34),
        Column(t("sheets.amendment.new"), 44),
    )
    read = Reader(build, "text_changes")
    rows = [Row(tuple(_change(read, one)), Source(STEP)) for one in changes(build)]
    yield from table(t("sheets.amendment.changes"), columns, rows)


def _change(read: Reader, one: TextChange) -> Iterator[Runs]:
    yield cell(read.of(one, "item"), strong=True, needed=True)
    yield cell(one.old_text, needed=True)
    yield cell(one.new_text, needed=True)


def validity(build: Build) -> Iterator[Block]:
    """From when it holds, and that the rest stays."""
    source = Source(STEP)
    found = versions(build)
    if not found:
        yield labelled(t("sheets.amendment.valid_from"), "", source)
    for version in found:
        yield labelled(t("sheets.amendment.valid_from"), _valid_from(build, version), source)
    yield sentence(t("sheets.amendment.rest"), source)


def decisions(build: Build) -> Iterator[Block]:
    """How it is agreed, and who has agreed already."""
    source = Source(RESOLVING)
    evaluation = build.project.evaluation
    way = "evaluation.resolution_path"
    yield labelled(label(build, way), in_words(build, way), source)
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
    level = Reader(build, "versions").of(version, "level")
    number = version.version_no or t("documents.papers.open")
    return t("sheets.amendment.named", level=level, number=number)


def _replacing(build: Build, version: DraftVersion) -> str:
    old = Reader(build, "versions").of(version, "replaces")
    new = _named(build, version)
    return t("sheets.amendment.replaces", new=new, old=old) if old else new


def _valid_from(build: Build, version: DraftVersion) -> str:
    day = Reader(build, "versions").of(version, "valid_from")
    return t("sheets.amendment.valid", version=_named(build, version), day=day) if day else ""


def _decision(build: Build, decision: str) -> str:
    return in_words(build, f"planning.decisions.{decision}.wording") if decision else ""


def _resolutions(build: Build) -> Iterator[str]:
    read, review = Reader(build, "resolutions"), reviews.current(build.project)
    for one in build.project.approval.resolutions:
        if review is not None and one.evaluation == review.id:
            said = {name: read.of(one, name) for name in ("body", "date", "result")}
            yield t("sheets.amendment.resolution", **said)


PARTS: dict[str, Builder] = {
    "amendment_basis": basis,
    "changed_points": changed_points,
    "amendment_validity": validity,
    "amendment_decisions": decisions,
    "amendment_signing": signing,
}
