"""Questions against institutions: a sign for each role, a line where several decide together."""

from collections import Counter

from model.responsibilities import Matrix, Place, Role
from phases.ui import palette, vega
from phases.ui.palette import Palette
from phases.ui.vega import Datum, Spec

# Beyond this many columns nobody can read the picture from the back of a room.
COLUMNS = 12
# Sizes in pixels: the names on the left, a row, a letter, all columns together.
_NAMES, _ROW, _LETTER, _WIDTH = 310, 44, 7.6, 780
_LETTERS = 36
_SIGNS = {
    Role.DECIDES: ("green", "green", "circle", 260),
    Role.HEARD: ("blue", "ground", "diamond", 200),
    Role.INFORMED: ("gray", "gray", "square", 90),
}


def of(found: Matrix) -> Spec:
    """The chart; where there are too many places, those named most often."""
    colors, places = palette.colors(), _columns(found)
    count = len(found.matters)
    columns = {"domain": [0, len(places)], "range": [_NAMES, {"expr": "width"}], "nice": False}
    x = vega.number("x", axis=None, scale=columns)
    y = vega.number("y", axis=None, scale={"domain": [count, 0], "nice": False})
    layers = [
        _lines(count, y, colors),
        *_roles(found, places, x, y, colors),
        *_matters(found, y, colors),
        *_heads(places, x, y, colors),
    ]
    return vega.chart(layers, _ROW * count)


def _columns(found: Matrix) -> tuple[Place, ...]:
    counts = Counter(place for matter in found.matters for place in matter.roles)
    most = sorted(found.places, key=lambda one: -counts[one.id])[:COLUMNS]
    return tuple(one for one in found.places if one in most)


def _lines(count: int, y: Spec, colors: Palette) -> Spec:
    whole = {"x": vega.pixel(0), "x2": vega.pixel("width")}
    between = [{"y": number} for number in range(count + 1)]
    return vega.layer(vega.rule(1, color=colors["line"]), between, y=y, **whole)


def _roles(
    found: Matrix, places: tuple[Place, ...], x: Spec, y: Spec, colors: Palette
) -> list[Spec]:
    at = {one.id: number + 0.5 for number, one in enumerate(places)}
    signs, joint = [], []
    for number, matter in enumerate(found.matters, 1):
        roles = {at[place]: role for place, role in matter.roles.items() if place in at}
        signs += [_sign(role, place, number - 0.5, colors) for place, role in roles.items()]
        deciding = [place for place, role in roles.items() if role is Role.DECIDES]
        if matter.is_joint and deciding:
            joint.append({"x": min(deciding), "to": max(deciding), "y": number - 0.5})
    together = vega.rule(5, color=colors["green"], opacity=0.45)
    look = {name: vega.as_is(name) for name in ("stroke", "fill", "shape", "size")}
    return [
        vega.layer(together, joint, x=x, x2=vega.end("to"), y=y),
        # A line ends beside a sign that does not belong to it.
        vega.layer(vega.point(420, filled=True, color=colors["ground"]), signs, x=x, y=y),
        vega.layer(vega.point(200), signs, x=x, y=y, **look),
    ]


def _sign(role: Role, x: float, y: float, colors: Palette) -> Datum:
    stroke, fill, shape, size = _SIGNS[role]
    look = {"stroke": colors[stroke], "fill": colors[fill], "shape": shape, "size": size}
    return {"x": x, "y": y, **look}


def _matters(found: Matrix, y: Spec, colors: Palette) -> list[Spec]:
    """The questions on the left; a ring beside those that nobody decides."""
    data: list[Datum] = []
    rings = []
    for number, matter in enumerate(found.matters):
        is_hole = matter in found.undecided
        said = vega.around(vega.lines(matter.name, _LETTERS), number + 0.5, _ROW)
        data += [{**one, "color": _ink(is_hole, colors)} for one in said]
        rings += [{"y": number + 0.5}] if is_hole else []
    named = vega.text(colors["text"], align="left", limit=_NAMES - 40, fontSize=15)
    look = {"text": vega.words("words"), "color": vega.as_is("color")}
    return [
        vega.layer(named, data, x=vega.pixel(0), y=y, **look),
        vega.layer(_ring(colors), rings, x=vega.pixel(_NAMES - 16), y=y),
    ]


def _heads(places: tuple[Place, ...], x: Spec, y: Spec, colors: Palette) -> list[Spec]:
    """The places on top; a ring under those that no question names."""
    slanted, above = _are_slanted(places), -0.3 - _gap(places)
    data: list[Datum] = []
    for number, one in enumerate(places):
        lines = [one.name] if slanted else vega.lines(one.name, _letters(places))
        look = {"x": number + 0.5, "color": _ink(not one.is_named, colors)}
        data += [{**look, **said} for said in vega.above(lines, above, _ROW)]
    rings = [{"x": n + 0.5, "y": -0.4} for n, one in enumerate(places) if not one.is_named]
    turned = {"angle": -35, "align": "left"} if slanted else {"align": "center"}
    words = {"text": vega.words("words"), "color": vega.as_is("color")}
    return [
        vega.layer(vega.text(colors["text"], limit=220, **turned), data, x=x, y=y, **words),
        vega.layer(_ring(colors), rings, x=x, y=y),
    ]


def _ink(is_hole: bool, colors: Palette) -> str:
    return colors["red" if is_hole else "text"]


def _ring(colors: Palette) -> Spec:
    return vega.point(200, color=colors["red"], fill=colors["ground"])


def _gap(places: tuple[Place, ...]) -> float:
    """Room for the rings under the heads, in rows."""
    return 0.0 if all(one.is_named for one in places) else 0.55


def _letters(places: tuple[Place, ...]) -> int:
    """How many letters fit over a column."""
    return int(_WIDTH / len(places) / _LETTER)


def _are_slanted(places: tuple[Place, ...]) -> bool:
    """Whether a single word is already too long to lie over its column."""
    words = [word for one in places for word in one.name.split()]
    return max(map(len, words), default=0) > _letters(places)
