"""The project as this browser window sees it, and the one way to change it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import streamlit as st

from model.access import Deed
from model.access.rights import is_contribution, is_led
from model.basics import BERLIN, Person, fingerprint, new_id
from model.changes import AddRecord, Change, MoveRecord, RemoveRecord, SetField
from model.guard.door import confirming_all
from model.outcomes import Conflict, Guarded, Invalid, Merged, Outcome, Refused, Saved, Unavailable
from model.paths import Path
from model.project import Project
from phases.door import workspace
from phases.ui import identity

REMEMBERED_TEXTS = 30
Trouble = Conflict | Guarded | Invalid | Refused | Unavailable


@dataclass
class SaveState:
    """What this window last heard from the store about one project."""

    last: Saved | Merged | None = None
    # Where something typed is not stored yet; it stays here until a later submit settles it.
    troubles: dict[Path, Trouble] = field(default_factory=dict)
    # Gists of the texts stored last, so that the browser can forget its own copies of them.
    recent: dict[Path, str] = field(default_factory=dict)


class OpenProject:
    """One snapshot of a project per script run; `submit` changes the store and renews it."""

    def __init__(self, project_id: str) -> None:
        opened = workspace().open(project_id)
        self.id = project_id
        self.who: Person = identity.who()
        self.tab = tab()
        self.shown: set[Path] = set()
        self._rights: dict[Deed, bool] = {}
        self._project: Project | None = opened.project
        self._revision = opened.revision

    @property
    def project(self) -> Project:
        """The project of this run; after a submit the one that is stored now."""
        return self._fresh()

    @property
    def revision(self) -> int:
        """The revision that `project` shows."""
        self._fresh()
        return self._revision

    def may(self, deed: Deed) -> bool:
        """Whether the visitor has the right; what is shown follows it, what is done is checked."""
        if deed not in self._rights:
            self._rights[deed] = workspace().may(self.id, deed)
        return self._rights[deed]

    @property
    def may_edit(self) -> bool:
        """Whether the person may write and said who they are; until then everything can be read."""
        return self._is_named and self.may(Deed.WRITE)

    @property
    def may_contribute(self) -> bool:
        """Whether the person may at least add ideas, comments, feedback and ratings."""
        return self._is_named and self.may(Deed.CONTRIBUTE)

    @property
    def may_lead(self) -> bool:
        """Whether the person may run meetings and say of minutes that they stand."""
        return self.may_edit and self.may(Deed.LEAD)

    def may_change(self, path: Path) -> bool:
        """Whether the person may write at this place."""
        if is_led(path):
            return self.may_lead
        return self.may_edit or (is_contribution(path) and self.may_contribute)

    @property
    def _is_named(self) -> bool:
        return bool(self.who.function and self.who.institution)

    @property
    def save_state(self) -> SaveState:
        """What the foot and the fields say about saving."""
        states: dict[str, SaveState] = st.session_state.setdefault("save_states", {})
        return states.setdefault(self.id, SaveState())

    def watch(self, *paths: Path) -> None:
        """This window shows these paths: a change at or below one of them redraws it."""
        self.shown.update(paths)

    def submit(self, *changes: Change, confirmed: Collection[str] = ()) -> Outcome:
        """Store all changes or none, and remember what came of it."""
        outcome = workspace().submit(
            self.id, changes, self.who, origin=self.tab, confirmed=confirmed
        )
        self._remember(outcome, [place_of(change) for change in changes])
        if isinstance(outcome, Saved | Merged):
            self._note_texts(changes)
        return outcome

    def undo(self, step: int | None = None) -> Outcome:
        """Take back the last step of this person, or this line of history."""
        outcome = workspace().undo(self.id, self.who, origin=self.tab, step=step)
        self._remember(outcome, [])
        return outcome

    def bring_back(self, *changes: Change) -> Outcome:
        """Store words that stood in the project before: the guard has nothing to ask."""
        return self.submit(*changes, confirmed=confirming_all(changes))

    def restore(self, version_id: int, keep_as: str) -> Outcome:
        """Make the project what it was in a named copy; what it is now stays under a name."""
        made = workspace().restore_version(self.id, version_id, self.who, self.tab, keep_as)
        self._remember(made, [])
        return made

    def take_draft(self, path: Path, text: str, bases: Sequence[str]) -> Outcome:
        """Store a text that was typed earlier, by the same rules as if it were typed now."""
        outcome = workspace().keep_draft(self.id, path, text, bases, self.who, origin=self.tab)
        self._remember(outcome, [path])
        if isinstance(outcome, Saved | Merged):
            self._note_texts([SetField(path=path, after=text)])
        return outcome

    def note_text(self, path: Path, text: str) -> None:
        """What was typed at this path is stored: the browser may forget its own copy."""
        recent = self.save_state.recent
        recent.pop(path, None)
        recent[path] = gist(text)
        for older in list(recent)[:-REMEMBERED_TEXTS]:
            del recent[older]

    def trouble(self, path: Path) -> Trouble | None:
        """Why what was typed at this path is not stored, if it is not."""
        return self.save_state.troubles.get(path)

    def settle(self, path: Path) -> None:
        """Nothing typed at this path waits any more, for example because theirs was taken."""
        self.save_state.troubles.pop(path, None)

    def _remember(self, outcome: Outcome, places: list[Path]) -> None:
        state = self.save_state
        match outcome:
            case Saved() | Merged():
                state.last = outcome
                for place in places:
                    state.troubles.pop(place, None)
                self._project = None
            case _:
                state.troubles.update(dict.fromkeys(places, outcome))
                if isinstance(outcome, Conflict):
                    self._project = None

    def _note_texts(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if isinstance(change, SetField) and isinstance(change.after, str):
                self.note_text(change.path, change.after)

    def _fresh(self) -> Project:
        if self._project is None:
            opened = workspace().open(self.id)
            self._project, self._revision = opened.project, opened.revision
        return self._project


def tab() -> str:
    """The name of this browser window: changes it made itself come back under it."""
    name: str = st.session_state.setdefault("tab", new_id())
    return name


def place_of(change: Change) -> Path:
    """Where a change happens: the path of its field or of its record."""
    match change:
        case AddRecord():
            return f"{change.path}.{change.record['id']}"
        case RemoveRecord() | MoveRecord():
            return f"{change.path}.{change.id}"
        case _:
            return change.path


def gist(text: str) -> str:
    """Fingerprint of the words alone: spaces and line breaks do not make a text unsaved."""
    return fingerprint(" ".join(text.split()))


def clock_time(moment: datetime) -> str:
    """The time of day as the foot shows it: 14:32."""
    return moment.astimezone(BERLIN).strftime("%H:%M")
