"""Which bodies decide bindingly, and whether they have."""

from model.project import Project
from model.records.resolutions import ConsultedBody, Resolution

# Their word is needed before anyone may sign.
BINDING = {"resolution", "consent", "codetermination", "approval"}
# These make an agreement binding for a party.
DECIDING = {"resolution", "consent"}
_POSITIVE = {"adopted", "adopted_with_changes", "no_objection"}


def binding_bodies(project: Project) -> tuple[ConsultedBody, ...]:
    """The bodies without which nobody may sign, of the first round."""
    bodies = project.approval.bodies
    return tuple(body for body in bodies if body.role in BINDING and not body.evaluation)


def resolution_of(project: Project, body: ConsultedBody) -> Resolution | None:
    """The latest resolution of a body that has a date."""
    dated = [one for one in project.approval.resolutions if one.body == body.id and one.date]
    return max(dated, key=lambda one: (one.date is not None, one.date), default=None)


def has_agreed(project: Project, body: ConsultedBody) -> bool:
    """Whether the last word of the body lets the agreement pass."""
    found = resolution_of(project, body)
    return found is not None and found.result in _POSITIVE


def unresolved(project: Project) -> tuple[ConsultedBody, ...]:
    """Binding bodies that have not agreed yet."""
    return tuple(body for body in binding_bodies(project) if not has_agreed(project, body))
