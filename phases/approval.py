"""Phase 4, consultation and resolution: bodies, participation, feedback, signatures."""

from phases.ui import form, frame

project = frame.page("approval")

frame.show_step(form.steps(project, "approval"))
