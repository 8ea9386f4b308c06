"""Phase 4, consultation and resolution: bodies, participation, feedback, signatures."""

from functools import partial

from phases.ui import consultation, feedback_list, form, frame, resolutions

project = frame.page("approval")
GROUPS = ("children", "parents", "staff")

frame.show_step(
    {
        **form.steps(project, "approval"),
        "approval.bodies": partial(consultation.bodies, project),
        "approval.internal": partial(consultation.internal, project),
        **{f"approval.{name}": partial(consultation.group, project, name) for name in GROUPS},
        "approval.feedback_log": partial(feedback_list.draw, project),
        "approval.revise": partial(resolutions.revise, project),
        "approval.council_paper": partial(resolutions.papers, project),
        "approval.record": partial(resolutions.record, project),
        "approval.signing": partial(resolutions.signing, project),
    }
)
