"""Phase 1, planning: who takes part."""

from functools import partial

import streamlit as st

from model import party_order
from model.people import Institution, Partner
from model.records.group import Member
from phases.ui import (
    agenda,
    backward,
    benefit_picture,
    bind,
    cards,
    field_notes,
    form,
    frame,
    holiday_upload,
    meeting_places,
    proposals,
    stakeholder_picture,
    timeline,
    type_choice,
)
from phases.ui.cards import Badge, Rows
from phases.ui.options import name_of
from phases.ui.texts import t

project = frame.page("planning")
PARTNERS, INSTITUTIONS = "planning.partners", "planning.institutions"


def participants() -> None:
    """Legal entities and acting institutions, kept apart: the first sign, the second act."""
    with st.container(gap="large"):
        stakeholder_picture.draw(project)
        form.records(
            project, "planning.stakeholder_scan", "stakeholders", group="participants", rows=6
        )
        with st.container(key="blatt-karte-gedankenprobe"):
            bind.field(project, "planning.gap_check")
        _institutions()
        _partners()


def _partners() -> None:
    _draw_partners()
    proposals.offer(project, "pages.partners.order", "reihenfolge", party_order.alphabetical)


def _draw_partners() -> None:
    _part(
        PARTNERS,
        Rows(
            words="pages.partners",
            fields=(
                "name",
                "short_name",
                "legal_form",
                "address",
                "representation",
                "signing_mode",
                "role_word",
            ),
            more=(
                "sector",
                "seat",
                "representation_basis",
                "approval_needed",
                "recognition",
                "umbrella_association",
                "decision_bodies",
            ),
            quiet=_about_partner,
            badge=_partner_badge,
            group="participants",
            rows=6,
        ),
    )


def _institutions() -> None:
    _part(
        INSTITUTIONS,
        Rows(
            words="pages.institutions",
            fields=("name", "short_name", "kind", "partner", "represented_by", "co_signing"),
            more=("site", "area", "competences", "approaches"),
            quiet=_about_institution,
            badge=_institution_badge,
            group="participants",
            rows=6,
        ),
    )


def _part(path: str, look: Rows) -> None:
    with st.container(key=f"teil-{path}", gap="small"):
        with st.container(key=f"teilkopf-{path}", gap=None):
            st.header(t(f"{look.words}.title"), anchor=False)
            field_notes.quiet(t(f"{look.words}.explained"))
        cards.records(project, path, look)


def _about_partner(partner: Partner) -> str:
    place = f"{PARTNERS}.{partner.id}"
    if not partner.representation:
        return t("pages.partners.no_representation")
    represented = t("pages.partners.represented", by=partner.representation)
    return " · ".join([bind.in_words(project, f"{place}.legal_form"), represented])


def _partner_badge(partner: Partner) -> Badge | None:
    if not partner.role_word:
        return None
    word = bind.in_words(project, f"{PARTNERS}.{partner.id}.role_word")
    return Badge(word, "green", ":material/signature:")


def _about_institution(institution: Institution) -> str:
    parts = [
        bind.in_words(project, f"{INSTITUTIONS}.{institution.id}.kind"),
        name_of(project.project, PARTNERS, institution.partner),
    ]
    return " · ".join(part for part in parts if part) or t("pages.institutions.no_partner")


def _institution_badge(institution: Institution) -> Badge | None:
    if not institution.co_signing:
        return None
    return Badge(t("pages.institutions.co_signing"), "blue", ":material/edit_document:")


def schedule() -> None:
    """The way to the wished start, planned backwards; then the dates themselves."""
    key, found = "planning.schedule", backward.planned(project)
    with st.container(gap="large"):
        backward.check(found)
        if found:
            timeline.draw(found)
            backward.proposal(project, found)
        with st.container(key="teil-termine", gap="small"):
            form.records(
                project,
                key,
                "milestones",
                rows=8,
                quiet=agenda.about_milestone,
                inside=lambda milestone: backward.move_along(project, found, milestone),
            )
            holiday_upload.draw(project)
        look = {"quiet": agenda.about_meeting, "inside": meeting_places.from_row}
        form.records(project, key, "meetings", rows=8, **look)
        form.fields(project, key, "suitable_times", "buffer_weeks", "release_for_staff")


def group() -> None:
    """Who works together; a member's second line says who steps in."""
    with st.container(gap="large"):
        form.records(project, "planning.group", "members", quiet=_about_member)
        names = ("group_name", "extended_round", "extended_round_institutions", "balance_note")
        form.fields(project, "planning.group", *names)


def _about_member(member: Member) -> str:
    place = f"planning.members.{member.id}"
    deputy = member.deputy_function
    parts = [
        t("pages.members.deputy", function=deputy) if deputy else "",
        bind.in_words(project, f"{place}.system"),
        bind.in_words(project, f"{place}.voting"),
    ]
    return " · ".join(part for part in parts if part)


def kickoff() -> None:
    """The first meeting; and what the group resolves and takes on, then and later."""
    key = "planning.kickoff"
    with st.container(gap="large"):
        look = {"quiet": agenda.about_meeting, "inside": meeting_places.from_row}
        form.records(project, key, "kickoff_meeting", **look)
        for name in ("decisions", "tasks", "notes"):
            form.records(project, key, name, rows=8)


def benefit() -> None:
    """What each institution brings and gains; the picture shows where something is missing."""
    with st.container(gap="large"):
        benefit_picture.draw(project)
        form.records(project, "planning.benefit", "benefits")


frame.show_step(
    {
        **form.steps(project, "planning"),
        "planning.agreement_type": partial(type_choice.draw, project),
        "planning.stakeholder_scan": participants,
        "planning.benefit": benefit,
        "planning.group": group,
        "planning.kickoff": kickoff,
        "planning.schedule": frame.View(schedule, margin=lambda: agenda.link(project)),
    }
)
