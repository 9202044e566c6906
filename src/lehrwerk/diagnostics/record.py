"""Findings as plain data and back, so that a later build can tell what an earlier one found."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lehrwerk.diagnostics.catalogue import find
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.source import Source, Span


def recorded(finding: Diagnostic) -> dict[str, Any]:
    """A finding as JSON can hold it. Its place is the file's path, two offsets, and whether the finding knows the file's text;
    the text is not in it."""
    at = finding.at
    place = [at.source.path, at.start, at.end, bool(at.source.text)] if at else None
    return {"code": finding.code, "at": place, "facts": {name: _plain(value) for name, value in finding.facts().items()}}


def restored(record: Mapping[str, Any], source: Callable[[str], Source | None]) -> Diagnostic | None:
    """The finding that was recorded; None when its kind or its file is no longer there. `source` gives a file by its path."""
    kind, place = find(record["code"]), record["at"]
    text = (source(place[0]) if place[3] else Source(place[0], "")) if place else None
    if kind is None or (place and text is None):
        return None
    facts = {name: _meant(value) for name, value in record["facts"].items()}
    return kind(at=Span(text, place[1], place[2]) if text else None, **facts)


def _plain(fact: Any) -> Any:
    return {"day": fact.isoformat()} if isinstance(fact, date) else fact


def _meant(written: Any) -> Any:
    if isinstance(written, dict):
        return date.fromisoformat(written["day"])
    return tuple(written) if isinstance(written, list) else written
