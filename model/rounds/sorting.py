"""Ideas under their headings."""

from collections.abc import Iterable, Iterator, Mapping

from model.basics import TEXT_LIMIT, clean
from model.catalogue.texts import t
from model.german import format_count
from model.messages import RefusedError
from model.rounds.kinds import Given
from model.store import AnswerRow


def sorted_under(
    headings: Mapping[int, str], rows: Iterable[AnswerRow]
) -> Iterator[tuple[int, str]]:
    """The ideas that come under another heading: number and new content."""
    for one in rows:
        if one.id in headings:
            given = Given.model_validate_json(one.given)
            bundle = _heading(headings[one.id])
            yield one.id, given.model_copy(update={"bundle": bundle}).model_dump_json()


def said_above(rows: Iterable[AnswerRow]) -> str:
    """The headings that stand already."""
    return "\n".join(Given.model_validate_json(one.given).bundle for one in rows)


def _heading(typed: str) -> str:
    heading = " ".join(clean(typed).split())
    if len(heading) > TEXT_LIMIT:
        sizes = {"length": format_count(len(heading)), "limit": format_count(TEXT_LIMIT)}
        raise RefusedError(t("invalid.text_too_long", **sizes))
    return heading
