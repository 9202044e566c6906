"""What the pages of a package load, and what they say to a platform: read from their texts, nothing is run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.reading.archive import Archive
from lehrwerk.verifying.addresses import folder, local, present

ELEMENT = re.compile(r"<(script|img|link|iframe|frame|audio|video|source|track|embed|object|input)\b([^<>]{0,4000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"""(?<![\w-])(src|href|data|poster|rel)\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))""", re.IGNORECASE
)
INSIDE = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"))
"""What a page only holds: comments, and scripts that write elements of their own with addresses put together. Taken out of it by
searching, for a pattern that looks for each end anew takes for ever where there is none."""
ADDRESSES = {"link": ("href",), "object": ("data",)}
"""The attributes that name what an element fetches; `src` and `poster` for all others."""
LOADING = {"stylesheet", "icon", "shortcut icon", "preload", "modulepreload", "manifest"}
"""The kinds of `<link>` with which a browser fetches something."""
STYLE = re.compile(r"""(?:(?:@import\s+)?url\(\s*|@import\s+)["']?((?:https?:)?//[^\s"')]{1,500}|[^\s"')#:]{1,500})""", re.IGNORECASE)
SCRIPT = re.compile(
    r"""(?:\b(?:fetch|import|importScripts|sendBeacon|EventSource|WebSocket|Worker)\s*\(\s*|\.(?:src|href)\s*=\s*|\.open\(\s*["'][A-Z]+["']\s*,\s*)"""
    r"""["'`]((?:https?:|wss?:)?//[^\s"'`]{1,500})"""
)
PAGES = (".html", ".htm", ".xhtml")
SCRIPTS = (*PAGES, ".js", ".mjs")

NAMES = "Initialize|Finish|Terminate|GetValue|SetValue|Commit|GetLastError|GetErrorString|GetDiagnostic"
OLD = re.compile(rf"\bLMS({NAMES})\b")
OLD_PREFIX = re.compile(r"""["'`]LMS["'`]""")
NEW = re.compile(rf"""(?:\.|["'`])({NAMES})\b""")
OBJECTS = {"API_1484_11": re.compile(r"\bAPI_1484_11\b"), "API": re.compile(r"""(?:\.API\b|["'`]API["'`])""")}
CMI5 = re.compile(r"""auth-token""")


@dataclass(frozen=True)
class Reference:
    """Something that a page loads."""

    page: str
    address: str


@dataclass(frozen=True)
class Spoken:
    """What the scripts of a package say to a platform."""

    objects: frozenset[str]
    """The objects they look for: `API`, `API_1484_11`; `cmi5` for those that fetch a token."""
    calls: tuple[str, ...]
    """The functions they call, by their whole names."""


def loaded(archive: Archive) -> Iterator[Reference]:
    """Everything that pages, style sheets and scripts load by an address that stands in them."""
    for name, content in archive.texts.items():
        kind, text = name.lower(), content.decode("utf-8", "replace")
        if kind.endswith(PAGES):
            yield from (Reference(name, address) for address in _in_page(text))
        if kind.endswith(".css"):
            yield from (Reference(name, match[1]) for match in STYLE.finditer(text))
        if kind.endswith(SCRIPTS):
            yield from (Reference(name, match[1]) for match in SCRIPT.finditer(text))


def within(archive: Archive, reference: Reference) -> str | None:
    """The path a reference means when it stays in the package but leads to no file; else None."""
    path = local(folder(reference.page), reference.address)
    return path if path and present(path, archive.names) is None else None


def spoken(archive: Archive) -> Spoken:
    """What is said to a platform, by any script of the package: which of them a page fetches later cannot be seen."""
    objects: set[str] = set()
    old: set[str] = set()
    new: set[str] = set()
    for path, content in archive.texts.items():
        if path.lower().endswith(SCRIPTS):
            text = content.decode("utf-8", "replace")
            objects |= {name for name, pattern in OBJECTS.items() if pattern.search(text)}
            objects |= {"cmi5"} if CMI5.search(text) else set()
            quoted = set(NEW.findall(text))
            old |= {f"LMS{call}" for call in [*OLD.findall(text), *(quoted if OLD_PREFIX.search(text) else ())]}
            new |= quoted
    return Spoken(frozenset(objects), (*sorted(old), *sorted(new)))


def leaves_by_unload_alone(archive: Archive) -> bool:
    """Whether the last moment is noticed only by events that browsers leave out."""
    texts = [content for name, content in archive.texts.items() if name.lower().endswith(SCRIPTS)]
    old = any(re.search(rb"\b(on)?(before)?unload\b", text) for text in texts)
    return old and not any(b"pagehide" in text or b"visibilitychange" in text for text in texts)


def _in_page(text: str) -> Iterator[str]:
    for tag, inside in ELEMENT.findall(_bare(text)):
        found = {name.lower(): first or second or third for name, first, second, third in ATTRIBUTE.findall(inside)}
        fetched = tag.lower() != "link" or found.get("rel", "").lower() in LOADING
        wanted = ADDRESSES.get(tag.lower(), ("src", "poster")) if fetched else ()
        yield from (found[name] for name in wanted if found.get(name))


def _bare(text: str) -> str:
    """A page without what only stands in it; the tags of scripts stay."""
    for begin, end in INSIDE:
        lower, pieces, at = text.lower(), [], 0
        if len(lower) != len(text):
            lower = text
        while (start := lower.find(begin, at)) >= 0:
            inner = start if begin == "<!--" else lower.find(">", start) + 1
            stop = lower.find(end, inner) if inner > 0 or begin == "<!--" else -1
            pieces.append(text[at : inner if inner > 0 else start])
            at = stop + (len(end) if begin == "<!--" else 0) if stop >= 0 else len(text)
        text = "".join([*pieces, text[at:]])
    return text
