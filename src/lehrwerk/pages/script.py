"""ES modules → one classic script. Module scripts do not load from `file://`, and one file is one request.

It understands the little that our modules use (see player/README.md); a test holds them to it."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from posixpath import dirname, join, normpath

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/)[\s\S])*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)
CAST = re.compile(r"/\*\* @type \{[^\n]*?\} \*/ ")
BLANK = re.compile(r"\n\s*\n+")
TEXT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
AROUND = re.compile(r" ?([=<>&|?:,;{}()]|=>|[!=]==|&&|\|\||\?\?) ?")
INDENT = re.compile(r"^ +", re.MULTILINE)


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
    """What a module imports, and its text without imports, exports, comments and indentation."""
    text = files("lehrwerk").joinpath(*path.split("/")).read_text("utf-8")
    needs = tuple(normpath(join(dirname(path), match[2])) for match in IMPORT.finditer(text))
    return needs, _bare(EXPORT.sub("", IMPORT.sub("", text)))


def _bare(text: str) -> str:
    """Without comments (whole lines only, so that no string is hurt), types, blank lines, and indentation outside of
    template literals."""
    text = CAST.sub("", COMMENT.sub("", text))
    if "`" not in text:
        text = INDENT.sub("", text)
    text = BLANK.sub("\n", text).strip()
    return "\n".join(map(_tight, text.split("\n"))) + "\n"


def _tight(line: str) -> str:
    """Without the spaces that only people need. A line with anything in which spaces could mean something else than in
    plain code (a template, a regular expression) stays as it is."""
    if "`" in line or "/" in line:
        return line
    pieces = TEXT.split(line)
    return "".join(piece if number % 2 else AROUND.sub(r"\1", piece) for number, piece in enumerate(pieces))
