"""Addresses in manifests and pages, seen from the root of the package."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from posixpath import normpath
from urllib.parse import unquote

from lehrwerk.diagnostics.closest import closest
from lehrwerk.reading.entries import printable

FOREIGN = re.compile(r"\s*(https?:)?//([^/\s\"'<>?#]{1,255})", re.IGNORECASE)
OWN = re.compile(r"^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$")
NEAR, SHORT = 100, 100
SCHEME = re.compile(r"^\s*[A-Za-z][A-Za-z0-9+.-]*:")


def foreign(address: str) -> str:
    """The host an address leads to; empty when it stays where the page is."""
    match = FOREIGN.match(address)
    return printable(match[2].lower()) if match else ""


def local(folder: str, address: str) -> str | None:
    """The path of a file in the package; None when the address leads elsewhere. An empty path is the page itself."""
    path = re.split(r"[?#]", address.strip(), maxsplit=1)[0]
    if path.startswith(("/", "\\")) or SCHEME.match(path) or "\\" in path:
        return None
    whole = normpath(f"{folder}/{path}" if folder else path) if path else ""
    return None if whole.startswith("..") else whole


def present(path: str, names: frozenset[str]) -> str | None:
    """The file a path means, as it is written or with its percent signs resolved (RFC 3986 §2.1); None when it is not there."""
    return next((one for one in (path, unquote(path)) if one in names), None)


def near(path: str, names: Iterable[str]) -> str:
    """The file that probably is meant: one that differs in capitals, one of that name elsewhere, one that is called nearly so."""
    all_names = sorted(names)
    folded = path.casefold()
    same = next((name for name in all_names if name.casefold() == folded), "")
    tail = folded.rpartition("/")[2]
    moved = next((name for name in all_names if name.rpartition("/")[2].casefold() == tail), "")
    return printable(same or moved) or likely(path, all_names)


def likely(word: str, known: Iterable[str]) -> str:
    """The name probably meant, among the first short ones: to compare letter by letter takes its time."""
    short = islice((name for name in known if len(name) <= SHORT), NEAR)
    return printable(closest(word, short)) if len(word) <= SHORT else ""


def folder(path: str) -> str:
    """The folder a file lies in."""
    return path.rpartition("/")[0]


def bases(*parts: str | None) -> str:
    """Base addresses put together, from the outermost to the innermost (XML Base §4)."""
    return "".join(_slashed(part) for part in parts if part).rstrip("/")


def _slashed(part: str) -> str:
    return part if part.endswith("/") else f"{part}/"


def unique(values: Iterable[str]) -> Iterator[str]:
    """Each value once, in the order of the first."""
    return iter(dict.fromkeys(values))
