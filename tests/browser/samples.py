"""Packages to test with: built once a run, from the workspace beside this file or from the repository's own."""

import re
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from lehrwerk.authoring.ids import write_ids
from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.workspace import read_workspace

SAMPLE = Path(__file__).parents[1] / "sample"
REPOSITORY = Path(__file__).parents[2]
EXAMPLE = "sprache-im-einsatz"
WITHOUT_TEST = "ohne-test"


@cache
def package(course: str = EXAMPLE, form: str = "scorm12", workspace: Path = SAMPLE) -> bytes:
    """A course of a workspace in one format, as the zip that people upload."""
    return packed(course, form, workspace)


def packed(course: str, form: str, workspace: Path, shelf: Mapping[str, bytes] | None = None) -> bytes:
    """The same, made anew."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(workspace, Path(folder))
        found = Diagnostics()
        built = build(place, Wanted((course,), (form,), shelf=shelf or {}), found)
        errors = [finding for finding in found if finding.level is Level.ERROR]
        assert len(built) == 1, f"{course} as {form}: {errors}"
        return built[0].output.content


def copied(workspace: Path, place: Path) -> Path:
    """A workspace, to build in without leaving anything in the repository."""
    for name in ("courses", "trainer", "themes"):
        if (workspace / name).is_dir():
            shutil.copytree(workspace / name, place / name)
    return place


def contents(package: bytes) -> dict[str, bytes]:
    """The files of a package in their order."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def altered(facts: str, course: str = EXAMPLE, form: str = "scorm12") -> bytes:
    """The sample course with more facts in its course.yaml."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(SAMPLE, Path(folder))
        file = place / "courses" / course / "course.yaml"
        file.write_text(f"{file.read_text('utf-8')}\n{facts}\n", "utf-8")
        return packed(course, form, place)


def revised(*edits: tuple[str, str, str], form: str = "scorm12") -> bytes:
    """A later version of the sample course: its ids written, then in each file named every match of a pattern exchanged. A file
    that is not there yet begins empty."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(SAMPLE, Path(folder))
        write_ids(read_workspace(place, Diagnostics()), [EXAMPLE], Diagnostics())
        for path, before, after in edits:
            file = place / "courses" / EXAMPLE / path
            old = file.read_text("utf-8") if file.exists() else ""
            new = re.sub(before, after, old, flags=re.MULTILINE)
            assert new != old, f"{path}: {before} is not there"
            file.write_text(new, "utf-8")
        return packed(EXAMPLE, form, place)
