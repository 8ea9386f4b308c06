"""Where the names of the network stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phases.ui.stakeholder_picture import _place


@given(st.integers(1, 40))
def test_every_name_has_a_line_of_its_own_on_its_side(count):
    places = [_place(number, count) for number in range(count)]

    for side in (1, -1):
        heights = sorted(y for x, y in places if x * side > 0)
        gaps = [after - before for before, after in pairwise(heights)]
        assert gaps == pytest.approx([2 / (len(gaps) + 1)] * len(gaps))
    assert all(x**2 + y**2 == pytest.approx(1) for x, y in places)
    assert len({(round(x, 6), round(y, 6)) for x, y in places}) == count
