"""School holidays from a calendar file: read, shown, taken over in one step."""

import streamlit as st

from model.catalogue import plural
from model.german import format_date
from model.schedule import SchoolHolidays, holiday_file
from model.schedule.wish import school_holidays
from phases.ui import deeds, field_notes, literal
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

SHOWN = 12


def draw(project: OpenProject) -> None:
    """The folded part with the upload; without the right to edit there is none."""
    if not project.may_edit:
        return
    folded = st.expander(
        t("schedule.file.title"),
        icon=":material/upload_file:",
        key="ferien",
        type="compact",
        on_change="rerun",
    )
    if folded.open:
        with folded:
            field_notes.quiet(t("schedule.file.explained"))
            file = st.file_uploader(t("schedule.file.label"), type="ics", key="ferien-datei")
            if file is not None:
                _answer(project, file.getvalue())
    deeds.draw(project, "ferien")


def _answer(project: OpenProject, data: bytes) -> None:
    try:
        found = holiday_file.read(data)
    except holiday_file.HolidayFileError as error:
        st.markdown(f":material/error: {t(f'schedule.file.error.{error.code}')}")
        return
    fresh = holiday_file.new(found, school_holidays(project.project))
    if not fresh:
        field_notes.quiet(t("schedule.file.none_new"))
        return
    st.markdown(plural("schedule.file.found", len(fresh)))
    for period in fresh[:SHOWN]:
        st.markdown(literal.esc_line(_line(period)))
    if len(fresh) > SHOWN:
        field_notes.quiet(t("schedule.and_more", count=len(fresh) - SHOWN))
    st.button(
        t("schedule.file.take"),
        key="ferien-eintragen",
        icon=":material/event_available:",
        on_click=deeds.do,
        args=(
            project,
            "ferien",
            plural("schedule.file.taken", len(fresh)),
            holiday_file.records(fresh),
        ),
    )


def _line(period: SchoolHolidays) -> str:
    title = period.title or t("schedule.timeline.holidays")
    first, last = format_date(period.first), format_date(period.last)
    return t("schedule.file.line", title=title, first=first, last=last)
