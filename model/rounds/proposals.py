"""Which rounds suit a place in the product, with question, options and rule as they stand there."""

from collections.abc import Iterator
from math import ceil

from model import reviews, settling
from model.catalogue import Catalogue, t
from model.project import Project
from model.rounds.kinds import SHOWINGS, Asked, Kind, Option, Rule, Subject

CHECKLIST, COLLECT, ADOPT = "content.checklist", "goals.collect", "goals.adopt"
PRIORITISE, RATE = "goals.prioritise", "evaluation.self_assessment"
_DEFAULT_POINTS = 5
# By the step where they are started, the usual one first; anywhere else all but the rating.
SUITED: dict[str, tuple[Kind, ...]] = {
    COLLECT: (Kind.IDEAS,),
    PRIORITISE: (Kind.POINTS,),
    ADOPT: (Kind.CONSENT, Kind.VOTE),
    CHECKLIST: (Kind.CONSENT, Kind.VOTE, Kind.IDEAS),
    RATE: (Kind.RATING,),
}
FREE = (Kind.CONSENT, Kind.VOTE, Kind.IDEAS, Kind.POINTS)
# Methods of the agenda that are rounds.
OF_METHODS = {
    "silent_ideas": Kind.IDEAS,
    "dots": Kind.POINTS,
    "consent_round": Kind.CONSENT,
}


def proposed(
    project: Project, catalogue: Catalogue, kind: Kind, step: str = "", item: str = ""
) -> Asked:
    """A round as it would be started here; who starts it may still change the question."""
    if kind not in SUITED.get(step, ()):
        step = ""
    subject = Subject(
        question=_question(project, catalogue, kind, step, item),
        step=step,
        item=item if step == CHECKLIST else "",
        options=tuple(_options(project, catalogue, step)),
    )
    return Asked(kind=kind, showing=SHOWINGS[kind][0], subject=subject, rule=rule_of(project, kind))


def rule_of(project: Project, kind: Kind) -> Rule:
    """How this group decides; a consent check is one whatever else the group does."""
    planning, points = project.planning, project.goals.points_per_institution
    agreed = planning.decision_rule or "majority"
    return Rule(
        procedure="consent" if kind is Kind.CONSENT else agreed,
        share=planning.majority_share or "simple",
        unit=planning.voting_unit or "institution",
        quorum=None if planning.quorum is None else ceil(planning.quorum),
        points=max(1, int(points or _DEFAULT_POINTS)),
    )


def votes_by_consent(project: Project) -> bool:
    """Whether a vote of this group is a consent check, by its own rule."""
    return project.planning.decision_rule == "consent"


def _question(project: Project, catalogue: Catalogue, kind: Kind, step: str, item: str) -> str:
    if step == CHECKLIST:
        if item and kind.decides:
            return settling.printed(project.content.answer(item), project, catalogue)
        return catalogue.item(item).question if catalogue.has_item(item) else ""
    if step == ADOPT:
        goals = [one.title for one in project.goals.goals if one.is_pursued and one.title]
        listed = (f"{number}. {title}" for number, title in enumerate(goals, 1))
        return "\n".join([t("round.propose.goals"), *listed])
    return catalogue.step(step).question if step in SUITED else ""


def _options(project: Project, catalogue: Catalogue, step: str) -> Iterator[Option]:
    if step == PRIORITISE:
        for goal in project.goals.goals:
            if goal.is_pursued and goal.title:
                yield Option(key=goal.id, title=goal.title)
    if step == RATE:
        for question in reviews.asked(project, catalogue):
            yield Option(key=question.key, title=question.statement)
