"""Two states side by side: every difference is told, in its phase, and what belongs together."""

from hypothesis import given

from model.catalogue import catalogue
from model.comparing import compared
from model.content import Content, ItemAnswer
from model.goals import Goal, Goals
from model.project import Project
from tests.model import drawn


def test_the_same_state_has_no_differences():
    project = Project(title="Ganztag", goals=Goals(goals=(Goal(id="g1", title="Ferien"),)))

    assert compared(project, project, catalogue()) == ()


def test_differences_stand_in_their_phases_in_order():
    old = Project(title="Alt", goals=Goals(goals=(Goal(id="g1", title="Ferien"),)))
    new = Project(
        title="Neu",
        goals=Goals(goals=(Goal(id="g1", title="Ferien", status="adopted"),)),
        content=Content(items=(ItemAnswer(id="finances-costs", wording="Wir teilen."),)),
    )

    parts = compared(old, new, catalogue())

    assert [part.phase for part in parts] == ["", "goals", "content"]
    assert [len(part.told) for part in parts] == [1, 1, 1]


def test_what_speaks_of_the_same_thing_stands_together():
    old = Project()
    answers = (
        ItemAnswer(id="finances-costs", wording="Wir teilen."),
        ItemAnswer(id="finances-basis", wording="Ohne Grundlage kein Geld."),
    )
    new = Project(content=Content(items=answers))

    (part,) = compared(old, new, catalogue())
    heads = [one.head for one in part.told]

    assert heads == sorted(heads, key=heads.index)


def test_a_record_that_is_gone_is_called_as_it_was():
    old = Project(goals=Goals(goals=(Goal(id="g1", title="Ferien"),)))

    (part,) = compared(old, Project(), catalogue())

    assert part.told[0].head == "Ziel „Ferien“"


@given(drawn.projects(), drawn.projects())
def test_states_that_differ_in_what_people_see_are_told_apart(old: Project, new: Project):
    parts = compared(old, new, catalogue())

    if drawn.comparable(old) != drawn.comparable(new):
        assert parts
