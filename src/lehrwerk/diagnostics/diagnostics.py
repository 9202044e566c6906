"""The list every stage adds its findings to. It never raises."""

from collections.abc import Iterable, Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level


class Diagnostics:
    """Collects findings; the one value that stages may add to."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def add(self, finding: Diagnostic) -> None:
        """Take a finding in; the same finding at the same place counts once."""
        self._found[finding] = None

    def extend(self, findings: Iterable[Diagnostic]) -> None:
        """Take several in."""
        for finding in findings:
            self.add(finding)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of the files and their lines; findings without a place come last."""
        return iter(sorted(self._found, key=_order))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, level: Level) -> int:
        """How many findings have exactly this level."""
        return sum(finding.level is level for finding in self._found)

    def worst(self) -> Level | None:
        """The highest level found."""
        return max((finding.level for finding in self._found), default=None)


def _order(finding: Diagnostic) -> tuple[bool, str, int, str]:
    at = finding.at
    return (at is None, at.source.path if at else "", at.start if at else 0, finding.code)
