"""How a document is cut into sheets for the wall."""

import pytest

from model.catalogue import catalogue
from model.documents import assemble, reading
from phases.ui.wall import _HEADS, _sheets
from tests.model.documents import projects


@pytest.mark.parametrize("sample", ["muehlenbogen", "weidenweg", "hochauen"])
def test_nothing_is_lost_and_no_heading_stands_at_the_foot_of_a_sheet(sample):
    document = assemble("agreement", projects.sample(sample), catalogue(), date=projects.DAY)
    lines = list(reading(document))
    sheets = list(_sheets(lines))

    # The head of a table is said again on each of its sheets.
    told = [line for sheet in sheets for line in sheet if line.kind != "header"]
    assert told == [line for line in lines if line.kind != "header"]
    assert [sheet[-1].text for sheet in sheets[:-1] if sheet[-1].kind in _HEADS] == []
    for sheet in sheets:
        assert sheet[0].kind != "row"
