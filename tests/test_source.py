"""Lines and columns of a file, counted as people count."""

import pytest

from lehrwerk.source import Source

TEXT = "eins\nzwei drei\n\nvier"
SOURCE = Source("a.md", TEXT)


def test_lines_are_counted_from_one() -> None:
    assert [SOURCE.line(number) for number in (1, 2, 3, 4)] == ["eins", "zwei drei", "", "vier"]


def test_a_span_tells_its_line_column_and_text() -> None:
    span = SOURCE.span(10, 14)

    assert (span.line, span.column, span.end_line, span.text) == (2, 6, 2, "drei")
    assert str(span) == "a.md:2:6"


def test_a_span_over_lines_ends_on_its_last() -> None:
    span = SOURCE.lines(1, 2)

    assert (span.line, span.end_line, span.text) == (1, 2, "eins\nzwei drei")


def test_a_span_stays_within_its_file() -> None:
    assert SOURCE.span(-5, 900).text == TEXT
    assert SOURCE.lines(-3, 99).text == TEXT
    assert Source("leer.md", "").span(0).line == 1


@pytest.mark.parametrize(("text", "place"), [("drei", (2, 6)), ("fehlt", (2, 1)), ("", (2, 1)), ("eins", (2, 1))])
def test_a_text_is_found_in_its_line_or_the_line_is_given(text: str, place: tuple[int, int]) -> None:
    span = SOURCE.find(text, 2)

    assert (span.line, span.column) == place
