"""The names that entries may refer to, and the problem when a name is none of them."""

from collections.abc import Iterable, Iterator

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem
from model.catalogue.schema_topics import EVERY_TYPE
from model.catalogue.texts import t

# Beside the content files, options may come from what clauses and the checklist hold.
OPTION_SOURCES = frozenset(
    {
        "agreement_types",
        "bodies",
        "documents",
        "items",
        "method_cards",
        "participation_formats",
        "placeholders",
        "reflection_questions",
        "stakeholder_categories",
        "topics",
        "variants",
    }
)


class Known:
    """All names of the content by kind."""

    def __init__(self, content: Catalogue) -> None:
        self.names: dict[str, set[str]] = {
            "phase": {phase.key for phase in content.phases},
            "step": {step.key for step in content.steps},
            "list": set(content.lists),
            "topic": {topic.key for topic in content.topics},
            "item": {item.key for item in content.items},
            "type": {kind.key for kind in content.agreement_types} | {EVERY_TYPE},
            "placeholder": {placeholder.name for placeholder in content.placeholders},
            "document": {document.key for document in content.documents},
            "body": {body.key for body in content.bodies},
            "role": {role.key for role in content.roles},
            "format": {found.key for found in content.participation_formats},
            "category": {category.key for category in content.stakeholder_categories},
            "question": {question.key for question in content.reflection_questions},
            "method": {card.key for card in content.method_cards},
            "source": set(OPTION_SOURCES),
            "state": _states(content),
        }

    def unknown(self, kind: str, names: Iterable[str], file: str, entry: str) -> Iterator[Problem]:
        """A problem for each name that is no name of this kind."""
        return unknown_names(kind, names, self.names[kind], file, entry)


def repeated(keys: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """A problem for each key that stood in a file before."""
    first: dict[str, str] = {}
    for file, key in keys:
        if key in first:
            cause = t("catalogue.errors.duplicate", name=key, first=first[key])
            yield Problem(file, key, cause)
        first.setdefault(key, file)


def _states(content: Catalogue) -> set[str]:
    field = "planning.federal_state"
    options = content.field_text(field).options if content.has_field_text(field) else ()
    return {option.value for option in options}
