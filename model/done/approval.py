"""When the steps of phase 4 are done, beyond filled fields."""

from collections.abc import Iterable, Iterator

from model import naming, resolving
from model.done.case import Case, Criterion, Missing, called, titles
from model.records.participation import Feedback
from model.records.resolutions import Condition, ConsultedBody, CouncilPaper

_PAPER_FOR = {"resolution", "consent", "recommendation"}
_TAKEN = {"adopted", "partly"}
_HEARING = "representative_body"


def _names(case: Case, path: str, ids: Iterable[str]) -> Iterator[str]:
    return (naming.name_of(case.project, path, one, case.catalogue) for one in ids)


def _bodies(case: Case, bodies: Iterable[ConsultedBody]) -> Iterator[str]:
    return _names(case, "approval.bodies", (one.id for one in bodies))


def bodies(case: Case) -> Iterator[Missing]:
    """Every party has a body that decides, and the dates follow one another."""
    approval = case.project.approval
    deciding = {one.partner for one in approval.bodies if one.role in resolving.DECIDING}
    yield from case.lack_of(
        "approval.body", called(p for p in case.partners if p.id not in deciding)
    )
    late = [
        one
        for one in approval.bodies
        if one.submission_deadline
        and one.meeting_date
        and one.submission_deadline >= one.meeting_date
    ]
    yield from case.lack_of("approval.submission", _bodies(case, late))
    signing = approval.planned_signing_date
    after = [
        one
        for one in approval.bodies
        if signing and one.meeting_date and one.role != "notice" and one.meeting_date >= signing
    ]
    yield from case.lack_of("approval.after_signing", _bodies(case, after))


def internal(case: Case) -> Iterator[Missing]:
    """Every party has said where it stands, and about co-determination."""
    clear = {
        one.partner
        for one in case.project.approval.internal_reviews
        if one.position not in {"", "open"}
        and one.presented_on
        and one.codetermination not in {"", "to_check"}
    }
    yield from case.lack_of(
        "approval.position", called(p for p in case.partners if p.id not in clear)
    )


def _feedback(case: Case, group: str) -> tuple[Feedback, ...]:
    found = case.project.approval.feedback
    return tuple(one for one in found if one.source_group == group and one.content.strip())


def children(case: Case) -> Iterator[Missing]:
    """A format with its questions and a way back to the children."""
    records = case.project.approval.participation_records
    complete = any(
        one.period_from and one.questions and one.answer_channel
        for one in records
        if one.target_group == "children" and one.occasion == "approval"
    )
    yield from case.unless(complete, "approval.children")


def parents(case: Case) -> Iterator[Missing]:
    """The parents' representation was heard, and all parents could speak."""
    records = [
        one
        for one in case.project.approval.participation_records
        if one.target_group == "parents" and one.occasion == "approval" and one.period_from
    ]
    yield from case.unless(any(one.format == _HEARING for one in records), "approval.hearing")
    yield from case.unless(any(one.format != _HEARING for one in records), "approval.open_format")
    said = {one.record for one in _feedback(case, "parents")}
    mute = [one.id for one in records if one.id not in said]
    yield from case.lack_of("approval.mute", _names(case, "approval.participation_records", mute))


def staff(case: Case) -> Iterator[Missing]:
    """The staff of every institution at work was heard."""
    heard = {
        place
        for one in case.project.approval.participation_records
        if one.target_group == "staff" and one.occasion == "approval"
        for place in one.institutions
    }
    yield from case.lack_of(
        "approval.staff", called(one for one in case.at_work if one.id not in heard)
    )


def feedback_log(case: Case) -> Iterator[Missing]:
    """Every response is decided with a reason; what is taken over names its point."""
    log = [one for one in case.project.approval.feedback if one.content.strip()]
    waiting = (one.id for one in log if one.decision in {"", "open"})
    yield from case.lack_of("approval.undecided", _names(case, "approval.feedback", waiting))
    decided = [one for one in log if one.decision not in {"", "open", "noted"}]
    unexplained = (one.id for one in decided if not one.reason)
    yield from case.lack_of("approval.no_reason", _names(case, "approval.feedback", unexplained))
    loose = (one.id for one in decided if one.decision in _TAKEN and not one.item)
    yield from case.lack_of("approval.no_item", _names(case, "approval.feedback", loose))


def revise(case: Case) -> Iterator[Missing]:
    """What was taken over has changed the text, and there is a version to decide on."""
    approval = case.project.approval
    worked = {one for change in approval.text_changes for one in change.origin_feedback}
    taken = [
        one for one in approval.feedback if one.decision in _TAKEN and one.occasion == "approval"
    ]
    loose = (one.id for one in taken if one.id not in worked)
    yield from case.lack_of("approval.no_change", _names(case, "approval.feedback", loose))
    ready = (v for v in approval.versions if v.status == "for_resolution")
    yield from case.unless(any(v.version_no and v.version_date for v in ready), "approval.version")


def council_paper(case: Case) -> Iterator[Missing]:
    """Every deciding or advising body has a complete paper, in time."""
    papers = {
        body: paper
        for paper in case.project.approval.council_papers
        if _is_complete(paper)
        for body in paper.bodies
    }
    bodies = [one for one in case.project.approval.bodies if one.role in _PAPER_FOR]
    without = (one for one in bodies if one.id not in papers)
    yield from case.lack_of("approval.no_paper", _bodies(case, without))
    late = (one for one in bodies if one.id in papers and not _is_in_time(papers[one.id], one))
    yield from case.lack_of("approval.late_paper", _bodies(case, late))


def _is_complete(paper: CouncilPaper) -> bool:
    texts = (paper.proposal, paper.facts, paper.alternatives)
    return all(text.strip() for text in texts) and bool(paper.coverage)


def _is_in_time(paper: CouncilPaper, body: ConsultedBody) -> bool:
    if paper.submitted_on is None:
        return False
    return body.submission_deadline is None or paper.submitted_on <= body.submission_deadline


def summary(case: Case) -> Iterator[Missing]:
    """One version for the families is released."""
    released = any(one.status == "released" for one in case.project.approval.short_versions)
    yield from case.unless(released, "approval.short_version")


def record(case: Case) -> Iterator[Missing]:
    """Every body has resolved, the binding ones on the same version."""
    project = case.project
    found = {body.id: resolving.resolution_of(project, body) for body in project.approval.bodies}
    without = [
        body
        for body in project.approval.bodies
        if (one := found[body.id]) is None or not (one.result and one.minutes_reference)
    ]
    yield from case.lack_of("approval.no_result", _bodies(case, without))
    yield from case.lack_of("approval.not_adopted", _bodies(case, resolving.unresolved(project)))
    binding = [found[body.id] for body in resolving.binding_bodies(project)]
    versions = {one.version for one in binding if one is not None}
    yield from case.unless(len(versions) < 2, "approval.same_version")


def conditions(case: Case) -> Iterator[Missing]:
    """Every condition is met or has a measure; bodies that must look again have."""
    approval = case.project.approval
    yield from case.unless(bool(approval.resolutions), "approval.no_resolution")
    loose = (
        one
        for one in approval.conditions
        if one.status != "done" and not (one.status == "measure" and one.measure)
    )
    yield from case.lack_of("approval.condition", titles(loose, "content"))
    again = {
        body
        for one in approval.conditions
        for body in one.bodies_to_reconsult
        if not _has_resolved_since(case, body, one)
    }
    yield from case.lack_of("approval.again", _names(case, "approval.bodies", sorted(again)))


def _has_resolved_since(case: Case, body: str, condition: Condition) -> bool:
    resolutions = case.project.approval.resolutions
    first = next((one.date for one in resolutions if one.id == condition.resolution), None)
    return any(
        one.date is not None and (first is None or one.date >= first)
        for one in resolutions
        if one.body == body and one.id != condition.resolution
    )


def signing(case: Case) -> Iterator[Missing]:
    """All binding bodies agreed, every party signed with checked authority, annexes are there."""
    approval = case.project.approval
    yield from case.lack_of(
        "approval.not_adopted", _bodies(case, resolving.unresolved(case.project))
    )
    deciding = {one.partner for one in approval.bodies if one.role in resolving.DECIDING}
    yield from case.lack_of(
        "approval.body", called(p for p in case.partners if p.id not in deciding)
    )
    checked = {one.partner for one in approval.signatures if one.authority_checked_on}
    signed = {one.partner for one in approval.signatures if one.signed_on}
    yield from case.lack_of(
        "approval.authority", called(p for p in case.partners if p.id not in checked)
    )
    yield from case.lack_of(
        "approval.signature", called(p for p in case.partners if p.id not in signed)
    )
    yield from case.unless(approval.annexes_complete is not False, "approval.annexes")
    apart = (one for one in case.project.content.annexes if not (one.attached or one.internal))
    yield from case.lack_of("approval.annex", titles(apart))


def announce(case: Case) -> Iterator[Missing]:
    """Children, parents and staff have been told."""
    told = {
        one.audience
        for one in case.project.approval.communications
        if one.occasion == "approval" and one.status == "done" and one.date
    }
    for name, audiences in (
        ("children", {"children"}),
        ("parents", {"parents"}),
        ("staff", {"teachers", "teams"}),
    ):
        yield from case.unless(bool(told & audiences), f"approval.told.{name}")


CRITERIA: dict[str, Criterion] = {
    "approval.bodies": bodies,
    "approval.internal": internal,
    "approval.children": children,
    "approval.parents": parents,
    "approval.staff": staff,
    "approval.feedback_log": feedback_log,
    "approval.revise": revise,
    "approval.council_paper": council_paper,
    "approval.summary": summary,
    "approval.record": record,
    "approval.conditions": conditions,
    "approval.signing": signing,
    "approval.announce": announce,
}
