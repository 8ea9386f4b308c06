"""Phase 3, contents: the checklist, point by point."""

from model.catalogue import catalogue
from phases.ui import checklist, form, frame, item, tables, way
from phases.ui.frame import View

project = frame.page("content")


def points() -> View:
    """The point that the address names, otherwise all topics with their points."""
    if catalogue().has_item(way.item()):
        return item.view(project, catalogue().item(way.item()))
    return View(lambda: checklist.overview(project), margin=lambda: checklist.progress(project))


if catalogue().has_item(way.item()):
    frame.show(project, "content", points())
else:
    frame.show_step(
        {
            **form.steps(project, "content"),
            **tables.steps(project),
            "content.checklist": points(),
        }
    )
