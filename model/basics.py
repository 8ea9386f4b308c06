"""Shared building blocks: ids, clean text, records, the clock, and who acts."""

import re
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

BERLIN = ZoneInfo("Europe/Berlin")
TEXT_LIMIT = 300
LONG_TEXT_LIMIT = 20_000

Clock = Callable[[], datetime]


def now() -> datetime:
    """The current moment in Germany, to the microsecond."""
    return datetime.now(BERLIN)


def new_id() -> str:
    """A short random id for a record: letters and digits, first a letter."""
    return "r" + secrets.token_hex(5)


# Word's soft line break (\x0b) is pasted from Word itself; C1 and surrogates break XML and hashes.
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNUSABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    """The text without characters that no document can hold; line breaks are "\\n"; NFC."""
    return unicodedata.normalize("NFC", _UNUSABLE.sub("", _LINE_BREAKS.sub("\n", text)))


def fingerprint(text: str) -> str:
    """FNV-1a of the text (64 bit over UTF-8), 16 hex digits: the browser computes the same."""
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


@dataclass(frozen=True)
class Limit:
    """The longest a text may be, in characters."""

    characters: int

    def check(self, text: str) -> str:
        """The text itself, or an error that carries length and limit; nothing is ever cut."""
        if len(text) > self.characters:
            raise PydanticCustomError(
                "text_too_long",
                "{length} of {limit} characters",
                {"length": len(text), "limit": self.characters},
            )
        return text


_line_limit = Limit(TEXT_LIMIT)
_long_limit = Limit(LONG_TEXT_LIMIT)


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _clean_if_text(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


# Cleaning comes first: pydantic's own check refuses lone surrogates with an English sentence.
Text = Annotated[
    str,
    BeforeValidator(_clean_if_text),
    AfterValidator(_one_line),
    AfterValidator(_line_limit.check),
    _line_limit,
]
LongText = Annotated[
    str, BeforeValidator(_clean_if_text), AfterValidator(_long_limit.check), _long_limit
]


class Model(BaseModel):
    """A frozen part of the project document; an empty one is valid at once."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# Ids stand in paths between dots, and in the names of widgets and bookmarks.
RecordId = Annotated[str, StringConstraints(pattern=r"^[\w-]+$", max_length=100)]


class Record(Model):
    """An entry of a shared list; its id never changes and is never used again."""

    # Lists whose ids are known beforehand (checklist items, steps) grow when first written to.
    made_on_write: ClassVar[bool] = False

    id: RecordId


@dataclass(frozen=True)
class Person:
    """Who acts: a function and an institution, chosen once per browser. Never a private name."""

    function: str = ""
    institution: str = ""
    browser: str = ""

    @property
    def label(self) -> str:
        """How others read who it was: "Schulleitung, Grundschule"."""
        return ", ".join(part for part in (self.function, self.institution) if part)
