"""Turns rows of the change feed into what a window is told."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from model.basics import BERLIN
from model.catalogue import catalogue, t
from model.paths import UnknownPathError, pattern
from model.workspace import FeedRow

Message = dict[str, Any]
# The path that stands for "somewhere in the project".
EVERYWHERE = "*"
MANY_PLACES = 200


def messages_of(rows: Sequence[FeedRow]) -> list[tuple[str, Message]]:
    """One message per burst of one window in one project, in the order of the feed."""
    bursts = groupby(rows, key=lambda row: (row.project_id, row.origin, row.author))
    return [(project_id, _message(list(burst))) for (project_id, _, _), burst in bursts]


def _message(burst: list[FeedRow]) -> Message:
    last = burst[-1]
    places = list(dict.fromkeys(row.target for row in burst))
    return {
        "revision": last.revision,
        "seq": last.seq,
        "paths": places if len(places) <= MANY_PLACES else [EVERYWHERE],
        "by": last.author,
        "origin": last.origin,
        "area": area_of(last.target),
        "at": last.at.astimezone(BERLIN).strftime("%H:%M"),
    }


def area_of(path: str) -> str:
    """Where in the project a path lies, in the words of the person: the field or the phase."""
    first = path.split(".")[0]
    for name in (_pattern(path), first):
        if catalogue().has_field_text(name):
            return catalogue().field_text(name).label
    try:
        return catalogue().phase(first).short_title
    except KeyError:
        return t("routes.area.project")


def _pattern(path: str) -> str:
    try:
        return pattern(path)
    except UnknownPathError:
        return path
