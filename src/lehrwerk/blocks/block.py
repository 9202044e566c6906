"""What every block is and has."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeVar

from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Fence, Line, Part, Prose
from lehrwerk.model.structure import Manner, Place, understand
from lehrwerk.model.trainer import CaseSheet, Phrases
from lehrwerk.model.values import Written
from lehrwerk.source import Span

EVERYONE = frozenset(Audience)
Attributes = TypeVar("Attributes", bound=Written)


@dataclass(frozen=True)
class Desk:
    """What a block has at hand while it is read."""

    found: Diagnostics
    read: Callable[[Sequence[Prose | Fence]], tuple[Part, ...]]
    """Reads what stands inside a fence."""
    cases: Mapping[str, CaseSheet]
    """The shared cases, by name."""
    phrases: Mapping[str, Phrases] = field(default_factory=dict)
    """The trainer's phrases, by name."""
    broken: frozenset[str] = frozenset()
    """Files of the trainer that are there but could not be read, as `cases/name`: a finding tells of them already."""


class NoAttributes(Written):
    """For blocks that take nothing between braces."""


@dataclass(frozen=True, kw_only=True)
class Block(Part):
    """The class all blocks are made from. A kind is a folder with the same file names as its neighbours:
    `<kind>.py` (this), `screen.html`, `paper.html`, `words.yaml`, `example.md`, and where it answers to the
    learner `<kind>.js` and `<kind>.css`."""

    kind: ClassVar[str]
    """The folder's name."""
    names: ClassVar[Mapping[str, tuple[str, ...]]]
    """What authors may call it, by language: {"en": ("choice",), "de": ("auswahl",)}."""
    takes: ClassVar[type[Written]] = NoAttributes
    """What may stand between its braces."""
    audiences: ClassVar[frozenset[Audience]] = EVERYONE
    """Who gets to see it."""

    at: Span = field(repr=False, compare=False)
    """The opening line of its fence."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """The block, or None after a finding."""
        raise NotImplementedError

    def texts(self) -> Iterator[Prose | Line]:
        """Every text of its own that readers see, without those of inner parts."""
        return iter(())

    def files(self) -> Iterator[Line]:
        """Paths of files it shows beside the pictures in its texts, as written, with their places."""
        return iter(())

    def inner(self) -> tuple[Part, ...]:
        """The parts that stand inside it."""
        return ()

    def shown_to(self, audience: Audience) -> bool:
        """Whether an audience gets to see it."""
        return audience in self.audiences


@dataclass(frozen=True, kw_only=True)
class ArgumentUnexpected(Diagnostic):
    """Words stand after a block's name although this kind of block takes none there.

    Nothing on that line is ignored, so that no slip goes unnoticed.

    Instead: move the words into the block, or remove them.

    de: Hinter dem Namen eines Blocks stehen Worte, obwohl diese Art von Block dort keine nimmt.

    Nichts in dieser Zeile wird übergangen, damit kein Tippfehler unbemerkt bleibt.

    Stattdessen: Schreiben Sie die Worte in den Block, oder löschen Sie sie.
    """

    code, name = "LW214", "argument-unexpected"
    de = Saying("Hinter {q}{block}{Q} steht {q}{argument}{Q}; dieser Block nimmt dort nichts.", "Schreiben Sie den Text in den Block.")
    en = Saying("{q}{argument}{Q} stands after {q}{block}{Q}, which takes nothing there.", "Put the text inside the block.")

    block: str
    argument: str


@dataclass(frozen=True, kw_only=True)
class BlockEmpty(Diagnostic):
    """A block has nothing in it.

    Learners would see a frame around nothing.

    Instead: write what it should show, or remove it.

    de: In einem Block steht nichts.

    Die Lernenden sähen einen Rahmen um nichts.

    Stattdessen: Schreiben Sie hinein, was er zeigen soll, oder löschen Sie ihn.
    """

    code, name = "LW215", "block-empty"
    de = Saying("In {q}{block}{Q} steht nichts.", "Schreiben Sie etwas hinein, oder löschen Sie den Block.")
    en = Saying("There is nothing in {q}{block}{Q}.", "Write something into it, or remove the block.")

    block: str


@dataclass(frozen=True, kw_only=True)
class BlockUnfit(Diagnostic):
    """A block does not hold what its kind is made of.

    What learners can do with it depends on that; nothing is guessed.

    Instead: write it the way the message says.

    de: In einem Block steht nicht, was zu seiner Art gehört.

    Davon hängt ab, was die Lernenden damit tun können; geraten wird nicht.

    Stattdessen: Schreiben Sie ihn so, wie die Meldung es zeigt.
    """

    code, name = "LW216", "block-unfit"
    de = Saying("{q}{block}{Q} braucht {need_de}.", "{tip_de}")
    en = Saying("{q}{block}{Q} needs {need_en}.", "{tip_en}")

    block: str
    need_de: str
    need_en: str
    tip_de: str = ""
    tip_en: str = ""


@dataclass(frozen=True, kw_only=True)
class BlockInside(Diagnostic):
    """A block stands inside one that can only hold text.

    The inner one would be lost.

    Instead: end the outer block before, and put the inner one after it.

    de: Ein Block steht in einem anderen, der nur Text aufnimmt.

    Der innere ginge verloren.

    Stattdessen: Schließen Sie den äußeren Block vorher, und setzen Sie den inneren dahinter.
    """

    code, name = "LW217", "block-inside"
    de = Saying("In {q}{block}{Q} kann kein anderer Block stehen.", "Schließen Sie {q}{block}{Q} vorher mit {q}:::{Q}.")
    en = Saying("{q}{block}{Q} cannot hold another block.", "Close {q}{block}{Q} with {q}:::{Q} before it.")

    block: str


def attributes(model: type[Attributes], fence: Fence, desk: Desk, **more: Any) -> Attributes | None:
    """What stands between the braces, as the block's model; None after a finding. A bare flag counts as true."""
    data = {a.key: a.value or "true" for a in fence.attributes} | more
    places: dict[Place, Span] = {(a.key,): a.at for a in fence.attributes}
    return understand(model, data, places, fence.at, desk.found, Manner.BRACES)


def no_argument(fence: Fence, desk: Desk) -> None:
    """A finding if words stand after the name."""
    if fence.argument:
        desk.found.add(ArgumentUnexpected(at=fence.at, block=fence.name, argument=fence.argument))


def only_text(fence: Fence, desk: Desk) -> Prose | None:
    """The text inside; None after a finding when there is none or a block stands in it."""
    inside = next((part for part in fence.parts if isinstance(part, Fence)), None)
    if inside:
        desk.found.add(BlockInside(at=inside.at, block=fence.name))
        return None
    prose = fence.prose()
    if not prose:
        desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
        return None
    return prose
