"""What moves along with a field is found by its place, whoever changes it."""

from datetime import date

from model.along import along
from model.changes import SetField
from model.content import Content
from model.planning import Planning
from model.project import Project
from model.records.drafting import Dissent
from model.records.meetings import Decision

DAY = date(2027, 6, 1)
GROUP = Project(
    planning=Planning(decisions=(Decision(id="d", item="finances-costs", revisit_on=DAY),)),
    content=Content(dissent=(Dissent(id="x", item="finances-costs", review_date=DAY),)),
)


def test_the_day_of_a_decision_takes_its_dissent_along():
    found = along("planning.decisions.d.revisit_on")

    assert found is not None
    (change,) = found(GROUP, "2030-01-14")
    assert isinstance(change, SetField)
    assert (change.path, change.after) == ("content.dissent.x.review_date", "2030-01-14")


def test_other_fields_move_alone():
    assert along("planning.decisions.d.wording") is None
    assert along("planning.start_date") is None
