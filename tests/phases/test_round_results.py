"""What came of a round: its sentence, its numbers, the reasons, and what comes next."""

import pytest

from model.catalogue import catalogue, t
from model.changes import AddRecord
from model.rounds.kinds import Given, Kind, Option, Rule, Showing
from tests.phases import held_rounds as rounds
from tests.phases import rich
from tests.phases.held_rounds import (
    ABSTENTION,
    CHECKLIST,
    CONCERN,
    HOSTILE,
    ITEM,
    NO,
    OBJECTION,
    REASON,
    SUPPORT,
    YES,
    links,
    said,
)
from tests.phases.windows import (
    NOBODY,
    SCHOOL,
    button,
    labels,
    put,
    write,
)

MAJORITY = Rule(procedure="majority")
WITH_QUORUM = Rule(quorum=4)


@pytest.fixture
def ended(workspace, new_window):
    """The page after a round of this kind with these answers."""

    def run(kind, *answers, changes=(), who=SCHOOL, **more):
        project = rounds.group(workspace, *changes)
        rounds.start(workspace, project, kind, **more)
        rounds.answer(workspace, project, *answers)
        rounds.end(workspace, project)
        window = new_window("round", projekt=project, who=who)
        assert not window.exception
        return project, window

    return run


# --- The outcome in one sentence ------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "rule", "answers", "sentence"),
    [
        (Kind.CONSENT, None, [SUPPORT] * 3, "Angenommen: 3 tragen es mit, niemand hat Bedenken."),
        (
            Kind.CONSENT,
            None,
            [SUPPORT, SUPPORT, CONCERN],
            "Angenommen mit Bedenken: 2 tragen es mit, 1 hat Bedenken.",
        ),
        (Kind.CONSENT, None, [SUPPORT, OBJECTION], "Nicht angenommen: ein schwerer Einwand."),
        (
            Kind.CONSENT,
            WITH_QUORUM,
            [SUPPORT],
            "Nicht beschlussfähig: Nötig sind 4 Institutionen, geantwortet hat eine.",
        ),
        (Kind.CONSENT, None, [], "Kein Beschluss: Niemand hat geantwortet."),
        (
            Kind.VOTE,
            MAJORITY,
            [YES, YES, NO, ABSTENTION],
            "Angenommen: 2 Ja, 1 Nein, 1 Enthaltung.",
        ),
        (Kind.VOTE, MAJORITY, [YES, NO], "Abgelehnt: 1 Ja, 1 Nein."),
        (
            Kind.VOTE,
            Rule(procedure="majority", share="two_thirds"),
            [YES, NO],
            "Abgelehnt: 1 Ja, 1 Nein. Nötig ist: zwei Drittel.",
        ),
        (
            Kind.VOTE,
            Rule(procedure="consensus"),
            [YES, YES, NO],
            "Nicht angenommen: 2 Ja, 1 Nein. Nötig ist Einstimmigkeit.",
        ),
    ],
)
def test_a_decision_is_told_in_one_sentence(ended, kind, rule, answers, sentence):
    _, window = ended(kind, *answers, rule=rule)

    assert sentence in said(window)


def test_what_was_not_adopted_says_how_the_group_goes_on(ended):
    _, window = ended(Kind.CONSENT, OBJECTION)
    assert t("round_shown.sentence.onward_open") in said(window)

    _, window = ended(Kind.CONSENT, OBJECTION, changes=[put("planning.fallback", "small_group")])
    assert "So geht es weiter: kleine Gruppe bereitet vor." in said(window)


def test_the_numbers_stand_there_as_words_too(ended):
    _, window = ended(Kind.CONSENT, SUPPORT, SUPPORT, CONCERN)

    assert "Trägt es mit: **2**" in said(window)
    assert "Schwerer Einwand: **0**" in said(window)
    (chart,) = window.get("vega_lite_chart")
    assert "Trägt es mit 2" in str(chart.proto)


# --- Reasons, with a name or without --------------------------------------------------------


def test_a_reason_stands_beside_the_institution_that_gave_it_as_it_was_typed(ended):
    _, window = ended(Kind.CONSENT, SUPPORT, CONCERN, OBJECTION)

    told = said(window)
    assert REASON in told
    assert "Jugendamt" in told
    # What the group has to speak about comes first.
    assert told.index("Ohne den Rat") < told.index(REASON)


def test_an_anonymous_vote_names_nobody(ended):
    _, window = ended(Kind.VOTE, YES, NO, NO, showing=Showing.ANONYMOUS, rule=MAJORITY)

    told = said(window)
    assert "Zu teuer." in told
    assert t("round_shown.showing.anonymous") in told
    assert "Jugendamt" not in told
    assert "Musikschule" not in told


def test_the_margin_says_how_many_answered_and_who_did_not(ended):
    _, window = ended(Kind.CONSENT, SUPPORT, SUPPORT)

    assert "2 von 4 Institutionen haben geantwortet." in said(window)
    assert "Nicht geantwortet: Trägerverein Ganztag, Musikschule." in said(window)


# --- The resolution -------------------------------------------------------------------------


def decided(workspace, project, **values) -> str:
    """The resolution of the round, where ending it has not made one."""
    known = rounds.view(workspace, project).round
    if not known.decision:
        record = {"id": known.id, "number": "7", "wording": "Wir tagen im Rathaus.", **values}
        write(workspace, project, AddRecord(path="planning.decisions", record=record))
        with workspace._store.writing() as tx:
            tx.rounds.change(known.id, decision=known.id)
    return rounds.view(workspace, project).round.decision


def test_dissent_has_a_day_on_which_it_is_called_up_again(workspace, new_window, ended):
    project, _ = ended(Kind.CONSENT, SUPPORT, CONCERN, step=CHECKLIST, item=ITEM)
    made = decided(workspace, project, result="adopted_with_concerns", concerns=REASON)

    window = new_window("round", projekt=project)
    field = window.text_input(key=f"w:planning.decisions.{made}.revisit_on")
    field.set_value("01.06.2027").run()

    (stored,) = workspace.open(project).project.planning.decisions
    assert str(stored.revisit_on) == "2027-06-01"
    assert f"Beschluss Nr. {stored.number}" in said(window)
    assert t("round_shown.decision.log") in links(window)
    assert t("round_shown.decision.point", title=catalogue().item(ITEM).title) in links(window)


def test_what_all_carry_asks_for_no_day(workspace, new_window, ended):
    project, _ = ended(Kind.CONSENT, SUPPORT)
    decided(workspace, project, result="adopted")

    window = new_window("round", projekt=project)

    assert not window.text_input


def test_a_resolution_that_was_removed_leaves_the_outcome(workspace, new_window, ended):
    project, _ = ended(Kind.CONSENT, SUPPORT)
    with workspace._store.writing() as tx:
        tx.rounds.change(rounds.view(workspace, project).round.id, decision="gone")

    window = new_window("round", projekt=project)

    assert not window.exception
    assert "Angenommen: 1 trägt es mit" in said(window)


# --- Points, rates, ideas -------------------------------------------------------------------


def points(**amounts: int) -> Given:
    return Given(amounts=amounts)


def test_points_say_what_is_ahead(ended):
    options = [Option(key="a", title="Rathaus"), Option(key="b", title=HOSTILE)]
    _, window = ended(Kind.POINTS, points(a=1), points(b=3), points(a=1), options=options)

    assert f"Vorne liegt „{HOSTILE}“ mit 3 Punkten." in said(window)


def test_points_at_the_same_height_are_both_ahead(ended):
    options = [Option(key=key, title=key.upper()) for key in "abc"]
    _, window = ended(Kind.POINTS, points(a=2, b=2, c=1), options=options)

    assert "Gleichauf vorne liegen „A“ und „B“ mit je 2 Punkten." in said(window)


def test_rates_show_average_and_spread_like_the_evaluation(ended):
    changes = [*rich.goals(), rich.evaluation()[0]]
    key = "eval.q01"
    _, window = ended(
        Kind.RATING,
        *(Given(amounts={key: rate}, reasons={key: "Zu wenig Zeit."}) for rate in (1, 4)),
        changes=changes,
        step="evaluation.self_assessment",
    )

    assert "Eine Frage ist eingeschätzt. Zuerst darüber sprechen:" in said(window)
    assert "2,5" in str([one.proto for one in window.get("vega_lite_chart")])


# --- What comes next ------------------------------------------------------------------------


def test_what_did_not_pass_can_be_asked_a_second_time(ended):
    _, window = ended(Kind.CONSENT, OBJECTION, step=CHECKLIST, item=ITEM)

    button(window, "Zweite Runde").click().run()

    query = window.query_params
    assert (query["neu"], query["art"], query["stelle"]) == ("nochmal", "consent", ITEM)


def test_what_passed_needs_no_second_time(ended):
    _, window = ended(Kind.CONSENT, SUPPORT)

    assert "Zweite Runde" not in labels(window)
    assert "Neue Runde" in labels(window)


def test_a_vote_is_offered_only_to_a_group_that_votes(ended):
    _, window = ended(Kind.CONSENT, OBJECTION, changes=[put("planning.decision_rule", "majority")])
    assert "Abstimmen" in labels(window)

    _, window = ended(Kind.CONSENT, OBJECTION, changes=[put("planning.decision_rule", "consent")])
    assert "Abstimmen" not in labels(window)


def test_who_does_not_lead_is_offered_no_round(ended):
    _, window = ended(Kind.CONSENT, OBJECTION, who=NOBODY)

    assert "Nicht angenommen" in said(window)
    assert not {"Zweite Runde", "Neue Runde"} & set(labels(window))
