"""Checks of agendas and forms of meetings: phases, kinds, ways and lists they name exist."""

from collections.abc import Iterator

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem
from model.catalogue.references import Known

_FILE = "meetings.toml"
_LIST = "planning.meetings"


def check_meetings(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of agendas and formats."""
    for agenda in content.agendas:
        yield from known.unknown("phase", [agenda.phase], _FILE, agenda.key)
        yield from _options(content, "kind", [agenda.kind], agenda.key)
        for point in agenda.points:
            yield from _options(content, "agenda_items.kind", [point.kind], agenda.key)
            methods = [point.method] if point.method else []
            yield from known.unknown("method", methods, _FILE, agenda.key)
    for one in content.meeting_formats:
        yield from _options(content, "format", [one.key], one.key)
        yield from _options(content, "checklist", one.checklist, one.key)


def _options(
    content: Catalogue, name: str, used: list[str] | tuple[str, ...], entry: str
) -> Iterator[Problem]:
    pattern = f"{_LIST}.{name}"
    if content.has_field_text(pattern):
        values = [option.value for option in content.field_text(pattern).options]
        yield from unknown_names("option", used, values, _FILE, entry)
