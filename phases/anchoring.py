"""Phase 5, implementation and anchoring: measures, people to ask, calendar, status."""

from phases.ui import form, frame

project = frame.page("anchoring")

frame.show_step(form.steps(project, "anchoring"))
