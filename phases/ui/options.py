"""What can be chosen in a field, with the German words for it."""

from dataclasses import dataclass

from model import paths
from model.catalogue import catalogue
from model.catalogue.schema_steps import FieldText
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
    for record in paths.read(project, field.list_path):
        labels[record.id] = _unlike(called(record), set(labels.values()))
    return Options(labels)


def _unlike(label: str, taken: set[str]) -> str:
    """The label, numbered where another one reads the same: the browser answers with labels."""
    numbered = (label, *(f"{label} ({number})" for number in range(2, len(taken) + 2)))
    return next(one for one in numbered if one not in taken)


def called(record: object) -> str:
    """What a record is called where it is named; never empty, so that it can be told and chosen."""
    for name in ("called", "title"):
        text = getattr(record, name, "")
        if text:
            return str(text)
    return t("bind.record.unnamed")


def name_of(project: Project, list_path: Path, record_id: str) -> str:
    """What the record with this id is called, "" where there is none."""
    records = paths.read(project, list_path)
    return next((called(record) for record in records if record.id == record_id), "")


def _from_catalogue(source: str) -> dict[str, str]:
    return {entry.key: entry.title for entry in getattr(catalogue(), source)}
