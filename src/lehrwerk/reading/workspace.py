"""Finds the workspace and tells what is in it."""

from dataclasses import dataclass
from pathlib import Path

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.trainer import Trainer
from lehrwerk.reading.files import Files
from lehrwerk.reading.trainer import read_trainer


@dataclass(frozen=True)
class Workspace:
    """A folder with `courses/`, and beside it `trainer/` and `themes/`."""

    files: Files
    courses: tuple[str, ...]
    """The names of the course folders."""
    trainer: Trainer


def find_workspace(start: Path) -> Path | None:
    """The nearest folder, from here upward, that holds `courses/`."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / "courses").is_dir()), None)


def read_workspace(root: Path, found: Diagnostics) -> Workspace:
    """The workspace in a folder."""
    files = Files(root.resolve())
    return Workspace(files, course_names(files), read_trainer(files, found))


def course_names(files: Files) -> tuple[str, ...]:
    """The names of the course folders."""
    return tuple(name for name in files.names("courses") if (files.root / "courses" / name).is_dir())
