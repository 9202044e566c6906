"""The pictures that texts show → their bytes."""

from collections.abc import Iterable

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.prose import Line
from lehrwerk.reading.files import Files, resolved
from lehrwerk.reading.findings import PathOutside


def read_assets(files: Files, lines: Iterable[Line], found: Diagnostics) -> dict[str, bytes]:
    """Every picture named in the lines, by its path in the workspace."""
    assets: dict[str, bytes] = {}
    for line in lines:
        for piece in line.pieces():
            if piece.type != "image":
                continue
            written = str(piece.attrs.get("src", ""))
            at = line.at.source.find(written, line.at.line, line.at.end_line + 20)
            path = resolved(line.at.source.path, written)
            if path is None:
                found.add(PathOutside(at=at, path=written))
            elif path not in assets:
                content = files.bytes(path, found, at)
                if content is not None:
                    assets[path] = content
    return assets
