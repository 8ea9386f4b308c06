"""Ground of all content entries: strict, frozen, and texts that authors may wrap freely."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


class Entry(BaseModel):
    """One entry of a content file; a key that nobody knows is a mistake, not an extra."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def fold(value: object) -> object:
    """The text without the line breaks of its file; an empty line still separates paragraphs."""
    if isinstance(value, str) and "\n" in value:
        return "\n\n".join(" ".join(part.split()) for part in value.strip().split("\n\n"))
    return value


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _strip_lines(value: object) -> object:
    return value.strip("\n") if isinstance(value, str) else value


Prose = Annotated[str, BeforeValidator(fold)]
"""A text whose line breaks in the file mean nothing."""

Lines = Annotated[str, BeforeValidator(_strip_lines)]
"""A text whose line breaks are part of it, for example one example per line."""

Keys = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
"""Keys of other entries, or short words."""

Texts = Annotated[tuple[Prose, ...], BeforeValidator(_as_tuple)]
"""Several texts in their order."""

as_tuple = BeforeValidator(_as_tuple)
