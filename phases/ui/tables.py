"""The four tables of phase 3: rows as cards, sums, what strikes the eye, the table as a whole."""

from functools import partial

import streamlit as st

from model import finance
from model.catalogue import catalogue, plural
from model.documents.matrices import matrix, rows_of
from model.documents.preview import lines_of
from model.documents.values import enumeration
from model.finance import PeriodSum
from model.german import format_amount
from model.tables import COSTS, DECISIONS, INTERFACES, SERVICES, Finding, findings
from phases.ui import bind, field_notes, form, literal, paper, responsibility_picture
from phases.ui.frame import View
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

STEPS = {
    "content.services_matrix": SERVICES,
    "content.decision_matrix": DECISIONS,
    "content.interfaces": INTERFACES,
    "content.finance": COSTS,
}
# More than this nobody reads at once; the next ones come up as these are mended.
_SHOWN = 8
_NAMED_BY = ("planning.partners", "planning.institutions")


def steps(project: OpenProject) -> dict[str, View]:
    """The steps of the four tables."""
    return {key: _step(project, key, table) for key, table in STEPS.items()}


def _step(project: OpenProject, key: str, table: str) -> View:
    return View(
        partial(_draw, project, key, table),
        margin=partial(_margin, project, table),
        below=partial(_whole, project, table),
    )


def _draw(project: OpenProject, key: str, table: str) -> None:
    with st.container(gap="large"):
        form.draw(project, key)
        if table == COSTS and project.project.content.costs:
            _sums(project)


def _margin(project: OpenProject, table: str) -> None:
    """What still strikes the eye, one sentence each."""
    project.watch(f"content.{table}", *_NAMED_BY)
    found = findings(project.project, table) if rows_of(project.project, table) else ()
    if not found:
        return
    with st.container(key="auffaellig", gap="xsmall"):
        st.header(t("tables.findings.title"), anchor=False)
        for finding in found[:_SHOWN]:
            st.markdown(f":material/arrow_right: {literal.esc_line(_said(table, finding))}")
        if len(found) > _SHOWN:
            field_notes.quiet(plural("tables.findings.more", len(found) - _SHOWN))


def _said(table: str, finding: Finding) -> str:
    """The finding as one sentence; empty fields by their labels."""
    labels = (catalogue().field_text(f"content.{table}.{name}").label for name in finding.fields)
    about = finding.about or t("bind.record.unnamed")
    return t(f"tables.check.{finding.rule}", about=about, fields=enumeration(list(labels)))


def _whole(project: OpenProject, table: str) -> None:
    """The table as the documents print it, in the full width of the page."""
    if table == DECISIONS:
        responsibility_picture.draw(project)
    with st.container(key="ganze-tabelle", gap="small"):
        with st.container(key="teilkopf-ganze-tabelle", gap=None):
            st.header(t("tables.whole.title"), anchor=False)
            is_empty = not rows_of(project.project, table)
            field_notes.quiet(t(f"tables.whole.{'empty' if is_empty else 'explained'}"))
        if not is_empty:
            paper.table(lines_of(matrix(table, project.project, catalogue())), table)


def _sums(project: OpenProject) -> None:
    costs = project.project.content.costs
    with st.container(key="blatt-karte-summen", gap="medium"):
        st.header(t("tables.sums.title"), anchor=False)
        for one in finance.period_sums(costs):
            _period(one)
        _frame(project)


def _period(one: PeriodSum) -> None:
    words = _label("period", one.period) or t("tables.sums.no_period")
    total = t("tables.sums.total", amount=format_amount(one.amount))
    with st.container(gap="xsmall"):
        st.markdown(f"**{literal.esc_line(f'{words}: {total}')}**")
        for share in one.shares:
            payer = _label("payer_kind", share.payer_kind)
            text = t(
                "tables.sums.share",
                payer=payer or t("tables.sums.no_payer"),
                amount=format_amount(share.amount),
                percent=round(share.share * 100),
            )
            st.progress(min(max(share.share, 0.0), 1.0), text=literal.esc_line(text))
        if one.open_lines:
            field_notes.quiet(plural("tables.sums.open", one.open_lines))


def _frame(project: OpenProject) -> None:
    content = project.project.content
    against = finance.against_frame(content.costs, bind.value(project, "content.budget_frame"))
    if against is None:
        return
    planned, frame = format_amount(against.planned), format_amount(against.frame)
    word = "left" if against.left > 0 else "over" if against.left < 0 else "exact"
    rest = t(f"tables.sums.{word}", amount=format_amount(abs(against.left)))
    with st.container(key="rahmen", gap=None):
        st.markdown(f"{t('tables.sums.planned', planned=planned, frame=frame)} {rest}")
        field_notes.quiet(t("tables.sums.yearly"))


def _label(name: str, value: str) -> str:
    return catalogue().field_text(f"content.{COSTS}.{name}").label_of(value) if value else ""
