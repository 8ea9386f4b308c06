"""Steps of the evaluation: plan, figures, consequences, report, and the next round."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from model import naming, next_cycle, reviews
from model.access import Deed
from model.catalogue import catalogue, plural
from model.changes import Change, SetField
from model.project import Project
from model.records.drafting import TextChange
from model.records.reviews import Consequence, Review
from phases.door import workspace
from phases.ui import bind, field_notes, form, proposals, resolutions, way
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


def amendment(project: OpenProject) -> None:
    """The new version, and the changes of wording that do not come from phase 4."""
    key = "evaluation.amendment"
    since = partial(_is_since, project)
    with st.container(gap="large"):
        form.records(project, key, "new_versions", only=lambda one: since(one.version_date))
        form.records(
            project,
            key,
            "amendments",
            only=_is_renewal,
            inside=resolutions.both_wordings,
            quiet=partial(resolutions.about_change, project),
        )


def resolution(project: OpenProject) -> None:
    """Who agrees to the changes; what was resolved before this evaluation stands in phase 4."""
    key = "evaluation.resolution"
    with st.container(gap="large"):
        form.fields(project, key, "resolution_path", "steering_decision")
        if bind.value(project, "evaluation.resolution_path") == "bodies_again":
            form.records(project, key, "renewed_bodies")
        form.records(
            project, key, "renewed_resolutions", only=lambda one: _is_since(project, one.date)
        )


def _is_renewal(change: TextChange) -> bool:
    earlier = change.origin_feedback or change.origin_condition
    return bool(change.origin_consequence) or not earlier


def _is_since(project: OpenProject, day: date | None) -> bool:
    """Whether a day lies in the present evaluation or is not known yet."""
    project.watch(reviews.REVIEWS)
    review = reviews.current(project.project)
    begin = review.period_from if review else None
    return begin is None or day is None or day >= begin


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
        if project.may_edit and project.may(Deed.SETTLE):
            _draw_begin(project)


def _decided(project: OpenProject, one: Consequence) -> str:
    place = f"{next_cycle.CONSEQUENCES}.{one.id}"
    names = ("decision", "level", "responsible_institution", "due_date")
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
