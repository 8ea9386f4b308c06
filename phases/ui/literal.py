"""Text that people typed, made literal for places where Streamlit reads Markdown.

Prefer `st.text` or a widget: both are literal anyway. Labels, badges, headings and `help=` are
Markdown. The invisible joiner is copied along with the text, so nothing escaped goes into a file.
"""

import re

WORD_JOINER = "\u2060"

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
# A space that keeps two words together is no gap.
_GAP = re.compile("[^\\S\u00a0]+")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# A backslash does not reach these: the browser finds links, arrows, dashes and :icons: in the
# text after Markdown was read. A joiner between the signs breaks the pattern and shows nothing.
_READ_AFTERWARDS = re.compile(
    r"(?<=www)(?=\.)"  # www.example.org
    r"|(?<=:)(?=//)"  # https://
    r"|(?<=@)"  # name@example.org
    r"|(?<=:)(?=\w)"  # :icon:
    r"|(?<=[-<])(?=[-<>])"  # -- -> <-
    r"|(?<=[<>=~!])(?==)"  # <= >= ~= !=
    r"|(?<==)(?=>)",  # =>
    re.IGNORECASE,
)


def esc(text: str) -> str:
    """The text as Markdown that shows exactly this text, line breaks included."""
    return _escaped(text).replace("\n", "  \n")


def esc_line(text: str) -> str:
    """The text as Markdown of a single line, for labels, headings and badges."""
    return _escaped(_GAP.sub(" ", text).strip())


def _escaped(text: str) -> str:
    joined = _READ_AFTERWARDS.sub(WORD_JOINER, _UNSEEN.sub("", text))
    return _PUNCTUATION.sub(r"\\\1", joined)
