"""Letterheads: what is taken from a Word file of a municipality, and our documents in it."""

from model.documents.word.letterhead.dress import Dress, dress_of
from model.documents.word.letterhead.gate import LARGEST, BadFileError, Reason
from model.documents.word.letterhead.report import Facts, facts
from model.documents.word.letterhead.taking import Taken, taken

__all__ = [
    "LARGEST",
    "BadFileError",
    "Dress",
    "Facts",
    "Reason",
    "Taken",
    "dress_of",
    "facts",
    "taken",
]
