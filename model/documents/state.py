"""State, version and date of a document in words: one place for screen, header and properties."""

from datetime import date

from model.catalogue.texts import t
from model.documents.blocks import Status
from model.documents.typography import spaced


def long_date(day: date) -> str:
    """ "22. November 2026"."""
    return f"{day.day}.\u00a0{t(f'documents.months.{day.month}')} {day.year}"


def short_date(day: date) -> str:
    """ "22.11.2026", as dates stand in clauses and tables."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def status_word(status: Status) -> str:
    """ "Entwurf" or "Endfassung"."""
    return t(f"documents.status.{status.value}")


def state_line(status: Status, day: date, version: str) -> str:
    """ "Entwurf vom 22. November 2026 · Version 0.3"."""
    line = t(f"documents.state.{status.value}", date=long_date(day))
    if not version:
        return line
    return f"{line} · {spaced(t('documents.state.version', version=version))}"
