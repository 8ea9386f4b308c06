"""The agreement in everyday work: whom to ask, where it is written down, what happens when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from model.calendar.recurrence import EVERY
from model.project import Project
from model.proposals import Row
from model.records.everyday import AnchoringEntry
from model.records.measures import CalendarEntry, Contact

CONTACTS = "anchoring.contacts"
EMBEDDING = "anchoring.anchoring_entries"
CALENDAR = "anchoring.calendar_entries"
# A school year: what begins in August ends in July.
MONTHS = (8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7)
_PAPERS = {
    "school": "school_programme",
    "day_care": "day_care_concept",
    "all_day": "all_day_concept",
    "family_centre": "day_care_concept",
    "childminding_service": "quality_handbook",
    "department": "youth_welfare_plan",
    "management": "quality_handbook",
}


@dataclass(frozen=True)
class Embedding:
    """What one partner has written into its own papers; without entries it is a hole."""

    partner: str
    entries: tuple[AnchoringEntry, ...]

    @property
    def done(self) -> int:
        """How many of the papers already hold the agreement."""
        return sum(entry.status == "done" for entry in self.entries)


def proposed_contacts(project: Project) -> Iterator[Row]:
    """The functions of the coordination group, with their ways to reach them."""
    for member in project.planning.members:
        if member.institution and member.left_on is None:
            same = ("institution", "function", "deputy_function", "phone", "email")
            values = {name: getattr(member, name) for name in same}
            yield Row(
                values | {"availability": member.available_times}, ("institution", "function")
            )


def sheet(contacts: tuple[Contact, ...]) -> dict[str, tuple[Contact, ...]]:
    """The contact sheet: the contacts of each institution together."""
    houses = dict.fromkeys(contact.institution for contact in contacts)
    return {house: tuple(one for one in contacts if one.institution == house) for house in houses}


def without_contact(project: Project) -> tuple[str, ...]:
    """Ids of institutions where nobody can be asked yet."""
    known = {contact.institution for contact in project.anchoring.contacts if contact.function}
    return tuple(one.id for one in project.planning.institutions if one.id not in known)


def proposed_embedding(project: Project) -> Iterator[Row]:
    """The paper in which each kind of institution usually writes the agreement down."""
    for institution in project.planning.institutions:
        if paper := _PAPERS.get(institution.kind):
            values = {
                "partner": institution.partner,
                "institution": institution.id,
                "document_kind": paper,
            }
            yield Row(values, ("institution", "document_kind"))


def embedding(project: Project) -> tuple[Embedding, ...]:
    """Partner by partner what is written down; an entry counts for the partner of its house."""
    home = {one.id: one.partner for one in project.planning.institutions}
    entries = project.anchoring.anchoring_entries
    return tuple(
        Embedding(
            partner.id,
            tuple(
                entry
                for entry in entries
                if (entry.partner or home.get(entry.institution)) == partner.id
            ),
        )
        for partner in project.planning.partners
    )


def year(entries: tuple[CalendarEntry, ...]) -> dict[int, tuple[CalendarEntry, ...]]:
    """What happens in each month of a school year."""
    return {
        month: tuple(entry for entry in entries if month in months_of(entry)) for month in MONTHS
    }


def months_of(entry: CalendarEntry) -> frozenset[int]:
    """The months in which something happens: once a year or again and again from its first."""
    first = int(entry.month[1:]) if entry.month else _month(entry.date)
    every = EVERY.get(entry.recurrence, 12)
    if entry.recurrence == "monthly":
        return frozenset(MONTHS)
    if first is None:
        return frozenset()
    return frozenset((first - 1 + step) % 12 + 1 for step in range(0, 12, every))


def without_month(entries: tuple[CalendarEntry, ...]) -> tuple[CalendarEntry, ...]:
    """Entries of which nobody knows yet when they are."""
    return tuple(entry for entry in entries if not months_of(entry))


def _month(day: date | None) -> int | None:
    return day.month if day else None
