"""The guard stops a text: the card says why and marks the words; a person decides."""

from collections.abc import Callable

import streamlit as st

from model.findings import Finding
from model.guard.door import confirming
from model.outcomes import Guarded
from model.paths import Path
from phases.ui import field_notes, focus, kept, marked, memory
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# A text with more finds than these is about persons throughout.
_SHOWN = 6

Save = Callable[[tuple[str, ...]], None]


def below_field(project: OpenProject, path: Path, save: Save) -> None:
    """The card beneath a field whose text is not stored; `save` gets what a person confirmed."""
    question = project.trouble(path)
    if isinstance(question, Guarded) and memory.of(project, path).has_unsaved:
        with st.container(key=f"anhalten-{path}", gap="small"):
            _explain(question, t("guard.kept"))
            if not asks_twice(path, question, lambda yes: _save(project, question, save, yes)):
                with _buttons():
                    st.button(
                        t("guard.change"),
                        key=f"waechter-aendern-{path}",
                        on_click=focus.move_to,
                        args=(f"w:{path}",),
                    )
                    ask(path, question)
            focus.draw()
    elif st.session_state.pop(_answered(path), False):
        focus.draw()


def in_draft(place: str, question: Guarded, save: Save, change: Callable[[], None]) -> None:
    """The same on the card of a text that was typed earlier."""
    _explain(question, t("guard.kept_draft"))
    if not asks_twice(place, question, save):
        with _buttons():
            st.button(t("guard.into_field"), key=f"waechter-feld-{place}", on_click=change)
            ask(place, question)
    focus.draw()


def ask(place: str, question: Guarded) -> None:
    """The first of two clicks that store the text all the same."""
    st.button(
        t("guard.save"),
        key=f"waechter-trotzdem-{place}",
        type="tertiary",
        on_click=_begin,
        args=(place, question),
    )


def asks_twice(place: str, question: Guarded, save: Save) -> bool:
    """Say what it means before the second click; a yes counts for these words alone."""
    yes = confirming(question)
    if st.session_state.get(_sure(place)) != yes:
        return False
    st.text(t("guard.means"))
    with _buttons():
        st.button(t("guard.back"), key=f"waechter-zurueck-{place}", on_click=_end, args=(place,))
        st.button(
            t("guard.yes"),
            key=f"waechter-ja-{place}",
            icon=":material/check:",
            on_click=_confirm,
            args=(place, question, save),
        )
    return True


def _explain(question: Guarded, what_is_safe: str) -> None:
    st.header(t("guard.title"), anchor=False, icon=":material/front_hand:")
    st.text(t("guard.explained"))
    with st.container(gap=None):
        field_notes.quiet(t("guard.found"))
        for found in _distinct(question):
            kind = t(f"guard.kind.{found.kind}")
            st.markdown(f"{marked.tinted(found.words, 'blue')} :small[:gray[{kind}]]")
    st.text(what_is_safe)


def _distinct(question: Guarded) -> list[Finding]:
    by_words = {found.words: found for found in reversed(question.findings)}
    return list(reversed(by_words.values()))[:_SHOWN]


def _buttons() -> "st.delta_generator.DeltaGenerator":
    return st.container(horizontal=True, gap="small", vertical_alignment="center")


def _sure(place: str) -> str:
    return f"guard:sure:{place}"


def _answered(place: str) -> str:
    return f"guard:answered:{place}"


def _begin(place: str, question: Guarded) -> None:
    st.session_state[_sure(place)] = confirming(question)
    focus.move_to(f"waechter-zurueck-{place}")


def _end(place: str) -> None:
    st.session_state.pop(_sure(place), None)
    focus.move_to(f"waechter-trotzdem-{place}")


def _confirm(place: str, question: Guarded, save: Save) -> None:
    save(confirming(question))
    st.session_state.pop(_sure(place), None)
    st.session_state[_answered(question.path)] = True
    focus.move_to(f"w:{question.path}")


def _save(project: OpenProject, question: Guarded, save: Save, yes: tuple[str, ...]) -> None:
    """Store it; copies of the same text are no longer needed."""
    save(yes)
    if project.trouble(question.path) is None:
        kept.forget(project, question.path, question.text)
