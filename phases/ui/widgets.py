"""One widget per kind of field: how it looks, and how its value is read and written."""

import dataclasses
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import streamlit as st

from model import german
from model.fields import Field, FieldKind
from phases.ui import literal
from phases.ui.options import NO, NOTHING, YES, Options
from phases.ui.texts import t

# Kinds whose widget may hold a draft that the server has not seen.
TYPED = {FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.DATE, FieldKind.NUMBER, FieldKind.AMOUNT}
# Of these a half-typed text is a value already, so they are saved while typing.
SAVED_WHILE_TYPING = {FieldKind.TEXT, FieldKind.LONG_TEXT}
ONE_OF = {FieldKind.CHOICE, FieldKind.REFERENCE, FieldKind.YES_NO}
SEVERAL = {FieldKind.CHOICES, FieldKind.REFERENCES}
SEGMENTS, PILLS, SELECT, LINE = "segments", "pills", "select", "line"
_SEGMENTS_AT_MOST, PILLS_AT_MOST = 5, 7
# Beside another field there is room for this many letters, each option taking four for its edges.
_SEGMENTS_LETTERS, _EDGES = 40, 4
_SEVERAL_PILLS_AT_MOST = 12


@dataclasses.dataclass(frozen=True)
class Look:
    """What a page may choose about a widget; everything else follows from the field."""

    label: str
    options: Options = dataclasses.field(default_factory=lambda: Options({}))
    example: str = ""
    height: int | None = None
    shape: str = ""
    nothing: str = ""

    def shape_for(self, field: Field) -> str:
        """Few short options lie side by side, longer ones wrap, many hang in a list."""
        if self.shape:
            return self.shape
        labels = self.options.labels.values()
        if field.kind in SEVERAL:
            return PILLS if len(labels) <= _SEVERAL_PILLS_AT_MOST else SELECT
        if field.kind is FieldKind.REFERENCE or len(labels) > PILLS_AT_MOST:
            return SELECT
        is_short = sum(len(label) + _EDGES for label in labels) <= _SEGMENTS_LETTERS
        return SEGMENTS if is_short and len(labels) <= _SEGMENTS_AT_MOST else PILLS


def draw(field: Field, key: str, look: Look, on_change: Callable[[], None]) -> None:
    """The widget of this field; its state already stands under the key."""
    if field.kind is FieldKind.LONG_TEXT and look.shape != LINE:
        _draw_area(key, look, on_change)
    elif field.kind in ONE_OF:
        _draw_one(field, key, look, on_change)
    elif field.kind in SEVERAL:
        _draw_several(field, key, look, on_change)
    else:
        _draw_line(field, key, look, on_change)


def to_widget(field: Field, value: Any, look: Look) -> Any:
    """What the widget shows for a stored value."""
    match field.kind:
        case FieldKind.DATE:
            return german.shown(field.kind, value and date.fromisoformat(value))
        case FieldKind.NUMBER | FieldKind.AMOUNT:
            return german.shown(field.kind, None if value is None else Decimal(value))
        case FieldKind.YES_NO:
            return None if value is None else YES if value else NO
        case FieldKind.CHOICE | FieldKind.REFERENCE:
            return value or (NOTHING if look.shape_for(field) == SELECT else None)
        case FieldKind.CHOICES | FieldKind.REFERENCES:
            return list(value)
        case _:
            return value


def from_widget(field: Field, shown: Any) -> Any:
    """The value that the widget means, as it stands in changes; raises NotationError."""
    match field.kind:
        case FieldKind.DATE | FieldKind.NUMBER | FieldKind.AMOUNT:
            parsed = german.parse(field.kind, shown or "")
            return None if parsed is None else str(parsed)
        case FieldKind.YES_NO:
            return None if shown is None else shown == YES
        case FieldKind.CHOICE | FieldKind.REFERENCE:
            return shown or (None if field.choice_type else NOTHING)
        case FieldKind.CHOICES | FieldKind.REFERENCES:
            return list(shown or ())
        case _:
            return shown or ""


def in_words(field: Field, value: Any, look: Look) -> str:
    """A stored value as people read it."""
    shown = to_widget(field, value, look)
    if field.kind in SEVERAL:
        return ", ".join(look.options.label(one) for one in shown)
    if field.kind in ONE_OF:
        return look.options.label(shown) if shown else ""
    return str(shown)


def _draw_area(key: str, look: Look, on_change: Callable[[], None]) -> None:
    st.text_area(
        look.label,
        key=key,
        height=look.height or "content",
        placeholder=look.example or None,
        on_change=on_change,
    )


def _draw_line(field: Field, key: str, look: Look, on_change: Callable[[], None]) -> None:
    label = look.label
    if field.kind is FieldKind.AMOUNT:
        label = t("bind.amount.label", label=label)
    example = t("bind.date.example") if field.kind is FieldKind.DATE else look.example
    # Browsers fill in what another form held under the same label; nothing here is private data.
    st.text_input(
        label, key=key, placeholder=example or None, autocomplete="off", on_change=on_change
    )


def _draw_one(field: Field, key: str, look: Look, on_change: Callable[[], None]) -> None:
    shape, values = look.shape_for(field), look.options.values
    if shape == SELECT:
        st.selectbox(
            look.label,
            values if _must_be_chosen(field) else [NOTHING, *values],
            format_func=lambda value: look.options.label(value) or look.nothing,
            key=key,
            on_change=on_change,
        )
        return
    draw_options = st.segmented_control if shape == SEGMENTS else st.pills
    draw_options(
        look.label,
        values,
        format_func=lambda value: literal.esc_line(look.options.label(value)),
        key=key,
        required=_must_be_chosen(field),
        on_change=on_change,
    )


def _draw_several(field: Field, key: str, look: Look, on_change: Callable[[], None]) -> None:
    if look.shape_for(field) == SELECT:
        st.multiselect(
            look.label,
            look.options.values,
            format_func=look.options.label,
            key=key,
            placeholder=look.nothing,
            on_change=on_change,
        )
        return
    st.pills(
        look.label,
        look.options.values,
        selection_mode="multi",
        format_func=lambda value: literal.esc_line(look.options.label(value)),
        key=key,
        on_change=on_change,
    )


def _must_be_chosen(field: Field) -> bool:
    """Whether the model knows no empty value: then a choice can be changed, but not undone."""
    return field.choice_type is not None and field.default is not None
