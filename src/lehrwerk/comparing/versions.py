"""Two versions of a package, side by side."""

from dataclasses import dataclass

from lehrwerk.model.fingerprint import Fingerprint
from lehrwerk.source import Span


@dataclass(frozen=True)
class Versions:
    """What is there, and what shall replace it."""

    old: Fingerprint
    new: Fingerprint
    at: Span
    """The new package as a place."""

    @property
    def related(self) -> bool:
        """Whether the platform finds anything at all again."""
        return bool({share.identifier for share in self.old.shares} & {share.identifier for share in self.new.shares})

    def stays(self, unit: str, other: str | None = None) -> bool:
        """Whether what belongs to a unit is kept in the same share as before; `other` is the unit it belongs to now."""
        before, after = share_of(self.old, unit), share_of(self.new, other or unit)
        return before == after or not after or not before


def share_of(fingerprint: Fingerprint, unit: str) -> str:
    """Under which identifier the platform keeps what belongs to a unit; empty when it is in none."""
    return next((share.identifier for share in fingerprint.shares if unit in share.units), "")
