"""The overview: where the group stands, before a meeting begins."""

from collections.abc import Sequence

import streamlit as st

from model import meeting_course, overview
from model.catalogue import catalogue, plural
from model.content import ItemStatus
from model.german import format_date
from model.overview import Line, Tile
from model.readiness import Kind
from model.records.meetings import Meeting
from phases.door import workspace
from phases.ui import agenda, board, checklist, field_notes, frame, literal, meeting_places, way
from phases.ui.frame import Head, View
from phases.ui.texts import t
from phases.ui.today import today

project = frame.page(way.OVERVIEW)
# The minute has room for so much; the rest is counted.
STEPS, OPEN, DECIDED, HOUSES, TASKS = 3, 5, 4, 4, 3


def draw() -> None:
    """Six phases, then what comes next, is open and decided; beside it the meeting and the work."""
    project.watch("title", "agreement_type", *way.STEPS)
    _tiles(overview.tiles(project.project, catalogue()))
    main, side = st.columns([1.6, 1], gap="large")
    with main, st.container(gap="large"):
        _next()
        # Before the contents begin, their points are no news: all of them are open.
        if not ahead or project.project.content.items:
            _open()
        _decided()
    with side, st.container(gap="large"):
        _meeting()
        _work()


def _tiles(tiles: Sequence[Tile]) -> None:
    with st.grid(len(tiles), min_column_width=130, gap="small"):
        for tile in tiles:
            with st.container(key=f"kachel-{tile.state}-{tile.key}", gap=None):
                st.page_link(
                    way.PAGES[tile.key],
                    label=tile.title,
                    icon=board.SYMBOLS[tile.state],
                    query_params=way.Place(tile.key).query(project.id),
                )
                done, total = tile.progress.done, tile.progress.total
                st.progress(tile.progress.share, text=t("overview.count", done=done, total=total))


def _next() -> None:
    if not ahead:
        return
    with st.container(gap="small"):
        st.header(t("overview.next"), anchor=False)
        with st.container(key="blatt-naechstes", gap=None):
            for key in ahead[:STEPS]:
                step = catalogue().step(key)
                _row(f"schritt-{step.name}", step.title, step.question, _place(key))
        _rest(len(ahead) - STEPS, "overview.more_steps")


def _open() -> None:
    day, found = overview.open_until(project.project, catalogue(), today())
    title = t("overview.open_until", date=format_date(day)) if day else t("overview.open_undated")
    with st.container(gap="small"):
        st.header(title, anchor=False)
        if not found:
            field_notes.quiet(t("overview.nothing_open"))
            return
        with st.container(key="blatt-offen", gap=None):
            for number, one in enumerate(found[:OPEN]):
                is_point = one.kind is Kind.POINT
                _row(
                    f"offen-{number}",
                    one.title if is_point else one.sentence,
                    one.who,
                    _place(one.step, one.item),
                    one.status if is_point else None,
                )
        _rest(len(found) - OPEN)


def _decided() -> None:
    found = overview.decided(project.project, catalogue())
    with st.container(gap="small"):
        st.header(t("overview.decided"), anchor=False)
        if not found:
            field_notes.quiet(t("overview.nothing_decided"))
            return
        with st.container(key="blatt-entschieden", gap=None):
            for number, one in enumerate(found[:DECIDED]):
                place = _place(one.step, one.item)
                _row(f"entschieden-{number}", one.title, one.about, place)
        _log(len(found) - DECIDED)


def _log(count: int) -> None:
    """The way to all that was decided; it says how much more there is."""
    label = plural("overview.more", count) if count > 0 else t("meeting.to_log")
    with st.container(key="zu-beschluessen"):
        meeting_places.link(project, meeting_places.log(), label, "gavel")


def _row(
    key: str, title: str, about: str, place: way.Place, status: ItemStatus | None = None
) -> None:
    with st.container(key=f"zeile-{key}", horizontal=True, vertical_alignment="center"):
        with st.container(key=f"wer-{key}", gap=None, width="stretch"):
            st.markdown(f"**{literal.esc_line(title)}**")
            if about:
                field_notes.quiet(about)
        if status is not None:
            state = checklist.badge(status)
            st.badge(state.word, icon=state.symbol, color=state.color)
        st.button(
            t("overview.open"),
            key=f"zu-{key}",
            type="tertiary",
            help=literal.esc_line(title),
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=way.go,
            args=(place,),
        )


def _meeting() -> None:
    meeting = overview.next_meeting(project.project, today())
    running = meeting_course.running(project.project, workspace().clock())
    with st.container(gap="small"):
        st.header(t("overview.meeting"), anchor=False)
        with st.container(key="blatt-karte-treffen", gap="small"):
            if meeting is None or meeting.date is None:
                st.text(t("overview.no_meeting"))
            else:
                day = t(f"common.weekday.{meeting.date.isoweekday()}")
                st.subheader(
                    t("overview.day", weekday=day, date=format_date(meeting.date)), anchor=False
                )
                about = ", ".join(part for part in (_time(meeting), meeting.place) if part)
                for line in (meeting.title, about, _themes(meeting)):
                    if line:
                        st.text(line)
            word = "running" if running else "prepare" if meeting else "plan_meeting"
            st.button(
                t(f"overview.{word}"),
                key="zu-treffen",
                icon=":material/event:",
                type="primary",
                on_click=way.go,
                args=(_meetings(running.meeting if running else meeting),),
            )
            agenda.link(project)


def _meetings(meeting: Meeting | None) -> way.Place:
    """The next meeting; without one all meetings, where one can be added."""
    return meeting_places.of(meeting.id) if meeting else meeting_places.all_meetings()


def _time(meeting: Meeting) -> str:
    start, end = (
        text.replace("Uhr", "").strip() for text in (meeting.start_time, meeting.end_time)
    )
    if start and end:
        return t("overview.time", start=start, end=end)
    return t("overview.start_time", start=start) if start else ""


def _themes(meeting: Meeting) -> str:
    themes = overview.themes(meeting)
    return t("overview.themes", themes=themes) if themes else ""


def _work() -> None:
    found = overview.work(project.project, catalogue())
    with st.container(gap="small"):
        st.header(t("overview.work"), anchor=False)
        if not found:
            field_notes.quiet(t("overview.no_work"))
            return
        with st.container(key="blatt-arbeit", gap=None):
            for number, (name, lines) in enumerate(found[:HOUSES]):
                with st.container(key=f"zeile-haus-{number}", gap="xsmall"):
                    st.markdown(f"**{literal.esc_line(name)}**")
                    for index, line in enumerate(lines[:TASKS]):
                        _task(f"{number}-{index}", line)
                    _rest(len(lines) - TASKS)
        _rest(len(found) - HOUSES)
        with st.container(key="zu-aufgaben"):
            label = t("meeting.to_homework")
            meeting_places.link(project, meeting_places.tasks(), label, "checklist")


def _task(key: str, line: Line) -> None:
    with st.container(key=f"aufgabe-wer-{key}", gap=None):
        st.button(
            literal.esc_line(line.title),
            key=f"zur-aufgabe-{key}",
            type="tertiary",
            on_click=way.go,
            args=(_place(line.step, line.item),),
        )
        if line.about:
            field_notes.quiet(line.about)


def _rest(count: int, words: str = "overview.more") -> None:
    if count > 0:
        field_notes.quiet(plural(words, count))


def _place(step: str, item: str = "") -> way.Place:
    return way.Place(step.split(".")[0], step, item)


ahead = overview.next_steps(project.project, catalogue())
head = Head(
    t("overview.page"), t("overview.title"), overview.recap(project.project, catalogue(), today())
)
after = _place(ahead[0]) if ahead else way.Place(way.AGREEMENT)
frame.show(project, way.OVERVIEW, View(draw, head, before=way.Place(way.PROJECTS), after=after))
