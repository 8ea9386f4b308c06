"""Everything the content files say, in one frozen object with its look-ups."""

from collections.abc import Iterable
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from model.catalogue.schema_guard import GuardWords
from model.catalogue.schema_meetings import Agenda, MeetingFormat, MethodCard
from model.catalogue.schema_papers import Paper
from model.catalogue.schema_reference import (
    Body,
    BodySequence,
    DocumentKind,
    GlossaryTerm,
    Guidance,
    LegalEntry,
    ParticipationFormat,
    ParticipationLevel,
    PlausibilityRule,
    ReflectionQuestion,
    Role,
    StakeholderCategory,
)
from model.catalogue.schema_samples import Sample
from model.catalogue.schema_steps import FieldText, Phase, RecordList, Step
from model.catalogue.schema_topics import AgreementType, Item, Placeholder, Topic


class Catalogue(BaseModel):
    """All content, checked; entries keep the order of their files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    phases: tuple[Phase, ...]
    lists: dict[str, RecordList]
    topics: tuple[Topic, ...]
    agreement_types: tuple[AgreementType, ...]
    placeholders: tuple[Placeholder, ...]
    bodies: tuple[Body, ...]
    body_sequences: tuple[BodySequence, ...]
    participation_formats: tuple[ParticipationFormat, ...]
    reflection_questions: tuple[ReflectionQuestion, ...]
    legal_register: tuple[LegalEntry, ...]
    glossary: tuple[GlossaryTerm, ...]
    documents: tuple[DocumentKind, ...]
    roles: tuple[Role, ...]
    stakeholder_categories: tuple[StakeholderCategory, ...]
    participation_levels: tuple[ParticipationLevel, ...]
    plausibility_rules: tuple[PlausibilityRule, ...]
    guidance: Guidance
    guard: GuardWords
    project_fields: tuple[FieldText, ...]
    phase_fields: tuple[FieldText, ...]
    papers: tuple[Paper, ...]
    method_cards: tuple[MethodCard, ...]
    agendas: tuple[Agenda, ...]
    meeting_formats: tuple[MeetingFormat, ...]
    samples: tuple[Sample, ...]

    def phase(self, key: str) -> Phase:
        """The phase with this key."""
        return self._phases[key]

    def step(self, key: str) -> Step:
        """The step with this key, for example "planning.occasion"."""
        return self._steps[key]

    def topic(self, key: str) -> Topic:
        """The topic with this key."""
        return self._topics[key]

    def item(self, key: str) -> Item:
        """The checklist item with this key, for example "finances.costs"."""
        return self._items[key]

    def has_item(self, key: str) -> bool:
        """Whether the checklist has this item."""
        return key in self._items

    def type(self, key: str) -> AgreementType:
        """The agreement type with this key."""
        return self._types[key]

    def placeholder(self, name: str) -> Placeholder:
        """The placeholder with this name."""
        return self._placeholders[name]

    def usual_bodies(self, type_key: str) -> tuple[tuple[str, ...], ...]:
        """The bodies an agreement of this type usually passes, in their order."""
        known = {sequence.type: sequence.bodies for sequence in self.body_sequences}
        return known.get(type_key, known.get("general", ()))

    def document(self, key: str) -> DocumentKind:
        """The document with this key."""
        return self._documents[key]

    def paper(self, key: str) -> Paper:
        """The outline of the paper with this key."""
        return self._papers[key]

    def has_paper(self, key: str) -> bool:
        """Whether there is an outline of this paper."""
        return key in self._papers

    def method_card(self, key: str) -> MethodCard | None:
        """The way to work with this key, none if there is no such card."""
        return next((card for card in self.method_cards if card.key == key), None)

    def agendas_of(self, phase: str) -> tuple[Agenda, ...]:
        """The agendas to begin with in this phase."""
        return tuple(agenda for agenda in self.agendas if agenda.phase == phase)

    def meeting_format(self, key: str) -> MeetingFormat | None:
        """What a meeting of this form asks for, none if there is no such form."""
        return next((one for one in self.meeting_formats if one.key == key), None)

    def sample(self, key: str) -> Sample:
        """The sample case with this key."""
        return self._samples[key]

    def rule(self, key: str) -> PlausibilityRule:
        """The plausibility rule with this key."""
        return self._rules[key]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of the checklist."""
        return tuple(item for topic in self.topics for item in topic.items)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in the order of the phases."""
        return tuple(step for phase in self.phases for step in phase.steps)

    def items_for(self, type_key: str) -> tuple[Item, ...]:
        """The items an agreement type shows, in the order of the checklist."""
        return tuple(item for item in self.items if item.obligation(type_key))

    def topic_of(self, item_key: str) -> Topic:
        """The topic an item belongs to."""
        return self.topic(self.item(item_key).topic)

    def list_at(self, path: str) -> RecordList:
        """The shared list that lies at this path of a project: "planning.partners"."""
        return self._lists_by_path[path]

    def has_list_at(self, path: str) -> bool:
        """Whether a shared list lies at this path; records inside records are none."""
        return path in self._lists_by_path

    def field_text(self, pattern: str) -> FieldText:
        """The wording of a field of the model: "planning.partners.name", "planning.start_date"."""
        return self._field_texts[pattern]

    @property
    def field_patterns(self) -> frozenset[str]:
        """All fields of the model that the data has wording for."""
        return frozenset(self._field_texts)

    def has_field_text(self, pattern: str) -> bool:
        """Whether the data has wording for this field of the model."""
        return pattern in self._field_texts

    def steps_showing(self, pattern: str) -> tuple[str, ...]:
        """Keys of the steps that work on this field or list, the one it begins in first."""
        return self._steps_showing.get(pattern, ())

    @cached_property
    def _steps_showing(self) -> dict[str, tuple[str, ...]]:
        shown: dict[str, list[str]] = {}
        for step in self.steps:
            for field in step.fields:
                born_in = self.lists[field.list].born_in if field.list in self.lists else ""
                is_list = field.kind == "records" and born_in
                path = f"{born_in.split('.')[0]}.{field.list}" if is_list else ""
                steps = shown.setdefault(path or f"{step.phase}.{field.name}", [])
                steps.insert(0 if born_in == step.key else len(steps), step.key)
        return {path: tuple(dict.fromkeys(steps)) for path, steps in shown.items()}

    @cached_property
    def _phases(self) -> dict[str, Phase]:
        return {phase.key: phase for phase in self.phases}

    @cached_property
    def _steps(self) -> dict[str, Step]:
        return {step.key: step for phase in self.phases for step in phase.steps}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {topic.key: topic for topic in self.topics}

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.key: item for topic in self.topics for item in topic.items}

    @cached_property
    def _types(self) -> dict[str, AgreementType]:
        return {kind.key: kind for kind in self.agreement_types}

    @cached_property
    def _placeholders(self) -> dict[str, Placeholder]:
        return {placeholder.name: placeholder for placeholder in self.placeholders}

    @cached_property
    def _documents(self) -> dict[str, DocumentKind]:
        return {document.key: document for document in self.documents}

    @cached_property
    def _papers(self) -> dict[str, Paper]:
        return {paper.key: paper for paper in self.papers}

    @cached_property
    def _samples(self) -> dict[str, Sample]:
        return {sample.key: sample for sample in self.samples}

    @cached_property
    def _rules(self) -> dict[str, PlausibilityRule]:
        return {rule.key: rule for rule in self.plausibility_rules}

    @cached_property
    def _lists_by_path(self) -> dict[str, RecordList]:
        return {records.path: records for records in self.lists.values()}

    @cached_property
    def _field_texts(self) -> dict[str, FieldText]:
        texts = {field.name: field for field in self.project_fields}
        for phase in self.phases:
            texts |= self._of_phase(phase)
        for records in self.lists.values():
            texts.setdefault(records.path, records.as_field)
            texts |= _under(records.path, records.fields)
        return texts

    def _of_phase(self, phase: Phase) -> dict[str, FieldText]:
        texts = _under(phase.key, self.phase_fields)
        for step in phase.steps:
            for field in step.fields:
                path = f"{phase.key}.{field.name}"
                # Several steps may show one list; the step where its records begin names it.
                if path not in texts or self._is_born_in(field, step):
                    texts[path] = field
                texts |= _under(path, field.fields)
        return texts

    def _is_born_in(self, field: FieldText, step: Step) -> bool:
        return field.list in self.lists and self.lists[field.list].born_in == step.key


def _under(prefix: str, fields: Iterable[FieldText]) -> dict[str, FieldText]:
    texts: dict[str, FieldText] = {}
    for field in fields:
        path = f"{prefix}.{field.name}"
        texts[path] = field
        texts |= _under(path, field.fields)
    return texts
