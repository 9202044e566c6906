"""The pictures and files that texts and blocks show → their bytes."""

from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import unquote

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.prose import Line
from lehrwerk.reading.files import Files, resolved
from lehrwerk.reading.findings import PathOutside


def read_assets(files: Files, lines: Iterable[Line], found: Diagnostics, named: Iterable[Line] = ()) -> dict[str, bytes]:
    """Every picture in the lines and every file in `named` (paths as written), by its path in the workspace."""
    assets: dict[str, bytes] = {}
    for written in chain(_pictures(lines), named):
        path = resolved(written.at.source.path, written.text)
        if path is None:
            found.add(PathOutside(at=written.at, path=written.text))
        elif path not in assets:
            content = files.bytes(path, found, written.at)
            if content is not None:
                assets[path] = content
    return assets


def _pictures(lines: Iterable[Line]) -> Iterator[Line]:
    """The paths of the pictures in some lines, with their places."""
    for line in lines:
        for piece in line.pieces():
            if piece.type == "image":
                path = unquote(str(piece.attrs.get("src", "")))
                yield Line(path, line.at.source.find(path, line.at.line, line.at.end_line + 20))
