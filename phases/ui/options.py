"""What can be chosen in a field, with the German words for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model import naming, paths
from model.catalogue import catalogue
from model.catalogue.schema_steps import FieldText
from model.content import item_id
from model.fields import Field
from model.paths import Path
from model.project import Project
from phases.ui.texts import t

NOTHING = ""
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Options:
    """Values in their order, and how each of them is called."""

    labels: dict[str, str]

    @property
    def values(self) -> list[str]:
        """The values in the order in which they are offered."""
        return list(self.labels)

    def label(self, value: str) -> str:
        """The word for a value."""
        return self.labels.get(value, value)

    def only(self, values: Sequence[str]) -> "Options":
        """Those of the options that are named, in the order in which they are named."""
        return Options({value: self.labels[value] for value in values if value in self.labels})

    def with_values(self, values: list[str]) -> "Options":
        """The options and what is stored: that can be seen even if it is offered no more."""
        missing = {value: t("bind.choice.unknown") for value in values if value not in self.labels}
        return Options(self.labels | missing) if missing else self


def of_choice(field: Field, wording: FieldText) -> Options:
    """The words of a choice; the model says which there are, the data what they are called."""
    if field.options_from:
        return Options(_from_catalogue(field.options_from))
    return Options({value: wording.label_of(value) for value in field.choices})


def yes_no() -> Options:
    """The two words of a field that is answered with yes or no."""
    return Options({YES: t("bind.yes"), NO: t("bind.no")})


def of_reference(field: Field, project: Project) -> Options:
    """The records that can be named, by what they are called in running text."""
    labels: dict[str, str] = {}
    for record_id, name in _named(field.list_path, project):
        labels[record_id] = _unlike(name, set(labels.values()))
    return Options(labels)


def _named(list_path: Path, project: Project) -> Iterator[tuple[str, str]]:
    if list_path == naming.ITEMS:
        yield from _points(project)
    for record in paths.read(project, list_path):
        if list_path != naming.ITEMS or record.title:
            yield record.id, naming.called(project, list_path, record, catalogue())


def _points(project: Project) -> Iterator[tuple[str, str]]:
    """All points of the agreement type, whether anyone has worked on them or not."""
    kind = project.agreement_type
    for item in catalogue().items_for(kind) if kind else catalogue().items:
        yield item_id(item.key), f"{catalogue().topic(item.topic).title}: {item.title}"


def _unlike(label: str, taken: set[str]) -> str:
    """The label, numbered where another one reads the same: the browser answers with labels."""
    numbered = (label, *(f"{label} ({number})" for number in range(2, len(taken) + 2)))
    return next(one for one in numbered if one not in taken)


def name_of(project: Project, list_path: Path, record_id: str) -> str:
    """What the record with this id is called, "" where there is none."""
    return naming.name_of(project, list_path, record_id, catalogue())


def _from_catalogue(source: str) -> dict[str, str]:
    return {entry.key: entry.title for entry in getattr(catalogue(), source)}
