"""How much there is to draw: a few lines of SVG can stand for more shapes than a computer can paint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

MOST = 20_000
"""Elements that a drawing may come to once every repetition is written out. Maps of whole cities stay below."""
DEEPEST = 100
"""Elements in one another."""


@dataclass
class Count:
    """What a reader of a drawing notes on its way."""

    elements: int = 0
    deepest: int = 0
    open: list[str] = field(default_factory=list)
    """The ids of the elements that are open, empty for those without."""
    inside: dict[str, list[str]] = field(default_factory=dict)
    """What each element with an id repeats inside; "" is the whole drawing."""

    def begin(self, attributes: Mapping[str, str], *, repeats: bool) -> None:
        """An element begins. `repeats`: it stands for another (`use`)."""
        self.elements += 1
        self.open.append(attributes.get("id", ""))
        self.deepest = max(self.deepest, len(self.open))
        if repeats:
            link = next((value for key, value in attributes.items() if key.rsplit(" ", maxsplit=1)[-1] == "href"), "")
            for id in {"", *self.open}:
                self.inside.setdefault(id, []).append(link.strip().removeprefix("#"))

    def end(self) -> None:
        """The element that was opened last ends."""
        self.open.pop()

    def too_much(self) -> bool:
        """Whether it is more than a phone can paint. What repeats itself has no end."""
        return self.deepest > DEEPEST or self.elements + _repeated("", self.inside, {}, frozenset()) > MOST


def _repeated(id: str, inside: Mapping[str, Iterable[str]], known: dict[str, int], above: frozenset[str]) -> int:
    """How many elements the repetitions inside an element come to, at least; more than `MOST` when there is no end."""
    if id in above or len(above) > DEEPEST:
        return MOST + 1
    if id not in known:
        within = above | {id}
        known[id] = min(MOST + 1, sum(1 + _repeated(link, inside, known, within) for link in inside.get(id, ())))
    return known[id]
