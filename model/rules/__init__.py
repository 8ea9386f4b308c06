"""The plausibility rules: things a group might want to look at. They ask, they never refuse."""

from collections.abc import Iterable
from datetime import date

from model.catalogue import Catalogue
from model.project import Project
from model.rules import dates, money, numbers, parties, wording
from model.rules.finding import ITEMS_STEP, Finding, Rule

__all__ = ["RULES", "Finding", "findings", "findings_at"]

# The data says which rule is checked at the door instead, while people type.
RULES: dict[str, Rule] = {
    "V1": parties.institution_as_party,
    "V2": parties.no_representation,
    "V3": parties.one_sided,
    "V4": wording.unprotected,
    "V5": wording.foreign_instructions,
    "V6": wording.bound_freelancers,
    "V7": money.bare_amount,
    "V8": money.unchecked_payment,
    "V9": wording.single_children,
    "V11": numbers.vague_goal,
    "V12": wording.endless_term,
    "V13": dates.body_after_start,
    "V14": dates.submission_before_release,
    "V15": wording.open_gaps,
    "V16": wording.taken_unread,
    "V17": dates.stale_law,
    "V18": parties.nobody_asked,
    "V19": parties.nobody_decides,
    "V20": dates.no_evaluation,
    "V21": parties.forgotten_category,
    "V22": parties.one_house_leads,
    "V23": dates.crowded_meeting,
    "V24": numbers.small_numbers,
}


def findings(
    project: Project, catalogue: Catalogue, today: date, keys: Iterable[str] = tuple(RULES)
) -> tuple[Finding, ...]:
    """What the rules find, in their order."""
    return tuple(one for key in keys for one in RULES[key](project, catalogue, today))


def findings_at(
    project: Project, catalogue: Catalogue, today: date, step: str, item: str = ""
) -> tuple[Finding, ...]:
    """What helps at this step; at a point of the checklist only what speaks of that point."""
    wanted = [
        rule.key
        for rule in catalogue.plausibility_rules
        if step in rule.shown_at and rule.key in RULES
    ]
    found = findings(project, catalogue, today, wanted)
    if step == ITEMS_STEP:
        return tuple(one for one in found if one.step == step and one.item == (item or one.item))
    return _nearest_first(found, step)


def _nearest_first(found: tuple[Finding, ...], step: str) -> tuple[Finding, ...]:
    """What can be mended right here comes before what lies elsewhere."""
    return tuple(sorted(found, key=lambda one: one.step != step))
