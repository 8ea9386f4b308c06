"""Reference material: bodies, formats, laws, words, documents, roles, rules and guidance."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from model.catalogue.schema import Entry, Keys, Prose, Texts, as_tuple
from model.catalogue.schema_topics import LevelKey

Weight = Literal["high", "medium", "low"]


class Body(Entry):
    """A body that decides on an agreement, agrees to it, is heard or informed."""

    key: str
    title: Prose
    partner: Prose
    role: Prose
    types: Keys
    legal: Prose
    hint: Prose
    # How long before its meeting a paper is handed in, and how long until the next station.
    submission_weeks: int = 1
    following_weeks: int = 1


class BodySequence(Entry):
    """The usual order of bodies for an agreement type; a bracket holds what may be parallel."""

    type: str
    stations: Texts
    # The bodies of the way by their keys: those of one entry meet about the same time.
    bodies: Annotated[tuple[Keys, ...], as_tuple] = ()


class ParticipationFormat(Entry):
    """A way to hear children, parents, staff or the public."""

    key: str
    title: Prose
    target_group: str
    effort: Prose
    procedure: Prose
    good_for: Prose
    hint: Prose


class ReflectionQuestion(Entry):
    """A statement that every institution rates in the evaluation."""

    key: str
    short: Prose
    area: str
    statement: Prose
    indicator: Prose
    types: Keys
    short_check: bool = False

    @property
    def title(self) -> str:
        """What the question is called where it can be chosen."""
        return self.statement


class LegalEntry(Entry):
    """A law or decree, what it says in short, and when that was checked last."""

    key: str
    norm: Prose
    summary: Prose = ""
    meaning: Prose = ""
    jurisdiction: str
    valid_from: date | None = None
    valid_until: date | None = None
    checked_on: date | None = None
    to_check: bool = False
    note: Prose = ""


class GlossaryTerm(Entry):
    """A German term, its English name in the code, and a short explanation."""

    term: Prose
    identifier: str
    explanation: Prose


class DocumentKind(Entry):
    """A document the group can have made from what it entered."""

    key: str
    title: Prose
    phases: Annotated[tuple[int, ...], as_tuple]
    contents: Texts
    columns: Texts = ()
    check: Prose = ""
    states: Keys = ()
    state_of: str = ""
    state: str = ""


class Role(Entry):
    """A role in the coordination group."""

    key: str
    title: Prose
    task: Prose
    hint: Prose


class StakeholderCategory(Entry):
    """A kind of institution or group that should not be forgotten."""

    key: str
    title: Prose
    examples: Texts
    weights: dict[str, Weight]


class ParticipationLevel(Entry):
    """How far a stakeholder takes part."""

    key: str
    title: Prose
    meaning: Prose


class PlausibilityRule(Entry):
    """A check across the project, and what the group reads when it strikes."""

    key: str
    check: Prose
    notice: Prose
    quoted: bool = True
    # Steps in whose margin the notice helps; a rule at the door is checked while people type.
    shown_at: Keys = ()
    at_the_door: bool = False
    # Parts of words in small letters that a rule about wording looks for.
    words: dict[str, Keys] = Field(default_factory=dict)


class LevelHelp(Entry):
    """A question that helps to place a regulation in contract or service agreement."""

    question: Prose
    contract: Prose
    service_agreement: Prose


class LevelMeaning(Entry):
    """What a level holds and who changes it."""

    key: LevelKey
    holds: Prose
    changed_by: Prose


class ObligationMeaning(Entry):
    """What a degree of obligation means, and what the product does with it."""

    key: Literal["required", "recommended", "optional"]
    meaning: Prose
    behaviour: Prose


class StateDifference(Entry):
    """What is particular in one or several federal states."""

    states: Keys
    label: Prose
    particularity: Prose


class RatingStep(Entry):
    """One value of the rating scale."""

    value: int
    label: Prose


class RatingFinding(Entry):
    """How a pair of mean and spread is read."""

    key: str
    title: Prose
    condition: Prose
    proposal: Prose
    mean_from: float | None = None
    mean_below: float | None = None
    spread_from: int | None = None
    spread_up_to: int | None = None


class Consequence(Entry):
    """Where a consequence of the evaluation is carried out and who has to decide."""

    result: Prose
    level: Prose
    procedure: Prose
    resolution: Prose


class Guidance(Entry):
    """Help that belongs to no single step: choosing a type, placing a rule, rating, planning."""

    limits_notice: Prose
    obligations: Annotated[tuple[ObligationMeaning, ...], as_tuple]
    levels: Annotated[tuple[LevelMeaning, ...], as_tuple]
    type_choice: Texts
    clause_grammar: Texts
    core_list: Prose
    level_help: Annotated[tuple[LevelHelp, ...], as_tuple]
    level_rule: Prose
    service_agreement_contents: Texts
    legal_note: Prose
    state_law_minimum: Texts
    state_note: Prose
    state_differences: Annotated[tuple[StateDifference, ...], as_tuple]
    meeting_rule: Prose
    group_composition: Prose
    gap_questions: Texts
    benefit_matrix: Texts
    benefit_matrix_use: Prose
    backward_planning: Prose
    council_paper: Texts
    council_minutes: Prose
    participation_record: Texts
    rating_scale: Annotated[tuple[RatingStep, ...], as_tuple]
    rating_none: str
    rating_rules: Texts
    rating_findings: Annotated[tuple[RatingFinding, ...], as_tuple]
    review_cycle: Texts
    consequences: Annotated[tuple[Consequence, ...], as_tuple]
    version_rule: Prose
    evaluation_report: Texts
    filing: Prose
