"""What is open until everyone may sign: for whom, until which day, and where it is mended.

A draft can always be made. Two things refuse the final version: gaps inside settled sentences,
and a binding resolution that is missing; where no party is named, nobody can have resolved
anything. Open required points are only listed in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model import naming, resolving
from model.catalogue import Catalogue, t
from model.content import ItemAnswer, ItemStatus
from model.documents.points import CHECKLIST_STEP
from model.documents.readiness import readiness as text_readiness
from model.project import Project
from model.records.resolutions import ConsultedBody

BODIES_STEP, RESOLUTIONS_STEP = "approval.bodies", "approval.record"
MANDATE_STEP = "planning.mandate"
PARTIES_STEP = "planning.stakeholder_scan"


class Kind(StrEnum):
    """Why something is open; what refuses comes first."""

    PARTIES = "parties"
    GAP = "gap"
    BODY = "body"
    RESOLUTION = "resolution"
    REPRESENTATION = "representation"
    POINT = "point"


_ORDER = {kind: number for number, kind in enumerate(Kind)}
REFUSING = {Kind.PARTIES, Kind.GAP, Kind.BODY, Kind.RESOLUTION}


@dataclass(frozen=True)
class Open:
    """Something that is open, with who answers for it and the day it is needed."""

    kind: Kind
    title: str
    step: str
    item: str = ""
    who: str = ""
    due: date | None = None
    status: ItemStatus = ItemStatus.OPEN

    @property
    def refuses(self) -> bool:
        """Whether the final version has to wait for it."""
        return self.kind in REFUSING

    def is_out_of_reach(self, today: date) -> bool:
        """Whether the day it is needed has passed."""
        return self.due is not None and self.due < today

    @property
    def sentence(self) -> str:
        """What it is called, and what about it is open."""
        word = t(f"common.item_status.{self.status}")
        return t(f"readiness.line.{self.kind}", title=self.title, status=word)


def open_things(project: Project, catalogue: Catalogue) -> tuple[Open, ...]:
    """All that is open, what is needed first comes first; without a day last."""
    found = (
        *_points(project, catalogue),
        *_representations(project),
        *_resolutions(project, catalogue),
    )
    return tuple(sorted(found, key=lambda one: (one.due or date.max, _ORDER[one.kind])))


def refusals(project: Project, catalogue: Catalogue) -> tuple[Open, ...]:
    """What the final version has to wait for; nothing else ever refuses it."""
    return tuple(one for one in open_things(project, catalogue) if one.refuses)


def about_final(found: Iterable[Open]) -> str:
    """Whether the final version is possible, and what is missing if it is not."""
    refusing = [one for one in found if one.refuses]
    gaps = sum(one.kind is Kind.GAP for one in refusing)
    parties = sum(one.kind is Kind.PARTIES for one in refusing)
    counts = {"parties": parties, "gaps": gaps, "resolutions": len(refusing) - gaps - parties}
    what = [t(f"readiness.what_{name}", count=count) for name, count in counts.items() if count]
    if not what:
        return t("readiness.final_possible")
    return t("readiness.final_refused", what=t("common.list.separator").join(what))


def text_needed_by(project: Project) -> date | None:
    """The day the text has to be there: first submission, else first meeting, else signing."""
    bodies = resolving.binding_bodies(project)
    stones = [one for one in project.planning.milestones if one.kind == "body_meeting"]
    waiting = [body for body in bodies if not resolving.has_agreed(project, body)]
    submissions = [body.submission_deadline for body in waiting]
    submissions += [stone.submission_deadline for stone in stones]
    meetings = [body.meeting_date for body in waiting] + [stone.date for stone in stones]
    for days in (submissions, meetings):
        if known := [day for day in days if day]:
            return min(known)
    return signing_day(project)


def signing_day(project: Project) -> date | None:
    """The day planned for the signing."""
    stones = (one.date for one in project.planning.milestones if one.kind == "signing")
    return project.approval.planned_signing_date or next((day for day in stones if day), None)


def _points(project: Project, catalogue: Catalogue) -> Iterator[Open]:
    ready = text_readiness(project, catalogue)
    day = text_needed_by(project)
    for gap in ready.gaps:
        title = t("readiness.gap_in", title=gap.point.title, gap=gap.gap.label)
        answer = gap.point.answer
        yield _point(project, catalogue, Kind.GAP, title, gap.point.key, answer, day)
    for one in ready.open_points:
        title, key = one.item.title, one.item.key
        yield _point(project, catalogue, Kind.POINT, title, key, one.answer, day)


def _point(
    project: Project,
    catalogue: Catalogue,
    kind: Kind,
    title: str,
    key: str,
    answer: ItemAnswer,
    day: date | None,
) -> Open:
    who = _who(project, catalogue, answer.responsible_institution, answer.responsible_function)
    due = min((one for one in (answer.due_date, day) if one), default=None)
    return Open(kind, title, CHECKLIST_STEP, key, who, due, answer.status)


def _representations(project: Project) -> Iterator[Open]:
    day = signing_day(project)
    for partner in project.planning.partners:
        if not partner.representation:
            title = partner.called or t("bind.record.unnamed")
            yield Open(Kind.REPRESENTATION, title, MANDATE_STEP, who=partner.called, due=day)


def _resolutions(project: Project, catalogue: Catalogue) -> Iterator[Open]:
    if not project.planning.partners:
        yield Open(Kind.PARTIES, t("readiness.parties"), PARTIES_STEP, due=signing_day(project))
    deciding = {one.partner for one in project.approval.bodies if one.role in resolving.DECIDING}
    day = signing_day(project)
    for partner in project.planning.partners:
        if partner.id not in deciding:
            title = partner.called or t("bind.record.unnamed")
            yield Open(Kind.BODY, title, BODIES_STEP, who=partner.called, due=day)
    for body in resolving.unresolved(project):
        title = naming.called(project, "approval.bodies", body, catalogue)
        who = _who(project, catalogue, body.responsible_institution, body.responsible_function)
        who = who or naming.name_of(project, "planning.partners", body.partner, catalogue)
        yield Open(Kind.RESOLUTION, title, RESOLUTIONS_STEP, who=who, due=_meets_on(project, body))


def _meets_on(project: Project, body: ConsultedBody) -> date | None:
    """Where a resolution was put off, the next date it named, else the date of the body."""
    last = resolving.resolution_of(project, body)
    if last is not None:
        return last.next_date or body.fallback_date
    return body.meeting_date


def _who(project: Project, catalogue: Catalogue, institution: str, function: str) -> str:
    name = naming.name_of(project, "planning.institutions", institution, catalogue)
    return t("common.list.separator").join(_filled((function, name)))


def _filled(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if part)
