"""What charts are drawn from: a row for each thing, also where names are equal or long."""

from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phases.ui import charts, vega

DUE = "2027-05-01T12:00:00"
ROW = {
    "name": "Schulung",
    "state": "offen",
    "label": "offen, 01.05.2027",
    "color": "gray",
    "shape": "circle",
    "start": "2027-03-01T12:00:00",
    "end": DUE,
    "due": DUE,
    "last": DUE,
}


def values(chart: vega.Spec) -> list[dict[str, object]]:
    return [one for layer in chart["layer"] for one in layer["data"]["values"]]


def test_two_measures_of_the_same_name_are_two_rows():
    drawn = values(charts.of_time([ROW, ROW], DUE, "heute"))

    assert {one["y"] for one in drawn if one.get("words") == "Schulung"} == {0.5, 1.5}


def test_what_is_done_on_its_day_has_a_mark_and_no_bar():
    done = {**ROW, "start": DUE}

    assert (
        len(values(charts.of_time([ROW], DUE, "")))
        == len(values(charts.of_time([done], DUE, ""))) + 1
    )


@given(st.text(), st.integers(10, 40))
def test_a_name_of_any_length_takes_one_or_two_lines(name, letters):
    assert 1 <= len(vega.lines(name, letters)) <= 2


@given(st.lists(st.text(), min_size=1, max_size=3), st.integers(0, 50), st.integers(20, 60))
def test_lines_stand_around_the_middle_of_their_row(said, row, height):
    drawn = vega.around(said, row + 0.5, height)

    assert [one["words"] for one in drawn] == said
    assert mean(one["y"] for one in drawn) == pytest.approx(row + 0.5)


def test_every_bar_has_its_number_and_nothing_has_no_bar():
    rows = [
        {"name": "Ja", "number": 3, "color": "green", "sign": "circle"},
        {"name": "Nein", "number": 0, "color": "red", "sign": "circle"},
    ]
    names, bars, signs, numbers = (
        layer["data"]["values"] for layer in charts.of_bars(rows)["layer"]
    )

    assert [one["words"] for one in names] == ["Ja", "Nein"]
    assert [one["number"] for one in bars] == [3]
    assert [one["number"] for one in numbers] == [3, 0]
    assert len(signs) == 2
