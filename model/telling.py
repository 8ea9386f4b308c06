"""Changes in words: where something happened, and what became of what."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from model import naming, paths
from model.basics import Record
from model.catalogue import Catalogue, t
from model.catalogue.texts import has_text
from model.changes import AddRecord, Change, MoveRecord, RemoveRecord, SetField
from model.content import AgreedWording, ItemAnswer
from model.documents import wording
from model.excerpts import shortened
from model.fields import FieldKind
from model.paths import Path
from model.places import Spot, spot_of
from model.project import Project
from model.unfolding import as_record, unfolded

# A text that is longer than this is told by the words in it that changed.
LINE = 60
VALUE = 120
NAME = 70
_TEXTS = {FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.OBJECT}
_REFERENCES = {FieldKind.REFERENCE, FieldKind.REFERENCES}


@dataclass(frozen=True)
class Told:
    """One change: where it happened, of what it speaks, and both values in words."""

    path: Path
    spot: Spot
    subject: str
    field: str
    deed: str
    old: str = ""
    new: str = ""
    is_text: bool = False

    @property
    def head(self) -> str:
        """What the sentence is about."""
        return self.subject or self.field

    @property
    def sentence(self) -> str:
        """What happened to it."""
        deed = t(f"history.deed.{self.deed}", old=self._short(self.old), new=self._short(self.new))
        return f"{self.field} {deed}" if self.subject and self.field else deed

    @property
    def is_rewritten(self) -> bool:
        """Whether the words that changed say more than the sentence."""
        return self.deed == "rewritten"

    def _short(self, words: str) -> str:
        short = shortened(words, VALUE)
        return t("history.quoted", text=short) if self.is_text else short


class Teller:
    """Tells changes of a project; records are named as the first of the projects names them."""

    def __init__(self, catalogue: Catalogue, *projects: Project) -> None:
        self._catalogue, self._projects = catalogue, projects

    def told(self, changes: Iterable[Change]) -> tuple[Told, ...]:
        """The changes in words; what only goes along with another one stays unsaid."""
        small = unfolded(changes)
        typed = [change for change in small if not self._is_computed(change)]
        return tuple(self._one(change) for change in typed or small)

    def _is_computed(self, change: Change) -> bool:
        pattern = paths.pattern(change.path)
        known = self._catalogue.has_field_text(pattern)
        return known and bool(self._catalogue.field_text(pattern).computed)

    def _one(self, change: Change) -> Told:
        match change:
            case SetField():
                return self._set(change)
            case AddRecord():
                return self._record(change.path, change.record, "added")
            case RemoveRecord():
                return self._record(change.path, change.record or {"id": change.id}, "removed")
            case MoveRecord():
                return self._record(change.path, {"id": change.id}, "moved")

    def _set(self, change: SetField) -> Told:
        path = change.path
        old, new = (self._words(path, value) for value in (change.before, change.after))
        is_text = paths.field_of(path).kind in _TEXTS
        deed = "same" if change.before == change.after else _deed(old, new, is_text=is_text)
        about = self._spot(path), self.subject(path), self.field(path)
        return Told(path, *about, deed, old, new, is_text)

    def _record(self, list_path: Path, record: dict[str, Any], deed: str) -> Told:
        path = f"{list_path}.{record['id']}"
        subject = self.subject(path, as_record(list_path, record))
        inner = len(paths.records_along(path)) > 1
        return Told(path, self._spot(path), subject, self.field(path) if inner else "", deed)

    def _words(self, path: Path, value: Any) -> str:
        if value and paths.pattern(path) == "content.items.agreed":
            answer = ItemAnswer(id="agreed", agreed=AgreedWording.model_validate(value))
            runs = wording.agreed_runs(answer, self._catalogue)
            return wording.plain(runs, self._projects[0], self._catalogue)
        found = (
            naming.value_in_words(value, path, project, self._catalogue)
            for project in self._projects
        )
        words = next((one for one in found if one), "")
        is_gone = bool(value) and not words and paths.field_of(path).kind in _REFERENCES
        return t("bind.choice.unknown") if is_gone else words

    def _spot(self, path: Path) -> Spot:
        return spot_of(path, self._catalogue)

    def field(self, path: Path) -> str:
        """The label of the field; a gap of a sentence is called as its placeholder is."""
        along = paths.records_along(path)
        pattern = paths.pattern(path)
        if pattern.startswith("content.items.values") and len(along) > 1:
            return self._gap(along[1][1])
        if not self._catalogue.has_field_text(pattern):
            return ""
        return self._catalogue.field_text(pattern).label

    def _gap(self, name: str) -> str:
        known = {one.name: one.label for one in self._catalogue.placeholders}
        return known.get(name, name)

    def subject(self, path: Path, carried: Record | None = None) -> str:
        """The outermost record on the path by its kind and name; "" for a field of a step."""
        along = paths.records_along(path)
        if not along:
            return ""
        list_path, record_id = along[0]
        name, list_name = list_path.split(".")[-1], list_path
        if name == "steps":
            return self._named("steps", list_name, self._step_title(list_path, record_id))
        item = self._spot(path).item
        if item:
            return self._named(name, list_name, self._catalogue.item(item).title)
        known = self._find(list_path, record_id)
        # A record inside another one says nothing about what the outer one is called.
        if not known and carried and len(along) == 1:
            known = naming.named(self._projects[0], list_path, carried, self._catalogue)
        return self._named(name, list_name, known)

    def _named(self, list_name: str, list_path: Path, name: str) -> str:
        shown = shortened(name, NAME)
        if has_text(f"history.noun.{list_name}"):
            noun = t(f"history.noun.{list_name}")
        else:
            pattern = paths.pattern(list_path)
            is_known = self._catalogue.has_field_text(pattern)
            noun = self._catalogue.field_text(pattern).label if is_known else t("history.entry")
        return t(f"history.subject.{'named' if shown else 'unnamed'}", noun=noun, name=shown)

    def _step_title(self, list_path: Path, name: str) -> str:
        key = f"{list_path.split('.')[0]}.{name}"
        known = {step.key: step.title for step in self._catalogue.steps}
        return known.get(key, "")

    def _find(self, list_path: Path, record_id: str) -> str:
        """The name of the record in the first project that has one for it."""
        names = (
            naming.named(project, list_path, record, self._catalogue)
            for project in self._projects
            for record in paths.read(project, list_path)
            if record.id == record_id
        )
        return next((name for name in names if name), "")


def _deed(old: str, new: str, *, is_text: bool) -> str:
    if not old or not new:
        return "filled" if new else "emptied" if old else "changed"
    return "rewritten" if is_text and max(len(old), len(new)) > LINE else "set"
