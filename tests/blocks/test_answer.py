"""Short answers, as they are read."""

from blocks.test_reads import read
from lehrwerk.blocks.answer.answer import Answer


def test_right_answers_stand_in_lines_that_begin_with_an_equals_sign() -> None:
    block = read(
        "::: kurzantwort {#k}\nWie heißt das?\n\nGenau?\n\n= ~Teach-back | Rückfrage\n= ~ Nachfragen\n\n= in eigenen  Worten\n:::\n"
    )

    assert isinstance(block, Answer)
    assert len(block.prompt.chunks()) == 2
    assert block.solution() == {
        "accept": ["Teach-back", "Rückfrage", "Nachfragen", "in eigenen Worten"],
        "lenient": ["Teach-back", "Nachfragen"],
    }
    assert block.payload() == 80


def test_the_field_does_not_tell_how_long_the_answer_is() -> None:
    assert read("::: answer {#k}\nWas?\n\n= ja\n:::\n").width == read("::: answer {#k}\nWas?\n\n= vielleicht\n:::\n").width
