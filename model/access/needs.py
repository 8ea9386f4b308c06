"""What each method of the workspace needs; a method that is missing here is for nobody."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from model.access.rights import CONTRIBUTIONS, LED, MEETINGS, Deed, is_contribution, is_led
from model.changes import AddRecord, Change, RemoveRecord, SetField

# What stands in a meeting that nobody has led yet.
_UNLED: tuple[Any, ...] = ("", "missing", [], ())
Arguments = Mapping[str, Any]


class Open(Enum):
    """Needs that no project answers."""

    # Tells nothing of any project, or only what the visitor may see anyhow.
    TO_ALL = "to all"
    # Only at the computer itself and on its command line.
    TO_OPERATOR = "to the operator"


Need = Deed | Open


def of_changes(arguments: Arguments) -> Need:
    """To contribute is to add to the lists for that, and to fill in what was added."""
    changes = arguments["changes"]
    if any(map(_leads, changes)):
        return Deed.LEAD
    return Deed.CONTRIBUTE if changes and all(map(_contributes, changes)) else Deed.WRITE


def _leads(change: Change) -> bool:
    match change:
        case AddRecord(path=path, record=record) if path == MEETINGS:
            return any(record.get(name) not in (*_UNLED, None) for name in LED)
        case RemoveRecord(path=path) if path == MEETINGS:
            return True
        case _:
            return is_led(change.path)


def _contributes(change: Change) -> bool:
    match change:
        case AddRecord():
            return change.path in CONTRIBUTIONS
        case SetField():
            # A value for the list itself would replace what others wrote.
            return change.path not in CONTRIBUTIONS and is_contribution(change.path)
        case _:
            return False


def of_draft(arguments: Arguments) -> Need:
    """A text of a closed window is stored like any other."""
    if is_led(arguments["path"]):
        return Deed.LEAD
    return Deed.CONTRIBUTE if is_contribution(arguments["path"]) else Deed.WRITE


def of_undo(arguments: Arguments) -> Need:
    """Everyone takes back what they did last; a line of history may be somebody else's."""
    return Deed.CONTRIBUTE if arguments.get("step") is None else Deed.WRITE


def of_document(arguments: Arguments) -> Need:
    """Drafts are for all who read; the final version is issued."""
    return Deed.SETTLE if arguments.get("final") else Deed.READ


NEEDS: Mapping[str, Need | Callable[[Arguments], Need]] = {
    "projects": Open.TO_ALL,
    "last_visits": Open.TO_ALL,
    "may": Open.TO_ALL,
    "may_begin": Open.TO_ALL,
    "create": Open.TO_OPERATOR,
    "load_sample": Open.TO_OPERATOR,
    "import_project": Open.TO_OPERATOR,
    "project": Deed.READ,
    "open": Deed.READ,
    "revision": Deed.READ,
    "history": Deed.READ,
    "versions": Deed.READ,
    "open_version": Deed.READ,
    "last_visit": Deed.READ,
    "note_visit": Deed.READ,
    "drafts": Deed.READ,
    "discard_draft": Deed.READ,
    "document": of_document,
    "pdf": of_document,
    "all_documents": Deed.READ,
    "leading": Deed.READ,
    "people_here": Deed.READ,
    "lead": Deed.LEAD,
    "move_group": Deed.LEAD,
    "stop_leading": Deed.LEAD,
    "round": Deed.READ,
    "start_round": Deed.LEAD,
    "answer_round": Deed.CONTRIBUTE,
    "answer_for": Deed.LEAD,
    "take_back_answer": Deed.CONTRIBUTE,
    "sort_ideas": Deed.LEAD,
    "end_round": Deed.LEAD,
    "cancel_round": Deed.LEAD,
    "letterhead": Deed.READ,
    "set_letterhead": Deed.WRITE,
    "switch_letterhead": Deed.WRITE,
    "remove_letterhead": Deed.WRITE,
    "bring_back_letterhead": Deed.WRITE,
    "submit": of_changes,
    "keep_draft": of_draft,
    "undo": of_undo,
    "redo": Deed.CONTRIBUTE,
    "rename": Deed.SETTLE,
    "save_version": Deed.SETTLE,
    "restore_version": Deed.SETTLE,
    "reset_practice_copy": Deed.SETTLE,
    "export_project": Deed.EXPORT,
    "delete": Deed.DELETE,
    "invitation": Deed.INVITE,
    "renew_code": Deed.INVITE,
    "links": Deed.ADMIT,
    "make_link": Deed.ADMIT,
    "revoke_link": Deed.ADMIT,
    "find_door": Open.TO_OPERATOR,
    "find_code": Open.TO_OPERATOR,
    "admit": Open.TO_OPERATOR,
    "roles": Open.TO_OPERATOR,
    "projects_of": Open.TO_OPERATOR,
    "seen": Open.TO_OPERATOR,
    "rooms": Open.TO_OPERATOR,
    "note_presence": Open.TO_OPERATOR,
    "changes_after": Open.TO_OPERATOR,
    "last_seq": Open.TO_OPERATOR,
    "subscribe": Open.TO_OPERATOR,
    "backup": Open.TO_OPERATOR,
    "restore": Open.TO_OPERATOR,
    "claim": Open.TO_OPERATOR,
    "secret": Open.TO_OPERATOR,
    "close": Open.TO_OPERATOR,
}
"""The whole of it: a test holds this table against the workspace."""
