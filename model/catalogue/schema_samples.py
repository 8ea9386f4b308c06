"""The sample cases: invented, complete projects for demonstrations and tests."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from model.catalogue.schema import Entry, Keys, Prose, as_tuple, fold

ItemStatusKey = Literal["open", "in_progress", "settled", "disputed", "not_applicable", "delegated"]


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _folded(inner) for key, inner in value.items()}
    return [_folded(inner) for inner in value] if isinstance(value, list) else fold(value)


class SampleParty(Entry):
    """A legal entity of a sample, with the words its agreement uses."""

    name: str
    short_name: str
    legal_form: str
    legal_form_text: Prose
    role: Prose
    role_word: str
    address: Prose
    representation: Prose
    signing_mode: str
    signing: Prose


class SampleInstitution(Entry):
    """An acting institution of a sample."""

    name: str
    role: Prose
    kind: str
    address: Prose
    co_signing: bool
    represented_by: Prose
    belongs_to: Prose
    partner: str


class SampleItem(Entry):
    """What a sample agreed on one item of the checklist."""

    status: ItemStatusKey
    text: Prose = ""
    reason: Prose = ""
    responsible: Prose
    decided_on: date
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
    federal_state: str
    title: Prose
    summary: Prose
    parties: Annotated[tuple[SampleParty, ...], as_tuple]
    institutions: Annotated[tuple[SampleInstitution, ...], as_tuple]
    items: dict[str, SampleItem]
    snapshots: Annotated[tuple[Snapshot, ...], as_tuple] = ()
    steps: Annotated[dict[str, dict[str, Any]], BeforeValidator(_folded)] = Field(
        default_factory=dict
    )

    def snapshot(self, name: str) -> Snapshot | None:
        """The snapshot with this key or mark ("M2")."""
        return next((found for found in self.snapshots if name in (found.key, found.source)), None)
