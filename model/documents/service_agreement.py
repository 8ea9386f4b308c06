"""The service agreement: what may change every year, with reference to the contract."""

from collections.abc import Iterator

from model.catalogue import t
from model.content import Level
from model.documents import dissent, parts
from model.documents.blocks import Block, Front, Gap, Paragraph, Run, Source, Text
from model.documents.build import Build, section
from model.documents.matrices import matrix
from model.documents.points import CHECKLIST_STEP, Missing
from model.german import format_date
from model.tables import COSTS, SERVICES, costs_of, services_of

START_STEP = "planning.occasion"


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
    yield from parts.signature_page(build.signing, build.catalogue, ())
    yield from dissent.record(build, dissent.on_level(build, Level.SERVICE_AGREEMENT))
    yield from parts.open_points(tuple(filter(_is_ours, build.missing)))


def _basis(build: Build) -> Iterator[Block]:
    basis = t("documents.service_agreement.basis", title=build.title, state=build.state)
    yield Front(t("documents.service_agreement.basis_heading"), "basis", new_page=True)
    yield Paragraph((Text(basis),), "basis_1", Source(CHECKLIST_STEP))
    yield Paragraph(_period(build), "basis_2", Source(START_STEP))
    if build.register.annexes:
        yield Paragraph((Text(t("documents.service_agreement.annexes")),), "basis_3")


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
