"""Questions that decide whether one package may replace the other at all."""

import re
from collections.abc import Iterator

from lehrwerk.comparing import package_findings as findings
from lehrwerk.comparing.versions import Versions
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.model.fingerprint import MADE


def identity(versions: Versions) -> Iterator[Diagnostic]:
    """Whether both are the same course in the same format, with a state that both can read."""
    old, new, at = versions.old, versions.new, versions.at
    if max(old.lehrwerk, new.lehrwerk) > MADE or old.state != new.state:
        yield findings.MadeLater(at=at, old=max(old.state, old.lehrwerk), new=min(new.state, MADE))
    if old.course != new.course:
        yield findings.OtherCourse(at=at, old=old.course, new=new.course)
    if old.format != new.format:
        yield findings.OtherFormat(at=at, old=old.format, new=new.format)


def shares(versions: Versions) -> Iterator[Diagnostic]:
    """Whether platforms find their data again: they keep them under an identifier for each SCO or unit."""
    before = [share.identifier for share in versions.old.shares]
    after = [share.identifier for share in versions.new.shares]
    yield from (findings.ShareGone(at=versions.at, identifier=name) for name in before if name not in after)
    yield from (findings.ShareNew(at=versions.at, identifier=name) for name in after if name not in before)


def edition(versions: Versions) -> Iterator[Diagnostic]:
    """Whether it is the language that learners have, and the later one of both."""
    old, new, at = versions.old, versions.new, versions.at
    if old.language != new.language:
        yield findings.OtherLanguage(at=at, old=old.language, new=new.language)
    if _numbers(new.version) < _numbers(old.version):
        yield findings.VersionBack(at=at, old=old.version, new=new.version)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d{1,9}", version))
