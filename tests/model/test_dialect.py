"""The Markdown that authors write."""

import pytest

from lehrwerk.model.dialect import blocks, pieces


def shape(text: str) -> list[str]:
    """The types of all tokens of a text."""
    return [token.type for token in blocks(text)]


def opened(text: str) -> list[str]:
    """The named fences of a text, as they were opened."""
    return [token.info for token in blocks(text) if token.type == "fence_named_open"]


@pytest.mark.parametrize("line", ["::: note Merke {#a}", ":::note Merke {#a}", "::::  note Merke {#a}"])
def test_a_name_opens_a_fence(line: str) -> None:
    assert opened(f"{line}\nText\n:::\n") == ["note Merke {#a}"]


def test_a_bare_line_closes_the_innermost_fence() -> None:
    text = "::: outer\n::: inner\nText\n:::\nMehr\n:::\nDanach\n"

    assert shape(text) == [
        "fence_named_open",
        "fence_named_open",
        *["paragraph_open", "inline", "paragraph_close"],
        "fence_named_close",
        *["paragraph_open", "inline", "paragraph_close"],
        "fence_named_close",
        *["paragraph_open", "inline", "paragraph_close"],
    ]


def test_a_fence_needs_no_empty_lines_around_it() -> None:
    assert shape("Davor\n::: note\nText\n:::\nDanach\n").count("paragraph_open") == 3


def test_a_fence_tells_whether_it_was_closed() -> None:
    closed, unclosed = (blocks(text)[0].meta["closed"] for text in ("::: a\nb\n:::\n", "::: a\nb\n"))

    assert (closed, unclosed) == (True, False)


def test_a_mark_in_program_code_closes_nothing() -> None:
    assert opened("::: note\n```\n:::\n```\n:::\nDanach\n") == ["note"]
    assert "fence_stray" not in shape("::: note\n```\n:::\n```\n:::\n")


def test_a_bare_line_without_a_fence_is_told() -> None:
    assert "fence_stray" in shape("Text\n\n:::\n")


def test_lines_are_those_of_the_file() -> None:
    tokens = blocks("\n\n::: note\nText\n:::\n")

    assert [token.map for token in tokens if token.map] == [[2, 5], [3, 4], [3, 4]]


@pytest.mark.parametrize(
    ("text", "kind", "meta"),
    [
        ("[[112|eins eins zwei]]", "gap", {"text": "112|eins eins zwei", "key": ""}),
        ("[[a|!b]]{#c}", "gap", {"text": "a|!b", "key": "c"}),
        ("[@fra]", "cite", {"keys": ["fra"]}),
        ("[@fra; @who-2]", "cite", {"keys": ["fra", "who-2"]}),
        ("[^1]", "note", {"label": "1"}),
        ("[شكرا]{lang=ar}", "passage", {"text": "شكرا", "lang": "ar"}),
        ("[Teach-back]{term}", "term", {"text": "Teach-back", "term": "Teach-back"}),
        ("[Rückfragen]{term=Teach-back}", "term", {"text": "Rückfragen", "term": "Teach-back"}),
        ('[sie]{term="kurze Brücke"}', "term", {"text": "sie", "term": "kurze Brücke"}),
    ],
)
def test_our_own_marks_are_known(text: str, kind: str, meta: dict[str, object]) -> None:
    before, piece, after = pieces(f"Vor {text} nach")

    assert (before.content, piece.type, piece.meta, after.content) == ("Vor ", kind, meta, " nach")


@pytest.mark.parametrize("text", ["[[", "[[]", "[@]", "[^]", "[a]{lang=}", "[a]{term=}", '[a]{term=""}', "[@Groß]"])
def test_what_is_no_mark_stays_text(text: str) -> None:
    assert {piece.type for piece in pieces(text)} == {"text"}


def test_definitions_of_links_stay_in_the_text() -> None:
    assert shape("[Hinweis]: wichtig\n") == ["paragraph_open", "inline", "paragraph_close"]


def test_html_is_recognised_so_that_it_can_be_refused() -> None:
    assert "html_block" in shape("<div>\n")
    assert [piece.type for piece in pieces("a <b>c</b>")].count("html_inline") == 2
