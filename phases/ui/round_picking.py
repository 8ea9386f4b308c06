"""Choose several of many ideas, and take over what was chosen."""

from collections import Counter
from collections.abc import Callable, Mapping

import streamlit as st

from model.catalogue import plural
from model.content import ItemStatus
from model.outcomes import Outcome
from model.rounds import endings, proposals
from model.rounds.views import View
from phases.door import workspace
from phases.ui import field_notes, focus, literal, round_deeds, round_picture, round_words
from phases.ui.callbacks import to_the_end
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

_NOT_WRITTEN_ANEW = {ItemStatus.SETTLED, ItemStatus.DELEGATED, ItemStatus.NOT_APPLICABLE}
# Each choice is a control of the screen.
_SHOWN = 18
_BUNDLES, _LOOSE = "runde-auswahl-ueberschriften", "runde-auswahl-ideen"


def choose(name: str, label: str, options: Mapping[str, str]) -> None:
    """Any number of these; of many so many at a time, and what was chosen stays chosen."""
    keys, page = list(options), _page(name, len(options))
    shown = keys[page * _SHOWN : (page + 1) * _SHOWN]
    widget = f"{name}-{page}"
    held, labels = chosen(name), _told_apart(options)
    # What others have moved meanwhile is no choice any more.
    st.session_state[widget] = [one for one in shown if one in held]
    st.pills(
        label,
        shown,
        selection_mode="multi",
        format_func=labels.__getitem__,
        key=widget,
        on_change=_note,
        args=(name, widget, shown),
    )
    _draw_pages(name, page, len(keys))


def chosen(name: str) -> list[str]:
    """What this window has chosen, on all pages."""
    held: list[str] = st.session_state.get(_key(name), [])
    return held


def forget(name: str) -> None:
    """Nothing is chosen any more."""
    st.session_state.pop(_key(name), None)
    st.session_state.pop(_page_key(name), None)


def _told_apart(options: Mapping[str, str]) -> dict[str, str]:
    """The browser answers with the words of a choice: two people may have had the same idea."""
    labels: dict[str, str] = {}
    times: Counter[str] = Counter()
    for key, text in options.items():
        label = literal.esc_line(text)
        times[label] += 1
        again = t("round_shown.sorting.again", text=label, number=times[label])
        labels[key] = again if times[label] > 1 else label
    return labels


@to_the_end
def _note(name: str, widget: str, shown: list[str]) -> None:
    others = [one for one in chosen(name) if one not in shown]
    st.session_state[_key(name)] = [*others, *st.session_state[widget]]


def _draw_pages(name: str, page: int, count: int) -> None:
    if count <= _SHOWN:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        for word, to, symbol in (
            ("back", page - 1, "arrow_back"),
            ("on", page + 1, "arrow_forward"),
        ):
            if 0 <= to * _SHOWN < count:
                st.button(
                    t(f"bind.page.{word}"),
                    key=f"{word}-{name}",
                    type="tertiary",
                    icon=f":material/{symbol}:",
                    on_click=to_the_end(st.session_state.__setitem__),
                    args=(_page_key(name), to),
                )
        place = t("bind.page.place", first=page * _SHOWN + 1, last=min(count, (page + 1) * _SHOWN))
        st.markdown(t("bind.page.of", place=place, count=count), width="content")


def _page(name: str, count: int) -> int:
    return min(int(st.session_state.get(_page_key(name), 0)), max(0, (count - 1) // _SHOWN))


def _key(name: str) -> str:
    return f"gewaehlt:{name}"


def _page_key(name: str) -> str:
    return f"seite:{name}"


# --- What becomes something -----------------------------------------------------------------


def draw(project: OpenProject, seen: View, back: Callable[[], None]) -> None:
    """Headings and single ideas to choose, what becomes of them, and the end of the round."""
    found = endings.bundles(seen.answers)
    loose = {str(one.id): round_picture.idea(seen, one) for _, some in found[:1] for one in some}
    headings = {heading: _counted(heading, len(some)) for heading, some in found if heading}
    with st.container(key="blatt-karte-auswaehlen", gap="small"):
        st.header(t("round_shown.pick.title"), anchor=False)
        st.text(_becomes(project, seen))
        if headings:
            choose(_name(seen, _BUNDLES), t("round_shown.pick.headings"), headings)
        if found and not found[0][0]:
            choose(_name(seen, _LOOSE), t("round_shown.pick.ideas"), loose)
        count = len(picked(seen))
        field_notes.quiet(
            plural("round_shown.pick.chosen", count) if count else t("round_shown.pick.chosen.none")
        )
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("round_shown.pick.take_over"),
                key="runde-uebernehmen",
                type="primary",
                icon=":material/check:",
                on_click=_take_over,
                args=(project, seen),
            )
            st.button(
                t("round_shown.sorting.to_sort"),
                key="runde-zum-ordnen",
                icon=":material/arrow_back:",
                on_click=back,
            )


def picked(seen: View) -> list[int]:
    """The numbers of the chosen ideas: all of a chosen heading, and single ones."""
    headings, loose = chosen(_name(seen, _BUNDLES)), chosen(_name(seen, _LOOSE))
    return [
        one.id
        for one in seen.answers
        if (one.given.bundle in headings if one.given.bundle else str(one.id) in loose)
    ]


def _counted(heading: str, count: int) -> str:
    return f"{heading} · {plural('round_shown.sorting.count', count)}"


def _name(seen: View, part: str) -> str:
    return f"{part}-{seen.round.id}"


def _becomes(project: OpenProject, seen: View) -> str:
    subject = seen.round.asked.subject
    if subject.step == proposals.COLLECT:
        return t("round_shown.pick.goal")
    if subject.item and (title := round_words.point(project, subject.item)):
        answer = project.project.content.answer(subject.item)
        is_written = answer.wording.strip() or answer.status in _NOT_WRITTEN_ANEW
        return t(f"round_shown.pick.{'remarks' if is_written else 'draft'}", title=title)
    return t("round_shown.pick.note")


@to_the_end
def _take_over(project: OpenProject, seen: View) -> None:
    def end() -> Outcome:
        return workspace().end_round(
            project.id, seen.round.id, project.who, picked=picked(seen), origin=project.tab
        )

    if round_deeds.do(project, end):
        for part in (_BUNDLES, _LOOSE):
            forget(_name(seen, part))
        focus.move_to("runde-neu")
