"""Answers that learners type: how much of them is kept, and what to say when a right one is longer than that."""

from dataclasses import dataclass

from lehrwerk.blocks.block import Desk
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.source import Span


@dataclass(frozen=True, kw_only=True)
class AnswerTooLong(Diagnostic):
    """A right answer is longer than what is kept of a typed one.

    Platforms give little room for learners' answers. Who typed it would find it cut, and wrong, on coming back.

    Instead: accept a shorter answer, or offer it as a choice.

    de: Eine richtige Antwort ist länger als das, was von einer getippten behalten wird.

    Plattformen geben den Antworten wenig Platz. Wer sie tippt, fände sie beim Wiederkommen abgeschnitten vor, und damit falsch.

    Stattdessen: Lassen Sie eine kürzere Antwort gelten, oder machen Sie eine Auswahl daraus.
    """

    code, name = "LW452", "answer-too-long"
    de = Saying(
        "{q}{text}{Q} ist länger als das, was von einer getippten Antwort behalten wird ({limit} Zeichen; Umlaute zählen doppelt).",
        "Kürzen Sie die Antwort, oder machen Sie eine Auswahl daraus.",
    )
    en = Saying(
        "{q}{text}{Q} is longer than what is kept of a typed answer ({limit} characters; accented letters count twice).",
        "Shorten the answer, or make it a choice.",
    )

    text: str
    limit: int


def fits(text: str, limit: int, at: Span, desk: Desk) -> bool:
    """Whether a right answer can be kept as a whole (in bytes of UTF-8); a finding otherwise."""
    if len(text.encode()) <= limit:
        return True
    desk.found.add(AnswerTooLong(at=at, text=text, limit=limit))
    return False


def room(limit: int) -> int:
    """The characters of base64url that so many bytes take (player/digits.js)."""
    return -(-limit * 4 // 3)
