"""One or several of some answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.boxes import ChoiceWithoutRight, Option, boxes, options
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Fence, Line, Prose


class ChoiceAttributes(ExerciseAttributes):
    """What a choice takes between its braces."""

    several: bool = False
    """Whether several may be chosen even if only one is right.
    de: Ob mehrere gewählt werden dürfen, auch wenn nur eine richtig ist."""


@dataclass(frozen=True, kw_only=True)
class Choice(Exercise):
    """Options, of which one or several are right."""

    kind = "choice"
    names: ClassVar = {"en": ("choice",), "de": ("auswahl",)}
    takes = ChoiceAttributes

    several: bool
    options: tuple[Option, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt and a task list (`- [x]`, `- [ ]`); a quote under an option is its feedback."""
        ask = asked(fence, desk, ChoiceAttributes)
        if ask is None:
            return None
        items = ask.first("bullet_list")
        found = boxes(items) if items else None
        if not found or len(found) < 2 or (items and ask.after(items)):
            desk.found.add(_unfit(fence))
            return None
        right = sum(box.right for box in found)
        if not right:
            desk.found.add(ChoiceWithoutRight(at=fence.at))
            return None
        prompt = question(ask.before("bullet_list"), fence, desk)
        if prompt is None:
            return None
        several = ask.attributes.several or right > 1
        return cls(**ask.given, prompt=prompt, several=several, options=options(found))

    def solution(self) -> Mapping[str, Any]:
        """{"several", "right": keys, "options": keys}."""
        right = [option.key for option in self.options if option.right]
        return {"several": self.several, "right": right, "options": [option.key for option in self.options]}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The options."""
        return ((option.key, option.text) for option in self.options)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="some" if self.several else "one", parts=alike(option.key for option in self.options))

    def payload(self) -> int:
        """One character for each option that may be chosen."""
        return len(self.options) if self.several else 1

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, options, feedback, helps."""
        yield self.prompt
        for option in self.options:
            yield option.text
            yield option.feedback
        yield from self.helps()


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Frage und danach mindestens zwei Antworten mit Kästchen",
        need_en="a question followed by at least two options with boxes",
        tip_de="Schreiben Sie „- [x] richtig“ und „- [ ] falsch“; eine Rückmeldung steht eingerückt darunter: „  > …“.",
        tip_en="Write “- [x] right” and “- [ ] wrong”; feedback stands indented below: “  > …”.",
    )
