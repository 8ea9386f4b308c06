"""Where the guard bites: what somebody wants stored is looked through before it is stored."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from model.basics import clean, fingerprint
from model.changes import AddRecord, Change, SetField, from_json
from model.fields import FieldKind
from model.findings import Finding
from model.guard import findings
from model.outcomes import Guarded
from model.paths import MissingRecordError, Path, field_of, read, texts_in
from model.project import Project

_TEXTS = {FieldKind.TEXT, FieldKind.LONG_TEXT}


def held_back(
    project: Project, changes: Sequence[Change], confirmed: Collection[str]
) -> Guarded | None:
    """The first text with words that nobody has confirmed, none if all may be stored."""
    for question in _questions(project, changes):
        known = {*confirmed}
        left = tuple(
            one for one in question.findings if fingerprint_of(question.path, one) not in known
        )
        if left:
            return replace(question, findings=left)
    return None


def remembered(before: Project, changes: Sequence[Change], after: Project) -> Project:
    """The project that knows what was confirmed in these changes, so that nobody is asked twice."""
    fresh = [print_ for question in _questions(before, changes) for print_ in confirming(question)]
    if not fresh:
        return after
    known = dict.fromkeys((*after.guard_confirmed, *fresh))
    return after.model_copy(update={"guard_confirmed": tuple(known)})


def confirming(question: Guarded) -> tuple[str, ...]:
    """What says yes to exactly these words in this field."""
    return tuple(fingerprint_of(question.path, one) for one in question.findings)


def confirming_all(changes: Sequence[Change]) -> tuple[str, ...]:
    """What says yes to all words of texts that stood in the project before, and come back."""
    return tuple(
        fingerprint_of(path, one)
        for change in changes
        for path, text in _typed(change)
        for one in findings(clean(text))
    )


def places(project: Project) -> tuple[Path, ...]:
    """Where a project, for example one from a file, holds words that nobody has confirmed."""
    known = set(project.guard_confirmed)
    return tuple(
        path
        for path, text in texts_in("", project)
        if any(fingerprint_of(path, one) not in known for one in findings(text))
    )


def fingerprint_of(path: Path, finding: Finding) -> str:
    """Stands for these words in this field."""
    return fingerprint(f"{path}\n{_said(finding)}")


def _said(finding: Finding) -> str:
    return " ".join(finding.words.casefold().split())


def _questions(project: Project, changes: Sequence[Change]) -> Iterator[Guarded]:
    """What would be asked about each text; words that stood there before are nobody's doing."""
    known = set(project.guard_confirmed)
    for change in changes:
        for path, typed in _typed(change):
            text = clean(typed)
            if not (found := findings(text)):
                continue
            old = {_said(one) for seen in _seen(project, change, path) for one in findings(seen)}
            left = tuple(
                one
                for one in found
                if _said(one) not in old and fingerprint_of(path, one) not in known
            )
            if left:
                yield Guarded(path, text, left)


def _typed(change: Change) -> Iterator[tuple[Path, str]]:
    """The free texts a change brings; values copied from elsewhere in the project are none."""
    match change:
        case AddRecord():
            record = field_of(change.path).record_type.model_validate(change.record)
            yield from texts_in(f"{change.path}.{record.id}", record)
        case SetField(after=str(text)) if field_of(change.path).kind in _TEXTS:
            yield change.path, text
        case SetField() if field_of(change.path).kind is FieldKind.RECORDS:
            yield from texts_in(change.path, from_json(change.path, change.after))


def _seen(project: Project, change: Change, path: Path) -> Iterator[str]:
    """What stands in the field, and what its author saw there."""
    with suppress(MissingRecordError):
        yield str(read(project, path) or "")
    if isinstance(change, SetField) and isinstance(change.before, str):
        yield clean(change.before)
