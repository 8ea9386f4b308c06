"""Where the group stands, in one minute: the sentence, the phases, what is next, who does what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from model import decision_log, meeting_days, naming, progress, readiness
from model.catalogue import Catalogue, plural, t
from model.content import ItemAnswer, ItemStatus
from model.german import format_date
from model.progress import Progress
from model.project import Project
from model.readiness import Open
from model.records.meetings import Meeting
from model.steps import StepStatus

CLOSED = {"done", "dropped", "paused"}
CHECKLIST = "content.checklist"


@dataclass(frozen=True)
class Tile:
    """One phase: how far it is."""

    key: str
    title: str
    progress: Progress
    state: StepStatus


@dataclass(frozen=True)
class Line:
    """Something with a date, and the place it leads to."""

    title: str
    about: str
    step: str
    item: str = ""
    day: date | None = None


def tiles(project: Project, catalogue: Catalogue) -> tuple[Tile, ...]:
    """The six phases in their order."""
    return tuple(
        Tile(phase.key, f"{phase.number} {phase.short_title}", found, _state(found))
        for phase in catalogue.phases
        for found in (progress.of_phase(project, phase.key, catalogue),)
    )


def _state(found: Progress) -> StepStatus:
    if found.total and found.done == found.total:
        return StepStatus.DONE
    return StepStatus.IN_PROGRESS if found.done else StepStatus.OPEN


def next_steps(project: Project, catalogue: Catalogue) -> tuple[str, ...]:
    """The required steps still to be done in the phase the group is in; none once all is done."""
    now = _now(project, catalogue)
    if now is None:
        return ()
    required = (step.key for step in catalogue.phase(now.key).steps if step.required)
    ahead = tuple(
        key for key in required if progress.status_of(project, key) is not StepStatus.DONE
    )
    # Steps may be ticked while points of the checklist are open.
    return ahead or (CHECKLIST,)


def _now(project: Project, catalogue: Catalogue) -> Tile | None:
    """The phase the group is in: the first that is not done."""
    found = tiles(project, catalogue)
    return next((one for one in found if one.state is not StepStatus.DONE), None)


def recap(project: Project, catalogue: Catalogue, today: date) -> str:
    """The sentence that says it all, as someone would say it at the beginning of a meeting."""
    now = _now(project, catalogue)
    parts = [_about_phase(now, project, catalogue), _about_meeting(project, today)]
    return " ".join(part for part in parts if part)


def _about_phase(now: Tile | None, project: Project, catalogue: Catalogue) -> str:
    if now is None:
        return t("overview.recap.finished")
    phase = catalogue.phase(now.key)
    unit = "items" if now.key == progress.CHECKLIST_PHASE else "steps"
    done, total = now.progress.done, now.progress.total
    first = t("overview.recap.phase", number=phase.number, title=phase.short_title)
    if not total:
        return f"{first} {t('overview.recap.no_type')}"
    disputed = _disputed(project) if unit == "items" else 0
    how_far = plural(f"overview.recap.{unit}", done, total=total)
    if not done:
        how_far = t(f"overview.recap.no_{unit}", total=total)
    quarrel = plural("overview.recap.disputed", disputed) if disputed else ""
    return " ".join(part for part in (first, how_far, quarrel) if part)


def _disputed(project: Project) -> int:
    return sum(one.status is ItemStatus.DISPUTED for one in project.content.items)


def _about_meeting(project: Project, today: date) -> str:
    meeting = next_meeting(project, today)
    if meeting is None or meeting.date is None:
        return t("overview.recap.no_meeting")
    days = (meeting.date - today).days
    return plural("overview.recap.meeting", days) if days else t("overview.recap.today")


def next_meeting(project: Project, today: date) -> Meeting | None:
    """The next meeting that is to take place, today's included."""
    dated = [one for one in project.planning.meetings if one.date]
    return meeting_days.coming(dated, today)


def themes(meeting: Meeting) -> str:
    """What the meeting is about: its purpose, else the titles of its agenda."""
    titles = [one.title for one in meeting.agenda_items if one.title and one.kind != "break"]
    return meeting.purpose or t("common.list.separator").join(titles)


def open_until(
    project: Project, catalogue: Catalogue, today: date
) -> tuple[date | None, tuple[Open, ...]]:
    """The next day something is needed, and what is open until then; disputes come first."""
    found = readiness.open_things(project, catalogue)
    day = min((one.due for one in found if one.due and one.due >= today), default=None)
    wanted = [one for one in found if day is None or (one.due and one.due <= day)]
    return day, tuple(sorted(wanted, key=lambda one: _URGENCY[one.status]))


_URGENCY = {
    status: number
    for number, status in enumerate(
        (
            ItemStatus.DISPUTED,
            ItemStatus.IN_PROGRESS,
            ItemStatus.OPEN,
            ItemStatus.SETTLED,
            ItemStatus.DELEGATED,
            ItemStatus.NOT_APPLICABLE,
        )
    )
}


def decided(project: Project, catalogue: Catalogue) -> tuple[Line, ...]:
    """What was decided, the latest first: resolutions of the group and settled points."""
    lines = (*_decisions(project, catalogue), *_settled(project, catalogue))
    dated = [one for one in lines if one.day]
    return tuple(sorted(dated, key=lambda one: one.day or date.min, reverse=True))


def _decisions(project: Project, catalogue: Catalogue) -> Iterator[Line]:
    held = {one.id: one.date for one in project.planning.meetings}
    for one in project.planning.decisions:
        day = held.get(one.meeting) or one.recorded_on or one.valid_from
        if day and one.result.startswith("adopted") and one.wording.strip():
            place = f"planning.decisions.{one.id}.procedure"
            how = naming.in_words(project, place, catalogue)
            title = naming.called(project, "planning.decisions", one, catalogue)
            item = ItemAnswer(id=one.item).item if one.item else ""
            step = decision_log.step_of(one)
            yield Line(title, _about(format_date(day), how), step, item, day)


def _settled(project: Project, catalogue: Catalogue) -> Iterator[Line]:
    for one in project.content.items:
        if one.status is ItemStatus.SETTLED and one.decided_on:
            title = naming.name_of(project, naming.ITEMS, one.id, catalogue)
            day, word = format_date(one.decided_on), t("common.item_status.settled")
            yield Line(title, _about(day, word), CHECKLIST, one.item, one.decided_on)


def work(project: Project, catalogue: Catalogue) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Open tasks, packages and measures by institution; whoever is due first comes first."""
    by_name: dict[str, list[Line]] = {}
    for institution, line in _work(project):
        name = naming.name_of(project, "planning.institutions", institution, catalogue)
        # Some institutions act as one: then the function is called like the house itself.
        told = replace(line, about=line.about.removeprefix(f"{name} · ")) if name else line
        by_name.setdefault(name or t("overview.nobody"), []).append(told)
    sorted_lines = {name: tuple(sorted(lines, key=_due)) for name, lines in by_name.items()}
    return tuple(sorted(sorted_lines.items(), key=lambda pair: _due(pair[1][0])))


def _work(project: Project) -> Iterator[tuple[str, Line]]:
    for task in project.planning.tasks:
        if task.status not in CLOSED:
            about = _about(task.responsible_function, _until(task.due_date))
            line = Line(_named(task.what), about, "planning.kickoff", "", task.due_date)
            yield task.responsible_institution, line
    for package in project.content.work_packages:
        if package.status not in CLOSED:
            about = _about(package.responsible_function, _until(package.due_date))
            step = "content.work_packages"
            yield (
                package.responsible_institution,
                Line(_named(package.title), about, step, "", package.due_date),
            )
    for measure in project.anchoring.measures:
        if measure.status not in CLOSED:
            about = _about(measure.responsible_function, _until(measure.due_date))
            step = "anchoring.action_plan"
            yield (
                measure.responsible_institution,
                Line(_named(measure.title), about, step, "", measure.due_date),
            )


def _due(line: Line) -> date:
    return line.day or date.max


def _named(title: str) -> str:
    return title or t("bind.record.unnamed")


def _until(day: date | None) -> str:
    return t("overview.until", date=format_date(day)) if day else ""


def _about(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
