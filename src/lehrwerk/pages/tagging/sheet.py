"""One painted page, as the tagger remembers it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where a marked-content sequence begins: in this stream, its property list at this index."""

    stream: Any
    index: int


@dataclass(frozen=True)
class Sheet:
    """A page after painting. Boxes and streams are WeasyPrint's."""

    box: Any
    """The page's box, with all boxes on it."""

    tags: dict[Any, dict[str, Any]]
    """The boxes that were drawn, each with the number of its marked content (`mcid`) and its rough kind (`tag`)."""

    stream: Any
    """The page's content stream."""

    places: dict[int, Place] = field(default_factory=dict)
    """Where each marked content begins, by its number. Some begin in a group of the stream (opacity)."""


def see(box: Any, stream: Any) -> Sheet:
    """Remember a page that has just been painted."""
    sheet = Sheet(box, stream._tags, stream)  # noqa: SLF001  WeasyPrint has no public way to it
    for part in (stream, *_groups(stream, sheet.tags, set())):
        # A sequence begins with three words: /Span <</MCID 7>> BDC
        for index, word in enumerate(part.stream):
            if isinstance(word, dict) and "MCID" in word:
                sheet.places[word["MCID"]] = Place(part, index)
    return sheet


def _groups(stream: Any, tags: dict[Any, Any], seen: set[int]) -> list[Any]:
    """The groups drawn for this page: they share its book of tags."""
    found = []
    for part in stream._resources["XObject"].values():  # noqa: SLF001
        if getattr(part, "_tags", None) is tags and id(part) not in seen:
            seen.add(id(part))
            found += [part, *_groups(part, tags, seen)]
    return found
