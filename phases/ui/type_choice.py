"""The agreement type of a project: what another one would change is read before it is chosen."""

from collections.abc import Sequence

import streamlit as st

from model.catalogue import catalogue, plural
from model.changes import SetField
from model.checklist import Entry
from model.type_change import TypeChange, type_change
from phases.ui import bind, field_notes, form, literal
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

STEP, FIELD = "planning.agreement_type", "agreement_type"
_NAMED = 5


def draw(project: OpenProject) -> None:
    """The step with its fields; the type itself has a card that shows what it changes."""
    names = [field.name for field in catalogue().step(STEP).fields if not field.computed]
    place = names.index(FIELD)
    with st.container(gap="large"):
        form.fields(project, STEP, *names[:place])
        _card(project)
        form.fields(project, STEP, *names[place + 1 :])


def _card(project: OpenProject) -> None:
    stored = str(bind.value(project, FIELD))
    with st.container(key="blatt-karte-typ", gap="small"):
        st.header(t("checklist.type.title"), anchor=False)
        if stored:
            st.text(t("checklist.type.chosen", title=catalogue().type(stored).title))
        else:
            st.text(t("checklist.type.none"))
        if not project.may_edit:
            return
        kinds = sorted(catalogue().agreement_types, key=lambda kind: kind.choice_order)
        looked_at = st.pills(
            t("checklist.type.look"),
            [kind.key for kind in kinds],
            format_func=lambda key: catalogue().type(key).title,
            default=stored or None,
            key=f"typ-{project.id}",
        )
        if looked_at:
            field_notes.quiet(catalogue().type(looked_at).summary)
        if looked_at and looked_at != stored:
            _preview(project, looked_at, stored)


def _preview(project: OpenProject, wanted: str, stored: str) -> None:
    if stored:
        project.watch("content.items", "content.active_areas")
        _changes(type_change(project.project, catalogue(), wanted))
    st.button(
        t("checklist.type.choose"),
        key="typ-nehmen",
        icon=":material/check:",
        on_click=_choose,
        args=(project, stored, wanted),
    )


def _changes(change: TypeChange) -> None:
    """How many points, and which; what nobody has to read is not there."""
    with st.container(key="fund-typwechsel", gap="small"):
        st.markdown(f"**{t('checklist.type.changes')}**")
        parts = (
            ("becomes_required", change.becomes_required),
            ("no_longer_required", change.no_longer_required),
            ("joins", change.joins),
            ("leaves", change.leaves),
            ("kept", change.kept),
        )
        for name, entries in parts:
            if entries:
                _part(name, entries)
        if change.core_before != change.core_after:
            st.text(t("checklist.type.core", before=change.core_before, after=change.core_after))
        elif not any(entries for _, entries in parts):
            st.text(t("checklist.type.nothing"))
        field_notes.quiet(t("checklist.type.keeps"))


def _part(name: str, entries: Sequence[Entry]) -> None:
    named = ", ".join(entry.title for entry in entries[:_NAMED])
    rest = len(entries) - _NAMED
    names = plural("checklist.type.more", rest, names=named) if rest > 0 else named
    with st.container(key=f"typ-{name}", gap=None):
        st.text(f"{plural(f'checklist.type.{name}', len(entries))}:")
        st.markdown(f":small[{literal.esc_line(names)}]")


@to_the_end
def _choose(project: OpenProject, stored: str, wanted: str) -> None:
    project.submit(SetField(path=FIELD, before=stored, after=wanted))
