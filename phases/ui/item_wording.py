"""How a point stands in the agreement: it follows the proposal until someone writes in it."""

import streamlit as st

from model import settling
from model.catalogue import catalogue
from model.catalogue.schema_topics import Item
from model.changes import Change, SetField
from model.outcomes import Merged, Saved
from model.settling import Renewal
from phases.ui import bind, field_notes, focus, marked
from phases.ui.open_project import OpenProject
from phases.ui.texts import t


def draw(project: OpenProject, item: Item) -> None:
    """The final wording, free to write in; before it a notice when its ground has moved."""
    renewal = settling.renewal(project.project, catalogue(), item)
    if renewal and project.may_edit:
        _draw_renewal(project, item, renewal)
    answer = project.project.content.answer(item.key)
    proposed = settling.unwritten(answer, project.project, catalogue())
    with st.container(key="blatt-karte-fassung", gap="small"):
        bind.field(
            project,
            settling.path_of(item.key, "wording"),
            label=t("pages.wording.label"),
            hint="",
            serif=True,
            instead=proposed,
            extra=lambda now, value: settling.with_first_words(now, item.key, value),
        )
        if not answer.wording:
            field_notes.quiet(t("pages.wording.follows"))
            _draw_way_back(project, item)
        elif project.may_edit and not project.trouble(settling.path_of(item.key, "wording")):
            _draw_tools(project, item)
            if st.session_state.get(_showing(item)):
                _draw_proposal(answer.wording, proposed)


def _draw_tools(project: OpenProject, item: Item) -> None:
    is_shown = bool(st.session_state.get(_showing(item)))
    with st.container(
        key="fassung-wege", horizontal=True, vertical_alignment="center", gap="medium"
    ):
        with st.container(width="stretch"):
            field_notes.quiet(t("pages.wording.differs"))
        st.button(
            t(f"pages.wording.{'hide' if is_shown else 'show'}"),
            key="vorschlag-zeigen",
            type="tertiary",
            icon=":material/compare_arrows:",
            on_click=st.session_state.__setitem__,
            args=(_showing(item), not is_shown),
        )
        st.button(
            t("pages.wording.take"),
            key="vorschlag-nehmen",
            type="tertiary",
            icon=":material/undo:",
            on_click=_take_proposal,
            args=(project, item),
        )


def _draw_proposal(own: str, proposed: str) -> None:
    with st.container(key="wortlaut-vorschlag"):
        pieces = marked.differences(own, proposed)[1]
        st.markdown(marked.markdown(pieces, "blue"), anchors=False)


def _showing(item: Item) -> str:
    return f"proposal:{item.key}"


def _replaced(item: Item) -> str:
    return f"replaced:{item.key}"


def _take_proposal(project: OpenProject, item: Item) -> None:
    own = OpenProject(project.id).project.content.answer(item.key).wording
    if _is_stored(project, _wording(item, own, "")):
        st.session_state[_replaced(item)] = own
        focus.move_to("fassung-zurueck")


def _draw_way_back(project: OpenProject, item: Item) -> None:
    own: str | None = st.session_state.get(_replaced(item))
    if own is None or not project.may_edit:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(t("pages.wording.replaced"), width="content")
        st.button(
            t("frame.save.undo"),
            key="fassung-zurueck",
            type="tertiary",
            icon=":material/undo:",
            on_click=_bring_back,
            args=(project, item, own),
        )


def _bring_back(project: OpenProject, item: Item, own: str) -> None:
    if _is_stored(project, _wording(item, "", own)):
        st.session_state.pop(_replaced(item), None)
        focus.move_to("vorschlag-nehmen")


def _wording(item: Item, before: str, after: str) -> Change:
    return SetField(path=settling.path_of(item.key, "wording"), before=before, after=after)


def _is_stored(project: OpenProject, *changes: Change) -> bool:
    return isinstance(project.bring_back(*changes), Saved | Merged)


def _draw_renewal(project: OpenProject, item: Item, renewal: Renewal) -> None:
    old, new = marked.differences(renewal.old, renewal.new)
    with st.container(key="blatt-karte-neuer-satz", gap="small"):
        st.header(t("pages.renewal.title"), anchor=False)
        st.text(t("pages.renewal.explained"))
        with st.grid(2, min_column_width=260, gap="medium"):
            for name, pieces, color in (("old", old, "blue"), ("new", new, "green")):
                with st.container(key=f"satz-{name}", gap="xsmall"):
                    field_notes.quiet(t(f"pages.renewal.{name}"))
                    with st.container(key=f"wortlaut-satz-{name}"):
                        st.markdown(marked.markdown(pieces, color), anchors=False)
        with st.container(horizontal=True, gap="small"):
            for name in ("keep", "take"):
                st.button(
                    t(f"pages.renewal.{name}"),
                    key=f"satz-{name}-knopf",
                    on_click=_renew,
                    args=(project, item, name),
                )


def _renew(project: OpenProject, item: Item, name: str) -> None:
    decide = settling.take_new if name == "take" else settling.keep_old
    project.bring_back(*decide(OpenProject(project.id).project, catalogue(), item))
