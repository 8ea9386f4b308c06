"""What frames the goals: the law of the agreement type, and a row for everyone who signs."""

from collections.abc import Iterator

from model.basics import TEXT_LIMIT
from model.catalogue import Catalogue, t
from model.project import Project
from model.proposals import Row

LAW, LIMITS = "goals.legal_sources", "goals.limits"


def suggested_law(project: Project, catalogue: Catalogue) -> tuple[str, ...]:
    """What the agreement type suggests to look at, without the remark that it is unchecked."""
    kinds = (one for one in catalogue.agreement_types if one.key == project.agreement_type)
    remark = t("goals.legal_frame.unchecked")
    lines = (line.removesuffix(remark).strip() for kind in kinds for line in kind.legal)
    return tuple(line[:TEXT_LIMIT] for line in lines)


def unanswered_law(project: Project, catalogue: Catalogue) -> tuple[str, ...]:
    """The suggestions that no row of the register takes up or strikes."""
    sources = project.goals.legal_sources
    answered = {one.proposal for one in sources} | {one.register_key for one in sources}
    return tuple(one for one in suggested_law(project, catalogue) if one not in answered)


def proposed_law(project: Project, catalogue: Catalogue) -> Iterator[Row]:
    """A row to check for each suggestion that nobody has answered."""
    for one in unanswered_law(project, catalogue):
        yield Row({"register_key": one, "proposal": one}, ("proposal",))


def proposed_limits(project: Project) -> Iterator[Row]:
    """A row for every party, and one for every institution that signs beside them."""
    for partner in project.planning.partners:
        yield Row({"partner": partner.id}, ("partner",))
    for place in project.planning.institutions:
        if place.co_signing:
            yield Row({"partner": place.partner, "institution": place.id}, ("institution",))
