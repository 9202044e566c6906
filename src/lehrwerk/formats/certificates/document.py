"""Certificates: one sheet for each person, with the hours that this person attended. Made for the archive, too."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.certificates.findings import MoreThanTaught, NobodyThere, SerialTwice
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import Desk, desk
from lehrwerk.model.edition import Audience
from lehrwerk.model.people import Participant
from lehrwerk.pages.occasion import Amount


@dataclass(frozen=True)
class Certificate:
    """What one person gets."""

    person: Participant = field(repr=False)
    attended: Amount
    """How much this person took part in."""
    serial: str = field(repr=False)
    whole: bool
    """Whether nothing was missed."""


class Certificates:
    """A PDF with a sheet and its back for each person."""

    name = "certificates"
    file = "certificates.pdf"
    audience = Audience.PARTICIPANT
    needs = ("people", "dates", "place", "trainers", "amount", "serial", "organisation", "address", "assessment")

    def due(self, order: Order) -> bool:
        """When there is a run, and people who took part in it."""
        return order.delivery.run is not None and order.delivery.people is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The certificates; None after a finding, or when nobody gets one."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        made = list(_certificates(own, found))
        if not made or not _numbered(made, found):
            return None
        html = own.page(self.name, certificates=made, issued=own.run.run.issued or own.run.last)
        return own.output(self.name, html, found, variant="pdf/a-3a")


def _certificates(own: Desk, found: Diagnostics) -> Iterator[Certificate]:
    """One for each person who was there for no longer than was taught."""
    taught = own.run.amount.minutes if own.run.amount else 0
    for person in own.order.delivery.people or ():
        minutes = taught if person.minutes is None else person.minutes
        line = person.at.line if person.at else 0
        if minutes > taught:
            found.add(MoreThanTaught(at=person.at, line=line, minutes=minutes, taught=taught))
        elif minutes == 0:
            found.add(NobodyThere(at=person.at, line=line))
        else:
            serial = person.serial or f"{own.run.run.serial}-{person.number:03}"
            yield Certificate(person, Amount(minutes), serial, minutes == taught)


def _numbered(made: list[Certificate], found: Diagnostics) -> bool:
    """Whether every number is there once."""
    seen: dict[str, int] = {}
    for one in made:
        line = one.person.at.line if one.person.at else 0
        if one.serial in seen:
            found.add(SerialTwice(at=one.person.at, line=line, first=seen[one.serial]))
        seen.setdefault(one.serial, line)
    return len(seen) == len(made)
