"""One question to the whole group: start it, answer it on every device, see what came of it."""

from functools import partial

from model.rounds.kinds import Stage
from model.rounds.views import View as RoundView
from phases.door import workspace
from phases.ui import (
    frame,
    meeting_places,
    round_answer,
    round_lead,
    round_places,
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
    head = Head(t("round.running.place"), t(f"round.kind.{seen.round.kind}"), "")
    margin = partial(round_lead.draw, project, seen)
    return View(partial(round_answer.draw, project, seen), head, margin)


def of_sorting(seen: RoundView) -> View:
    """Ideas are put together, and some of them chosen."""
    head = Head(t("round.sorting.place"), t("round.sorting.title"), t("round.sorting.lead"))
    return View(partial(round_sorting.draw, project, seen), head, None)


def of_result(seen: RoundView) -> View:
    """What came of the last round, until somebody begins the next."""
    head = Head(t("round.result.place"), t(f"round.kind.{seen.round.kind}"), "")
    margin = partial(round_result.margin, project, seen)
    return View(partial(round_result.draw, project, seen), head, margin)


def of_start() -> View:
    """Nothing runs: choose a method, or wait until somebody does."""
    head = Head(t("round.start.place"), t("round.start.title"), t("round.start.lead"))
    return View(partial(round_start.draw, project), head, None, meeting_places.all_meetings())


def view() -> View:
    """What fits the state of the group."""
    seen = workspace().round(project.id, project.who)
    if seen is not None and seen.round.stage is Stage.OPEN:
        return of_running(seen)
    if seen is not None and seen.round.stage is Stage.SORTING:
        return of_sorting(seen)
    if seen is not None and not round_places.asks_for_new():
        return of_result(seen)
    return of_start()


frame.show(project, way.ROUND, view())
