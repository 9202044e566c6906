"""What a format is: it makes one file of an edition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from lehrwerk.cache import NOTHING_KEPT, Cache
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.run import NO_DELIVERY, Delivery
from lehrwerk.model.theme import Theme
from lehrwerk.profiles.generic.profile import GENERIC
from lehrwerk.profiles.profile import Profile
from lehrwerk.words import Words


@dataclass(frozen=True)
class Order:
    """What a format gets: all it needs, and nothing else."""

    edition: Edition
    theme: Theme
    words: Words
    shelf: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Files handed in for this build (`--schemas`), by name."""
    cache: Cache = NOTHING_KEPT
    """What was made before."""
    profile: Profile = GENERIC
    """The platform that packages are made for."""
    made: Mapping[str, "Output"] = field(default_factory=dict, repr=False)
    """The packages that this build has made of the edition, by format."""
    delivery: Delivery = field(default=NO_DELIVERY, repr=False)
    """The run and its people, when they are known. What is made of them is kept nowhere but in the output."""


@dataclass(frozen=True)
class Output:
    """A finished file."""

    name: str
    """Its file name."""
    content: bytes = field(repr=False)
    pages: int | None = None
    """Screen pages or sheets of paper."""
    budget: tuple[int, int] | None = None
    """The most characters a learner's state can take, and how many the platform keeps."""


class Format(Protocol):
    """One folder of the drawer."""

    name: str
    """What people say and type."""
    file: str
    """The output's file name."""
    audience: Audience
    """For whom it is: what is written for others is never in it."""

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The output, or None after a finding."""
        ...


@runtime_checkable
class Occasional(Protocol):
    """A format that is not made at every build: it needs people or a run, or something that few courses have."""

    def due(self, order: Order) -> bool:
        """Whether it is made though nobody asks for it by name."""
        ...
