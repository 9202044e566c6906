"""ES modules → one classic script. Module scripts do not load from `file://`, and one file is one request.

It understands the little that our modules use (see player/README.md); a test holds them to it."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from posixpath import dirname, join, normpath

from rjsmin import jsmin

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)


def linked(entries: Iterable[str], last: str) -> str:
    """The modules named (paths in the package) with all they import, each before those that need it, and the last
    lines, in one strict function: nothing of it is seen from outside."""
    order: dict[str, str] = {}
    for entry in entries:
        _visit(entry, order, ())
    body = "".join(order.values())
    return f'(() => {{\n"use strict";\n{body}{last}\n}})();\n'


def _visit(path: str, order: dict[str, str], above: tuple[str, ...]) -> None:
    if path in order:
        return
    if path in above:
        raise ValueError(f"modules import each other in a circle: {' → '.join((*above, path))}")
    needs, body = _module(path)
    for need in needs:
        _visit(need, order, (*above, path))
    order[path] = body


@cache
def _module(path: str) -> tuple[tuple[str, ...], str]:
    """What a module imports, and its text without imports, exports, comments and needless space."""
    text = files("lehrwerk").joinpath(*path.split("/")).read_text("utf-8")
    needs = tuple(normpath(join(dirname(path), match[2])) for match in IMPORT.finditer(text))
    return needs, jsmin(EXPORT.sub("", IMPORT.sub("", text))) + "\n"
