"""What was built from what: the book that a build opens first. Where nothing has changed, there is nothing to do but look."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lehrwerk.cache import Cache, named
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.record import recorded, restored
from lehrwerk.formats.format import Output
from lehrwerk.reading.files import Files
from lehrwerk.source import Source

SHARED = ("trainer", "themes")
"""Folders that every course may show."""


@dataclass(frozen=True)
class Made:
    """An output in one language of the course."""

    language: str
    output: Output


@dataclass(frozen=True)
class Entry:
    """What came of a course."""

    made: tuple[Made, ...]
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Ledger:
    """The book of one build."""

    files: Files
    cache: Cache
    asked: Sequence[bytes | str]
    """All that was asked for, beside the course."""

    def look(self, course: str) -> Entry | None:
        """What came of the course when everything was as it is now; None when it was not yet built so, or an output has been
        changed or taken away since."""
        kept = self.cache.kept(self._name(course))
        return self._entry(course, json.loads(kept)) if kept else None

    def note(self, course: str, entry: Entry) -> None:
        """Write down what came of the course, if all of it can be told again word for word."""
        record = {
            "made": [[made.language, *_facts(made.output)] for made in entry.made],
            "findings": [recorded(finding) for finding in entry.findings],
        }
        try:
            text = json.dumps(record)
        except TypeError:
            return
        if self._findings(json.loads(text)) == entry.findings:
            self.cache.keep(self._name(course), text.encode())

    def _name(self, course: str) -> str:
        return named("course", [course, *self.asked, *self._shared, *_contents(self.files.root, f"courses/{course}")])

    @cached_property
    def _shared(self) -> list[bytes | str]:
        return [part for folder in SHARED for part in _contents(self.files.root, folder)]

    def _entry(self, course: str, record: Mapping[str, Any]) -> Entry | None:
        made = []
        for language, name, digest, pages, budget in record["made"]:
            path = self.files.root / "build" / course / language / name
            content = path.read_bytes() if path.is_file() else b""
            if _digest(content) != digest:
                return None
            made.append(Made(language, Output(name, content, pages, (budget[0], budget[1]) if budget else None)))
        findings = self._findings(record)
        return None if findings is None else Entry(tuple(made), findings)

    def _findings(self, record: Mapping[str, Any]) -> tuple[Diagnostic, ...] | None:
        told = [restored(finding, self._source) for finding in record["findings"]]
        return None if None in told else tuple(finding for finding in told if finding)

    def _source(self, path: str) -> Source | None:
        return self.files.text(path, Diagnostics())


def _contents(root: Path, folder: str) -> Iterator[bytes | str]:
    """Path and content of every file in a folder that a build may read, and where links lead. What lies outside the workspace is
    not looked at: builds do not read it (`Files`)."""
    for path in _visible(root, root / folder, set()):
        yield os.fsencode(path.relative_to(root))
        if path.is_symlink():
            yield os.fsencode(path.readlink())
        if path.is_file() and path.resolve().is_relative_to(root):
            yield blake2b(path.read_bytes()).digest()


def _visible(root: Path, folder: Path, seen: set[Path]) -> Iterator[Path]:
    """Files and links below a folder. A folder to which several links lead is entered once, one outside the workspace never."""
    place = folder.resolve()
    if place in seen or not folder.is_dir() or not place.is_relative_to(root):
        return
    seen.add(place)
    for path in sorted(path for path in folder.iterdir() if not path.name.startswith(".")):
        if path.is_symlink() or not path.is_dir():
            yield path
        yield from _visible(root, path, seen)


def _facts(output: Output) -> list[Any]:
    return [output.name, _digest(output.content), output.pages, output.budget]


def _digest(content: bytes) -> str:
    return blake2b(content).hexdigest()
