"""Dates as a list by month; each leads to the step it comes from."""

from collections.abc import Sequence
from datetime import date, time
from itertools import groupby

import streamlit as st

from model.basics import BERLIN, now
from model.calendar import DatedEntry, coming, how_often
from model.calendar.dates import clock_time
from model.catalogue import catalogue
from model.german import format_date
from model.records.meetings import Meeting, Milestone
from phases.ui import field_notes, literal, way
from phases.ui.cards import named
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SHOWN = 12
_MORE = "termine-gezeigt"


def draw(entries: Sequence[DatedEntry]) -> None:
    """What is still to come, the next one first; what is over lies folded below."""
    today = now().astimezone(BERLIN).date()
    ahead = coming(entries, today)
    past = [entry for entry in entries if entry.is_over(today) and not entry.repeats]
    room = int(st.session_state.get(_MORE, SHOWN))
    _months("kommt", ahead[:room])
    if len(ahead) > room:
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


def when(first: date, last: date, begin: time | None = None, end: time | None = None) -> str:
    """The day, the days or the time: "Mi 14.04.2027, 13.30 bis 16.00 Uhr"."""
    day = f"{t(f'calendar.weekday.d{first.weekday()}')} {format_date(first)}"
    if last > first:
        return t("calendar.page.days", day=day, until=format_date(last))
    if begin is None:
        return day
    said = f"{begin:%H.%M}"
    if end is None or end <= begin:
        return t("calendar.page.when", day=day, begin=said)
    return t("calendar.page.when_until", day=day, begin=said, end=f"{end:%H.%M}")


def about_meeting(meeting: Meeting) -> str:
    """The second line of a meeting in a list: when and where."""
    day = meeting.date
    begin, end = clock_time(meeting.start_time), clock_time(meeting.end_time)
    parts = [when(day, day, begin, end) if day else "", meeting.place]
    return " · ".join(part for part in parts if part)


def about_milestone(milestone: Milestone) -> str:
    """The second line of a milestone in a list: when, and of which kind it is."""
    day, words = milestone.date, catalogue().field_text("planning.milestones.kind")
    kind = "" if milestone.kind == "other" else words.label_of(milestone.kind)
    parts = [when(day, milestone.until or day) if day else "", kind if milestone.title else ""]
    return " · ".join(part for part in parts if part)


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
            day = when(entry.day, entry.last, entry.begin, entry.end)
            st.markdown(f"**{day}** {literal.esc_line(entry.title)}")
            often = how_often(entry, catalogue()) if entry.repeats else ""
            parts = [t(f"calendar.kind.{entry.kind}"), often, entry.who, entry.location]
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
