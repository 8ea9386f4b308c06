"""Papers along the way: what each is made of, part by part."""

from typing import Annotated

from pydantic import model_validator

from model.catalogue.schema import Entry, Keys, Prose, as_tuple

# After a name: its label stands before it; it is left out while it is empty.
LABELLED, OPTIONAL = ":", "?"


def bare(name: str) -> str:
    """The name of a field without the signs behind it."""
    return name.rstrip(LABELLED + OPTIONAL)


class Column(Entry):
    """A column of a table: the fields whose words stand in its cells, one below the other.

    While no row has a word in it, only a needed column is printed: there the gaps are to be seen.
    """

    fields: Keys
    width: int
    # What stands above it; without it the label of its first field.
    head: Prose = ""
    # The first line of its cells stands out.
    strong: bool = False
    numeric: bool = False
    # The paper has to say it: an empty cell is a gap.
    needed: bool = False


class Only(Entry):
    """Only records whose field has one of these values; "" stands for an empty one."""

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
