"""How a project begins: with a title that names no person, and a type."""

from collections.abc import Collection

from model.changes import Change, InvalidValueError, SetField
from model.guard import door
from model.messages import GuardedError, RefusedError, invalid
from model.project import Project
from model.submitting import carried_out


def named(title: str, agreement_type: str) -> list[Change]:
    """The first changes of a project."""
    return [_titled(title), SetField(path="agreement_type", before="", after=agreement_type)]


def asked(title: str, agreement_type: str, confirmed: Collection[str]) -> Project:
    """An empty project for this title and type, which knows what was confirmed of the title."""
    try:
        carried_out(Project(), named(title, agreement_type))
    except InvalidValueError as error:
        raise RefusedError(invalid(error).message) from error
    if question := door.held_back(Project(), [_titled(title)], confirmed):
        raise GuardedError(question)
    return door.remembered(Project(), [_titled(title)], Project())


def _titled(title: str) -> SetField:
    return SetField(path="title", before="", after=title)
