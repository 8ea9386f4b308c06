"""Dates as a list by month; each leads to the step it comes from."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from model.basics import BERLIN, now
from model.calendar import DatedEntry
from model.catalogue import catalogue
from model.german import format_date
from phases.ui import field_notes, literal, way
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SHOWN = 20
_MORE = "termine-gezeigt"


def draw(entries: Sequence[DatedEntry]) -> None:
    """What is still to come, the next one first; what is over lies folded below."""
    today = now().astimezone(BERLIN).date()
    coming = [entry for entry in entries if entry.last >= today]
    past = [entry for entry in entries if entry.last < today]
    room = int(st.session_state.get(_MORE, SHOWN))
    _months("kommt", coming[:room])
    if len(coming) > room:
        st.button(
            t("calendar.page.more"),
            key="termine-mehr",
            icon=":material/expand_more:",
            on_click=st.session_state.__setitem__,
            args=(_MORE, room + SHOWN),
        )
    if past:
        label = t("calendar.page.past", count=len(past))
        folded = st.expander(label, key="termine-vorbei", type="compact", on_change="rerun")
        if folded.open:
            with folded:
                _months("vorbei", past[-SHOWN:][::-1])


def when(entry: DatedEntry) -> str:
    """The day, the days or the time of an entry: "Mi 14.04.2027, 13.30 bis 16.00 Uhr"."""
    day = f"{t(f'calendar.weekday.d{entry.day.weekday()}')} {format_date(entry.day)}"
    if entry.last > entry.day:
        return t("calendar.page.days", day=day, until=format_date(entry.last))
    if entry.begin is None:
        return day
    begin = f"{entry.begin:%H.%M}"
    if entry.end is None or entry.end <= entry.begin:
        return t("calendar.page.when", day=day, begin=begin)
    return t("calendar.page.when_until", day=day, begin=begin, end=f"{entry.end:%H.%M}")


def link(project: OpenProject) -> None:
    """The way to the page of all dates."""
    with st.container(key="zu-terminen"):
        st.page_link(
            way.PAGES[way.DATES],
            label=t("calendar.page.all"),
            icon=":material/calendar_month:",
            query_params=way.Place(way.DATES).query(project.id),
        )


def whole_address(path: str) -> str:
    """The address as it has to be typed elsewhere, with the name of this server."""
    host = st.context.headers.get("host", "")
    scheme = "https" if str(st.context.url or "").startswith("https") else "http"
    return f"{scheme}://{host}{path}"


def _months(part: str, entries: Sequence[DatedEntry]) -> None:
    for (year, month), some in groupby(entries, lambda one: (one.day.year, one.day.month)):
        with st.container(key=f"monat-{part}-{year}-{month}", gap="small"):
            st.header(_month(date(year, month, 1)), anchor=False)
            with st.container(key=f"blatt-termine-{part}-{year}-{month}", gap=None):
                for entry in some:
                    _row(entry)


def _month(first: date) -> str:
    words = catalogue().field_text("anchoring.calendar_entries.month")
    return t("calendar.page.month", month=words.label_of(f"m{first:%m}"), year=first.year)


def _row(entry: DatedEntry) -> None:
    with st.container(
        key=f"zeile-termin-{entry.path}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        with st.container(key=f"wer-termin-{entry.path}", gap=None, width="stretch"):
            st.markdown(f"**{when(entry)}** {literal.esc_line(entry.title)}")
            parts = [t(f"calendar.kind.{entry.kind}"), entry.who, entry.location]
            field_notes.quiet(" · ".join(part for part in parts if part))
        st.button(
            named(t("calendar.page.to_step"), entry.title),
            key=f"zum-{entry.path}",
            type="tertiary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=way.go,
            args=(way.Place(entry.step.split(".")[0], entry.step, entry.item),),
        )
