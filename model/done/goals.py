"""When the steps of phase 2 are done, beyond filled fields."""

from collections.abc import Iterator

from model import goal_frame
from model.done.case import Case, Criterion, Missing, called, titles
from model.goals import Goal

_NEEDS_CAUSE = {"gap", "duplicate", "disputed"}
_CHOSEN = {"shortlisted", "adopted"}
FEWEST, MOST = 3, 7
_SHARED_THEMES = 3
_CHECKS = 3


def inventory(case: Case) -> Iterator[Missing]:
    """Every institution at work has an entry; what does not work names a cause."""
    entries = case.project.goals.inventory_entries
    known = {place for one in entries for place in one.provider}
    absent = (one for one in case.at_work if one.id not in known)
    yield from case.lack_of("goals.inventory", called(absent))
    unexplained = [one for one in entries if one.rating in _NEEDS_CAUSE and not one.cause]
    yield from case.lack_of("goals.cause", titles(unexplained, "offer"))


def needs(case: Case) -> Iterator[Missing]:
    """Every need has its source and year, and nobody can be recognised."""
    goals = case.project.goals
    sourceless = [one for one in goals.needs if not (one.source and one.year)]
    yield from case.lack_of("goals.need_source", titles(sourceless, "situation"))
    yield from case.unless(goals.needs_anonymity_checked is not False, "goals.needs_anonymous")


def perspectives(case: Case) -> Iterator[Missing]:
    """School and social pedagogy have spoken to three themes each, the same ones."""
    said = [one for one in case.project.goals.perspectives if one.statement.strip()]
    school = {one.theme for one in said if one.view == "school"}
    social = {one.theme for one in said if one.view == "social_pedagogy"}
    if (count := len((school & social) - {""})) < _SHARED_THEMES:
        yield case.lacks("goals.themes", count=count)


def understanding(case: Case) -> Iterator[Missing]:
    """The text passed three checks, among them both cultures, and a meeting adopted it."""
    goals = case.project.goals
    yield from case.unless(len(goals.understanding_check) >= _CHECKS, "goals.checks")
    yield from case.unless("both_cultures" in goals.understanding_check, "goals.both_cultures")
    yield from case.unless(goals.understanding_status == "adopted", "goals.understanding_adopted")


def legal_frame(case: Case) -> Iterator[Missing]:
    """Every suggestion is answered; what applies says what it means, what is checked when."""
    waiting = goal_frame.unanswered_law(case.project, case.catalogue)
    yield from case.lack_of("goals.law_suggested", waiting)
    sources = [
        one for one in case.project.goals.legal_sources if one.check_status != "not_applicable"
    ]
    yield from case.lack_of(
        "goals.law_meaning", titles((one for one in sources if not one.meaning), "register_key")
    )
    undated = (one for one in sources if one.check_status == "checked" and not one.checked_on)
    yield from case.lack_of("goals.law_date", titles(undated, "register_key"))


def limits(case: Case) -> Iterator[Missing]:
    """Whoever signs names limits with a reason, or none, and what can be staffed."""
    clear = [
        one
        for one in case.project.goals.limits
        if one.core_mandate
        and one.areas
        and (one.reason or one.areas == ("none",))
        and one.staffable not in {"", "open"}
    ]
    parties, places = {one.partner for one in clear}, {one.institution for one in clear}
    silent = (one for one in case.partners if one.id not in parties)
    yield from case.lack_of("goals.limits", called(silent))
    unheard = (one for one in case.co_signing if one.id not in places)
    yield from case.lack_of("goals.limits", called(unheard))


def collect(case: Case) -> Iterator[Missing]:
    """Every partner proposed something, and no proposal waits."""
    ideas = case.project.goals.goal_ideas
    proposing = {case.partner_of(place) for one in ideas for place in one.proposed_by}
    silent = (one for one in case.partners if one.id not in proposing)
    yield from case.lack_of("goals.idea_of", called(silent))
    new = (one for one in ideas if one.status == "new")
    yield from case.lack_of("goals.new_idea", titles(new))
    loose = (one for one in ideas if not (one.bundle or one.merged_into))
    yield from case.lack_of("goals.bundle", titles(loose))


def specify(case: Case) -> Iterator[Missing]:
    """Every goal says for whom, what, by whom, until when, and how it is recognised."""
    pursued = [one for one in case.project.goals.goals if one.is_pursued]
    vague = [
        one
        for one in pursued
        if not (
            one.target_group
            and one.target_state.strip()
            and one.responsible_institution
            and one.due_date
        )
    ]
    yield from case.lack_of("goals.vague", titles(vague))
    yield from case.lack_of("goals.indicator", titles(_unmeasured(case, pursued)))


def _unmeasured(case: Case, goals: list[Goal]) -> list[Goal]:
    measured = {
        one.goal
        for one in case.project.goals.goal_indicators
        if one.target_value is not None and one.unit and one.source
    }
    return [one for one in goals if one.id not in measured]


def prioritise(case: Case) -> Iterator[Missing]:
    """Three to seven goals are chosen and ranked, near and far; the others have a reason."""
    goals = case.project.goals.goals
    chosen = [one for one in goals if one.status in _CHOSEN]
    if not FEWEST <= len(chosen) <= MOST:
        yield case.lacks("goals.number_chosen", count=len(chosen))
    yield from case.lack_of("goals.rank", titles(one for one in chosen if one.rank is None))
    for horizon in ("short", "long"):
        found = any(one.horizon == horizon for one in chosen)
        yield from case.unless(found, f"goals.horizon.{horizon}")
    waiting = (one for one in goals if one.status == "proposed")
    yield from case.lack_of("goals.proposed", titles(waiting))
    left = (one for one in goals if one.status in {"parked", "dropped"} and not one.status_reason)
    yield from case.lack_of("goals.left_reason", titles(left))


def benefit_check(case: Case) -> Iterator[Missing]:
    """Every partner gains from a chosen goal; children, parents and institutions do too."""
    chosen = {one.id for one in case.project.goals.goals if one.status in _CHOSEN}
    benefits = [
        one for one in case.project.goals.goal_benefits if one.benefit and one.goal in chosen
    ]
    gaining = {one.partner for one in benefits}
    yield from case.lack_of("goals.gains", called(p for p in case.partners if p.id not in gaining))
    label = case.catalogue.field_text("goals.goal_benefits.beneficiary").label_of
    named = {one.beneficiary for one in benefits}
    absent = (name for name in ("children", "parents", "institution") if name not in named)
    yield from case.lack_of("goals.beneficiary", map(label, absent))


def voices(case: Case) -> Iterator[Missing]:
    """Children, parents and teams were heard, or have a new date; no voice waits for an answer."""
    goals = case.project.goals
    records = {
        one.target_group
        for one in case.project.approval.participation_records
        if one.occasion == "goals" and one.period_from
    }
    said = {one.source_group for one in goals.voices if one.statement.strip()}
    has_new_date = goals.postponed_reason and goals.postponed_until
    postponed = set(goals.postponed_groups) if has_new_date else set()
    label = case.catalogue.field_text("goals.postponed_groups").label_of
    groups = ("children", "parents", "staff")
    unheard = (name for name in groups if name not in (records & said) | postponed)
    yield from case.lack_of("goals.voices", map(label, unheard))
    count = sum(one.effect == "open" for one in goals.voices)
    if count:
        yield case.lacks("goals.open_voices", count=count)


def adopt(case: Case) -> Iterator[Missing]:
    """Three to seven goals are adopted, each with indicator, date and someone who answers."""
    goals = case.project.goals
    adopted = [one for one in goals.goals if one.status == "adopted"]
    if not FEWEST <= len(adopted) <= MOST:
        yield case.lacks("goals.number_adopted", count=len(adopted))
    loose = [one for one in adopted if not (one.due_date and one.responsible_institution)]
    yield from case.lack_of("goals.answerable", titles(loose))
    yield from case.lack_of("goals.indicator", titles(_unmeasured(case, adopted)))
    yield from case.unless(goals.adoption_result != "deferred", "goals.deferred")


CRITERIA: dict[str, Criterion] = {
    "goals.inventory": inventory,
    "goals.needs": needs,
    "goals.perspectives": perspectives,
    "goals.understanding": understanding,
    "goals.legal_frame": legal_frame,
    "goals.limits": limits,
    "goals.collect": collect,
    "goals.specify": specify,
    "goals.prioritise": prioritise,
    "goals.benefit_check": benefit_check,
    "goals.voices": voices,
    "goals.adopt": adopt,
}
