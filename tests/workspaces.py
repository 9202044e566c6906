"""Workspaces on disk, written as one reads them."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

Files = Mapping[str, str | bytes]


def told(text: str) -> dict[str, str]:
    """Files written as one indented text: a name at the left edge, ending in a colon, and below it, indented, what
    stands in the file."""
    files: dict[str, list[str]] = {}
    for line in dedent(text).strip("\n").split("\n"):
        if line and not line[0].isspace():
            files[line.rstrip(":")] = []
        elif files:
            files[list(files)[-1]].append(line)
    return {name: dedent("\n".join(lines)).strip("\n") + "\n" for name, lines in files.items()}


def written(root: Path, files: Files) -> Path:
    """The files, written below a folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root
