"""The papers along the way: choose one by its phase, read it, take it home as a Word file."""

import streamlit as st

from model.basics import BERLIN
from model.calendar import PAPERS
from model.catalogue import catalogue, plural
from model.catalogue.schema_reference import DocumentKind
from model.documents import assemble, names, reading, shelf
from model.documents.state import state_line
from phases.door import workspace
from phases.ui import fetching, field_notes, frame, letterhead, paper, paper_links, visited, way
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.PAPERS)
BY_LINK = ("agreement", "service_agreement")


def shelf_of_all() -> None:
    """Every document under its phase, and all of them in one file."""
    st.link_button(
        t("papers.all"),
        f"/api/dokumente/{project.id}.zip",
        icon=":material/folder_zip:",
        type="primary",
    )
    field_notes.quiet(plural("papers.count", len(names(catalogue()))))
    letterhead.draw(project)
    for phase, kinds in shelf.by_phase(catalogue()):
        with st.container(key=f"teil-unterlagen-{phase.number}", gap="small"):
            st.header(f"{phase.number} {phase.short_title}", anchor=False)
            with st.container(key=f"blatt-unterlagen-{phase.number}", gap=None):
                for kind in kinds:
                    with st.container(key=f"zeile-unterlage-{kind.key}", gap=None):
                        _line(kind)


def _line(kind: DocumentKind) -> None:
    is_agreement = kind.key in BY_LINK
    place = way.Place(way.AGREEMENT) if is_agreement else paper_links.place(kind.key)
    st.button(
        kind.title,
        key=f"lesen-{kind.key}",
        type="tertiary",
        icon=":material/description:",
        on_click=way.go,
        args=(place,),
    )
    field_notes.quiet(" · ".join(kind.contents or kind.columns))


def one(name: str) -> None:
    """One paper as it reads now, and the way to take it home."""
    project.watch("title", "agreement_type", *way.STEPS)
    day = workspace().project(project.id).changed_at.astimezone(BERLIN).date()
    document = assemble(name, project.project, catalogue(), date=day)
    with st.container(horizontal=True, gap="small"):
        st.link_button(
            t("papers.download"),
            f"/api/dokument/{project.id}/{name}.docx",
            icon=":material/download:",
            type="primary",
        )
        fetching.pdf(f"/api/dokument/{project.id}/{name}.pdf", "als-pdf")
        if name in PAPERS:
            address = f"/api/projekt/{project.id}/termine.ics?unterlage={name}"
            st.link_button(t("papers.calendar"), address, icon=":material/event:")
    fetching.missing()
    field_notes.quiet(state_line(document.status, day, document.version))
    paper.draw(reading(document))


def shown() -> str:
    """The paper that the address names, "" if it names none."""
    name = way.part(paper_links.READ)
    return name if catalogue().has_paper(name) else ""


name = shown()
if name:
    kind = catalogue().document(name)
    head = Head(t("papers.place"), kind.title, t("papers.hint"))
    view = View(lambda: one(name), head, before=way.Place(way.PAPERS))
else:
    head = Head(t("papers.place"), t("papers.title"), t("papers.lead"))
    view = View(shelf_of_all, head, before=visited.last_place(project))
frame.show(project, way.PAPERS, view)
