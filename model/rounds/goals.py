"""What rounds write into the goals: points and ranks, the list as adopted, ideas and new goals."""

from collections.abc import Iterator, Sequence
from typing import Any

from model.basics import TEXT_LIMIT
from model.changes import AddRecord, Change
from model.goals import Goal
from model.project import Project
from model.rounds import fitting
from model.rounds.decisions import concerns, procedure_of, result_of
from model.rounds.ended import Ended, meeting_of, setting
from model.rounds.kinds import Answer
from model.rounds.voices import institution_of

GOALS, IDEAS = "goals.goals", "goals.goal_ideas"
# A list of goals is not rejected for good: the group goes on working on it.
_RESULTS = {"postponed": "deferred", "rejected": "deferred"}


def adopted(project: Project, ended: Ended) -> Iterator[Change]:
    """The result of the step; where the list was adopted, each goal that was put to the group."""
    result = result_of(ended)
    written: dict[str, Any] = {
        "adoption_rule": procedure_of(ended),
        "adoption_result": _RESULTS.get(result, result),
        "adoption_concerns": concerns(ended),
        "adoption_decision": ended.round.id,
    }
    for name, value in written.items():
        yield from setting(project, f"goals.{name}", value)
    if ended.verdict and ended.verdict.is_adopted:
        yield from _held_in(project, "adopted_in", ended)
        for goal in _put_to_the_group(project, ended):
            yield from _adopted(project, goal, ended)


def prioritised(project: Project, ended: Ended) -> Iterator[Change]:
    """Points and rank of each goal; without an answer there is no order."""
    if not ended.answers:
        return
    known = {one.id for one in project.goals.goals}
    # A goal that was removed meanwhile leaves no hole in the ranks.
    found = [(key, points) for key, points in ended.tally.points() if key in known]
    for rank, (key, points) in enumerate(found, 1):
        yield from setting(project, f"{GOALS}.{key}.priority_points", str(points))
        yield from setting(project, f"{GOALS}.{key}.rank", str(rank))
    yield from setting(project, "goals.priority_method", "points")
    yield from _held_in(project, "prioritised_in", ended)


def collected(project: Project, ended: Ended) -> Iterator[Change]:
    """Every idea as it was sorted; the picked ones become goals, those of one bundle together."""
    for idea in ended.answers:
        yield AddRecord(path=IDEAS, record=_idea(project, idea, ended))
    for title, some in _goals_of(ended.chosen_ideas):
        ids = [idea_id(ended, one) for one in some]
        record = {"id": ids[0], "title": title, "status": "proposed", "origin_ideas": ids}
        yield AddRecord(path=GOALS, record=record)
    if ended.answers:
        yield from _held_in(project, "collect_meeting", ended)


def idea_id(ended: Ended, idea: Answer) -> str:
    """The id of what an idea becomes."""
    return f"{ended.round.id}-{idea.id}"


def _held_in(project: Project, name: str, ended: Ended) -> list[Change]:
    """The meeting of the round; without one what was entered by hand stays."""
    meeting = meeting_of(project, ended)
    return setting(project, f"goals.{name}", meeting) if meeting else []


def _put_to_the_group(project: Project, ended: Ended) -> list[Goal]:
    """The goals that the question names; all that are pursued where it names none."""
    pursued = [one for one in project.goals.goals if one.is_pursued]
    lines = {_unnumbered(one) for one in ended.asked.subject.question.splitlines()}
    return [one for one in pursued if one.title and one.title in lines] or pursued


def _unnumbered(line: str) -> str:
    number, dot, rest = line.strip().partition(". ")
    return rest.strip() if dot and number.isdigit() else line.strip()


def _adopted(project: Project, goal: Goal, ended: Ended) -> Iterator[Change]:
    if goal.status == "adopted" and goal.adopted_on:
        return
    yield from setting(project, f"{GOALS}.{goal.id}.status", "adopted")
    yield from setting(project, f"{GOALS}.{goal.id}.adopted_on", ended.day.isoformat())


def _idea(project: Project, idea: Answer, ended: Ended) -> dict[str, Any]:
    text, institution = idea.given.text.strip(), institution_of(project, idea.voice)
    title = fitting.line(text, TEXT_LIMIT)
    return {
        "id": idea_id(ended, idea),
        "title": title,
        "proposed_by": [institution] if institution else [],
        "bundle": idea.given.bundle,
        "status": "becomes_goal" if idea.id in ended.picked else "new",
        "remark": "" if title == fitting.one_line(text) else text,
    }


def _goals_of(picked: Sequence[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """Titles with the ideas behind them; a bundle names the goal of several ideas."""
    bundles: dict[str, list[Answer]] = {}
    for idea in picked:
        bundles.setdefault(idea.given.bundle or f"\n{idea.id}", []).append(idea)
    for bundle, some in bundles.items():
        yield bundle if len(some) > 1 else fitting.line(some[0].given.text, TEXT_LIMIT), some
