"""Charts as plain data: nothing is loaded for them, nothing in them speaks English."""

import subprocess
import sys
from pathlib import Path

from phases.ui import vega

ROOT = Path(__file__).resolve().parents[3]
HEAVY = ("altair", "pandas", "pyarrow", "numpy")
DRAW = f"""
import sys
from phases.ui import benefit_picture, charts, pictures, stakeholder_picture, timeline, vega

dot = vega.layer(vega.point(9), [{{"place": 1}}], x=vega.number("place"))
vega.draw(vega.chart([dot], 90), "Ein Punkt")
print([name for name in {HEAVY!r} if name in sys.modules])
"""


def test_drawing_a_chart_loads_no_library_for_charts_and_data():
    run = subprocess.run(
        [sys.executable, "-c", DRAW], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"


def test_data_stay_in_their_layer_as_they_are():
    data = [{"name": "Schule", "place": 1}]
    chart = vega.chart([vega.layer(vega.point(9), data, x=vega.number("place"))], 90)

    assert chart["layer"][0]["data"] == {"values": data}
    assert "data" not in chart


def test_no_chart_has_names_and_hints_of_the_framework():
    config = vega.chart([], 90)["config"]

    assert config["aria"] is False
    assert config["mark"] == {"tooltip": None, "aria": False}


def test_on_the_wall_letters_and_signs_grow_and_data_stay():
    data = [{"place": 14, "size": 100}]
    dot = vega.layer(vega.point(9), data, x=vega.number("place"), y=vega.pixel(20))
    said = vega.layer(vega.text("red", dy=-5), data, text=vega.words("place"))
    scaled = vega.number("place", scale={"domain": [0, 30], "range": [10, {"expr": "width"}]})
    named = vega.layer(vega.rule(2), data, x={**scaled, "axis": vega.axis("red", values=[1, 2])})

    large = vega.enlarged(vega.chart([dot, said, named], 90, right=12), 2)

    first, second, third = large["layer"]
    assert first["mark"]["size"] == 36
    assert first["mark"]["opacity"] == 1
    assert first["encoding"]["y"] == {"value": 40}
    assert first["data"]["values"] == [{"place": 14, "size": 400}]
    assert (second["mark"]["fontSize"], second["mark"]["dy"]) == (28, -10)
    assert third["encoding"]["x"]["scale"] == {"domain": [0, 30], "range": [20, {"expr": "width"}]}
    assert third["encoding"]["x"]["axis"]["values"] == [1, 2]
    assert large["padding"]["right"] == 24
