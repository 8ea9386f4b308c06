"""Who does not lead tries to run a round all the same, with everything a window knows of it."""

from collections.abc import Callable

import pytest

from model.access import Role
from model.outcomes import Refused, Saved
from model.rounds.kinds import Asked, Given, Kind, Showing, Subject
from model.rounds.views import View
from model.workspace import NoRightError, Workspace
from tests.model.access.conftest import House
from tests.people import PROVIDER, SCHOOL

ASKED = Asked(kind=Kind.IDEAS, showing=Showing.ANONYMOUS, subject=Subject(question="Was fehlt?"))
IDEA = Given(text="Mehr Zeit")
FORGED: dict[str, Callable[[Workspace, str, str], object]] = {
    "answer_for": lambda at, project, begun: at.answer_for(project, begun, "Hort", IDEA, PROVIDER),
    "sort_ideas": lambda at, project, begun: at.sort_ideas(project, begun, {1: "Zeit"}, PROVIDER),
    "end_round": lambda at, project, begun: at.end_round(project, begun, PROVIDER, picked=(1,)),
    "cancel_round": lambda at, project, begun: at.cancel_round(project, begun, PROVIDER),
}


def stored(house: House) -> tuple[View | None, int]:
    return house.workspace.round(house.project, SCHOOL), house.workspace.revision(house.project)


@pytest.fixture
def begun(house: House) -> str:
    """A round of ideas in which somebody has answered."""
    at = house.desk(Role.FACILITATION)
    begun = at.start_round(house.project, ASKED, SCHOOL)
    assert isinstance(at.answer_round(house.project, begun, IDEA, SCHOOL), Saved)
    return begun


@pytest.mark.parametrize("role", [Role.MEMBER, Role.CONTRIBUTOR, Role.READER])
@pytest.mark.parametrize("name", FORGED)
@pytest.mark.parametrize("is_sorting", [False, True], ids=["open", "sorting"])
def test_only_who_leads_changes_the_course_of_a_round(house, begun, role, name, is_sorting):
    if is_sorting:
        house.workspace.end_round(house.project, begun, SCHOOL)
    before = stored(house)

    outcome = FORGED[name](house.desk(role), house.project, begun)

    assert isinstance(outcome, Refused)
    assert outcome.message.startswith("Dafür reicht Ihr Zugang nicht")
    assert stored(house) == before


@pytest.mark.parametrize("role", [Role.MEMBER, Role.CONTRIBUTOR, Role.READER])
def test_only_who_leads_begins_a_round(house, role):
    with pytest.raises(NoRightError):
        house.desk(role).start_round(house.project, ASKED, PROVIDER)

    assert house.workspace.round(house.project, SCHOOL) is None


@pytest.mark.parametrize("role", [Role.MEMBER, Role.CONTRIBUTOR])
def test_everyone_who_contributes_answers_and_takes_back_what_is_their_own(house, begun, role):
    at = house.desk(role)
    assert isinstance(at.answer_round(house.project, begun, IDEA, PROVIDER), Saved)
    first, second = (one.id for one in _all(house, begun))

    at.take_back_answer(house.project, begun, PROVIDER, first)
    assert [one.id for one in _all(house, begun)] == [first, second]
    at.take_back_answer(house.project, begun, PROVIDER, second)
    assert [one.id for one in _all(house, begun)] == [first]


def test_who_only_reads_answers_nothing(house, begun):
    at = house.desk(Role.READER)

    assert isinstance(at.answer_round(house.project, begun, IDEA, PROVIDER), Refused)
    assert at.round(house.project, PROVIDER).answers == ()


def _all(house: House, begun: str) -> tuple:
    seen = [house.workspace.round(house.project, who) for who in (SCHOOL, PROVIDER)]
    assert {one.round.id for one in seen} == {begun}
    return tuple(answer for one in seen for answer in one.mine)
