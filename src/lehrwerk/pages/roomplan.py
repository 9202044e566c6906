"""A room for a group as a small drawing: a horseshoe of chairs, open to the wall at which one looks."""

import math
from collections.abc import Iterator

from markupsafe import Markup, escape

WIDTH, HEIGHT = 320, 214
"""Of the drawing; set 165 mm wide, a unit is about half a millimetre."""

MIDDLE = (160, 128)
RADIUS = (112, 68)
"""Of the horseshoe."""

OPEN = 100
"""Degrees that it leaves open towards the front."""

LARGEST = 8.0
"""Half the side of a chair."""

THINGS = (
    ("1", 110, 8, 100, 7, "screen"),
    ("2", 62, 10, 26, 16, "flipchart"),
    ("3", 232, 10, 26, 16, "flipchart"),
    ("4", 8, 96, 8, 60, "board"),
    ("4", 304, 96, 8, 60, "board"),
    ("5", 232, 193, 70, 13, "table"),
)
"""Number of the legend, left, top, width, height."""


def room_plan(chairs: int, title: str) -> Markup:
    """The drawing as SVG, told in words by its title; the numbers in it are explained by a legend."""
    things = "".join(_thing(number, left, top, width, height) for number, left, top, width, height, _ in THINGS)
    seats = "".join(_seats(chairs))
    return Markup(  # noqa: S704  the title is escaped, the rest are numbers
        f'<svg class="lw-room-plan" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
        f"<title>{escape(title)}</title>"
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" fill="none" stroke="#1b2733" stroke-width="2"/>'
        f'<path d="M20 {HEIGHT - 1}h44" stroke="#fff" stroke-width="3"/>'
        f'<path d="M20 {HEIGHT - 1}v-36a44 40 0 0 1 44 36" fill="none" stroke="#1b2733"/>{things}{seats}</svg>'
    )


def _thing(number: str, left: int, top: int, width: int, height: int) -> str:
    x, y = left + width / 2, top + height / 2
    return (
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#d5dde5" stroke="#1b2733"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6.4" fill="#fff" stroke="#1b2733" stroke-width=".8"/>'
        f'<text x="{x:.1f}" y="{y + 3:.1f}" text-anchor="middle" font-size="8.5" font-weight="700" fill="#1b2733">{number}</text>'
    )


def _seats(chairs: int) -> Iterator[str]:
    """The chairs, as large as their number allows."""
    turn = math.radians(360 - OPEN)
    start = math.radians(270 + OPEN / 2)
    length = turn * math.hypot(*RADIUS) / math.sqrt(2)
    half = min(LARGEST, length / max(1, chairs) * 0.36)
    for number in range(chairs):
        angle = start + turn * (number / (chairs - 1) if chairs > 1 else 0.5)
        x, y = MIDDLE[0] + RADIUS[0] * math.cos(angle), MIDDLE[1] + RADIUS[1] * math.sin(angle)
        yield (
            f'<rect x="{x - half:.1f}" y="{y - half:.1f}" width="{2 * half:.1f}" height="{2 * half:.1f}" rx="{half * 0.35:.1f}" '
            'fill="#fff" stroke="#1b2733" stroke-width="1.4"/>'
        )
