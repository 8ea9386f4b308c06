"""A field of the model as a labelled widget that saves itself: `bind.field(project, path)`.

Every value shown since the last save is remembered; what is typed is compared with the oldest of
them, what is chosen with the newest. A newer stored value is put into the widget before it is
drawn, never into the one somebody is typing in.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import streamlit as st

from model import changes, german, paths
from model.along import Along, along
from model.catalogue import catalogue
from model.changes import Change, SetField
from model.fields import Field, FieldKind
from model.outcomes import Conflict, Invalid, Outcome, Unavailable
from model.paths import Path
from phases.ui import (
    autosave,
    conflict,
    field_notes,
    guard,
    live,
    memory,
    options,
    widgets,
)
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t
from phases.ui.widgets import Look

# "1.4.27" is shown as "01.04.2027" once it is stored.
_REWRITTEN = {FieldKind.DATE, FieldKind.NUMBER, FieldKind.AMOUNT}

_ATTEMPTS = 3


@dataclass(frozen=True)
class Bound:
    """One field on one page: where its value lives, how it looks, what is saved along with it."""

    project: OpenProject
    path: Path
    look: Look
    extra: Along | None = None
    # What a text field shows as long as nobody has written anything of their own.
    instead: str = ""

    @property
    def field(self) -> Field:
        """What the model knows of the field."""
        return paths.field_of(self.path)

    @property
    def key(self) -> str:
        """The key of the widget; the browser parts find the field by it."""
        return f"w:{self.path}"

    @property
    def stored(self) -> Any:
        """The stored value, as it stands in changes."""
        return changes.to_json(self.path, paths.read(self.project.project, self.path))

    @property
    def display(self) -> Any:
        """What the widget shows for the stored value."""
        shown = widgets.to_widget(self.field, self.stored, self.look)
        return self.instead if self.instead and shown == "" else shown

    @property
    def memory(self) -> memory.FieldMemory:
        """What this window has shown of the field."""
        return memory.of(self.project, self.path)


def field(
    project: OpenProject,
    path: Path,
    *,
    label: str = "",
    hint: str | None = None,
    example: str = "",
    height: int | None = None,
    shape: str = "",
    nothing: str = "",
    serif: bool = False,
    instead: str = "",
    only: Sequence[str] | None = None,
    extra: Along | None = None,
) -> None:
    """Draw the field at this path; `extra` names changes that are stored together with it.

    With `only` the choice offers these values, and what is chosen already.
    """
    wording = catalogue().field_text(paths.pattern(path))
    project.watch(path)
    look = Look(
        label or wording.label,
        _options(project, path, only),
        example,
        height,
        shape,
        nothing or t("bind.choice.open"),
    )
    bound = Bound(project, path, look, extra, instead)
    with st.container(key=f"feld-{path}", gap=None):
        trouble = project.trouble(path)
        if isinstance(trouble, Conflict) and not _is_typing(bound):
            conflict.card(project, path, trouble, look)
        elif not project.may_change(path):
            _draw_for_readers(bound)
        else:
            _draw(bound, wording.hint if hint is None else hint, serif)


def value(project: OpenProject, path: Path) -> Any:
    """The stored value at a path that the page shows in words; the window follows its changes."""
    project.watch(path)
    return paths.read(project.project, path)


def in_words(project: OpenProject, path: Path) -> str:
    """The stored value as people read it: dates and numbers in German, choices by their words."""
    stored = changes.to_json(path, value(project, path))
    return widgets.in_words(paths.field_of(path), stored, Look("", _options(project, path)))


def _options(
    project: OpenProject, path: Path, only: Sequence[str] | None = None
) -> options.Options:
    known = paths.field_of(path)
    if known.kind in {FieldKind.REFERENCE, FieldKind.REFERENCES}:
        project.watch(known.list_path)
        offered = options.of_reference(known, project.project)
    elif known.kind is FieldKind.YES_NO:
        offered = options.yes_no()
    elif known.kind in {FieldKind.CHOICE, FieldKind.CHOICES}:
        offered = options.of_choice(known, catalogue().field_text(paths.pattern(path)))
    else:
        return options.Options({})
    chosen = _chosen(paths.read(project.project, path))
    if only is not None:
        offered = offered.only((*only, *chosen))
    return offered.with_values(chosen)


def _chosen(stored: Any) -> list[str]:
    many = stored if isinstance(stored, tuple) else (stored,)
    return [str(one) for one in many if one and not isinstance(one, bool)]


def _is_typing(bound: Bound) -> bool:
    """Whether the text is still growing: the card would take away what was typed last."""
    return bound.field.kind in widgets.TYPED and live.focused(bound.key)


def _draw(bound: Bound, hint: str, serif: bool) -> None:
    _adopt(bound)
    if bound.field.kind in widgets.TYPED:
        base = str(widgets.to_widget(bound.field, bound.memory.oldest, bound.look))
        while_typing = bound.field.kind in widgets.SAVED_WHILE_TYPING
        autosave.field(bound.key, bound.path, base, while_typing=while_typing)
    # Every container costs the browser time on every page: only the serif voice needs one here.
    around = st.container(key=f"wortlaut-{bound.path}", gap=None) if serif else nullcontext()
    with around:
        widgets.draw(bound.field, bound.key, bound.look, lambda: _commit(bound))
    hint = hint or _hint_while_nothing_to_choose(bound)
    field_notes.draw(bound.project, bound.path, hint, st.session_state[bound.key])
    guard.below_field(bound.project, bound.path, lambda yes: _commit(bound, yes))
    if isinstance(bound.project.trouble(bound.path), Unavailable):
        st.button(
            t("bind.again"),
            key=f"nochmal-{bound.path}",
            type="tertiary",
            icon=":material/refresh:",
            on_click=lambda: _commit(bound),
        )


def _hint_while_nothing_to_choose(bound: Bound) -> str:
    """What the list says that the records to choose from will come from."""
    known = bound.field
    is_reference = known.kind in {FieldKind.REFERENCE, FieldKind.REFERENCES}
    if not is_reference or bound.look.options.labels:
        return ""
    return catalogue().list_at(known.list_path).empty


def _draw_for_readers(bound: Bound) -> None:
    """Who has not said who they are reads the value; there is no control to be refused."""
    st.markdown(f":small[:gray[{bound.look.label}]]")
    words = widgets.in_words(bound.field, bound.stored, bound.look)
    st.text(words or bound.instead or bound.look.nothing)


def _adopt(bound: Bound) -> None:
    """Put the stored value into the widget if it is new there, unless somebody is typing."""
    held, stored, display = bound.memory, bound.stored, bound.display
    if bound.key not in st.session_state or not held.shown or not _is_drawn_here(bound):
        _begin(bound)
    elif st.session_state[bound.key] != held.display:
        # Streamlit leaves out a callback when newer input breaks off another one of the same run.
        _commit(bound)
        live.hold(bound.key)
    elif isinstance(bound.project.trouble(bound.path), Conflict):
        live.hold(bound.key)
    elif held.has_unsaved or (stored == held.newest and display == held.display):
        return
    elif _is_typing(bound):
        live.hold(bound.key)
    else:
        st.session_state[bound.key] = display
        held.show(stored, display)


def _begin(bound: Bound) -> None:
    held = bound.memory
    st.session_state.setdefault("drawn_for", {})[bound.key] = bound.project.id
    if held.has_unsaved:
        held.display = held.unsaved
    else:
        held.begin(bound.stored, bound.display)
    # What a broken-off run put into a field hides what was typed there meanwhile; so a new field
    # that begins empty is left to begin by itself.
    begins_empty = bound.field.kind in widgets.TYPED and held.display == ""
    if bound.key in st.session_state or not begins_empty:
        st.session_state[bound.key] = held.display


def _is_drawn_here(bound: Bound) -> bool:
    """Whether what stands under the key was typed in this project, not in the one before."""
    drawn_for: dict[str, str] = st.session_state.get("drawn_for", {})
    return drawn_for.get(bound.key) == bound.project.id


@to_the_end
def _commit(bound: Bound, confirmed: Sequence[str] = ()) -> None:
    """The person left the field or paused: store what it holds, and remember the answer."""
    typed = st.session_state[bound.key]
    if typed == bound.memory.display and not _may_be_tried_again(bound):
        return
    if bound.memory.is_echo(typed):
        st.session_state[bound.key] = bound.memory.display
        return
    if bound.field.kind not in widgets.TYPED:
        # Said again, in case the browser was given an older choice at this very moment.
        st.session_state[bound.key] = typed
        bound.memory.choose(typed)
    live.touch(bound.key)
    try:
        after = _meant(bound, typed)
    except german.NotationError as error:
        invalid = Invalid(bound.path, t(f"invalid.{error.code}"))
        bound.project.save_state.troubles[bound.path] = invalid
        bound.memory.hear(invalid, None, typed)
        bound.memory.display = typed
        return
    outcome = _submit(bound, after, confirmed)
    bound.memory.hear(outcome, after, typed)
    if bound.field.kind in widgets.TYPED and not bound.memory.has_unsaved:
        bound.project.note_text(bound.path, typed)
    if bound.field.kind in _REWRITTEN and not bound.memory.has_unsaved:
        st.session_state[bound.key] = widgets.to_widget(bound.field, after, bound.look)
    bound.memory.display = st.session_state[bound.key]


def _may_be_tried_again(bound: Bound) -> bool:
    """Whether what is not stored could be now; a conflict waits for a person instead.

    The browser may send the field's text once more after the card took its place.
    """
    in_conflict = isinstance(bound.project.trouble(bound.path), Conflict)
    return bound.memory.has_unsaved and not in_conflict


def _meant(bound: Bound, typed: Any) -> Any:
    """The value that was typed; the sentence shown in place of an own one is no own one."""
    is_untouched = bound.instead and typed.strip() == bound.instead.strip()
    return widgets.from_widget(bound.field, "" if is_untouched else typed)


def _submit(bound: Bound, after: Any, confirmed: Sequence[str]) -> Outcome:
    held = bound.memory
    before = held.oldest if bound.field.kind in widgets.TYPED else held.chosen_over
    change = SetField(path=bound.path, before=before, after=after)
    for _ in range(_ATTEMPTS):
        extra = _extra(bound, after)
        _expect(bound, extra)
        outcome = bound.project.submit(change, *extra, confirmed=confirmed)
        for other in extra:
            bound.project.settle(other.path)
        if not isinstance(outcome, Conflict):
            return outcome
        if outcome.path == bound.path:
            if not _is_own(bound, outcome):
                return outcome
            change = change.model_copy(update={"before": outcome.theirs})
        # Else what goes along met something newer; it belongs to what was stored a moment ago.
    return bound.project.submit(change, confirmed=confirmed)


def _expect(bound: Bound, extra: Sequence[Change]) -> None:
    """Typing and a choice may arrive together: the choice must not meet what typing stores.

    Noted before it is stored: this callback may be broken off right after, and the other comes.
    """
    for other in extra:
        if isinstance(other, SetField):
            memory.of(bound.project, other.path).along.append(other.after)


def _is_own(bound: Bound, conflict: Conflict) -> bool:
    """Whether a choice met nothing but what this window itself shows or has stored there."""
    held = bound.memory
    return bound.field.kind not in widgets.TYPED and conflict.theirs in [held.newest, *held.along]


def _extra(bound: Bound, after: Any) -> Sequence[Change]:
    extra = bound.extra or along(bound.path)
    if extra is None:
        return ()
    # A callback runs before the page is drawn again, so this project may be older than the store.
    return extra(OpenProject(bound.project.id).project, after)
