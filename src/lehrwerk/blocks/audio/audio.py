"""Something to listen to, with the text that is heard."""

from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Desk, attributes
from lehrwerk.blocks.recording import Recording, RecordingAttributes, heard
from lehrwerk.model.prose import Fence


@dataclass(frozen=True, kw_only=True)
class Audio(Recording):
    """A sound recording."""

    kind = "audio"
    names: ClassVar = {"en": ("audio",), "de": ("ton",)}
    takes = RecordingAttributes

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Words after the name are the title; inside stands what is said."""
        given = heard(fence, attributes(RecordingAttributes, fence, desk), desk)
        return cls(**given) if given else None
