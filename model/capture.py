"""What is noted down in passing: a decision, a task, an open question, a topic for later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from model import german, meeting_course
from model.basics import BERLIN
from model.changes import AddRecord
from model.fields import FieldKind
from model.project import Project

_HELD_IN = {"decision": "decisions", "task": "tasks", "question": "notes", "parked": "notes"}
_SUBJECTS = {"goals": "goals", "content": "content", "approval": "feedback"}


class Kind(StrEnum):
    """What is noted down."""

    DECISION = "decision"
    TASK = "task"
    QUESTION = "question"
    PARKED = "parked"


@dataclass(frozen=True)
class Noted:
    """What was typed, and on which page: its phase and the point of the checklist, if any."""

    # The record's id: the same thing sent twice is kept once.
    id: str
    kind: Kind
    text: str
    # What else was said, by the names of the fields of the record.
    more: Mapping[str, str]
    phase: str = ""
    item: str = ""


def list_of(kind: Kind) -> str:
    """The list in which such things are kept."""
    return f"planning.{_HELD_IN[kind]}"


def change(project: Project, noted: Noted, now: datetime) -> AddRecord:
    """The record to keep; raises NotationError where a day was typed that is none."""
    record: dict[str, Any] = {
        "id": noted.id,
        "recorded_on": now.astimezone(BERLIN).date().isoformat(),
        "item": noted.item,
        **_where(project, now),
        **_what(project, noted),
    }
    return AddRecord(path=list_of(noted.kind), record=record)


def _where(project: Project, now: datetime) -> dict[str, str]:
    """The meeting that is on, and its point; without one there is nothing to ask."""
    course = meeting_course.running(project, now)
    if course is None:
        return {}
    point = course.point
    return {"meeting": course.meeting.id, "agenda_point": point.title if point else ""}


def _what(project: Project, noted: Noted) -> dict[str, Any]:
    text, more = noted.text.strip(), noted.more
    match noted.kind:
        case Kind.DECISION:
            subject = "content" if noted.item else _SUBJECTS.get(noted.phase, "")
            return {
                "wording": text,
                "number": next_number(project),
                "procedure": more.get("procedure", ""),
                "subject": subject,
            }
        case Kind.TASK:
            due = german.parse(FieldKind.DATE, more.get("due_date", ""))
            return {
                "what": text,
                "responsible_institution": more.get("responsible_institution", ""),
                "responsible_function": more.get("responsible_function", ""),
                "due_date": str(due) if due else None,
            }
        case _:
            return {"kind": noted.kind.value, "text": text}


def next_number(project: Project) -> str:
    """The number of the next decision."""
    numbers = [int(one.number) for one in project.planning.decisions if one.number]
    return str(max(numbers, default=0) + 1)
