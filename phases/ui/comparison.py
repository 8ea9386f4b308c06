"""Two states of the agreement side by side: which places changed, phase by phase."""

from itertools import groupby

import streamlit as st

from model.catalogue import catalogue, plural
from model.comparing import PhaseChanges, compared
from model.project import Project
from model.workspace import VersionRow
from phases.door import workspace
from phases.ui import field_notes, frame, told_lines, version_list, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# More places than this nobody reads at once.
PORTION = 40
# So few places are shown at once, without a click.
FEW = 12
OLD, NEW = "vergleich-alt", "vergleich-neu"


def view(project: OpenProject, old: VersionRow, against: str) -> frame.View:
    """The page that compares a version with another one, or with today."""
    versions = {str(version.id): version for version in version_list.newest_first(project)}
    new = versions.get(against)
    lead = (
        t("history.compare.lead", old=old.name, new=new.name)
        if new
        else t("history.compare.lead_today", old=old.name)
    )
    head = frame.Head(t("history.compare.place"), t("history.compare.title"), lead)
    back = version_list.place(old)
    return frame.View(lambda: _draw(project, versions, old, new), head, before=back, after=None)


def _draw(
    project: OpenProject,
    versions: dict[str, VersionRow],
    old: VersionRow,
    new: VersionRow | None,
) -> None:
    _draw_choice(versions, old, new)
    before, after = _state(project, old), _state(project, new)
    parts = compared(before, after, catalogue())
    if not parts:
        field_notes.quiet(t("history.compare.same"))
        return
    pair = f"{old.id}-{new.id if new else version_list.TODAY}"
    is_short = sum(len(part.told) for part in parts) <= FEW
    with st.container(key="blatt-vergleich", gap=None):
        for part in parts:
            with st.container(key=f"zeile-vergleich-{part.phase}"):
                _draw_part(part, pair, is_open=is_short)


def _state(project: OpenProject, version: VersionRow | None) -> Project:
    if version is None:
        project.watch(*Project.model_fields)
        return project.project
    return workspace().open_version(project.id, version.id).project


def _draw_choice(versions: dict[str, VersionRow], old: VersionRow, new: VersionRow | None) -> None:
    # The address says what is compared; a choice only leads to another address.
    st.session_state[OLD] = str(old.id)
    st.session_state[NEW] = str(new.id) if new else version_list.TODAY
    with st.grid(2, min_column_width=260, gap="medium"):
        for key, values in ((OLD, [*versions]), (NEW, [version_list.TODAY, *versions])):
            st.selectbox(
                t(f"history.compare.{'old' if key == OLD else 'new'}"),
                values,
                format_func=lambda value: _option(versions.get(value)),
                key=key,
                on_change=_choose,
                args=(versions,),
            )


def _option(version: VersionRow | None) -> str:
    if version is None:
        return t("history.compare.today")
    return f"{version.name} ({version_list.moment(version)})"


def _choose(versions: dict[str, VersionRow]) -> None:
    old, new = st.session_state[OLD], st.session_state[NEW]
    way.go(version_list.place(versions[old], new))


def _draw_part(part: PhaseChanges, pair: str, *, is_open: bool) -> None:
    phase = catalogue().phase(part.phase).short_title if part.phase else ""
    label = t(
        "history.compare.part",
        phase=phase or t("history.compare.project"),
        count=plural("history.compare.count", len(part.told)),
    )
    key = f"vergleich-{part.phase or 'projekt'}-{pair}"
    opened = st.expander(label, is_open, key=key, type="compact", on_change="rerun")
    if not opened.open:
        return
    shown = st.session_state.get(f"{key}-menge", PORTION)
    with opened, st.container(gap="small"):
        for _, group in groupby(part.told[:shown], key=lambda told: told.head):
            with st.container(gap="xsmall"):
                told_lines.draw_group([*group])
        if len(part.told) > shown:
            st.button(
                t("history.compare.show_more"),
                key=f"{key}-mehr",
                on_click=st.session_state.__setitem__,
                args=(f"{key}-menge", shown + PORTION),
            )
