"""Cards with names, for badges and table signs; a finding for each name that fits on none."""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.pages.namecards import NameCard, fitted


@dataclass(frozen=True, kw_only=True)
class NameTooLong(Diagnostic):
    """A name does not fit on a card.

    It is left out: a name that is cut off is no name.

    Instead: shorten it in the list, or write this card by hand.

    de: Ein Name passt nicht auf ein Schild.

    Er wird ausgelassen: Ein abgeschnittener Name ist keiner.

    Stattdessen: Kürzen Sie ihn in der Liste, oder schreiben Sie dieses Schild von Hand.
    """

    code, name, level = "LW745", "name-too-long", Level.WARNING
    de = Saying(
        "Der Name in Zeile {line} passt nicht auf ein Schild in {paper}.", "Kürzen Sie ihn, oder schreiben Sie dieses Schild von Hand."
    )
    en = Saying("The name in row {line} does not fit on a card of {paper}.", "Shorten it, or write this card by hand.")

    paper: str
    line: int


def cards(order: Order, file: str, sizes: tuple[float, ...], field: tuple[float, float], found: Diagnostics) -> list[NameCard]:
    """The cards of all people whose names fit a field of so many millimetres."""
    return list(_cards(order, file, sizes, field, found))


def _cards(order: Order, file: str, sizes: tuple[float, ...], field: tuple[float, float], found: Diagnostics) -> Iterator[NameCard]:
    for person in order.delivery.people or ():
        card = fitted(person, sizes, *field)
        if card:
            yield card
        else:
            found.add(NameTooLong(at=person.at, paper=file, line=person.at.line if person.at else 0))
