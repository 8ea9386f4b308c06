"""What the bodies have resolved, which of it binds, and what is missing until the signing."""

import pytest

from model import resolution_register as register
from model.project import Project
from model.proposals import additions
from tests.model.test_proposals import full, with_changes
from tests.phases.rich import people, row
from tests.phases.windows import put


def missing(project: Project) -> dict[str, int]:
    return {one.kind: one.count for one in register.missing_until_signing(project)}


def test_only_bodies_that_decide_or_agree_can_be_missing():
    heard = row("approval.bodies", "b9", role="hearing")

    found = register.binding_missing(with_changes(full(), [heard]))

    assert [one.id for one in found] == ["b2"]


@pytest.mark.requirement(18, 90)
@pytest.mark.parametrize(
    ("result", "is_given"), [("adopted", True), ("deferred", False), ("rejected", False)]
)
def test_only_a_consent_binds(result, is_given):
    given = row("approval.resolutions", "r2", body="b2", result=result)

    found = register.binding_missing(with_changes(full(), [given]))

    assert (found == ()) is is_given


def test_each_body_is_proposed_one_row_with_its_day():
    project = full()

    added = additions(project, register.RESOLUTIONS, register.proposed_resolutions(project))

    assert [(one.record["body"], one.record["date"]) for one in added] == [("b2", "2027-07-01")]


def test_institutions_that_sign_with_the_partners_are_proposed_as_such():
    project = with_changes(
        Project(), [*people(), put("planning.institutions.s1.co_signing", True, None)]
    )

    found = [one.values for one in register.proposed_signatures(project)]

    assert [one["signing_role"] for one in found] == [
        "contracting_party",
        "contracting_party",
        "co_signing",
    ]


def test_an_empty_project_lacks_bodies_and_the_form():
    assert missing(Project()) == {"no_bodies": 1, "form": 1}


def test_what_is_done_is_no_longer_missing():
    project = full()
    assert missing(project)["conditions"] == 1

    done = with_changes(project, [put("approval.conditions.c1.status", "done", "open")])

    assert "conditions" not in missing(done)
