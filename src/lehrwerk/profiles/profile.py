"""What a profile is: the facts about one learning platform that change what is made for it, each with its source.

What is the same on all platforms is no fact of a profile: `exit` is `suspend` from the first moment (anything else gives the next
visit an empty attempt on Moodle and ILIAS), the score is 0–100 with its bounds (Open edX divides by 100 whatever the bounds say,
Moodle takes `raw` for points of 100), and a status is never lowered."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Name = Literal["generic", "moodle", "ilias", "opal", "openolat", "openedx", "scormcloud", "successfactors"]
"""What people type."""

T = TypeVar("T")


@dataclass(frozen=True)
class Fact(Generic[T]):
    """A value, and how it is known."""

    value: T
    source: str
    """A run, a code or a document."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One platform."""

    name: Name
    title: str
    """As its makers write it."""
    version: str
    """Which version, or of which year, the facts are."""
    known: Literal["run", "code", "documentation", ""]
    """How: it was run, its code was read, its documentation was read."""
    takes: Fact[tuple[str, ...]]
    """The package formats it can import, best first."""
    makes: Fact[tuple[str, ...]]
    """Those that are built when none is asked for."""
    state: Fact[int | None]
    """How many characters of `cmi.suspend_data` it keeps of a SCORM 1.2 package; None: as the standard says (4 096)."""
    edition: Fact[Literal["3", "4"]]
    """The edition of SCORM 2004 that its manifest names unless the course says otherwise."""
    finished: Fact[Literal["completed", "passed"]]
    """The SCORM 1.2 status of someone who has finished a course that knows no passing."""
    gather: Fact[int | None]
    """How long the player gathers steps before it commits them, in milliseconds; None: its own measure (player/saving.js)."""
    leave: Fact[bool]
    """Whether a SCORM 2004 course asks to be closed (`adl.nav.request` = `suspendAll`) when learners press its button."""
    modules: Fact[Literal["none", "open", "sequenced"] | None]
    """What it makes of a package whose modules are launched by themselves. `none`: it launches only the first. `open`: all are open.
    `sequenced`: it opens them by the rules of SCORM 2004. None: not known."""
    upload: Fact[int | None]
    """The largest file that it takes as it is installed, in megabytes (10^6 bytes); None: not known."""
    cartridge: Fact[Literal["1.1", "1.3"]] = Fact("1.3", "IMS Common Cartridge Profile 1.3, the version in use since 2013")
    """The version of Common Cartridge that its manifest names unless the course says otherwise."""
