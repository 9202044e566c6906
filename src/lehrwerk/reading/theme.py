"""A folder of `themes/` → Theme."""

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.structure import understand
from lehrwerk.model.theme import PLAIN, Theme, ThemeFacts
from lehrwerk.reading import yaml
from lehrwerk.reading.files import Files
from lehrwerk.reading.findings import ThemeUnknown
from lehrwerk.source import Span

USED = (".html", ".css", ".svg", ".png", ".jpg", ".jpeg", ".ttf", ".otf", ".woff2")
"""The kinds of files a theme may bring."""


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
            if content is not None:
                result[path] = content
        elif "." not in name:
            result |= _files(files, root, path, found)
    return result
