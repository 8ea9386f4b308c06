"""The dates as a calendar file that every calendar program reads."""

from datetime import date, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, vText

from model.basics import BERLIN
from model.calendar import recurrence
from model.calendar.dates import DatedEntry, dated_entries, how_often
from model.calendar.papers import of_paper
from model.catalogue import Catalogue, t
from model.project import Project

# The step where meetings are planned proposes this length.
_USUAL_LENGTH = timedelta(minutes=150)
_HOST = "vereinbar"
# The clock change as it has been since 1996; programs read it where they do not know the zone.
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


def ics(
    project: Project,
    project_id: str,
    changed_at: datetime,
    catalogue: Catalogue,
    institution: str = "",
    paper: str = "",
) -> bytes:
    """The calendar of the project, or of one institution; the same project gives the same bytes.

    The same date keeps its identity when its words change, so that programs update it in place;
    with a paper only the dates it tells, each with the identity it has in the whole calendar.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{_HOST}//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_name(project, catalogue, paper)))
    calendar.add("x-wr-timezone", BERLIN.key)
    calendar.add_component(Timezone.from_ical(_ZONE))
    entries = dated_entries(project, catalogue, institution)
    for entry in of_paper(paper, entries, project, catalogue) if paper else entries:
        calendar.add_component(_event(entry, project_id, changed_at, catalogue))
    return bytes(calendar.to_ical())


def uid(project_id: str, entry: DatedEntry) -> str:
    """The identity of a date: the project and the field it stands in."""
    return f"{project_id}.{entry.path}@{_HOST}"


def _name(project: Project, catalogue: Catalogue, paper: str) -> str:
    title = project.title or t("calendar.untitled")
    if not paper:
        return t("calendar.name", title=title)
    return t("calendar.name_of_paper", paper=catalogue.document(paper).title, title=title)


def _event(entry: DatedEntry, project_id: str, changed_at: datetime, catalogue: Catalogue) -> Event:
    event = Event()
    event.add("uid", uid(project_id, entry))
    event.add("dtstamp", changed_at.astimezone(BERLIN).replace(microsecond=0))
    event.add("summary", entry.title)
    first, end = _span(entry)
    event.add("dtstart", first)
    event.add("dtend", end)
    if entry.repeats:
        event.add("rrule", recurrence.rule(entry.day, entry.repeats))
    event.add("description", _described(entry, catalogue))
    event.add("categories", [t(f"calendar.kind.{entry.kind}")])
    if entry.location:
        event.add("location", entry.location)
    # Only what has a time of day keeps people from other things.
    event.add("transp", "OPAQUE" if entry.begin else "TRANSPARENT")
    return event


def _span(entry: DatedEntry) -> tuple[date, date]:
    """The first moment and the first one after; without a time of day whole days."""
    if entry.begin is None:
        last = entry.last
        return entry.day, last if last == date.max else last + timedelta(days=1)
    begin = datetime.combine(entry.day, entry.begin, BERLIN)
    end = datetime.combine(entry.day, entry.end or time.min, BERLIN)
    return begin, end if end > begin else begin + _USUAL_LENGTH


def _described(entry: DatedEntry, catalogue: Catalogue) -> str:
    step = catalogue.step(entry.step)
    place = t("calendar.place", phase=catalogue.phase(step.phase).short_title, step=step.title)
    again = how_often(entry, catalogue) if entry.repeats else ""
    return "\n".join(line for line in (entry.who, again, place) if line)
