"""Checklists, self-checks and surveys, as they are read."""

import pytest

from blocks.test_reads import read, words
from lehrwerk.blocks.checklist.checklist import Checklist
from lehrwerk.blocks.selfcheck.lights import Light, fitting, parsed, thirds
from lehrwerk.blocks.selfcheck.radar import corner
from lehrwerk.blocks.selfcheck.selfcheck import Selfcheck
from lehrwerk.blocks.survey.survey import Survey
from lehrwerk.blocks.typed import room

SELFCHECK = """\
Wo stehen Sie?

### Sprechen
- Ich spreche langsam.
- Ich spreche leise. {#k}

### Zeigen
- Ich zeige.

0 = nie, 3 = immer
:::
"""


def test_a_checklist_has_items_and_stays_private() -> None:
    block = read("::: checkliste {#c}\nIst alles da?\n\n- [ ] Tafel {#t}\n- [ ] Stift\n:::\n")

    assert isinstance(block, Checklist)
    assert [(item.key, item.text.text) for item in block.items] == [("t", "Tafel"), ("a", "Stift")]
    assert (block.solution(), block.payload(), block.assessment(pooled=False)) == ({"items": ["t", "a"]}, 2, "private")
    assert [mark for _, _, mark in block.unmarked()] == [" {#a}"]


def test_a_selfcheck_has_fields_that_share_their_steps() -> None:
    block = read(f"::: selbstcheck {{#s}}\n{SELFCHECK}")

    assert isinstance(block, Selfcheck)
    assert words(block.prompt) == "Wo stehen Sie?"
    assert [(field.title.text, [s.key for s in field.statements]) for field in block.fields] == [
        ("Sprechen", ["a", "k"]),
        ("Zeigen", ["b"]),
    ]
    assert (block.steps.low, block.steps.high, block.steps.high_text.text, block.drawing) == (0, 3, "immer", "")
    assert block.solution() == {
        "min": 0,
        "max": 3,
        "fields": [
            {"rows": ["a", "k"], "lights": [["red", 0, 2], ["yellow", 3, 4], ["green", 5, 6]]},
            {"rows": ["b"], "lights": [["red", 0, 1], ["yellow", 2, 2], ["green", 3, 3]]},
        ],
    }
    assert block.payload() == 11, "up to the letter k"


def test_the_steps_may_stand_anywhere_in_a_selfcheck() -> None:
    block = read("::: selfcheck {#s lights='0 red,1 green'}\n".replace("'", '"') + "Wo?\n\n0 = nein, 1 = ja\n\n### Eins\n- Ich.\n:::\n")

    assert words(block.prompt) == "Wo?"
    assert block.fields[0].lights == (Light("red", 0, 0), Light("green", 1, 1))


def test_three_fields_make_a_picture() -> None:
    fields = "".join(f"### Feld {name}\n- Ich {name}.\n\n" for name in "abc")

    assert read(f"::: selbstcheck {{#s}}\nWo?\n\n{fields}0 = nie, 1 = immer\n:::\n").drawing.startswith("data:image/svg+xml,")


@pytest.mark.parametrize(
    ("written", "good"),
    [
        ("0-4 red, 5-8 yellow, 9-12 green", True),
        ("0–4 grün, 5 – 8 gelb, 9–12 Rot", True),
        ("0-6 red, 7-12 green", True),
        ("0-4 red, 6-8 yellow, 9-12 green", False),
        ("0-4 red, 4-8 yellow, 9-12 green", False),
        ("0-4 red, 5-8 red, 9-12 green", False),
        ("0-4 red, 5-8 yellow", False),
        ("0-4 blue, 5-12 green", False),
    ],
)
def test_lights_name_each_sum_once(written: str, good: bool) -> None:
    lights = parsed(written)

    assert (lights is not None and fitting(lights, 0, 12)) is good


@pytest.mark.parametrize(("low", "high"), [(0, 12), (0, 1), (4, 20), (2, 4), (3, 18)])
def test_thirds_always_fit(low: int, high: int) -> None:
    assert fitting(thirds(low, high), low, high)


def test_the_axes_of_the_picture_go_round() -> None:
    assert [corner(axis, 4, 100) for axis in range(4)] == [(0, -100), (100, 0), (0, 100), (-100, 0)]


def test_a_survey_has_statements_and_open_questions() -> None:
    block = read("::: umfrage {#u}\nWie war es?\n\n- Gut.\n- Kurz.\n\n1 = nein, 5 = ja\n\nWas fehlte?\n\nWas noch? {#n}\n:::\n")

    assert isinstance(block, Survey)
    assert [statement.text.text for statement in block.statements] == ["Gut.", "Kurz."]
    assert [(question.key, question.text.text) for question in block.questions] == [("a", "Was fehlte?"), ("n", "Was noch?")]
    assert block.solution() == {"min": 1, "max": 5, "rows": ["a", "b"], "questions": ["a", "n"]}
    assert block.payload() == 1 + 2 + 2 * (3 + room(140))
    assert (block.private, block.assessment(pooled=False)) == (True, "private")


def test_a_survey_may_be_kept() -> None:
    assert read("::: survey {#u assessed=formative}\nWie?\n\n- Gut.\n\n0 = nein, 10 = ja\n:::\n").assessment(pooled=False) == "formative"
