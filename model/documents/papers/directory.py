"""Who offers what, and where the institutions are that take part."""

from collections.abc import Iterator

from model.catalogue import t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, table
from model.people import Institution
from model.records.inventory import InventoryEntry

_OFFERS = {"service", "cooperation", "room"}
_OFFER = {"institution": 28, "offer": 30, "access": 30, "as_of": 12}


def offers(build: Build) -> Iterator[Block]:
    """Each offer that carries, under the name of who provides it."""
    read = Reader(build, "inventory_entries")
    found = [
        one
        for one in build.project.goals.inventory_entries
        if one.kind in _OFFERS and one.rating != "gap"
    ]
    columns = [Column(t(f"goal_papers.directory.{name}"), width) for name, width in _OFFER.items()]
    rows = [read.row(_offer(read, one)) for one in found]
    yield from table(t("goal_papers.directory.offer"), columns, rows)


def _offer(read: Reader, entry: InventoryEntry) -> Iterator[Runs]:
    institutions = read.build.project.planning.institutions
    sites = [one.site for one in institutions if one.id in entry.provider and one.site]
    yield cell(read.several(entry, "provider", "stakeholder"), strong=True, needed=True)
    yield cell([entry.offer, entry.target_group], needed=True)
    yield cell([entry.places_times, *sites], needed=True)
    yield cell(read.of(entry, "as_of"), needed=True)


def institutions(build: Build) -> Iterator[Block]:
    """Where the institutions are that take part, and what they know best."""
    read = Reader(build, "institutions")
    found = [one for one in build.project.planning.institutions if one.site or one.competences]
    columns = (
        Column(read.label("name"), 32),
        Column(read.label("site"), 24, optional=True),
        Column(read.label("competences"), 28, optional=True),
        Column(read.label("represented_by"), 16, optional=True),
    )
    yield from table(read.title, columns, [read.row(_institution(read, one)) for one in found])


def _institution(read: Reader, one: Institution) -> Iterator[Runs]:
    partner = read.of(one, "partner")
    belongs = t("goal_papers.directory.belongs_to", name=partner) if partner else ""
    yield cell([read.of(one, "name"), read.of(one, "kind"), belongs], strong=True, needed=True)
    yield cell(one.site)
    yield cell(one.competences)
    yield cell(one.represented_by)


PARTS: dict[str, Builder] = {
    "offers": offers,
    "institutions": institutions,
}
