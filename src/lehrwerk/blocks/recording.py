"""What can be heard and seen: recordings, and what must stand beside them so that nobody is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lehrwerk.blocks.block import Block, BlockInside, BlockUnfit, Desk
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Fence, Line, Prose
from lehrwerk.model.values import Text, Written


@dataclass(frozen=True, kw_only=True)
class TranscriptMissing(Diagnostic):
    """A recording has no text that tells what is to be heard and seen.

    Who cannot hear or see it, sits in a loud station, has no data volume left or learns on paper would get nothing of it
    (WCAG 2.2, 1.2.1 and 1.2.3).

    Instead: write inside the block what is said, and what is to be seen or heard beside it.

    de: Zu einer Aufnahme fehlt der Text, der sagt, was zu hören und zu sehen ist.

    Wer sie nicht hören oder sehen kann, auf einer lauten Wache sitzt, kein Datenvolumen mehr hat oder auf Papier lernt, hätte nichts
    von ihr (WCAG 2.2, 1.2.1 und 1.2.3).

    Stattdessen: Schreiben Sie in den Block, was gesagt wird und was sonst zu sehen oder zu hören ist.
    """

    code, name = "LW460", "transcript-missing"
    de = Saying(
        "Bei {q}{title}{Q} fehlt der Text zum Mitlesen.",
        "Schreiben Sie in den Block, was gesagt wird, und was sonst zu hören oder zu sehen ist.",
    )
    en = Saying("{q}{title}{Q} has no transcript.", "Write inside the block what is said, and what else is to be heard or seen.")

    title: str


class RecordingAttributes(Written):
    """What every recording takes between its braces."""

    file: Text
    """The recording's path, seen from the unit.
    de: Der Pfad der Aufnahme, von der Lerneinheit aus gesehen."""
    credit: Text
    """Who made it, and its licence.
    de: Von wem sie ist, und unter welcher Lizenz."""


@dataclass(frozen=True, kw_only=True)
class Recording(Block):
    """A file to play, with its text."""

    title: Line
    file: Line
    """Its path, as written."""
    credit: str
    """Who made it, and its licence."""
    transcript: Prose
    """What is to be heard and seen."""

    def texts(self) -> Iterator[Prose | Line]:
        """Title and transcript."""
        yield self.title
        yield self.transcript

    def files(self) -> Iterator[Line]:
        """The recording."""
        yield self.file


def heard(fence: Fence, taken: RecordingAttributes | None, desk: Desk, *inside: Fence) -> dict[str, Any] | None:
    """The fields that all recordings have, ready for a constructor; None after a finding. `inside` are the blocks that
    may stand in this kind."""
    other = next((part for part in fence.parts if isinstance(part, Fence) and part not in inside), None)
    if other:
        desk.found.add(BlockInside(at=other.at, block=fence.name))
    if not fence.argument:
        desk.found.add(_untitled(fence))
    transcript = fence.prose()
    if fence.argument and not transcript:
        desk.found.add(TranscriptMissing(at=fence.at, title=fence.argument))
    if other or not fence.argument or not transcript or taken is None:
        return None
    return {
        "at": fence.at,
        "title": Line(fence.argument, fence.at),
        "file": path(taken.file, "file", fence),
        "credit": taken.credit,
        "transcript": transcript,
    }


def path(written: str, key: str, fence: Fence) -> Line:
    """A path between the braces, with its place."""
    return Line(written, next(attribute.at for attribute in fence.attributes if attribute.key == key))


def _untitled(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="einen Titel",
        need_en="a title",
        tip_de=f"Schreiben Sie zum Beispiel „::: {fence.name} Ein Satz am Notruf {{file=…}}“.",
        tip_en=f"Write for example “::: {fence.name} A sentence on the emergency line {{file=…}}”.",
    )
