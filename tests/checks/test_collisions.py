"""Names that lead to the same short key."""

from lehrwerk.checks.ids import KeyCollision, collisions
from lehrwerk.source import Source

AT = Source("a.md", "eins zwei drei").span(0)


def test_different_names_with_the_same_key_are_found() -> None:
    assert list(collisions([("abc", "eins", AT), ("xyz", "zwei", AT), ("abc", "drei", AT)])) == [
        KeyCollision(at=AT, id="drei", other="eins")
    ]


def test_the_same_name_twice_is_another_matter() -> None:
    assert list(collisions([("abc", "eins", AT), ("abc", "eins", AT)])) == []
