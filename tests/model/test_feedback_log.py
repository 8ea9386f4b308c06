"""What became of the responses: every one counted once, those without change marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.feedback_log import DECISIONS, by_decision, proposed_changes, without_change
from model.proposals import additions
from model.records.participation import Feedback
from tests.model.test_proposals import full, with_changes


@pytest.mark.requirement(91)
@given(st.lists(st.sampled_from(DECISIONS), max_size=12))
def test_every_response_stands_under_exactly_one_decision(decisions):
    rows = tuple(Feedback(id=f"f{n}", decision=one) for n, one in enumerate(decisions))

    found = by_decision(rows)

    assert sorted(one.id for some in found.values() for one in some) == sorted(r.id for r in rows)


def test_what_was_taken_up_waits_until_a_wording_has_changed():
    project = full()
    assert without_change(project) == {"f1", "f2"}

    added = additions(project, "approval.text_changes", proposed_changes(project))

    assert without_change(with_changes(project, added)) == frozenset()
