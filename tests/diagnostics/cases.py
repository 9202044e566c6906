"""Cases written down in the author's language: what stands in which file, and what is found there.

Each `##` heading begins a case. A fenced piece of code is a file of the workspace, laid over `base/`; its first line
names it as a comment:

    # courses/probe/plan.yaml                      the whole file
    # courses/probe/course.yaml instead of title:  this line of the base's file, replaced by what follows
    # courses/probe/modul/einheit.md more          what follows, put behind the base's file
    # courses/probe/modul/einheit.md as latin-1    in another encoding (also: crlf, bom)
    # courses/probe/modul/einheit.md -> /etc/hosts a symbolic link
    # courses/probe/sources.yaml gone              not there

A finding is expected on each line that ends in `# LW402`, or `<!-- LW402 -->` in Markdown; words may follow the code.
Findings elsewhere stand below the file in a fenced piece of `findings`: `LW302 courses/probe/modul/einheit.md:3`,
or the code alone for those without a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
PIECE = re.compile(r"^(`{3,})([a-z]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"(?:#|<!--|//) *(\S+?)(?: (more|gone|as \S+|instead of .+?|-> \S+))?(?: *-->)?")
MARK = re.compile(r" *(?:#|<!--) *(LW\d{3}(?:,? LW\d{3})*)\b[^\n]*$", re.MULTILINE)

Expected = tuple[str, str, int]
"""Code, path, line; an empty path and 0 for a finding without a place."""


@dataclass
class Case:
    """One case: what to do to the base, and what is found then."""

    title: str
    files: dict[str, bytes | None] = field(default_factory=dict)
    """None takes the file away."""
    links: dict[str, str] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)


def cases() -> list[Case]:
    """All cases of this folder."""
    return [_case(title, text) for path in sorted(HERE.glob("*.md")) for title, text in _parts(path.read_text("utf-8"))]


def base() -> dict[str, bytes]:
    """The valid workspace that cases change."""
    root = HERE / "base"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Titles, each with what stands below; a `##` within a fenced piece is none."""
    spans = [(piece.start(), piece.end()) for piece in PIECE.finditer(text)]
    heads = [head for head in HEADING.finditer(text) if not any(start < head.start() < end for start, end in spans)]
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        yield head[1], text[head.end() : after.start() if after else len(text)]


def _case(title: str, text: str) -> Case:
    case = Case(title)
    for _, language, content in PIECE.findall(text):
        if language == "findings":
            case.expected += [_elsewhere(line) for line in content.strip().split("\n")]
        else:
            _file(case, content)
    return case


def _elsewhere(line: str) -> Expected:
    code, _, place = line.partition(" ")
    path, _, number = place.rpartition(":")
    return code, path, int(number or 0)


def _file(case: Case, content: str) -> None:
    first, _, text = content.partition("\n")
    match = NAME.fullmatch(first.strip())
    assert match, f"{case.title}: no file is named in “{first}”"
    path, how = match[1], match[2] or ""
    if how == "gone":
        case.files[path] = None
    elif how.startswith("-> "):
        case.links[path] = how.removeprefix("-> ")
    else:
        _text(case, path, how, text)


def _text(case: Case, path: str, how: str, text: str) -> None:
    before, after = "", ""
    if how == "more":
        before = (case.files.get(path) or base()[path]).decode()
    elif how.startswith("instead of "):
        old = base()[path].decode()
        line = next(line for line in old.splitlines(keepends=True) if line.strip().startswith(how.removeprefix("instead of ")))
        before, _, after = old.partition(line)
    for number, line in enumerate(text.split("\n"), before.count("\n") + 1):
        mark = MARK.search(line)
        if mark:
            case.expected += [(code, path, number) for code in re.findall(r"LW\d{3}", mark[1])]
    whole = before + MARK.sub("", text) + after
    case.files[path] = _encoded(whole, how.removeprefix("as "))


def _encoded(text: str, how: str) -> bytes:
    if how == "crlf":
        return text.replace("\n", "\r\n").encode()
    if how == "bom":
        return text.encode("utf-8-sig")
    return text.encode(how if how in {"latin-1", "utf-16"} else "utf-8")
