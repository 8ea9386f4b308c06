"""Settling a point: the copy, the newer sentence, and who decides about it."""

from datetime import datetime

from model.basics import BERLIN
from model.catalogue import catalogue
from model.changes import AddRecord, SetField, apply
from model.content import ItemStatus
from model.meeting_course import Course
from model.project import Project
from model.records.meetings import Meeting
from model.settling import (
    keep_old,
    path_of,
    renewal,
    take_new,
    unwritten,
    with_first_words,
    with_meeting,
    with_status,
    with_variant,
)

ITEM = catalogue().item("finances.amount")
PARTIES = catalogue().item("parties.representation")


def having(project, *all_changes):
    for change in all_changes:
        project = apply(project, change).project
    return project


def filled(amount="570.000 Euro", project=None):
    path = path_of(ITEM.key, "values.betrag.value")
    return having(project or Project(), SetField(path=path, before="", after=amount))


def settled(project, item):
    status = SetField(path=path_of(item.key, "status"), before="open", after="settled")
    return having(project, status, *with_status(project, catalogue(), item, ItemStatus.SETTLED))


def refilled(project):
    path = path_of(ITEM.key, "values.betrag.value")
    return having(project, SetField(path=path, before="570.000 Euro", after="600.000 Euro"))


def test_settling_copies_template_and_values():
    agreed = settled(filled(), ITEM).content.answer(ITEM.key).agreed

    assert agreed.template == ITEM.clause
    assert [(gap.id, gap.value) for gap in agreed.values] == [("betrag", "570.000 Euro")]


def test_taking_it_back_drops_the_copy():
    project = settled(filled(), ITEM)

    project = having(project, *with_status(project, catalogue(), ITEM, ItemStatus.DISPUTED))

    assert project.content.answer(ITEM.key).agreed is None


def test_delegating_leaves_what_was_agreed():
    project = settled(filled(), ITEM)

    assert not with_status(project, catalogue(), ITEM, ItemStatus.DELEGATED)


def test_the_first_words_begin_the_work_and_only_the_first():
    begun = having(Project(), *with_first_words(Project(), ITEM.key, "x"))

    assert begun.content.answer(ITEM.key).status is ItemStatus.IN_PROGRESS
    assert not with_first_words(begun, ITEM.key, "y")
    assert not with_first_words(Project(), ITEM.key, "  ")


def test_nothing_is_offered_while_nothing_has_changed():
    assert renewal(settled(filled(), ITEM), catalogue(), ITEM) is None


def test_a_changed_value_offers_the_sentence_of_today():
    offered = renewal(refilled(settled(filled(), ITEM)), catalogue(), ITEM)

    assert "570.000 Euro" in offered.old
    assert "600.000 Euro" in offered.new


def test_the_new_sentence_replaces_one_of_their_own():
    project = refilled(settled(filled(), ITEM))
    project = having(
        project, SetField(path=path_of(ITEM.key, "wording"), before="", after="Eigene Worte.")
    )

    project = having(project, *take_new(project, catalogue(), ITEM))

    answer = project.content.answer(ITEM.key)
    assert answer.wording == ""
    assert "600.000 Euro" in unwritten(answer, project, catalogue())
    assert renewal(project, catalogue(), ITEM) is None


def test_the_old_sentence_stays_until_something_else_changes():
    project = refilled(settled(filled(), ITEM))

    project = having(project, *keep_old(project, catalogue(), ITEM))

    assert "570.000 Euro" in project.content.answer(ITEM.key).wording
    assert renewal(project, catalogue(), ITEM) is None
    path = path_of(ITEM.key, "values.betrag.value")
    again = having(project, SetField(path=path, before="600.000 Euro", after="1 Euro"))
    assert renewal(again, catalogue(), ITEM) is not None


def test_another_variant_of_a_settled_point_is_settled_in_its_words():
    item = catalogue().item("finances.costs")
    project = settled(Project(), item)

    project = having(project, *with_variant(project, catalogue(), item, "costs_each_own"))

    assert project.content.answer(item.key).agreed.template == item.clause_of("costs_each_own")


def test_a_renamed_partner_is_offered_and_never_written_by_itself():
    partner = {"id": "r1", "name": "Stadt Fluss", "representation": "die Leitung"}
    project = having(Project(), AddRecord(path="planning.partners", record=partner))
    project = settled(project, PARTIES)
    path = "planning.partners.r1.name"

    renamed = having(project, SetField(path=path, before="Stadt Fluss", after="Gemeinde Fluss"))

    offered = renewal(renamed, catalogue(), PARTIES)
    assert "Gemeinde Fluss" in offered.new
    assert renamed.content.answer(PARTIES.key) == project.content.answer(PARTIES.key)


def test_what_is_settled_in_a_meeting_was_decided_there_and_on_that_day():
    moment = datetime(2026, 12, 9, 14, 5, tzinfo=BERLIN)
    course = Course(Meeting(id="m"), moment)
    made = with_meeting(Project(), ITEM.key, ItemStatus.SETTLED, course)
    project = having(Project(), *made)
    answer = project.content.answer(ITEM.key)

    assert (answer.decided_in, answer.decided_on) == ("m", moment.date())
    assert not with_meeting(project, ITEM.key, ItemStatus.SETTLED, course)
    assert not with_meeting(Project(), ITEM.key, ItemStatus.OPEN, course)
    assert not with_meeting(Project(), ITEM.key, ItemStatus.SETTLED, None)
