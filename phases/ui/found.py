"""Texts of closed windows that the store could not take: offered at the field they belong to."""

from weakref import WeakKeyDictionary

import streamlit as st

from model.paths import Path
from model.workspace import DraftRow
from phases.door import workspace
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# Read once per run; the project of a run is a new object every time.
_of_run: WeakKeyDictionary[OpenProject, tuple[DraftRow, ...]] = WeakKeyDictionary()


def offer(project: OpenProject, path: Path) -> None:
    """Every text found for this field, to be taken or dropped."""
    for draft in _drafts(project):
        if draft.path == path:
            _draw(project, draft)


def settle(project: OpenProject, path: Path) -> None:
    """A person has chosen the wording of this field: older texts for it are not offered again."""
    for draft in workspace().drafts(project.id, project.who):
        if draft.path == path:
            workspace().discard_draft(project.id, draft.id, project.who)


def _drafts(project: OpenProject) -> tuple[DraftRow, ...]:
    if project not in _of_run:
        _of_run[project] = workspace().drafts(project.id, project.who)
    return _of_run[project]


def _draw(project: OpenProject, draft: DraftRow) -> None:
    with st.container(key=f"fund-{draft.id}", gap="xsmall"):
        st.markdown(f":material/restore_page: {t('bind.draft.found')}")
        with st.container(key=f"wortlaut-fund-{draft.id}"):
            st.text(draft.text)
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("bind.draft.take"),
                key=f"fund-nimm-{draft.id}",
                on_click=_take,
                args=(project, draft),
            )
            st.button(
                t("bind.draft.drop"),
                key=f"fund-weg-{draft.id}",
                type="tertiary",
                on_click=_drop,
                args=(project, draft),
            )


def _drop(project: OpenProject, draft: DraftRow) -> None:
    workspace().discard_draft(project.id, draft.id, project.who)


def _take(project: OpenProject, draft: DraftRow) -> None:
    """Nobody knows what its author had seen: another text in its place is a conflict."""
    project.take_draft(draft.path, draft.text, ())
    _drop(project, draft)
