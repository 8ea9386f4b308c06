"""Ways to begin on the start page: a new agreement, a sample, a backup."""

from collections.abc import Callable

import streamlit as st

from model.catalogue import catalogue
from model.catalogue.schema_topics import AgreementType
from model.workspace import ProjectId
from phases.door import workspace
from phases.ui import identity, literal, way
from phases.ui.attempts import attempt, confirmed, note, say
from phases.ui.texts import t


def new_agreement() -> None:
    """Name and type; everything else follows in the steps."""
    with st.container(gap="small"):
        st.header(t("projects.new.heading"), anchor=False)
        with st.container(key="blatt-karte-neu", gap="small"):
            st.subheader(t("projects.new.door"), anchor=False, icon=":material/add_home:")
            st.markdown(t("projects.new.text"))
            with st.form(key="neu", border=False):
                st.text_input(
                    t("projects.new.name"),
                    key="neu-name",
                    placeholder=t("projects.new.name_example"),
                )
                kinds = [kind.key for kind in _types()]
                st.selectbox(
                    t("projects.new.type"),
                    kinds,
                    index=None,
                    format_func=lambda key: catalogue().type(key).title,
                    placeholder="",
                    key="neu-typ",
                )
                st.form_submit_button(t("projects.new.begin"), on_click=_begin)
            say("neu")


def samples() -> None:
    """The invented cases; each opens as a practice copy of one's own."""
    with st.container(gap="small"):
        st.header(t("projects.sample.heading"), anchor=False)
        st.markdown(t("projects.sample.text"))
        with st.container(key="blatt-muster", gap=None):
            for sample in catalogue().samples:
                _sample_row(sample.key)
        say("muster")


def read_backup() -> None:
    """A project from the file that an earlier backup wrote."""
    opened = st.expander(
        t("projects.import.heading"),
        icon=":material/upload_file:",
        key="sicherung",
        type="compact",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened, st.form(key="einlesen", border=False):
        st.file_uploader(t("projects.import.file"), type="json", key="einlesen-datei")
        st.form_submit_button(t("projects.import.read"), on_click=_read_backup)
    say("einlesen")


def _sample_row(key: str) -> None:
    sample = catalogue().sample(key)
    with st.container(key=f"zeile-m-{key}", horizontal=True, vertical_alignment="center"):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"**{literal.esc_line(sample.name)}**")
            st.markdown(f":small[:gray[{literal.esc_line(sample.summary)}]]")
        st.button(
            t("projects.sample.open"),
            key=f"muster-{key}",
            type="tertiary",
            icon=":material/content_copy:",
            help=t("projects.sample.open_help", title=literal.esc_line(sample.name)),
            on_click=_open_sample,
            args=(key,),
        )


def _types() -> list[AgreementType]:
    return sorted(catalogue().agreement_types, key=lambda kind: kind.choice_order)


def _begin() -> None:
    title, kind = st.session_state["neu-name"].strip(), st.session_state["neu-typ"]
    if not title:
        note("neu", t("projects.new.needs_name"))
    elif not kind:
        note("neu", t("projects.new.needs_type"))
    else:
        yes = confirmed("neu")
        _enter("neu", lambda: workspace().create(title, kind, identity.who(), confirmed=yes))


def _open_sample(key: str) -> None:
    _enter("muster", lambda: workspace().load_sample(key, None, identity.who()))


def _read_backup() -> None:
    file = st.session_state["einlesen-datei"]
    if file is None:
        note("einlesen", t("projects.import.needs_file"))
        return
    try:
        text = file.getvalue().decode("utf-8-sig")
    except UnicodeDecodeError:
        note("einlesen", t("projects.import.not_text"))
        return
    _enter("einlesen", lambda: workspace().import_project(text, identity.who()))


def _enter(place: str, make: Callable[[], ProjectId]) -> None:
    """Make a project and go to it, or say here why not."""
    made = attempt(place, make)
    if made is not None:
        way.enter(made)
