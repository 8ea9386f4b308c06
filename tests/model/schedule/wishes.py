"""Wishes for the tests of the plan: drawn at random, or made of a project."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from model import paths
from model.catalogue import catalogue
from model.changes import AddRecord, apply
from model.project import Project
from model.schedule import SchoolHolidays, Wish, wish_of

STATES = paths.field_of("planning.federal_state").choices
TYPES = tuple(kind.key for kind in catalogue().agreement_types)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
TODAY = date(2026, 11, 24)
START = date(2027, 8, 1)


def project(kind: str = "all_day_school", **values: Any) -> Project:
    """A project of this type with these values in its planning."""
    planning = {"start_date": START, "federal_state": "nw", **values}
    return Project.model_validate({"agreement_type": kind, "planning": planning})


def with_milestone(before: Project, record_id: str, kind: str, day: date, **more: Any) -> Project:
    """The project with one milestone more."""
    record = {"id": record_id, "kind": kind, "date": day.isoformat(), **more}
    applied = apply(before, AddRecord(path="planning.milestones", record=record))
    return applied.project  # type: ignore[union-attr]


def wish(of: Project) -> Wish:
    found = wish_of(of, catalogue())
    assert found is not None
    return found


@st.composite
def _holidays(draw: st.DrawFn, start: date) -> SchoolHolidays:
    first = start - timedelta(days=draw(st.integers(-10, 300)))
    return SchoolHolidays(first, first + timedelta(days=draw(st.integers(0, 44))), "Ferien")


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A project of any type and Land with a start, perhaps a buffer, and school holidays."""
    start = draw(DAYS)
    made = project(
        draw(st.sampled_from(TYPES)),
        start_date=start,
        federal_state=draw(st.sampled_from(("", *STATES))),
        buffer_weeks=draw(st.none() | st.integers(-3, 30)),
    )
    for number, away in enumerate(draw(st.lists(_holidays(start), max_size=5))):
        until = away.last.isoformat()
        made = with_milestone(made, f"f{number}", "school_holidays", away.first, until=until)
    return made
