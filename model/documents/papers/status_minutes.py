"""The minutes of the newest round of the measures: lights, decisions, and the next round."""

from collections.abc import Iterator

from model.catalogue.schema_papers import Part
from model.documents.blocks import Block
from model.documents.build import Build
from model.documents.papers import outline
from model.documents.papers.telling import Builder, Reader, bullets, in_words, labelled
from model.measures_board import current_round
from model.records.everyday import StatusRound

# What is stuck comes first.
_ORDER = ("red", "yellow", "green", "done", "")
_ROUND = Part(list="status_rounds", fields=("round_date", "meeting?", "went_well"))
_LIGHTS = Part.model_validate(
    {
        "list": "status_entries",
        "columns": [
            {"fields": ["measure"], "width": 31, "needed": True},
            {"fields": ["light"], "width": 17, "strong": True, "needed": True},
            {"fields": ["obstacle"], "width": 23},
            {
                "fields": ["next_step", "new_due_date:", "escalate_to:"],
                "width": 29,
                "optional": True,
            },
        ],
    }
)


def status_round(build: Build) -> Iterator[Block]:
    """When the newest round was, and what went well."""
    newest = current_round(build.project)
    if newest is not None:
        yield from outline.values(build, _ROUND, newest)


def status_lights(build: Build) -> Iterator[Block]:
    """The light of every measure in the newest round; what is stuck comes first."""
    newest = current_round(build.project)
    if newest is None:
        return
    found = [one for one in build.project.anchoring.status_entries if one.round == newest.id]
    entries = sorted(found, key=lambda one: _ORDER.index(one.light))
    yield from outline.table(build, _LIGHTS, entries)


def status_decisions(build: Build) -> Iterator[Block]:
    """What was decided in the newest round, in full."""
    newest = current_round(build.project)
    if newest is None:
        return
    ids = dict.fromkeys((*newest.group_decisions, *_of_entries(build, newest)))
    decided = [in_words(build, f"planning.decisions.{one}.wording") for one in ids]
    if told := [text for text in decided if text]:
        yield from bullets(told, Reader(build, "status_rounds").source)


def _of_entries(build: Build, newest: StatusRound) -> list[str]:
    entries = build.project.anchoring.status_entries
    return [one.group_decision for one in entries if one.round == newest.id and one.group_decision]


def next_round(build: Build) -> Iterator[Block]:
    """When the measures are looked at again."""
    read, newest = Reader(build, "status_rounds"), current_round(build.project)
    day = read.of(newest, "next_round_on") if newest else ""
    yield labelled(read.label("next_round_on"), day, read.source)


PARTS: dict[str, Builder] = {
    "status_round": status_round,
    "status_lights": status_lights,
    "status_decisions": status_decisions,
    "next_round": next_round,
}
