"""Phase 3, contents: the checklist, point by point."""

from functools import partial

from model.catalogue import catalogue
from phases.ui import (
    areas,
    checklist,
    checklist_overview,
    draft_steps,
    form,
    frame,
    item,
    own_point,
    tables,
    way,
)
from phases.ui.frame import View

project = frame.page("content")


def point() -> View | None:
    """The page of the point that the address names; none where it names no known one."""
    named = way.item()
    if catalogue().has_item(named):
        return item.view(project, catalogue().item(named))
    own = own_point.of(project, named)
    return own_point.view(project, own) if own else None


def overview() -> View:
    """The core list, all topics with their points, and what is missing."""
    return View(
        lambda: checklist_overview.draw(project), margin=lambda: checklist.progress(project)
    )


shown = point()
if shown:
    frame.show(project, "content", shown)
else:
    frame.show_step(
        {
            **form.steps(project, "content"),
            **tables.steps(project),
            **draft_steps.steps(project),
            "content.areas": partial(areas.draw, project),
            "content.checklist": overview(),
        }
    )
