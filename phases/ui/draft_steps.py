"""Steps that go on with the points of the checklist: packages, levels, texts of the draft."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from model import drafting
from model.catalogue import catalogue, plural
from model.content import ItemAnswer, Level
from phases.ui import checklist, field_notes, form, literal, way
from phases.ui.cards import Badge
from phases.ui.frame import View
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# More than this nobody reads beside a step; the rest comes up as these are done.
_SHOWN = 10
_SOURCES = ("content", "agreement_type", "planning", "goals")
_LEVELS = {
    Level.CONTRACT: Badge(t("common.level.contract"), "green", ":material/contract:"),
    Level.SERVICE_AGREEMENT: Badge(
        t("common.level.service_agreement"), "blue", ":material/event_repeat:"
    ),
    Level.ANNEX: Badge(t("common.level.annex"), "violet", ":material/attach_file:"),
}
Line = tuple[str, str]


def steps(project: OpenProject) -> dict[str, View]:
    """The steps of this part."""
    return {
        "content.work_packages": View(
            partial(form.draw, project, "content.work_packages"), margin=partial(_packages, project)
        ),
        "content.split": View(partial(_split, project)),
        "content.draft": View(partial(_texts, project), margin=partial(_gaps, project)),
    }


def _packages(project: OpenProject) -> None:
    """Open required points that nobody prepares yet."""
    project.watch("content.items", "content.work_packages")
    left = drafting.without_package(project.project, catalogue())
    lines = [(entry.title, entry.key) for entry in left]
    _list(t("drafting.packages.title"), lines)


def _gaps(project: OpenProject) -> None:
    """Every gap of the draft without a value, each leading to its point."""
    project.watch(*_SOURCES)
    gaps = drafting.open_gaps(project.project, catalogue())
    lines = [
        (t("drafting.gaps.line", point=gap.point.title, gap=gap.gap.label), gap.point.key)
        for gap in gaps
    ]
    _list(t("drafting.gaps.title", count=len(gaps)), lines)


def _list(title: str, lines: Sequence[Line]) -> None:
    if not lines:
        return
    with st.container(key="punkte", gap="xsmall"):
        st.header(title, anchor=False)
        with st.container(key="schrittliste-fehlt", gap=None):
            for number, (label, key) in enumerate(lines[:_SHOWN]):
                _way_to_point(label, key, str(number))
        if len(lines) > _SHOWN:
            field_notes.quiet(plural("drafting.more", len(lines) - _SHOWN))


def _way_to_point(label: str, key: str, name: str) -> None:
    st.button(
        literal.esc_line(label),
        key=f"zum-punkt-{name}-{key}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=way.go,
        args=(checklist.place(key),),
    )


def _split(project: OpenProject) -> None:
    """Each regulation with its level, and a hint where a contract holds figures."""
    with st.container(gap="large"):
        form.records(
            project,
            "content.split",
            "levels",
            words="drafting.levels",
            fields=("level", "level_reason", "annex"),
            more=(),
            quiet=partial(_about_level, project),
            badge=lambda answer: _LEVELS[drafting.level_of(answer, catalogue())],
            rows=12,
        )
        form.records(project, "content.split", "annexes")


def _about_level(project: OpenProject, answer: ItemAnswer) -> str:
    project.watch(f"content.items.{answer.id}")
    parts = [t(f"drafting.levels.{'proposed' if answer.level is None else 'chosen'}")]
    if drafting.holds_numbers(answer, catalogue()):
        parts.append(t("drafting.levels.numbers"))
    return " · ".join(parts)


def _texts(project: OpenProject) -> None:
    """Each text of the draft: whether it was read, and the way to its point."""
    form.records(
        project,
        "content.draft",
        "clauses",
        words="drafting.texts",
        fields=("answer", "wording_read", "law_checked_on"),
        more=(),
        quiet=_about_text,
        badge=lambda answer: checklist.badge(answer.status),
        inside=lambda answer: _way_to_point(
            t("drafting.texts.to_point"), answer.item or answer.id, "offen"
        ),
        rows=15,
    )


def _about_text(answer: ItemAnswer) -> str:
    parts = [t(f"drafting.texts.{'own' if answer.wording.strip() else 'follows'}")]
    if answer.wording_read:
        parts.append(t("drafting.texts.read"))
    return " · ".join(parts)
