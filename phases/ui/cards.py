"""Lists of records as rows on one sheet: add, change in place, move, remove with a way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal

import streamlit as st

from model import naming, paths
from model.access.rights import MEETINGS
from model.basics import Record, new_id
from model.catalogue import catalogue
from model.changes import AddRecord, MoveRecord, RemoveRecord
from model.fields import FieldKind
from model.outcomes import Merged, Saved
from model.paths import Path
from phases.ui import (
    bind,
    conflict,
    field_notes,
    focus,
    literal,
    memory,
    pager,
    record_fields,
    removal,
    row,
)
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

Color = Literal["gray", "blue", "green", "red", "violet", "orange"]
ROWS = 20


@dataclass(frozen=True)
class Badge:
    """The state of a row: colour, symbol and word, never colour alone."""

    word: str
    color: Color
    symbol: str

    @property
    def text(self) -> str:
        """The badge inside a text, as Markdown."""
        return f":{self.color}-badge[{self.symbol} {literal.esc_line(self.word)}]"


@dataclass(frozen=True)
class Rows:
    """What a page says about one of its lists; what it leaves out comes from the data."""

    fields: Sequence[str]
    more: Sequence[str] = ()
    # Where the page's own sentences for an empty list and the button stand, if it has any.
    words: str = ""
    quiet: Callable[[Any], str] = lambda _: ""
    badge: Callable[[Any], Badge | None] = lambda _: None
    # Lists of one group share the one open row; without a group a list has its own.
    group: str = ""
    rows: int = ROWS
    only: Callable[[Any], bool] = lambda _: True
    new: dict[str, Any] = field(default_factory=dict)
    # Records that come and go elsewhere are only changed here.
    fixed: bool = False
    inside: Callable[[Any], None] | None = None
    # What has no meaning without the record leaves, and comes back, together with it.
    along: Callable[[Any], Sequence[RemoveRecord]] = lambda _: ()


@dataclass(frozen=True)
class _List:
    project: OpenProject
    path: Path
    look: Rows

    @property
    def records(self) -> list[Record]:
        return [one for one in bind.value(self.project, self.path) if self.look.only(one)]

    @property
    def open_key(self) -> str:
        return f"open:{self.look.group or self.path}"

    @property
    def opened(self) -> str:
        """Path of the one open row of this person, "" if none is."""
        return str(st.session_state.get(self.open_key, ""))

    def place(self, record_id: str) -> Path:
        return f"{self.path}.{record_id}"

    def title(self, record: Record) -> str:
        return naming.called(self.project.project, self.path, record, catalogue())

    def word(self, name: str) -> str:
        """The sentence of the empty list, or the word on the button that adds a record."""
        if self.look.words:
            return t(f"{self.look.words}.{name}")
        path = paths.pattern(self.path)
        known = catalogue().has_list_at(path)
        of = catalogue().list_at(path) if known else catalogue().field_text(path)
        return str(getattr(of, name))


def records(project: OpenProject, list_path: Path, look: Rows) -> None:
    """Draw the list at this path; exactly one row may be open for changes."""
    rows = _List(project, list_path, look)
    _draw_what_is_gone(rows)
    shown = pager.page_of(list_path, rows.records, look.rows, _opened_id(rows))
    if shown:
        with st.container(key=f"blatt-{list_path}", gap=None):
            for record in shown:
                _draw_row(rows, record)
    elif project.may_change(list_path):
        field_notes.quiet(rows.word("empty"))
    pager.draw(list_path, len(rows.records), look.rows)
    removal.draw(rows.project, rows.path)
    if project.may_change(list_path) and not look.fixed:
        st.button(
            rows.word("add"),
            key=f"neu-{list_path}",
            icon=":material/add:",
            on_click=_add,
            args=(rows, new_id()),
        )


def _draw_row(rows: _List, record: Record) -> None:
    is_open = rows.opened == rows.place(record.id)
    badge = rows.look.badge(record)
    about = rows.title(record), rows.look.quiet(record), badge.text if badge else ""
    # The row keeps its key when it opens: otherwise the browser would lose the focus.
    with row.row(record.id, *about):
        _draw_button(rows, record, is_open)
        if is_open:
            with row.below(f"offen-{record.id}"):
                _draw_open(rows, record)


def _draw_button(rows: _List, record: Record, is_open: bool) -> None:
    name = "close" if is_open else "open" if rows.project.may_change(rows.path) else "look"
    st.button(
        named(t(f"bind.row.{name}"), rows.title(record)),
        key=f"auf-{record.id}",
        type="tertiary",
        icon=":material/check:" if is_open else ":material/edit:",
        on_click=_turn,
        args=(rows, "" if is_open else rows.place(record.id)),
    )


def _draw_open(rows: _List, record: Record) -> None:
    place = rows.place(record.id)
    _draw_fields(rows.project, place, rows.look.fields)
    if rows.look.more:
        folded = st.expander(
            t("bind.row.more"), key=f"mehr-{record.id}", type="compact", on_change="rerun"
        )
        if folded.open:
            with folded:
                _draw_fields(rows.project, place, rows.look.more)
    if rows.project.may_edit and not rows.look.fixed:
        _draw_tools(rows, record)
    if rows.look.inside:
        rows.look.inside(record)


def _draw_fields(project: OpenProject, place: Path, names: Sequence[str]) -> None:
    """The fields of a record, below them the lists that it holds itself."""
    lists = [name for name in names if _kind(place, name) is FieldKind.RECORDS]
    record_fields.draw(project, place, [name for name in names if name not in lists])
    for name in lists:
        path = f"{place}.{name}"
        with st.container(key=f"liste-{path}", gap="small"):
            st.markdown(f"**{catalogue().field_text(paths.pattern(path)).label}**")
            inner = [one for one in paths.field_of(path).record_type.model_fields if one != "id"]
            records(project, path, Rows(fields=inner, quiet=partial(_quiet, project, path)))


def _kind(place: Path, name: str) -> FieldKind:
    return paths.field_of(record_fields.path_of(place, name)).kind


def _quiet(project: OpenProject, path: Path, record: Record) -> str:
    """What else a record inside a record says."""
    title = naming.called(project.project, path, record, catalogue())
    names = (name for name in type(record).model_fields if name != "id")
    places = (f"{path}.{record.id}.{name}" for name in names)
    told = (naming.in_words(project.project, place, catalogue()) for place in places)
    return " · ".join(naming.shortened(one) for one in dict.fromkeys(told) if one and one != title)


def named(word: str, name: str) -> str:
    """A label that many buttons share, with the name only for those who listen to the page."""
    return f"{word} :small[{literal.esc_line(name)}]"


def _draw_tools(rows: _List, record: Record) -> None:
    ids = [other.id for other in rows.records]
    position = ids.index(record.id)
    with st.container(horizontal=True, gap="medium"):
        if position > 0:
            before = _before(rows, ids[position - 1])
            _tool("up", "arrow_upward", rows, record, _move, "up", before)
        if position + 1 < len(ids):
            _tool("down", "arrow_downward", rows, record, _move, "down", ids[position + 1])
        if rows.path != MEETINGS or rows.project.may_lead:
            _tool("remove", "delete", rows, record, _remove)


def _tool(
    name: str, symbol: str, rows: _List, record: Record, act: Callable[..., None], *more: str
) -> None:
    st.button(
        named(t(f"bind.row.{name}"), rows.title(record)),
        key=f"{name}-{record.id}",
        type="tertiary",
        icon=f":material/{symbol}:",
        on_click=act,
        args=(rows, record, *more),
    )


def _before(rows: _List, record_id: str) -> str:
    """Id of the record in front of this one in the whole list, "" for the first."""
    ids = [record.id for record in paths.read(rows.project.project, rows.path)]
    position = ids.index(record_id)
    return ids[position - 1] if position else ""


@to_the_end
def _turn(rows: _List, opened: Path) -> None:
    st.session_state[rows.open_key] = opened
    removal.forget(rows.path)


@to_the_end
def _add(rows: _List, record_id: str) -> None:
    record = {"id": record_id, **rows.look.new}
    outcome = rows.project.submit(AddRecord(path=rows.path, record=record))
    if isinstance(outcome, Saved | Merged):
        st.session_state[rows.open_key] = rows.place(record["id"])
        focus.move_to(f"w:{rows.place(record['id'])}.{rows.look.fields[0]}")
        removal.forget(rows.path)


@to_the_end
def _move(rows: _List, record: Record, name: str, after: str) -> None:
    rows.project.submit(MoveRecord(path=rows.path, id=record.id, after=after))
    focus.move_to(f"{name}-{record.id}", f"auf-{record.id}")


def _remove(rows: _List, record: Record) -> None:
    removals = [*rows.look.along(record), RemoveRecord(path=rows.path, id=record.id)]
    if removal.remove(rows.project, rows.path, rows.title(record), removals):
        st.session_state[rows.open_key] = ""


def _opened_id(rows: _List) -> str:
    return rows.opened.removeprefix(f"{rows.path}.") if rows.opened.startswith(rows.path) else ""


def _draw_what_is_gone(rows: _List) -> None:
    """Texts typed in records that someone else has removed meanwhile."""
    known = {record.id for record in bind.value(rows.project, rows.path)}
    for path, text in memory.unsaved_below(rows.project, rows.path):
        record_id, _, name = path.removeprefix(f"{rows.path}.").partition(".")
        if record_id not in known and name:
            label = catalogue().field_text(paths.pattern(path)).label
            conflict.gone(rows.project, path, text, label)
    opened = _opened_id(rows)
    if opened and opened not in known:
        st.markdown(f":material/info: {t('bind.row.gone')}")
