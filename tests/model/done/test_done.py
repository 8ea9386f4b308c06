"""What a step lacks: by its data, and by its own criterion."""

import inspect
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import done, paths
from model.catalogue import catalogue
from model.catalogue.texts import has_text
from model.done import anchoring, approval, content, evaluation, goals, planning
from model.people import Institution
from model.planning import Planning
from model.project import Project
from model.records.group import GroupRole
from tests.model import drawn

TODAY = date(2026, 11, 24)
REQUIRED = [step.key for step in catalogue().steps if step.required]
EVERY = [step.key for step in catalogue().steps]
KIND = "all_day_school"


def keys(project: Project, step: str) -> set[str]:
    return {one.key for one in done.missing(project, step, catalogue(), TODAY)}


@pytest.mark.parametrize("step", REQUIRED)
def test_an_empty_project_lacks_something_in_every_required_step(step: str):
    assert done.missing(Project(agreement_type=KIND), step, catalogue(), TODAY)
    assert done.missing(Project(), step, catalogue(), TODAY)


@pytest.mark.parametrize("step", EVERY)
def test_what_is_missing_reads_as_a_short_german_sentence(step: str):
    for one in done.missing(Project(agreement_type=KIND), step, catalogue(), TODAY):
        assert one.sentence.endswith(".")
        assert one.step == step
        assert len(one.sentence) < 250


def test_every_criterion_belongs_to_a_step_and_every_key_has_its_sentence():
    modules = (planning, goals, content, approval, anchoring, evaluation)
    source = "".join(inspect.getsource(module) for module in modules)
    named = re.findall(r'(?:lack_of|lacks)\(\s*"([a-z_.]+)"', source)
    named += re.findall(r'unless\([^"]*?, "([a-z_.]+)"', source)

    assert set(done.CRITERIA) <= set(EVERY)
    assert len(named) > 90
    assert [key for key in named if not has_text(f"done.{key}")] == []


@given(drawn.projects(), st.sampled_from(EVERY))
def test_any_project_can_be_asked_about_any_step(project: Project, step: str):
    for one in done.missing(project, step, catalogue(), TODAY):
        assert one.sentence


UNRELATED = ("title", "anchoring.successes", "evaluation.report_summary", "goals.common_ground")


@given(st.data())
def test_a_step_with_nothing_missing_stays_so_when_unrelated_fields_change(data: st.DataObject):
    project = full_roles()
    path = data.draw(st.sampled_from(UNRELATED))

    changed = paths.replaced(project, path, data.draw(drawn.values(path)))

    assert done.missing(project, "planning.roles", catalogue(), TODAY) == ()
    assert done.missing(changed, "planning.roles", catalogue(), TODAY) == ()


def full_roles() -> Project:
    given = {"institution": "i", "function": "Leitung", "own_interest": False, "rotates": False}
    roles = tuple(
        GroupRole(id=name, role=name, deputy_function="Stellvertretung", **given)
        for name in ("facilitator", "coordinator", "minute_taker")
    )
    place = Institution(id="i", name="Grundschule am Fluss")
    return Project(planning=Planning(group_roles=roles, institutions=(place,)))
