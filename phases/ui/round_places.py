"""The ways to the round: to the one that runs, and to the start of one for a place."""

from model.catalogue import catalogue
from model.rounds.kinds import Kind
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


def kind() -> Kind | None:
    """The method that the address asks for."""
    named = way.part(KIND)
    return Kind(named) if named in set(Kind) else None


def step() -> str:
    """The step that the address says a round is about, "" for one of its own."""
    named = way.part(STEP)
    return named if named in way.STEPS.get(named.partition(".")[0], ()) else ""


def item() -> str:
    """The point of the checklist that the address says a round is about."""
    named = way.part(ITEM)
    return named if catalogue().has_item(named) else ""


def origin(of_step: str, of_item: str) -> way.Place | None:
    """The step that a round is about."""
    page = of_step.partition(".")[0]
    return way.Place(page, of_step, of_item) if of_step in way.STEPS.get(page, ()) else None
