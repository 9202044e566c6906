"""The house styles of this repository, held to the contrasts of WCAG 2.2 (1.4.3 for text, 1.4.11 for lines)."""

import re
from pathlib import Path

import pytest

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.theme import Theme
from lehrwerk.pages.style import style
from lehrwerk.reading.files import Files
from lehrwerk.reading.theme import read_theme

ROOT = Path(__file__).parents[2]
HOUSES = sorted(folder.name for folder in (ROOT / "themes").iterdir() if folder.is_dir())

TEXT = [
    *((ink, ground) for ink in ("ink", "quiet", "accent-ink") for ground in ("ground", "soft", "accent-soft")),
    ("accent-text", "accent"),
    *((tone, ground) for tone in ("right", "wrong", "partly") for ground in ("ground", "soft", f"{tone}-soft")),
]
"""What is written upon what: 4.5:1."""

LINES = [("edge", "ground"), ("edge", "soft"), ("accent-ink", "soft")]
"""Borders of fields, what shows a state: 3:1."""

LIGHT = re.compile(r"(?<![)\]\w]):root\{([^}]*)\}")
DARK = re.compile(r":where\(:root\[data-colours=dark\]\):root\{([^}]*)\}")
"""The rules that name colours, as pages/colours.py leaves them."""


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _mixed(colour: str, share: float, other: str) -> str:
    parts = zip(_rgb(colour), _rgb(other), strict=True)
    return "#" + "".join(f"{round((a * share + b * (1 - share)) * 255):02x}" for a, b in parts)


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.2, glossary)."""
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: str, other: str) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _colours(rules: re.Pattern[str], css: str) -> dict[str, str]:
    return dict(re.findall(r"--lw-color-([a-z-]+): ?(#[0-9a-f]{6})", " ".join(rules.findall(css))))


def _house(name: str) -> Theme:
    found = Diagnostics()
    theme = read_theme(Files(ROOT), name, None, found)
    assert not list(found)
    return theme


def _palette(theme: Theme, *, dark: bool) -> dict[str, str]:
    """The colours as the page has them; what `color-mix` makes in screen.css is reckoned here."""
    css = style(theme, "screen", ())
    colours = _colours(LIGHT, css) | (_colours(DARK, css) if dark else {})
    accent, ground = colours["accent"], colours["ground"]
    colours["accent-ink"] = _mixed(accent, 0.45, "#ffffff") if dark else accent
    colours["accent-soft"] = _mixed(accent, 0.22 if dark else 0.08, ground)
    return colours


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["plain", *HOUSES])
def test_a_house_can_be_read(name: str, *, dark: bool) -> None:
    colours = _palette(_house(name), dark=dark)
    weak = [
        f"{ink} {colours[ink]} on {ground} {colours[ground]}: {_contrast(colours[ink], colours[ground]):.2f}"
        for pairs, least in ((TEXT, 4.5), (LINES, 3))
        for ink, ground in pairs
        if _contrast(colours[ink], colours[ground]) < least
    ]
    assert not weak


@pytest.mark.parametrize("name", HOUSES)
def test_a_house_is_more_than_a_colour(name: str) -> None:
    theme = _house(name)
    assert {"screen.css", "paper.css"} <= set(theme.files)
    assert "lw-cover" in theme.files["paper.css"].decode()


def test_the_measure_knows_black_on_white() -> None:
    assert round(_contrast("#000000", "#ffffff"), 1) == 21.0
