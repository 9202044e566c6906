"""A stop in a film: it pauses there until learners go on."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, Desk, NoAttributes, attributes
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Fence, Part

TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)")


@dataclass(frozen=True, kw_only=True)
class CueTime(Diagnostic):
    """A stop of a film does not say when the film is to pause.

    The film would not know when to stop.

    Instead: write minutes and seconds after its name: `::: cue 0:35`.

    de: Ein Haltepunkt sagt nicht, wann der Film anhalten soll.

    Der Film wüsste nicht, wo er stehen bleiben soll.

    Stattdessen: Schreiben Sie Minuten und Sekunden hinter seinen Namen: `::: haltepunkt 0:35`.
    """

    code, name = "LW469", "cue-time"
    de = Saying(
        "{q}{written}{Q} ist keine Zeit, zu der der Film anhalten kann.", "Schreiben Sie Minuten und Sekunden: {q}::: {block} 0:35{Q}."
    )
    en = Saying("{q}{written}{Q} is no time at which the film can pause.", "Write minutes and seconds: {q}::: {block} 0:35{Q}.")

    block: str
    written: str


@dataclass(frozen=True, kw_only=True)
class CueOutside(Diagnostic):
    """A stop stands where there is no film to stop.

    What stands in it would never be shown.

    Instead: move it into the block of the film, behind the transcript.

    de: Ein Haltepunkt steht dort, wo kein Film ist, der anhalten könnte.

    Was in ihm steht, wäre nie zu sehen.

    Stattdessen: Verschieben Sie ihn in den Block des Films, hinter den Text zum Mitlesen.
    """

    code, name = "LW470", "cue-outside"
    de = Saying("{q}{block}{Q} steht nicht in einem Film.", "Verschieben Sie den Haltepunkt in den Block {q}::: film{Q}, hinter den Text.")
    en = Saying("{q}{block}{Q} does not stand in a film.", "Move the stop into the block {q}::: video{Q}, behind the transcript.")

    block: str


@dataclass(frozen=True, kw_only=True)
class Cue(Block):
    """A time, and what is to be done then."""

    kind = "cue"
    names: ClassVar = {"en": ("cue",), "de": ("haltepunkt",)}

    seconds: int
    """From the beginning of the film."""
    parts: tuple[Part, ...]

    @classmethod
    def called(cls) -> frozenset[str]:
        """All its names."""
        return frozenset(name for names in cls.names.values() for name in names)

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Always a finding: a film reads its stops itself (`inside`), so this one stands elsewhere."""
        desk.found.add(CueOutside(at=fence.at, block=fence.name))
        return None

    @classmethod
    def inside(cls, fence: Fence, desk: Desk) -> Self | None:
        """A stop of a film: the words after its name are its time, inside stand exercises or text."""
        taken = attributes(NoAttributes, fence, desk)
        match = TIME.fullmatch(fence.argument)
        if not match:
            desk.found.add(CueTime(at=fence.at, block=fence.name, written=fence.argument))
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
        parts = desk.read(fence.parts)
        if not match or not parts or taken is None:
            return None
        hours, minutes, seconds = (int(group or 0) for group in match.groups())
        return cls(at=fence.at, seconds=hours * 3600 + minutes * 60 + seconds, parts=parts)

    @property
    def time(self) -> str:
        """As people write it: `0:35`, `1:02:00`."""
        minutes, seconds = divmod(self.seconds, 60)
        hours, rest = divmod(minutes, 60)
        return f"{hours}:{rest:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    def inner(self) -> tuple[Part, ...]:
        """What is to be done."""
        return self.parts
