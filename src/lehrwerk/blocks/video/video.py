"""A film with captions, the text of what is heard and seen, and stops where learners do something."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Self

from lehrwerk.blocks.block import Desk, attributes
from lehrwerk.blocks.cue.cue import Cue
from lehrwerk.blocks.recording import Recording, RecordingAttributes, heard, path
from lehrwerk.blocks.video.captions import captions
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Fence, Line, Part
from lehrwerk.model.values import Text


@dataclass(frozen=True, kw_only=True)
class CaptionsMissing(Diagnostic):
    """A film has no captions.

    Who cannot hear, or sits where sound is not wanted, would see lips move (WCAG 2.2, 1.2.2).

    Instead: write a WebVTT file and name it: `captions=film/name.vtt`. If nothing is to be heard in the film, write `silent`.

    de: Einem Film fehlen die Untertitel.

    Wer nicht hören kann oder dort sitzt, wo kein Ton erwünscht ist, sähe nur Lippen, die sich bewegen (WCAG 2.2, 1.2.2).

    Stattdessen: Schreiben Sie eine WebVTT-Datei, und nennen Sie sie: `captions=film/name.vtt`. Ist im Film nichts zu hören, schreiben
    Sie `silent`.
    """

    code, name = "LW464", "captions-missing"
    de = Saying(
        "Dem Film {q}{title}{Q} fehlen Untertitel.",
        "Ergänzen Sie {q}captions=film/name.vtt{Q}, oder {q}silent{Q}, wenn im Film nichts zu hören ist.",
    )
    en = Saying("The film {q}{title}{Q} has no captions.", "Add {q}captions=film/name.vtt{Q}, or {q}silent{Q} if nothing is to be heard.")

    title: str


@dataclass(frozen=True, kw_only=True)
class CueOrder(Diagnostic):
    """A stop of a film stands behind one that comes later in the film, or at the same time.

    On paper and without JavaScript the stops are read in the order in which they stand.

    Instead: put them in the order of their times, and make one of two that have the same time.

    de: Ein Haltepunkt steht hinter einem, der im Film später oder zur selben Zeit kommt.

    Auf Papier und ohne JavaScript werden die Haltepunkte in der Reihenfolge gelesen, in der sie dastehen.

    Stattdessen: Ordnen Sie sie nach der Zeit, und machen Sie aus zweien zur selben Zeit einen.
    """

    code, name = "LW471", "cue-order"
    de = Saying("Der Haltepunkt bei {time} steht hinter dem bei {before}.", "Ordnen Sie die Haltepunkte nach der Zeit.")
    en = Saying("The stop at {time} stands behind the one at {before}.", "Put the stops in the order of their times.")

    time: str
    before: str


class VideoAttributes(RecordingAttributes):
    """What a film takes between its braces."""

    captions: Text | None = None
    """The captions' path (WebVTT).
    de: Der Pfad der Untertitel (WebVTT)."""
    silent: bool = False
    """Whether nothing is to be heard in it.
    de: Ob im Film nichts zu hören ist."""
    poster: Text | None = None
    """The path of the picture that is shown before it plays.
    de: Der Pfad des Bilds, das vor dem Abspielen zu sehen ist."""


@dataclass(frozen=True, kw_only=True)
class Video(Recording):
    """A film."""

    kind = "video"
    names: ClassVar = {"en": ("video",), "de": ("film",)}
    takes = VideoAttributes

    captions: Line | None
    """The path of the captions; None when nothing is to be heard."""
    poster: Line | None
    cues: tuple[Cue, ...]
    """Where it stops, in the order of time."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Words after the name are the title; inside stand the transcript and the stops (`::: cue 0:35`)."""
        taken = attributes(VideoAttributes, fence, desk)
        stops = [part for part in fence.parts if isinstance(part, Fence) and part.name.casefold() in Cue.called()]
        cues = [Cue.inside(stop, desk) for stop in stops]
        given = heard(fence, taken, desk, *stops)
        if given is None or taken is None or not all(cues):
            return None
        if not taken.captions and not taken.silent:
            desk.found.add(CaptionsMissing(at=fence.at, title=fence.argument))
            return None
        return cls(
            **given,
            captions=path(taken.captions, "captions", fence) if taken.captions else None,
            poster=path(taken.poster, "poster", fence) if taken.poster else None,
            cues=_ordered([cue for cue in cues if cue], desk),
        )

    def files(self) -> Iterator[Line]:
        """Film, captions, poster."""
        yield from (line for line in (self.file, self.captions, self.poster) if line)

    def inner(self) -> tuple[Part, ...]:
        """The stops."""
        return self.cues

    @staticmethod
    def timed(vtt: str) -> list[tuple[float, float, str]]:
        """The captions of a file as begin, end (seconds) and words: browsers load none from `file://`."""
        return [(caption.start, caption.end, caption.text) for caption in captions(vtt)[0]]


def _ordered(cues: list[Cue], desk: Desk) -> tuple[Cue, ...]:
    """The stops; a finding for each that does not come after the one before."""
    for before, cue in pairwise(cues):
        if cue.seconds <= before.seconds:
            desk.found.add(CueOrder(at=cue.at, time=cue.time, before=before.time))
    return tuple(cues)
