"""What does not fit together is said in one German sentence each."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from model.schedule import State, plan
from model.schedule.sentences import earliest_start, sentences
from model.schedule.words import reason, sentence
from tests.model.schedule.wishes import DAYS, TODAY, project, projects, wish, with_milestone


def said(of, today: date = TODAY) -> list[str]:
    return [sentence(one) for one in sentences(plan(wish(of), today))]


def council(day: date, **more: str):
    return with_milestone(project(), "m1", "body_meeting", day, body_type="council", **more)


def test_a_plan_with_time_enough_says_nothing():
    assert said(project()) == []


def test_a_council_after_the_start_is_said_with_its_name():
    found = said(council(date(2027, 9, 9), title="Rat der Stadt"))

    assert found[0] == (
        "Rat der Stadt tagt am 09.09.2027, nach dem gewünschten Beginn. "
        "Termin oder Beginn anpassen?"
    )


def test_what_cannot_be_reached_is_said_in_one_sentence_with_the_next_possible_start():
    found = said(project(start_date=TODAY + timedelta(days=60)))

    assert len(found) == 1
    assert found[0].startswith("Bis zum Beginn am 23.01.2027 nicht mehr zu schaffen: ")
    assert "Mit allen Fristen wäre der " in found[0]


def test_a_paper_that_can_no_longer_be_handed_in_is_said():
    found = said(council(TODAY + timedelta(days=9)))

    assert any(one.startswith("Vorlage kann nicht mehr rechtzeitig eingereicht") for one in found)


def test_a_paper_due_before_the_draft_is_released_is_said():
    of = council(date(2027, 6, 10), submission_deadline="2027-05-13")
    of = with_milestone(of, "m2", "draft_release", date(2027, 5, 20))

    assert any(
        one.startswith("Vorlage kann nicht rechtzeitig eingereicht") and "20.05.2027" in one
        for one in said(of)
    )


def test_a_paper_after_its_session_is_said():
    of = council(date(2027, 6, 10), submission_deadline="2027-06-11", title="Rat")

    assert (
        "Vorlage: Rat ist für den 11.06.2027 vorgesehen, die Sitzung ist schon am 10.06.2027."
        in (said(of))
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 5, 27), "fällt auf einen Feiertag: Fronleichnam"),
        (date(2027, 5, 29), "fällt auf ein Wochenende"),
        (date(2027, 5, 19), "liegt in den Ferien: Pfingstferien"),
    ],
)
def test_a_session_on_a_free_day_is_said(day: date, words: str):
    of = with_milestone(
        council(day),
        "m2",
        "school_holidays",
        date(2027, 5, 18),
        until="2027-05-21",
        title="Pfingstferien",
    )

    assert any(words in one for one in said(of))


def test_two_different_starts_are_said():
    of = with_milestone(project(), "m1", "start", date(2027, 9, 1))

    assert any("01.08.2027" in one and "01.09.2027" in one for one in said(of))


def test_a_signing_shortly_before_the_start_is_said():
    of = with_milestone(project(), "m1", "signing", date(2027, 7, 28))

    assert any("weniger als zwei Wochen" in one for one in said(of))


@given(projects(), DAYS)
def test_with_the_earliest_start_everything_can_be_reached(of, today: date):
    found = earliest_start(plan(wish(of), today))

    if found is not None:
        later = of.model_copy(
            update={"planning": of.planning.model_copy(update={"start_date": found})}
        )
        states = {one.state for one in plan(wish(later), today).entries if one.given is None}
        assert State.TOO_LATE not in states


@given(projects(), DAYS)
def test_every_sentence_and_reason_has_its_words(of, today: date):
    assert all(said(of, today))
    assert all(reason(entry) for entry in plan(wish(of), today).entries)
