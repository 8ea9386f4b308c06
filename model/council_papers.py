"""The paper for a body: what follows for it from the project, as a first wording."""

from collections.abc import Iterator
from decimal import Decimal

from model import german, naming
from model.catalogue import Catalogue, plural, t
from model.consultation import BINDING
from model.project import Project
from model.proposals import Row
from model.records.resolutions import ConsultedBody
from model.records.tables import Cost

PAPERS = "approval.council_papers"
_ASKED = (*BINDING, "recommendation")
_YEARLY = {"school_year": 1, "calendar_year": 1, "month": 12}


def proposed_papers(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """A paper for each body that decides, agrees or prepares, filled with what is known."""
    yearly, one_off = costs(project)
    for body in project.approval.bodies:
        if body.role not in _ASKED:
            continue
        values = {
            "bodies": [body.id],
            "version": _version_id(project),
            "subject": t("approval.paper.subject", title=project.title),
            "proposal": _proposal(project, body, catalogue),
            "facts": _facts(project),
            "participation_note": participation(project, catalogue),
            "cost_yearly": str(yearly),
            "cost_one_off": str(one_off),
            "coverage": "" if yearly or one_off else "no_cost",
            "schedule": _schedule(project, catalogue),
        }
        yield Row(values, ("bodies",))


def costs(project: Project) -> tuple[Decimal, Decimal]:
    """What the agreement costs in a year, and what it costs once."""
    rows = [row for row in project.content.costs if row.amount is not None]
    yearly = sum((_per_year(row) for row in rows), Decimal(0))
    once = (row.amount or Decimal(0) for row in rows if row.period == "one_off")
    return yearly, sum(once, Decimal(0))


def participation(project: Project, catalogue: Catalogue) -> str:
    """Who was heard in which format, and how many responses were taken up."""
    path = "approval.participation_records"
    held = [
        naming.called(project, path, record, catalogue)
        for record in project.approval.participation_records
        if record.occasion == "approval"
    ]
    rows = project.approval.feedback
    taken = sum(row.decision in {"adopted", "partly"} for row in rows)
    parts = [t("approval.paper.heard", formats="; ".join(held))] if held else []
    if rows:
        parts.append(plural("approval.paper.feedback", len(rows), taken=taken))
    return " ".join(parts)


def _per_year(row: Cost) -> Decimal:
    return (row.amount or Decimal(0)) * _YEARLY.get(row.period, 0)


def _proposal(project: Project, body: ConsultedBody, catalogue: Catalogue) -> str:
    titles = {one.key: one.title for one in catalogue.bodies}
    name = body.name or titles.get(body.body_type, "") or t("approval.paper.body")
    key = "resolves" if body.role == "resolution" else "agrees"
    return t(f"approval.paper.{key}", body=name, title=project.title, version=_version(project))


def _facts(project: Project) -> str:
    goals = [goal.title for goal in project.goals.goals if goal.status == "adopted"]
    parts = [project.planning.occasion, project.planning.expected_result]
    if goals:
        parts.append(t("approval.paper.goals", goals="; ".join(goals)))
    return "\n\n".join(part for part in parts if part)


def _schedule(project: Project, catalogue: Catalogue) -> str:
    lines = [
        f"{german.format_date(body.meeting_date)}: "
        f"{naming.called(project, 'approval.bodies', body, catalogue)}"
        for body in sorted(project.approval.bodies, key=lambda one: str(one.meeting_date))
        if body.meeting_date
    ]
    return "\n".join(lines)


def _version(project: Project) -> str:
    version = next(
        (one for one in project.approval.versions if one.id == _version_id(project)), None
    )
    if version is None or not version.version_no:
        return t("approval.paper.present_version")
    if version.version_date is None:
        return t("approval.paper.version", number=version.version_no)
    day = german.format_date(version.version_date)
    return t("approval.paper.version_of", number=version.version_no, date=day)


def _version_id(project: Project) -> str:
    ready = [one for one in project.approval.versions if one.status == "for_resolution"]
    return ready[-1].id if ready else ""
