"""Definition lists that hold structure: terms, and what stands behind each."""

from dataclasses import dataclass

from lehrwerk.blocks.block import BlockUnfit, Desk, only_text
from lehrwerk.model.prose import Chunk, Fence, Line, Prose


@dataclass(frozen=True)
class Entry:
    """A term with its meaning."""

    term: Line
    meaning: Prose


def entries(fence: Fence, desk: Desk, example: tuple[str, str]) -> tuple[Entry, ...] | None:
    """The entries of a fence that holds one definition list and nothing else; None after a finding. `example` shows an
    entry in German and in English: `term / : meaning`."""
    prose = only_text(fence, desk)
    if prose is None:
        return None
    chunks = prose.chunks()
    if len(chunks) == 1 and chunks[0].kind == "dl":
        return tuple(_entries(chunks[0]))
    desk.found.add(_unfit(fence, *example))
    return None


def _entries(chunk: Chunk) -> list[Entry]:
    found: list[Entry] = []
    for part in chunk.children():
        if part.kind == "dt":
            text = part.node.children[0].content if part.node.children else ""
            found.append(Entry(Line(text, part.source.find(text, part.at.line)), Prose((), part.source)))
        elif found:
            term, before = found[-1].term, found[-1].meaning
            found[-1] = Entry(term, Prose(before.tokens + part.prose().tokens[1:-1], part.source))
    return found


def _unfit(fence: Fence, german: str, english: str) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="genau eine Liste aus Begriffen und Erklärungen",
        need_en="exactly one list of terms and what they mean",
        tip_de=f"Schreiben Sie je Eintrag zwei Zeilen: {german}, und dazwischen eine leere.",
        tip_en=f"Write two lines for each entry: {english}, and an empty one between entries.",
    )
