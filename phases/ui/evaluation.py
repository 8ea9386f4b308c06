"""Steps of the evaluation: plan, figures, consequences, report, and the next round."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from model import goal_results, naming, next_cycle, reviews
from model.catalogue import catalogue, plural
from model.changes import Change, SetField
from model.goal_results import Measured
from model.project import Project
from model.records.reviews import Consequence, Review
from phases.door import workspace
from phases.ui import bind, field_notes, form, proposals, reading, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_KINDS = ("short_check", "annual")


def design(project: OpenProject) -> None:
    """The evaluations, with the questions of the agreement type proposed."""
    project.watch("goals.goal_indicators")
    with st.container(gap="large"):
        for kind in _KINDS:
            derive = partial(_first_review, kind)
            proposals.offer(project, f"evaluation.design.{kind}", f"review-{kind}", derive)
        form.records(
            project,
            "evaluation.design",
            "evaluations",
            inside=partial(_questions, project),
            quiet=partial(_about, project),
        )


def data(project: OpenProject) -> None:
    """The values of the period beside their targets."""
    key = "evaluation.data"
    with st.container(gap="large"):
        if not has_review(project):
            return
        proposals.rows(
            project, "evaluation.data", goal_results.VALUES, goal_results.proposed_values
        )
        form.records(project, key, "indicator_values", only=partial(is_current, project))
        _draw_targets(project)
        form.records(project, key, "goal_indicators")


def decisions(project: OpenProject) -> None:
    """What follows: a row for each goal and each question that stands out."""
    project.watch("evaluation.goal_results", "evaluation.question_results", "evaluation.ratings")
    with st.container(gap="large"):
        if not has_review(project):
            return
        rows = partial(next_cycle.proposed_consequences, catalogue=catalogue())
        proposals.rows(project, "evaluation.decisions", next_cycle.CONSEQUENCES, rows)
        form.records(
            project,
            "evaluation.decisions",
            "consequences",
            only=partial(is_current, project),
            quiet=partial(_decided, project),
        )


def report(project: OpenProject) -> None:
    """The summary, proposed from the figures, and who receives it."""
    project.watch("evaluation.goal_results", "evaluation.ratings", "approval.feedback")
    with st.container(gap="large"):
        proposals.offer(project, "evaluation.report", "report", _first_texts)
        form.draw(project, "evaluation.report")


def next_round(project: OpenProject) -> None:
    """The next date, the reminders, and the way back to where the round begins."""
    key = "evaluation.next_cycle"
    with st.container(gap="large"):
        form.fields(project, key, "next_evaluation_on", "restart_in")
        proposals.rows(
            project, "evaluation.next", next_cycle.DEADLINES, next_cycle.proposed_reminders
        )
        form.records(project, key, "reminders")
        if project.may_edit:
            _draw_begin(project)


def _decided(project: OpenProject, one: Consequence) -> str:
    place = f"{next_cycle.CONSEQUENCES}.{one.id}"
    names = ("decision", "content", "responsible_institution", "due_date")
    words = (bind.in_words(project, f"{place}.{name}") for name in names)
    return " · ".join(word for word in words if word)


def is_current(project: OpenProject, record: object) -> bool:
    """Whether the record belongs to the present evaluation, or to none yet."""
    review = reviews.current(project.project)
    return getattr(record, "evaluation", "") in {"", review.id if review else ""}


def has_review(project: OpenProject) -> bool:
    """Whether an evaluation is planned; if not, the page says where to begin."""
    project.watch(reviews.REVIEWS)
    review = reviews.current(project.project)
    if review is None:
        field_notes.quiet(t("evaluation.design.missing"))
        st.button(
            t("evaluation.design.go"),
            key="zur-planung",
            icon=":material/arrow_back:",
            on_click=way.go,
            args=(way.Place("evaluation", "evaluation.design"),),
        )
        return False
    name = naming.called(project.project, reviews.REVIEWS, review, catalogue())
    field_notes.quiet(t("evaluation.design.current", name=name))
    return True


def _first_review(kind: str, now: Project) -> Sequence[Change]:
    """The review of this kind, as long as nobody has planned one."""
    if any(one.kind == kind for one in now.evaluation.evaluations):
        return []
    proposed = partial(reviews.proposed_review, catalogue=catalogue(), kind=kind)
    return proposals.additions(reviews.REVIEWS, proposed, now)


def _about(project: OpenProject, review: Review) -> str:
    """Counts instead of whole questions: a row is to be looked over, not read."""
    until = bind.in_words(project, f"{reviews.REVIEWS}.{review.id}.period_to")
    parts = [
        t("evaluation.design.until", date=until) if until else "",
        plural("evaluation.design.question_count", len(review.questions)),
        plural("evaluation.design.indicator_count", len(review.indicators)),
    ]
    return " · ".join(part for part in parts if part)


def _questions(project: OpenProject, review: Review) -> None:
    """Inside the row: the questions of the type, where nobody has chosen any yet."""
    derive = partial(_missing_questions, review.id)
    proposals.offer(project, "evaluation.design.questions", f"fragen-{review.id}", derive)


def _missing_questions(review_id: str, now: Project) -> list[SetField]:
    review = next((one for one in now.evaluation.evaluations if one.id == review_id), None)
    if review is None or review.questions:
        return []
    questions = list(reviews.questions_for(catalogue(), now.agreement_type, review.kind))
    path = f"{reviews.REVIEWS}.{review.id}.questions"
    return [SetField(path=path, before=[], after=questions)]


def _first_texts(now: Project) -> list[SetField]:
    """The two texts of the report, each as long as nobody has written one."""
    wanted = {
        "report_summary": next_cycle.summary(now, catalogue()),
        "voices_summary": next_cycle.voices(now),
    }
    return [
        SetField(path=f"evaluation.{name}", before="", after=text)
        for name, text in wanted.items()
        if text and not getattr(now.evaluation, name)
    ]


def _draw_targets(project: OpenProject) -> None:
    found = goal_results.measured(project.project)
    if not found:
        return
    project.watch("goals.goal_indicators", goal_results.VALUES)
    labels = [t(f"evaluation.data.table.{name}") for name in ("mark", "target", "value", "state")]
    cells = [_target(project, one) for one in found]
    reading.table("zielwerte", labels, cells, title=t("evaluation.data.title"))
    small = [one for one in found if goal_results.may_be_small(project.project, one)]
    limit = bind.in_words(project, "planning.small_number_limit")
    marks = ", ".join(one.indicator.title for one in small)
    sentence = t("evaluation.data.may_be_small", marks=marks, limit=limit)
    reading.findings("kleine-gruppen", [sentence] if small else [])


def _target(project: OpenProject, one: Measured) -> list[str]:
    return [one.indicator.title, _wanted(project, one), _value(project, one), _reached(one)]


def _wanted(project: OpenProject, one: Measured) -> str:
    if one.indicator.target_value is None:
        return ""
    place = f"goals.goal_indicators.{one.indicator.id}"
    unit = one.indicator.unit
    shown = "" if unit in {"", "count", "yes_no"} else bind.in_words(project, f"{place}.unit")
    figure = f"{bind.in_words(project, f'{place}.target_value')} {shown}".strip()
    return t(f"evaluation.data.{one.indicator.direction or 'at_least'}", figure=figure)


def _value(project: OpenProject, one: Measured) -> str:
    if one.value is None:
        return ""
    if one.is_hidden:
        return t("evaluation.data.hidden")
    return bind.in_words(project, f"{goal_results.VALUES}.{one.value.id}.value")


def _reached(one: Measured) -> str:
    words = {True: "reached", False: "not_reached", None: "unknown"}
    return t(f"evaluation.data.{words[one.is_reached]}")


def _draw_begin(project: OpenProject) -> None:
    where = bind.value(project, "evaluation.restart_in") or "action_plan"
    with st.container(key="blatt-karte-runde", gap="small"):
        st.header(t("evaluation.next.title"), anchor=False)
        field_notes.quiet(t("evaluation.next.explained"))
        st.button(
            t(f"evaluation.next.begin.{where}"),
            key="neue-runde",
            type="primary",
            icon=":material/restart_alt:",
            on_click=_begin,
            args=(project, where),
        )


def _begin(project: OpenProject, where: str) -> None:
    """Keep the state of today under a name, then go to where the new round begins."""
    workspace().save_version(project.id, t("evaluation.next.version"), project.who)
    step, item = next_cycle.RESTART[where]
    way.go(way.Place(step.split(".")[0], step, item))
