"""What kind of value a field holds, read from its annotation: for widgets and checks alike."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema


class FieldKind(Enum):
    """The kinds of value that a widget, a check and a document treat alike."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    NUMBER = "number"
    AMOUNT = "amount"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    REFERENCE = "reference"
    REFERENCES = "references"
    RECORDS = "records"
    OBJECT = "object"


@dataclass(frozen=True)
class RefersTo:
    """The value is the id of a record in the list at this path ("" while nothing is chosen)."""

    list_path: str


@dataclass(frozen=True, init=False)
class OneOf:
    """The value is one of these words, whose German is in the data; "" while nothing is chosen."""

    values: tuple[str, ...]
    # Options that authors may extend are checked with the catalogue, not here.
    options_from: str

    def __init__(self, *values: str, options_from: str = "") -> None:
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "options_from", options_from)

    def check(self, value: str) -> str:
        """The value, or an error when it is none of the words."""
        if self.values and value and value not in self.values:
            raise PydanticCustomError("unknown_choice", "{value}", {"value": value})
        return value

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))


@dataclass(frozen=True)
class Money:
    """The number is an amount in euros."""


Amount = Annotated[Decimal, Money()]


@dataclass(frozen=True)
class Field:
    """What the model knows of one field."""

    kind: FieldKind
    annotation: Any
    default: Any = None
    limit: int | None = None
    choices: tuple[str, ...] = ()
    options_from: str = ""
    list_path: str = ""
    record_type: Any = None
    choice_type: type[StrEnum] | None = None


# A record may have a field "date"; inside its class that name no longer means the type.
Day = date
AgreementTypeKey = Annotated[str, OneOf(options_from="agreement_types")]
BodyKey = Annotated[str, OneOf(options_from="bodies")]
CategoryKey = Annotated[str, OneOf(options_from="stakeholder_categories")]
DocumentKey = Annotated[str, OneOf(options_from="documents")]
FormatKey = Annotated[str, OneOf(options_from="participation_formats")]
MethodKey = Annotated[str, OneOf(options_from="method_cards")]
QuestionKey = Annotated[str, OneOf(options_from="reflection_questions")]
TopicKey = Annotated[str, OneOf(options_from="topics")]
