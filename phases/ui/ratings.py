"""Rating the cooperation: each institution for itself, a short list of questions at a time."""

from functools import partial

import streamlit as st

from model import naming, ratings, reviews
from model.catalogue import catalogue
from model.records.reviews import Rating
from phases.ui import bind, evaluation, field_notes, form, identity, literal, pager, proposals
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

KEY = "evaluation.self_assessment"
# Two fields a question, beside the state of the step and the choice of the institution. The six
# questions of a short check stand on one screen: a second one for the last of them helps nobody.
_QUESTIONS, _SHORT = 5, 6


def draw(project: OpenProject) -> None:
    """The questions of the chosen institution; what the others say stays out of sight."""
    with st.container(gap="large"):
        if not evaluation.has_review(project):
            return
        if not reviews.asked(project.project, catalogue()):
            field_notes.quiet(t("evaluation.rating.no_questions"))
            return
        institution = _institution(project)
        if not institution:
            return
        _draw_questions(project, institution)
        form.records(
            project,
            KEY,
            "house_changes",
            only=lambda one: one.institution == institution,
            new={"institution": institution, "evaluation": _review_id(project)},
        )


def _institution(project: OpenProject) -> str:
    houses = bind.value(project, "planning.institutions")
    if not houses:
        field_notes.quiet(t("evaluation.rating.no_institutions"))
        return ""
    names = {
        one.id: naming.called(project.project, "planning.institutions", one, catalogue())
        for one in houses
    }
    own = next((key for key, name in names.items() if name == identity.who().institution), "")
    chosen = st.selectbox(
        t("evaluation.rating.institution"),
        list(names),
        index=list(names).index(own) if own else 0,
        format_func=names.__getitem__,
        key="wer-schaetzt-ein",
    )
    return chosen or ""


def _draw_questions(project: OpenProject, institution: str) -> None:
    project.watch(ratings.RATINGS)
    name = f"{ratings.RATINGS}-{institution}"
    proposed = partial(ratings.proposed_ratings, catalogue=catalogue(), institution=institution)
    derive = partial(proposals.additions, ratings.RATINGS, proposed)
    proposals.offer(project, "evaluation.rating", name, derive)
    own = ratings.of_institution(project.project, institution)
    if not own:
        return
    size = _SHORT if len(own) <= _SHORT else _QUESTIONS
    done = ratings.answered(project.project, institution)
    st.progress(done / len(own), t("evaluation.rating.progress", done=done, count=len(own)))
    with st.container(key=f"blatt-{name}", gap=None):
        for one in pager.page_of(name, own, size):
            _draw_question(project, one)
    pager.draw(name, len(own), size)


def _draw_question(project: OpenProject, one: Rating) -> None:
    place = f"{ratings.RATINGS}.{one.id}"
    statement = bind.in_words(project, f"{place}.question")
    with st.container(key=f"zeile-{one.id}", gap="small"):
        bind.field(project, f"{place}.value", label=literal.esc_line(statement), hint="")
        if one.value in ratings.VALUES:
            bind.field(project, f"{place}.reason", hint="")


def _review_id(project: OpenProject) -> str:
    review = reviews.current(project.project)
    return review.id if review else ""
