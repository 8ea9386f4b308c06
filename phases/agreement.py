"""The agreement as it reads now, and what is still missing until it can be signed."""

from collections.abc import Sequence

import streamlit as st

from model.basics import BERLIN
from model.catalogue import catalogue, plural
from model.content import ItemStatus
from model.documents import Readiness, assemble, readiness, reading
from model.documents.state import state_line
from model.tables import providers
from phases.door import workspace
from phases.ui import checklist, field_notes, frame, literal, paper, way
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.AGREEMENT)
DOCUMENTS = ("agreement", "service_agreement")
# More than this nobody reads beside a document; the rest stands in the checklist.
SHOWN = 12
_SEVERAL = 2

Row = tuple[str, ItemStatus, way.Place]


def draw() -> None:
    """The document on paper, with its state and the way to take it home."""
    project.watch("title", "agreement_type", "planning", "goals", "content")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        with st.container(width="stretch"):
            name = st.pills(
                t("pages.agreement.document"),
                DOCUMENTS,
                format_func=lambda name: t(f"documents.{name}.title"),
                default=DOCUMENTS[0],
                required=True,
                key="dokument",
            )
            provider = _choose_provider() if name == "service_agreement" else ""
        which = f"?partner={provider}" if provider else ""
        st.link_button(
            t("pages.agreement.download"),
            f"/api/dokument/{project.id}/{name}.docx{which}",
            icon=":material/download:",
            type="primary",
        )
    day = workspace().project(project.id).changed_at.astimezone(BERLIN).date()
    document = assemble(str(name), project.project, catalogue(), date=day, provider=provider)
    field_notes.quiet(state_line(document.status, day, document.version))
    paper.draw(reading(document))


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
    """What is missing, each line leading to its step."""
    ready = readiness(project.project, catalogue())
    unsigned = [one for one in project.project.planning.partners if not one.representation]
    count = len(ready.gaps) + len(ready.open_points) + len(unsigned)
    left = plural("pages.agreement.left", count) if count else t("pages.agreement.left.none")
    st.header(left, anchor=False)
    _draw_progress(ready)
    if unsigned:
        _part(
            "before_signing",
            [(partner.called, ItemStatus.OPEN, _participants()) for partner in unsigned],
        )
    if ready.gaps:
        _part(
            "gaps",
            [
                (f"{gap.point.title}: {gap.gap.label}", ItemStatus.OPEN, _point(gap.point.key))
                for gap in ready.gaps
            ],
        )
    if ready.open_points:
        _part(
            "points",
            [
                (point.item.title, point.answer.status, _point(point.item.key))
                for point in ready.open_points
            ],
        )
    field_notes.quiet(t("pages.agreement.draft"))


def _draw_progress(ready: Readiness) -> None:
    required = [entry for entry in checklist.entries(project) if entry.is_required]
    done = len(required) - len(ready.open_points)
    if required:
        text = t("pages.checklist.progress", done=done, count=len(required))
        st.progress(done / len(required), text=text)


def _part(name: str, rows: Sequence[Row]) -> None:
    with st.container(gap="xsmall"):
        st.markdown(f"**{t(f'pages.agreement.{name}')}**")
        _rows(rows)


def _rows(rows: Sequence[Row]) -> None:
    with st.container(key=f"blatt-fehlt-{rows[0][2].item or 'stellen'}", gap=None):
        for index, (title, state, place) in enumerate(rows[:SHOWN]):
            word = t(f"common.item_status.{state}")
            with st.container(key=f"zeile-eng-{index}-{place.item}"):
                st.button(
                    literal.esc_line(f"{title} · {word}"),
                    key=f"fehlt-{index}-{place.item}",
                    type="tertiary",
                    icon=checklist.STATES[state][1],
                    on_click=way.go,
                    args=(place,),
                )
    if len(rows) > SHOWN:
        field_notes.quiet(plural("pages.agreement.more", len(rows) - SHOWN))


def _point(key: str) -> way.Place:
    return way.Place(checklist.PAGE, checklist.STEP, key)


def _participants() -> way.Place:
    return way.Place("planning", "planning.stakeholder_scan")


before, after = way.neighbours(way.AGREEMENT)
head = Head(t("pages.agreement.place"), t("frame.board.agreement"), t("pages.paper.hint"))
frame.show(
    project,
    way.AGREEMENT,
    View(draw, head, margin, before, after),
)
