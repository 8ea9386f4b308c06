"""The words of one point of the checklist: proposed, agreed, or written by the group."""

from collections.abc import Mapping

from model.catalogue import Catalogue
from model.catalogue.schema_topics import Item, Placeholder
from model.content import AgreedWording, GapValue, ItemAnswer
from model.documents.annexes import register
from model.documents.blocks import AnnexRef, Gap, Mark, Ref, Run, Runs, Text
from model.documents.numbering import annex_label
from model.documents.points import template_of
from model.documents.template import Opening, parsed, placeholders_in
from model.documents.values import values_for
from model.project import Project

_SENTENCE_SIGNS = ".!?…"


def proposal(item: Item, answer: ItemAnswer, project: Project, catalogue: Catalogue) -> Runs:
    """The sentence of the catalogue with all that is known today, gaps where nothing is known."""
    template = item.clause_of(answer.variant)
    return filled(template, values_for(answer, template, project, catalogue), catalogue)


def proposal_text(item: Item, answer: ItemAnswer, project: Project, catalogue: Catalogue) -> str:
    """The proposal as plain text, with annexes numbered as in the agreement of today."""
    return plain(proposal(item, answer, project, catalogue), project, catalogue)


def agreed_runs(answer: ItemAnswer, catalogue: Catalogue) -> Runs:
    """The sentence as it was settled; the project's later changes do not touch it."""
    if answer.agreed is None:
        return ()
    return filled(answer.agreed.template, _values(answer.agreed), catalogue)


def item_runs(answer: ItemAnswer, project: Project, catalogue: Catalogue) -> Runs:
    """What a document prints: the group's own words, else the agreed ones, else the proposal."""
    if answer.wording.strip():
        return (Text(answer.wording.strip()),)
    if answer.agreed is not None:
        return agreed_runs(answer, catalogue)
    if not catalogue.has_item(answer.item):
        return ()
    return proposal(catalogue.item(answer.item), answer, project, catalogue)


def agree(item: Item, answer: ItemAnswer, project: Project, catalogue: Catalogue) -> AgreedWording:
    """A copy of the sentence and its values as they stand now."""
    template = item.clause_of(answer.variant)
    values = values_for(answer, template, project, catalogue)
    return AgreedWording(
        template=template,
        values=tuple(GapValue(id=name, value=value) for name, value in values.items()),
    )


def offer(item: Item, answer: ItemAnswer, project: Project, catalogue: Catalogue) -> str | None:
    """The sentence of today where it differs from the agreed one, None where nothing changed."""
    if answer.agreed is None:
        return None
    today = agree(item, answer, project, catalogue)
    same_values = _values(today) == _values(answer.agreed)
    if same_values and today.template == answer.agreed.template:
        return None
    return proposal_text(item, answer, project, catalogue)


def filled(template: str, values: Mapping[str, str], catalogue: Catalogue) -> Runs:
    """The template with its values; a value is printed as typed, braces included."""
    return _joined([run for run, _ in pieces(template, values, catalogue)])


def pieces(
    template: str, values: Mapping[str, str], catalogue: Catalogue
) -> tuple[tuple[Run, str], ...]:
    """The same piece by piece, each with the name of the gap it stands in ("" = our words)."""
    found: list[tuple[Run, str]] = []
    for piece in parsed(template):
        match piece:
            case Opening(name=name, starts_sentence=starts_sentence):
                value = _value(catalogue.placeholder(name), values, starts_sentence)
                found.append((value, name))
            case str():
                found.append((Text(_after([run for run, _ in found], piece)), ""))
    return tuple(found)


def plain(runs: Runs, project: Project, catalogue: Catalogue) -> str:
    """The runs as one text."""
    numbers = (
        register(project, catalogue).numbers
        if any(isinstance(run, AnnexRef) for run in runs)
        else {}
    )
    return "".join(_plain(run, numbers) for run in runs)


def _value(placeholder: Placeholder, values: Mapping[str, str], starts_sentence: bool) -> Run:
    if placeholder.is_numbered:
        return AnnexRef(placeholder.name)
    value = values.get(placeholder.name, "").strip()
    if not value:
        return Gap(placeholder.question, placeholder.name)
    return Text(_capital(value) if starts_sentence else value)


def _capital(value: str) -> str:
    """The first letter as a capital, but not of names that begin small on purpose (gGmbH)."""
    first_word = value.split(maxsplit=1)[0]
    capital = value[0].upper()
    if len(capital) != 1 or first_word != first_word.lower():
        return value
    return capital + value[1:]


def _after(runs: list[Run], words: str) -> str:
    """Our words after a value, without a second period where the value ends with its own."""
    last = runs[-1] if runs else None
    ends = isinstance(last, Text) and last.text.endswith(tuple(_SENTENCE_SIGNS))
    return words[1:] if ends and words.startswith(".") else words


def _joined(runs: list[Run]) -> Runs:
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text):
            joined[-1] = Text(last.text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _plain(run: Run, numbers: Mapping[str, int]) -> str:
    match run:
        case Text(text=text):
            return text
        case Gap(label=label) | Mark(text=label):
            return f"[{label}]"
        case AnnexRef(annex=annex):
            return annex_label(numbers.get(annex, 0))
        case Ref():
            return ""


def _values(agreed: AgreedWording) -> dict[str, str]:
    return {gap.id: gap.value for gap in agreed.values}


__all__ = [
    "agree",
    "agreed_runs",
    "filled",
    "item_runs",
    "offer",
    "placeholders_in",
    "plain",
    "proposal",
    "proposal_text",
    "template_of",
]
