"""Statements and options, as they are read."""

from blocks.test_reads import read
from lehrwerk.blocks.matrix.matrix import Matrix

HEAD = "::: matrix {#m}\nWas stimmt?\n\n| Satz | Ja | Nein {#n} |\n|---|---|---|\n"


def test_one_mark_in_each_row_lets_learners_choose_one() -> None:
    block = read(HEAD + "| Laut hilft. | | x |\n| Zeigen hilft. {#z} | ✓ | |\n:::\n")

    assert isinstance(block, Matrix)
    assert (block.head.text, block.several) == ("Satz", False)
    assert block.solution() == {"several": False, "rows": {"a": ["n"], "z": ["a"]}, "options": ["a", "n"]}
    assert block.payload() == 4


def test_several_marks_in_a_row_let_learners_choose_several() -> None:
    block = read(HEAD + "| Laut hilft. | X | x |\n| Zeigen hilft. | x | |\n:::\n")

    assert block.several
    assert block.solution()["rows"] == {"a": ["a", "n"], "b": ["a"]}
    assert block.payload() == 2 * (2 + 2)


def test_a_flag_does_the_same() -> None:
    assert read(HEAD.replace("#m", "#m several") + "| Laut. | | x |\n| Leise. | x | |\n:::\n").several


def test_statements_and_options_get_letters_of_their_own() -> None:
    block = read(HEAD + "| Laut. | | x |\n| Leise. | x | |\n:::\n")

    assert [mark for _, _, mark in block.unmarked()] == [" {#a}", " {#b}", " {#a}"]
