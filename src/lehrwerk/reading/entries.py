"""The names in a zip: what leads out of it, what platforms change, what does not belong there."""

import re
import stat
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import is_normalized, normalize

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.reading import archive_findings as findings
from lehrwerk.source import Span

UTF8 = 0x800
"""The flag that says: the name is UTF-8 (APPNOTE.TXT 4.4.4, bit 11)."""
SECRET = 0x1 | 0x40 | 0x2000
"""The flags that say: encrypted, strongly encrypted, list of contents masked."""

OUTSIDE = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:")
BROKEN = re.compile(r"[\x00-\x1f\x7f\\]|//|(^|/)\.(/|$)")
CHANGED = re.compile(r"[&'\"`|<>:*?]|[ .](/|$)")
"""What Moodle takes out (lib/filestorage/zip_archive.php) and what Windows does not know."""
PROGRAM = re.compile(
    r"\.(exe|com|bat|cmd|msi|scr|ps1|vbs|jar|sh|php[0-9]?|phtml|phar|asp|aspx|jsp|cgi|pl|py|dll|app|apk)$|(^|/)\.htaccess$", re.IGNORECASE
)
DEEPEST = 50
LEFTOVER = re.compile(r"^__MACOSX/|(^|/)(\.DS_Store|Thumbs\.db|desktop\.ini|\.git/.*|\.svn/.*|.*~)$", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """One line of a zip's list of contents."""

    name: str
    """As it stands there, whatever it is."""
    size: int = 0
    """Bytes unpacked, as the list has it."""
    packed: int = 0
    mode: int = 0
    """What kind of file it is (POSIX `st_mode`); 0 where the zip does not say."""
    flags: int = 0

    @classmethod
    def of(cls, info: zipfile.ZipInfo) -> "Entry":
        """The entry that the zip reader found."""
        return cls(info.orig_filename, info.file_size, info.compress_size, info.external_attr >> 16, info.flag_bits)

    @property
    def folder(self) -> bool:
        """Whether it is a folder."""
        return self.name.endswith("/")

    @property
    def encrypted(self) -> bool:
        """Whether a password is needed."""
        return bool(self.flags & SECRET)


LONGEST = 1000
"""Characters of a name that is looked at; Windows takes 260 of a whole path, Linux 255 of each part."""


def entry_findings(entries: Sequence[Entry], at: Span) -> Iterator[Diagnostic]:
    """What is wrong with the names in a zip."""
    for entry in entries:
        if len(entry.name) > LONGEST:
            yield findings.EntryBroken(at=at, path=printable(entry.name))
        else:
            yield from _named(entry, at)
            yield from _special(entry, at)
    yield from _doubled(entries, at)


def _named(entry: Entry, at: Span) -> Iterator[Diagnostic]:
    name = entry.name
    path = name.rstrip("/") if entry.folder else name
    if OUTSIDE.search(name):
        yield findings.EntryOutside(at=at, path=printable(name))
    elif BROKEN.search(name):
        yield findings.EntryBroken(at=at, path=printable(name))
    elif CHANGED.search(path) or not is_normalized("NFC", name) or (not name.isascii() and not entry.flags & UTF8):
        yield findings.EntryCharacters(at=at, path=printable(name))


def _special(entry: Entry, at: Span) -> Iterator[Diagnostic]:
    kind = stat.S_IFMT(entry.mode)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        yield findings.EntryLink(at=at, path=printable(entry.name))
    if LEFTOVER.search(entry.name):
        yield findings.EntryLeftover(at=at, path=printable(entry.name))
    elif PROGRAM.search(entry.name):
        yield findings.EntryProgram(at=at, path=printable(entry.name))


def _doubled(entries: Sequence[Entry], at: Span) -> Iterator[Diagnostic]:
    """Names that stand there twice, exactly or but for capitals; files that are folders as well."""
    spelled: dict[str, str] = {}
    files = {entry.name for entry in entries if not entry.folder}
    above = {folder for name in files for folder in _folders(name)}
    seen: set[str] = set()
    for entry in entries:
        name = entry.name
        if name in seen or (name in files and name in above):
            yield findings.EntryTwice(at=at, path=printable(name))
        seen.add(name)
        first = spelled.setdefault(normalize("NFC", name).casefold(), name)
        if first != name:
            yield findings.EntryCase(at=at, path=printable(name), other=printable(first))


def _folders(name: str) -> Iterator[str]:
    """The folders a file lies in, not more of them than real paths have."""
    end = name.find("/")
    for _ in range(DEEPEST):
        if end < 0:
            return
        yield name[:end]
        end = name.find("/", end + 1)


def printable(name: str) -> str:
    """A name that does nothing to a terminal, and not more of it than a line holds."""
    shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name[:200])
    return shown if len(name) <= 200 else f"{shown}…"
