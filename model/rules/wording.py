"""Wording: what the final sentences say, leave open, or took over unread."""

from collections.abc import Iterator, Mapping
from datetime import date

from model.catalogue import Catalogue
from model.content import ItemStatus
from model.documents.blocks import Gap
from model.documents.points import Point
from model.documents.template import placeholders_in
from model.documents.values import derived
from model.documents.wording import filled, item_runs, plain
from model.progress import is_settled
from model.project import Project
from model.rules.finding import ITEMS_STEP, Finding, found
from model.rules.texts import printed, says, sentences

_PROTECTING = (
    "personnel.criminal_record",
    "child_protection.agreement",
    "child_protection.procedure",
)
_PERIODS = {"term.termination": "notice_period", "term.duration": "end_or_renewal"}


def unprotected(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V4: people work with children, and the protection of children is not settled."""
    if not project.planning.work_with_children:
        return
    for key in _PROTECTING:
        item = catalogue.item(key)
        if item.obligation(project.agreement_type) and not is_settled(project.content.answer(key)):
            yield found("V4", ITEMS_STEP, key, name=item.title)


def foreign_instructions(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V5: the school would give instructions to the staff of the provider."""
    words = catalogue.rule("V5").words
    for point, text in printed(project, catalogue):
        if _has_sentence(text, words, ("school", "instruction", "staff")):
            yield found("V5", ITEMS_STEP, point.key, name=point.title)


def bound_freelancers(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V6: freelancers would be bound to times and rosters."""
    words = catalogue.rule("V6").words
    for point, text in printed(project, catalogue):
        if _has_sentence(text, words, ("freelance", "bound")):
            yield found("V6", ITEMS_STEP, point.key, name=point.title)


def single_children(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V9: partners would speak about single children without consent or law."""
    words = catalogue.rule("V9").words
    for point, text in printed(project, catalogue):
        spoken = _has_sentence(text, words, ("exchange", "child"))
        if spoken and not says(text.lower(), words["basis"]):
            yield found("V9", ITEMS_STEP, point.key, name=point.title)
    for handover in project.content.interfaces:
        if handover.data_kind not in {"", "none"} and not handover.legal_basis:
            yield found("V9", "content.interfaces", name=handover.title)


def _has_sentence(text: str, words: Mapping[str, tuple[str, ...]], all_of: tuple[str, ...]) -> bool:
    return any(
        all(says(sentence, words[name]) for name in all_of) and not says(sentence, words["denied"])
        for sentence in sentences(text)
    )


def endless_term(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V12: notice without a period, or a term without end or renewal."""
    words = catalogue.rule("V12").words
    for point, text in printed(project, catalogue):
        if point.key not in _PERIODS:
            continue
        runs = item_runs(point.answer, project, catalogue)
        own = bool(point.answer.wording.strip())
        lacking = own and not says(text.lower(), words[_PERIODS[point.key]])
        if lacking or any(isinstance(run, Gap) for run in runs):
            yield found("V12", ITEMS_STEP, point.key, name=point.title)


def open_gaps(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V15: a settled sentence still has gaps, its own or copied with the proposal."""
    for point, text in printed(project, catalogue):
        if point.answer.status is not ItemStatus.SETTLED:
            continue
        runs = item_runs(point.answer, project, catalogue)
        open_ones = [run.label for run in runs if isinstance(run, Gap)]
        open_ones += [
            label for label in _copied_gaps(point, text, catalogue) if label not in open_ones
        ]
        if open_ones:
            values = {"gap": open_ones[0], "count": len(open_ones)}
            yield found("V15", ITEMS_STEP, point.key, name=point.title, **values)


def _copied_gaps(point: Point, text: str, catalogue: Catalogue) -> list[str]:
    questions = [catalogue.placeholder(name).question for name in _gaps_of(point)]
    return [question for question in questions if f"[{question}]" in text]


def _gaps_of(point: Point) -> tuple[str, ...]:
    """The gaps of the clause of the catalogue behind a point, which also an own text may copy."""
    return placeholders_in(point.item.clause_of(point.answer.variant)) if point.item else ()


def taken_unread(project: Project, catalogue: Catalogue, _today: date) -> Iterator[Finding]:
    """V16: a clause stands as proposed, though its gaps ask for what is so only here."""
    for point, text in printed(project, catalogue):
        local = [name for name in _gaps_of(point) if catalogue.placeholder(name).is_filled]
        if not local or point.answer.wording_read or point.answer.status is not ItemStatus.SETTLED:
            continue
        if text.strip() in _untouched(point, project, catalogue):
            yield found("V16", ITEMS_STEP, point.key, name=point.title)


def _untouched(point: Point, project: Project, catalogue: Catalogue) -> set[str]:
    """The clause with all local gaps open, and with nothing but the examples in them."""
    assert point.item is not None
    template = point.item.clause_of(point.answer.variant)
    gaps = [catalogue.placeholder(name) for name in _gaps_of(point)]
    known = {gap.name: derived(gap, project, catalogue) for gap in gaps}
    examples = {gap.name: known[gap.name] or gap.example for gap in gaps}
    return {
        plain(filled(template, values, catalogue), project, catalogue).strip()
        for values in (known, examples)
    }
