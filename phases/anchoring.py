"""Phase 5, implementation and anchoring: measures, people to ask, calendar, status."""

from functools import partial

from phases.ui import achieved, everyday, form, frame, measures

project = frame.page("anchoring")

frame.show_step(
    {
        **form.steps(project, "anchoring"),
        "anchoring.action_plan": partial(measures.draw, project),
        "anchoring.contacts": partial(everyday.contacts, project),
        "anchoring.calendar": partial(everyday.calendar, project),
        "anchoring.embedding": partial(everyday.embedding, project),
        "anchoring.tracking": partial(everyday.tracking, project),
        "anchoring.celebrate": partial(achieved.celebrate, project, "anchoring.celebrate"),
    }
)
