"""Where in the product a value of the document is worked on: its phase, its steps, its point."""

from dataclasses import dataclass

from model import paths
from model.catalogue import Catalogue
from model.paths import Path

_STEPS, _ITEMS = "steps", "content.items"
CHECKLIST = "content.checklist"


@dataclass(frozen=True)
class Spot:
    """A phase, the steps that come into question (the best first), and the checklist item."""

    phase: str = ""
    steps: tuple[str, ...] = ()
    item: str = ""


def spot_of(path: Path, catalogue: Catalogue) -> Spot:
    """Where the value at this path is worked on; nothing but the project itself has no phase."""
    phase = path.split(".")[0]
    if phase not in {known.key for known in catalogue.phases}:
        return Spot()
    along = paths.records_along(path)
    list_path, record_id = along[0] if along else ("", "")
    if list_path == f"{phase}.{_STEPS}":
        return Spot(phase, _known((f"{phase}.{record_id}",), catalogue))
    if paths.pattern(path).startswith(_ITEMS):
        key = record_id.replace("-", ".", 1)
        return Spot(phase, (CHECKLIST,), key if catalogue.has_item(key) else "")
    top = ".".join(paths.pattern(path).split(".")[:2])
    return Spot(phase, catalogue.steps_showing(top))


def _known(steps: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    known = {step.key for step in catalogue.steps}
    return tuple(step for step in steps if step in known)
