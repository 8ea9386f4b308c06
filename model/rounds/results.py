"""What a round writes into the project: into its step, the log of decisions and the minutes."""

from collections.abc import Iterable, Sequence

from model.catalogue import Catalogue
from model.changes import AddRecord, Change
from model.project import Project
from model.rounds import clauses, decisions, goals, ideas, proposals, rating, telling
from model.rounds.decisions import DECISIONS
from model.rounds.ended import Ended
from model.rounds.kinds import Kind

__all__ = ["Ended", "changes", "decision_of"]


def changes(project: Project, catalogue: Catalogue, ended: Ended) -> list[Change]:
    """All of it as one step of work; ids follow from the round, so nothing is written twice."""
    made: list[Change] = []
    if ended.round.kind.decides:
        made.append(decisions.decision(project, catalogue, ended))
    made += _for_step(project, catalogue, ended)
    return [*made, telling.note(project, catalogue, ended, made)]


def decision_of(made: Sequence[Change]) -> str:
    """The id of the resolution among these changes, "" if there is none."""
    ids = (one.record["id"] for one in made if isinstance(one, AddRecord) and one.path == DECISIONS)
    return next(ids, "")


def _for_step(project: Project, catalogue: Catalogue, ended: Ended) -> Iterable[Change]:
    match ended.round.kind, ended.asked.subject.step:
        case ((Kind.CONSENT | Kind.VOTE), proposals.CHECKLIST):
            return clauses.written(project, catalogue, ended)
        case ((Kind.CONSENT | Kind.VOTE), proposals.ADOPT):
            return goals.adopted(project, ended)
        case Kind.POINTS, proposals.PRIORITISE:
            return goals.prioritised(project, ended)
        case Kind.RATING, proposals.RATE:
            return rating.written(project, catalogue, ended)
        case Kind.IDEAS, proposals.COLLECT:
            return goals.collected(project, ended)
        case Kind.IDEAS, proposals.CHECKLIST:
            return ideas.for_point(project, catalogue, ended)
        case Kind.IDEAS, _:
            return ideas.for_later(project, catalogue, ended)
    return ()
