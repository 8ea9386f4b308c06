"""The history of the agreement: who changed what and when, and the states that were kept."""

from phases.ui import comparison, frame, history_lines, version_list, version_view, visited, way
from phases.ui.frame import Head, View
from phases.ui.texts import t

project = frame.page(way.HISTORY)


def changes() -> View:
    """All changes, with the newest versions beside them."""
    return View(
        _draw,
        Head(t("history.place"), t("history.title"), t("history.lead")),
        lambda: version_list.margin(project),
        visited.last_place(project),
    )


def _draw() -> None:
    version_view.notice(project)
    history_lines.draw(project)


def versions() -> View:
    """All versions; an address that names an unknown one leads here too."""
    title, lead = t("history.versions.title"), t("history.versions.lead")
    if way.part(version_list.VERSION):
        lead = t("history.versions.gone")
    known = version_list.newest_first(project)
    return View(
        lambda: version_list.draw(known),
        Head(t("history.place"), title, lead),
        before=way.Place(way.HISTORY),
    )


def chosen() -> View:
    """What the address asks for: the changes, the versions, one of them, or two compared."""
    wanted, against = way.part(version_list.VERSION), way.part(version_list.AGAINST)
    if not wanted and way.part(version_list.VIEW) != version_list.ALL:
        return changes()
    found = [one for one in version_list.newest_first(project) if str(one.id) == wanted]
    if not found:
        return versions()
    if against:
        return comparison.view(project, found[0], against)
    return version_view.view(project, found[0])


frame.show(project, way.HISTORY, chosen())
version_view.question(project)
