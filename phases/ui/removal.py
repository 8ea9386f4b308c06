"""Removing a record, with a way back: nothing asks before, everything can be taken back."""

from collections.abc import Sequence

import streamlit as st

from model import paths
from model.basics import Record
from model.changes import AddRecord, RemoveRecord
from model.outcomes import Merged, Saved
from model.paths import Path
from model.project import Project
from phases.ui import focus, literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def remove(
    project: OpenProject, list_path: Path, name: str, removals: Sequence[RemoveRecord]
) -> bool:
    """Remove the records together, and remember how to bring them back."""
    # A callback may run long after the page was drawn: what comes back is what stands now.
    now = OpenProject(project.id).project
    back = [change for removal in removals for change in _way_back(now, removal)]
    if not isinstance(project.submit(*removals), Saved | Merged):
        return False
    st.session_state[_key(list_path)] = (name, back)
    focus.move_to(f"wieder-{list_path}")
    return True


def forget(list_path: Path) -> None:
    """The way back is offered until the next thing happens in the list."""
    st.session_state.pop(_key(list_path), None)


def draw(project: OpenProject, list_path: Path) -> None:
    """What was removed last from this list, and the way back."""
    removed: tuple[str, list[AddRecord]] | None = st.session_state.get(_key(list_path))
    if removed is None:
        return
    name, back = removed
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(t("bind.row.removed", name=literal.esc_line(name)), width="content")
        st.button(
            t("frame.save.undo"),
            key=f"wieder-{list_path}",
            type="tertiary",
            icon=":material/undo:",
            on_click=_bring_back,
            args=(project, list_path, back),
        )
        focus.draw()


def _way_back(project: Project, removal: RemoveRecord) -> list[AddRecord]:
    """The change that brings a record back to its place; none if it is gone already."""
    records: tuple[Record, ...] = paths.read(project, removal.path)
    neighbours = ["", *(record.id for record in records)]
    return [
        AddRecord(path=removal.path, record=record.model_dump(mode="json"), after=before)
        for record, before in zip(records, neighbours, strict=False)
        if record.id == removal.id
    ]


def _bring_back(project: OpenProject, list_path: Path, back: list[AddRecord]) -> None:
    if isinstance(project.bring_back(*back), Saved | Merged):
        forget(list_path)
        # What was removed along with the record comes back first, the record itself last.
        record_id = back[-1].record["id"]
        focus.move_to(f"auf-{record_id}", f"punkt-{record_id}")


def _key(list_path: Path) -> str:
    return f"removed:{list_path}"
