"""What a verdict does to a point of the checklist: settled, or disputed with each position kept."""

from collections.abc import Iterator

from model import settling
from model.basics import LONG_TEXT_LIMIT
from model.catalogue import Catalogue, t
from model.changes import AddRecord, Change
from model.content import ItemStatus
from model.project import Project
from model.rounds import dissent, fitting
from model.rounds.decisions import result_of
from model.rounds.ended import Ended, item_of, meeting_of, setting

COMMENTS = "content.item_comments"


def written(project: Project, catalogue: Catalogue, ended: Ended) -> list[Change]:
    """The new state of the point, with all that belongs to it."""
    if ended.verdict is None or not item_of(project, catalogue, ended):
        return []
    if ended.verdict.is_adopted:
        return [
            *_settled(project, catalogue, ended),
            *_other_words(project, catalogue, ended),
            *dissent.solved(project, catalogue, ended),
        ]
    if not ended.verdict.is_quorate or not _is_disputed(ended):
        return []
    return [
        *_with_status(project, catalogue, ended, ItemStatus.DISPUTED),
        *dissent.positions(project, catalogue, ended),
    ]


def _is_disputed(ended: Ended) -> bool:
    """Where nobody answered, or all abstained from a vote by consensus, nobody was against it."""
    return result_of(ended) == "rejected" or bool(dissent.objecting(ended))


def _settled(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    key = ended.asked.subject.item
    yield from _with_status(project, catalogue, ended, ItemStatus.SETTLED)
    yield from setting(project, settling.path_of(key, "decided_on"), ended.day.isoformat())
    # Also where no meeting was on: that of an earlier decision no longer holds.
    meeting = meeting_of(project, ended)
    yield from setting(project, settling.path_of(key, "decided_in"), meeting)


def _with_status(
    project: Project, catalogue: Catalogue, ended: Ended, status: ItemStatus
) -> Iterator[Change]:
    key = ended.asked.subject.item
    yield from setting(project, settling.path_of(key, "status"), status)
    # A point of the group's own has no sentence of the catalogue that could be agreed to.
    if catalogue.has_item(key):
        yield from settling.with_status(project, catalogue, catalogue.item(key), status)


def _other_words(project: Project, catalogue: Catalogue, ended: Ended) -> Iterator[Change]:
    """Who decided on other words than those of the point is told so, instead of losing either."""
    put = ended.asked.subject.question.strip()
    answer = project.content.answer(ended.asked.subject.item)
    standing = settling.printed(answer, project, catalogue).strip()
    if put.endswith("?") or fitting.one_line(put) == fitting.one_line(standing):
        return
    told = t("round_results.other_words", wording=put)
    record = {
        "id": ended.round.id,
        "item": answer.id,
        "kind": "remark",
        "content": told if len(told) <= LONG_TEXT_LIMIT else put,
        "created_on": ended.day.isoformat(),
    }
    yield AddRecord(path=COMMENTS, record=record)
