"""Where a point stands: its state, its level, who cares for it, and the remarks on it."""

import streamlit as st

from model.along import Along
from model.basics import now
from model.catalogue import catalogue, plural
from model.content import Level, item_id
from model.paths import read
from model.records.drafting import ItemComment
from phases.ui import bind, cards, record_fields, widgets
from phases.ui.cards import Badge, Rows
from phases.ui.open_project import OpenProject
from phases.ui.options import name_of
from phases.ui.texts import t

COMMENTS = "content.item_comments"
_OPEN = "open:comments"


def draw(project: OpenProject, key: str, level: Level, extra: Along | None = None) -> None:
    """State, level and who cares; `extra` names what is stored along with a new state."""
    place = f"content.items.{item_id(key)}"
    with st.container(key="blatt-karte-stand", gap="medium"):
        bind.field(project, f"{place}.status", shape=widgets.PILLS, extra=extra)
        record_fields.draw(project, place, ("delegated_to", "status_reason"))
        with st.grid(2, min_column_width=230, gap="small"):
            _draw_level(project, level, f"{place}.level")
            bind.field(project, f"{place}.responsible_institution", label=t("pages.item.who_cares"))
            bind.field(project, f"{place}.responsible_function")
            if record_fields.is_visible(project, place, "decided_on"):
                bind.field(project, f"{place}.decided_on")
            else:
                bind.field(project, f"{place}.due_date")


def comments(project: OpenProject, key: str) -> None:
    """The remarks on a point, folded; the label says how many are open."""
    wanted = item_id(key)
    found = [one for one in bind.value(project, COMMENTS) if one.item == wanted]
    waiting = sum(not one.settled for one in found)
    is_open = st.session_state.get(_OPEN) == wanted
    # A button, no expander: an expander whose label counts would fold with every new remark.
    st.button(
        plural("checklist.comments.label", waiting) if waiting else t("checklist.comments.none"),
        key="anmerkungen",
        type="tertiary",
        icon=f":material/{'expand_less' if is_open else 'expand_more'}:",
        help=t(f"checklist.comments.{'hide' if is_open else 'show'}"),
        on_click=st.session_state.__setitem__,
        args=(_OPEN, "" if is_open else wanted),
    )
    if is_open:
        cards.records(
            project,
            COMMENTS,
            Rows(
                fields=("content", "institution", "kind", "answer", "settled"),
                quiet=lambda comment: _about(project, comment),
                badge=_badge,
                rows=6,
                only=lambda comment: comment.item == wanted,
                new={"item": wanted, "created_on": now().date().isoformat()},
            ),
        )


def _about(project: OpenProject, comment: ItemComment) -> str:
    kind = catalogue().field_text(f"{COMMENTS}.kind").label_of(comment.kind)
    answer = t("checklist.comments.answered", text=comment.answer) if comment.answer else ""
    parts = [
        kind,
        name_of(project.project, "planning.institutions", comment.institution),
        bind.in_words(project, f"{COMMENTS}.{comment.id}.created_on"),
        answer,
    ]
    return " · ".join(part for part in parts if part)


def _badge(comment: ItemComment) -> Badge:
    if comment.settled:
        return Badge(t("checklist.comments.settled"), "green", ":material/check_circle:")
    return Badge(t("checklist.comments.open"), "gray", ":material/radio_button_unchecked:")


def _draw_level(project: OpenProject, level: Level, path: str) -> None:
    chosen = read(project.project, path) or level
    bind.field(
        project,
        path,
        label=t("pages.item.level"),
        hint=t(f"pages.item.stands_in.{chosen}"),
        shape=widgets.SELECT,
        nothing=t("pages.item.as_proposed"),
    )
