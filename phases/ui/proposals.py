"""One press adds all rows that follow from what the project holds, and one takes them back."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import streamlit as st

from model import proposals
from model.catalogue import plural
from model.changes import Change
from model.outcomes import Merged, Saved
from model.paths import Path
from model.project import Project
from model.proposals import Row
from phases.ui import field_notes, focus
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

Derive = Callable[[Project], Sequence[Change]]


def rows(
    project: OpenProject, words: str, list_path: Path, proposed: Callable[[Project], Iterable[Row]]
) -> None:
    """Offer the rows that the list does not hold yet."""
    project.watch(list_path)
    offer(project, words, list_path, partial(additions, list_path, proposed))


def additions(
    list_path: Path, proposed: Callable[[Project], Iterable[Row]], now: Project
) -> Sequence[Change]:
    """The changes that add the rows which this project does not hold yet."""
    return proposals.additions(now, list_path, proposed(now))


def offer(project: OpenProject, words: str, name: str, derive: Derive) -> None:
    """Offer what follows from the project; nothing is drawn when nothing does."""
    changes = derive(project.project)
    # Whose access is for contributions only is offered rows for those lists only.
    if not project.may_contribute or not all(project.may_change(one.path) for one in changes):
        return
    if changes:
        with st.container(key=f"vorschlag-{name}", gap="xsmall"):
            st.button(
                plural(f"{words}.button", len(changes)),
                key=f"vorschlagen-{name}",
                icon=":material/playlist_add:",
                on_click=_add,
                args=(project, name, derive),
            )
            field_notes.quiet(t(f"{words}.from"))
    if project.may_edit:
        _draw_way_back(project, name)


def _draw_way_back(project: OpenProject, name: str) -> None:
    project_id, added = st.session_state.get(_key(name), ("", ()))
    if project_id != project.id or not proposals.withdrawal(project.project, added):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plural("proposals.added", len(added)), width="content")
        st.button(
            t("frame.save.undo"),
            key=f"zurueck-vorschlag-{name}",
            type="tertiary",
            icon=":material/undo:",
            on_click=_take_back,
            args=(project, name),
        )
        focus.draw()


def _add(project: OpenProject, name: str, derive: Derive) -> None:
    # A callback may run long after the page was drawn: what others have added since is skipped.
    changes = derive(OpenProject(project.id).project)
    if changes and isinstance(project.submit(*changes), Saved | Merged):
        st.session_state[_key(name)] = (project.id, tuple(changes))
        focus.move_to(f"zurueck-vorschlag-{name}")


def _take_back(project: OpenProject, name: str) -> None:
    _, added = st.session_state.pop(_key(name), ("", ()))
    now = OpenProject(project.id).project
    if back := proposals.withdrawal(now, added):
        project.submit(*back)
    focus.move_to(f"vorschlagen-{name}")


def _key(name: str) -> str:
    return f"proposed:{name}"
