"""Dark by the device and by choice, from one rule."""

import pytest

from lehrwerk.model.theme import PLAIN, Theme
from lehrwerk.pages.colours import chosen
from lehrwerk.pages.style import style

DEVICE, CHOICE = ":where(:root:not([data-colours]))", ":where(:root[data-colours=dark])"


def test_what_is_dark_by_the_device_is_dark_by_choice_too() -> None:
    assert chosen("a{b:c}@media (prefers-color-scheme:dark){:root{--x:1}}p{x:y}") == (
        f"a{{b:c}}@media (prefers-color-scheme:dark){{{DEVICE}:root{{--x:1}}}}@media screen{{{CHOICE}:root{{--x:1}}}}p{{x:y}}"
    )


@pytest.mark.parametrize(
    ("selector", "under"),
    [
        (".a", f"{CHOICE} .a"),
        (".a,:is(.b,.c) p", f"{CHOICE} .a,{CHOICE} :is(.b,.c) p"),
        ("html.lw p", f"{CHOICE}:root.lw p"),
        (".lw .a", f"{CHOICE}.lw .a"),
        (".lw-page", f"{CHOICE} .lw-page"),
        ('[dir="rtl"] .a', f'{CHOICE}[dir="rtl"] .a'),
    ],
)
def test_selectors_of_the_root_are_narrowed_and_others_stand_below_it(selector: str, under: str) -> None:
    assert f"@media screen{{{under}{{d:e}}}}" in chosen(f"@media (prefers-color-scheme: dark){{{selector}{{d:e}}}}")


def test_rules_within_rules_are_changed_too() -> None:
    both = chosen("@media (prefers-color-scheme:dark){@supports (color:red){:root{--z:1}}}")

    assert f"@media screen{{@supports (color:red){{{CHOICE}:root{{--z:1}}}}}}" in both


def test_a_theme_stands_right_behind_the_tokens_so_that_dark_and_high_contrast_still_hold() -> None:
    sheet = style(Theme("rot", {"color-accent": "#b00020", "color-ground": "#fffff0"}, {}), "screen", [])

    own = sheet.index("--lw-color-ground:#fffff0")
    assert sheet.index("--lw-color-ground: #ffffff") < own
    assert own < sheet.index("--lw-color-ground: #12181f")
    assert own < sheet.index(':root[data-colours="high"]')


def test_paper_has_no_dark() -> None:
    assert "data-colours" not in style(PLAIN, "paper", [])
