"""The small types that written fields are made of; each reads what people write."""

import re
from datetime import date
from typing import Annotated, Any, NoReturn

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

OPEN = "offen"
"""Written where a review has not taken place yet."""


class Written(BaseModel):
    """What stands in a YAML file: frozen, nothing unknown beside the named fields. The docstring under
    a field explains it to authors: English first, then German after `de:`."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, str_strip_whitespace=True)


def _refuse(kind: str) -> NoReturn:
    raise PydanticCustomError(f"lw_{kind}", "expected {kind}", {"kind": kind})


def _minutes(value: Any) -> Any:
    if isinstance(value, int):
        return value
    match = re.fullmatch(r"(\d{1,4})(?: ?[Mm]in\.?)?", str(value).strip()) if isinstance(value, str) else None
    return int(match[1]) if match and int(match[1]) > 0 else _refuse("minutes")


def _share(value: Any) -> Any:
    if isinstance(value, float):
        return value
    match = re.fullmatch(r"(\d{1,3}(?:[.,]\d+)?) ?%", value.strip()) if isinstance(value, str) else None
    share = float(match[1].replace(",", ".")) / 100 if match else -1.0
    return share if 0 <= share <= 1 else _refuse("share")


def _clock(value: Any) -> Any:
    if isinstance(value, int):
        return value
    match = re.fullmatch(r"(\d{1,2})[:.](\d{2})", value.strip()) if isinstance(value, str) else None
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        _refuse("clock")
    return int(match[1]) * 60 + int(match[2])


def _size(value: Any) -> Any:
    if isinstance(value, tuple):
        return value
    match = re.fullmatch(r"(\d{1,4})(?: ?[-–] ?(\d{1,4}))?", value.strip()) if isinstance(value, str) else None
    low, high = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    return (low, high) if 0 < low <= high else _refuse("size")


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value.strip())
    except (ValueError, AttributeError):
        return _refuse("day")


def _slug(value: Any) -> Any:
    good = isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value) and len(value) <= 40
    return value if good else _refuse("slug")


def _attempts(value: Any) -> Any:
    count = int(value) if isinstance(value, int) or (isinstance(value, str) and re.fullmatch(r"[0-9]{1,2}", value.strip())) else 0
    return count if 1 <= count <= 60 else _refuse("attempts")


def _text(value: Any) -> Any:
    return value if isinstance(value, str) and value.strip() else _refuse("text")


Text = Annotated[str, BeforeValidator(_text)]
"""Some words; never empty."""

Minutes = Annotated[int, BeforeValidator(_minutes), WithJsonSchema({"type": ["integer", "string"]})]
"""Whole minutes, written `15` or `15 min`."""

Share = Annotated[float, BeforeValidator(_share), WithJsonSchema({"type": "string", "pattern": r"^\d+ ?%$"})]
"""0…1, written as `80%`."""

Clock = Annotated[int, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}:\d{2}$"})]
"""Minutes after midnight, written `09:00`."""

Size = Annotated[tuple[int, int], BeforeValidator(_size), WithJsonSchema({"type": "string"})]
"""From … to … people, written `8–16` or `12`."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A date, written `2026-09-01`."""

Slug = Annotated[str, BeforeValidator(_slug)]
"""A name for machines: small letters, digits and hyphens, at most 40 characters."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""A language tag (BCP 47) such as `de` or `de-simple`."""

Count = Annotated[int, Field(ge=0, le=1000)]
"""A whole number from 0 to 1000."""


Attempts = Annotated[int, BeforeValidator(_attempts), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 60})]
"""How often something may be tried, from 1 to 60: player/codec.js counts tries up to 63."""


class Review(Written):
    """Who has checked something, and when."""

    by: Text
    """Who checked it; `offen` when nobody has.
    de: Wer es geprüft hat; `offen`, wenn noch niemand."""
    on: Day | None = None
    """The day of the check.
    de: Der Tag der Prüfung."""

    @property
    def open(self) -> bool:
        """Whether nobody has checked it yet."""
        return self.by.casefold() in {OPEN, "open"}
