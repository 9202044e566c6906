"""Names on cards: how large they can be."""

from dataclasses import dataclass, field

from lehrwerk.model.people import Participant

LETTER = 0.215
"""Width of an average bold letter in millimetres for each point of its size."""

SMALLER = 0.7
"""Size of the rest of the name against the first name's."""

LINE = 0.42
"""Height of a line in millimetres for each point."""


@dataclass(frozen=True)
class NameCard:
    """A person's card."""

    person: Participant = field(repr=False)
    size: float
    """Points at which the name fits its lines."""

    @property
    def rest_size(self) -> float:
        """Points of the rest of the name."""
        return round(self.size * SMALLER, 1)

    @property
    def large(self) -> str:
        """What stands large: the first name, or the whole one if there is no other."""
        return " ".join(filter(None, (self.person.title if not self.person.given else "", self.person.given))) or self.person.family

    @property
    def small(self) -> str:
        """The rest of the name."""
        return " ".join(filter(None, (self.person.title, self.person.family))) if self.person.given else ""


def fitted(person: Participant, sizes: tuple[float, ...], width: float, height: float) -> NameCard | None:
    """The card with the largest size at which the whole name fits a field of so many millimetres; None when none does."""
    for size in sizes:
        card = NameCard(person, size)
        lines = sum(_lines(text, size * share, width) * size * share * LINE for text, share in ((card.large, 1), (card.small, SMALLER)))
        if lines <= height:
            return card
    return None


def _lines(text: str, size: float, width: float) -> int:
    """About how many lines a text takes; long words are broken."""
    letters = max(1, int(width / (size * LETTER)))
    lines, left = 0, 0
    for word in text.split():
        whole, rest = divmod(len(word), letters)
        if len(word) <= left - 1:
            left -= len(word) + 1
            continue
        lines += whole + (1 if rest else 0)
        left = letters - rest
    return lines
