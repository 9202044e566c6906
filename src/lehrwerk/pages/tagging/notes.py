"""Footnotes: read where they are called, though they stand at the foot of the page (ISO 14289-1 §7.9)."""

from lehrwerk.pages.tagging.harvest import Harvest
from lehrwerk.pages.tagging.node import Node
from lehrwerk.pages.trouble import Trouble


def place(found: Harvest) -> list[Trouble]:
    """Put each note behind its call. The troubles are the notes that stand on another page than their call."""
    troubles = list[Trouble]()
    for number, note in enumerate(found.notes.nodes, 1):
        note.role = "Note"
        note.identifier = f"note-{number:05}"
        call = found.known.get((id(note.element), f"{note.tag}::footnote-call"))
        if call is None or call.parent is None:
            found.root.fill([*found.root.kids, note])
            continue
        _put_behind(call, note, call.parent)
        if call.page != note.page:
            troubles.append(Trouble("note", page=call.page + 1, number=number, other=note.page + 1))
    return troubles


def _put_behind(call: Node, note: Node, around: Node) -> None:
    """The note becomes the next kid after its call."""
    around.kids.insert(around.kids.index(call) + 1, note)
    note.parent = around
