"""What of a whole project was there on an earlier day: by its steps, then by its own days."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from model import paths
from model.basics import Record
from model.catalogue import Catalogue
from model.catalogue.schema_steps import FieldText, RecordList, Step
from model.fields import FieldKind
from model.paths import Path
from model.project import Project

# Records that come into being on a day of their own: their list, and where they name the day.
ARISES = {
    "approval.participation_records": "period_from",
    "approval.resolutions": "date",
    "approval.versions": "version_date",
    "content.item_comments": "created_on",
    "content.legal_reviews": "requested_on",
    "planning.decisions": "meeting",
    "planning.tasks": "meeting",
}
# What nobody knows before a day: where the day is named, and the fields that are empty until then.
KNOWN_FROM = {
    "goals": ("legal_checked_on", ("legal_checked_on", "legal_checked_by")),
    "goals.legal_sources": ("checked_on", ("check_status", "checked_on", "checked_by", "note")),
    "planning.meetings": (
        "date",
        (
            *("status", "members_present", "guests", "dissent", "takeaway"),
            *("minutes_status", "minutes_sent_on", "minutes_approved_on"),
        ),
    ),
    "planning.participation_plan": ("period_to", ("status",)),
    "planning.tasks": ("done_on", ("status", "done_on", "result")),
    "content.annexes": ("as_of", ("as_of", "attached")),
    "content.dissent": ("solved_in", ("outcome", "solution", "solved_in")),
    "content.interfaces": ("tested_on", ("tested_on",)),
    "content.legal_reviews": (
        "reviewed_on",
        ("status", "reviewed_on", "result", "note", "law_as_of", "follow_up_done_on"),
    ),
    "content.work_packages": ("present_in", ("status",)),
    "approval.feedback": ("answered_on", ("answered_on",)),
}


def earlier(
    project: Project,
    steps: Iterable[str],
    as_of: date,
    begins: Mapping[tuple[Path, str], date],
    catalogue: Catalogue,
) -> Project:
    """The project with the results of these steps, as they stood on a day."""
    teller = _Earlier(project, frozenset(steps), as_of, begins, catalogue)
    return _without_dangling(teller.told())


class _Earlier:
    def __init__(
        self,
        project: Project,
        steps: frozenset[str],
        as_of: date,
        begins: Mapping[tuple[Path, str], date],
        catalogue: Catalogue,
    ) -> None:
        self.project, self.steps, self.as_of, self.begins = project, steps, as_of, begins
        self.lists = {shared.path: shared for shared in catalogue.lists.values()}
        self.all_steps = catalogue.steps

    def told(self) -> Project:
        phases = {
            phase: self._phase(phase)
            for phase in Project.model_fields
            if paths.field_of(phase).kind is FieldKind.OBJECT
        }
        return self.project.model_copy(update=phases)

    def _phase(self, phase: str) -> Any:
        results = getattr(self.project, phase)
        found = {
            name: self._value(f"{phase}.{name}", getattr(results, name))
            for name in type(results).model_fields
        }
        return self._known(phase, results.model_copy(update=found))

    def _value(self, path: Path, value: Any) -> Any:
        if path in self.lists:
            kept = (record for record in value if self._is_there(path, record))
            return tuple(self._known(path, record) for record in kept)
        return value if self._step_of(path) in self.steps else paths.field_of(path).default

    def _step_of(self, path: Path) -> str:
        """The step whose fields name this one first."""
        phase, _, name = path.partition(".")
        named = (step.key for step in self.all_steps if step.phase == phase and step.field(name))
        return next(named, "")

    def _is_there(self, path: Path, record: Record) -> bool:
        day = self.begins.get((path, record.id)) or self._day(record, ARISES.get(path, ""))
        return birth_step(record, self.lists[path], self.all_steps) in self.steps and (
            day is None or day <= self.as_of
        )

    def _known(self, path: Path, owner: Any) -> Any:
        """The record, or the phase, without what only became known later."""
        named, fields = KNOWN_FROM.get(path, ("", ()))
        day = self._day(owner, named)
        if day is None or day <= self.as_of:
            return owner
        return owner.model_copy(
            update={name: type(owner).model_fields[name].default for name in fields}
        )

    def _day(self, owner: Any, name: str) -> date | None:
        """The day that a field names, by itself or as the day of a meeting."""
        value = getattr(owner, name) if name else None
        if not isinstance(value, str):
            return value
        meetings = self.project.planning.meetings
        return next((meeting.date for meeting in meetings if meeting.id == value), None)


def birth_step(record: Record, shared: RecordList, steps: Iterable[Step]) -> str:
    """Where a record arises: in its list's first step, or in the step whose filter it fits."""
    showing = [
        (step.key, field)
        for step in steps
        for field in step.fields
        if field.kind == "records" and field.list == shared.name
    ]
    if any(key == shared.born_in and not field.filter for key, field in showing):
        return shared.born_in
    fitting = [key for key, field in showing if field.filter and fits(record, field)]
    return fitting[-1] if fitting else shared.born_in


def fits(record: Record, field: FieldText) -> bool:
    """Whether a step that filters its list shows the record; "current" is any evaluation."""
    return all(
        bool(value) if allowed == ("current",) else value in allowed
        for value, allowed in ((getattr(record, name), of) for name, of in field.filter.items())
    )


def _without_dangling(project: Project) -> Project:
    """The project without references to records that are not there yet."""
    there: dict[Path, set[str]] = {}
    for path, field, value in paths.fields_in(project):
        if field.kind is FieldKind.RECORDS and not field.record_type.made_on_write:
            there[path] = {record.id for record in value}
    for path, field, value in paths.fields_in(project):
        if value and field.list_path in there:
            known = there[field.list_path]
            kept = _kept(value, known)
            if kept != value:
                project = paths.replaced(project, path, kept)
    return project


def _kept(value: Any, known: set[str]) -> Any:
    if isinstance(value, str):
        return value if value in known else ""
    return tuple(name for name in value if name in known)
