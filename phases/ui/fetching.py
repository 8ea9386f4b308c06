"""Files that take some seconds to make: a quiet link that says so while the page stays."""

import streamlit as st

from model.documents.pdf import installed
from phases.ui import field_notes
from phases.ui.scripts import script
from phases.ui.texts import t

_component = st.components.v2.component(
    "vereinbar_fetching",
    js=script("fetching"),
    isolate_styles=False,
)


def pdf(address: str, key: str, label: str = "") -> None:
    """The document as a PDF file; nothing where LibreOffice is missing, see `missing`."""
    if installed():
        words = {name: t(f"pdf.{name}") for name in ("making", "done", "unreachable")}
        _draw(address, key, {"label": label or t("pdf.button"), **words})


def final(address: str, key: str, label: str) -> None:
    """The final version as a Word file, whose contents wait for their page numbers."""
    words = {name: t(f"pdf.final.{name}") for name in ("making", "done", "unreachable")}
    _draw(address, key, {"label": label, **words})


def missing() -> None:
    """What is not there without LibreOffice, and how to get it; nothing where it is there."""
    if not installed():
        field_notes.quiet(t("pdf.not_here"))


def _draw(address: str, key: str, words: dict[str, str]) -> None:
    _component(key=key, data={"address": address, "words": words}, width="content")
