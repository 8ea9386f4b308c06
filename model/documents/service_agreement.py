"""The service agreement: what may change every year, with reference to the contract."""

from collections.abc import Iterator

from model.catalogue import t
from model.content import Level
from model.documents import dissent, parts
from model.documents.blocks import Block, Front, Gap, Paragraph, Run, Source, Text
from model.documents.build import Build, section
from model.documents.matrices import matrix
from model.documents.points import CHECKLIST_STEP, Missing
from model.documents.sections import plain_blocks
from model.german import format_date
from model.tables import COSTS, SERVICES, costs_of, services_of

START_STEP = "planning.occasion"
# How this document may change is agreed in the contract, and has to be read here as well.
ADJUSTMENT_POINT = "services.adjustment"
# A version that others may rely on.
_SETTLED = {"for_resolution", "adopted", "signed"}


def blocks(build: Build) -> Iterator[Block]:
    """All blocks of the service agreement."""
    yield from build.title_page(
        t("documents.service_agreement.title"),
        t("documents.service_agreement.belongs_to", title=build.title),
    )
    yield from _basis(build)
    for topic in build.catalogue.topics:
        placed = build.placed(topic, Level.SERVICE_AGREEMENT)
        if placed:
            yield from section(topic, placed)
    yield from _tables(build)
    yield from _adjustment(build)
    yield from parts.signature_page(build.signing, build.catalogue, ())
    yield from dissent.record(build, dissent.on_level(build, Level.SERVICE_AGREEMENT))
    yield from parts.open_points(tuple(filter(_is_ours, build.missing)))


def _basis(build: Build) -> Iterator[Block]:
    basis = t("documents.service_agreement.basis", title=build.title, state=_contract(build))
    source, heading = Source(START_STEP), t("documents.service_agreement.basis_heading")
    yield Front(heading, "basis", source, new_page=True)
    yield Paragraph((Text(basis),), "basis_1", Source(CHECKLIST_STEP))
    yield Paragraph(_period(build), "basis_2", source)
    if build.register.annexes:
        annexes = Text(t("documents.service_agreement.annexes"))
        yield Paragraph((annexes,), "basis_3", Source(CHECKLIST_STEP))


def _contract(build: Build) -> str:
    """Date and version of the contract; that of the same day while none has left the group."""
    approval = build.project.approval
    dated = [
        (one.version_date, one.version_no, one.status)
        for one in approval.versions
        if one.level == Level.CONTRACT and one.status in _SETTLED
        if one.version_date and one.version_no
    ]
    if not dated:
        return build.state
    day, number, status = max(dated)
    version = t("documents.service_agreement.version", number=number, date=format_date(day))
    signed = [one.signed_on for one in approval.signatures if one.signed_on]
    if status != "signed" or not signed:
        return version
    return t("documents.service_agreement.signed", version=version, date=format_date(max(signed)))


def _adjustment(build: Build) -> Iterator[Block]:
    """How it may be changed, in the words of the contract."""
    point = next((one for one in build.points if one.key == ADJUSTMENT_POINT), None)
    if point and point.level is Level.SERVICE_AGREEMENT:
        return
    source = Source(CHECKLIST_STEP, ADJUSTMENT_POINT)
    yield Front(t("documents.service_agreement.adjustment_heading"), "adjustment", source)
    words = build.wordings.pieces_of(point) if point else ()
    lead = "adjustment_quoted" if words else "adjustment"
    yield Paragraph(
        (Text(t(f"documents.service_agreement.{lead}")),), "", source, keep_next=bool(words)
    )
    yield from plain_blocks(words, "adjustment_text")


def _tables(build: Build) -> Iterator[Block]:
    """Services and costs: those of the provider, or all where every partner signs."""
    project, provider = build.project, build.provider
    services = services_of(project, provider) if provider else project.content.services
    costs = costs_of(project, provider) if provider else project.content.costs
    for table, rows in ((SERVICES, services), (COSTS, costs)):
        blocks = tuple(matrix(table, project, build.catalogue, rows))
        if blocks:
            records = build.catalogue.lists[table]
            yield Front(records.title, f"table_{table}", Source(records.born_in))
            yield from blocks


def _period(build: Build) -> tuple[Run, ...]:
    start = build.project.planning.start_date
    begin: Run = (
        Text(format_date(start)) if start else Gap(t("documents.service_agreement.period_gap"))
    )
    return (
        Text(t("documents.service_agreement.period")),
        begin,
        Text(t("documents.service_agreement.period_end")),
    )


def _is_ours(missing: Missing) -> bool:
    level = missing.answer.level or Level(missing.item.level)
    return level is Level.SERVICE_AGREEMENT
