"""Checks of the papers: the documents, lists, steps and fields they name exist."""

from collections.abc import Iterator

from model.catalogue.catalogue import Catalogue
from model.catalogue.explain import unknown_names
from model.catalogue.problems import Problem
from model.catalogue.references import Known
from model.catalogue.schema_papers import Part, bare


def check_papers(content: Catalogue, known: Known) -> Iterator[Problem]:
    """References of papers and their parts."""
    for paper in content.papers:
        file = f"papers/{paper.key}.toml"
        yield from known.unknown("document", [paper.key], file, paper.key)
        for part in paper.parts:
            yield from known.unknown("step", [part.step] if part.step else [], file, paper.key)
            yield from known.unknown("list", [part.list] if part.list else [], file, paper.key)
            yield from _fields(part, content, file, paper.key)


def _fields(part: Part, content: Catalogue, file: str, entry: str) -> Iterator[Problem]:
    names = [bare(name) for name in part.fields]
    if part.list in content.lists:
        known = [field.name for field in content.lists[part.list].fields]
        names += [bare(name) for column in part.columns for name in column.fields]
        names += [part.order] if part.order else []
        names += [part.only.field] if part.only else []
        yield from unknown_names("field", names, known, file, entry)
    elif not part.list:
        yield from unknown_names("field", names, content.field_patterns, file, entry)
