"""Places in a picture, as they are read."""

from blocks.test_reads import read, words
from lehrwerk.blocks.hotspot.hotspot import Hotspot

TEXT = """\
::: bildpunkt {#wo}
Wo drücken Sie?

![Oberkörper](bilder/koerper.svg "Eigene Zeichnung, CC BY-SA 4.0")

- [x] Brust {#b} {x=50% y=37,5% r=8%}
  > Genau, in der Mitte.
- [ ] Bauch {x=50% y=60% r=8%}
:::
"""


def test_options_say_where_they_lie() -> None:
    block = read(TEXT)

    assert isinstance(block, Hotspot)
    assert [(o.key, o.text.text, o.right, words(o.feedback)) for o in block.options] == [
        ("b", "Brust", True, "Genau, in der Mitte."),
        ("a", "Bauch", False, ""),
    ]
    assert [(spot.key, spot.x, spot.y, spot.r) for spot in block.spots] == [("b", 50, 37.5, 8), ("a", 50, 60, 8)]
    assert block.image == {"path": "bilder/koerper.svg", "text": "Oberkörper", "credit": "Eigene Zeichnung, CC BY-SA 4.0"}
    assert words(block.prompt) == "Wo drücken Sie?"
    assert block.solution() == {"several": False, "right": ["b"], "options": ["b", "a"]}
    assert block.payload() == 1


def test_a_letter_is_written_between_the_words_and_the_place() -> None:
    block = read(TEXT)
    text = block.at.source.text

    assert [(text[offset - 5 : offset + 3], mark) for _, offset, mark in block.unmarked()] == [("Bauch {x", " {#a}")]


def test_several_right_ones_let_learners_choose_several() -> None:
    block = read(TEXT.replace("- [ ]", "- [x]"))

    assert block.several
    assert block.payload() == 2
