"""Where the values come from that a sentence takes from elsewhere in the project."""

import re

from model.catalogue import catalogue
from model.paths import Path
from phases.ui import way

_LIST = re.compile(r"\[[^\]]*\]")


def root_of(source: str) -> Path:
    """The list or field that a source begins with: "planning.partners[0].name" → the partners."""
    return ".".join(_LIST.sub("", source).split(".")[:2])


def is_field(source: str) -> bool:
    """Whether the source is a single field that can be filled right here."""
    return bool(source) and "[" not in source


def place_of(source: str) -> way.Place | None:
    """The step where the source is worked on, if it has a page."""
    if not source:
        return None
    phase, name = root_of(source).split(".")
    for step in way.STEPS.get(phase, ()):
        if catalogue().step(step).field(name):
            return way.Place(phase, step)
    return None
