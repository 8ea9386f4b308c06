"""The goals, each with what shows it and what it brings to each partner."""

from collections.abc import Iterator
from decimal import Decimal

from model.catalogue import t
from model.documents.blocks import Block, Front, Runs
from model.documents.build import Build
from model.documents.papers.telling import Builder, Column, Reader, cell, labelled, lead, table
from model.german import format_number
from model.goals import Goal, GoalBenefit, GoalIndicator
from model.people import Partner


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
    yield lead(title, read.source)
    columns = (
        Column(read.label("title"), 34),
        Column(read.label("baseline"), 17),
        Column(read.label("target_value"), 20),
        Column(read.label("due_date"), 13, optional=True),
        Column(read.label("responsible_institution"), 16, optional=True),
    )
    rows = [read.row(_indicator(read, one)) for one in found]
    yield from table(title, columns, rows, together=True)


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
    yield lead(title, read.source)
    columns = (
        Column(read.label("partner"), 26),
        Column(read.label("benefit"), 44),
        Column(t("goal_papers.goals.contribution"), 30, optional=True),
    )
    rows = [read.row(_benefit(read, one, found)) for one in partners]
    yield from table(title, columns, rows, together=True)


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


PARTS: dict[str, Builder] = {"goals": goals}
