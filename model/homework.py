"""Until the next meeting: what each institution has taken on, the most urgent first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from model import meeting_days, naming
from model.catalogue import Catalogue
from model.project import Project

INSTITUTIONS = "planning.institutions"
_CLOSED = {"done", "dropped", "paused"}


@dataclass(frozen=True)
class Duty:
    """Something that one institution does until a day."""

    kind: str
    title: str
    institution: str
    function: str = ""
    due: date | None = None
    # Helps another institution, which answers for it.
    is_support: bool = False
    step: str = ""
    item: str = ""


@dataclass(frozen=True)
class House:
    """An institution with its duties; the last house has no name: nobody took these on."""

    id: str
    name: str
    duties: tuple[Duty, ...]


def houses(project: Project, catalogue: Catalogue, institution: str = "") -> tuple[House, ...]:
    """All institutions that have something to do, or the one that was asked for."""
    by_id: dict[str, list[Duty]] = {}
    for duty in _all(project):
        by_id.setdefault(duty.institution, []).append(duty)
    named = [
        House(key, naming.name_of(project, INSTITUTIONS, key, catalogue), _in_order(found))
        for key, found in by_id.items()
        if institution in ("", key)
    ]
    return tuple(sorted(named, key=lambda one: (not one.name, one.name.casefold())))


def next_day(project: Project, today: date) -> date | None:
    """The day until which it should be done: that of the next meeting."""
    found = meeting_days.coming(project.planning.meetings, today)
    return found.date if found else None


def until(duties: Iterable[Duty], day: date | None) -> tuple[tuple[Duty, ...], tuple[Duty, ...]]:
    """What is due by this day, and what comes later; without a day nothing is later."""
    listed = tuple(duties)
    later = tuple(one for one in listed if day and one.due and one.due > day)
    return tuple(one for one in listed if one not in later), later


def _in_order(duties: Iterable[Duty]) -> tuple[Duty, ...]:
    return tuple(sorted(duties, key=lambda one: (one.due or date.max, one.is_support, one.title)))


def _all(project: Project) -> Iterator[Duty]:
    """What names an institution that is gone is nobody's; what says nothing is no duty."""
    known = {one.id for one in project.planning.institutions}
    for duty in (*_tasks(project), *_packages(project), *_measures(project), *_notes(project)):
        if not duty.title.strip():
            continue
        if duty.institution in known:
            yield duty
        elif not duty.is_support:
            yield replace(duty, institution="")


def _tasks(project: Project) -> Iterator[Duty]:
    for one in project.planning.tasks:
        if one.status not in _CLOSED:
            duty = Duty("task", one.what, one.responsible_institution, one.responsible_function)
            shared = replace(duty, due=one.due_date, step="planning.kickoff")
            yield from _with_helpers(shared, one.supporting_institutions)


def _packages(project: Project) -> Iterator[Duty]:
    for one in project.content.work_packages:
        if one.status not in _CLOSED:
            duty = Duty("package", one.title, one.responsible_institution, one.responsible_function)
            shared = replace(duty, due=one.due_date, step="content.work_packages")
            helpers = [one.second_institution] if one.second_institution else []
            yield from _with_helpers(shared, helpers)


def _measures(project: Project) -> Iterator[Duty]:
    for one in project.anchoring.measures:
        if one.status not in _CLOSED:
            duty = Duty("measure", one.title, one.responsible_institution, one.responsible_function)
            shared = replace(duty, due=one.due_date, step="anchoring.action_plan")
            yield from _with_helpers(shared, one.supporting_institutions)


def _notes(project: Project) -> Iterator[Duty]:
    """A question is taken home by the institution that cares for its answer."""
    for one in project.planning.notes:
        if not one.settled and one.responsible_institution:
            title = " ".join(one.text.split())
            yield Duty("note", title, one.responsible_institution, step="planning.kickoff")


def _with_helpers(duty: Duty, helpers: Iterable[str]) -> Iterator[Duty]:
    yield duty
    for helper in helpers:
        yield replace(duty, institution=helper, function="", is_support=True)
