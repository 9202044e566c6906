"""The picture of a self-check to draw in by hand: an axis for each field, from the middle outwards (as radar.js draws it)."""

from math import cos, pi, sin
from urllib.parse import quote

RADIUS = 100
RINGS = 4
EDGE = 25
"""Room for the numbers."""
INK, QUIET = "#1b2733", "#7c8996"


def corner(axis: int, axes: int, reach: float) -> tuple[float, float]:
    """A place on an axis: the first points up, the others follow clockwise."""
    angle = 2 * pi * axis / axes
    return round(sin(angle) * reach, 2), round(-cos(angle) * reach, 2)


def drawing(axes: int) -> str:
    """The empty net as the address of an SVG."""
    rings = "".join(_ring(axes, RADIUS * ring / RINGS, QUIET if ring < RINGS else INK) for ring in range(1, RINGS + 1))
    lines = "".join("<path d='M0 0L{} {}' stroke='{}'/>".format(*corner(axis, axes, RADIUS), QUIET) for axis in range(axes))
    numbers = "".join(_number(axis, axes) for axis in range(axes))
    bottom = max(corner(axis, axes, RADIUS)[1] for axis in range(axes)) + EDGE
    net = f"<g fill='none' stroke-width='.8'>{rings}{lines}</g>{numbers}"
    return "data:image/svg+xml," + quote(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-125 -125 250 {125 + bottom}'>{net}</svg>")


def _ring(axes: int, reach: float, colour: str) -> str:
    points = " ".join("{},{}".format(*corner(axis, axes, reach)) for axis in range(axes))
    return f"<polygon points='{points}' stroke='{colour}'/>"


def _number(axis: int, axes: int) -> str:
    x, y = corner(axis, axes, RADIUS + 14)
    look = f"font-family='FiraGO' font-size='13' font-weight='700' text-anchor='middle' fill='{INK}'"
    return f"<text x='{x}' y='{y + 4.5}' {look}>{axis + 1}</text>"
