"""Steps of everyday work: whom to ask, where it is written down, the year, the status round."""

import streamlit as st

from model import everyday, measures_board, naming
from model import proposals as proposed
from model.catalogue import catalogue, t
from model.changes import AddRecord
from model.done.case import listed
from model.measures_board import ENTRIES, ROUNDS
from model.project import Project
from model.records.everyday import StatusEntry
from phases.ui import field_notes, form, literal, measures, proposals, reading
from phases.ui.open_project import OpenProject


def contacts(project: OpenProject) -> None:
    """The contacts, and the sheet as it will be handed out."""
    key = "anchoring.contacts"
    project.watch("planning.members", "planning.institutions")
    now = project.project
    with st.container(gap="large"):
        proposals.rows(project, "anchoring.contacts", everyday.CONTACTS, everyday.proposed_contacts)
        form.records(project, key, "contacts")
        form.fields(project, key, "contact_sheet_published_on")
        missing = tuple(_institution(project, one) for one in everyday.without_contact(now))
        if missing and now.anchoring.contacts:
            names = listed(missing)
            reading.findings("kontakte", [t("anchoring.contacts.missing", names=names)])
        _draw_sheet(project)


def embedding(project: OpenProject) -> None:
    """Where each partner has written the agreement down, holes named."""
    key = "anchoring.embedding"
    project.watch("planning.institutions", "planning.partners")
    now = project.project
    with st.container(gap="large"):
        proposals.rows(
            project, "anchoring.embedding", everyday.EMBEDDING, everyday.proposed_embedding
        )
        form.records(project, key, "anchoring_entries")
        if now.planning.partners:
            cells = [_embedded(project, one) for one in everyday.embedding(now)]
            labels = [
                t(f"anchoring.embedding.table.{name}") for name in ("partner", "papers", "state")
            ]
            reading.table("verankerung", labels, cells, title=t("anchoring.embedding.title"))


def calendar(project: OpenProject) -> None:
    """The school year month by month, and its rows."""
    key = "anchoring.calendar"
    with st.container(gap="large"):
        form.records(project, key, "calendar_entries")
        form.fields(project, key, "calendar_published_on")
        entries = project.project.anchoring.calendar_entries
        if entries:
            _draw_year(project)


def tracking(project: OpenProject) -> None:
    """The status round: an entry for each running measure, its light in words."""
    key = "anchoring.tracking"
    project.watch(measures_board.MEASURES, ROUNDS)
    with st.container(gap="large"):
        proposals.offer(project, "anchoring.tracking", ENTRIES, _round)
        form.records(project, key, "status_rounds")
        newest = measures_board.current_round(project.project)
        form.records(
            project,
            key,
            "status_entries",
            only=lambda one: _is_of(one, newest.id if newest else ""),
        )


def _round(now: Project) -> list[AddRecord]:
    """The round of today, if there is none yet, and its entries: stored together."""
    day = measures.today()
    if not any(measures_board.proposed_entries(now, "", day)):
        return []
    begun = list(proposed.additions(now, ROUNDS, measures_board.proposed_round(now, day)))
    newest = measures_board.current_round(now)
    round_id = begun[0].record["id"] if begun else newest.id if newest else ""
    entries = measures_board.proposed_entries(now, round_id, day)
    return [*begun, *proposed.additions(now, ENTRIES, entries)]


def _is_of(entry: StatusEntry, round_id: str) -> bool:
    return entry.round in {round_id, ""}


def _draw_sheet(project: OpenProject) -> None:
    rows = project.project.anchoring.contacts
    if not rows:
        return
    labels = [t(f"anchoring.contacts.table.{name}") for name in ("house", "whom", "reach", "when")]
    cells = []
    for house, some in everyday.sheet(rows).items():
        for one in some:
            deputy = t("anchoring.contacts.deputy", function=one.deputy_function)
            whom = ", ".join(
                part for part in (one.function, one.deputy_function and deputy) if part
            )
            reach = ", ".join(part for part in (one.phone, one.email) if part)
            cells.append([_institution(project, house), whom, reach, one.availability])
    reading.as_table("kontaktblatt", labels, cells, title=t("anchoring.contacts.title"))


def _embedded(project: OpenProject, one: everyday.Embedding) -> list[str]:
    names = [
        naming.called(project.project, everyday.EMBEDDING, entry, catalogue())
        for entry in one.entries
    ]
    state = t("anchoring.embedding.done", done=one.done, count=len(one.entries))
    partner = naming.name_of(project.project, "planning.partners", one.partner, catalogue())
    return [partner, "; ".join(names), state if names else t("anchoring.embedding.hole")]


def _draw_year(project: OpenProject) -> None:
    entries = project.project.anchoring.calendar_entries
    with st.container(key="blatt-karte-jahr", gap="small"):
        st.header(t("anchoring.calendar.title"), anchor=False)
        _draw_months(project)
    if undated := everyday.without_month(entries):
        names = ", ".join(
            naming.called(project.project, everyday.CALENDAR, one, catalogue()) for one in undated
        )
        reading.findings("kalender", [t("anchoring.calendar.undated", names=names)])


def _draw_months(project: OpenProject) -> None:
    entries = project.project.anchoring.calendar_entries
    with st.grid(min_column_width=180, gap="medium"):
        for month, some in everyday.year(entries).items():
            with st.container(key=f"monat-{month}", gap=None):
                st.markdown(f"**{t(f'anchoring.calendar.month.m{month:02}')}**")
                for entry in some:
                    name = naming.called(project.project, everyday.CALENDAR, entry, catalogue())
                    st.markdown(f"· {literal.esc_line(name)}")
                if not some:
                    field_notes.quiet("–")


def _institution(project: OpenProject, record_id: str) -> str:
    return naming.name_of(project.project, "planning.institutions", record_id, catalogue())
