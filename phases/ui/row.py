"""One row of a sheet: a name with its state and a quiet line, its buttons, and below what is open.

All of it lies in one container: a browser needs longer for each box than for what it holds.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from phases.ui import literal

NOTHING = "–"


@contextmanager
def row(key: str, name: str, quiet: str = "", badge: str = "") -> Iterator[None]:
    """The row with its name and badge; what is drawn inside stands to the right of them."""
    with st.container(
        key=f"zeile-flach-{key}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.markdown(named(name, quiet, badge=badge))
        yield


@contextmanager
def below(key: str) -> Iterator[None]:
    """What stands below the name over the whole width; "offen-…" marks an open row."""
    with st.container(key=key, gap="small"):
        yield


def told(key: str, name: str, *quiet: str) -> None:
    """A row that is only read."""
    with st.container(key=f"zeile-{key}", gap=None):
        st.markdown(named(name, *quiet))


def named(name: str, *quiet: str, badge: str = "") -> str:
    """A name over its quiet lines, as Markdown: one text, for each is parsed and laid out alone."""
    first = f"**{literal.esc_line(name) or NOTHING}** {badge}".rstrip()
    lines = (f":small[:gray[{literal.esc_line(line)}]]" for line in quiet if line)
    return "  \n".join((first, *lines))
