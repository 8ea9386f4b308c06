"""The way through the product: which pages and steps there are, and how to go from one to another.

Addresses look like `/planung?projekt=…&schritt=planning.stakeholder_scan`; a reload returns there.
"""

from dataclasses import dataclass, replace

import streamlit as st

from model.catalogue import catalogue, t
from model.places import Spot
from phases.ui.callbacks import to_the_end

PROJECTS = "projects"
OVERVIEW = "overview"
AGREEMENT = "agreement"
DATES = "dates"
HISTORY = "history"
SEARCH = "search"
PAPERS = "papers"
MEETINGS = "meetings"
ACCESS = "access"
ROUND = "round"
OTHER_ADDRESSES = {
    PROJECTS: "vereinbarungen",
    OVERVIEW: "ueberblick",
    AGREEMENT: "vereinbarung",
    HISTORY: "verlauf",
    SEARCH: "suche",
    PAPERS: "unterlagen",
    DATES: "termine",
    MEETINGS: "treffen",
    ACCESS: "einladen",
    ROUND: "runde",
}
PAGES = {
    PROJECTS: "projects.py",
    OVERVIEW: "overview.py",
    "planning": "planning.py",
    "goals": "goals.py",
    "content": "content.py",
    "approval": "approval.py",
    "anchoring": "anchoring.py",
    "evaluation": "evaluation.py",
    AGREEMENT: "agreement.py",
    DATES: "dates.py",
    MEETINGS: "meetings.py",
    HISTORY: "history.py",
    SEARCH: "search.py",
    PAPERS: "papers.py",
    ACCESS: "access.py",
    ROUND: "rounds.py",
}
# The steps of each phase in their order; every one has a function on the page of its phase.
STEPS = {phase.key: tuple(step.key for step in phase.steps) for phase in catalogue().phases}


@dataclass(frozen=True)
class Place:
    """Somewhere to go: a page, and on it perhaps a step and an item ("" = this project)."""

    page: str
    step: str = ""
    item: str = ""
    project: str = ""
    # What else a page reads from its address, by the names that stand there.
    more: tuple[tuple[str, str], ...] = ()

    def query(self, project_id: str) -> dict[str, str]:
        """The part of the address after the question mark."""
        project = self.project or project_id
        if self.page == PROJECTS:
            return {}
        parts = {"projekt": project, "schritt": self.step, "punkt": self.item, **dict(self.more)}
        return {name: value for name, value in parts.items() if value}


class UnknownStepError(LookupError):
    """The address names a step that this page does not have."""


def address_of(page: str) -> str:
    """The path of a page in the address: "planung"."""
    if page in OTHER_ADDRESSES:
        return OTHER_ADDRESSES[page]
    return catalogue().phase(page).address


def name_of(page: str) -> str:
    """What a page is called."""
    match page:
        case _ if page == PROJECTS:
            return t("projects.page")
        case _ if page == AGREEMENT:
            return t("frame.board.agreement")
        case _ if page in (OVERVIEW, HISTORY, SEARCH, PAPERS, ACCESS):
            return t(f"{page}.page")
        case _ if page == DATES:
            return t("calendar.page.title")
        case _ if page == MEETINGS:
            return t("meeting.page")
        case _ if page == ROUND:
            return t("round.page")
        case _:
            return catalogue().phase(page).short_title


def title_of(page: str) -> str:
    """The title of a page's window before its project is known."""
    return window_title(name_of(page))


def window_title(*names: str) -> str:
    """The title of a window, the most particular name first."""
    return " · ".join([name for name in names if name] + [t("frame.name")])


def project_id() -> str:
    """The project that the address names, "" if none."""
    return st.query_params.get("projekt", "")


def item() -> str:
    """The checklist item that the address names, "" if none."""
    return st.query_params.get("punkt", "")


def part(name: str) -> str:
    """Another part of the address, "" if it is not there."""
    return st.query_params.get(name, "")


def is_projected() -> bool:
    """Whether the address asks for the wall instead of the desk."""
    return part("ansicht") == "projektion"


def here(page: str) -> Place:
    """The place that the address names on this page, on the desk and not on the wall."""
    step = step_of(page) if page in STEPS else ""
    names = ("projekt", "schritt", "punkt", "ansicht", "folie")
    more = tuple((name, text) for name, text in st.query_params.items() if name not in names)
    return Place(page, step, item(), more=more)


def projected(place: Place, slide: int = 1) -> Place:
    """The same place on the wall, at one of its slides."""
    kept = [one for one in place.more if one[0] not in ("ansicht", "folie")]
    return replace(place, more=(*kept, ("ansicht", "projektion"), ("folie", str(slide))))


def of_spot(spot: Spot) -> Place | None:
    """Where to go for this spot of the document: its first step that has a page."""
    step = next((one for one in spot.steps if one in STEPS.get(one.partition(".")[0], ())), "")
    return Place(step.partition(".")[0], step, spot.item) if step else None


def step_of(page: str) -> str:
    """The step that the address names on this page; the first one if it names none."""
    named = st.query_params.get("schritt", "")
    # The browser's way back keeps the step of the page it leaves.
    is_elsewhere = any(named in steps for other, steps in STEPS.items() if other != page)
    if not named or is_elsewhere:
        return STEPS[page][0]
    if named not in STEPS[page]:
        raise UnknownStepError(named)
    return named


@to_the_end
def go(place: Place) -> None:
    """Go there: a callback of a button, so that what was just typed is stored before."""
    st.session_state["go"] = place


def enter(project_id: str, place: Place | None = None) -> None:
    """Go into a project, to its first step or to this place: a callback of the start page."""
    go(replace(place or Place(next(iter(STEPS))), project=project_id))


def follow(page: str) -> None:
    """Carry out what a button of the last run asked for; called before anything is drawn."""
    place: Place | None = st.session_state.pop("go", None)
    if place is None:
        return
    query = place.query(project_id())
    if place.page != page:
        st.switch_page(PAGES[place.page], query_params=query)
    st.query_params.from_dict(query)


def neighbours(page: str, step: str = "") -> tuple[Place, Place | None]:
    """The places before and after a step, from the start page across the phases to the text."""
    steps = [Place(phase, key) for phase, keys in STEPS.items() for key in keys]
    places = [Place(PROJECTS), *steps, Place(AGREEMENT)]
    here = places.index(Place(page, step))
    after = places[here + 1] if here + 1 < len(places) else None
    return places[here - 1], after
