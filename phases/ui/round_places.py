"""The ways to the round: to the one that runs, and to the start of one for a place."""

from model.rounds.kinds import Kind
from phases.ui import way

KIND, STEP, ITEM, NEW = "art", "zu", "stelle", "neu"
_AGAIN = "nochmal"


def current() -> way.Place:
    """The round that runs, or what came of the last one."""
    return way.Place(way.ROUND)


def new(kind: str = "", step: str = "", item: str = "", *, again: bool = False) -> way.Place:
    """The start of a round for a step and a point; without a kind one chooses."""
    how = _AGAIN if again else "1"
    return way.Place(way.ROUND, more=((NEW, how), (KIND, kind), (STEP, step), (ITEM, item)))


def asks_for_new() -> bool:
    """Whether the address asks for the start of another round."""
    return bool(way.part(NEW))


def asks_again() -> bool:
    """Whether the question of the last round is to be put a second time."""
    return way.part(NEW) == _AGAIN


def kind() -> Kind | None:
    """The method that the address asks for."""
    named = way.part(KIND)
    return Kind(named) if named in set(Kind) else None


def step() -> str:
    """The step that the address says a round is about, "" for one of its own."""
    named = way.part(STEP)
    return named if named in way.STEPS.get(named.partition(".")[0], ()) else ""


def item() -> str:
    """The point that the address says a round is about, of the checklist or of the group."""
    return way.part(ITEM)


def origin(of_step: str, of_item: str) -> way.Place | None:
    """The step that a round is about."""
    page = of_step.partition(".")[0]
    return way.Place(page, of_step, of_item) if of_step in way.STEPS.get(page, ()) else None
