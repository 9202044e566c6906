"""Sorting into groups, as it is read."""

import pytest

from blocks.test_reads import read
from lehrwerk.blocks.sorting.sorting import Sorting

TEXT = """\
::: gruppieren {#wer}
Wer kann das?

- Alle
  - Namen fragen
  - Hilfe rufen {#x}
- Nur Fachleute {#f}
  - Aufklären
:::
"""


def test_a_list_of_lists_is_groups_and_what_belongs_there() -> None:
    block = read(TEXT)

    assert isinstance(block, Sorting)
    assert [(group.key, group.text.text, [(item.key, item.text.text) for item in group.items]) for group in block.sorted] == [
        ("a", "Alle", [("a", "Namen fragen"), ("x", "Hilfe rufen")]),
        ("f", "Nur Fachleute", [("b", "Aufklären")]),
    ]
    assert block.solution() == {"groups": ["a", "f"], "items": {"a": "a", "x": "a", "b": "f"}}
    assert block.payload() == 6


def test_entries_are_offered_mixed_and_the_same_each_time() -> None:
    block = read(TEXT)

    assert sorted(item.key for item in block.mixed()) == ["a", "b", "x"]
    assert block.mixed() != list(block.items)
    assert block.mixed() == read(TEXT).mixed()


def test_groups_and_entries_get_letters_of_their_own() -> None:
    block = read(TEXT)
    text = block.at.source.text

    marks = [(text[offset - 4 : offset], mark) for _, offset, mark in block.unmarked()]

    assert marks == [("Alle", " {#a}"), ("agen", " {#a}"), ("ären", " {#b}")]


@pytest.mark.parametrize("entry", ["Namen fragen", "Aufklären"])
def test_a_paper_names_groups_by_letters(entry: str) -> None:
    block = read(TEXT)
    item = next(item for item in block.items if item.text.text == entry)

    assert block.letter(item) == {"Namen fragen": "A", "Aufklären": "B"}[entry]
