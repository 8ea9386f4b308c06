"""What stands on the wall for each place of the project: the same content, cut into slides."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

import streamlit as st

from model import naming, overview, paths, settling
from model.basics import BERLIN
from model.catalogue import catalogue
from model.catalogue.schema_steps import FieldText, Step
from model.checklist import entries, own_point
from model.documents import assemble, reading
from model.documents.preview import ReadingLine
from model.german import format_date
from phases.door import workspace
from phases.ui import (
    backward,
    benefit_picture,
    form,
    literal,
    measures,
    paper,
    record_fields,
    reflection,
    responsibility_picture,
    sentence,
    slides,
    stakeholder_picture,
    states,
    timeline,
    way,
)
from phases.ui.cards import Badge
from phases.ui.open_project import OpenProject
from phases.ui.slides import Line
from phases.ui.texts import t
from phases.ui.today import today

Draw = Callable[[], None]
CHECKLIST = "content.checklist"
ITEMS = "content.items"
# So many letters of a clause fit in the largest and in the middle size.
_LARGE, _MIDDLE, _SMALL = 150, 330, 620
_LETTERS_OF_PAPER = 800
# Rows of a picture, and lines about what is open and decided, before the wall is full.
_ROWS, _LINES = 6, 8
_MATTERS = 3
_HEADING = 1.6
# What announces the lines below it and says nothing without them.
_HEADS = {"front", "section", "annex", "annex_subheading", "header"}
# A line of the document, and each cell of a table, begins anew and leaves room.
_BREAK = 60


@dataclass(frozen=True)
class Slide:
    """One view of the wall: what stands above it, and how it is drawn."""

    heading: str
    draw: Draw
    # A picture needs the height that a large question would take.
    is_picture: bool = False
    # What the slide asks or says itself, in place of the title of its page.
    question: str = ""


def slides_of(project: OpenProject, page: str) -> list[Slide]:
    """All slides of the place that the address names; one at least."""
    if page == way.AGREEMENT:
        found = _of_agreement(project)
    elif page == way.OVERVIEW:
        found = _of_overview(project)
    elif page == "content" and catalogue().has_item(way.item()):
        found = _of_item(project, way.item())
    elif page == "content" and own_point(project.project, way.item()):
        found = _of_own_point(project, way.item())
    else:
        found = _of_step(project, catalogue().step(way.step_of(page)))
    return found or [Slide("", partial(_say, t("projection.empty")))]


def badge_of(project: OpenProject, page: str) -> Badge | None:
    """How far the step or the point is."""
    key = way.item() if page == "content" else ""
    if catalogue().has_item(key) or own_point(project.project, key):
        project.watch(settling.path_of(key, "status"))
        status = project.project.content.answer(key).status
        return _badge(str(status), t(f"common.item_status.{status}"))
    if page not in way.STEPS:
        return None
    step = catalogue().step(way.step_of(page))
    path = f"{step.phase}.steps.{step.name}.status"
    project.watch(path)
    stands = getattr(project.project, step.phase).status_of(step.name)
    return _badge(
        str(stands), catalogue().field_text(f"{step.phase}.steps.status").label_of(stands)
    )


def _badge(state: str, word: str) -> Badge:
    color, symbol = states.LOOKS.get(state, ("gray", ":material/radio_button_unchecked:"))
    return Badge(word, color, symbol)


# --- A step ---------------------------------------------------------------------------------


def _of_step(project: OpenProject, step: Step) -> list[Slide]:
    lines = of_lines(_about_step(project, step), step.question)
    return [*_pictures(project, step.key), *lines]


def _pictures(project: OpenProject, key: str) -> list[Slide]:
    """The picture of a step, where it has one, comes before its lines."""
    drawn: list[Draw] = []
    match key:
        case "planning.stakeholder_scan":
            drawn = [partial(stakeholder_picture.draw, project)]
        case "planning.benefit":
            drawn = benefit_picture.pictures_of(project, _ROWS)
        case "planning.schedule":
            plan = backward.planned(project)
            drawn = [partial(timeline.draw, plan)] if plan else []
        case "content.decision_matrix":
            drawn = responsibility_picture.pictures_of(project, _MATTERS)
        case "anchoring.action_plan":
            drawn = measures.pictures(project, _ROWS)
        case "evaluation.meeting":
            drawn = reflection.pictures(project, _ROWS)
    return [Slide("", draw, is_picture=True) for draw in drawn]


def _about_step(project: OpenProject, step: Step) -> Iterator[tuple[str, Line]]:
    """All that a step holds, each line under the name of its list."""
    if step.key == CHECKLIST:
        yield from (("", line) for line in _topics(project))
        return
    for field in step.fields:
        if field.personal or field.computed or not _makes_sense(project, step, field):
            continue
        if field.kind == "records":
            yield from _records(project, step, field)
        elif said := _said(project, record_fields.path_of(step.phase, field.name)):
            yield "", Line(field.label, said)


def _makes_sense(project: OpenProject, step: Step, field: FieldText) -> bool:
    condition = field.visible_when
    if condition is None:
        return True
    path = record_fields.path_of(step.phase, condition.field)
    project.watch(path)
    value = paths.read(project.project, path)
    return any(one in condition.values for one in (value if isinstance(value, tuple) else (value,)))


def _said(project: OpenProject, path: str) -> str:
    project.watch(path)
    return naming.in_words(project.project, path, catalogue())


def _records(project: OpenProject, step: Step, field: FieldText) -> Iterator[tuple[str, Line]]:
    path = form.path_of(step.key, field)
    project.watch(path)
    columns = [
        name
        for name in form.rows(project, step.key, field).fields
        if not catalogue().field_text(f"{paths.pattern(path)}.{name}").personal
    ]
    for record in paths.read(project.project, path):
        if form.is_meant(field, record):
            yield (
                field.label,
                Line(
                    naming.called(project.project, path, record, catalogue()),
                    form.quiet(project, path, record, columns),
                    states.badge(project, path, record),
                ),
            )


def _topics(project: OpenProject) -> Iterator[Line]:
    project.watch(ITEMS, "agreement_type", "content.active_areas")
    for topic, some in groupby(entries(project.project, catalogue()), lambda entry: entry.topic):
        points = list(some)
        done = sum(one.answer.status.is_regulated for one in points)
        yield Line(
            catalogue().topic(topic).title,
            t("projection.topic", done=done, count=len(points)),
        )


# --- A point of the checklist ---------------------------------------------------------------


def _of_item(project: OpenProject, key: str) -> list[Slide]:
    item = catalogue().item(key)
    project.watch(settling.path_of(key, "wording"), settling.path_of(key, "values"))
    project.watch(settling.path_of(key, "variant"), "planning", "title")
    answer = project.project.content.answer(key)
    if answer.wording:
        return of_wording(answer.wording)
    said = sentence.markdown(project.project, item)
    length = len(settling.unwritten(answer, project.project, catalogue()))
    return [Slide("", partial(_draw_wording, said, length))]


def _of_own_point(project: OpenProject, key: str) -> list[Slide]:
    project.watch(f"{ITEMS}.{key}")
    wording = project.project.content.answer(key).wording
    return of_wording(wording) if wording.strip() else []


def of_wording(wording: str) -> list[Slide]:
    """A wording on paper, as large as its length allows."""
    return [
        Slide("", partial(_draw_wording, literal.esc(piece), slides.letters_of(piece)))
        for piece in slides.on_paper(wording, _SMALL)
    ]


def _draw_wording(markdown: str, letters: int) -> None:
    size = "gross" if letters <= _LARGE else "mittel" if letters <= _MIDDLE else "klein"
    with st.container(key=f"papier-wortlaut-wand-{size}"):
        st.markdown(markdown, anchors=False)


# --- The agreement and the overview ---------------------------------------------------------


def _of_agreement(project: OpenProject) -> list[Slide]:
    project.watch("title", "agreement_type", "planning", "goals", "content")
    day = workspace().project(project.id).changed_at.astimezone(BERLIN).date()
    document = assemble("agreement", project.project, catalogue(), date=day)
    lines = tuple(reading(document))
    return [Slide("", partial(paper.table, sheet, "wortlaut-wand")) for sheet in _sheets(lines)]


def _sheets(lines: Iterable[ReadingLine]) -> Iterator[tuple[ReadingLine, ...]]:
    """The document in sheets that fit on the wall; a table that goes on begins with its head."""
    sheet: list[ReadingLine] = []
    head: list[ReadingLine] = []
    letters = 0
    for line in lines:
        if sheet and letters + _length(line) > _LETTERS_OF_PAPER:
            whole, sheet = _without_heads(sheet)
            if whole:
                yield tuple(whole)
            if line.kind == "row" and not sheet:
                sheet = head
            letters = sum(map(_length, sheet))
        head = [line] if line.kind == "header" else head
        sheet = [*sheet, line]
        letters += _length(line)
    if sheet:
        yield tuple(sheet)


def _without_heads(sheet: list[ReadingLine]) -> tuple[list[ReadingLine], list[ReadingLine]]:
    """A sheet, and what at its end only announces what follows: that goes along to the next."""
    end = len(sheet)
    while end and sheet[end - 1].kind in _HEADS:
        end -= 1
    return sheet[:end], sheet[end:]


def _length(line: ReadingLine) -> int:
    said = sum(len(span.text) for span in line.runs)
    widest = max((sum(len(span.text) for span in cell) for cell in line.cells), default=0)
    return _BREAK + said + 2 * widest * len(line.cells)


def _of_overview(project: OpenProject) -> list[Slide]:
    project.watch("title", "agreement_type", *way.STEPS)
    now, known = project.project, catalogue()
    day, missing = overview.open_until(now, known, today())
    decided = overview.decided(now, known)[:_LINES]
    open_until = "open_until" if day else "open_undated"
    label = t(f"overview.{open_until}", **({"date": format_date(day)} if day else {}))
    told = [
        *(("", _tile(one)) for one in overview.tiles(now, known)),
        *((label, Line(one.title or one.sentence, one.who)) for one in missing[:_LINES]),
        *((t("overview.decided"), Line(one.title, one.about)) for one in decided),
    ]
    return of_lines(told)


def _tile(tile: overview.Tile) -> Line:
    done, total = tile.progress.done, tile.progress.total
    word = catalogue().field_text(f"{tile.key}.steps.status").label_of(tile.state)
    said = t("overview.count", done=done, total=total)
    return Line(tile.title, said, _badge(str(tile.state), word))


# --- Lines ----------------------------------------------------------------------------------


def of_lines(told: Iterable[tuple[str, Line]], question: str = "") -> list[Slide]:
    """Lines under their headings, in slides that fit below the question."""
    found = []
    for heading, some in groupby(told, lambda one: one[0]):
        room = slides.ROOM - slides.rows_of_question(question) - (_HEADING if heading else 0)
        for shown in slides.in_slides((line for _, line in some), room):
            found.append(Slide(heading, partial(_draw_lines, shown)))
    return found


def _draw_lines(shown: Iterable[Line]) -> None:
    with st.container(key="blatt-wand", gap=None):
        for number, line in enumerate(shown):
            with st.container(
                key=f"zeile-wand-{number}", horizontal=True, vertical_alignment="center"
            ):
                with st.container(key=f"wer-wand-{number}", gap=None, width="stretch"):
                    st.markdown(f"**{literal.esc_line(line.title)}**")
                    if line.text:
                        st.text(line.text)
                if line.badge:
                    st.badge(line.badge.word, color=line.badge.color, icon=line.badge.symbol)


def _say(text: str) -> None:
    st.text(text)
