"""The evaluation meeting: what carries, where the institutions are apart, how far the goals are."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from model import goal_results, naming, ratings
from model.catalogue import catalogue
from model.changes import Change
from model.project import Project
from model.ratings import QuestionRating
from model.records.reviews import QuestionResult
from phases.ui import charts, evaluation, field_notes, form, literal, proposals, reading, vega, way
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

KEY = "evaluation.meeting"
_LOOKS = {
    "perception_gap": ("red", "diamond"),
    "action_needed": ("orange", "square"),
    "improvable": ("blue", "circle"),
    "carries": ("green", "circle"),
}
_TALKED_ABOUT = 5


def draw(project: OpenProject) -> None:
    """The picture of the ratings first, then goals, causes and what went well."""
    project.watch(ratings.RATINGS, goal_results.VALUES)
    with st.container(gap="large"):
        if not evaluation.has_review(project):
            return
        rated = ratings.results(project.project, catalogue())
        if rated:
            chart(rated)
        else:
            field_notes.quiet(t("evaluation.chart.empty"))
        form.fields(project, KEY, "meeting")
        form.records(project, KEY, "successes")
        _draw_goals(project)
        _draw_causes(project)


def pictures(project: OpenProject, at_most: int) -> list[Callable[[], None]]:
    """The ratings alone, so many questions in each picture."""
    project.watch(ratings.RATINGS)
    rated = ratings.results(project.project, catalogue())
    starts = range(0, len(rated), at_most)
    return [partial(picture, rated[start : start + at_most]) for start in starts]


def margin(project: OpenProject) -> None:
    """What the group talks about first, house by house, and the way to agree a measure."""
    found = ratings.striking(ratings.results(project.project, catalogue()))
    if not found:
        return
    with st.container(key="zuerst", gap="small"):
        st.header(t("evaluation.chart.first"), anchor=False)
        for one in found[:_TALKED_ABOUT]:
            voices = ", ".join(
                f"{_house(project, house)} {value}" for house, value in one.by_institution
            )
            st.markdown(
                f"**{literal.esc_line(short(one.question))}**  \n{literal.esc_line(voices)}"
            )
        st.button(
            t("evaluation.chart.decide"),
            key="zu-konsequenzen",
            icon=":material/add_task:",
            on_click=way.go,
            args=(way.Place("evaluation", "evaluation.decisions"),),
        )


def picture(rated: Sequence[QuestionRating]) -> None:
    """Average and spread of each question."""
    rows = [_datum(one) for one in rated]
    scale = {one.value: one.label for one in catalogue().guidance.rating_scale}
    spec = charts.of_spread(rows, scale[ratings.LOWEST], scale[ratings.HIGHEST])
    vega.draw(spec, ratings.described(rated, catalogue()), "spannweiten")


def chart(rated: Sequence[QuestionRating]) -> None:
    """The picture with the same as a table, and as rows on a phone."""
    labels = [t(f"evaluation.chart.table.{name}") for name in ("question", "average", "spread")]
    labels.append(t("evaluation.chart.table.finding"))
    cells = [
        [short(one.question), german_mean(one), str(one.spread), word(one.finding)] for one in rated
    ]
    with st.container(key="nur-breit-bild"), st.container(key="blatt-karte-bild"):
        picture(rated)
    with st.container(key="nur-schmal-bild"):
        reading.in_short("bild", labels, cells)
    with st.container(key="nur-breit-tabelle"):
        reading.as_table("spannweiten", labels, cells)


def short(key: str) -> str:
    """A question in few words."""
    return next((one.short for one in catalogue().reflection_questions if one.key == key), key)


def _datum(one: QuestionRating) -> dict[str, object]:
    color, shape = _LOOKS.get(one.finding, ("gray", "circle"))
    return {
        "question": short(one.question),
        "average": float(one.average),
        "low": one.lowest,
        "high": one.highest,
        "number": german_mean(one),
        "finding": word(one.finding),
        "color": color,
        "shape": shape,
    }


def german_mean(one: QuestionRating) -> str:
    """The average with one place, as it is said: "2,3"."""
    return f"{one.average:.1f}".replace(".", ",")


def word(finding: str) -> str:
    """What a finding is called; a gap of perception asks for talk before anything else."""
    return catalogue().field_text(f"{ratings.RESULTS}.finding").label_of(finding)


def _draw_goals(project: OpenProject) -> None:
    proposals.rows(project, "evaluation.goals", goal_results.RESULTS, goal_results.proposed_results)
    only = partial(evaluation.is_current, project)
    form.records(project, KEY, "goal_results", only=only)


def _draw_causes(project: OpenProject) -> None:
    proposals.offer(project, "evaluation.causes", ratings.RESULTS, _figures)
    form.records(project, KEY, "question_results", only=partial(_stands_out, project))


def _stands_out(project: OpenProject, row: QuestionResult) -> bool:
    """What carries needs no cause; it is in the picture above and in the report."""
    is_meant = not row.finding or row.finding in ratings.STRIKING
    return is_meant and evaluation.is_current(project, row)


def _figures(now: Project) -> Sequence[Change]:
    proposed = partial(ratings.proposed_results, catalogue=catalogue())
    added = proposals.additions(ratings.RESULTS, proposed, now)
    return [*added, *ratings.newer_figures(now, catalogue())]


def _house(project: OpenProject, record_id: str) -> str:
    return naming.name_of(project.project, "planning.institutions", record_id, catalogue())
