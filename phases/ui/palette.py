"""The colours of charts and pictures, once for a light and once for a dark window."""

import streamlit as st

Palette = dict[str, str]

LIGHT: Palette = {
    "text": "#141E1A",
    "red": "#A5321C",
    "orange": "#9A4A00",
    "blue": "#1D4E89",
    "green": "#1F5A48",
    "gray": "#5F6E67",
    "pale": "#7C8A82",
    "line": "#CBD4CE",
    "shade": "#DDE4DF",
    "ground": "#F3F5F1",
}
DARK: Palette = {
    "text": "#F4F7F3",
    "red": "#F5A48F",
    "orange": "#F0B274",
    "blue": "#A5C8F2",
    "green": "#8FD0B4",
    "gray": "#A9B6B0",
    "pale": "#7F9089",
    "line": "#35453E",
    "shade": "#2A3732",
    "ground": "#121B18",
}


def colors() -> Palette:
    """The colours of the theme this window shows."""
    return DARK if st.context.theme.type == "dark" else LIGHT
