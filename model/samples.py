"""The sample projects, state by state, as the catalogue tells them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from model.catalogue import Catalogue
from model.catalogue.schema_samples import Sample, SampleItem, Snapshot
from model.content import Content, Delegate, GapValue, ItemAnswer, ItemStatus, item_id
from model.documents import wording
from model.goals import Goal, GoalIndicator, Goals
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from model.steps import StepState, StepStatus

PHASES = ("planning", "goals", "content", "approval", "anchoring", "evaluation")
_STATUS_ORDER = ("settled", "in_progress", "disputed", "not_applicable", "delegated")
_FAMILY = {"Familien": "parents", "Eltern": "parents", "Kinder": "children"}


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
        self.partners = tuple(_partner(n, party) for n, party in enumerate(sample.parties, 1))
        by_name = {partner.name: partner.id for partner in self.partners}
        self.institutions = tuple(
            Institution(
                id=f"i{n}",
                name=place.name,
                kind=place.kind,
                partner=by_name.get(place.partner, ""),
                site=place.address,
                represented_by=place.represented_by,
                co_signing=place.co_signing,
            )
            for n, place in enumerate(sample.institutions, 1)
        )

    def whole(self) -> Project:
        """Everything the sample has come to."""
        steps = {
            key: StepStatus(result.get("status", StepStatus.DONE))
            for key, result in self.sample.steps.items()
        }
        items = [self._answer(key, told) for key, told in self.sample.items.items()]
        return self._project(steps, items, with_goals=True)

    def told(self, snapshot: Snapshot) -> State:
        """The sample as it stood at the snapshot."""
        steps = dict.fromkeys(snapshot.steps, StepStatus.DONE)
        steps |= dict.fromkeys(snapshot.steps_in_progress, StepStatus.IN_PROGRESS)
        items = list(self._answers(snapshot))
        project = self._project(steps, items, with_goals="goals.specify" in steps)
        return State(snapshot.key, snapshot.source, snapshot.title, snapshot.as_of, project)

    def _project(
        self, steps: dict[str, StepStatus], items: list[ItemAnswer], *, with_goals: bool
    ) -> Project:
        occasion = self.sample.steps.get("planning.occasion", {})
        goals, indicators = self._goals() if with_goals else ((), ())
        understanding = self.sample.steps.get("goals.understanding", {}).get("text", "")
        by_phase = {phase: _step_states(phase, steps) for phase in PHASES}
        base = Project(
            title=" ".join(self.sample.title.split()),
            agreement_type=self.sample.agreement_type,
            practice_of=self.sample.key,
            planning=Planning(
                occasion="\n".join(f"- {line}" for line in occasion.get("occasion", [])),
                start_date=occasion.get("target_date"),
                federal_state=self.sample.federal_state,
                partners=self.partners,
                institutions=self.institutions,
            ),
            goals=Goals(
                understanding_text=understanding if "goals.understanding" in steps else "",
                goals=goals,
                goal_indicators=indicators,
            ),
        )
        filled = base.model_copy(update={"content": Content(items=self._agreed(base, items))})
        phases = {
            phase: getattr(filled, phase).model_copy(update={"steps": states})
            for phase, states in by_phase.items()
        }
        return filled.model_copy(update=phases)

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
            decided_on=told.decided_on,
            changed_on=told.changed_on,
            **self._responsible(told.responsible),
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
            changes["decided_on"] = None
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

    # --- Goals and people ---------------------------------------------------------------------

    def _goals(self) -> tuple[tuple[Goal, ...], tuple[GoalIndicator, ...]]:
        told = self.sample.steps.get("goals.specify", {}).get("goals", [])
        numbered = list(enumerate(told, 1))
        return (
            tuple(self._goal(n, entry) for n, entry in numbered),
            tuple(_indicator(n, entry) for n, entry in numbered),
        )

    def _goal(self, n: int, told: dict[str, Any]) -> Goal:
        return Goal(
            id=f"g{n}",
            title=told["goal"],
            target_group=_beneficiaries(told.get("benefits", {})),
            target_state=told["target_value"],
            status="adopted",
            due_date=_last_date(told["due_date"]),
            **self._responsible(told["responsible"]),
        )

    def _responsible(self, words: str) -> dict[str, str]:
        """The institution where one is named exactly, else the words as a function."""
        names = [place.id for place in self.institutions if place.name == words]
        if names:
            return {"responsible_institution": names[0]}
        function, _, office = words.partition(", ")
        found = [place.id for place in self.institutions if office and place.name == office]
        if found:
            return {"responsible_institution": found[0], "responsible_function": function}
        return {"responsible_function": words}


def _partner(n: int, party: Any) -> Partner:
    return Partner(
        id=f"p{n}",
        name=party.name,
        short_name=party.short_name,
        legal_form=party.legal_form,
        address=party.address,
        role_word=party.role_word,
        representation=party.representation,
        signing_mode=party.signing_mode,
        representation_basis=party.signing,
    )


def _step_states(phase: str, steps: dict[str, StepStatus]) -> tuple[StepState, ...]:
    of_phase = {key: steps[key] for key in sorted(steps) if key.startswith(f"{phase}.")}
    return tuple(
        StepState(id=key.removeprefix(f"{phase}."), status=status)
        for key, status in of_phase.items()
    )


def _beneficiaries(benefits: dict[str, str]) -> tuple[str, ...]:
    named = [_FAMILY.get(who, "institutions") for who in benefits]
    return tuple(dict.fromkeys(named))


def _indicator(n: int, told: dict[str, Any]) -> GoalIndicator:
    baseline, target = _percent(told.get("baseline", "")), _percent(told["target_value"])
    return GoalIndicator(
        id=f"m{n}",
        goal=f"g{n}",
        title=told["criterion"],
        unit="percent" if target is not None else "",
        baseline=baseline if target is not None else None,
        baseline_unknown=target is not None and baseline is None,
        target_value=target,
        due_date=_last_date(told["due_date"]),
    )


def _percent(words: str) -> Decimal | None:
    found = re.match(r"(\d+) Prozent", words)
    return Decimal(found[1]) if found else None


def _last_date(told: date | str) -> date | None:
    """The date itself, or the last one named in a sentence."""
    if isinstance(told, date):
        return told
    found = re.findall(r"(\d{2})\.(\d{2})\.(\d{4})", told)
    return date(*(int(part) for part in reversed(found[-1]))) if found else None
