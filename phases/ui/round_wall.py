"""A round on the wall: the question and how many answered, then what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from model.catalogue import catalogue
from model.rounds import endings
from model.rounds.kinds import Answer, Kind, Stage
from model.rounds.views import View
from phases.door import workspace
from phases.ui import literal, reflection, round_picture, round_words, slides, wall
from phases.ui.open_project import OpenProject
from phases.ui.scripts import script
from phases.ui.slides import Line
from phases.ui.texts import t
from phases.ui.wall import Slide

_component = st.components.v2.component(
    "vereinbar_round_count",
    js=script("calm", "round_count"),
    isolate_styles=False,
)
# Bars, and questions with their spread, before the wall is full.
_BARS, _QUESTIONS = 7, 6
# So many letters of a wording leave room for what stands below it.
_LARGE, _MIDDLE, _MOST = 110, 260, 360


def slides_of(project: OpenProject) -> list[Slide]:
    """What fits the state of the round; a quiet sentence where there is none."""
    seen = workspace().round(project.id, project.who)
    if seen is None:
        return [Slide("", partial(_nothing, project))]
    match seen.round.stage:
        case Stage.OPEN:
            return _of_open(project, seen)
        case Stage.SORTING:
            return _following(project, seen, _of_ideas(seen))
        case _:
            return _following(project, seen, _of_done(project, seen))


def _nothing(project: OpenProject) -> None:
    st.text(t("projection.empty"))
    _follow(project, None)


def _following(project: OpenProject, seen: View, slides: list[Slide]) -> list[Slide]:
    """Each slide, with the ear for what those who lead do next."""

    def draw(slide: Slide) -> None:
        slide.draw()
        _follow(project, seen, counts=False)

    return [replace(slide, draw=partial(draw, slide)) for slide in slides]


# --- While it is open -----------------------------------------------------------------------


def _of_open(project: OpenProject, seen: View) -> list[Slide]:
    asked = seen.round.asked
    first = Slide("", partial(_draw_open, project, seen), question=_question(seen))
    if asked.kind.decides:
        rest = _rest_of_paper(asked.subject.question)
        further = [replace(one, question=first.question) for one in rest]
        return [first, *_following(project, seen, further)]
    if asked.kind is not Kind.POINTS:
        return [first]
    options = ((t("round_shown.wall.options"), Line(one.title)) for one in asked.subject.options)
    further = wall.of_lines(options, asked.subject.question)
    further = [replace(one, question=asked.subject.question) for one in further]
    return [first, *_following(project, seen, further)]


def _question(seen: View) -> str:
    """A wording stands on paper; above it stands what is asked about it."""
    asked = seen.round.asked
    return t(f"round_shown.wall.{asked.kind}") if asked.kind.decides else asked.subject.question


def _draw_open(project: OpenProject, seen: View) -> None:
    asked = seen.round.asked
    if asked.kind.decides:
        _draw_paper(asked.subject.question)
    with st.container(key="wand-runde", gap=None):
        _follow(project, seen)
        said = [t("round_shown.wall.answer"), round_words.showing(asked)]
        if asked.is_hidden:
            said.append(t("round_shown.wall.hidden"))
        # One text: lines of their own stand further apart than there is room for.
        st.text("\n".join(said))


def _rest_of_paper(text: str) -> list[Slide]:
    """What of a long wording has no room beside the count."""
    lines = "\n".join(text.splitlines())
    rest = lines.removeprefix(slides.on_paper(lines, _MOST)[0]).strip()
    return wall.of_wording(rest) if rest else []


def _draw_paper(text: str) -> None:
    shown = slides.on_paper(text, _MOST)[0]
    letters = slides.letters_of(shown)
    size = "gross" if letters <= _LARGE else "mittel" if letters <= _MIDDLE else "klein"
    with st.container(key=f"papier-wortlaut-wand-{size}"):
        st.markdown(literal.esc(shown), anchors=False)


def _follow(project: OpenProject, seen: View | None, *, counts: bool = True) -> None:
    """How many have answered, while that is what counts; a run when the round goes on."""
    is_open = seen is not None and seen.round.stage is Stage.OPEN
    is_running = seen is not None and seen.round.stage is not Stage.DONE
    many, one = round_words.forms(project, seen) if seen and is_open and counts else ("", "")
    _component(
        key="round_count",
        data={
            "key": f"{seen.round.id} {seen.round.turn}" if seen and is_running else "",
            "answered": seen.answered if seen else 0,
            "many": many,
            "one": one,
        },
        on_went_on_change=_went_on,
    )


def _went_on() -> None:
    """The run itself is what was asked for."""


# --- What came of it ------------------------------------------------------------------------


def _of_ideas(seen: View) -> list[Slide]:
    """What stands together first, a line for each heading; then what is still on its own."""
    question = seen.round.asked.subject.question
    found = endings.bundles(seen.answers)
    together = [("", _bundle(seen, *pair)) for pair in found if pair[0]]
    unsorted = t("round_shown.ideas.unsorted") if together else ""
    loose = [
        (unsorted, Line(round_picture.idea(seen, one)))
        for heading, some in found
        for one in some
        if not heading
    ]
    return [replace(one, question=question) for one in wall.of_lines([*together, *loose], question)]


def _bundle(seen: View, heading: str, ideas: Sequence[Answer]) -> Line:
    return Line(heading, " · ".join(round_picture.idea(seen, one) for one in ideas))


def _of_done(project: OpenProject, seen: View) -> list[Slide]:
    said = round_words.sentence(project, seen)
    if seen.round.kind is Kind.IDEAS:
        return _of_ideas(seen) or [Slide("", _no_more, question=said)]
    pictures = [replace(one, question=said) for one in _pictures(project, seen)]
    asked = (
        [] if not seen.round.kind.decides else wall.of_wording(seen.round.asked.subject.question)
    )
    about = t("round_shown.wall.asked")
    return [
        *(pictures or [Slide("", partial(_draw_onward, project, seen), question=said)]),
        *(replace(one, question=about) for one in asked),
        *(replace(one, question=said) for one in wall.of_lines(_reasons(seen), said)),
    ]


def _pictures(project: OpenProject, seen: View) -> Iterator[Slide]:
    if not seen.answers:
        return
    if seen.round.kind is Kind.RATING:
        rated = endings.rated(round_words.tally(seen), catalogue())
        for start in range(0, len(rated), _QUESTIONS):
            some = rated[start : start + _QUESTIONS]
            yield Slide("", partial(reflection.picture, some), is_picture=True)
        return
    for start in range(0, len(round_picture.bars_of(seen)), _BARS):
        yield Slide("", partial(_draw_bars, project, seen, start))


def _draw_bars(project: OpenProject, seen: View, first: int) -> None:
    _draw_onward(project, seen)
    round_picture.bars(seen, first, _BARS)


def _draw_onward(project: OpenProject, seen: View) -> None:
    if onward := round_words.onward(project, seen):
        st.text(onward)


def _reasons(seen: View) -> Iterator[tuple[str, Line]]:
    if not seen.round.kind.decides:
        return
    heading = t("round_shown.reasons.title")
    for one in endings.with_reasons(seen.answers):
        choice = round_words.choice(one.given.choice) if one.given.choice else ""
        title = " · ".join(filter(None, (one.name, choice)))
        yield heading, Line(title, one.given.text)


def _no_more() -> None:
    """The sentence says it all."""
