"""Phase 6, evaluation: values, ratings, consequences, the next cycle."""

from phases.ui import form, frame

project = frame.page("evaluation")

frame.show_step(form.steps(project, "evaluation"))
