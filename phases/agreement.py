"""The agreement as it reads now, and what is still missing until it can be signed."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

import streamlit as st

from model.access import Deed
from model.basics import BERLIN
from model.catalogue import catalogue, plural
from model.documents import assemble, reading
from model.documents.preview import ReadingLine
from model.documents.state import state_line
from model.german import format_date
from model.readiness import Kind, Open, about_final, open_things
from model.tables import providers
from phases.door import workspace
from phases.ui import checklist, fetching, field_notes, frame, literal, paper, way
from phases.ui.frame import Head, View
from phases.ui.texts import t
from phases.ui.today import today

project = frame.page(way.AGREEMENT)
DOCUMENTS = ("agreement", "service_agreement")
# More than this nobody reads beside a document; the rest stands in the checklist.
SHOWN = 12
_SEVERAL = 2
_MANY_PARTS = 8
_SHOWN_PROVIDER = "leistungsvereinbarung-gezeigt"


def draw() -> None:
    """The document on paper, with its state and the way to take it home."""
    project.watch("title", "agreement_type", "planning", "goals", "content")
    # Side by side where there is room, below one another on the phone.
    with st.container(horizontal=True), st.container(width="stretch"):
        name = st.pills(
            t("pages.agreement.document"),
            DOCUMENTS,
            format_func=lambda name: t(f"documents.{name}.title"),
            default=DOCUMENTS[0],
            required=True,
            key="dokument",
        )
        provider = _choose_provider() if name == "service_agreement" else ""
    with st.container(horizontal=True, gap="small"):
        st.link_button(
            t("pages.agreement.download"),
            _address(str(name), partner=provider),
            icon=":material/download:",
            type="primary",
        )
        fetching.pdf(_address(str(name), "pdf", partner=provider), "als-pdf")
    _offer_review(str(name), provider)
    fetching.missing()
    st.session_state[_SHOWN_PROVIDER] = provider
    day = workspace().project(project.id).changed_at.astimezone(BERLIN).date()
    document = assemble(str(name), project.project, catalogue(), date=day, provider=provider)
    field_notes.quiet(state_line(document.status, day, document.version))
    paper.draw(_choose_part(tuple(reading(document)), f"{name}-{provider}"))


def _offer_review(name: str, provider: str) -> None:
    """The copy for those who check the text and write into it, and what it is for."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.link_button(
            t("review.page.download"),
            _address(name, partner=provider, stand="pruefung"),
            icon=":material/rate_review:",
            type="tertiary",
        )
        with st.container(width="stretch"):
            field_notes.quiet(t("review.page.purpose"))


def _address(name: str, ending: str = "docx", **query: str) -> str:
    """Where the file of a document is fetched; what is empty is not asked for."""
    asked = urlencode({key: value for key, value in query.items() if value})
    return f"/api/dokument/{project.id}/{name}.{ending}" + (f"?{asked}" if asked else "")


def _choose_part(lines: Sequence[ReadingLine], which: str) -> Sequence[ReadingLine]:
    """The whole document, or one part of it: nobody rolls through thirty pages on a phone."""
    parts = paper.parts(lines)
    if len(parts) < _MANY_PARTS:
        return lines
    chosen = st.selectbox(
        t("pages.agreement.part"),
        ["", *parts],
        format_func=lambda key: paper.name_of(parts[key]) if key else t("pages.agreement.whole"),
        key=f"abschnitt-{which}",
    )
    return parts.get(chosen, lines)


def _choose_provider() -> str:
    """Whose service agreement is shown, where several providers have one of their own."""
    named = {partner.id: partner.called for partner in providers(project.project)}
    if len(named) < _SEVERAL:
        return ""
    chosen = st.pills(
        t("tables.provider.label"),
        ["", *named],
        format_func=lambda one: literal.esc_line(named.get(one) or t("tables.provider.everyone")),
        default="",
        required=True,
        key="leistungsvereinbarung-partner",
    )
    return str(chosen) if chosen in named else ""


def margin() -> None:
    """What is open, by the day it is needed; each line leads to its step."""
    project.watch("approval")
    now = today()
    found = open_things(project.project, catalogue())
    left = plural("pages.agreement.left", len(found)) if found else t("pages.agreement.left.none")
    st.header(left, anchor=False)
    _draw_progress(found)
    _draw_final(found)
    shown = found[:SHOWN]
    for number, (due, some) in enumerate(groupby(shown, lambda one: one.due)):
        with st.container(gap="xsmall"):
            st.markdown(f"**{_until(due, now)}**")
            _rows(number, tuple(some))
    if len(found) > SHOWN:
        field_notes.quiet(plural("pages.agreement.more", len(found) - SHOWN))
    field_notes.quiet(t("pages.agreement.draft"))


def _draw_final(found: Sequence[Open]) -> None:
    """The final version, once nothing refuses it; a draft can always be made."""
    st.text(about_final(found))
    if any(one.refuses for one in found) or not project.may(Deed.SETTLE):
        return
    asked = {"partner": st.session_state.get(_SHOWN_PROVIDER, ""), "stand": "endfassung"}
    name = str(st.session_state["dokument"])
    fetching.final(_address(name, **asked), "endfassung", t("readiness.download_final"))
    fetching.pdf(_address(name, "pdf", **asked), "endfassung-pdf", t("pdf.final_button"))


def _draw_progress(found: Sequence[Open]) -> None:
    required = [entry for entry in checklist.entries(project) if entry.is_required]
    done = len(required) - sum(one.kind is Kind.POINT for one in found)
    if required:
        text = t("pages.checklist.progress", done=done, count=len(required))
        st.progress(done / len(required), text=text)


def _until(due: date | None, now: date) -> str:
    if due is None:
        return t("readiness.no_day")
    return t("readiness.by_passed" if due < now else "readiness.by", date=format_date(due))


def _rows(group: int, rows: Sequence[Open]) -> None:
    with st.container(key=f"blatt-fehlt-{group}", gap=None):
        for index, one in enumerate(rows):
            with st.container(key=f"zeile-eng-{group}-{index}", gap=None):
                st.button(
                    literal.esc_line(one.sentence),
                    key=f"fehlt-{group}-{index}",
                    type="tertiary",
                    icon=checklist.STATES[one.status][1],
                    on_click=way.go,
                    args=(way.Place(one.step.split(".")[0], one.step, one.item),),
                )
                if one.who:
                    field_notes.quiet(one.who)


before, after = way.neighbours(way.AGREEMENT)
head = Head(t("pages.agreement.place"), t("frame.board.agreement"), t("pages.paper.hint"))
frame.show(
    project,
    way.AGREEMENT,
    View(draw, head, margin, before, after),
)
