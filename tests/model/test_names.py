"""Names for machines: slugs, keys, orders that only look random."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lehrwerk.blocks.shuffle import shuffled
from lehrwerk.model.key import key, page_key
from lehrwerk.model.slug import slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fünf Stufen", "fuenf-stufen"),
        ("Straße & Öl!", "strasse-oel"),
        ("Café  42", "cafe-42"),
        ("Ein sehr langer Titel, der gekürzt werden muss", "ein-sehr-langer-titel-der-gekuerzt"),
        ("x" * 60, "x" * 40),
        ("日本", ""),
        ("", ""),
    ],
)
def test_titles_become_names(text: str, name: str) -> None:
    assert slug(text) == name


@given(st.text())
def test_a_name_is_always_one(text: str) -> None:
    assert re.fullmatch(r"|[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 40


@given(st.text())
def test_a_key_has_three_letters_and_never_changes(id: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{3}", key(id))
    assert key(id) == key(id)


def test_keys_are_those_of_packages_already_made() -> None:
    assert (key("erste-schritte"), page_key("verstaendigung/leiter", "")) == ("QmN", "tDG")


@given(st.lists(st.text(), unique=True), st.text())
def test_an_order_holds_the_same_and_hides_the_solution(keys: list[str], seed: str) -> None:
    mixed = shuffled(keys, seed)

    assert sorted(mixed) == sorted(keys)
    assert mixed == shuffled(keys, seed)
    assert mixed != keys or len(keys) < 2


def test_a_new_item_moves_no_other() -> None:
    before, after = shuffled("abcd", "saat"), shuffled("abcde", "saat")

    assert [letter for letter in after if letter != "e"] == before
