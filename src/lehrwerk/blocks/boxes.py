"""Options to tick, as a choice and a hotspot have them: a task list, feedback quoted under each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lehrwerk.blocks.exercise import keyed
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Chunk, Line, Prose

BOX = re.compile(r"\[([ xX])\]\s+")


@dataclass(frozen=True, kw_only=True)
class ChoiceWithoutRight(Diagnostic):
    """A choice has no option marked as right.

    Nobody could solve it.

    Instead: mark each right option with `- [x]`.

    de: In einer Auswahl ist keine Antwort als richtig gekennzeichnet.

    Niemand könnte sie lösen.

    Stattdessen: Kennzeichnen Sie jede richtige Antwort mit `- [x]`.
    """

    code, name = "LW421", "choice-without-right"
    de = Saying("Keine der Antworten ist als richtig markiert.", "Markieren Sie jede richtige Antwort mit {q}- [x]{Q}.")
    en = Saying("None of the options is marked as right.", "Mark each right option with {q}- [x]{Q}.")


@dataclass(frozen=True)
class Box:
    """An item of a task list, as it is written."""

    text: Line
    right: bool
    feedback: Prose


@dataclass(frozen=True)
class Option:
    """One answer."""

    key: str
    """A letter that stays when the option moves."""
    text: Line
    right: bool
    feedback: Prose
    """What is said to those who chose it; may be empty."""


def boxes(items: Chunk) -> list[Box] | None:
    """The items of a list; None when one has no box or holds something else than quotations."""
    found: list[Box] = []
    for item in items.children():
        first, rest = next(iter(item.children()), item), item.children()[1:]
        match = BOX.match(first.text) if first.kind == "paragraph" else None
        if not match or any(chunk.kind != "blockquote" for chunk in rest):
            return None
        text = first.text[match.end() :]
        at = first.source.find(text.split("\n")[0], first.at.line, first.at.end_line)
        found.append(Box(Line(text, at), match[1] in "xX", _quoted(rest, items)))
    return found


def options(found: Iterable[Box]) -> tuple[Option, ...]:
    """The items with their letters."""
    rows = list(found)
    keys = keyed([box.text for box in rows])
    return tuple(Option(key, line, box.right, box.feedback) for (key, line), box in zip(keys, rows, strict=True))


def _quoted(quotes: list[Chunk], items: Chunk) -> Prose:
    """What stands in the quotes, without the quotation around it."""
    tokens = [token for quote in quotes for token in quote.node.to_tokens()[1:-1]]
    return Prose(tuple(tokens), items.source)
