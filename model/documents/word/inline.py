"""Runs of a line as Word runs: text, gaps, remarks and live references."""

from collections.abc import Callable

from model.documents.blocks import AnnexRef, Gap, Mark, Ref, Run, Runs, Text
from model.documents.numbering import Numbers, Reference, annex_label
from model.documents.word.xml import complex_field, run

_GAP = '<w:rStyle w:val="KVLuecke"/>'
_MARK = '<w:rStyle w:val="KVHinweis"/>'
_STRONG = '<w:rStyle w:val="KVStark"/>'


class BrokenReferenceError(LookupError):
    """A reference names a block that the document does not hold."""


class Inline:
    """Writes runs; knows the numbers of the document and the bookmark of every key."""

    def __init__(self, numbers: Numbers, bookmark_of: Callable[[str], str]) -> None:
        self._numbers = numbers
        self._bookmark_of = bookmark_of

    def runs(self, runs: Runs) -> str:
        """All runs of a line."""
        return "".join(map(self._run, runs))

    def _run(self, piece: Run) -> str:
        match piece:
            case Text(text=text, strong=strong):
                return run(text, _STRONG if strong else "")
            case Gap():
                return run(self._numbers.run_text(piece), _GAP)
            case Mark():
                return run(self._numbers.run_text(piece), _MARK)
            case AnnexRef(annex=annex, number=number):
                return self._annex(annex, number)
            case Ref(target=target):
                return self._reference(target)

    def _annex(self, annex: str, number: int) -> str:
        """A live field where the annex stands in this document, plain words where it does not."""
        if annex not in self._numbers.references:
            return run(annex_label(number))
        return complex_field(f"REF {self._bookmark_of(annex)} \\r \\h", annex_label(number))

    def _reference(self, target: str) -> str:
        """Section and paragraph as two fields, because no single field gives "§ 3 (2)"."""
        if target not in self._numbers.references:
            raise BrokenReferenceError(target)
        return run("\u00a0").join(
            complex_field(f"REF {self._bookmark_of(part.key)} {_switches(part)}", part.text)
            for part in self._numbers.references[target]
        )


def _switches(part: Reference) -> str:
    if not part.is_number:
        return "\\h"
    return "\\r \\h" if part.is_heading else "\\n \\h"
