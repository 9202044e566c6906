"""One activity in two forms: `online` on the screen, `room` on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, Desk, attributes
from lehrwerk.blocks.trainer.trainer import TrainerAttributes, heading
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Fence, Line, Part, Prose

PLACES = {"online": "online", "room": "room", "präsenz": "room", "raum": "room"}
READERS = {
    "online": frozenset({Audience.LEARNER}),
    "room": frozenset({Audience.PARTICIPANT, Audience.TRAINER}),
}


@dataclass(frozen=True, kw_only=True)
class Activity(Block):
    """What is done, for those who learn alone or for those who sit together."""

    kind = "activity"
    names: ClassVar = {"en": ("online", "room"), "de": ("online", "präsenz", "raum")}
    takes = TrainerAttributes

    place: str
    """online or room."""
    heading: Line | None
    """What is done or how long it takes: `40 min`."""
    method: str | None
    """The method card that tells how; its title stands in for missing text."""
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Text inside, or a method between the braces."""
        taken = attributes(TrainerAttributes, fence, desk)
        if taken is None:
            return None
        if not fence.parts and not taken.method:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
            return None
        place = PLACES[fence.name.casefold()]
        return cls(at=fence.at, place=place, heading=heading(fence), method=taken.method, parts=desk.read(fence.parts))

    def texts(self) -> Iterator[Prose | Line]:
        """The heading."""
        if self.heading:
            yield self.heading

    def inner(self) -> tuple[Part, ...]:
        """What is done."""
        return self.parts

    def shown_to(self, audience: Audience) -> bool:
        """Online on screens, room on paper."""
        return audience in READERS[self.place]
