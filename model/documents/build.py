"""What all parts of one document draw on: points, annexes, wordings, each worked out once."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from model.catalogue import Catalogue, t
from model.catalogue.schema_topics import Topic
from model.content import Level
from model.documents import parts
from model.documents.annexes import Register, register
from model.documents.blocks import (
    Block,
    Contents,
    Paragraph,
    Section,
    Source,
    Status,
    Subtitle,
    Text,
    Title,
)
from model.documents.points import (
    CHECKLIST_STEP,
    Missing,
    Point,
    missing_points,
    printed_points,
)
from model.documents.sections import Placed, Wordings, numbered_blocks
from model.documents.state import state_line
from model.project import Project
from model.tables import providers


@dataclass(frozen=True)
class Build:
    """A document in the making."""

    project: Project
    catalogue: Catalogue
    status: Status
    version: str
    date: datetime.date
    # Id of the partner whose service agreement this is, "" for one that all sign.
    provider: str = ""
    # Id of the meeting or the institution that a paper is about, "" for the usual one.
    about: str = ""

    @property
    def title(self) -> str:
        """The title of the agreement; that of its type while the group has given none."""
        return self.project.title or t("documents.agreement.title")

    @property
    def state(self) -> str:
        """State, date and version in words."""
        return state_line(self.status, self.date, self.version)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points that are printed, in order."""
        return printed_points(self.project, self.catalogue, self.status)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The required points that are not regulated."""
        return missing_points(self.project, self.catalogue)

    @cached_property
    def register(self) -> Register:
        """All annexes."""
        return register(self.project, self.catalogue, self.status)

    @cached_property
    def wordings(self) -> Wordings:
        """The words of every point."""
        return Wordings(self.project, self.catalogue, self.register.numbers, self.status)

    def placed(self, topic: Topic, level: Level, *, without: str = "") -> tuple[Placed, ...]:
        """Paragraphs and list entries of a topic that stand on this level."""
        return tuple(
            placed
            for point in self.points
            if point.topic.key == topic.key and point.level is level and point.key != without
            for placed in self.wordings.pieces_of(point)
        )

    @cached_property
    def signing(self) -> Project:
        """The project with those partners only who sign this document."""
        if not self.provider:
            return self.project
        other_providers = {one.id for one in providers(self.project)} - {self.provider}
        planning = self.project.planning
        partners = tuple(one for one in planning.partners if one.id not in other_providers)
        institutions = tuple(
            one for one in planning.institutions if one.partner not in other_providers
        )
        there = planning.model_copy(update={"partners": partners, "institutions": institutions})
        return self.project.model_copy(update={"planning": there})

    def title_page(self, title: str, *lines: str) -> Iterator[Block]:
        """Title, parties, state, and the contents."""
        yield Title(title)
        parties = parts.names_of_parties(self.signing)
        between = (t("documents.agreement.between"), parties) if parties else ()
        for line in (*lines, *between, self.state):
            if line:
                yield Subtitle((Text(line),))
        if self.status is Status.DRAFT:
            yield Paragraph((Text(t("documents.draft.notice")),))
        yield Contents(t("documents.contents.title"))


def section(topic: Topic, placed: tuple[Placed, ...]) -> Iterator[Block]:
    """The heading of a topic and its paragraphs."""
    yield Section(topic.title, topic.key, Source(CHECKLIST_STEP))
    yield from numbered_blocks(placed, topic.key)
