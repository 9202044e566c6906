"""The story of a verdict: open the zip, read what it says of itself, ask every question there is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.archive import read_archive
from lehrwerk.source import Source
from lehrwerk.verifying.control import controls
from lehrwerk.verifying.page_findings import MoreAlike
from lehrwerk.verifying.schemas import schema_findings
from lehrwerk.verifying.table import QUESTIONS

SHOWN = 20
"""So many findings of a kind are shown; a hostile zip could have thousands."""
ASKED = 60
"""So many are looked for."""


def verify(place: Path, shelf: Mapping[str, bytes], found: Diagnostics) -> None:
    """Judge a package of whatever tool. `shelf` holds schema files by name, if there are any."""
    own = Diagnostics()
    archive = read_archive(place, own)
    if archive:
        for control in controls(archive, own):
            schema_findings(control, shelf, own)
            for question in QUESTIONS:
                own.extend(islice(question(control), ASKED))
    found.extend(_shortened(own, str(place)))


def _shortened(findings: Iterable[Diagnostic], path: str) -> Iterator[Diagnostic]:
    """The first of each kind, and how many more there are."""
    counts: Counter[str] = Counter()
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= SHOWN:
            yield finding
    for code, count in counts.items():
        if count > SHOWN:
            yield MoreAlike(at=Source(path, "").span(0), kind=code, count=count - SHOWN)
