"""One or several of some answers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, prose_of
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Chunk, Fence, Line, Prose

BOX = re.compile(r"\[([ xX])\]\s+")


@dataclass(frozen=True, kw_only=True)
class ChoiceWithoutRight(Diagnostic):
    """A choice has no option marked as right.

    Nobody could solve it.

    Instead: mark each right option with `- [x]`.
    """

    code, name = "LW421", "choice-without-right"
    de = Saying("Keine der Antworten ist als richtig markiert.", "Markieren Sie jede richtige Antwort mit {q}- [x]{Q}.")
    en = Saying("None of the options is marked as right.", "Mark each right option with {q}- [x]{Q}.")


class ChoiceAttributes(ExerciseAttributes):
    """What a choice takes between its braces."""

    several: bool = False
    """Whether several may be chosen even if only one is right.
    de: Ob mehrere gewählt werden dürfen, auch wenn nur eine richtig ist."""


@dataclass(frozen=True)
class Option:
    """One answer."""

    key: str
    """A letter that stays when the option moves."""
    text: Line
    right: bool
    feedback: Prose
    """What is said to those who chose it; may be empty."""


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
        options = _options(items) if items else None
        if not options or len(options) < 2 or (items and ask.after(items)):
            desk.found.add(_unfit(fence))
            return None
        right = sum(option.right for option in options)
        if not right:
            desk.found.add(ChoiceWithoutRight(at=fence.at))
            return None
        several = ask.attributes.several or right > 1
        prompt = prose_of(ask.before("bullet_list"), fence)
        return cls(**ask.given, prompt=prompt, several=several, options=options)

    def solution(self) -> Mapping[str, Any]:
        """{"several", "right": keys, "options": keys}."""
        right = [option.key for option in self.options if option.right]
        return {"several": self.several, "right": right, "options": [option.key for option in self.options]}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The options."""
        return ((option.key, option.text) for option in self.options)

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


def _options(items: Chunk) -> tuple[Option, ...] | None:
    """The list's items as options; None when one has no box."""
    rows: list[tuple[Line, bool, Prose]] = []
    for item in items.children():
        first, rest = next(iter(item.children()), item), item.children()[1:]
        match = BOX.match(first.text) if first.kind == "paragraph" else None
        if not match or any(chunk.kind != "blockquote" for chunk in rest):
            return None
        text = first.text[match.end() :]
        at = first.source.find(text.split("\n")[0], first.at.line, first.at.end_line)
        rows.append((Line(text, at), match[1] in "xX", _quoted(rest, items)))
    keys = keyed([text for text, _, _ in rows])
    return tuple(Option(key, line, right, feedback) for (key, line), (_, right, feedback) in zip(keys, rows, strict=True))


def _quoted(quotes: list[Chunk], items: Chunk) -> Prose:
    """What stands in the quotes, without the quotation around it."""
    tokens = [token for quote in quotes for token in quote.node.to_tokens()[1:-1]]
    return Prose(tuple(tokens), items.source)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Frage und danach mindestens zwei Antworten mit Kästchen",
        need_en="a question followed by at least two options with boxes",
        tip_de="Schreiben Sie „- [x] richtig“ und „- [ ] falsch“; eine Rückmeldung steht eingerückt darunter: „  > …“.",
        tip_en="Write “- [x] right” and “- [ ] wrong”; feedback stands indented below: “  > …”.",
    )
