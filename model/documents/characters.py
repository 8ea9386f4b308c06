"""Characters that a document can hold: the last gate before screen and paper."""

import re

# The model cleans every text on its way in. A document must be safe for any text all the same,
# because one forbidden character makes Word refuse the whole file.
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_UNUSUAL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]"
    "|[\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT_TO_LEFT = re.compile(
    "(?:[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]+[ \u200c\u200d]*)+"
)
# An override typed in one value would turn the signs of the whole paragraph around.
_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text without characters no file can hold; right-to-left words are kept apart."""
    if not _UNUSUAL.search(text):
        return text
    plain = _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", text)).replace("\t", " ")
    return _RIGHT_TO_LEFT.sub(_isolated, _DIRECTION_MARKS.sub("", plain))


def _isolated(match: re.Match[str]) -> str:
    words = match.group().rstrip(" ")
    return f"\u2068{words}\u2069{match.group()[len(words) :]}"
