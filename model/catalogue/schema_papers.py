"""Papers along the way: what each is made of, part by part."""

from typing import Annotated

from pydantic import model_validator

from model.catalogue.schema import Entry, Keys, Prose, as_tuple

# After a name: its label stands before it; it is left out while it is empty.
LABELLED, OPTIONAL = ":", "?"
CURRENT = "current"


def bare(name: str) -> str:
    """The name of a field without the signs behind it."""
    return name.rstrip(LABELLED + OPTIONAL)


class Column(Entry):
    """A column of a table: the fields whose words stand in its cells, one below the other."""

    fields: Keys
    width: int
    # What stands above it; without it the label of its first field.
    head: Prose = ""
    # The first line of its cells is printed bold.
    strong: bool = False
    numeric: bool = False
    # An empty cell is shown as a gap.
    needed: bool = False
    # Without a word in any row the column is left out.
    optional: bool = False


class Only(Entry):
    """Only records whose field has one of these values; "" stands for an empty one.

    An evaluation may be called "current", so that a paper tells of the present one.
    """

    field: str
    values: Keys


class Part(Entry):
    """A part of a paper: a sentence, values, records one after the other, or a table of them."""

    heading: Prose = ""
    text: Prose = ""
    # Where a click on the part leads; without it to the step its list belongs to.
    step: str = ""
    list: str = ""
    only: Only | None = None
    order: str = ""
    columns: Annotated[tuple[Column, ...], as_tuple] = ()
    fields: Keys = ()
    build: str = ""
    # What stands there while there is nothing to print.
    empty: Prose = ""
    # Without anything to print the part is left out, heading and all.
    optional: bool = False
    new_page: bool = False

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Part":
        if self.columns and not self.list:
            raise ValueError("columns need a list")
        if sum(map(bool, (self.columns, self.fields, self.build))) > 1:
            raise ValueError("columns, fields and build are told in parts of their own")
        return self


class Paper(Entry):
    """One paper; its title and what it must contain stand in `documents.toml`."""

    key: str
    lead: Prose = ""
    # Wide tables need the long side of the page.
    landscape: bool = False
    parts: Annotated[tuple[Part, ...], as_tuple]
