"""The group in one room: one step for all while somebody leads, and who is there.

The browser part (`js/together.js`) shows all of it straight in the page. It asks for a script run
only where a window goes along to another place, or where somebody begins or ends leading.
"""

from dataclasses import replace
from typing import Any

import streamlit as st

from model.access import Deed
from model.rounds.kinds import Kind
from model.workspace import Visit
from phases.door import workspace
from phases.ui import identity, round_places, visited, way
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject, tab
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_together",
    js=script("calm", "together"),
    isolate_styles=False,
)
_BAR = (
    *("lead", "leading", "stop", "following", "leave", "left", "back"),
    *("moved", "go", "silent", "take", "sure", "yes", "no", "round", "join"),
)


def draw(project: OpenProject, page: str) -> None:
    """Take the group along if this person leads it; the bar of leading, and who is there."""
    here = visited.here(project, page)
    if project.may_lead:
        _take_along(project, here)
    st.session_state["together:here"] = (project.id, here)
    with st.container(key="zusammen"):
        _component(
            key="together",
            data={
                "project": project.id,
                "tab": project.tab,
                "key": visited.key_of(here),
                "may_lead": project.may_lead,
                "on_wall": way.is_projected(),
                "at_round": page == way.ROUND,
                "texts": {
                    "bar": {name: t(f"together.bar.{name}") for name in _BAR},
                    "writing": t("together.writing.here", who="{who}"),
                    "kinds": {kind.value: t(f"round.kind.{kind}") for kind in Kind},
                },
            },
            on_asked_change=_asked,
        )


def _take_along(project: OpenProject, here: Visit) -> None:
    """A window that opens somewhere, or is taken there, leads nobody; only one that goes on."""
    noted = _noted()
    before = noted.get(project.id)
    noted[project.id] = here
    # Who still writes down the question of a round goes ahead; the group comes when it begins.
    is_ahead = round_places.asks_for_new()
    if before is not None and before != here and visited.takes_along(here) and not is_ahead:
        workspace().move_group(project.id, project.who, here, project.tab)


def _noted() -> dict[str, Visit]:
    """Where this window was last, in each project; who only goes along has noted nothing yet."""
    noted: dict[str, Visit] = st.session_state.setdefault("together:noted", {})
    return noted


@to_the_end
def _asked() -> None:
    asked: dict[str, Any] | None = st.session_state["together"].asked
    if not asked:
        return
    project_id, here = st.session_state["together:here"]
    may_lead = identity.is_known() and workspace().may(project_id, Deed.LEAD)
    match asked.get("deed"):
        case "follow":
            _follow(project_id)
        case "round":
            way.go(round_places.current())
        case "lead" if may_lead:
            workspace().lead(project_id, identity.who(), here, tab())
        case "stop" if may_lead:
            workspace().stop_leading(project_id, identity.who())


def _follow(project_id: str) -> None:
    leading = workspace().leading(project_id)
    place = visited.place(leading.place) if leading else None
    if leading and place:
        # Also a point of the group's own, which the catalogue does not know.
        place = replace(place, item=leading.place.item)
        _noted()[project_id] = leading.place
        way.go(way.projected(place) if way.is_projected() else place)
