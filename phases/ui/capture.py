"""Note down from anywhere: Alt+N or a button, then one field; Enter keeps it.

A window of the browser's own: no script run can close it or take the caret away.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from model import capture, homework, meeting_course, naming
from model.capture import Kind, Noted
from model.catalogue import catalogue
from model.german import NotationError, format_date
from model.guard.door import confirming
from model.outcomes import Guarded, Merged, Outcome, Saved
from phases.door import workspace
from phases.ui import options, way
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject, place_of
from phases.ui.scripts import script
from phases.ui.texts import t
from phases.ui.today import today

_component = st.components.v2.component(
    "vereinbar_capture",
    js=script("capture"),
    isolate_styles=False,
)
_TEXTS = (
    *("button", "hint", "title", "keys", "explained", "cancel", "save", "saving", "empty"),
    *("unreachable", "anyway"),
)
_ANSWER = "festhalten:antwort"
_KEY = "festhalten"
Entry = dict[str, Any]


def draw(project: OpenProject, page: str) -> None:
    """The button and the window; only for those who may write."""
    if not project.may_edit:
        return
    answer: Entry | None = st.session_state.get(_ANSWER)
    data = {
        "project": project.id,
        "kinds": [_kind(project, kind) for kind in Kind],
        "texts": {name: t(f"meeting.capture.{name}") for name in _TEXTS},
        "answer": answer,
    }
    _component(key=_KEY, data=data, on_noted_change=partial(_noted, project, page), width="content")


def _kind(project: OpenProject, kind: Kind) -> Entry:
    words = {name: t(f"meeting.capture.{kind}.{name}") for name in ("letter", "name")}
    area = "line" if kind is Kind.TASK else "area"
    main = _field("text", t(f"meeting.capture.{kind}.field"), area)
    more = {Kind.DECISION: _of_decision, Kind.TASK: _of_task}.get(kind)
    return {"kind": kind.value, **words, "fields": [main, *(more(project) if more else ())]}


def _of_decision(project: OpenProject) -> list[Entry]:
    """How it came about: as the group agreed to decide."""
    known = catalogue().field_text("planning.decisions.procedure")
    choices = [(one.value, one.label) for one in known.options]
    rule = project.project.planning.decision_rule
    return [_field("procedure", known.label, "choice", choices, rule)]


def _of_task(project: OpenProject) -> list[Entry]:
    """Who and until when: the next meeting is the day to begin with."""
    label = {
        name: catalogue().field_text(f"planning.tasks.{name}").label
        for name in ("responsible_institution", "responsible_function", "due_date")
    }
    houses = [(one.id, one.called) for one in project.project.planning.institutions]
    day = homework.next_day(project.project, today())
    soon = format_date(day) if day and day > today() else ""
    return [
        _field("responsible_institution", label["responsible_institution"], "choice", houses),
        _field("responsible_function", label["responsible_function"], "line"),
        _field("due_date", label["due_date"], "line", value=soon, example=t("bind.date.example")),
    ]


def _field(
    name: str,
    label: str,
    kind: str,
    choices: list[tuple[str, str]] | None = None,
    value: str = "",
    example: str = "",
) -> Entry:
    offered = [(options.NOTHING, t("meeting.capture.nobody")), *choices] if choices else []
    return {
        "name": name,
        "label": label,
        "type": kind,
        "options": offered,
        "value": value,
        "example": example,
    }


@to_the_end
def _noted(project: OpenProject, page: str) -> None:
    sent: Mapping[str, Any] | None = st.session_state[_KEY].noted
    if sent:
        told = keep(project, page, sent)
        st.session_state[_ANSWER] = {"id": sent["id"], "turn": sent["turn"], **told}


def keep(project: OpenProject, page: str, sent: Mapping[str, Any]) -> Entry:
    """Store what was noted, and say what came of it."""
    values = {str(name): str(value) for name, value in sent["values"].items()}
    noted = Noted(
        id=str(sent["id"]),
        kind=Kind(sent["kind"]),
        text=values.pop("text"),
        more=values,
        phase=page,
        item=_item(page),
    )
    now = OpenProject(project.id).project
    try:
        change = capture.change(now, noted, workspace().clock())
    except NotationError as error:
        return _refused(t(f"invalid.{error.code}"))
    outcome = project.submit(change, confirmed=[str(one) for one in sent["confirmed"]])
    project.settle(place_of(change))
    return _told(project, noted, outcome)


def _item(page: str) -> str:
    """The point of the checklist that is on the screen."""
    key = way.item()
    return key.replace(".", "-", 1) if page == "content" and catalogue().has_item(key) else ""


def _told(project: OpenProject, noted: Noted, outcome: Outcome) -> Entry:
    match outcome:
        case Saved() | Merged():
            name = t(f"meeting.capture.{noted.kind}.name")
            told = t("meeting.capture.saved", text=name)
            return {"ok": True, "message": f"{told} {_where(project)}", "confirming": []}
        case Guarded(findings=findings):
            words = t("common.list.separator").join(dict.fromkeys(one.words for one in findings))
            return {
                **_refused(t("meeting.capture.careful", words=words)),
                "confirming": list(confirming(outcome)),
                "means": t("guard.means"),
                "yes": t("guard.yes"),
            }
        case _:
            return _refused(getattr(outcome, "message", t("meeting.capture.unreachable")))


def _refused(message: str) -> Entry:
    return {"ok": False, "message": message, "confirming": []}


def _where(project: OpenProject) -> str:
    """To which meeting it belongs now."""
    course = meeting_course.running(project.project, workspace().clock())
    if course is None:
        return t("meeting.capture.no_meeting")
    path = meeting_course.MEETINGS
    title = naming.called(project.project, path, course.meeting, catalogue())
    if course.point is None:
        return t("meeting.capture.in_meeting", title=title)
    return t("meeting.capture.at_point", title=title, point=course.point.title)
