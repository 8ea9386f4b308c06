"""What a plausibility rule answers with: the sentence to read, and the place it speaks of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from model.catalogue import Catalogue, t
from model.project import Project

ITEMS_STEP = "content.checklist"


@dataclass(frozen=True)
class Finding:
    """Something the group might want to look at; never a reason to refuse anything."""

    rule: str
    step: str
    item: str = ""
    values: tuple[tuple[str, str], ...] = ()
    # Which sentence says it, where a rule has several.
    case: str = ""

    def sentence(self, catalogue: Catalogue) -> str:
        """The German sentence that the group reads."""
        notice = catalogue.rule(self.rule).notice
        return t(f"rules.sentence.{self.rule}{self.case}", notice=notice, **dict(self.values))


Rule = Callable[[Project, Catalogue, date], Iterator[Finding]]


def found(rule: str, step: str, item: str = "", **values: object) -> Finding:
    """A finding with the values of its sentence."""
    named = tuple((name, str(value)) for name, value in values.items())
    return Finding(rule, step, item, named)
