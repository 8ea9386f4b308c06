"""What frames the goals: suggestions of the type, and rows for everyone who signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import goal_frame
from model.catalogue import catalogue
from model.changes import apply
from model.project import Project
from model.proposals import additions
from tests.model.documents import projects

KINDS = [kind.key for kind in catalogue().agreement_types]


@given(st.sampled_from(KINDS), st.data())
def test_a_suggestion_waits_until_it_is_taken_up_or_struck(kind: str, data: st.DataObject):
    project = Project(agreement_type=kind)
    rows = list(goal_frame.proposed_law(project, catalogue()))
    some = data.draw(st.lists(st.sampled_from(rows), unique_by=lambda row: row.values["proposal"]))

    for change in additions(project, goal_frame.LAW, some):
        project = apply(project, change).project

    left = set(goal_frame.suggested_law(project, catalogue()))
    left -= {row.values["proposal"] for row in some}
    assert set(goal_frame.unanswered_law(project, catalogue())) == left


def test_a_suggestion_says_nothing_about_its_own_check():
    for kind in KINDS:
        laws = goal_frame.suggested_law(Project(agreement_type=kind), catalogue())
        assert laws
        assert not any("Stand prüfen" in law for law in laws)


def test_everyone_who_signs_gets_one_row():
    project = Project.model_validate(
        {
            "planning": {
                "partners": [{"id": "p"}, {"id": "q"}],
                "institutions": [
                    {"id": "i", "partner": "p", "co_signing": True},
                    {"id": "j", "partner": "q"},
                ],
            },
            "goals": {"limits": [{"id": "l", "partner": "q"}]},
        }
    )

    rows = additions(project, goal_frame.LIMITS, goal_frame.proposed_limits(project))

    assert [(row.record["partner"], row.record.get("institution")) for row in rows] == [
        ("p", None),
        ("p", "i"),
    ]


@pytest.mark.parametrize("name", ["muehlenbogen", "weidenweg", "hochauen"])
def test_the_samples_answer_every_suggestion_and_every_signature(name: str):
    project = projects.sample(name)

    assert goal_frame.unanswered_law(project, catalogue()) == ()
    assert additions(project, goal_frame.LIMITS, goal_frame.proposed_limits(project)) == ()
