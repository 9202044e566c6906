"""Things to sort into groups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, question
from lehrwerk.blocks.shuffle import shuffled
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike, letters
from lehrwerk.model.prose import Chunk, Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class GroupEmpty(Diagnostic):
    """A group of a sorting exercise has nothing that belongs into it.

    Learners would look for something that is not there.

    Instead: write what belongs there as a list indented below the group, or remove the group.

    de: In eine Gruppe einer Sortieraufgabe gehört nichts.

    Die Lernenden würden suchen, was es nicht gibt.

    Stattdessen: Schreiben Sie als eingerückte Liste unter die Gruppe, was hineingehört, oder löschen Sie die Gruppe.
    """

    code, name = "LW450", "group-empty"
    de = Saying("In die Gruppe {q}{group}{Q} gehört nichts.", "Schreiben Sie eingerückt darunter {q}  - …{Q}, oder löschen Sie die Gruppe.")
    en = Saying("Nothing belongs into the group {q}{group}{Q}.", "Write {q}  - …{Q} indented below it, or remove the group.")

    group: str


@dataclass(frozen=True)
class Item:
    """One thing to sort."""

    key: str
    text: Line


@dataclass(frozen=True)
class Group:
    """A group and what belongs into it."""

    key: str
    text: Line
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class Sorting(Exercise):
    """Groups, written as a list whose items are lists of what belongs there."""

    kind = "sorting"
    names: ClassVar = {"en": ("sorting",), "de": ("gruppieren",)}

    sorted: tuple[Group, ...]
    """The groups in the author's order, each with its own items."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt and a nested list: groups, and below each what belongs there."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        outer = ask.first("bullet_list")
        rows = [_row(item) for item in outer.children()] if outer else []
        good = [row for row in rows if row]
        if not outer or ask.after(outer) or len(good) < 2 or len(good) < len(rows):
            desk.found.add(_unfit(fence))
            return None
        empty = [head for head, items in good if not items]
        desk.found.extend(GroupEmpty(at=head.at, group=head.text) for head in empty)
        prompt = question(ask.before("bullet_list"), fence, desk)
        return None if empty or prompt is None else cls(**ask.given, prompt=prompt, sorted=_groups(good))

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is to be sorted, group by group."""
        return tuple(item for group in self.sorted for item in group.items)

    def mixed(self) -> list[Item]:
        """The items as they are offered."""
        by_key = {item.key: item for item in self.items}
        return [by_key[key] for key in shuffled(by_key, self.id)]

    def letter(self, item: Item) -> str:
        """The letter that a paper gives to the item's group."""
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[next(number for number, group in enumerate(self.sorted) if item in group.items) % 26]

    def solution(self) -> Mapping[str, Any]:
        """{"groups": keys, "items": {item key: group key}}."""
        items = {item.key: group.key for group in self.sorted for item in group.items}
        return {"groups": [group.key for group in self.sorted], "items": items}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The groups, then the items."""
        for group in self.groups():
            yield from group

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """Groups among themselves, items among themselves."""
        yield tuple((group.key, group.text) for group in self.sorted)
        yield tuple((item.key, item.text) for item in self.items)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="pairs", parts=alike((item.key for item in self.items), letters(group.key for group in self.sorted)))

    def payload(self) -> int:
        """Two characters an item."""
        return 2 * len(self.items)

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, groups with their items, helps."""
        yield self.prompt
        for group in self.sorted:
            yield group.text
            yield from (item.text for item in group.items)
        yield from self.helps()


def _row(item: Chunk) -> tuple[Line, list[Line]] | None:
    """A group's name and its items; None when it holds something else."""
    head, *rest = item.children() or [item]
    if head.kind != "paragraph" or len(rest) > 1 or any(chunk.kind != "bullet_list" for chunk in rest):
        return None
    inner = [entry.children() for chunk in rest for entry in chunk.children()]
    if any(len(entry) != 1 or entry[0].kind != "paragraph" for entry in inner):
        return None
    return head.line(), [entry[0].line() for entry in inner]


def _groups(rows: list[tuple[Line, list[Line]]]) -> tuple[Group, ...]:
    heads = keyed([head for head, _ in rows])
    items = iter(keyed([line for _, lines in rows for line in lines]))
    return tuple(Group(key, text, tuple(Item(*next(items)) for _ in lines)) for (key, text), (_, lines) in zip(heads, rows, strict=True))


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Aufgabe und danach eine Liste mit mindestens zwei Gruppen",
        need_en="a task followed by a list of at least two groups",
        tip_de="Schreiben Sie „- Gruppe“ und darunter, um zwei Leerzeichen eingerückt, „  - was dazugehört“; jeder Eintrag ist ein Absatz.",
        tip_en="Write “- Group” and below it, indented by two blanks, “  - what belongs there”; each entry is one paragraph.",
    )
