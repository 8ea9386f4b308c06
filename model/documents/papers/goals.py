"""Parts of the papers of phase 2: the goals, the law, and the offers that are there."""

from collections.abc import Iterator
from decimal import Decimal

from model.catalogue import t
from model.documents.blocks import Block, Front, Row, Runs
from model.documents.build import Build
from model.documents.papers.telling import Reader, cell, labelled, said, table
from model.german import format_number
from model.goals import Goal, GoalBenefit, GoalIndicator
from model.legal_norms import entries_for
from model.people import Institution, Partner
from model.records.inventory import InventoryEntry, LegalSource

_OFFERS = {"service", "cooperation", "room"}


# The goals


def goals(build: Build) -> Iterator[Block]:
    """Every goal that is pursued, with what shows it and what it brings to each partner."""
    read = Reader(build, "goals")
    for goal in filter(lambda one: one.is_pursued, build.project.goals.goals):
        yield Front(read.called(goal), f"goal_{goal.id}", read.source)
        yield read.line(goal, "target_state", keep=True)
        yield read.line(goal, "target_group")
        who = ", ".join(read.several(goal, "responsible_function", "responsible_institution"))
        yield labelled(t("goal_papers.goals.responsible"), who, read.source)
        yield read.line(goal, "due_date")
        yield from _indicators(build, goal)
        yield from _benefits(build, goal)


def _indicators(build: Build, goal: Goal) -> Iterator[Block]:
    read, title = Reader(build, "goal_indicators"), t("goal_papers.goals.indicators")
    found = [one for one in build.project.goals.goal_indicators if one.goal == goal.id]
    if not found:
        yield labelled(title, "", read.source)
        return
    yield said(title, read.source, strong=True)
    names = ("title", "baseline", "target_value", "due_date", "responsible_institution")
    rows = [Row(tuple(_indicator(read, one)), read.source) for one in found]
    heads = [read.label(name) for name in names]
    yield table(title, heads, (34, 17, 20, 13, 16), rows, kept=(0, 1, 2), together=True)


def _indicator(read: Reader, one: GoalIndicator) -> Iterator[Runs]:
    unknown = t("goal_papers.goals.unknown") if one.baseline_unknown else ""
    target = _value(one.target_value, one.unit)
    yield cell(one.title, strong=True, needed=True)
    yield cell(unknown or _value(one.baseline, one.unit), needed=True)
    if target and one.unit != "yes_no":
        target = t(f"goal_papers.value.{one.direction}", value=target)
    yield cell(target, needed=True)
    yield cell(read.of(one, "due_date"))
    yield cell(read.of(one, "responsible_institution"))


def _value(number: Decimal | None, unit: str) -> str:
    if number is None:
        return ""
    if unit == "yes_no":
        return t(f"goal_papers.goals.{'yes' if number else 'no'}")
    return t(f"goal_papers.unit.{unit or 'count'}", number=format_number(number))


def _benefits(build: Build, goal: Goal) -> Iterator[Block]:
    """One row for each party, so that the one who gains nothing is seen."""
    read, title = Reader(build, "goal_benefits"), t("goal_papers.goals.benefits")
    partners = build.project.planning.partners
    found = [one for one in build.project.goals.goal_benefits if one.goal == goal.id]
    if not partners or not found:
        yield labelled(title, "", read.source)
        return
    yield said(title, read.source, strong=True)
    heads = [read.label("partner"), read.label("benefit"), t("goal_papers.goals.contribution")]
    rows = [Row(tuple(_benefit(read, one, found)), read.source) for one in partners]
    yield table(title, heads, (26, 44, 30), rows, kept=(0, 1), together=True)


def _benefit(read: Reader, partner: Partner, found: list[GoalBenefit]) -> Iterator[Runs]:
    own = [one for one in found if one.partner == partner.id]
    yield cell(Reader(read.build, "partners").called(partner), strong=True)
    yield cell([_told(read, one) for one in own if one.benefit], needed=True)
    concerns = (t("goal_papers.goals.concern", text=one.concern) for one in own if one.concern)
    yield cell([*(one.contribution for one in own), *concerns])


def _told(read: Reader, one: GoalBenefit) -> str:
    who = read.of(one, "beneficiary")
    if not who:
        return one.benefit
    return t("goal_papers.goals.benefit", who=who[:1].upper() + who[1:], text=one.benefit)


# The law


def legal_sources(build: Build) -> Iterator[Block]:
    """The norms of this project; what the group did not write itself says the register."""
    read = Reader(build, "legal_sources")
    found = build.project.goals.legal_sources
    if not found:
        return
    names = ("register_key", "short_content", "meaning", "checked_on", "note")
    rows = [Row(tuple(_norm(read, one)), read.source) for one in found]
    title = build.catalogue.lists["legal_sources"].title
    heads = [read.label(name) for name in names]
    yield table(title, heads, (20, 32, 19, 11, 18), rows, kept=range(5))


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
    if not found:
        return
    read = Reader(build, "legal_sources")
    rows = [Row((cell(one.norm, strong=True), cell(one.summary)), read.source) for one in found]
    heads = [read.label(name) for name in ("register_key", "short_content")]
    yield table(heads[1], heads, (25, 75), rows, kept=range(2))


# Who offers what


def offers(build: Build) -> Iterator[Block]:
    """Each offer that carries, under the name of who provides it."""
    read = Reader(build, "inventory_entries")
    found = [
        one
        for one in build.project.goals.inventory_entries
        if one.kind in _OFFERS and one.rating != "gap"
    ]
    if not found:
        return
    rows = [Row(tuple(_offer(read, one)), read.source) for one in found]
    heads = [
        t(f"goal_papers.directory.{name}") for name in ("institution", "offer", "access", "as_of")
    ]
    title = t("goal_papers.directory.offer")
    yield table(title, heads, (28, 30, 30, 12), rows, kept=range(4))


def _offer(read: Reader, entry: InventoryEntry) -> Iterator[Runs]:
    institutions = read.build.project.planning.institutions
    sites = [one.site for one in institutions if one.id in entry.provider and one.site]
    yield cell(read.several(entry, "provider", "stakeholder"), strong=True, needed=True)
    yield cell([entry.offer, entry.target_group], needed=True)
    yield cell(list(dict.fromkeys([entry.places_times, *sites])), needed=True)
    yield cell(read.of(entry, "as_of"), needed=True)


def institutions(build: Build) -> Iterator[Block]:
    """Where the institutions are that take part, and what they know best."""
    read = Reader(build, "institutions")
    found = [one for one in build.project.planning.institutions if one.site or one.competences]
    if not found:
        return
    rows = [Row(tuple(_institution(read, one)), read.source) for one in found]
    heads = [read.label(name) for name in ("name", "site", "competences", "represented_by")]
    title = build.catalogue.lists["institutions"].title
    yield table(title, heads, (32, 24, 28, 16), rows, kept=(0,))


def _institution(read: Reader, one: Institution) -> Iterator[Runs]:
    partner = read.of(one, "partner")
    belongs = t("goal_papers.directory.belongs_to", name=partner) if partner else ""
    yield cell([read.of(one, "name"), read.of(one, "kind"), belongs], strong=True, needed=True)
    yield cell(one.site)
    yield cell(one.competences)
    yield cell(one.represented_by)


PARTS = {
    "goals": goals,
    "legal_sources": legal_sources,
    "legal_norms": legal_norms,
    "offers": offers,
    "institutions": institutions,
}
