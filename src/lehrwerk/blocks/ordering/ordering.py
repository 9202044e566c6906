"""Things to put into the right order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, question
from lehrwerk.blocks.shuffle import shuffled
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class OrderOfOne(Diagnostic):
    """An ordering has fewer than two items.

    There is nothing to order.

    Instead: write at least two numbered items, in the right order.

    de: Eine Reihenfolge hat weniger als zwei Einträge.

    Es gibt nichts zu ordnen.

    Stattdessen: Schreiben Sie mindestens zwei nummerierte Einträge, in der richtigen Reihenfolge.
    """

    code, name = "LW422", "order-of-one"
    de = Saying("Zum Ordnen braucht es mindestens zwei Einträge, hier steht nur einer.", "Ergänzen Sie einen Eintrag {q}2. …{Q}.")
    en = Saying("Ordering needs at least two items; there is only one.", "Add an item {q}2. …{Q}.")


@dataclass(frozen=True)
class Item:
    """One thing to put in its place."""

    key: str
    text: Line


@dataclass(frozen=True, kw_only=True)
class Ordering(Exercise):
    """Items, written in the right order."""

    kind = "ordering"
    names: ClassVar = {"en": ("ordering",), "de": ("reihenfolge",)}

    items: tuple[Item, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt and a numbered list in the right order."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        numbered = ask.first("ordered_list")
        rows = [item.children() for item in numbered.children()] if numbered else []
        if not numbered or ask.after(numbered) or any(len(row) != 1 or row[0].kind != "paragraph" for row in rows):
            desk.found.add(_unfit(fence))
            return None
        if len(rows) < 2:
            desk.found.add(OrderOfOne(at=numbered.at))
            return None
        prompt = question(ask.before("ordered_list"), fence, desk)
        if prompt is None:
            return None
        items = tuple(Item(key, line) for key, line in keyed([row[0].line() for row in rows]))
        return cls(**ask.given, prompt=prompt, items=items)

    def mixed(self) -> list[Item]:
        """The items as they are offered: never in the right order."""
        by_key = {item.key: item for item in self.items}
        return [by_key[key] for key in shuffled(by_key, self.id)]

    def solution(self) -> Mapping[str, Any]:
        """{"order": keys}."""
        return {"order": [item.key for item in self.items]}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The items."""
        return ((item.key, item.text) for item in self.items)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="order", parts=alike(item.key for item in self.items))

    def payload(self) -> int:
        """One character an item."""
        return len(self.items)

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, items, helps."""
        yield self.prompt
        yield from (item.text for item in self.items)
        yield from self.helps()


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Aufgabe und danach eine nummerierte Liste in der richtigen Reihenfolge",
        need_en="a task followed by a numbered list in the right order",
        tip_de="Schreiben Sie „1. …“, „2. …“; jeder Eintrag ist ein Absatz.",
        tip_en="Write “1. …”, “2. …”; each item is one paragraph.",
    )
