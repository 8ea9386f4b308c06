"""What this window has shown of each field, so that every save carries an honest base."""

from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Any

import streamlit as st

from model.outcomes import Merged, Outcome, Saved
from model.paths import Path
from phases.ui.open_project import OpenProject

# A run that was asked for before the browser had drawn a new value still brings the old one.
ECHO_SECONDS = 1.0


@dataclass
class FieldMemory:
    """One field in this window: the values shown since its last save, and what became of it."""

    # The browser keeps a half-typed draft when a newer text arrives, so the oldest one counts.
    shown: list[Any] = field(default_factory=list)
    # What the widget was given last; usually the newest value as people write it.
    display: Any = None
    # What it showed before, and when that was replaced.
    replaced: Any = None
    replaced_at: float = float("-inf")
    # Typed or chosen here, but not stored: it outlives even a run that does not draw the field.
    unsaved: Any = None
    has_unsaved: bool = False
    # What this window stored here along with another field, before the widget could show it.
    along: list[Any] = field(default_factory=list)
    merged_by: str | None = None
    saved_at: datetime | None = None

    @property
    def oldest(self) -> Any:
        """The first value shown since the last save: the base of whatever is typed."""
        return self.shown[0]

    @property
    def newest(self) -> Any:
        """The value the field was given last."""
        return self.shown[-1]

    @property
    def chosen_over(self) -> Any:
        """The value that a choice made here replaces."""
        return self.along[-1] if self.along else self.newest

    def begin(self, value: Any, display: Any) -> None:
        """The field starts afresh with this value."""
        self.shown, self.display, self.along = [value], display, []

    def show(self, value: Any, display: Any) -> None:
        """A newer value was put into the widget."""
        self.shown.append(value)
        self.replaced, self.replaced_at = self.display, monotonic()
        self.display, self.along = display, []

    def choose(self, chosen: Any) -> None:
        """A choice was made over what the field was given since its last save, if anything.

        The browser may draw that only now, and the next run then brings it as if it were chosen.
        """
        if len(self.shown) > 1 and chosen != self.display:
            self.replaced, self.replaced_at = self.display, monotonic()

    def is_echo(self, typed: Any) -> bool:
        """Whether this is what the widget showed a moment ago, and nobody typed or chose it."""
        return bool(typed == self.replaced and monotonic() - self.replaced_at < ECHO_SECONDS)

    def hear(self, outcome: Outcome, value: Any, typed: Any) -> None:
        """Remember what the store made of a value typed here."""
        self.merged_by = None
        match outcome:
            case Saved(at=at):
                self._is_stored(value, at)
            case Merged(at=at, by=by):
                # The browser still shows what was typed here, so that stays the honest base.
                self._is_stored(value, at)
                self.merged_by = by
            case _:
                self.unsaved, self.has_unsaved, self.saved_at = typed, True, None

    def _is_stored(self, value: Any, at: datetime) -> None:
        self.shown, self.saved_at, self.along = [value], at, []
        self.unsaved, self.has_unsaved = None, False


def of(project: OpenProject, path: Path) -> FieldMemory:
    """The memory of one field of this project in this window."""
    fields: dict[tuple[str, Path], FieldMemory] = st.session_state.setdefault("fields", {})
    return fields.setdefault((project.id, path), FieldMemory())


def last_saved(project: OpenProject) -> Path:
    """The field of this project that this window stored last."""
    fields: dict[tuple[str, Path], FieldMemory] = st.session_state.setdefault("fields", {})
    times = [
        (memory.saved_at, path)
        for (owner, path), memory in fields.items()
        if owner == project.id and memory.saved_at
    ]
    return max(times)[1] if times else ""


def unsaved_below(project: OpenProject, path: Path) -> list[tuple[Path, str]]:
    """What was typed below this path and never stored, for example in a record that is gone."""
    fields: dict[tuple[str, Path], FieldMemory] = st.session_state.setdefault("fields", {})
    return [
        (place, str(memory.unsaved))
        for (owner, place), memory in fields.items()
        if owner == project.id and place.startswith(f"{path}.") and memory.unsaved
    ]


def forget(project: OpenProject, path: Path) -> None:
    """The field is drawn afresh from the store; what was typed in it is given up."""
    fields: dict[tuple[str, Path], FieldMemory] = st.session_state.setdefault("fields", {})
    fields.pop((project.id, path), None)
    project.settle(path)
