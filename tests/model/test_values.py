"""The small types read what people write."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lehrwerk.model.values import Clock, Day, Language, Minutes, Review, Share, Size, Slug, Text


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Minutes, "15", 15),
        (Minutes, "15 min", 15),
        (Minutes, "15 Min.", 15),
        (Share, "80%", 0.8),
        (Share, "12,5 %", 0.125),
        (Clock, "09:00", 540),
        (Clock, "9.05", 545),
        (Size, "8–16", (8, 16)),
        (Size, "8-16", (8, 16)),
        (Size, "12", (12, 12)),
        (Day, "2026-09-01", date(2026, 9, 1)),
        (Slug, "fuenf-stufen", "fuenf-stufen"),
        (Language, "de-simple", "de-simple"),
        (Text, "no", "no"),
    ],
)
def test_what_people_write_is_read(kind: Any, text: str, value: object) -> None:
    assert TypeAdapter(kind).validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Minutes, "0"),
        (Minutes, "viele"),
        (Share, "80"),
        (Share, "120%"),
        (Clock, "24:00"),
        (Clock, "9"),
        (Size, "16–8"),
        (Size, "0"),
        (Day, "1.9.2026"),
        (Day, []),
        (Slug, "Fünf"),
        (Slug, "a--b"),
        (Slug, "x" * 41),
        (Language, "Deutsch!"),
        (Text, "  "),
        (Text, []),
    ],
)
def test_nothing_is_guessed(kind: Any, text: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize(("by", "is_open"), [("offen", True), ("Offen", True), ("open", True), ("Kanzlei", False)])
def test_a_review_tells_whether_it_is_open(by: str, is_open: bool) -> None:
    assert Review(by=by).open is is_open
