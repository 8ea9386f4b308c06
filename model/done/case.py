"""What a criterion looks at, and what it answers with: the things a step still lacks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from model.basics import Record
from model.catalogue import Catalogue, t
from model.people import Institution, Partner
from model.project import Project

# More names than this nobody reads in one sentence.
NAMED = 3
_AT_WORK = {"school", "day_care", "all_day", "family_centre", "childminding_service"}


@dataclass(frozen=True)
class Missing:
    """One thing that a step still lacks, and the place where it is mended."""

    key: str
    step: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """The short German sentence."""
        return t(f"done.{self.key}", **dict(self.values))


@dataclass(frozen=True)
class Case:
    """One step of one project on one day."""

    project: Project
    step: str
    catalogue: Catalogue
    today: date

    @property
    def partners(self) -> tuple[Partner, ...]:
        """The contracting parties."""
        return self.project.planning.partners

    @property
    def co_signing(self) -> tuple[Institution, ...]:
        """The institutions that sign beside the parties."""
        return tuple(one for one in self.project.planning.institutions if one.co_signing)

    @property
    def at_work(self) -> tuple[Institution, ...]:
        """The institutions that carry the agreement out every day."""
        return tuple(one for one in self.project.planning.institutions if one.kind in _AT_WORK)

    def partner_of(self, institution_id: str) -> str:
        """The legal entity behind an institution, "" where none is named."""
        found = (one for one in self.project.planning.institutions if one.id == institution_id)
        return next((one.partner for one in found), "")

    def lacks(self, key: str, **values: object) -> Missing:
        """Something is missing at this step."""
        return Missing(key, self.step, tuple((name, str(value)) for name, value in values.items()))

    def lack_of(self, key: str, names: Iterable[str]) -> Iterator[Missing]:
        """The same thing is missing for all of these; nothing where there are none."""
        if found := tuple(name or t("bind.record.unnamed") for name in names):
            yield self.lacks(key, names=listed(found), count=len(found))

    def unless(self, is_met: bool, key: str) -> Iterator[Missing]:
        """Missing as long as this is not met."""
        if not is_met:
            yield self.lacks(key)


Criterion = Callable[[Case], Iterator[Missing]]


def listed(names: tuple[str, ...]) -> str:
    """The first names, and how many more there are."""
    words = t("common.list.separator").join(name.rstrip(".") for name in names[:NAMED])
    rest = len(names) - NAMED
    return t("done.and_more", names=words, count=rest) if rest > 0 else words


def titles(records: Iterable[Record], name: str = "title") -> Iterator[str]:
    """What these records are called, a neutral word where nobody has said so."""
    return (getattr(record, name) or t("bind.record.unnamed") for record in records)


def called(people: Iterable[Partner | Institution]) -> Iterator[str]:
    """The names of partners and institutions in running text."""
    return (one.called or t("bind.record.unnamed") for one in people)
