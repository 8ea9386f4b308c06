"""Addresses of pages, as people keep them in their bookmarks."""

from urllib.parse import urlencode

from model.catalogue import catalogue


def _address(page: str, **query: str) -> str:
    return f"/{page}?{urlencode(query)}"


def step(project: str, key: str) -> str:
    """Any step by its key."""
    phase = catalogue().phase(key.split(".")[0])
    return _address(phase.address, projekt=project, schritt=key)


def partners(project: str) -> str:
    """Phase 1, the step of the partners."""
    return _address("planung", projekt=project, schritt="planning.stakeholder_scan")


def goals(project: str) -> str:
    """Phase 2, the step of the goals."""
    return _address("ziele", projekt=project, schritt="goals.specify")


def item(project: str, key: str) -> str:
    """Phase 3, one point of the checklist."""
    return _address("inhalte", projekt=project, schritt="content.checklist", punkt=key)


def checklist(project: str) -> str:
    """Phase 3, all points of the checklist."""
    return _address("inhalte", projekt=project, schritt="content.checklist")


def agreement(project: str) -> str:
    """The reading view."""
    return _address("vereinbarung", projekt=project)


def dates(project: str) -> str:
    """All dates."""
    return _address("termine", projekt=project)


def history(project: str, **query: str) -> str:
    """The history; with `fassung` one kept state, with `gegen` the comparison of two."""
    return _address("verlauf", projekt=project, **query)


def search(project: str, words: str) -> str:
    """The search with these words."""
    return _address("suche", projekt=project, wort=words)


def meetings(project: str, **query: str) -> str:
    """All meetings; with `treffen` one of them, with `teil` a part of it."""
    return _address("treffen", projekt=project, **query)


def papers(project: str, **query: str) -> str:
    """All papers along the way; with `unterlage` one of them."""
    return _address("unterlagen", projekt=project, **query)


def inviting(project: str) -> str:
    """Code and links."""
    return _address("einladen", projekt=project)


def round_of_all(project: str, **query: str) -> str:
    """The round that runs, or with `neu` the start of one."""
    return _address("runde", projekt=project, **query)


def overview(project: str) -> str:
    """Where the group stands."""
    return _address("ueberblick", projekt=project)


def parts_of_meetings(project: str, meeting: str) -> dict[str, str]:
    """What can be seen of one meeting and across all of them, by a short name."""
    parts = ("plan", "lauf", "protokoll", "aufgaben", "beschluesse")
    return {f"meeting-{part}": meetings(project, treffen=meeting, teil=part) for part in parts}


def all_pages(project: str, item_key: str) -> dict[str, str]:
    """Every page by a short name."""
    return {
        "start": "/",
        "partners": partners(project),
        "goals": goals(project),
        "item": item(project, item_key),
        "agreement": agreement(project),
        "overview": overview(project),
        "dates": dates(project),
        "inviting": inviting(project),
        "history": history(project),
        "version": history(project, fassung="1"),
        "comparison": history(project, fassung="1", gegen="heute"),
        "search": search(project, "Vertretung"),
        "papers": papers(project),
        "meetings": meetings(project),
        "round": round_of_all(project),
        "paper": papers(project, unterlage="action_plan"),
    }
