"""The content checklist: topics, items with their clauses, agreement types, placeholders."""

from typing import Annotated, Literal

from model.catalogue.schema import Entry, Keys, Prose, Texts, as_tuple

LevelKey = Literal["contract", "service_agreement", "annex"]
Obligation = Literal["required", "recommended", "optional"]
EVERY_TYPE = "all"


class Variant(Entry):
    """Another wording for the clause of an item."""

    key: str
    title: Prose
    suits: Prose
    types: Keys
    clause: Prose


class Item(Entry):
    """One point of the checklist, with a proposal for its wording."""

    key: str
    topic: str
    title: Prose
    question: Prose
    why: Prose
    required_for: Keys = ()
    recommended_for: Keys = ()
    optional_for: Keys = ()
    core_for: Keys = ()
    level: LevelKey
    legal: Prose = ""
    clause: Prose
    plain_language: Prose = ""
    variants: Annotated[tuple[Variant, ...], as_tuple] = ()

    def obligation(self, type_key: str) -> Obligation | None:
        """How binding the item is for an agreement type; None where the type does not show it."""
        if applies(self.required_for, type_key):
            return "required"
        if applies(self.recommended_for, type_key):
            return "recommended"
        return "optional" if applies(self.optional_for, type_key) else None

    def variant(self, key: str) -> Variant | None:
        """The variant with this key."""
        return next((variant for variant in self.variants if variant.key == key), None)

    def clause_of(self, variant_key: str) -> str:
        """The proposed sentence: of the variant, or the standard clause."""
        variant = self.variant(variant_key)
        return variant.clause if variant else self.clause


def applies(types: tuple[str, ...], type_key: str) -> bool:
    """Whether a list of agreement types covers this one."""
    return type_key in types or (EVERY_TYPE in types and bool(type_key))


class Topic(Entry):
    """A topic of the checklist; its order is the order of the sections in the agreement."""

    key: str
    number: int
    title: Prose
    intro: Prose = ""
    help: Prose = ""
    items: Annotated[tuple[Item, ...], as_tuple]


class AgreementType(Entry):
    """A kind of cooperation; it decides which items, categories and bodies are proposed."""

    key: str
    number: int
    code: str
    title: Prose
    choice_order: int
    choice_question: Prose = ""
    summary: Prose
    typical_parties: Texts
    particularities: Texts
    required_topics: Keys
    optional_topics: Keys
    core_items: Keys
    legal: Texts
    documents: Keys
    duration: Prose


class Placeholder(Entry):
    """A gap: derived from the project, numbered by the document, or filled at the item."""

    name: str
    label: Prose
    meaning: Prose
    question: str
    kind: Literal[
        "text",
        "long_text",
        "number",
        "percent",
        "amount",
        "date",
        "time",
        "duration",
        "rhythm",
        "list",
        "choice",
        "office",
        "annex",
        "form",
    ]
    path: str = ""
    example: Prose
    example_type: str = "all_day_school"

    @property
    def is_derived(self) -> bool:
        """Whether the value stands in the project already."""
        return bool(self.path)

    @property
    def is_numbered(self) -> bool:
        """Whether the document gives the value: the number of an annex."""
        return self.kind == "annex"

    @property
    def is_filled(self) -> bool:
        """Whether the group fills the gap at the item."""
        return not (self.is_derived or self.is_numbered)
