"""Invitation, list of attendance and minutes: each says of which meeting it is."""

import datetime

from model.catalogue import t
from model.documents import reading
from model.planning import Planning
from model.project import Project
from model.records.group import Member, Rule
from model.records.meetings import AgendaItem, Decision, Meeting
from tests.model.documents import projects

TODAY = projects.DAY
BEFORE = Meeting(id="m1", title="Auftakt", date=datetime.date(2026, 11, 4), status="held")
AFTER = Meeting(
    id="m2",
    title="Ziele",
    date=datetime.date(2026, 12, 9),
    start_time="13.30",
    end_time="15.00",
    agenda_items=(
        AgendaItem(id="a1", title="Ankommen", minutes=15),
        AgendaItem(id="a2", title="Zielideen", minutes=50),
        AgendaItem(id="a3", title="Ausblick"),
    ),
)
GROUP = (
    Member(id="g1", function="Schulleitung"),
    Member(id="g2", function="Jugendwart", left_on=datetime.date(2026, 11, 30)),
)


def paper(key: str, *meetings: Meeting, **planning: object) -> list[str]:
    """The lines of a paper below its title and the two lines under it."""
    project = Project(planning=Planning(meetings=meetings, **planning))
    return [line.text for line in reading(projects.document(project, key))][3:]


def test_an_invitation_is_for_the_next_meeting_and_minutes_are_of_the_last():
    assert "Ziele" in paper("invitation", BEFORE, AFTER)
    assert "Auftakt" in paper("minutes", BEFORE, AFTER)
    assert "Auftakt" not in paper("invitation", BEFORE, AFTER)


def test_papers_without_the_meeting_they_are_made_for_say_so():
    past = t("meeting_papers.invitation.past")
    ahead = t("meeting_papers.minutes.ahead")

    assert paper("invitation", BEFORE)[:2] == [past, "Auftakt"]
    assert paper("minutes", AFTER)[:2] == [ahead, "Ziele"]


def test_an_agenda_counts_its_times_as_far_as_minutes_are_known():
    lines = paper("invitation", AFTER)
    times = [line.split("\t")[0] for line in lines if "\t" in line]

    assert times == [t("meeting_papers.agenda_head.time"), "13.30", "13.45", ""]


def test_a_day_is_named_with_its_weekday_and_a_missing_one_is_seen():
    open_place = f"{t('meeting_papers.place')}: [{t('documents.papers.open')}]"

    assert "Datum: Mittwoch, 9.\u00a0Dezember 2026" in paper("invitation", AFTER)
    assert open_place in paper("invitation", AFTER)


def test_the_list_to_sign_names_those_who_belong_to_the_group_on_that_day():
    lines = paper("attendance_list", BEFORE, AFTER, members=GROUP)
    signing = lines.index(t("meeting_papers.attendance.coming"))

    assert any(line.startswith("Jugendwart") for line in lines[:signing])
    assert any(line.startswith("Schulleitung") for line in lines[signing:])
    assert not any(line.startswith("Jugendwart") for line in lines[signing:])


def test_minutes_tell_decisions_word_by_word_with_their_votes():
    decision = Decision(
        id="d1",
        meeting="m1",
        wording="Die Regeln gelten ab heute.",
        procedure="majority",
        votes_yes=5,
        votes_no=1,
    )
    other = Decision(id="d2", meeting="m2", wording="Andere Sitzung.")
    row = next(
        line
        for line in paper("minutes", BEFORE, decisions=(decision, other))
        if "Die Regeln gelten ab heute." in line
    )

    assert "5 Ja, 1 Nein, 0 Enthaltung" in row
    assert not any("Andere" in line for line in paper("minutes", BEFORE, decisions=(other,)))


def test_minutes_say_until_when_they_can_be_contested_and_when_they_are_approved():
    sent = BEFORE.model_copy(update={"minutes_sent_on": datetime.date(2026, 11, 10)})
    approved = sent.model_copy(update={"minutes_approved_on": datetime.date(2026, 11, 24)})
    contested = paper("minutes", sent, objection_days=14)

    assert any("Einwände sind bis zum 24.11.2026" in line for line in contested)
    assert any("Genehmigt am 24.11.2026" in line for line in paper("minutes", approved))
    assert f"Genehmigungsvermerk: [{t('documents.papers.open')}]" in paper("minutes", BEFORE)


def test_the_rule_of_anonymity_is_the_one_the_group_adopted():
    adopted = Rule(id="r1", topic="anonymity", text="Keine Namen.", status="adopted")
    proposed = Rule(id="r2", topic="anonymity", text="Nur ein Vorschlag.")

    assert paper("invitation", AFTER, rules=(adopted, proposed))[-1] == "Keine Namen."
    assert paper("invitation", AFTER)[-1] == t("meeting_papers.no_rule")
    assert paper("minutes", BEFORE, rules=(adopted,), printed_on=())[-1] != "Keine Namen."
