"""How much of what has to be packed for a group."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

AMOUNT = re.compile(r"(\d{1,4})(?: per (?:person|group of (\d{1,3})))?")


@dataclass(frozen=True)
class Amount:
    """So many, for everyone (1), for each group of so many, or once (0)."""

    count: int
    each: int = 0

    def times(self, people: int) -> int:
        """How many pieces a group of so many people needs; groups are rounded up."""
        return self.count * math.ceil(people / self.each) if self.each else self.count


def amount(text: str) -> Amount | None:
    """Reads `2`, `1 per person`, `4 per group of 4`; None when it is none of these."""
    match = AMOUNT.fullmatch(" ".join(text.split()))
    if not match:
        return None
    if "person" in text:
        return Amount(int(match[1]), 1)
    return Amount(int(match[1]), int(match[2]) if match[2] and int(match[2]) else 0)


def packing(materials: Iterable[Mapping[str, str]], people: int) -> dict[str, int]:
    """What to bring for so many people. The same thing used in several steps is brought once, in the
    largest number that any step needs."""
    needed: dict[str, int] = {}
    for material in materials:
        for name, text in material.items():
            found = amount(text)
            if found:
                needed[name] = max(needed.get(name, 0), found.times(people))
    return dict(sorted(needed.items(), key=lambda item: item[0].casefold()))
