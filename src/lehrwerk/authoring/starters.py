"""Begins a workspace, a course or a unit from what lies in `starters/`."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading import yaml
from lehrwerk.reading.files import Files
from lehrwerk.writing import write

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FIRST = {"de": "erster-kurs", "en": "first-course"}


class BadName(Exception):  # noqa: N818  the name says what is the matter
    """A name that cannot be that of a folder or file of a course."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def new_workspace(folder: Path, language: str) -> list[Path]:
    """A workspace with a first course; the folder must be empty or new."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(17, "", str(folder))
    for place in ("courses", "trainer", "themes"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    made = _copied("workspace", language, folder)
    return [*made, *new_course(folder, FIRST[language], language)]


def new_course(root: Path, name: str, language: str) -> list[Path]:
    """A course with one unit and a plan."""
    _good(name)
    folder = root / "courses" / name
    if folder.exists():
        raise FileExistsError(17, "", str(folder))
    return _copied("course", language, folder)


def modules(root: Path, course: str) -> list[str]:
    """The modules a course has."""
    data = _course_yaml(root, course)
    return [str(module.get("id")) for module in data.value.get("modules", [])] if data else []


def new_unit(root: Path, course: str, module: str, name: str, language: str) -> list[Path]:
    """A unit's file, and its name in course.yaml behind the module's last one."""
    _good(name)
    path = root / "courses" / course / module / f"{name}.md"
    if path.exists():
        raise FileExistsError(17, "", str(path))
    _listed(root, course, module, name)
    write(path, files("lehrwerk").joinpath("starters", language, "unit", "unit.md").read_bytes())
    return [path]


def _listed(root: Path, course: str, module: str, name: str) -> None:
    """Writes the unit into the list of its module, in the way that list is written."""
    data = _course_yaml(root, course)
    number = modules(root, course).index(module)
    units = data.value["modules"][number].get("units", []) if data else []
    if data is None or not units or name in units:
        return
    last = data.places["modules", number, "units", len(units) - 1]
    text = last.source.text
    before = text[text.rfind("\n", 0, last.start) + 1 : last.start]
    more = f"\n{before}{name}" if before.strip() == "-" else f", {name}"
    write(root / last.source.path, (text[: last.end] + more + text[last.end :]).encode())


def _course_yaml(root: Path, course: str) -> yaml.Data | None:
    found = Diagnostics()
    source = Files(root.resolve()).text(f"courses/{course}/course.yaml", found)
    return yaml.read(source, found) if source else None


def _good(name: str) -> None:
    if not NAME.fullmatch(name) or len(name) > 40:
        raise BadName(name)


def _copied(starter: str, language: str, folder: Path) -> list[Path]:
    made = []
    for path, file in _files(files("lehrwerk").joinpath("starters", language, starter), ""):
        write(folder / path, file.read_bytes())
        made.append(folder / path)
    return made


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda place: place.name):
        inner = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _files(entry, f"{inner}/")
        else:
            yield inner, entry
