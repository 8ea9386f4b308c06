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
