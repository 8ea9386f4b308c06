"""Phases, their steps, and the wording of every field a step or a record list shows."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from model.catalogue.schema import Entry, Keys, Lines, Prose, Texts, as_tuple

Kind = Literal[
    "text",
    "long_text",
    "date",
    "number",
    "amount",
    "yes_no",
    "choice",
    "choices",
    "reference",
    "references",
    "records",
    "object",
]
Scalar = str | bool | int | float | date


class Option(Entry):
    """One value that can be chosen, with its German word."""

    value: str
    label: Prose


class VisibleWhen(Entry):
    """The field appears only while another field beside it has one of the values."""

    field: str
    values: Annotated[tuple[Scalar, ...], as_tuple]


class FieldText(Entry):
    """The wording of one field of the model, and what a page needs to know to draw it."""

    name: str
    label: Prose
    kind: Kind
    required: bool = False
    hint: Prose = ""
    options: Annotated[tuple[Option, ...], as_tuple] = ()
    options_from: str = ""
    list: str = ""
    columns: Keys = ()
    extended_columns: Keys = ()
    extended: bool = False
    # How somebody can be reached: never shown on a wall.
    personal: bool = False
    visible_when: VisibleWhen | None = None
    default: Scalar | Keys | None = None
    prefilled_from: Prose = ""
    computed: Prose = ""
    filter: dict[str, Keys] = Field(default_factory=dict)
    # What a list inside a record says while it is empty, and on the button that adds one.
    add: Prose = ""
    empty: Prose = ""
    fields: "Annotated[tuple[FieldText, ...], as_tuple]" = ()

    @property
    def multiple(self) -> bool:
        """Whether the field may hold several values."""
        return self.kind in {"choices", "references", "records"}

    def label_of(self, value: str) -> str:
        """The German word for a value; the value itself where the data has none."""
        return next((option.label for option in self.options if option.value == value), value)

    def field(self, name: str) -> "FieldText | None":
        """The wording of a field inside this one."""
        return next((field for field in self.fields if field.name == name), None)


class RecordList(Entry):
    """A list of records that several steps share, referred to by id."""

    name: str
    title: Prose
    born_in: str
    # Fields whose words name a record, joined by commas; "a|b" takes the first that is filled.
    called_by: Keys
    add: Prose
    empty: Prose
    unique: Keys = ()
    fields: Annotated[tuple[FieldText, ...], as_tuple]

    @property
    def path(self) -> str:
        """Where the records lie in a project: "planning.partners"."""
        return f"{self.born_in.split('.')[0]}.{self.name}"

    @property
    def as_field(self) -> FieldText:
        """The wording of the list as a whole, where no step names it otherwise."""
        return FieldText(
            name=self.name,
            label=self.title,
            kind="records",
            list=self.name,
            add=self.add,
            empty=self.empty,
        )

    def field(self, name: str) -> FieldText | None:
        """The wording of one field of the records."""
        return next((field for field in self.fields if field.name == name), None)


class Step(Entry):
    """One step of a phase: what the group does, and what is held of it."""

    key: str
    phase: str
    title: Prose
    who: Keys
    task: Prose
    result: Prose
    required: bool
    question: Prose
    help: Prose
    example: Lines
    legal: Prose = ""
    minutes: int
    per: str = ""
    feeds: Keys
    done_when: Prose
    empty_when: Prose = ""
    fields: Annotated[tuple[FieldText, ...], as_tuple]

    @property
    def name(self) -> str:
        """The key without its phase; the id of the step's state in the project."""
        return self.key.split(".", 1)[1]

    def field(self, name: str) -> FieldText | None:
        """The wording of one field of the step."""
        return next((field for field in self.fields if field.name == name), None)


class Phase(Entry):
    """One of the six phases."""

    key: str
    number: int
    title: Prose
    short_title: str
    address: str
    meetings: Prose
    duration: Prose
    bottleneck: Prose
    purpose: Prose
    help: Prose = ""
    questions: Texts
    pitfalls: Texts
    done_when: Texts
    documents: Keys
    steps: Annotated[tuple[Step, ...], as_tuple]
