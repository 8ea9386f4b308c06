"""The sample projects, state by state, as the catalogue tells them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from model.catalogue import Catalogue
from model.catalogue.schema_samples import Sample, SampleItem, Snapshot
from model.content import Delegate, GapValue, ItemAnswer, ItemStatus, item_id
from model.documents import wording
from model.project import Project
from model.snapshots import earlier
from model.steps import StepState, StepStatus

_STATUS_ORDER = ("settled", "in_progress", "disputed", "not_applicable", "delegated")


@dataclass(frozen=True)
class State:
    """A sample as it stood on one day."""

    key: str
    mark: str
    title: str
    as_of: date | None
    project: Project


def states(sample: Sample, catalogue: Catalogue) -> tuple[State, ...]:
    """The snapshots of a sample in their order; the last one is the sample as a whole."""
    teller = _Teller(sample, catalogue)
    told = tuple(teller.told(snapshot) for snapshot in sample.snapshots)
    whole = teller.whole()
    if told and told[-1].project == whole:
        return told
    return (*told, State("complete", "", "", None, whole))


class _Teller:
    """Turns the words of one sample into project documents."""

    def __init__(self, sample: Sample, catalogue: Catalogue) -> None:
        self.sample, self.catalogue = sample, catalogue
        self.results = Project.model_validate(
            sample.plain_results
            | {
                "title": " ".join(sample.title.split()),
                "agreement_type": sample.agreement_type,
                "practice_of": sample.key,
            }
        )

    def whole(self) -> Project:
        """Everything the sample has come to."""
        steps = {key: StepStatus(step.status) for key, step in self.sample.steps.items()}
        items = [self._answer(key, told) for key, told in self.sample.items.items()]
        return self._with(self.results, steps, items)

    def told(self, snapshot: Snapshot) -> State:
        """The sample as it stood at the snapshot."""
        steps = dict.fromkeys(snapshot.steps, StepStatus.DONE)
        steps |= dict.fromkeys(snapshot.steps_in_progress, StepStatus.IN_PROGRESS)
        results = earlier(self.results, steps, snapshot.as_of, self.sample.begins, self.catalogue)
        project = self._with(results, steps, list(self._answers(snapshot)))
        return State(snapshot.key, snapshot.source, snapshot.title, snapshot.as_of, project)

    def _with(
        self, project: Project, steps: dict[str, StepStatus], items: list[ItemAnswer]
    ) -> Project:
        agreed = self._agreed(project, items)
        content = project.content.model_copy(update={"items": agreed})
        project = project.model_copy(update={"content": content})
        phases = {
            phase: getattr(project, phase).model_copy(update={"steps": _step_states(phase, steps)})
            for phase in (known.key for known in self.catalogue.phases)
        }
        return project.model_copy(update=phases)

    # --- Points of the checklist --------------------------------------------------------------

    def _answers(self, snapshot: Snapshot) -> Iterator[ItemAnswer]:
        settled = (*snapshot.items.settled, *snapshot.items.recommended_settled)
        for name in _STATUS_ORDER:
            for key in settled if name == "settled" else getattr(snapshot.items, name):
                yield self._answer_then(key, ItemStatus(name), snapshot.as_of)

    def _answer(self, key: str, told: SampleItem) -> ItemAnswer:
        status = ItemStatus(told.status)
        return ItemAnswer(
            id=item_id(key),
            status=status,
            status_reason=told.reason,
            delegated_to=Delegate.STEERING_GROUP if status is ItemStatus.DELEGATED else None,
            wording=told.text,
            responsible_institution=told.responsible_institution,
            responsible_function=told.responsible_function,
            decided_on=told.decided_on,
            decided_in=told.decided_in,
            changed_on=told.changed_on,
        )

    def _answer_then(self, key: str, status: ItemStatus, as_of: date) -> ItemAnswer:
        """The answer on an earlier day: later words are not known yet, only the proposal is."""
        told = self.sample.items.get(key)
        if told is None:
            return ItemAnswer(id=item_id(key), status=status)
        answer = self._answer(key, told)
        known = status in (ItemStatus.SETTLED, ItemStatus.DELEGATED, ItemStatus.NOT_APPLICABLE)
        last_word = told.changed_on or told.decided_on
        changes: dict[str, Any] = {"status": status}
        if not known or last_word > as_of:
            # A sentence that is still worked on has its first gaps filled and its last one open.
            changes |= {"wording": "", "values": self._first_values(key, settled=known)}
        if not known or told.decided_on > as_of:
            changes |= {"decided_on": None, "decided_in": ""}
        if not known or last_word > as_of:
            changes["changed_on"] = None
        if not status.needs_reason:
            changes |= {"status_reason": "", "delegated_to": None}
        return answer.model_copy(update=changes)

    def _first_values(self, key: str, *, settled: bool) -> tuple[GapValue, ...]:
        names = [
            name
            for name in wording.placeholders_in(self.catalogue.item(key).clause)
            if self._is_example(name)
        ]
        kept = names if settled else names[:-1]
        return tuple(
            GapValue(id=name, value=self.catalogue.placeholder(name).example) for name in kept
        )

    def _is_example(self, name: str) -> bool:
        """Whether the example of the placeholder is a value of this sample, not a remark."""
        placeholder = self.catalogue.placeholder(name)
        fits = placeholder.example_type == self.sample.agreement_type
        return (
            fits
            and not placeholder.path
            and placeholder.kind != "annex"
            and (not placeholder.example.startswith("siehe "))
        )

    def _agreed(self, project: Project, items: Iterable[ItemAnswer]) -> tuple[ItemAnswer, ...]:
        order = {item_id(item.key): n for n, item in enumerate(self.catalogue.items)}
        ordered = sorted(items, key=lambda answer: order[answer.id])
        return tuple(self._with_copy(answer, project) for answer in ordered)

    def _with_copy(self, answer: ItemAnswer, project: Project) -> ItemAnswer:
        if answer.status is not ItemStatus.SETTLED:
            return answer
        item = self.catalogue.item(answer.item)
        copy = wording.agree(item, answer, project, self.catalogue)
        return answer.model_copy(update={"agreed": copy})


def _step_states(phase: str, steps: dict[str, StepStatus]) -> tuple[StepState, ...]:
    of_phase = {key: steps[key] for key in sorted(steps) if key.startswith(f"{phase}.")}
    return tuple(
        StepState(id=key.removeprefix(f"{phase}."), status=status)
        for key, status in of_phase.items()
    )
