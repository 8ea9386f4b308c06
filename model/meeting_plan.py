"""What a meeting needs before it begins: an agenda that fits, its form, the last minutes."""

from collections.abc import Iterable, Sequence
from datetime import date

from model import meeting_days, proposals
from model.catalogue import Catalogue, t
from model.catalogue.schema_meetings import Agenda
from model.changes import AddRecord, Change, SetField
from model.clock_times import LONGEST_MEETING, minutes_between
from model.german import format_date
from model.project import Project
from model.proposals import Row
from model.records.group import Member
from model.records.meetings import Meeting

MEETINGS = "planning.meetings"
APPROVAL_MINUTES = 5
_ANONYMITY = {"anonymity", "confidentiality"}


def minutes(meeting: Meeting) -> int:
    """How long the agenda takes; what is not known yet counts as nothing."""
    return sum(max(0, int(point.minutes or 0)) for point in meeting.agenda_items)


def objections(meeting: Meeting) -> tuple[str, ...]:
    """What speaks against this agenda, a sentence each."""
    total = minutes(meeting)
    room = minutes_between(meeting.start_time, meeting.end_time)
    found = []
    if total > LONGEST_MEETING:
        over = total - LONGEST_MEETING
        found.append(t("meeting.plan.too_long", total=total, most=LONGEST_MEETING, over=over))
    if room and total > room:
        found.append(t("meeting.plan.no_room", total=total, room=room))
    if names := [one.title for one in meeting.agenda_items if one.title and not one.minutes]:
        found.append(t("meeting.plan.no_minutes", names=t("common.list.separator").join(names)))
    return tuple(found)


def without_approval(project: Project, meeting: Meeting, today: date) -> Meeting | None:
    """The meeting before this one, if its minutes wait to be approved."""
    others = [one for one in project.planning.meetings if one.id != meeting.id]
    earlier = [one for one in others if (one.date or today) <= (meeting.date or date.max)]
    last = meeting_days.held(earlier, today)
    return last if last and last.minutes_status in {"draft", "sent"} else None


def proposed(
    project: Project, meeting: Meeting, agenda: Agenda, today: date
) -> tuple[AddRecord, ...]:
    """The points of an agenda that the meeting does not have yet, the last minutes first."""
    rows = [*_approval(project, meeting, today), *map(_row, agenda.points)]
    return proposals.additions(project, _points(meeting), rows)


def approval_point(project: Project, meeting: Meeting, today: date) -> tuple[Change, ...]:
    """The point that approves the last minutes, in front of all others."""
    added = proposals.additions(project, _points(meeting), _approval(project, meeting, today))
    return tuple(one.model_copy(update={"after": ""}) for one in added)


def from_agenda(meeting: Meeting, agenda: Agenda) -> tuple[Change, ...]:
    """What the agenda also says of a meeting that says nothing of it: purpose and phase."""
    told = {"purpose": agenda.purpose, "phase": agenda.phase, "title": agenda.title}
    return tuple(
        SetField(path=f"{MEETINGS}.{meeting.id}.{name}", before="", after=value)
        for name, value in told.items()
        if not getattr(meeting, name)
    )


def suited(meeting: Meeting, phase: str, catalogue: Catalogue) -> tuple[Agenda, ...]:
    """The agendas for the phase of a meeting, the one for its kind first."""
    found = catalogue.agendas_of(meeting.phase or phase)
    return tuple(sorted(found, key=lambda one: one.kind != meeting.kind))


def asked(meeting: Meeting, catalogue: Catalogue) -> tuple[str, ...]:
    """What has to be seen to for a meeting of this form, by the keys of its checklist."""
    found = catalogue.meeting_format(meeting.format)
    return found.checklist if found else ()


def rule(project: Project) -> str:
    """How the group speaks of children and families: as it adopted it, or as it always holds."""
    adopted = [
        one.text
        for one in project.planning.rules
        if one.topic in _ANONYMITY and one.status == "adopted" and one.text
    ]
    return " ".join(adopted) or t("meeting_papers.no_rule")


def members(project: Project, meeting: Meeting, today: date) -> tuple[Member, ...]:
    """Who belonged to the group on the day of the meeting."""
    day = meeting.date or today
    return tuple(
        one
        for one in project.planning.members
        if (one.joined_on or day) <= day <= (one.left_on or day)
    )


def missing(project: Project, meeting: Meeting, today: date) -> tuple[str, ...]:
    """The institutions that are expected and for which nobody sits at the table, by their ids."""
    group = members(project, meeting, today)
    expected = meeting.institutions or tuple(one.institution for one in group)
    there = {one.institution for one in group if one.id in meeting.members_present}
    return tuple(one for one in dict.fromkeys(expected) if one and one not in there)


def approval_title(last: Meeting) -> str:
    """What the point is called in which the minutes of that meeting are approved."""
    name = format_date(last.date) if last.date else last.title
    return t("meeting.plan.approve", name=name)


def _approval(project: Project, meeting: Meeting, today: date) -> Iterable[Row]:
    last = without_approval(project, meeting, today)
    if last is None:
        return ()
    title = approval_title(last)
    result = t("meeting.plan.approved_result")
    values = {"title": title, "kind": "decision", "minutes": APPROVAL_MINUTES, "result": result}
    return (Row(values, ("title",)),)


def _row(point: object) -> Row:
    names: Sequence[str] = ("title", "kind", "minutes", "method", "result")
    return Row({name: getattr(point, name) for name in names}, ("title",))


def _points(meeting: Meeting) -> str:
    return f"{MEETINGS}.{meeting.id}.agenda_items"
