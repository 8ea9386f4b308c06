"""The ways to the round: to the one that runs, and to the start of one for a place."""

from phases.ui import way

KIND, STEP, ITEM, NEW = "art", "zu", "stelle", "neu"


def current() -> way.Place:
    """The round that runs, or what came of the last one."""
    return way.Place(way.ROUND)


def new(kind: str = "", step: str = "", item: str = "") -> way.Place:
    """The start of a round for a step and a point; without a kind one chooses."""
    return way.Place(way.ROUND, more=((NEW, "1"), (KIND, kind), (STEP, step), (ITEM, item)))


def asks_for_new() -> bool:
    """Whether the address asks for the start of another round."""
    return bool(way.part(NEW))
