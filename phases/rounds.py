"""One question to the whole group: start it, answer it on every device, see what came of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from model.rounds.kinds import Stage
from model.rounds.views import View as RoundView
from phases.door import workspace
from phases.ui import (
    attempts,
    frame,
    meeting_places,
    round_answer,
    round_lead,
    round_live,
    round_places,
    round_rest,
    round_result,
    round_sorting,
    round_start,
    way,
)
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.ROUND)


def of_running(seen: RoundView) -> View:
    """Everyone answers; who leads sees how far it is and ends it."""
    asked = seen.round.asked
    # A proposal stands on paper below; a question is the lead question of the page.
    lead = "" if asked.kind.decides else asked.subject.question
    name = t(f"round.kind.{asked.kind}")
    head = Head(t("round.running.place", kind=name), t(f"round.running.title.{asked.kind}"), lead)
    margin = partial(round_lead.draw, project, seen)
    return View(partial(main, partial(answer, seen)), head, margin)


def answer(seen: RoundView) -> None:
    """The round that runs; whoever wanted to begin another one is told so."""
    attempts.say(round_start.PLACE)
    round_answer.draw(project, seen)


def of_sorting(seen: RoundView) -> View:
    """Ideas are put together, and some of them chosen."""
    head = Head(t("round.sorting.place"), t("round.sorting.title"), t("round.sorting.lead"))
    draw = partial(round_sorting.draw, project, seen)
    return View(partial(main, draw, seen, listens=True), head, None)


def of_result(seen: RoundView) -> View:
    """What came of the last round, until somebody begins the next."""
    head = Head(t("round.result.place"), t(f"round.kind.{seen.round.kind}"), "")
    draw, margin = (
        partial(round_result.draw, project, seen),
        partial(round_result.margin, project, seen),
    )
    return View(partial(main, draw, seen, listens=True), head, margin)


def of_start(seen: RoundView | None) -> View:
    """Nothing runs: choose a method, or wait until somebody does."""
    words = "start" if project.may_lead else "waiting"
    head = Head(t("round.start.place"), t(f"round.{words}.title"), t(f"round.{words}.lead"))
    draw = partial(round_start.draw, project, seen)
    before = meeting_places.all_meetings()
    return View(partial(main, draw, seen, listens=True), head, None, before)


def main(draw: Callable[[], None], seen: RoundView | None = None, *, listens: bool = False) -> None:
    """What is not counted any more comes first, then what the page is for."""
    round_rest.draw()
    draw()
    if listens:
        round_live.draw(project, seen)


def view(seen: RoundView | None) -> View:
    """What fits the state of the group."""
    if seen is not None and seen.round.stage is Stage.OPEN:
        round_start.leave(project, seen)
        return of_running(seen)
    if seen is not None and seen.round.stage is Stage.SORTING:
        return of_sorting(seen)
    if seen is not None and not round_places.asks_for_new():
        return of_result(seen)
    return of_start(seen)


seen = workspace().round(project.id, project.who)
state = f"{seen.round.id} {seen.round.stage}" if seen else ""
frame.show(project, way.ROUND, replace(view(seen), state=state))
