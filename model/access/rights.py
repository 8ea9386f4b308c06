"""Which role may do what: the one table of rights."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """What a link makes of those who come in by it, the strongest first."""

    COORDINATION = "coordination"
    FACILITATION = "facilitation"
    MEMBER = "member"
    CONTRIBUTOR = "contributor"
    READER = "reader"


class Deed(StrEnum):
    """What can be done in a project."""

    READ = "read"
    CONTRIBUTE = "contribute"
    WRITE = "write"
    LEAD = "lead"
    SETTLE = "settle"
    EXPORT = "export"
    INVITE = "invite"
    ADMIT = "admit"
    DELETE = "delete"


_EVERYBODY = frozenset(Role)
_GROUP = frozenset({Role.COORDINATION, Role.FACILITATION, Role.MEMBER})
_LEADING = frozenset({Role.COORDINATION, Role.FACILITATION})
_COORDINATION = frozenset({Role.COORDINATION})

RIGHTS: Mapping[Deed, frozenset[Role]] = {
    # See everything of the project, also its history, and take its documents along.
    Deed.READ: _EVERYBODY,
    # Own ideas, comments, feedback and ratings.
    Deed.CONTRIBUTE: _GROUP | {Role.CONTRIBUTOR},
    # Change what the group has worked out.
    Deed.WRITE: _GROUP,
    # Run the meeting: what everyone sees, its time, its rounds.
    Deed.LEAD: _LEADING,
    # Issue the final version, keep and bring back versions, set a project back.
    Deed.SETTLE: _LEADING,
    # Take the whole project along as a file.
    Deed.EXPORT: _LEADING,
    # Show code and QR code of the meeting.
    Deed.INVITE: _LEADING,
    # Make and revoke links.
    Deed.ADMIT: _COORDINATION,
    Deed.DELETE: _COORDINATION,
}

# Where ideas, comments, feedback and ratings are written: what a contributor may add to.
CONTRIBUTIONS = (
    "goals.goal_ideas",
    "content.item_comments",
    "approval.feedback",
    "evaluation.ratings",
)
# What belongs to leading in the records of meetings: their course, and the word on their minutes.
MEETINGS = "planning.meetings"
LED = frozenset({"stretches", "minutes_status", "minutes_sent_on", "minutes_approved_on"})
# What the code of a meeting may make of those who type it in.
CODE_ROLES = (Role.MEMBER, Role.CONTRIBUTOR)


def may(roles: Iterable[Role], deed: Deed) -> bool:
    """Whether one of these roles has the right."""
    return not RIGHTS[deed].isdisjoint(roles)


def is_led(path: str) -> bool:
    """Whether the path lies in what those who lead a meeting write."""
    inside = path.removeprefix(f"{MEETINGS}.")
    return inside != path and inside.split(".")[1:2] != [] and inside.split(".")[1] in LED


def is_contribution(path: str) -> bool:
    """Whether the path lies in one of the lists that contributors write in."""
    return any(path == place or path.startswith(f"{place}.") for place in CONTRIBUTIONS)
