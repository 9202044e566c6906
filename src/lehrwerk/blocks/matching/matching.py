"""Things that belong together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, prose_of
from lehrwerk.blocks.shuffle import shuffled
from lehrwerk.blocks.tables import Row, rows
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike, letters
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class PairWithoutPartner(Diagnostic):
    """A row of a matching has an empty cell.

    What has no partner cannot be matched.

    Instead: fill the cell, or remove the row.

    de: In einer Zeile einer Zuordnung ist ein Feld leer.

    Was keinen Partner hat, lässt sich nicht zuordnen.

    Stattdessen: Füllen Sie das Feld, oder löschen Sie die Zeile.
    """

    code, name = "LW423", "pair-without-partner"
    de = Saying("In dieser Zeile fehlt ein Partner.", "Füllen Sie beide Felder der Zeile, oder löschen Sie sie.")
    en = Saying("A partner is missing in this row.", "Fill both cells of the row, or remove it.")


@dataclass(frozen=True, kw_only=True)
class PartnerTwice(Diagnostic):
    """Two rows of a matching have the same right-hand text.

    Learners could not tell which of the two is meant.

    Instead: word the two differently, or join the rows.

    de: In zwei Zeilen einer Zuordnung steht rechts derselbe Text.

    Die Lernenden wüssten nicht, welcher von beiden gemeint ist.

    Stattdessen: Formulieren Sie die beiden verschieden, oder fassen Sie die Zeilen zusammen.
    """

    code, name = "LW424", "partner-twice"
    de = Saying("{q}{text}{Q} steht rechts zweimal.", "Formulieren Sie die beiden verschieden, oder fassen Sie die Zeilen zusammen.")
    en = Saying("{q}{text}{Q} stands on the right twice.", "Word the two differently, or join the rows.")

    text: str


@dataclass(frozen=True)
class Pair:
    """A row: what stands left and what belongs to it."""

    key: str
    left: Line
    right: Line


@dataclass(frozen=True, kw_only=True)
class Matching(Exercise):
    """Pairs, written as a table of two columns. The partner of a pair has the pair's key."""

    kind = "matching"
    names: ClassVar = {"en": ("matching",), "de": ("zuordnung",)}

    left_head: Line
    right_head: Line
    pairs: tuple[Pair, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt, if any, and a table with two columns and a head."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        table = ask.first("table")
        lines = rows(table) if table else []
        if not table or len(lines) < 3 or any(len(row.cells) != 2 for row in lines) or ask.after(table):
            desk.found.add(_unfit(fence))
            return None
        head, *body = lines
        if not _complete(body, desk):
            return None
        keys = keyed([row.cells[0] for row in body])
        pairs = tuple(Pair(key, left, row.cells[1]) for (key, left), row in zip(keys, body, strict=True))
        prompt = prose_of(ask.before("table"), fence)
        return cls(**ask.given, prompt=prompt, left_head=head.cells[0], right_head=head.cells[1], pairs=pairs)

    def mixed(self) -> list[Pair]:
        """The pairs in the order in which their right-hand sides are offered."""
        by_key = {pair.key: pair for pair in self.pairs}
        return [by_key[key] for key in shuffled(by_key, self.id)]

    def solution(self) -> Mapping[str, Any]:
        """{"pairs": {left key: right key}}."""
        return {"pairs": {pair.key: pair.key for pair in self.pairs}}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The left sides; a right side moves with its left one."""
        return ((pair.key, pair.left) for pair in self.pairs)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="pairs", parts=alike((pair.key for pair in self.pairs), letters(pair.key for pair in self.pairs)))

    def payload(self) -> int:
        """Two characters a pair."""
        return 2 * len(self.pairs)

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, heads, pairs, helps."""
        yield self.prompt
        yield from (self.left_head, self.right_head)
        for pair in self.pairs:
            yield from (pair.left, pair.right)
        yield from self.helps()


def _complete(body: list[Row], desk: Desk) -> bool:
    """Whether every row has both sides and no right side comes twice; findings otherwise."""
    seen: set[str] = set()
    good = True
    for row in body:
        left, right = row.cells
        if not left.text or not right.text:
            desk.found.add(PairWithoutPartner(at=row.at))
            good = False
        elif right.text in seen:
            desk.found.add(PartnerTwice(at=right.at, text=right.text))
            good = False
        seen.add(right.text)
    return good


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Tabelle mit zwei Spalten, einer Kopfzeile und mindestens zwei Paaren",
        need_en="a table of two columns with a head and at least two pairs",
        tip_de="Schreiben Sie „| Begriff | Bedeutung |“, darunter „|---|---|“ und je Paar eine Zeile.",
        tip_en="Write “| Term | Meaning |”, then “|---|---|” and a row for each pair.",
    )
