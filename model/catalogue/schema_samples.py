"""The sample cases: invented, complete projects for demonstrations and tests."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from model.catalogue.schema import Entry, Keys, Prose, as_tuple, fold

ItemStatusKey = Literal["open", "in_progress", "settled", "disputed", "not_applicable", "delegated"]


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _folded(inner) for key, inner in value.items()}
    return [_folded(inner) for inner in value] if isinstance(value, list) else fold(value)


class SampleStep(Entry):
    """How far a sample is with a step, and since when."""

    status: Literal["open", "in_progress", "done"]
    date: date


class SampleItem(Entry):
    """What a sample agreed on one item of the checklist."""

    status: ItemStatusKey
    text: Prose = ""
    reason: Prose = ""
    responsible_institution: str = ""
    responsible_function: Prose = ""
    decided_on: date
    decided_in: str = ""
    changed_on: date | None = None


class SnapshotItems(Entry):
    """Keys of items by their status at the time of a snapshot."""

    settled: Keys = ()
    in_progress: Keys = ()
    disputed: Keys = ()
    open: Keys = ()
    not_applicable: Keys = ()
    delegated: Keys = ()
    recommended_settled: Keys = ()


class Deviation(Entry):
    """Where a snapshot differs from the final state of the sample."""

    step: str = ""
    item: str = ""
    items: Keys = ()
    note: Prose = ""
    categories_without_reason: Keys = ()
    without: Keys = ()


class Snapshot(Entry):
    """A sample as it stood on an earlier day."""

    key: str
    title: Prose
    source: str
    as_of: date
    phase: str
    description: Prose
    steps: Keys
    steps_in_progress: Keys = ()
    items: SnapshotItems
    deviations: Annotated[tuple[Deviation, ...], as_tuple] = ()


class Sample(Entry):
    """An invented case with everything the group worked out."""

    key: str
    name: str
    agreement_type: str
    title: Prose
    summary: Prose
    steps: dict[str, SampleStep]
    items: dict[str, SampleItem]
    snapshots: Annotated[tuple[Snapshot, ...], as_tuple] = ()
    # From the folder of the sample, one table per phase in the shape of the model.
    results: Annotated[dict[str, dict[str, Any]], BeforeValidator(_folded)] = Field(
        default_factory=dict
    )

    def snapshot(self, name: str) -> Snapshot | None:
        """The snapshot with this key or mark ("M2")."""
        return next((found for found in self.snapshots if name in (found.key, found.source)), None)

    @property
    def begins(self) -> dict[tuple[str, str], date]:
        """Days from which on records are there, where their step does not tell: by list and id."""
        return {
            (f"{phase}.{name}", record["id"]): record["since"]
            for phase, name, record in self._records()
            if "since" in record
        }

    @property
    def plain_results(self) -> dict[str, dict[str, Any]]:
        """The results without what only samples say of them."""
        plain: dict[str, dict[str, Any]] = {phase: dict(of) for phase, of in self.results.items()}
        for phase, name, record in self._records():
            kept = {key: value for key, value in record.items() if key != "since"}
            if plain[phase][name] is self.results[phase][name]:
                plain[phase][name] = []
            plain[phase][name].append(kept)
        return plain

    def _records(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        for phase, fields in self.results.items():
            for name, value in fields.items():
                if isinstance(value, list) and value and isinstance(value[0], dict):
                    yield from ((phase, name, record) for record in value)
