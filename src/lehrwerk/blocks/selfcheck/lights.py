"""Traffic lights: which sums of a field have which."""

import re
from dataclasses import dataclass
from typing import Literal

from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying

Name = Literal["red", "yellow", "green"]
NAMES: dict[str, Name] = {"red": "red", "rot": "red", "yellow": "yellow", "gelb": "yellow", "green": "green", "grün": "green"}
RANGE = re.compile(rf"\s*(\d{{1,3}})\s*(?:[-–]\s*(\d{{1,3}}))?\s+({'|'.join(NAMES)})\s*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class LightsUnfit(Diagnostic):
    """The lights of a self-check do not fit the sums that its fields can have.

    A sum without a light, or with two, would leave people guessing.

    Instead: name every sum once, from the lowest to the highest, each colour at most once. If the fields have different
    numbers of statements, remove `lights`: then each field is divided into thirds.

    de: Die Ampelfarben eines Selbstchecks passen nicht zu den Summen, die in seinen Feldern möglich sind.

    Eine Summe ohne Farbe oder mit zweien ließe die Menschen im Unklaren.

    Stattdessen: Nennen Sie jede Summe einmal, von der niedrigsten zur höchsten, und jede Farbe höchstens einmal. Haben die Felder
    verschieden viele Aussagen, löschen Sie `lights`: Dann wird jedes Feld gedrittelt.
    """

    code, name = "LW473", "lights-unfit"
    de = Saying(
        "Im Feld {q}{text}{Q} sind Summen von {low} bis {high} möglich; {q}lights{Q} muss jede genau einmal nennen.",
        "Schreiben Sie etwa {q}0-4 rot, 5-8 gelb, 9-12 grün{Q}, oder löschen Sie {q}lights{Q}: Dann wird jedes Feld gedrittelt.",
    )
    en = Saying(
        "The field {q}{text}{Q} can have sums from {low} to {high}; {q}lights{Q} must name each exactly once.",
        "Write for example {q}0-4 red, 5-8 yellow, 9-12 green{Q}, or remove {q}lights{Q}: then each field is divided into thirds.",
    )

    text: str
    low: int
    high: int


@dataclass(frozen=True)
class Light:
    """The sums from `low` to `high`."""

    name: Name
    low: int
    high: int


def parsed(written: str) -> tuple[Light, ...] | None:
    """`0-4 red, 5-8 yellow, 9-12 green`; None when it is written otherwise."""
    matches = [RANGE.fullmatch(piece) for piece in written.split(",")]
    lights = tuple(Light(NAMES[m[3].lower()], int(m[1]), int(m[2] or m[1])) for m in matches if m)
    return lights if len(lights) == len(matches) else None


def fitting(lights: tuple[Light, ...], low: int, high: int) -> bool:
    """Whether the lights cover all sums from the lowest to the highest, each once, and none has two pieces."""
    sums = [number for light in lights for number in range(light.low, light.high + 1)]
    names = [light.name for light in lights]
    return sums == list(range(low, high + 1)) and len(set(names)) == len(names) and all(light.low <= light.high for light in lights)


def thirds(low: int, high: int) -> tuple[Light, ...]:
    """The sums in three parts of about the same size; a part without a sum is left out."""
    wide = high - low
    red, yellow = low + wide // 3, low + wide * 2 // 3
    lights = (Light("red", low, red), Light("yellow", red + 1, yellow), Light("green", yellow + 1, high))
    return tuple(light for light in lights if light.low <= light.high)
