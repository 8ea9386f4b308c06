"""What the group has decided, across all meetings: its resolutions and the points it settled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from model import naming
from model.catalogue import Catalogue
from model.content import ItemAnswer, ItemStatus
from model.project import Project
from model.records.meetings import Decision, Meeting

CHECKLIST = "content.checklist"
DECISIONS, MEETINGS = "planning.decisions", "planning.meetings"
# Where the group works on what a decision is about.
STEPS = {
    "rules": "planning.rules",
    "anonymity": "planning.confidentiality",
    "roles": "planning.roles",
    "goals": "goals.adopt",
    "content": CHECKLIST,
    "release": "content.release",
    "feedback": "approval.feedback_log",
    "implementation": "anchoring.action_plan",
    "evaluation": "evaluation.decisions",
    "other": "planning.kickoff",
}


@dataclass(frozen=True)
class Entry:
    """One decision, or one point that was settled."""

    wording: str
    day: date | None
    meeting: str
    # How it came about and what came out, in words; empty for a settled point.
    procedure: str = ""
    result: str = ""
    votes: tuple[int, int, int] | None = None
    concerns: str = ""
    revisit_on: date | None = None
    topic: str = ""
    topic_title: str = ""
    step: str = ""
    item: str = ""
    # The id of the decision; "" for a settled point.
    decision: str = ""


def entries(project: Project, catalogue: Catalogue) -> tuple[Entry, ...]:
    """All of them, the latest first; what has no day comes last."""
    found = (*_decisions(project, catalogue), *_settled(project, catalogue))
    return tuple(sorted(found, key=lambda one: one.day or date.min, reverse=True))


def chosen(log: Iterable[Entry], meeting: str = "", topic: str = "") -> tuple[Entry, ...]:
    """Those of one meeting and one topic; "" takes all."""
    return tuple(one for one in log if meeting in ("", one.meeting) and topic in ("", one.topic))


def step_of(decision: Decision) -> str:
    """Where the group works on what a decision is about."""
    return CHECKLIST if decision.item else STEPS.get(decision.subject, STEPS["other"])


def about_item(log: Iterable[Entry], item: str) -> tuple[Entry, ...]:
    """What was decided about one point of the checklist."""
    return tuple(one for one in log if one.item == item)


def topics(log: Iterable[Entry]) -> dict[str, str]:
    """What the entries are about, by key, in the order of their names."""
    known = {one.topic: one.topic_title for one in log if one.topic}
    return dict(sorted(known.items(), key=lambda pair: pair[1]))


def meetings(log: Iterable[Entry], project: Project) -> tuple[Meeting, ...]:
    """The meetings in which something was decided, the latest first."""
    named = {one.meeting for one in log}
    found = [one for one in project.planning.meetings if one.id in named]
    return tuple(sorted(found, key=lambda one: one.date or date.min, reverse=True))


def _decisions(project: Project, catalogue: Catalogue) -> Iterator[Entry]:
    days = {one.id: one.date for one in project.planning.meetings}
    for one in project.planning.decisions:
        if not one.wording.strip():
            continue
        item = ItemAnswer(id=one.item).item if one.item else ""
        topic, title = _topic(project, one, item, catalogue)
        yield Entry(
            wording=one.wording,
            day=days.get(one.meeting) or one.recorded_on or one.valid_from,
            meeting=one.meeting if one.meeting in days else "",
            procedure=_word(project, one, "procedure", catalogue),
            result=_word(project, one, "result", catalogue),
            votes=_votes(one),
            concerns=one.concerns,
            revisit_on=one.revisit_on,
            topic=topic,
            topic_title=title,
            step=step_of(one),
            item=item,
            decision=one.id,
        )


def _topic(
    project: Project, decision: Decision, item: str, catalogue: Catalogue
) -> tuple[str, str]:
    if catalogue.has_item(item):
        topic = catalogue.topic_of(item)
        return f"topic-{topic.key}", topic.title
    if not decision.subject:
        return "", ""
    return f"subject-{decision.subject}", _word(project, decision, "subject", catalogue)


def _settled(project: Project, catalogue: Catalogue) -> Iterator[Entry]:
    for one in project.content.items:
        if one.status is ItemStatus.SETTLED and (one.decided_on or one.decided_in):
            known = catalogue.has_item(one.item)
            topic = catalogue.topic_of(one.item) if known else None
            yield Entry(
                wording=naming.name_of(project, naming.ITEMS, one.id, catalogue),
                day=one.decided_on,
                meeting=one.decided_in,
                topic=f"topic-{topic.key}" if topic else "",
                topic_title=topic.title if topic else "",
                step=CHECKLIST,
                item=one.item,
            )


def _votes(decision: Decision) -> tuple[int, int, int] | None:
    if decision.votes_yes is None:
        return None
    counted = (decision.votes_yes, decision.votes_no, decision.votes_abstention)
    yes, no, abstention = (int(one or 0) for one in counted)
    return yes, no, abstention


def _word(project: Project, decision: Decision, name: str, catalogue: Catalogue) -> str:
    return naming.in_words(project, f"{DECISIONS}.{decision.id}.{name}", catalogue)
