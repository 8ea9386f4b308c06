"""Search inside a project: every word must occur, however its letters are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from model import paths
from model.basics import Model, Record
from model.catalogue import Catalogue, t
from model.catalogue.schema_topics import Item
from model.content import ItemAnswer
from model.documents import wording
from model.documents.blocks import AnnexRef, Gap, Mark, Run, Runs, Text
from model.fields import FieldKind
from model.matching import Query
from model.paths import Path
from model.places import CHECKLIST, Spot, spot_of
from model.project import Project
from model.telling import Teller

POINTS, STEPS, ENTRIES = "points", "steps", "entries"
_TYPED = {FieldKind.TEXT, FieldKind.LONG_TEXT}
# What a project is, not what a group has written.
_NOT_TYPED = {"practice_of"}
_ITEMS = "content.items"


@dataclass(frozen=True)
class Entry:
    """Something that can be found: its group, its title, its texts, and where it is."""

    group: str
    spot: Spot
    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Hit:
    """A found entry: its title, and the text in which most of the words stand."""

    entry: Entry
    text: str


def found(project: Project, catalogue: Catalogue, typed: str) -> tuple[Hit, ...]:
    """All that holds every word that was typed, those named so first."""
    query = Query.of(typed)
    if not query.words:
        return ()
    hits = [
        _hit(entry, query)
        for entry in entries(project, catalogue)
        if query.count_in("\n".join((entry.title, *entry.texts))) == len(query.words)
    ]
    return tuple(sorted(hits, key=lambda hit: -query.count_in(hit.entry.title)))


def entries(project: Project, catalogue: Catalogue) -> Iterator[Entry]:
    """Everything that can be found in a project: points, steps, and what the group typed."""
    teller = Teller(catalogue, project)
    yield from _points(project, catalogue)
    for step in catalogue.steps:
        yield Entry(STEPS, Spot(step.phase, (step.key,)), step.title, (step.question,))
    for name in Project.model_fields:
        if name not in _NOT_TYPED:
            yield from _typed(name, getattr(project, name), Project, teller, catalogue)


def _points(project: Project, catalogue: Catalogue) -> Iterator[Entry]:
    answers = {answer.item: answer for answer in project.content.items if answer.item}
    kind = project.agreement_type
    shown = catalogue.items_for(kind) if kind else catalogue.items
    # What a group wrote stays findable when another type no longer asks for the point.
    known = {item.key for item in shown}
    hidden = [
        catalogue.item(key) for key in answers if key not in known and catalogue.has_item(key)
    ]
    for item in (*shown, *hidden):
        answer = answers.get(item.key, project.content.answer(item.key))
        texts = (*_wordings(item, answer, project, catalogue), *_texts_in(answer))
        spot = Spot("content", (CHECKLIST,), item.key)
        yield Entry(POINTS, spot, item.title, tuple(dict.fromkeys((*texts, item.question))))


def _wordings(
    item: Item, answer: ItemAnswer, project: Project, catalogue: Catalogue
) -> Iterator[str]:
    yield _plain(wording.item_runs(answer, project, catalogue))
    yield _plain(wording.proposal(item, answer, project, catalogue))


def _plain(runs: Runs) -> str:
    """The words of a sentence; numbers of annexes are given by the document only."""
    return "".join(map(_words, runs))


def _words(run: Run) -> str:
    match run:
        case Text(text=text) | Mark(text=text):
            return text
        case Gap(label=label):
            return f"[{label}]"
        case AnnexRef():
            return t("documents.annex.label")
    return ""


def _typed(
    path: Path, value: object, owner: type[Model], teller: Teller, catalogue: Catalogue
) -> Iterator[Entry]:
    """The typed texts below a path: single ones, and those of each record together."""
    kind = paths.fields_of(owner)[path.split(".")[-1]].kind
    if kind in _TYPED and value:
        title = teller.field(path)
        yield Entry(ENTRIES, spot_of(path, catalogue), title, (str(value),))
    elif kind is FieldKind.RECORDS and isinstance(value, tuple):
        for record in value:
            if not _is_point(path, record, catalogue):
                yield from _record(path, record, teller, catalogue)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            yield from _typed(f"{path}.{name}", inner, type(value), teller, catalogue)


def _record(path: Path, record: Record, teller: Teller, catalogue: Catalogue) -> Iterator[Entry]:
    texts = tuple(_texts_in(record))
    if texts:
        place = f"{path}.{record.id}"
        subject = teller.subject(place)
        yield Entry(ENTRIES, spot_of(place, catalogue), subject, (subject, *texts))


def _is_point(path: Path, record: Record, catalogue: Catalogue) -> bool:
    return path == _ITEMS and isinstance(record, ItemAnswer) and catalogue.has_item(record.item)


def _texts_in(value: Model) -> Iterator[str]:
    """Every text below this part of the document."""
    known = paths.fields_of(type(value))
    for name in type(value).model_fields:
        inner = getattr(value, name)
        if isinstance(inner, str) and inner and known[name].kind in _TYPED:
            yield inner
        elif isinstance(inner, Model):
            yield from _texts_in(inner)
        elif isinstance(inner, tuple):
            for entry in inner:
                if isinstance(entry, Model):
                    yield from _texts_in(entry)


def _hit(entry: Entry, query: Query) -> Hit:
    best = max(entry.texts, key=query.count_in, default="")
    return Hit(entry, best if query.count_in(best) else "")
