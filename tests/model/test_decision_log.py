"""The log of decisions: all of them, each with where it leads, none invented."""

import datetime

from model import decision_log, overview
from model.catalogue import catalogue
from model.content import Content, ItemAnswer, ItemStatus
from model.planning import Planning
from model.project import Project
from model.records.meetings import Decision, Meeting
from tests.model.documents import projects

MEETING = Meeting(id="m", title="Auftakt", date=datetime.date(2026, 12, 9))
RULES = Decision(
    id="d1", wording="Die Regeln gelten.", subject="rules", meeting="m", procedure="consent"
)
COSTS = Decision(
    id="d2",
    wording="Die Stadt zahlt.",
    item="finances-costs",
    recorded_on=datetime.date(2027, 1, 5),
    procedure="majority",
    votes_yes=4,
    votes_no=1,
    result="adopted_with_concerns",
    concerns="Der Haushalt steht noch aus.",
    revisit_on=datetime.date(2027, 6, 1),
)
SETTLED = ItemAnswer(
    id="term-start",
    status=ItemStatus.SETTLED,
    decided_on=datetime.date(2027, 2, 24),
    decided_in="m",
)


def project() -> Project:
    planning = Planning(meetings=(MEETING,), decisions=(RULES, COSTS, Decision(id="empty")))
    return Project(planning=planning, content=Content(items=(SETTLED,)))


def log() -> tuple[decision_log.Entry, ...]:
    return decision_log.entries(project(), catalogue())


def test_it_holds_every_decision_and_every_settled_point_the_latest_first():
    assert [one.day for one in log()] == [
        datetime.date(2027, 2, 24),
        datetime.date(2027, 1, 5),
        datetime.date(2026, 12, 9),
    ]


def test_a_decision_leads_to_its_point_or_to_the_step_of_its_subject():
    places = {one.decision: (one.step, one.item) for one in log()}

    assert places["d2"] == ("content.checklist", "finances.costs")
    assert places["d1"] == ("planning.rules", "")
    assert all(
        step in {one.key for one in catalogue().steps} for step in decision_log.STEPS.values()
    )
    subjects = catalogue().field_text("planning.decisions.subject").options
    assert {one.value for one in subjects} == set(decision_log.STEPS)


def test_votes_and_concerns_are_kept_with_the_day_they_come_up_again():
    costs = next(one for one in log() if one.decision == "d2")

    assert costs.votes == (4, 1, 0)
    assert costs.concerns == "Der Haushalt steht noch aus."
    assert costs.revisit_on == datetime.date(2027, 6, 1)


def test_filters_take_what_belongs_to_a_meeting_and_a_topic():
    found = log()

    assert {one.decision for one in decision_log.chosen(found, meeting="m")} == {"d1", ""}
    assert [one.decision for one in decision_log.chosen(found, topic="topic-finances")] == ["d2"]
    assert decision_log.chosen(found) == found
    assert [one.id for one in decision_log.meetings(found, project())] == ["m"]


def test_the_topics_of_the_filter_are_those_of_the_entries():
    known = decision_log.topics(log())

    assert set(known) == {"subject-rules", "topic-finances", "topic-term"}
    assert list(known.values()) == sorted(known.values())


def test_beside_a_point_stands_what_was_decided_about_it():
    assert [one.decision for one in decision_log.about_item(log(), "finances.costs")] == ["d2"]
    assert [one.day for one in decision_log.about_item(log(), "term.start")] == [SETTLED.decided_on]


def test_the_log_of_a_sample_holds_at_least_what_its_overview_counts():
    sample = projects.sample("muehlenbogen")
    counted = overview.decided(sample, catalogue())

    assert len(decision_log.entries(sample, catalogue())) >= len(counted) > 0
