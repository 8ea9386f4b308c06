"""Until the next meeting: what each institution has taken on, and nothing twice."""

import datetime

from hypothesis import given

from model import homework
from model.anchoring import Anchoring
from model.catalogue import catalogue
from model.content import Content
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.drafting import WorkPackage
from model.records.measures import Measure
from model.records.meetings import Meeting, Note, Task
from tests.model import drawn

TODAY = datetime.date(2026, 12, 10)
DAY = datetime.date(2027, 1, 20)
SCHOOL, OFFICE = Institution(id="s", name="Schule"), Institution(id="j", name="Jugendamt")


def project() -> Project:
    tasks = (
        Task(id="t1", what="Zahlen vorlegen", responsible_institution="j", due_date=DAY),
        Task(
            id="t2",
            what="Räume zählen",
            responsible_institution="s",
            supporting_institutions=("j",),
        ),
        Task(id="t3", what="Erledigt", responsible_institution="s", status="done"),
        Task(id="t4", what="Niemandes", responsible_institution="gone"),
    )
    notes = (
        Note(id="n1", text="Wer zahlt\ndas Essen?", responsible_institution="j"),
        Note(id="n2", text="Beantwortet", responsible_institution="j", settled=True),
        Note(id="n3", text="Noch für niemanden"),
    )
    measure = Measure(
        id="m1",
        title="Aushang",
        responsible_institution="s",
        due_date=DAY + datetime.timedelta(days=60),
    )
    return Project(
        planning=Planning(
            institutions=(SCHOOL, OFFICE),
            tasks=tasks,
            notes=notes,
            meetings=(Meeting(id="m", date=DAY),),
        ),
        content=Content(
            work_packages=(WorkPackage(id="w1", title="Essen", responsible_institution="s"),)
        ),
        anchoring=Anchoring(measures=(measure,)),
    )


def titles(institution: str) -> set[str]:
    found = homework.houses(project(), catalogue(), institution)
    return {duty.title for house in found for duty in house.duties}


def test_each_institution_has_its_own_list_with_all_kinds_of_duties():
    assert titles("s") == {"Räume zählen", "Essen", "Aushang"}
    assert titles("j") == {"Zahlen vorlegen", "Räume zählen", "Wer zahlt das Essen?"}


def test_what_nobody_took_on_is_seen_at_the_end():
    houses = homework.houses(project(), catalogue())

    assert [one.name for one in houses] == ["Jugendamt", "Schule", ""]
    assert [duty.title for duty in houses[-1].duties] == ["Niemandes"]


def test_who_only_helps_is_told_so():
    (office,) = homework.houses(project(), catalogue(), "j")
    helped = next(one for one in office.duties if one.title == "Räume zählen")

    assert helped.is_support
    assert helped.function == ""


def test_what_is_due_after_the_next_meeting_comes_later():
    (school,) = homework.houses(project(), catalogue(), "s")
    soon, later = homework.until(school.duties, homework.next_day(project(), TODAY))

    assert [one.title for one in later] == ["Aushang"]
    assert {one.title for one in soon} == {"Räume zählen", "Essen"}


@given(drawn.projects())
def test_the_lists_of_all_institutions_together_are_the_whole(project):
    whole = homework.houses(project, catalogue())
    single = [
        duty
        for one in project.planning.institutions
        for house in homework.houses(project, catalogue(), one.id)
        for duty in house.duties
    ]
    nobodys = [duty for house in whole for duty in house.duties if not house.id]

    assert len(single) + len(nobodys) == sum(len(house.duties) for house in whole)
