"""Whole ways: a round is started, answered and ended, and the project holds what came of it."""

import io
from datetime import date, timedelta
from typing import Any

import docx
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from model import changes as change_rules
from model import decision_log, meeting_course, settling
from model.basics import Person
from model.catalogue import catalogue
from model.changes import SetField
from model.content import Content, ItemAnswer, ItemStatus
from model.documents import assemble, word
from model.goals import Goal, Goals
from model.meeting_course import Course
from model.outcomes import Invalid, Refused, Saved
from model.project import Project
from model.rounds import proposals, results
from model.rounds.kinds import Answer, Choice, Given, Kind, Option, Rule, Stage, Subject
from model.submitting import Carried, carried_out
from model.workspace import ProjectId, Workspace
from model.writing import PROJECT_LIMIT
from tests.conftest import StandingClock
from tests.model.rounds import endings
from tests.model.rounds.endings import DAY, GROUP, ITEM, ITEM_ID

LEAD = Person("Moderation", "Bildungsbüro", "lead")
PARENTS = Person("Schulpflegschaft", "Elternvertretung", "b1")
SCHOOL = Person("Schulleitung", "Schule", "b2")
CLUB = Person("Jugendwart", "TSV Nordhang", "b3")
MEETING = "m_content1"


@pytest.fixture
def project(workspace: Workspace, clock: StandingClock) -> ProjectId:
    """The large sample at the beginning of its first meeting on the contents."""
    made = workspace.load_sample("muehlenbogen", "after_goals", LEAD)
    meeting = next(one for one in read(workspace, made).planning.meetings if one.id == MEETING)
    assert meeting.date is not None
    clock.time = clock.time.replace(
        year=meeting.date.year, month=meeting.date.month, day=meeting.date.day
    )
    present = SetField(
        path=f"planning.meetings.{MEETING}.members_present",
        before=list(meeting.members_present),
        after=["head", "area_lead", "school_unit_lead", "youth_coach", "parents_chair"],
    )
    begin = meeting_course.begin(Course(meeting, clock()))
    assert isinstance(workspace.submit(made, [present, *begin], LEAD), Saved)
    return made


def read(workspace: Workspace, project: str) -> Project:
    return workspace.open(project).project


def held(workspace: Workspace, project: str, told: Any, given: list[tuple[Person, Given]]) -> str:
    """A round of which all answers are in."""
    started = workspace.start_round(project, told, LEAD)
    for who, answer in given:
        assert isinstance(workspace.answer_round(project, started, answer, who), Saved)
    return started


def consent(workspace: Workspace, project: str) -> Any:
    return proposals.proposed(
        read(workspace, project), catalogue(), Kind.CONSENT, proposals.CHECKLIST, ITEM
    )


def choose(choice: Choice, text: str = "") -> Given:
    return Given(choice=choice, text=text)


OBJECTED = [
    (PARENTS, choose(Choice.OBJECTION, "Die Beiträge steigen")),
    (SCHOOL, choose(Choice.SUPPORT)),
    (CLUB, choose(Choice.OBJECTION, "Die Hallenzeit fehlt")),
]


def test_an_objection_is_found_in_point_dissent_decision_and_minutes(
    workspace: Workspace, project: ProjectId
):
    told = consent(workspace, project)
    started = held(workspace, project, told, OBJECTED)
    assert isinstance(workspace.end_round(project, started, LEAD), Saved)
    after = read(workspace, project)
    ended = workspace.round(project, LEAD)

    assert ended is not None
    assert (ended.round.stage, ended.round.decision) == (Stage.DONE, started)
    assert after.content.answer(ITEM).status is ItemStatus.DISPUTED
    kept = [one for one in after.content.dissent if one.item == ITEM_ID]
    assert {one.partner for one in kept} >= {"tsv"}
    entry = next(
        one
        for one in decision_log.about_item(decision_log.entries(after, catalogue()), ITEM)
        if one.decision == started
    )
    assert entry.step == "content.checklist"
    assert {one.review_date for one in kept if one.id.startswith(started)} == {entry.revisit_on}
    text = minutes(after)
    for wanted in ("Die Hallenzeit fehlt", "vertagt", "schwerer Einwand 2", "Runden"):
        assert wanted in text, wanted


def test_a_vote_is_in_the_word_file_of_the_minutes_with_votes_and_dissent(
    workspace: Workspace, project: ProjectId
):
    question = "Wir tagen künftig im Rathaus."
    told = proposals.proposed(read(workspace, project), catalogue(), Kind.VOTE).model_copy(
        update={"subject": Subject(question=question), "rule": Rule(procedure="majority")}
    )
    given = [
        (PARENTS, choose(Choice.NO, "Der Weg ist weit")),
        (SCHOOL, choose(Choice.YES)),
        (CLUB, choose(Choice.YES)),
    ]
    started = held(workspace, project, told, given)
    assert isinstance(workspace.end_round(project, started, LEAD), Saved)
    text = minutes(read(workspace, project))

    for wanted in (question, "2 Ja, 1 Nein, 0 Enthaltung", "Der Weg ist weit", "Ja 2, Nein 1"):
        assert wanted in text, wanted


def test_ideas_become_a_clause_and_the_others_proposals(workspace: Workspace, project: ProjectId):
    wording = settling.path_of(ITEM, "wording")
    status = settling.path_of(ITEM, "status")
    answer = read(workspace, project).content.answer(ITEM)
    fresh = [
        SetField(path=wording, before=answer.wording, after=""),
        SetField(path=status, before=answer.status, after="open"),
    ]
    assert isinstance(workspace.submit(project, fresh, LEAD), Saved)
    told = proposals.proposed(
        read(workspace, project), catalogue(), Kind.IDEAS, proposals.CHECKLIST, ITEM
    )
    given = [(SCHOOL, Given(text="Die Stadt zahlt.")), (CLUB, Given(text="Der Verein hilft."))]
    started = held(workspace, project, told, given)
    assert isinstance(workspace.end_round(project, started, LEAD), Saved)
    seen = workspace.round(project, LEAD)
    assert seen is not None
    assert seen.round.stage is Stage.SORTING
    first = next(one.id for one in seen.answers if one.given.text == "Die Stadt zahlt.")
    assert isinstance(workspace.end_round(project, started, LEAD, picked=[first]), Saved)
    content = read(workspace, project).content

    assert content.answer(ITEM).wording == "Die Stadt zahlt."
    assert content.answer(ITEM).status is ItemStatus.IN_PROGRESS
    assert [one.content for one in content.item_comments if one.kind == "proposal"][-1:] == [
        "Der Verein hilft."
    ]


def test_ending_twice_writes_once(workspace: Workspace, project: ProjectId):
    started = held(workspace, project, consent(workspace, project), OBJECTED)
    workspace.end_round(project, started, LEAD)
    after = read(workspace, project)

    assert isinstance(workspace.end_round(project, started, LEAD), Refused)
    assert read(workspace, project) == after


def test_one_press_takes_all_of_it_back(workspace: Workspace, project: ProjectId):
    before = read(workspace, project)
    started = held(workspace, project, consent(workspace, project), OBJECTED)
    workspace.end_round(project, started, LEAD)
    assert isinstance(workspace.undo(project, LEAD), Saved)
    after = read(workspace, project)

    assert after.planning.decisions == before.planning.decisions
    assert after.planning.notes == before.planning.notes
    assert after.content.dissent == before.content.dissent
    assert after.content.answer(ITEM) == before.content.answer(ITEM)


def test_a_round_whose_result_finds_no_room_goes_on(workspace: Workspace):
    project = workspace.create("Ganztag", "all_day_school", LEAD)
    told = proposals.proposed(read(workspace, project), catalogue(), Kind.CONSENT)
    subject = Subject(question="Wir fangen an.")
    started = held(
        workspace,
        project,
        told.model_copy(update={"subject": subject}),
        [(SCHOOL, choose(Choice.SUPPORT))],
    )
    fill_up(workspace, project)

    assert isinstance(workspace.end_round(project, started, LEAD), Invalid)
    seen = workspace.round(project, LEAD)
    assert seen is not None
    assert (seen.round.stage, seen.answered) == (Stage.OPEN, 1)


def test_a_round_that_a_slow_clock_began_is_the_one_that_runs(
    workspace: Workspace, clock: StandingClock
):
    project = workspace.create("Ganztag", "all_day_school", LEAD)
    told = endings.asked(Kind.CONSENT, Subject(question="Wir fangen an."))
    first = held(workspace, project, told, [(SCHOOL, choose(Choice.SUPPORT))])
    assert isinstance(workspace.end_round(project, first, LEAD), Saved)
    clock.forward(minutes=-1)
    second = held(workspace, project, told, [(SCHOOL, choose(Choice.SUPPORT))])

    assert isinstance(workspace.end_round(project, second, LEAD), Saved)
    assert len(read(workspace, project).planning.decisions) == 2


def fill_up(workspace: Workspace, project: str) -> None:
    """Remarks until no room is left for the result of a round."""
    for number in range(PROJECT_LIMIT // 19_000 + 2):
        room = PROJECT_LIMIT - len(read(workspace, project).model_dump_json()) - 300
        if room > 0:
            record = {"id": f"c{number}", "content": "x" * min(room, 19_000)}
            added = change_rules.AddRecord(path="content.item_comments", record=record)
            assert isinstance(workspace.submit(project, [added], LEAD), Saved)


def minutes(project: Project) -> str:
    """All text of the Word file of the minutes."""
    day = next(one.date for one in project.planning.meetings if one.id == MEETING)
    document = assemble("minutes", project, catalogue(), date=day or date.max, about=MEETING)
    file = docx.Document(io.BytesIO(word.render(document)))
    return "\n".join(
        node.text or "" for node in file.element.body.iter() if str(node.tag).endswith("}t")
    )


KINDS = st.sampled_from(list(Kind))
STEPS = st.sampled_from(
    ["", "goals.collect", "goals.prioritise", "goals.adopt", "content.checklist"]
)
CHOICES = {
    Kind.CONSENT: [Choice.SUPPORT, Choice.CONCERN, Choice.OBJECTION],
    Kind.VOTE: [Choice.YES, Choice.NO, Choice.ABSTENTION],
}
PROJECT = GROUP.model_copy(
    update={
        "goals": Goals(goals=(Goal(id="g1", title="Ruhe"), Goal(id="g2", title="Garten"))),
        "content": Content(items=(ItemAnswer(id=ITEM_ID, status=ItemStatus.IN_PROGRESS),)),
    }
)


@st.composite
def ends(draw: st.DrawFn) -> results.Ended:
    kind = draw(KINDS)
    options = tuple(Option(key=key, title=key) for key in ("g1", "g2"))
    subject = Subject(step=draw(STEPS), item=draw(st.sampled_from(["", ITEM])), options=options)
    rule = Rule(
        procedure=draw(st.sampled_from(["consent", "consensus", "majority"])),
        quorum=draw(st.sampled_from([None, 2, 9])),
    )
    told = endings.asked(kind, subject, rule, draw(st.sampled_from(proposals.SHOWINGS[kind])))
    voices = draw(st.lists(st.sampled_from([*endings.NAMES]), unique=True))
    words = st.sampled_from(["", "Zu teuer", "Wort " * 3_000])
    given = {
        voice: Given(
            text=draw(words.filter(bool) if kind is Kind.IDEAS else words),
            choice=draw(st.sampled_from(CHOICES[kind])) if kind in CHOICES else None,
            amounts=draw(st.dictionaries(st.sampled_from(["g1", "g2"]), st.integers(1, 4))),
            bundle=draw(st.sampled_from(["", "Lernzeit"])),
        )
        for voice in voices
    }
    picked = draw(st.sets(st.integers(1, 3)))
    return endings.ended(told, given, picked=tuple(sorted(picked)))


@drawn(ends())
def test_every_result_applies_whole_comes_back_whole_and_is_written_once(end: results.Ended):
    made = results.changes(PROJECT, catalogue(), end)
    carried = carried_out(PROJECT, made)
    assert isinstance(carried, Carried), carried
    assert not carried.merged
    again = carried_out(carried.project, carried.changes)
    assert isinstance(again, Carried)
    assert again.changes == ()
    back = carried_out(
        carried.project, [change_rules.inverse(one) for one in carried.changes[::-1]]
    )
    assert isinstance(back, Carried)
    assert back.project == PROJECT


@drawn(ends())
def test_dissent_always_has_a_day_and_each_round_its_note(end: results.Ended):
    project = endings.after(PROJECT, end)
    against = [one for one in end.answers if is_against(one)]

    assert all(one.review_date and one.review_date > DAY for one in project.content.dissent)
    assert all(one.position for one in project.content.dissent)
    assert [one.id for one in project.planning.notes if one.kind == "result"] == ["r1"]
    decided = [one for one in project.planning.decisions if one.id == "r1"]
    assert bool(decided) == end.round.kind.decides
    if decided and against:
        assert decided[0].revisit_on
        assert decided[0].revisit_on > DAY
        assert decided[0].concerns
    assert results.decision_of(results.changes(PROJECT, catalogue(), end)) == (
        "r1" if decided else ""
    )


def is_against(answer: Answer) -> bool:
    choices = {Choice.CONCERN, Choice.OBJECTION, Choice.NO}
    return answer.given.choice in choices and bool(answer.given.text)


def test_the_wished_day_holds_for_the_decision_and_its_dissent():
    wished = DAY + timedelta(days=100)
    told = endings.asked(Kind.CONSENT, Subject(step=proposals.CHECKLIST, item=ITEM))
    end = endings.ended(told, {endings.SCHOOL: endings.objection("Nein")}, revisit_on=wished)
    project = endings.after(GROUP, end)

    assert project.planning.decisions[-1].revisit_on == wished
    assert [one.review_date for one in project.content.dissent] == [wished]
