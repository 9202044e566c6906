"""Who made what learners see and hear, and under which licence: the words that authors wrote beside each medium."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.recording import Recording
from lehrwerk.blocks.walk import lines
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Line, Part, Prose
from lehrwerk.pages.studio import Studio


@dataclass(frozen=True)
class Credit:
    """A medium of the course."""

    what: str
    """What is seen or heard."""
    credit: str
    """Who made it, and its licence."""


def media(place: Studio) -> list[Credit]:
    """All pictures and recordings of the pages, in their order, each once."""
    course = place.edition.course
    found = [credit for unit in course.units() for page in unit.pages for credit in _credits(page.parts, place)]
    found += [credit for _, text in course.glossary for credit in _pictures([text])]
    return list(dict.fromkeys(found))


def _credits(parts: Iterable[Part], place: Studio) -> Iterator[Credit]:
    for part in parts:
        if isinstance(part, Prose):
            yield from _pictures(part.lines())
        elif isinstance(part, Block) and part.shown_to(Audience.LEARNER):
            if isinstance(part, Recording):
                yield Credit(place.setter().line(part.title).striptags(), part.credit)
            yield from _pictures(lines(part.texts()))
            yield from _credits(part.inner(), place)


def _pictures(texts: Iterable[Line]) -> Iterator[Credit]:
    for line in texts:
        for piece in line.pieces():
            if piece.type == "image" and piece.attrs.get("title"):
                yield Credit(piece.content, str(piece.attrs["title"]))
