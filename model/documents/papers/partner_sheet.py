"""What the agreement means for each partner: a sheet for every house, to be handed round there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from model.basics import Record
from model.catalogue import t
from model.catalogue.schema_papers import Column, Part
from model.documents.blocks import Block, Front, Source
from model.documents.build import Build
from model.documents.papers import outline
from model.documents.papers.telling import Builder, Reader, heading, labelled, sentence
from model.german import format_date
from model.people import Partner

_STEP = "approval.summary"
_TOLD = "partner_sheet"
_STILL_TO_DO = {"open", "in_progress", "extended", ""}
# A record of a list, the partner, its institutions.
_Belongs = Callable[[Any, str, set[str]], bool]


@dataclass(frozen=True, slots=True)
class _Section:
    """One table of the sheet: which records of a list belong to a partner, in which columns."""

    list: str
    belongs: _Belongs
    columns: tuple[Column, ...]


def _column(width: int, *fields: str, head: str = "", **looks: bool) -> Column:
    return Column(fields=fields, width=width, head=head, **looks)


def _is_house(record: Any, partner: str, houses: set[str]) -> bool:
    return record.partner == partner or record.institution in houses


def _is_to_do(record: Any, _: str, houses: set[str]) -> bool:
    return record.responsible_institution in houses and record.status in _STILL_TO_DO


_SECTIONS = (
    _Section(
        "benefits",
        _is_house,
        (
            _column(20, "institution", strong=True),
            _column(27, "brings_in", optional=True),
            _column(27, "gains", optional=True),
            _column(26, "needs", optional=True),
        ),
    ),
    _Section(
        "services",
        lambda one, partner, houses: one.provider == partner or one.providing_institution in houses,
        (
            _column(32, "title", "providing_institution", strong=True),
            _column(42, "quantity", "times"),
            _column(26, "proof", optional=True),
        ),
    ),
    _Section(
        "costs",
        lambda one, partner, _: partner in {one.payer, one.recipient},
        (
            _column(32, "title", strong=True),
            _column(17, "amount", head="amount", numeric=True),
            _column(16, "period", optional=True),
            _column(35, "payer:", "recipient:", "due:", head="payment"),
        ),
    ),
    _Section(
        "decision_rules",
        lambda one, _, houses: bool(houses & {*one.decided_by}),
        (
            _column(38, "subject", strong=True),
            _column(24, "mode"),
            _column(38, "decided_by", "deadline:"),
        ),
    ),
    _Section(
        "interfaces",
        lambda one, _, houses: bool(houses & {one.from_institution, one.to_institution}),
        (
            _column(28, "title", "content", strong=True),
            _column(26, "from_function", "from_institution"),
            _column(26, "to_function", "to_institution"),
            _column(20, "timing", optional=True),
        ),
    ),
    _Section(
        "measures",
        _is_to_do,
        (
            _column(50, "title", strong=True),
            _column(34, "responsible_function", "responsible_institution", head="who"),
            _column(16, "due_date"),
        ),
    ),
    _Section(
        "deadlines",
        _is_to_do,
        (
            _column(42, "title", strong=True),
            _column(16, "due_date"),
            _column(42, "decision_needed", optional=True),
        ),
    ),
    _Section(
        "contacts",
        lambda one, _, houses: one.institution in houses,
        (
            _column(26, "institution", strong=True),
            _column(24, "function"),
            _column(24, "deputy_function", optional=True),
            _column(26, "phone", "email", "availability", head="reached"),
        ),
    ),
)


def partner_sheets(build: Build) -> Iterator[Block]:
    """A sheet for each partner, each on a page of its own."""
    named = [one for one in build.project.planning.partners if one.called]
    for number, partner in enumerate(named):
        yield from _sheet(build, partner, number)


def _sheet(build: Build, partner: Partner, number: int) -> Iterator[Block]:
    source = Source(_STEP)
    title = t(f"{_TOLD}.title", name=partner.called)
    yield Front(title, f"sheet_{number}", source, new_page=number > 0)
    planning = build.project.planning
    own = [one for one in planning.institutions if one.partner == partner.id]
    if own:
        acting = ", ".join(one.called for one in own)
        yield labelled(t(f"{_TOLD}.houses"), acting, Reader(build, "institutions").source)
    if planning.start_date:
        yield labelled(t(f"{_TOLD}.start"), format_date(planning.start_date), source)
    told = [*_tables(build, partner.id, {one.id for one in own}, number)]
    yield from told or [sentence(t(f"{_TOLD}.nothing"), source)]


def _tables(build: Build, partner: str, houses: set[str], number: int) -> Iterator[Block]:
    for section in _SECTIONS:
        part = Part(list=section.list, columns=tuple(map(_headed, section.columns)))
        blocks = [*outline.table(build, part, _records(build, section, partner, houses))]
        if blocks:
            key = f"sheet_{number}_{section.list}"
            title = t(f"{_TOLD}.{section.list}")
            yield heading(title, key, Reader(build, section.list).source)
            yield from blocks


def _records(build: Build, section: _Section, partner: str, houses: set[str]) -> list[Record]:
    area, name = Reader(build, section.list).path.split(".")
    records = getattr(getattr(build.project, area), name)
    return [one for one in records if section.belongs(one, partner, houses)]


def _headed(column: Column) -> Column:
    if not column.head:
        return column
    return column.model_copy(update={"head": t(f"{_TOLD}.head.{column.head}")})


PARTS: dict[str, Builder] = {
    "partner_sheets": partner_sheets,
}
