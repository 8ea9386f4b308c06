"""One point of the checklist: its sentence with the gaps, its wording, where it stands."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from model import meeting_course, settling
from model.catalogue import catalogue
from model.catalogue.schema_topics import Item, Placeholder
from model.changes import Change
from model.content import ItemStatus, Level
from model.documents.template import placeholders_in
from model.documents.values import derived
from model.paths import read
from model.project import Project
from phases.door import workspace
from phases.ui import (
    bind,
    checklist,
    decision_list,
    field_notes,
    frame,
    help_texts,
    hints,
    item_state,
    item_wording,
    literal,
    record_fields,
    round_ways,
    sentence,
    sources,
    variants,
    way,
    widgets,
)
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# With more gaps than this the list of points is folded, so that the screen stays small.
_MANY_GAPS = 4
_LONG = {"long_text", "list"}
# Letters that a field in one of two columns shows.
_EXAMPLE_FITS = 34


def view(project: OpenProject, item: Item) -> frame.View:
    """The page of one point."""
    head = frame.Head(
        _place(project, item), item.title, item.question, checklist.choices(project, item.topic)
    )
    before, after = checklist.neighbours(project, item.key)
    return frame.View(
        lambda: _draw(project, item),
        head,
        lambda: _margin(project, item),
        before,
        after,
    )


def _place(project: OpenProject, item: Item) -> str:
    core = checklist.core_keys(project)
    if item.key in core:
        return t(
            "pages.item.core_place",
            phase=catalogue().phase(checklist.PAGE).short_title,
            number=core.index(item.key) + 1,
            count=len(core),
        )
    own = [entry.key for entry in checklist.of_topic(project, item.topic)]
    if item.key not in own:
        return catalogue().topic(item.topic).title
    return t(
        "pages.item.place",
        phase=catalogue().phase(checklist.PAGE).short_title,
        topic=catalogue().topic(item.topic).title,
        number=own.index(item.key) + 1,
        count=len(own),
    )


def _draw(project: OpenProject, item: Item) -> None:
    _watch_sources(project, item)
    _draw_sentence(project, item)
    item_wording.draw(project, item)
    item_state.draw(
        project,
        item.key,
        Level(item.level),
        partial(_with_status, item),
    )
    decision_list.about_item(project, item.key)
    round_ways.of_item(project, item.key)
    item_state.comments(project, item.key)


def _with_status(item: Item, now: Project, value: str) -> Sequence[Change]:
    """What is stored along with a new state; in a meeting also where it was decided."""
    status = ItemStatus(value)
    course = meeting_course.running(now, workspace().clock())
    return (
        *settling.with_status(now, catalogue(), item, status),
        *settling.with_meeting(now, item.key, status, course),
    )


def _watch_sources(project: OpenProject, item: Item) -> None:
    """What the sentence is made of: the window follows all of it."""
    for name in ("variant", "values", "wording", "agreed"):
        project.watch(settling.path_of(item.key, name))
    for name in _gaps(project, item):
        if source := catalogue().placeholder(name).path:
            project.watch(sources.root_of(source))


def _gaps(project: OpenProject, item: Item) -> tuple[str, ...]:
    answer = project.project.content.answer(item.key)
    names = placeholders_in(item.clause_of(answer.variant))
    return tuple(name for name in names if not catalogue().placeholder(name).is_numbered)


def _draw_sentence(project: OpenProject, item: Item) -> None:
    gaps = _gaps(project, item)
    with st.container(key="blatt-karte-luecken", gap="small"):
        st.header(t(f"pages.item.{'with_gaps' if gaps else 'without_gaps'}"), anchor=False)
        variants.draw(project, item)
        with st.container(key="wortlaut-satz"):
            st.markdown(sentence.markdown(project.project, item), anchors=False)
        if item.plain_language:
            field_notes.quiet(t("pages.item.plain_language", text=item.plain_language))
        if gaps:
            _draw_how_to_fill(project, item, gaps)
            with record_fields.around(is_wide=len(gaps) == 1):
                for name in gaps:
                    _draw_gap(project, item, catalogue().placeholder(name))
            _draw_ways_to_sources(project, item, gaps)


def _draw_how_to_fill(project: OpenProject, item: Item, gaps: tuple[str, ...]) -> None:
    if any(not _elsewhere(project, item, catalogue().placeholder(name)) for name in gaps):
        field_notes.quiet(t("pages.item.inflected"))


def _draw_gap(project: OpenProject, item: Item, gap: Placeholder) -> None:
    own = settling.path_of(item.key, f"values.{gap.name}.value")
    typed_here = read(project.project, own)
    if _elsewhere(project, item, gap):
        _draw_derived(project, gap)
    elif sources.is_field(gap.path) and not typed_here:
        bind.field(project, gap.path, label=gap.label, hint="")
    else:
        inside, below = _example(gap)
        bind.field(
            project,
            own,
            label=gap.label,
            hint=below,
            example=inside,
            shape=_shape(gap, typed_here),
            extra=lambda now, value: settling.with_first_words(now, item.key, value),
        )


def _example(gap: Placeholder) -> tuple[str, str]:
    """The example inside the empty field; below it where the field would cut it off."""
    example = t("pages.item.example", example=gap.example)
    is_short = len(example) <= _EXAMPLE_FITS or gap.kind in _LONG
    return (example, "") if is_short else ("", example)


def _shape(gap: Placeholder, text: str) -> str:
    """One line where one line is enough; a line break must never be lost in it."""
    is_long = gap.kind in _LONG or "\n" in text
    return "" if is_long else widgets.LINE


def _draw_derived(project: OpenProject, gap: Placeholder) -> None:
    """What stands in another step already is read here, and changed there."""
    with st.container(key=f"quelle-{gap.name}", gap=None):
        field_notes.quiet(gap.label)
        st.text(derived(gap, project.project, catalogue()) or t("bind.choice.open"))


def _draw_ways_to_sources(project: OpenProject, item: Item, gaps: tuple[str, ...]) -> None:
    named = (catalogue().placeholder(name) for name in gaps)
    places = [_elsewhere(project, item, gap) for gap in named]
    for place in dict.fromkeys(place for place in places if place):
        st.button(
            t("pages.item.to_source", title=literal.esc_line(catalogue().step(place.step).title)),
            key=f"zur-quelle-{place.step}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=way.go,
            args=(place,),
        )


def _elsewhere(project: OpenProject, item: Item, gap: Placeholder) -> way.Place | None:
    """The step where the value of a gap is worked on; none where it can be filled right here."""
    typed_here = read(project.project, settling.path_of(item.key, f"values.{gap.name}.value"))
    return None if typed_here or sources.is_field(gap.path) else sources.place_of(gap.path)


def _margin(project: OpenProject, item: Item) -> None:
    folded = len(_gaps(project, item)) > _MANY_GAPS
    checklist.points_of_topic(project, item.key, item.topic, folded=folded)
    hints.draw(project, checklist.STEP, item.key)
    topic = catalogue().topic(item.topic)
    texts = {
        "why": "\n\n".join(part for part in (item.why, topic.help) if part),
        "legal": item.legal,
        "level": _levels(),
    }
    help_texts.draw(item.key, "pages.item.help", texts)


def _levels() -> str:
    return "\n\n".join(
        t(
            "pages.item.level_meaning",
            level=t(f"common.level.{level.key}"),
            holds=level.holds,
            changed_by=level.changed_by,
        )
        for level in catalogue().guidance.levels
    )
