"""The norms of a project, with what the register says about them."""

from collections.abc import Iterator

from model.catalogue import t
from model.documents.blocks import Block, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, table
from model.legal_norms import entries_for
from model.records.inventory import LegalSource

_SOURCES = {"register_key": 20, "short_content": 32, "meaning": 19, "checked_on": 11, "note": 18}


def legal_sources(build: Build) -> Iterator[Block]:
    """The norms of this project; what the group did not write itself says the register."""
    read = Reader(build, "legal_sources")
    columns = [Column(read.label(name), width) for name, width in _SOURCES.items()]
    rows = [read.row(_norm(read, one)) for one in build.project.goals.legal_sources]
    yield from table(read.title, columns, rows)


def _norm(read: Reader, source: LegalSource) -> Iterator[Runs]:
    entries = entries_for(source.register_key, read.build.catalogue)
    known = entries[0] if len(entries) == 1 else None
    below = t("goal_papers.legal.below") if entries else ""
    name = known.norm if known else source.register_key
    yield cell([name, read.of(source, "source_kind")], strong=True, needed=True)
    yield cell(source.short_content or (known.summary if known else below), needed=True)
    yield cell(source.meaning or (known.meaning if known else ""), needed=True)
    yield cell(read.of(source, "checked_on"), needed=True)
    by = read.of(source, "checked_by")
    checked_by = t("goal_papers.legal.checked_by", name=by) if by and not source.note else ""
    yield cell([read.of(source, "check_status"), checked_by, source.note], needed=True)


def legal_norms(build: Build) -> Iterator[Block]:
    """What the register says about norms that a source names together with others."""
    named = [
        entries_for(one.register_key, build.catalogue) for one in build.project.goals.legal_sources
    ]
    found = dict.fromkeys(entry for some in named if len(some) > 1 for entry in some)
    read = Reader(build, "legal_sources")
    norm, summary = read.label("register_key"), read.label("short_content")
    rows = [read.row((cell(one.norm, strong=True), cell(one.summary))) for one in found]
    yield from table(summary, (Column(norm, 25), Column(summary, 75)), rows)


PARTS: dict[str, Builder] = {
    "legal_sources": legal_sources,
    "legal_norms": legal_norms,
}
