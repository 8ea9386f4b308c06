"""What a consent check or a vote becomes in the log of decisions, concerns included."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from model import capture, decision_log, meeting_days
from model.catalogue import Catalogue, plural, t
from model.changes import AddRecord
from model.project import Project
from model.rounds import fitting
from model.rounds.ended import Ended, meeting_of, placed
from model.rounds.kinds import Answer, Choice, Kind

DECISIONS = decision_log.DECISIONS
# As standing groups meet in the professional basis, for as long as no next meeting is planned.
_USUAL_DISTANCE = timedelta(weeks=6)
_VOTES = {
    "votes_yes": Choice.YES,
    "votes_no": Choice.NO,
    "votes_abstention": Choice.ABSTENTION,
}


def decision(project: Project, catalogue: Catalogue, ended: Ended) -> AddRecord:
    """The resolution in the words that were put to the group; its id is that of the round."""
    asked, called_up = ended.asked, call_up_on(project, ended)
    record: dict[str, Any] = {
        "id": ended.round.id,
        "number": capture.next_number(project),
        "wording": asked.subject.question,
        "subject": _subject(asked.subject.step, asked.subject.item),
        "procedure": procedure_of(ended),
        "result": result_of(ended),
        "concerns": concerns(ended),
        "revisit_on": called_up.isoformat() if called_up else None,
        **_votes(ended),
        **placed(project, catalogue, ended),
    }
    return AddRecord(path=DECISIONS, record=record)


def result_of(ended: Ended) -> str:
    """The verdict as a resolution says it; a round without one decides nothing."""
    return ended.verdict.result if ended.verdict else "postponed"


def procedure_of(ended: Ended) -> str:
    """How it was judged: votes are counted, also in a group that else asks for consent."""
    procedure = ended.asked.rule.procedure
    is_vote = ended.round.kind is Kind.VOTE
    return "majority" if is_vote and procedure == "consent" else procedure


def concerns(ended: Ended) -> str:
    """What was said against it, one line each, and first of all whether the group could decide."""
    return fitting.lines([*lacking_quorum(ended), *(said(one) for one in against(ended))])


def lacking_quorum(ended: Ended) -> Iterator[str]:
    """The sentence about institutions that were missing; none where enough were there."""
    judged, quorum = ended.verdict, ended.asked.rule.quorum
    if judged and not judged.is_quorate:
        yield plural("round_results.not_quorate", judged.present, quorum=quorum)


def against(ended: Ended) -> tuple[Answer, ...]:
    """Who has concerns or objects, and who voted no and said why."""
    found = ended.chose(Choice.CONCERN, Choice.OBJECTION, Choice.NO)
    return tuple(one for one in found if one.given.text.strip())


def said(answer: Answer) -> str:
    """The reason after the name of the voice, where it is known."""
    is_heavy = answer.given.choice is Choice.OBJECTION
    kind = "objection" if is_heavy else "concern"
    shown = kind if answer.name else f"{kind}_unnamed"
    text = fitting.sentence(fitting.one_line(answer.given.text))
    return t(f"round_results.said.{shown}", name=answer.name, text=text)


def call_up_on(project: Project, ended: Ended) -> date | None:
    """The day on which it is talked about again, none where nobody wished for one or has to."""
    return again_on(project, ended) if ended.revisit_on or _stays_open(ended) else None


def again_on(project: Project, ended: Ended) -> date:
    """The wished day, else that of the next meeting, else when groups usually meet again."""
    return ended.revisit_on or _next_meeting(project, ended) or ended.day + _USUAL_DISTANCE


def _stays_open(ended: Ended) -> bool:
    return bool(against(ended)) or result_of(ended) == "postponed"


def _next_meeting(project: Project, ended: Ended) -> date | None:
    """The meeting of the round itself is today's, whether it has ended or not."""
    meetings, here = project.planning.meetings, meeting_of(project, ended)
    held = next((one for one in meetings if one.id == here), None)
    named = meeting_days.following(meetings, held) if held else None
    if named and named.date and named.date > ended.day:
        return named.date
    later = meeting_days.coming([one for one in meetings if one.id != here], _after(ended.day))
    return later.date if later else None


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _subject(step: str, item: str) -> str:
    """What it is about, by the step that takes the result."""
    if item:
        return "content"
    return next((name for name, place in decision_log.STEPS.items() if place == step), "")


def _votes(ended: Ended) -> dict[str, str]:
    """A consent check has no votes that could outnumber each other."""
    if ended.round.kind is not Kind.VOTE:
        return {}
    return {name: str(ended.tally.of(choice)) for name, choice in _VOTES.items()}
