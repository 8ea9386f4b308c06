"""Phase 6, evaluation: values, ratings, consequences, the next cycle."""

from functools import partial

from phases.ui import achieved, evaluation, figures, form, frame, ratings, reflection

project = frame.page("evaluation")

frame.show_step(
    {
        **form.steps(project, "evaluation"),
        "evaluation.design": partial(evaluation.design, project),
        "evaluation.data": partial(figures.draw, project),
        "evaluation.self_assessment": partial(ratings.draw, project),
        "evaluation.meeting": frame.View(
            partial(reflection.draw, project), margin=partial(reflection.margin, project)
        ),
        "evaluation.decisions": partial(evaluation.decisions, project),
        "evaluation.report": partial(evaluation.report, project),
        "evaluation.amendment": partial(evaluation.amendment, project),
        "evaluation.resolution": partial(evaluation.resolution, project),
        "evaluation.celebrate": partial(achieved.celebrate, project, "evaluation.celebrate"),
        "evaluation.next_cycle": partial(evaluation.next_round, project),
    }
)
