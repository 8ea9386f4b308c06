"""The plan of measures as a list, as a board by state, and on a line of time."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from model import basics, german, measures_board, naming
from model.catalogue import catalogue, plural
from model.changes import SetField
from model.measures_board import MEASURES
from model.outcomes import Conflict
from model.records.measures import Measure
from phases.ui import (
    bind,
    cards,
    charts,
    field_notes,
    focus,
    form,
    literal,
    pager,
    proposals,
    reading,
    vega,
)
from phases.ui.cards import Badge, Color
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

KEY = "anchoring.action_plan"
_VIEWS = ("list", "board", "time")
_CARDS = 20
_ASIDE = ("paused", "dropped")
_ALWAYS = ("open", "in_progress", "done")
LOOKS: dict[str, tuple[Color, str, str]] = {
    "overdue": ("red", ":material/priority_high:", "diamond"),
    "open": ("gray", ":material/radio_button_unchecked:", "circle"),
    "in_progress": ("blue", ":material/timelapse:", "square"),
    "done": ("green", ":material/check_circle:", "triangle-up"),
    "aside": ("gray", ":material/pause_circle:", "cross"),
}


def draw(project: OpenProject) -> None:
    """The measures in the view that this window has chosen."""
    project.watch("goals.goals", "content.services", "approval.conditions", "planning.tasks")
    with st.container(gap="large"):
        form.fields(project, KEY, "duties")
        proposed = partial(measures_board.proposed_measures, catalogue=catalogue())
        proposals.rows(project, "anchoring.measures", MEASURES, proposed)
        view = _view() if project.project.anchoring.measures else "list"
        match view:
            case "board":
                _draw_board(project)
            case "time":
                _draw_timeline(project)
            case _:
                form.records(project, KEY, "measures", badge=partial(badge, project))
        _draw_holes(project)


def badge(project: OpenProject, measure: Measure) -> Badge:
    """The state of a measure; that it is late is computed, not entered."""
    column = measures_board.column_of(measure, today())
    color, symbol, _ = LOOKS[column]
    return Badge(_state(project, measure), color, symbol)


def today() -> date:
    """The day in Germany."""
    return basics.now().date()


def _view() -> str:
    chosen = st.segmented_control(
        t("anchoring.measures.view"),
        _VIEWS,
        format_func=lambda name: t(f"anchoring.measures.views.{name}"),
        default=_VIEWS[0],
        key="ansicht-massnahmen",
    )
    return chosen or _VIEWS[0]


def _draw_board(project: OpenProject) -> None:
    project.watch(MEASURES)
    rows = project.project.anchoring.measures
    columns = measures_board.board(rows, today())
    ordered = [one for some in columns.values() for one in some]
    shown = pager.page_of("tafel-massnahmen", ordered, _CARDS)
    if st.session_state.pop("card-met", False):
        field_notes.quiet(t("anchoring.measures.met"))
    on_page = {name: [one for one in some if one in shown] for name, some in columns.items()}
    drawn = [
        name for name, some in columns.items() if on_page[name] or (name in _ALWAYS and not some)
    ]
    with st.grid(max(len(drawn), 1), min_column_width=155, gap="small"):
        for name in drawn:
            _draw_column(project, name, on_page[name], len(columns[name]))
    pager.draw("tafel-massnahmen", len(ordered), _CARDS)


def _draw_column(project: OpenProject, column: str, some: list[Measure], count: int) -> None:
    with st.container(key=f"spalte-{column}", gap="small"):
        title = t(f"anchoring.measures.columns.{column}")
        st.subheader(f"{LOOKS[column][1]} {title} ({count})", anchor=False)
        for measure in some:
            _draw_card(project, measure, column)


def _draw_card(project: OpenProject, measure: Measure, column: str) -> None:
    name = naming.called(project.project, MEASURES, measure, catalogue())
    with st.container(key=f"blatt-karte-{measure.id}", gap="xsmall"):
        st.markdown(f"**{literal.esc_line(name)}**")
        for line in (_who(project, measure), _due(project, measure)):
            field_notes.quiet(line)
        if measure.evidence and column != "done":
            field_notes.quiet(t("anchoring.measures.evidence", evidence=measure.evidence))
        if column == "aside":
            field_notes.quiet(bind.in_words(project, f"{MEASURES}.{measure.id}.status"))
        if project.may_edit:
            after = measures_board.NEXT.get(measure.status, "open")
            st.button(
                cards.named(t(f"anchoring.measures.move.{after}"), name),
                key=f"weiter-{measure.id}",
                type="tertiary",
                icon=":material/arrow_forward:",
                on_click=_move,
                args=(project, measure, after),
            )


def _move(project: OpenProject, measure: Measure, after: str) -> None:
    place = f"{MEASURES}.{measure.id}"
    done_on = today().isoformat() if after == "done" else None
    before = measure.done_on.isoformat() if measure.done_on else None
    # The card goes to another column, and the caret goes with it.
    focus.move_to(f"weiter-{measure.id}")
    outcome = project.submit(
        SetField(path=f"{place}.status", before=measure.status, after=after),
        SetField(path=f"{place}.done_on", before=before, after=done_on),
    )
    # Someone else moved the card first: theirs is shown, nothing of one's own is lost.
    if isinstance(outcome, Conflict):
        project.settle(f"{place}.status")
        project.settle(f"{place}.done_on")
        st.session_state["card-met"] = True


def pictures(project: OpenProject, at_most: int) -> list[Callable[[], None]]:
    """The measures by their days alone, so many in each picture."""
    rows = _dated(project)
    starts = range(0, len(rows), at_most)
    return [
        partial(_draw_picture, project, rows, rows[start : start + at_most]) for start in starts
    ]


def _dated(project: OpenProject) -> list[Measure]:
    project.watch(MEASURES)
    measures = project.project.anchoring.measures
    rows = [one for one in measures if _day(one) and one.status not in _ASIDE]
    return sorted(rows, key=lambda one: _day(one) or date.max)


def _draw_picture(project: OpenProject, rows: list[Measure], shown: list[Measure]) -> None:
    late = sum(measures_board.is_overdue(one, today()) for one in rows)
    chart = charts.of_time(
        [_bar(project, one) for one in shown], _noon(today()), t("anchoring.measures.today")
    )
    vega.draw(chart, plural("anchoring.measures.alternative", len(rows), late=late), "zeit")


def _draw_timeline(project: OpenProject) -> None:
    rows = _dated(project)
    if not rows:
        field_notes.quiet(t("anchoring.measures.no_dates"))
        return
    shown = pager.page_of("zeit-massnahmen", rows, _CARDS)
    with st.container(key="nur-breit-zeit"), st.container(key="blatt-karte-zeit"):
        _draw_picture(project, rows, shown)
    labels = [t(f"anchoring.measures.table.{name}") for name in ("what", "who", "until", "state")]
    cells = [_cells(project, one) for one in shown]
    with st.container(key="nur-schmal-zeit"):
        reading.in_short("zeit", labels, cells)
    with st.container(key="nur-breit-tabelle"):
        reading.as_table("zeit", labels, cells)
    pager.draw("zeit-massnahmen", len(rows), _CARDS)


def _cells(project: OpenProject, measure: Measure) -> list[str]:
    name = naming.called(project.project, MEASURES, measure, catalogue())
    day = bind.in_words(project, f"{MEASURES}.{measure.id}.due_date")
    return [name, _who(project, measure), day, _state(project, measure)]


def _bar(project: OpenProject, measure: Measure) -> dict[str, str]:
    """What is done has no bar: it is a mark on its day."""
    day = _day(measure) or today()
    color, _, shape = LOOKS[measures_board.column_of(measure, today())]
    is_over = measure.status == "done"
    start = day if is_over else min(day, today())
    end = day if is_over else max(day, today())
    name = naming.called(project.project, MEASURES, measure, catalogue())
    state = _state(project, measure)
    return {
        "name": name,
        "start": _noon(start),
        "end": _noon(end),
        "due": _noon(day),
        "last": _noon(end),
        "state": state,
        "label": f"{state}, {german.format_date(day)}",
        "color": color,
        "shape": shape,
    }


def _day(measure: Measure) -> date | None:
    return (measure.done_on if measure.status == "done" else None) or measure.due_date


def _noon(day: date) -> str:
    """The middle of the day, so that no time zone turns it into another."""
    return f"{day.isoformat()}T12:00:00"


def _draw_holes(project: OpenProject) -> None:
    rows = project.project.anchoring.measures
    found = measures_board.holes(rows)
    counts = {kind: sum(one.kind == kind for one in found) for kind in ("nobody", "no_date")}
    sentences = [plural(f"anchoring.measures.{k}", count) for k, count in counts.items() if count]
    if rows:
        reading.findings("massnahmen", sentences, t("anchoring.measures.fine"))


def _who(project: OpenProject, measure: Measure) -> str:
    place = f"{MEASURES}.{measure.id}"
    parts = [bind.in_words(project, f"{place}.responsible_institution")]
    if measure.responsible_function not in parts:
        parts.append(measure.responsible_function)
    return ", ".join(part for part in parts if part) or t("anchoring.measures.open_who")


def _due(project: OpenProject, measure: Measure) -> str:
    if measure.due_date is None:
        return t("anchoring.measures.open_date")
    until = bind.in_words(project, f"{MEASURES}.{measure.id}.due_date")
    return t("anchoring.measures.until", date=until)


def _state(project: OpenProject, measure: Measure) -> str:
    if measures_board.is_overdue(measure, today()):
        return t("anchoring.measures.columns.overdue")
    return bind.in_words(project, f"{MEASURES}.{measure.id}.status")
