"""What is said about a round: its outcome in a sentence, who answered, and how its rule reads."""

from collections.abc import Sequence

from model import decision_log, naming, ratings
from model.catalogue import catalogue, plural
from model.checklist import own_point
from model.rounds import counting, endings
from model.rounds.counting import Tally
from model.rounds.endings import Ending
from model.rounds.kinds import Answer, Asked, Choice, Kind, Stage, choices_of
from model.rounds.views import View
from model.rounds.voices import voices
from phases.ui import reflection
from phases.ui.open_project import OpenProject
from phases.ui.texts import t

# More names than this in one sentence nobody takes in.
_NAMED, _MISSING = 3, 6
# The rule of one part in two needs no word of its own.
_SHARES = ("two_thirds", "three_quarters")


def tally(seen: View) -> Tally:
    """The answers, counted."""
    return counting.tally(seen.round.asked, seen.answers)


def ending(project: OpenProject, seen: View) -> Ending:
    """The outcome of a consent check or a vote."""
    project.watch(decision_log.DECISIONS)
    found = project.project.planning.decisions
    stored = next((one.result for one in found if one.id == seen.round.decision), "")
    return endings.ending(seen.round.asked, tally(seen), stored)


def sentence(project: OpenProject, seen: View) -> str:
    """The outcome in one sentence."""
    match seen.round.kind:
        case Kind.POINTS:
            return _of_points(seen.round.asked, tally(seen))
        case Kind.RATING:
            return _of_rating(tally(seen))
        case Kind.IDEAS:
            return _of_ideas(seen.answers)
        case _:
            return _of_proposal(seen.round.asked, tally(seen), ending(project, seen))


def onward(project: OpenProject, seen: View) -> str:
    """What the group does next about a proposal that was not adopted; "" where it was."""
    if not seen.round.kind.decides or ending(project, seen).is_adopted:
        return ""
    project.watch("planning.fallback")
    how = naming.in_words(project.project, "planning.fallback", catalogue())
    return (
        t("round_shown.sentence.onward", how=how) if how else t("round_shown.sentence.onward_open")
    )


def counts(asked: Asked, counted: Tally) -> tuple[tuple[Choice, int], ...]:
    """Every choice there was, also what nobody chose."""
    return tuple((choice, counted.of(choice)) for choice in choices_of(asked.kind))


def choice(one: Choice) -> str:
    """What somebody chose, in words."""
    return t(f"round_shown.choice.{one}")


def showing(asked: Asked) -> str:
    """What others see of who answered."""
    return t(f"round_shown.showing.{asked.showing}")


def answered(project: OpenProject, seen: View) -> str:
    """How many have answered, and of how many."""
    if seen.round.kind is Kind.IDEAS and seen.round.stage is not Stage.OPEN:
        return plural("round_shown.sentence.ideas", len(seen.answers))
    many, one = forms(project, seen)
    return (one if seen.answered == 1 else many).replace("{count}", str(seen.answered))


def forms(project: OpenProject, seen: View) -> tuple[str, str]:
    """How many have answered, with {count} for their number; and the same for one."""
    asked = seen.round.asked
    if asked.kind is Kind.IDEAS:
        key = "round_shown.answered.ideas"
    else:
        project.watch("planning.institutions", "planning.members", "planning.partners")
        expected = len(voices(project.project, asked))
        unit = "institution" if asked.kind is Kind.RATING else asked.rule.unit
        if expected >= seen.answered and expected:
            said = t(f"round_shown.answered.{unit}", count="{count}", expected=expected)
            return said, said
        key = "round_shown.answered.only"
    return t(f"{key}.other", count="{count}"), t(f"{key}.one")


def missing(project: OpenProject, seen: View) -> str:
    """Whose answer did not come; nobody is named where it is not known who answered."""
    if not seen.voices:
        return ""
    known = voices(project.project, seen.round.asked)
    names = [voice.name for voice in known if voice.key not in seen.voices]
    if not names:
        return ""
    told = t("common.list.separator").join(names[:_MISSING])
    if rest := len(names) - _MISSING if len(names) > _MISSING else 0:
        told = plural("round_shown.margin.rest", rest, names=told)
    return t("round_shown.margin.missing", names=told)


def rule(asked: Asked) -> str:
    """How the group decides, as it stood when the round began."""
    if not asked.kind.decides:
        return ""
    label = catalogue().field_text("planning.decision_rule").label_of(asked.rule.procedure)
    if asked.rule.procedure != "majority":
        return t("round_shown.margin.rule", rule=label)
    share = _share(asked)
    both = t("round_shown.margin.share", procedure=label, share=share)
    return t("round_shown.margin.rule", rule=both)


def quorum(asked: Asked) -> str:
    """From how many on the group may decide; "" where there is no such number."""
    if not asked.kind.decides or asked.rule.quorum is None:
        return ""
    return t("round_shown.margin.quorum", quorum=_houses(asked.rule.quorum))


def option(asked: Asked, key: str) -> str:
    """What one could give points to."""
    return next((one.title for one in asked.subject.options if one.key == key), key)


def point(project: OpenProject, item: str) -> str:
    """What a point of the checklist is called; "" where it is not there any more."""
    if catalogue().has_item(item):
        return catalogue().item(item).title
    own = own_point(project.project, item)
    return (own.title or t("checklist.own.unnamed")) if own else ""


def listed(names: Sequence[str]) -> str:
    """ "a, b und c"."""
    *many, last = names
    joined = t("common.list.separator").join(many)
    return t("round_shown.sentence.and", many=joined, last=last) if many else last


def _of_proposal(asked: Asked, counted: Tally, end: Ending) -> str:
    if end is Ending.UNANSWERED:
        return t("round_shown.sentence.unanswered")
    if end is Ending.NOT_QUORATE:
        return plural("round_shown.sentence.not_quorate", counted.voices, quorum=asked.rule.quorum)
    given = [pair for pair in counts(asked, counted) if pair[1] and pair[0] is not Choice.OBJECTION]
    said = [plural(f"round_shown.sentence.{one}", count) for one, count in given]
    parts = t("common.list.separator").join(said)
    objections = plural("round_shown.sentence.objections", counted.of(Choice.OBJECTION))
    told = t(f"round_shown.sentence.{asked.kind}_{end}", parts=parts, objections=objections)
    if end is Ending.REJECTED and asked.rule.share in _SHARES:
        return f"{told} {t('round_shown.sentence.needed', share=_share(asked))}"
    return told


def _of_points(asked: Asked, counted: Tally) -> str:
    first, most = endings.best(counted)
    if not first:
        return t("round_shown.sentence.no_points")
    names = listed([t("round_shown.sentence.title", title=option(asked, key)) for key in first])
    points = plural("round_shown.sentence.points", most)
    return plural("round_shown.sentence.first", len(first), names=names, points=points)


def _of_rating(counted: Tally) -> str:
    found = endings.rated(counted, catalogue())
    if not found:
        return t("round_shown.sentence.no_rating")
    said = plural("round_shown.sentence.rated", len(found))
    first = [reflection.short(one.question) for one in ratings.striking(found)[:_NAMED]]
    if not first:
        return said
    return t("round_shown.sentence.rated_first", rated=said, names=listed(first))


def _of_ideas(ideas: Sequence[Answer]) -> str:
    if not ideas:
        return t("round_shown.sentence.no_ideas")
    said = plural("round_shown.sentence.ideas", len(ideas))
    headings = sum(1 for heading, _ in endings.bundles(ideas) if heading)
    return plural("round_shown.sentence.ideas_in", headings, ideas=said) if headings else said


def _share(asked: Asked) -> str:
    return catalogue().field_text("planning.majority_share").label_of(asked.rule.share)


def _houses(count: int) -> str:
    return plural("round_shown.margin.houses", count)
