"""The short version: one page in plain words of what changes and what is settled."""

from collections.abc import Iterator

from model import german
from model.catalogue import t
from model.content import ItemStatus
from model.documents.blocks import Block, Front, Source
from model.documents.build import Build
from model.documents.papers.telling import (
    Builder,
    bullets,
    in_words,
    label,
    labelled,
    long_text,
    sentence,
)
from model.documents.points import Point, all_points

STEP = "approval.summary"
_CHANGES = ("change_children", "change_parents", "change_staff")
# Lines that a page has for the texts of the group and the sentences of the points.
_ROOM, _CHARACTERS = 17, 85
_FEWEST, _MOST = 3, 10


def short_version(build: Build) -> Iterator[Block]:
    """What the group wrote, what the agreement settles, and whom to ask."""
    source = Source(STEP)
    yield Front(_label(build, "core_message"), "short_core", source)
    yield from long_text(build.project.approval.core_message, "short_core_text", source)
    for name in _CHANGES:
        yield labelled(_label(build, name), getattr(build.project.approval, name), source)
    yield Front(t("sheets.short.rules"), "short_rules", source)
    if told := plain_sentences(build):
        yield from bullets(told, source)
    else:
        yield sentence(t("sheets.short.no_rules"), source)
    yield from _closing(build, source)


def _room(build: Build) -> int:
    """For how many sentences the page has room beside what the group wrote."""
    texts = (getattr(build.project.approval, name) for name in ("core_message", *_CHANGES))
    used = sum(len(text) // _CHARACTERS + 1 for text in texts)
    return max(_FEWEST, min(_MOST, _ROOM - used))


def plain_sentences(build: Build) -> list[str]:
    """One sentence for each topic with a settled point, of its first core point if it has one."""
    chosen: dict[str, Point] = {}
    for point in all_points(build.project, build.catalogue):
        if not _is_told(point):
            continue
        first = chosen.setdefault(point.topic.key, point)
        if _is_core(build, point) and not _is_core(build, first):
            chosen[point.topic.key] = point
    # Core topics are kept first where the page is too short for all.
    ranked = sorted(chosen.values(), key=lambda point: not _is_core(build, point))
    kept = {point.key for point in ranked[: _room(build)]}
    return [
        point.item.plain_language for point in chosen.values() if point.item and point.key in kept
    ]


def _is_told(point: Point) -> bool:
    is_settled = point.answer.status is ItemStatus.SETTLED
    return is_settled and point.item is not None and bool(point.item.plain_language)


def _is_core(build: Build, point: Point) -> bool:
    return point.item is not None and build.project.agreement_type in point.item.core_for


def _closing(build: Build, source: Source) -> Iterator[Block]:
    """Who agrees, from when, whom to ask, in which languages."""
    yield Front(t("sheets.short.more"), "short_more", source)
    planning, approval = build.project.planning, build.project.approval
    if names := [one.called for one in planning.partners if one.called]:
        yield sentence(t("sheets.short.partners", partners=", ".join(names)), source)
    if planning.start_date:
        day = german.format_date(planning.start_date)
        yield sentence(t("sheets.short.start", day=day), source)
    contact = in_words(build, "approval.contact_institution")
    yield labelled(_label(build, "contact_institution"), contact, source)
    ready = [one.language for one in approval.short_versions if one.status == "released"]
    if len(ready) > 1:
        yield sentence(t("sheets.short.languages", languages=", ".join(ready)), source)


def _label(build: Build, name: str) -> str:
    return label(build, f"approval.{name}")


PARTS: dict[str, Builder] = {
    "short_version": short_version,
}
