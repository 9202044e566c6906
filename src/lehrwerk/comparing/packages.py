"""The story of a comparison: read both fingerprints, ask what changes, say whether learners keep what they have."""

import re
from enum import Enum
from pathlib import Path

from pydantic import ValidationError

from lehrwerk.comparing.package_findings import NotOurs
from lehrwerk.comparing.package_questions import identity, shares
from lehrwerk.comparing.table import QUESTIONS
from lehrwerk.comparing.versions import Versions
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.fingerprint import FILE, Fingerprint
from lehrwerk.reading.archive import read_archive
from lehrwerk.source import Source

CONTROL = re.compile(rb"\\u00[01]|\x7f|\xc2[\x80-\x9f]|\\[bfr]")
"""Characters that would do something to a terminal; ours has none."""


class Verdict(Enum):
    """Whether the new package may be uploaded to the old one's activity."""

    SAFE = "safe"
    MIGRATION = "migration"
    """Yes; the player carries over what there still is, and what is found says the rest."""
    NEW_ACTIVITY = "new_activity"


def compare(old: Path, new: Path, found: Diagnostics) -> Verdict:
    """Judge a replacement; what it changes for learners is in `found`."""
    before, after = _fingerprint(old, found), _fingerprint(new, found)
    if before and after:
        found.extend(differences(before, after, str(new)))
    return verdict(found)


def differences(old: Fingerprint, new: Fingerprint, path: str) -> Diagnostics:
    """What changes from one version to the other. Two that have nothing in common are not compared further."""
    found = Diagnostics()
    versions = Versions(old, new, Source(path, "").span(0))
    found.extend(identity(versions))
    if not len(found):
        for question in QUESTIONS if versions.related else (shares,):
            found.extend(question(versions))
    return found


def verdict(found: Diagnostics) -> Verdict:
    """Notes only: safe. Warnings: something is lost or counts otherwise. Errors: the platform or the player drops everything."""
    return {Level.ERROR: Verdict.NEW_ACTIVITY, Level.WARNING: Verdict.MIGRATION}.get(found.worst() or Level.NOTE, Verdict.SAFE)


def _fingerprint(place: Path, found: Diagnostics) -> Fingerprint | None:
    """What a package says of its tracked structure; None after a finding. What else is wrong with a zip is verify's matter."""
    own = Diagnostics()
    archive = read_archive(place, own)
    if archive is None:
        found.extend(own)
        return None
    try:
        known = Fingerprint.model_validate_json(archive.texts.get(FILE, b""))
    except ValidationError:
        known = None
    if known is None or CONTROL.search(known.written()):
        found.add(NotOurs(at=archive.at, file=place.name))
        return None
    return known
