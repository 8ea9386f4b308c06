"""Checks of the checklist: items, clauses, variants, agreement types, placeholders."""

import re
from collections.abc import Iterator

from model.catalogue.catalogue import Catalogue
from model.catalogue.gaps import gaps_of, stray_braces
from model.catalogue.problems import Problem
from model.catalogue.references import Known
from model.catalogue.schema_topics import AgreementType, Item, Placeholder
from model.catalogue.texts import t

PATH = re.compile(r"[a-z_]+(\.[a-z_]+|\[(\d+|\d*:\d*|\*)\])*")


def check_topics(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of items and types; gaps of clauses; paths of placeholders."""
    for item in content.items:
        yield from _item(item, known)
    for kind in content.agreement_types:
        yield from _type(kind, content, known)
    used = {name for item in content.items for name in _gaps(item)}
    for placeholder in content.placeholders:
        yield from _placeholder(placeholder, used, content, known)


def _item(item: Item, known: Known) -> Iterator[Problem]:
    file = f"topics/{item.topic}.toml"
    if not item.key.startswith(f"{item.topic}."):
        yield Problem(file, item.key, t("catalogue.errors.prefix", prefix=item.topic))
    degrees = {
        "required_for": item.required_for,
        "recommended_for": item.recommended_for,
        "optional_for": item.optional_for,
    }
    seen: dict[str, str] = {}
    for degree, types in degrees.items():
        yield from known.unknown("type", types, file, item.key)
        for kind in types:
            if kind in seen:
                cause = t("catalogue.errors.obligation", type=kind, first=seen[kind], second=degree)
                yield Problem(file, item.key, cause)
            seen[kind] = degree
    yield from _clause(item.clause, file, item.key, known)
    yield from _variants(item, file, known)


def _variants(item: Item, file: str, known: Known) -> Iterator[Problem]:
    keys = [variant.key for variant in item.variants]
    for variant in item.variants:
        place = f"{item.key}, {variant.key}"
        if keys.count(variant.key) > 1:
            cause = t("catalogue.errors.duplicate", name=variant.key, first=file)
            yield Problem(file, place, cause)
        yield from known.unknown("type", variant.types, file, place)
        yield from _clause(variant.clause, file, place, known)


def _clause(clause: str, file: str, place: str, known: Known) -> Iterator[Problem]:
    yield from known.unknown("placeholder", gaps_of(clause), file, place)
    stray = stray_braces(clause)
    if stray:
        yield Problem(file, place, t("catalogue.errors.braces", found=stray))


def _type(kind: AgreementType, content: Catalogue, known: Known) -> Iterator[Problem]:
    file = f"agreement_types/{kind.key}.toml"
    topics = [*kind.required_topics, *kind.optional_topics]
    yield from known.unknown("topic", topics, file, kind.key)
    yield from known.unknown("item", kind.core_items, file, kind.key)
    yield from known.unknown("document", kind.documents, file, kind.key)
    for key in kind.core_items:
        if key in known.names["item"] and content.item(key).obligation(kind.key) is None:
            yield Problem(file, kind.key, t("catalogue.errors.core_item", name=key))


def _placeholder(
    placeholder: Placeholder, used: set[str], content: Catalogue, known: Known
) -> Iterator[Problem]:
    file, name = "placeholders.toml", placeholder.name
    if name not in used:
        yield Problem(file, name, t("catalogue.errors.unused", name=name))
    yield from known.unknown("type", [placeholder.example_type], file, name)
    if not placeholder.path:
        return
    if not PATH.fullmatch(placeholder.path):
        yield Problem(file, name, t("catalogue.errors.path", path=placeholder.path))
    elif not content.has_field_text(re.sub(r"\[[^]]*\]", "", placeholder.path)):
        yield Problem(file, name, t("catalogue.errors.path_unknown", path=placeholder.path))


def _gaps(item: Item) -> Iterator[str]:
    for clause in (item.clause, *(variant.clause for variant in item.variants)):
        yield from gaps_of(clause)
