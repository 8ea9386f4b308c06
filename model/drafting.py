"""What the draft still lacks: gaps in its sentences, points in no package, levels to look at."""

import re

from model.catalogue import Catalogue
from model.checklist import Entry, missing
from model.content import ItemAnswer, Level
from model.documents.blocks import Gap
from model.documents.points import printed_points
from model.documents.readiness import OpenGap
from model.documents.wording import item_runs
from model.project import Project

_NUMBER = re.compile(r"\d")
# Days, years and numbers of paragraphs stay as long as the agreement does.
_LASTING = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}|(?:§§?|Abs\.|Nr\.|Anlage)\s*\d+|\b(?:19|20)\d\d\b")


def open_gaps(project: Project, catalogue: Catalogue) -> tuple[OpenGap, ...]:
    """Every gap without a value in a sentence that the draft prints."""
    return tuple(
        OpenGap(point, run)
        for point in printed_points(project, catalogue)
        for run in item_runs(point.answer, project, catalogue)
        if isinstance(run, Gap)
    )


def without_package(project: Project, catalogue: Catalogue) -> tuple[Entry, ...]:
    """Open required points that no work package names, neither itself nor with its topic."""
    packages = project.content.work_packages
    items = {item for package in packages for item in package.items}
    areas = {area for package in packages for area in package.areas}
    return tuple(
        entry
        for entry in missing(project, catalogue)
        if entry.answer.id not in items and entry.topic not in areas
    )


def level_of(answer: ItemAnswer, catalogue: Catalogue) -> Level:
    """Where the regulation stands: the group's choice, else that of the catalogue."""
    if answer.level is not None:
        return answer.level
    known = catalogue.has_item(answer.item)
    return Level(catalogue.item(answer.item).level) if known else Level.CONTRACT


def holds_numbers(answer: ItemAnswer, catalogue: Catalogue) -> bool:
    """Whether a contract would have to be changed whenever one of its figures changes."""
    if level_of(answer, catalogue) is not Level.CONTRACT:
        return False
    typed = " ".join([answer.wording, *(gap.value for gap in answer.values)])
    return bool(_NUMBER.search(_LASTING.sub("", typed)))
