"""The door to zips of strangers: nothing is unpacked to the disk, and neither memory nor time depends on what a zip claims."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading import archive_findings as findings
from lehrwerk.reading.entries import Entry, entry_findings, printable
from lehrwerk.source import Source, Span

MB = 1_000_000
DIRECTORY = 4 * MB
"""Bytes of a zip's list of contents: some 30 000 files. A zip says itself how long its list is."""
TEXT_LIMIT = 5
"""Megabytes of a page, a script or a manifest that is looked into."""
TEXTS_LIMIT = 64
"""Megabytes of all of them."""
WHOLE_LIMIT = 2_000
"""Megabytes that are unpacked to compare checksums; none of them is kept."""
RATIO, FROM = 200, 10 * MB
"""A file that is so many times as big unpacked, and at least so big, is no part of a course. Deflate reaches 1 032."""

TEXTS = (".html", ".htm", ".xhtml", ".js", ".mjs", ".css", ".xml", ".xsd", ".dtd", ".json", ".svg")
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, ValueError, OverflowError, OSError)
"""What the zip reader raises when the zip is not what it says (UnicodeError is a ValueError)."""


@dataclass(frozen=True)
class Archive:
    """A zip as far as it was looked into."""

    path: str
    """As it was named."""
    size: int
    """Bytes of the zip."""
    entries: tuple[Entry, ...]
    """Its files, without the folders, in the order of its list."""
    texts: Mapping[str, bytes] = field(repr=False)
    """The contents of pages, scripts, style sheets and control files, by name."""

    @property
    def names(self) -> frozenset[str]:
        """The names of its files."""
        return frozenset(entry.name for entry in self.entries)

    @property
    def at(self) -> Span:
        """The zip as a place."""
        return Source(self.path, "").span(0)


class _Cautious(io.FileIO):
    """A file that gives no more than a list of contents may be long at once."""

    def read(self, size: int | None = -1, /) -> bytes:
        """As a file does."""
        left = max(0, os.fstat(self.fileno()).st_size - self.tell())
        wanted = left if size is None or size < 0 else min(size, left)
        if wanted > DIRECTORY:
            raise zipfile.BadZipFile(f"a list of contents of {wanted} bytes")
        return super().read(wanted) or b""


def read_archive(place: Path, found: Diagnostics) -> Archive | None:
    """A zip and its texts; None after a finding when it is not to be opened at all."""
    here = Source(str(place), "").span(0)
    try:
        with _Cautious(place) as file, zipfile.ZipFile(file) as zipped:
            infos = zipped.infolist()
            size = os.fstat(file.fileno()).st_size
            entries = tuple(Entry.of(info) for info in infos)
            if _hostile(entries, size, here, found):
                return None
            found.extend(entry_findings(entries, here))
            texts = dict(_texts(zipped, infos, here, found))
    except BROKEN as error:
        found.add(findings.ZipUnreadable(at=here, file=place.name, reason=f"{type(error).__name__}: {error}"))
        return None
    return Archive(str(place), size, tuple(entry for entry in entries if not entry.folder), texts)


def _hostile(entries: Sequence[Entry], size: int, at: Span, found: Diagnostics) -> bool:
    """Whether the zip must not be looked into."""
    before = len(found)
    secret = [entry.name for entry in entries if entry.encrypted]
    if secret:
        found.add(findings.ZipEncrypted(at=at, path=printable(secret[0]), count=len(secret)))
    whole = Entry(at.source.path, size=sum(entry.size for entry in entries), packed=size)
    for entry in [*entries, whole]:
        if entry.size >= FROM and entry.size > RATIO * max(1, min(entry.packed, size)):
            found.add(findings.ZipBomb(at=at, path=printable(entry.name), packed=-(-entry.packed // 1000), size=entry.size // MB))
            break
    return len(found) > before


def _texts(zipped: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo], at: Span, found: Diagnostics) -> Iterator[tuple[str, bytes]]:
    """The texts; every other file is only tried. Of two files with one name the first counts."""
    looked = kept = 0
    seen: set[str] = set()
    for info in infos:
        name = info.orig_filename
        if name.endswith("/"):
            continue
        looked += info.file_size
        if looked > WHOLE_LIMIT * MB:
            found.add(findings.ZipTooBig(at=at, size=sum(one.file_size for one in infos) // MB, limit=WHOLE_LIMIT))
            return
        is_text = name.lower().endswith(TEXTS) and name not in seen
        fits = info.file_size <= TEXT_LIMIT * MB and kept + info.file_size <= TEXTS_LIMIT * MB
        if is_text and not fits:
            found.add(findings.EntryTooBig(at=at, path=printable(name), limit=TEXT_LIMIT))
        content = _content(zipped, info, at, found, keep=is_text and fits)
        if is_text and fits and content is not None:
            kept += len(content)
            seen.add(name)
            yield name, content


def _content(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, at: Span, found: Diagnostics, *, keep: bool) -> bytes | None:
    """Unpacks a file in small pieces; None after a finding. No more is unpacked than the zip says the file is long."""
    pieces: list[bytes] = []
    try:
        if info.compress_type not in PACKINGS:
            raise zipfile.BadZipFile(f"compression {info.compress_type}")
        with zipped.open(info) as file:
            while piece := file.read(MB):
                pieces += [piece] if keep else []
    except BROKEN as error:
        found.add(findings.EntryDamaged(at=at, path=printable(info.orig_filename), reason=f"{type(error).__name__}: {error}"))
        return None
    content = b"".join(pieces)
    if keep and len(content) != info.file_size:
        found.add(findings.EntryDamaged(at=at, path=printable(info.orig_filename), reason=f"{len(content)} of {info.file_size} bytes"))
        return None
    return content
