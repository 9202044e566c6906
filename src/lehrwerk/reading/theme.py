"""A folder of `themes/` → Theme."""

from dataclasses import dataclass
from itertools import accumulate

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.structure import understand
from lehrwerk.model.theme import PLAIN, Theme, ThemeFacts
from lehrwerk.reading import yaml
from lehrwerk.reading.files import Files
from lehrwerk.reading.findings import EncodingBroken, ThemeUnknown
from lehrwerk.source import Source, Span

USED = (".html", ".css", ".svg", ".png", ".jpg", ".jpeg", ".ttf", ".otf", ".woff2")
"""The kinds of files a theme may bring."""

TEXTS = (".html", ".css")
OPEN = ord("{")
DEEPEST = 20
"""Braces in one another; what the print engine makes of more than a hundred, Python cannot read."""


@dataclass(frozen=True, kw_only=True)
class SheetTooDeep(Diagnostic):
    """A style sheet of a theme has rules nested in rules too deeply.

    The print engine cannot read it.

    Instead: close the braces where they belong.

    de: In einem Stylesheet eines Aussehens stecken Regeln zu tief ineinander.

    Das Druckprogramm kann es nicht lesen.

    Stattdessen: Schließen Sie die Klammern dort, wo sie hingehören.
    """

    code, name = "LW602", "sheet-too-deep"
    de = Saying(
        "In diesem Stylesheet sind mehr als {deepest} geschweifte Klammern zugleich offen.", "Schließen Sie sie, wo sie hingehören."
    )
    en = Saying("In this style sheet more than {deepest} braces are open at once.", "Close them where they belong.")

    deepest: int


def read_theme(files: Files, name: str | None, at: Span | None, found: Diagnostics, below: tuple[str, ...] = ()) -> Theme:
    """The theme with all it extends; the built-in one after a finding."""
    if name in (None, "plain"):
        return PLAIN
    source_path = f"themes/{name}/theme.yaml"
    if not files.exists(source_path) or name in below:
        known = ["plain", *(n for n in files.names("themes") if files.exists(f"themes/{n}/theme.yaml"))]
        found.add(ThemeUnknown(at=at, theme=str(name), known=", ".join(known), closest=closest(str(name), known)))
        return PLAIN
    source = files.text(source_path, found)
    data = yaml.read(source, found) if source else None
    facts = understand(ThemeFacts, data.value, data.places, data.at, found) if data else None
    if facts is None or data is None:
        return PLAIN
    under = read_theme(files, facts.extends, data.places.get(("extends",)), found, (*below, str(name)))
    own = _files(files, f"themes/{name}", "", found)
    return Theme(str(name), {**under.tokens, **facts.tokens}, {**under.files, **own})


def _files(files: Files, root: str, folder: str, found: Diagnostics) -> dict[str, bytes]:
    result: dict[str, bytes] = {}
    for name in files.names(f"{root}/{folder}".rstrip("/")):
        path = f"{folder}/{name}".lstrip("/")
        if name.endswith(USED):
            content = files.bytes(f"{root}/{path}", found)
            if content is not None and (not name.endswith(TEXTS) or _readable(f"{root}/{path}", content, found)):
                result[path] = content
        elif "." not in name:
            result |= _files(files, root, path, found)
    return result


def _readable(path: str, content: bytes, found: Diagnostics) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        found.add(EncodingBroken(at=Source(path, "").span(0), line=content.count(b"\n", 0, error.start) + 1))
        return False
    if path.endswith(".css") and _depth(content) > DEEPEST:
        found.add(SheetTooDeep(at=Source(path, "").span(0), deepest=DEEPEST))
        return False
    return True


def _depth(sheet: bytes) -> int:
    """How many braces are open at once, at most."""
    steps = accumulate(1 if sign == OPEN else -1 for sign in sheet if sign in b"{}")
    return max(steps, default=0)
