"""The door to a workspace's disk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.files import MB, Files, resolved

Workspace = Callable[[dict[str, str | bytes] | str], Path]


def codes(found: Diagnostics) -> list[str]:
    """What was found, by code."""
    return [finding.code for finding in found]


def test_line_ends_and_marks_are_put_right(workspace: Workspace) -> None:
    files = Files(workspace({"a.md": b"\xef\xbb\xbfeins\r\nzwei\rdrei"}))
    source = files.text("a.md", Diagnostics())

    assert source is not None
    assert source.text == "eins\nzwei\ndrei"


def test_names_leave_hidden_files_out(workspace: Workspace) -> None:
    files = Files(workspace({"a/z.md": "z", "a/b.md": "b", "a/.c.md": "c", "a/d.txt": "d"}))

    assert files.names("a", ".md") == ["b.md", "z.md"]
    assert files.names("fehlt") == []


def test_a_text_of_many_megabytes_is_refused(workspace: Workspace) -> None:
    found = Diagnostics()
    files = Files(workspace({"a.md": b"x" * (5 * MB + 1)}))

    assert files.text("a.md", found) is None
    assert codes(found) == ["LW108"]
    assert files.bytes("a.md", found) is not None


@pytest.mark.parametrize("path", ["../a.md", "/etc/hostname", "a/../../b.md"])
def test_nothing_outside_is_read(path: str, workspace: Workspace) -> None:
    found = Diagnostics()

    assert Files(workspace("")).bytes(path, found) is None
    assert codes(found) == ["LW111"]


def test_a_folder_is_no_file(workspace: Workspace) -> None:
    found = Diagnostics()

    assert Files(workspace({"a/b.md": "b"})).bytes("a", found) is None
    assert codes(found) == ["LW302"]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("bilder/a.svg", "courses/k/m/bilder/a.svg"),
        ("../a.svg", "courses/k/a.svg"),
        ("./a.svg", "courses/k/m/a.svg"),
        ("../../../../a.svg", None),
        ("/a.svg", None),
        ("C:/a.svg", None),
        ("b\\a.svg", None),
        ("https://example.org/a.svg", None),
    ],
)
def test_paths_are_seen_from_the_file_that_names_them(path: str, place: str | None) -> None:
    assert resolved("courses/k/m/e.md", path) == place
