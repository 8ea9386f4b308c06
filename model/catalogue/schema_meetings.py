"""What helps a meeting: ways to work, agendas to begin with, and what its form asks for."""

from typing import Annotated

from model.catalogue.schema import Entry, Keys, Prose, Texts, as_tuple


class MethodCard(Entry):
    """A way to work on a point of the agenda, short enough to be read out."""

    key: str
    title: Prose
    purpose: Prose
    minutes: int
    steps: Texts
    # What is different when nobody sits in the same room.
    remote: Prose


class AgendaPoint(Entry):
    """A point to propose, with its minutes and what the group takes home from it."""

    title: Prose
    kind: str
    minutes: int
    method: str = ""
    result: Prose = ""


class Agenda(Entry):
    """An agenda to begin with, for a meeting of one phase."""

    key: str
    phase: str
    kind: str
    title: Prose
    purpose: Prose
    points: Annotated[tuple[AgendaPoint, ...], as_tuple]

    @property
    def minutes(self) -> int:
        """How long it takes with everything."""
        return sum(point.minutes for point in self.points)


class MeetingFormat(Entry):
    """What has to be seen to for a meeting on site, from afar, or both."""

    key: str
    checklist: Keys
    hint: Prose
