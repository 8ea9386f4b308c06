"""Ideas beside the goals: they become a draft, proposals on a point, or topics for later."""

from collections.abc import Iterator

from model import settling
from model.basics import LONG_TEXT_LIMIT
from model.catalogue import Catalogue
from model.changes import AddRecord, Change
from model.content import ItemStatus
from model.project import Project
from model.rounds.clauses import COMMENTS
from model.rounds.ended import Ended, item_of, placed, setting
from model.rounds.goals import idea_id
from model.rounds.kinds import Answer
from model.rounds.voices import institution_of

NOTES = "planning.notes"
# What is settled, left out or handed on is not written anew in passing.
_OPEN_TO_WORDS = {ItemStatus.OPEN, ItemStatus.IN_PROGRESS, ItemStatus.DISPUTED}


def for_point(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """The picked ideas become the draft where nobody has written one; all others are proposals."""
    if not (item := item_of(project, catalogue, ended)):
        yield from for_later(project, catalogue, ended)
        return
    draft = _draft(project, ended)
    if draft:
        key = ended.asked.subject.item
        yield from setting(project, settling.path_of(key, "wording"), draft)
        yield from settling.with_first_words(project, key, draft)
    for idea in ended.answers:
        if not (draft and idea.id in ended.picked):
            yield AddRecord(path=COMMENTS, record=_comment(project, idea, item, ended))


def for_later(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """A question of its own has no step: what was picked is kept as a topic for later."""
    for idea in ended.chosen_ideas:
        record = {
            "id": idea_id(ended, idea),
            "kind": "parked",
            "text": idea.given.text.strip(),
            **placed(project, catalogue, ended),
        }
        yield AddRecord(path=NOTES, record=record)


def _draft(project: Project, ended: Ended) -> str:
    """One line for each picked idea, "" where there is a wording or no room for one."""
    answer = project.content.answer(ended.asked.subject.item)
    if answer.wording.strip() or answer.status not in _OPEN_TO_WORDS:
        return ""
    draft = "\n".join(one.given.text.strip() for one in ended.chosen_ideas)
    return draft if len(draft) <= LONG_TEXT_LIMIT else ""


def _comment(project: Project, idea: Answer, item: str, ended: Ended) -> dict[str, str]:
    return {
        "id": idea_id(ended, idea),
        "item": item,
        "kind": "proposal",
        "institution": institution_of(project, idea.voice),
        "content": idea.given.text.strip(),
        "created_on": ended.day.isoformat(),
    }
