"""What no entry can know by itself: every reference resolves and every key is unique."""

from collections.abc import Callable, Iterator
from typing import Any

from model.catalogue.catalogue import Catalogue
from model.catalogue.checks_meetings import check_meetings
from model.catalogue.checks_papers import check_papers
from model.catalogue.checks_samples import check_samples
from model.catalogue.checks_steps import check_steps
from model.catalogue.checks_topics import check_topics
from model.catalogue.problems import Problem
from model.catalogue.references import Known, repeated

Check = Callable[[Catalogue, Known], Iterator[Problem]]


def check(content: Catalogue) -> list[Problem]:
    """Every mistake that shows only when all files are read together."""
    known = Known(content)
    return [problem for one in CHECKS for problem in one(content, known)]


def _unique_keys(content: Catalogue, _known: Known) -> Iterator[Problem]:
    yield from repeated((f"phases/{step.phase}.toml", step.key) for step in content.steps)
    yield from repeated((f"topics/{item.topic}.toml", item.key) for item in content.items)
    keyed: dict[str, tuple[Any, ...]] = {
        "bodies.toml": content.bodies,
        "participation_formats.toml": content.participation_formats,
        "reflection_questions.toml": content.reflection_questions,
        "legal_register.toml": content.legal_register,
        "documents.toml": content.documents,
        "roles.toml": content.roles,
        "stakeholder_categories.toml": content.stakeholder_categories,
        "plausibility_rules.toml": content.plausibility_rules,
        "meetings.toml": (*content.method_cards, *content.agendas),
    }
    for file, entries in keyed.items():
        yield from repeated((file, entry.key) for entry in entries)
    yield from repeated(("glossary.toml", term.identifier) for term in content.glossary)


def _reference_material(content: Catalogue, known: Known) -> Iterator[Problem]:
    for body in content.bodies:
        yield from known.unknown("type", body.types, "bodies.toml", body.key)
    for sequence in content.body_sequences:
        yield from known.unknown("type", [sequence.type], "bodies.toml", sequence.type)
        for parallel in sequence.bodies:
            yield from known.unknown("body", parallel, "bodies.toml", sequence.type)
    for question in content.reflection_questions:
        file = "reflection_questions.toml"
        yield from known.unknown("type", question.types, file, question.key)
    for category in content.stakeholder_categories:
        file = "stakeholder_categories.toml"
        yield from known.unknown("type", category.weights, file, category.key)
    for document in content.documents:
        states = [document.state_of] if document.state_of else []
        yield from known.unknown("document", states, "documents.toml", document.key)
    for difference in content.guidance.state_differences:
        yield from known.unknown("state", difference.states, "guidance.toml", difference.label)


CHECKS: tuple[Check, ...] = (
    _unique_keys,
    check_steps,
    check_topics,
    _reference_material,
    check_papers,
    check_meetings,
    check_samples,
)
