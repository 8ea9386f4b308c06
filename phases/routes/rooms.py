"""What windows hear of their group: who leads and where to, who is there, and who is missing."""

from collections.abc import Sequence
from secrets import token_hex
from typing import Any

from model.attendance import attendance
from model.basics import Person
from model.catalogue import plural, t
from model.rounds.views import read
from model.together import Room
from model.workspace import UnknownProjectError, Workspace
from phases.ui import visited

Message = dict[str, Any]
# More names than this nobody reads in one line of the board.
NAMES = 4
_COMPANY = 2
# The process, as it signs its part of who is there.
SERVER = token_hex(8)


def message_of(workspace: Workspace, project_id: str, room: Room) -> Message:
    """The state of a group, the same for all its windows but for who leads."""
    here = _here(workspace, project_id, room)
    return {"leading": _leading(room), "here": here, "round": _round(room)}


def for_person(message: Message, room: Room, person: Person | None) -> Message:
    """The message for a window of this person: whether it is they who lead."""
    told = message["leading"]
    if told is None or room.leading is None:
        return message
    is_mine = person is not None and person.browser == room.leading.who.browser
    return {**message, "leading": {**told, "mine": is_mine}}


def _leading(room: Room) -> Message | None:
    known = room.leading
    if known is None:
        return None
    place = visited.place(known.place)
    return {
        "by": known.who.label,
        "origin": known.origin,
        "since": known.since.isoformat(),
        "key": visited.key_of(known.place),
        "place": visited.words(place) if place else "",
        "connected": room.is_led,
    }


def _round(room: Room) -> Message | None:
    """What runs for all just now, and how many have answered."""
    if room.round is None:
        return None
    row, answered = room.round
    known = read(row)
    return {
        "id": known.id,
        "kind": known.kind,
        "stage": known.stage,
        "turn": known.turn,
        "hidden": known.asked.is_hidden,
        "answered": answered,
    }


def _here(workspace: Workspace, project_id: str, room: Room) -> list[str]:
    """Who is there and who is missing; whoever works alone knows both."""
    if len(room.people) < _COMPANY:
        return []
    try:
        found = attendance(workspace.open(project_id).project, room.people)
    except UnknownProjectError:
        return []
    names = [
        t("together.presence.several", name=name, count=count) if count > 1 else name
        for name, count in found.here
    ]
    parts: list[str] = []
    if names:
        parts.append(t("together.presence.here", names=_listed(names)))
    if found.missing:
        count = len(found.missing)
        parts.append(plural("together.presence.missing", count, names=_listed(found.missing)))
    return parts


def _listed(names: Sequence[str]) -> str:
    shown, rest = names[:NAMES], names[NAMES:]
    parts = [", ".join(shown)]
    return " ".join([*parts, t("together.presence.rest", count=len(rest))] if rest else parts)
