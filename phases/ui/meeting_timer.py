"""How much time is left for a point: counted in the browser, by the clock of the server."""

import streamlit as st

from model import meeting_course
from model.meeting_course import Course
from model.records.meetings import AgendaItem
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_timer",
    js=script("timer"),
    isolate_styles=False,
)
# The browser fills these gaps as time goes by.
_LEFT_OPEN = {"count": "{count}", "left": "{left}"}
_TEXTS = (
    *("label", "left", "left_one", "left_less", "over_less", "over_one", "over"),
    *("resting", "no_minutes"),
)


def draw(course: Course, point: AgendaItem) -> None:
    """The minutes left of this point, or by how much it is over its time."""
    since = course.runs_since
    data = {
        "since": since and int(since.timestamp() * 1000),
        "used": course.used_before(point.id),
        "planned": meeting_course.planned(point),
        "now": int(course.now.timestamp() * 1000),
        "texts": {name: t(f"meeting.timer.{name}", **_LEFT_OPEN) for name in _TEXTS},
    }
    _component(key="sitzung-uhr", data=data)
