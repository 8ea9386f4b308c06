"""Search inside a project: whatever was typed is found by its words, and leads to its place."""

from collections.abc import Iterator
from functools import cache

from hypothesis import given

from model import search
from model.basics import Model
from model.catalogue import catalogue
from model.content import Content, GapValue, ItemAnswer
from model.goals import Goal, Goals
from model.people import Partner
from model.places import Spot
from model.planning import Planning
from model.practice import stages
from model.project import Project
from model.search import ENTRIES, POINTS, STEPS
from tests.model import drawn

TYPE = "all_day_school"
# What the drawn projects hold in their texts; their keys and choices are none of these.
TYPED = ("Rat", "Wir tagen.", "Äpfel & Öl", "eins zwei\ndrei", "eins zwei drei", "{lücke}", "🙂 –")


@cache
def sample() -> Project:
    return stages("muehlenbogen")[-1].state.project


def found(project: Project, typed: str) -> list[tuple[str, str]]:
    return [(hit.entry.group, hit.entry.title) for hit in search.found(project, catalogue(), typed)]


def typed_texts(value: Model) -> Iterator[str]:
    for _, inner in value:
        if isinstance(inner, str) and inner in TYPED:
            yield inner
        elif isinstance(inner, Model):
            yield from typed_texts(inner)
        elif isinstance(inner, tuple):
            for entry in inner:
                if isinstance(entry, Model):
                    yield from typed_texts(entry)


@given(drawn.projects())
def test_every_text_is_found_by_each_of_its_words(project: Project):
    for text in set(typed_texts(project)):
        for word in text.split():
            hits = search.found(project, catalogue(), word)
            texts = [one for hit in hits for one in hit.entry.texts]
            assert any(text in one for one in texts), (text, word)


def test_a_word_of_a_goal_leads_to_the_step_of_the_goals():
    project = Project(goals=Goals(goals=(Goal(id="g1", title="Ferien gemeinsam planen"),)))

    hit = search.found(project, catalogue(), "ferien PLANEN")[0]

    assert (hit.entry.group, hit.entry.title) == (ENTRIES, "Ziel „Ferien gemeinsam planen“")
    assert hit.entry.spot.steps[0] == "goals.specify"


def test_words_may_stand_in_different_fields_of_one_record():
    partner = Partner(id="p1", name="Sportverein Fluss", address="Uferweg 3")
    project = Project(planning=Planning(partners=(partner,)))

    assert (ENTRIES, "Rechtsperson „Sportverein Fluss“") in found(project, "Fluss Uferweg")
    assert found(project, "Fluss Uferweg Nordhang") == []


def test_a_final_wording_is_found_at_its_point():
    answer = ItemAnswer(id="finances-costs", wording="Zaubertrank zahlen alle zusammen.")
    project = Project(agreement_type=TYPE, content=Content(items=(answer,)))

    (hit,) = search.found(project, catalogue(), "zaubertrank")

    assert hit.entry.group == POINTS
    assert hit.entry.spot == Spot("content", ("content.checklist",), "finances.costs")
    assert hit.text == "Zaubertrank zahlen alle zusammen."


def test_a_value_in_a_gap_is_found_in_the_proposed_sentence():
    gaps = (GapValue(id="kostenverteilung", value="halbe-halbe"),)
    answer = ItemAnswer(id="finances-costs", values=gaps)
    project = Project(agreement_type=TYPE, content=Content(items=(answer,)))

    (hit,) = search.found(project, catalogue(), "halbe")

    assert hit.entry.spot.item == "finances.costs"


def test_a_point_of_the_groups_own_is_found_by_its_title():
    answer = ItemAnswer(id="r1", title="Schulgarten", topic="operation")
    project = Project(content=Content(items=(answer,)))

    assert found(project, "schulgarten") == [(ENTRIES, "Punkt „Schulgarten“")]


def test_steps_are_found_by_title_and_question():
    step = catalogue().step("planning.occasion")

    assert (STEPS, step.title) in found(Project(), step.title)
    assert (STEPS, step.title) in found(Project(), step.question)


def test_points_of_other_agreement_types_stay_away_unless_something_is_written_there():
    kind, item = next(
        (kind.key, item)
        for kind in catalogue().agreement_types
        for item in catalogue().items
        if item.obligation(kind.key) is None
    )
    empty = Project(agreement_type=kind)
    answer = ItemAnswer(id=item.key.replace(".", "-", 1), wording="Zaubertrank")
    written = Project(agreement_type=kind, content=Content(items=(answer,)))

    assert item.key not in [entry.spot.item for entry in search.entries(empty, catalogue())]
    assert [hit.entry.spot.item for hit in search.found(written, catalogue(), "Zaubertrank")] == [
        item.key
    ]


def test_nothing_typed_finds_nothing():
    assert search.found(sample(), catalogue(), "  ") == ()


def test_what_is_named_so_comes_first():
    titles = [title for _, title in found(sample(), "Vertretung")]

    assert "Vertretung" in titles[0]


def test_the_sample_a_practice_copy_was_made_from_is_no_text():
    assert found(Project(practice_of="muehlenbogen"), "muehlenbogen") == []
