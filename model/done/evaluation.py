"""When the steps of phase 6 are done, beyond filled fields."""

from collections.abc import Iterator

from model import naming
from model.done.case import Case, Criterion, Missing, called, titles
from model.people import Institution
from model.records.reviews import Consequence, QuestionResult, Review

_FEWEST_QUESTIONS = 6
_LOW_AVERAGE, _WIDE_SPREAD = 2.5, 2
_HEARD = ("children", "parents", "staff")


def _current(case: Case) -> Review | None:
    """The evaluation at work: the last one."""
    reviews = case.project.evaluation.evaluations
    return reviews[-1] if reviews else None


def _belongs(case: Case, record: object) -> bool:
    review = _current(case)
    return getattr(record, "evaluation", "") in {"", review.id if review else ""}


def design(case: Case) -> Iterator[Missing]:
    """Enough questions, an indicator and someone to ask are chosen."""
    review = _current(case)
    if review is None:
        return
    short = {
        one.key
        for one in case.catalogue.reflection_questions
        if one.short_check and case.project.agreement_type in one.types
    }
    is_short = review.kind == "short_check"
    enough = (
        short <= set(review.questions) if is_short else len(review.questions) >= _FEWEST_QUESTIONS
    )
    yield from case.unless(enough, "evaluation.questions")
    yield from case.unless(bool(review.indicators), "evaluation.indicators")
    yield from case.unless(bool(review.asked_groups), "evaluation.groups")


def data(case: Case) -> Iterator[Missing]:
    """Every chosen indicator has a value, or a word why not."""
    review = _current(case)
    known = {
        one.indicator
        for one in case.project.evaluation.indicator_values
        if _belongs(case, one) and (one.value is not None or one.small_group or one.remark)
    }
    wanted = review.indicators if review else ()
    names = (
        naming.name_of(case.project, "goals.goal_indicators", one, case.catalogue)
        for one in wanted
        if one not in known
    )
    yield from case.lack_of("evaluation.value", names)


def self_assessment(case: Case) -> Iterator[Missing]:
    """Every institution has rated every question once, with a reason."""
    review = _current(case)
    ratings = [one for one in case.project.evaluation.ratings if _belongs(case, one) and one.value]
    given = [(one.institution, one.question) for one in ratings]
    wanted = review.questions if review else ()
    silent = (
        place
        for place in _taking_part(case)
        if any((place.id, question) not in given for question in wanted)
    )
    yield from case.lack_of("evaluation.rating", called(silent))
    twice = {place for place, question in given if given.count((place, question)) > 1}
    doubled = (one for one in case.project.planning.institutions if one.id in twice)
    yield from case.lack_of("evaluation.rated_twice", called(doubled))
    unexplained = [one for one in ratings if one.value != "none" and not one.reason]
    if unexplained:
        yield case.lacks("evaluation.reason", count=len(unexplained))


def _taking_part(case: Case) -> tuple[Institution, ...]:
    """The institutions with a seat in the group; all of them while there are no seats."""
    planning = case.project.planning
    seated = {one.institution for one in planning.members}
    return tuple(one for one in planning.institutions if one.id in seated) or planning.institutions


def voices(case: Case) -> Iterator[Missing]:
    """Every group that was to be asked was asked, and said something."""
    review = _current(case)
    approval = case.project.approval
    records = {
        one.target_group
        for one in approval.participation_records
        if one.occasion == "evaluation" and _belongs(case, one) and one.period_from
    }
    said = {
        one.source_group
        for one in approval.feedback
        if one.occasion == "evaluation" and one.content.strip()
    }
    asked = [name for name in _HEARD if review and name in review.asked_groups]
    label = case.catalogue.field_text("evaluation.evaluations.asked_groups").label_of
    unheard = (label(name) for name in asked if name not in records & said)
    yield from case.lack_of("evaluation.voices", unheard)


def _goals(case: Case) -> list[str]:
    return [one.id for one in case.project.goals.goals if one.status == "adopted"]


def _goal_names(case: Case, ids: list[str]) -> Iterator[str]:
    return titles(one for one in case.project.goals.goals if one.id in ids)


def _striking(case: Case) -> list[QuestionResult]:
    """Questions that the partners rate low, or very differently."""
    return [
        one
        for one in case.project.evaluation.question_results
        if _belongs(case, one)
        and (
            (one.average is not None and one.average < _LOW_AVERAGE)
            or (one.spread is not None and one.spread >= _WIDE_SPREAD)
        )
    ]


def _question_names(case: Case, results: list[QuestionResult]) -> Iterator[str]:
    path = "evaluation.question_results"
    return (naming.called(case.project, path, one, case.catalogue) for one in results)


def meeting(case: Case) -> Iterator[Missing]:
    """Every goal is assessed, every striking question explained."""
    results = case.project.evaluation.goal_results
    assessed = {one.goal for one in results if _belongs(case, one) and one.degree}
    open_ones = [one for one in _goals(case) if one not in assessed]
    yield from case.lack_of("evaluation.degree", _goal_names(case, open_ones))
    unexplained = [one for one in _striking(case) if not one.cause]
    yield from case.lack_of("evaluation.cause", _question_names(case, unexplained))


def decisions(case: Case) -> Iterator[Missing]:
    """Every goal and every striking question has a consequence that someone carries out."""
    found = [
        one for one in case.project.evaluation.consequences if _belongs(case, one) and one.decision
    ]
    goals = {one.goal for one in found}
    open_goals = [one for one in _goals(case) if one not in goals]
    yield from case.lack_of("evaluation.goal_consequence", _goal_names(case, open_goals))
    questions = {one.question for one in found}
    open_questions = [one for one in _striking(case) if one.id not in questions]
    yield from case.lack_of(
        "evaluation.question_consequence", _question_names(case, open_questions)
    )
    vague = (one for one in found if one.decision != "keep" and not _is_carried_out(one))
    yield from case.lack_of("evaluation.consequence", titles(vague, "content"))


def _is_carried_out(one: Consequence) -> bool:
    return bool(one.content and one.level and one.responsible_institution and one.due_date)


def report(case: Case) -> Iterator[Missing]:
    """Someone has checked that nobody can be recognised."""
    checked = case.project.evaluation.privacy_checked is not False
    yield from case.unless(checked, "evaluation.privacy")


def amendment(case: Case) -> Iterator[Missing]:
    """Every consequence for the text has changed it, in a version that becomes valid."""
    approval = case.project.approval
    valid = {one.id for one in approval.versions if one.valid_from}
    worked = {one.origin_consequence for one in approval.text_changes if one.version in valid}
    loose = (
        one
        for one in case.project.evaluation.consequences
        if one.level in {"contract", "service_agreement", "annex"}
        and one.decision != "keep"
        and one.id not in worked
    )
    yield from case.lack_of("evaluation.amendment", titles(loose, "content"))


def resolution(case: Case) -> Iterator[Missing]:
    """The decision that the chosen way needs is taken, or has its date."""
    evaluation, approval = case.project.evaluation, case.project.approval
    if evaluation.resolution_path == "steering_group":
        yield from case.unless(bool(evaluation.steering_decision), "evaluation.steering_decision")
    if evaluation.resolution_path == "bodies_again":
        again = [one for one in approval.bodies if one.evaluation]
        yield from case.unless(bool(again), "evaluation.bodies_again")
        resolved = {one.body for one in approval.resolutions if one.date}
        waiting = [one for one in again if not one.meeting_date and one.id not in resolved]
        path = "approval.bodies"
        names = (naming.called(case.project, path, one, case.catalogue) for one in waiting)
        yield from case.lack_of("evaluation.body_date", names)


def reporting(case: Case) -> Iterator[Missing]:
    """Everyone who is to get the report has a date for it."""
    told = [
        one
        for one in case.project.approval.communications
        if one.occasion == "evaluation" and one.date and one.responsible_institution
    ]
    yield from case.unless(bool(told), "evaluation.no_report_date")
    bodies = {one.body for one in told}
    names = (
        naming.name_of(case.project, "approval.bodies", one, case.catalogue)
        for one in case.project.evaluation.recipients
        if one not in bodies
    )
    yield from case.lack_of("evaluation.recipient", names)
    met = {one.condition for one in told}
    conditions = case.project.approval.conditions
    owed = (one for one in conditions if one.kind == "report" and one.id not in met)
    yield from case.lack_of("evaluation.owed_report", titles(owed, "content"))


def celebrate(case: Case) -> Iterator[Missing]:
    """A success is noted, or a date to celebrate is set."""
    anchoring = case.project.anchoring
    noted = any(one.occasion == "evaluation" and one.effect for one in anchoring.successes)
    dated = any(one.kind == "celebration" and one.date for one in anchoring.calendar_entries)
    yield from case.unless(noted or dated, "anchoring.celebrate")


def next_cycle(case: Case) -> Iterator[Missing]:
    """The next evaluation lies ahead; renewal and notice come back in time."""
    day = case.project.evaluation.next_evaluation_on
    yield from case.unless(day is None or day > case.today, "evaluation.past")
    kept = {
        one.kind
        for one in case.project.anchoring.deadlines
        if one.due_date and one.lead_weeks is not None and one.responsible_institution
    }
    for kind in ("renewal", "termination_notice"):
        yield from case.unless(kind in kept, f"evaluation.reminder.{kind}")


CRITERIA: dict[str, Criterion] = {
    "evaluation.design": design,
    "evaluation.data": data,
    "evaluation.self_assessment": self_assessment,
    "evaluation.voices": voices,
    "evaluation.meeting": meeting,
    "evaluation.decisions": decisions,
    "evaluation.report": report,
    "evaluation.amendment": amendment,
    "evaluation.resolution": resolution,
    "evaluation.reporting": reporting,
    "evaluation.celebrate": celebrate,
    "evaluation.next_cycle": next_cycle,
}
