"""Invitation, list of attendance and minutes: each says of which meeting it is."""

import datetime

import pytest

from model.catalogue import catalogue, t
from model.content import ItemStatus
from model.documents import assemble, reading
from model.documents.assemble import UnknownRecordError
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.group import Channel, Member, Rule
from model.records.meetings import AgendaItem, Decision, Meeting, Note, Task
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


def paper(key: str, *meetings: Meeting, about: str = "", **planning: object) -> list[str]:
    """The lines of a paper below its title and the two lines under it."""
    project = Project(planning=Planning(meetings=meetings, **planning))
    document = assemble(key, project, catalogue(), date=TODAY, about=about)
    return [line.text for line in reading(document)][3:]


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


@pytest.mark.requirement(153)
def test_minutes_say_until_when_they_can_be_contested_and_when_they_are_approved():
    sent = BEFORE.model_copy(update={"minutes_sent_on": datetime.date(2026, 11, 10)})
    approved = sent.model_copy(update={"minutes_approved_on": datetime.date(2026, 11, 24)})
    contested = paper("minutes", sent, objection_days=14)

    assert any("Einwände sind bis zum 24.11.2026" in line for line in contested)
    assert any("Genehmigt am 24.11.2026" in line for line in paper("minutes", approved))
    assert f"Genehmigungsvermerk: [{t('documents.papers.open')}]" in paper("minutes", BEFORE)


@pytest.mark.requirement(141)
def test_an_invitation_says_how_the_group_reaches_each_other_when_the_line_breaks():
    channel = Channel(id="c1", main_channel="video", second_channel="phone")
    meeting = AFTER.model_copy(update={"second_channel": "c1"})

    assert "Zweitkanal bei Störungen: Telefon" in paper("invitation", meeting, channels=(channel,))


@pytest.mark.requirement(161)
def test_the_rule_of_anonymity_is_the_one_the_group_adopted():
    adopted = Rule(id="r1", topic="anonymity", text="Keine Namen.", status="adopted")
    proposed = Rule(id="r2", topic="anonymity", text="Nur ein Vorschlag.")

    assert paper("invitation", AFTER, rules=(adopted, proposed))[-1] == "Keine Namen."
    assert paper("invitation", AFTER)[-1] == t("meeting_papers.no_rule")
    assert paper("minutes", BEFORE, rules=(adopted,), printed_on=())[-1] != "Keine Namen."


def test_a_paper_can_be_about_any_meeting():
    asked = paper("invitation", BEFORE, AFTER, about="m1")

    assert asked[0] == t("meeting_papers.invitation.chosen", group=t("meeting_papers.group"))
    assert "Auftakt" in asked
    assert "Ziele" in paper("minutes", BEFORE, AFTER, about="m2")
    assert "Auftakt" not in paper("attendance_list", BEFORE, AFTER, about="m2")


def test_a_meeting_that_is_not_there_has_no_papers():
    with pytest.raises(UnknownRecordError):
        paper("minutes", BEFORE, about="gone")


def test_minutes_name_the_point_a_decision_settles_and_when_concerns_come_up_again():
    decision = Decision(
        id="d1",
        number=1,
        meeting="m1",
        wording="Die Stadt zahlt.",
        item="finances-costs",
        agenda_point="Geld",
        result="adopted_with_concerns",
        concerns="Der Haushalt steht noch aus.",
        revisit_on=datetime.date(2027, 6, 1),
    )
    lines = paper("minutes", BEFORE, decisions=(decision,))
    row = next(line for line in lines if "Die Stadt zahlt." in line)

    title = catalogue().item("finances.costs").title
    assert t("meeting_papers.minutes.settles", title=title) in row
    assert "\tGeld\t" in row
    assert "Wieder aufrufen am 01.06.2027." in row
    assert "Dissens: Bedenken zu Beschluss 1: Der Haushalt steht noch aus." in lines


def test_minutes_tell_what_stayed_open_and_what_was_kept_for_later():
    notes = (
        Note(id="n1", kind="question", text="Wer zahlt das Essen?", meeting="m1"),
        Note(id="n2", kind="parked", text="Ferien", meeting="m1", answer="im Mai"),
        Note(id="n3", kind="parked", text="Nicht hier", meeting="m2"),
    )
    lines = paper("minutes", BEFORE, notes=notes)

    assert lines[lines.index(t("meeting_papers.minutes.questions")) + 1] == "Wer zahlt das Essen?"
    assert "Ferien\u00a0– Antwort: im Mai" in lines
    assert "Nicht hier" not in "".join(lines)
    assert t("meeting_papers.minutes.questions") not in paper("minutes", BEFORE)


def test_minutes_tell_of_rounds_beside_the_questions_that_stayed_open():
    notes = (
        Note(id="n1", kind="question", text="Wer zahlt das Essen?", meeting="m1"),
        Note(id="n2", kind="result", text="Punkte: Garten 3.", meeting="m1", settled=True),
    )
    lines = paper("minutes", BEFORE, notes=notes)

    assert lines[lines.index(t("meeting_papers.minutes.rounds")) + 1] == "Punkte: Garten 3."
    assert lines[lines.index(t("meeting_papers.minutes.questions")) + 1] == "Wer zahlt das Essen?"


def test_the_task_list_is_that_of_one_institution_or_of_all():
    houses = (Institution(id="s", name="Schule"), Institution(id="j", name="Jugendamt"))
    tasks = (
        Task(id="t1", what="Zahlen", responsible_institution="j", due_date=AFTER.date),
        Task(
            id="t2",
            what="Aushang",
            responsible_institution="j",
            due_date=datetime.date(2027, 6, 1),
        ),
        Task(id="t3", what="Raumplan", responsible_institution="s"),
    )
    own = paper("task_list", AFTER, about="j", institutions=houses, tasks=tasks)
    whole = paper("task_list", AFTER, institutions=houses, tasks=tasks)

    assert "Schule" not in own
    assert own.index("Bis zum 09.12.2026") < own.index("Danach: eine weitere Aufgabe")
    assert [line for line in ("Jugendamt", "Schule") if line in whole] == ["Jugendamt", "Schule"]
    assert any(line.startswith("Raumplan") for line in whole)


def test_the_log_of_decisions_is_a_paper_too():
    decision = Decision(id="d1", meeting="m1", wording="Die Regeln gelten.", procedure="consent")
    lines = paper("decision_log", BEFORE, decisions=(decision,))

    assert any("Die Regeln gelten.\tKonsent, angenommen" in line for line in lines)
    assert any(line.startswith("04.11.2026\nAuftakt") for line in lines)


def test_minutes_list_the_points_of_the_agreement_that_were_settled_there():
    sample = projects.sample("muehlenbogen")
    document = assemble("minutes", sample, catalogue(), date=TODAY, about="m_content1")
    lines = [line.text for line in reading(document)]
    settled = [
        catalogue().item(one.item).title
        for one in sample.content.items
        if one.decided_in == "m_content1" and one.status is ItemStatus.SETTLED
    ]
    begin = lines.index(t("meeting_papers.minutes.settled"))

    assert settled
    assert lines[begin + 1 : begin + 1 + len(settled)] == settled
