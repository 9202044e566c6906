"""Words to mark, as they are read."""

from blocks.test_reads import read
from lehrwerk.blocks.marking.marking import MOST, Marking


def marking(text: str) -> Marking:
    block = read(f"::: markieren {{#m}}\nMarkieren Sie.\n\n---\n\n{text}\n:::\n")
    assert isinstance(block, Marking)
    return block


def texts(block: Marking) -> list[str]:
    return [bit.text for paragraph in block.paragraphs for bit in paragraph if bit.key]


def test_words_and_phrases_can_be_marked_and_punctuation_cannot() -> None:
    block = marking("Er ist ==stur=={#s}, sagt „nein“ –\nund bleibt ==wie immer==. Z\\*B 20 % und Kolleg:innen.")

    assert texts(block) == ["Er", "ist", "stur", "sagt", "nein", "und", "bleibt", "wie immer", "Z*B", "20", "und", "Kolleg:innen"]
    assert (
        "".join(bit.text for bit in block.paragraphs[0]) == "Er ist stur, sagt „nein“ –\nund bleibt wie immer. Z*B 20 % und Kolleg:innen."
    )
    assert block.solution()["right"] == ["s", "a"]
    assert len(block.solution()["words"]) == 2 * 10


def test_a_word_keeps_its_key_when_others_come_and_go() -> None:
    before, after = marking("Er schweigt. ==Stur.=="), marking("Heute wieder. Er schweigt. ==Stur.==")

    def keys(block: Marking) -> dict[str, str]:
        return {bit.text: bit.key for bit in block.paragraphs[0] if bit.key}

    assert {text: key for text, key in keys(after).items() if text in keys(before)} == keys(before)


def test_keys_are_unique_in_a_long_text() -> None:
    block = marking(" ".join(f"Wort{number} der" for number in range(400)) + " ==so==")

    assert len(set(block.words)) == len(block.words) == 800
    assert all(len(key) == 2 for key in block.words)


def test_so_many_marks_are_kept_and_no_more() -> None:
    assert marking("eins zwei ==drei== ==vier==").payload() == 1 + 2 * 2 + 2
    assert marking("wort " * 100 + "==so== ==so==").payload() == 1 + 2 * MOST


def test_letters_are_written_behind_the_signs_also_when_a_phrase_comes_twice() -> None:
    block = marking("Er ist ==stur==, ==wie\nimmer==, und ==stur==.")
    text = block.at.source.text

    marks = list(block.unmarked())

    assert [(text[offset - 6 : offset], mark) for _, offset, mark in marks] == [
        ("stur==", "{#a}"),
        ("mmer==", "{#b}"),
        ("stur==", "{#c}"),
    ]
    assert len({offset for _, offset, _ in marks}) == 3
