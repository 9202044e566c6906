"""Someone who takes part in a training, as the organiser's list names them."""

from dataclasses import dataclass, field
from datetime import date

from lehrwerk.source import Span


@dataclass(frozen=True)
class Participant:
    """A good row of a list of people. Nothing of it is shown when the value is printed: it could get into a report."""

    number: int
    """Its place among the rows of the file, counted from 1: serial numbers are made of it, so bad rows count, too."""
    family: str = field(repr=False)
    """Family name; may be empty."""
    given: str = field(default="", repr=False)
    """First name; may be empty. One of the two is there."""
    title: str = field(default="", repr=False)
    """Such as “Dr.”."""
    pronoun: str = field(default="", repr=False)
    organisation: str = field(default="", repr=False)
    born: date | None = field(default=None, repr=False)
    minutes: int | None = field(default=None, repr=False)
    """Minutes of teaching that were attended; None when all were."""
    passed: bool | None = field(default=None, repr=False)
    """Whether the assessment was passed; None when there was none."""
    serial: str = field(default="", repr=False)
    """The number of the certificate, when the list gives one."""
    at: Span | None = field(default=None, repr=False, compare=False)
    """The row's place."""

    @property
    def name(self) -> str:
        """First name, family name, as one says it."""
        return " ".join(filter(None, (self.title, self.given, self.family)))

    @property
    def sorted_name(self) -> str:
        """Family name, first name, as lists have it."""
        first = " ".join(filter(None, (self.title, self.given)))
        return f"{self.family}, {first}" if self.family and first else self.family or first
