"""One answer to a round while it is given: for one's own voice, or for somebody without a device.

What was refused or held back is said where it was tried, and what was typed stays in its field.
"""

from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from model.guard.door import confirming
from model.outcomes import Guarded, Outcome, Saved
from model.rounds.kinds import Asked, Given, Round, Stage
from model.rounds.views import View
from model.workspace import WorkspaceError
from phases.door import workspace
from phases.ui import focus, literal, round_rest
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

OWN, FURTHER = "eigene", "fuer"


@dataclass(frozen=True)
class Sheet:
    """The fields of one answer; their keys belong to this round alone."""

    project: OpenProject
    round: Round
    name: str = OWN
    # Whose answer it is, by the key of their voice; "" for one's own.
    voice: str = ""
    before: Given | None = None

    @property
    def asked(self) -> Asked:
        """What the round asks."""
        return self.round.asked

    def key(self, part: str) -> str:
        """The key of a widget or container."""
        return f"runde-{self.name}-{part}-{self.round.id}"

    def text_key(self, part: str) -> str:
        """The key of a text field: what is typed in it the browser keeps until it is stored."""
        return f"runde-text-{self.name}-{part}-{self.round.id}"

    @property
    def button(self) -> Literal["primary", "secondary"]:
        """How the button looks that hands it in: the page has one way to go on, one's own."""
        return "secondary" if self.voice else "primary"

    @property
    def notes(self) -> dict[str, Any]:
        """What this window knows of the answer beside its fields."""
        known: dict[str, Any] = st.session_state.setdefault("round:notes", {})
        notes: dict[str, Any] = known.setdefault(f"{self.round.id} {self.name} {self.voice}", {})
        return notes


def own(project: OpenProject, seen: View) -> Sheet:
    """The sheet of whoever looks at the page."""
    before = seen.mine[0].given if seen.mine else None
    return Sheet(project, seen.round, before=before)


def send(sheet: Sheet, given: Given, done: list[Outcome]) -> bool:
    """Store the answer, unless it is done already; whether it is stored.

    A callback that is broken off runs a second time, with the same list: nothing is sent twice.
    """
    notes = sheet.notes
    if not done:
        done.append(_stored(sheet, given, notes.get("confirmed", ())))
    _hear(sheet, given, done[0], notes)
    return isinstance(done[0], Saved)


def look_at_it(sheet: Sheet) -> None:
    """The keyboard goes on where what was handed in can be changed."""
    focus.move_to(sheet.key("aendern"), f"runde-{FURTHER}-stimme-{sheet.round.id}")


def say(sheet: Sheet) -> None:
    """Why the last try was not stored."""
    if sentence := sheet.notes.get("trouble"):
        with st.container(key=f"meldung-{sheet.key('antwort')}"):
            st.markdown(f":material/error: {literal.esc_line(sentence)}")


@to_the_end
def note(sheet: Sheet, **values: object) -> None:
    """Remember something about the answer; a callback."""
    sheet.notes.update(values)


def _stored(sheet: Sheet, given: Given, confirmed: tuple[str, ...]) -> Outcome:
    project, told = sheet.project, sheet.round.id
    if sheet.voice:
        return workspace().answer_for(
            project.id, told, sheet.voice, given, project.who, confirmed=confirmed
        )
    return workspace().answer_round(project.id, told, given, project.who, confirmed=confirmed)


def _hear(sheet: Sheet, given: Given, outcome: Outcome, notes: dict[str, Any]) -> None:
    match outcome:
        case Saved():
            notes.clear()
            notes["done"] = True
            round_rest.sent()
        case Guarded():
            words = ", ".join(dict.fromkeys(one.words for one in outcome.findings))
            notes["trouble"] = t("round.answer.careful", words=words)
            notes["confirmed"] = (*notes.get("confirmed", ()), *confirming(outcome))
        case _:
            notes["trouble"] = getattr(outcome, "message", "")
            if not _is_open(sheet):
                round_rest.keep(_typed(given))


def _is_open(sheet: Sheet) -> bool:
    try:
        seen = workspace().round(sheet.project.id, sheet.project.who)
    except WorkspaceError:
        return False
    return bool(seen and seen.round.id == sheet.round.id and seen.round.stage is Stage.OPEN)


def _typed(given: Given) -> str:
    return "\n".join(filter(None, [given.text, *given.reasons.values()]))
