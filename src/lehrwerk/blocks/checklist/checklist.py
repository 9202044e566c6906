"""Things to tick off, for oneself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.boxes import boxes
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, question
from lehrwerk.blocks.ratings import Statement
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class ItemTicked(Diagnostic):
    """An item of a checklist is ticked already.

    Learners tick it; if something right is to be found, a choice asks for it.

    Instead: write `- [ ]`, or make a `choice` of it.

    de: In einer Checkliste ist schon etwas abgehakt.

    Abhaken sollen die Lernenden selbst; soll etwas Richtiges gefunden werden, fragt eine Auswahl danach.

    Stattdessen: Schreiben Sie `- [ ]`, oder machen Sie eine `auswahl` daraus.
    """

    code, name = "LW472", "item-ticked"
    de = Saying("In einer Checkliste ist noch nichts abgehakt.", "Schreiben Sie {q}- [ ]{Q}, oder machen Sie eine Auswahl daraus.")
    en = Saying("Nothing is ticked in a checklist yet.", "Write {q}- [ ]{Q}, or make a choice of it.")


@dataclass(frozen=True, kw_only=True)
class Checklist(Exercise):
    """Items with boxes."""

    kind = "checklist"
    names: ClassVar = {"en": ("checklist",), "de": ("checkliste",)}
    private = True
    checks = False

    items: tuple[Statement, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """What it is for, then a task list (`- [ ]`)."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        bullets = ask.first("bullet_list")
        found = boxes(bullets) if bullets else None
        if not bullets or not found or any(box.feedback for box in found) or ask.after(bullets):
            desk.found.add(_unfit(fence))
            return None
        ticked = [box.text for box in found if box.right]
        desk.found.extend(ItemTicked(at=line.at) for line in ticked)
        prompt = question(ask.before("bullet_list"), fence, desk)
        if prompt is None or ticked:
            return None
        items = tuple(Statement(key, line) for key, line in keyed([box.text for box in found]))
        return cls(**ask.given, prompt=prompt, items=items)

    def solution(self) -> Mapping[str, Any]:
        """{"items": keys}."""
        return {"items": [item.key for item in self.items]}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The items."""
        return ((item.key, item.text) for item in self.items)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="some", parts=alike(item.key for item in self.items))

    def payload(self) -> int:
        """One character for each item that can be ticked."""
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
        need_de="einen Satz, wofür die Liste ist, und danach Zeilen mit Kästchen",
        need_en="a sentence on what the list is for, followed by lines with boxes",
        tip_de="Schreiben Sie „- [ ] Akku geladen“, und nichts dahinter oder darunter.",
        tip_en="Write “- [ ] Battery charged”, and nothing behind or below it.",
    )
