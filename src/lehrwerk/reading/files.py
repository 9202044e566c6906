"""The door to a workspace's disk: reads what lies inside it, and nothing else."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.findings import EncodingBroken, FileEmpty, FileMissing, LetterCase, PathOutside, TooBig
from lehrwerk.source import Source, Span

MB = 1_000_000
TEXT_LIMIT = 5
"""Megabytes of a text file."""
MEDIA_LIMIT = 500
"""Megabytes of a picture or recording."""


@dataclass(frozen=True)
class Files:
    """The files under a workspace's folder. Paths are relative to it, with forward slashes."""

    root: Path
    """The folder, resolved."""

    def names(self, folder: str, suffix: str = "") -> list[str]:
        """What lies in a folder, without hidden things, in the order of the alphabet."""
        place = self.root / folder
        if not place.is_dir() or not self._inside(place):
            return []
        return sorted(p.name for p in place.iterdir() if p.name.endswith(suffix) and not p.name.startswith("."))

    def exists(self, path: str) -> bool:
        """Whether a file lies there, inside the workspace."""
        place = self.root / path
        return place.is_file() and self._inside(place)

    def text(self, path: str, found: Diagnostics, at: Span | None = None) -> Source | None:
        """A text file; None after a finding. `at` is where the file was named."""
        content = self.bytes(path, found, at, TEXT_LIMIT)
        if content is None:
            return None
        here = Source(path, "").span(0)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            found.add(EncodingBroken(at=here, line=content.count(b"\n", 0, error.start) + 1))
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            found.add(FileEmpty(at=here, path=path))
            return None
        return Source(path, text)

    def bytes(self, path: str, found: Diagnostics, at: Span | None = None, limit: int = MEDIA_LIMIT) -> bytes | None:
        """Any file; None after a finding."""
        place = self.root / path
        if not self._inside(place):
            found.add(PathOutside(at=at, path=path))
            return None
        actual = self._spelled(path)
        if actual != path:
            found.add(LetterCase(at=at, path=path, actual=actual) if actual else self._missing(path, at))
            return None
        size = place.stat().st_size
        if size > limit * MB:
            found.add(TooBig(at=at, path=path, size=size // MB, limit=limit))
            return None
        return place.read_bytes()

    def _inside(self, place: Path) -> bool:
        """Whether a path stays in the workspace, symbolic links followed."""
        return place.resolve().is_relative_to(self.root)

    def _spelled(self, path: str) -> str:
        """The path as the disk spells it; empty if there is no such file in any spelling."""
        place, spelled = self.root, PurePosixPath()
        for part in PurePosixPath(path).parts:
            names = [p.name for p in place.iterdir()] if place.is_dir() else []
            name = part if part in names else next((n for n in names if n.casefold() == part.casefold()), "")
            if not name:
                return ""
            place, spelled = place / name, spelled / name
        return str(spelled) if place.is_file() else ""

    def _missing(self, path: str, at: Span | None) -> FileMissing:
        folder = str(PurePosixPath(path).parent)
        near = closest(PurePosixPath(path).name, self.names(folder))
        return FileMissing(at=at, path=path, closest=f"{folder}/{near}" if near else "")


def resolved(base: str, path: str) -> str | None:
    """A path written in a file, seen from the workspace; None when it leaves it. `base` is the file's path."""
    if path.startswith(("/", "\\")) or ":" in path or "\\" in path:
        return None
    parts: list[str] = list(PurePosixPath(base).parent.parts)
    for part in PurePosixPath(path).parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
