"""The chart of decisions: as many columns as one can read, a line only where several decide."""

from model.responsibilities import Matrix, Matter, Place, Role
from phases.ui import responsibility_chart
from phases.ui.vega import Spec


def drawn(matrix: Matrix) -> list[dict[str, object]]:
    chart: Spec = responsibility_chart.of(matrix)
    return [one for layer in chart["layer"] for one in layer["data"]["values"]]


def houses(count: int) -> tuple[Place, ...]:
    return tuple(Place(f"s{number}", f"Haus {number}") for number in range(count))


def test_of_too_many_places_those_named_most_often_are_shown():
    many = houses(responsibility_chart.COLUMNS + 1)
    everybody = Matter("Schließtage", dict.fromkeys([one.id for one in many], Role.HEARD))
    but_the_first = Matter("Raumplan", dict.fromkeys([one.id for one in many[1:]], Role.HEARD))

    words = [one.get("words") for one in drawn(Matrix((everybody, but_the_first), many))]
    assert [one for one in words if str(one).startswith("Haus")] == [one.name for one in many[1:]]


def test_a_line_joins_those_who_decide_only_together():
    both = {"s0": Role.DECIDES, "s2": Role.DECIDES}
    joint, alone = (Matter("Plan", both, is_joint) for is_joint in (True, False))

    (line,) = [one for one in drawn(Matrix((joint, alone), houses(3))) if "to" in one]
    assert (line["x"], line["to"], line["y"]) == (0.5, 2.5, 0.5)


def test_the_name_of_a_question_that_nobody_decides_has_another_colour_and_a_ring():
    place = houses(1)
    decided, open_one = Matter("Plan", {"s0": Role.DECIDES}), Matter("Raum", {"s0": Role.HEARD})

    full, hole = (drawn(Matrix((one,), place)) for one in (decided, open_one))
    colors = [next(one["color"] for one in some if one.get("words")) for some in (full, hole)]
    rings = [sum(set(one) == {"y"} for one in some) for some in (full, hole)]
    assert colors[0] != colors[1]
    assert rings[1] == rings[0] + 1
