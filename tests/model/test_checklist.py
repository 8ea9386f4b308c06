"""Which points a group sees, in which order, and what another agreement type would change."""

from hypothesis import given, settings
from hypothesis import strategies as st

from model.catalogue import catalogue
from model.checklist import active_topics, core, entries, missing, own_point
from model.content import Content, DeselectedArea, ItemAnswer, ItemStatus, item_id
from model.documents.points import missing_points
from model.planning import Planning
from model.progress import of_phase
from model.project import Project
from model.type_change import type_change

TYPES = [kind.key for kind in catalogue().agreement_types]


def project(kind: str = "all_day_school", **content: object) -> Project:
    return Project(agreement_type=kind, content=Content(**content))


def answer(key: str, status: ItemStatus, **values: str) -> ItemAnswer:
    return ItemAnswer(id=item_id(key), status=status, **values)


def keys(found) -> list[str]:
    return [entry.key for entry in found]


def topics(of: Project) -> set[str]:
    return {topic.key for topic in active_topics(of, catalogue())}


def test_a_group_sees_the_points_of_its_type_in_the_order_of_the_checklist():
    expected = [item.key for item in catalogue().items_for("all_day_school")]

    assert keys(entries(project(), catalogue())) == expected


def test_without_a_type_every_point_is_shown_and_none_is_required():
    shown = entries(project(""), catalogue())

    assert len(shown) == len(catalogue().items)
    assert not any(entry.is_required for entry in shown)


def test_only_chosen_topics_are_shown():
    chosen = project(active_areas=("finances", "conflict"))

    assert topics(chosen) == {"finances", "conflict"}
    assert {entry.topic for entry in entries(chosen, catalogue())} == {"finances", "conflict"}


def test_a_topic_that_the_type_does_not_know_can_be_added_with_all_its_points():
    added = project(active_areas=("childminding",))
    planned = Project(
        agreement_type="all_day_school", planning=Planning(additional_areas=("childminding",))
    )

    points = entries(added, catalogue())
    assert keys(points) == [item.key for item in catalogue().topic("childminding").items]
    assert {entry.obligation for entry in points} == {"optional"}
    assert "childminding" in topics(planned)


def test_own_points_follow_those_of_their_topic_in_the_order_of_the_group():
    own = (
        ItemAnswer(id="r2", topic="finances", title="Spenden"),
        ItemAnswer(id="r1", topic="finances", title="Kasse"),
    )
    shown = keys(entries(project(items=own), catalogue()))

    place = shown.index("r2")
    assert shown[place : place + 2] == ["r2", "r1"]
    assert shown[place - 1].startswith("finances.")
    assert not shown[place + 2].startswith("finances.")
    assert own_point(project(items=own), "r1").title == "Kasse"
    assert own_point(project(items=own), "finances-costs") is None


def test_the_core_list_keeps_the_order_of_its_type():
    for kind in TYPES:
        assert keys(core(project(kind), catalogue())) == list(catalogue().type(kind).core_items)


def test_what_is_disputed_comes_first_among_the_missing():
    disputed = project(
        items=(
            answer("term.start", ItemStatus.DISPUTED),
            answer("parties.designation", ItemStatus.SETTLED),
        )
    )
    found = keys(missing(disputed, catalogue()))

    assert found[0] == "term.start"
    assert "parties.designation" not in found
    rest = [key for key in keys(entries(disputed, catalogue())) if key in found[1:]]
    assert found[1:] == rest


def test_a_topic_left_out_counts_neither_as_missing_nor_in_the_progress():
    whole = project()
    without = project(
        active_areas=tuple(topics(whole) - {"finances"}),
        deselected_areas=(DeselectedArea(id="r1", area="finances", reason="Es fließt kein Geld."),),
    )

    assert "finances" not in {entry.topic for entry in missing(without, catalogue())}
    left = [one for one in entries(whole, catalogue()) if one.topic == "finances"]
    before = of_phase(whole, "content", catalogue()).total
    fewer = sum(one.is_required for one in left)
    assert of_phase(without, "content", catalogue()).total == before - fewer
    assert fewer > 0


def test_the_documents_say_why_a_topic_was_left_out():
    reason = "Es fließt kein Geld."
    left = project(
        active_areas=tuple(topics(project()) - {"finances"}),
        deselected_areas=(DeselectedArea(id="r1", area="finances", reason=reason),),
    )
    entry = next(e for e in missing_points(left, catalogue()) if e.item.key == "finances.costs")

    assert entry.is_excused
    assert entry.answer.status_reason == reason


def test_a_disputed_point_of_a_topic_left_out_stays_disputed():
    left = project(
        active_areas=("conflict",), items=(answer("finances.costs", ItemStatus.DISPUTED),)
    )
    entry = next(e for e in missing_points(left, catalogue()) if e.item.key == "finances.costs")

    assert not entry.is_excused


def test_the_same_type_changes_nothing():
    change = type_change(project(), catalogue(), "all_day_school")

    assert change.becomes_required == change.no_longer_required == ()
    assert change.joins == change.leaves == ()
    assert change.core_before == change.core_after


def test_work_on_a_point_that_leaves_the_view_is_named_as_kept():
    worked = project(
        items=(
            answer("pedagogy.learning_time", ItemStatus.IN_PROGRESS),
            ItemAnswer(id="r1", topic="finances", title="Kasse"),
        )
    )
    change = type_change(worked, catalogue(), "childminding")

    assert keys(change.kept) == ["pedagogy.learning_time"]
    assert "r1" not in keys(change.leaves)


@settings(deadline=None, max_examples=36)
@given(st.sampled_from(TYPES), st.sampled_from(TYPES))
def test_going_to_another_type_and_back_asks_for_the_opposite(first, second):
    there = type_change(project(first), catalogue(), second)
    back = type_change(project(second), catalogue(), first)
    lost = {*keys(there.no_longer_required), *keys(e for e in there.leaves if e.is_required)}

    assert set(keys(back.becomes_required)) == lost
    assert set(keys(there.joins)) <= set(keys(back.leaves))
    assert (there.core_before, there.core_after) == (back.core_after, back.core_before)
