"""run.yaml and what is said beside it → Run."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course
from lehrwerk.model.run import Run
from lehrwerk.model.structure import Place, understand
from lehrwerk.reading import yaml
from lehrwerk.reading.files import Files
from lehrwerk.reading.run_findings import DatesUnfit, VariantUnknown
from lehrwerk.source import Source, Span

SINGULAR = {"date": "dates", "start": "starts", "trainer": "trainers"}
"""What people say when there is one of something."""

SEVERAL = frozenset({"dates", "starts", "trainers", "bring"})
"""Fields that hold a list: each `--set` adds to it."""

Settings = Iterable[tuple[str, str]]
"""Keys with values, as `--set key=value` gives them."""


def read_run(
    files: Files, id: str, course: Course | None, path: Path | None, settings: Settings, found: Diagnostics
) -> tuple[Run | None, Span | None]:
    """The run in the course's folder, or in a file that is named, with settings laid over it, and where it is written;
    None when nobody says anything, or after findings."""
    data = _written(files, id, path, found)
    value, places = ({}, {}) if data is None else (data.value, dict(data.places))
    value = _set(value, settings, places)
    if data is None and not value:
        return None, None
    at = data.at if data else _said("set", "").span(0)
    run = understand(Run, value, places, at, found)
    if run and course:
        _fits(run, course, places, at, found)
    return run, at


def _fits(run: Run, course: Course, places: dict[Place, Span], at: Span, found: Diagnostics) -> None:
    """Whether the run is one of this course's plan."""
    variants = course.plan.variants if course.plan else {}
    if run.variant is not None and run.variant not in variants:
        near = closest(run.variant, variants)
        known = ", ".join(variants) or "–"
        found.add(VariantUnknown(at=places.get(("variant",), at), variant=run.variant, known=known, closest=near))
        return
    days = len(variants[run.variant or next(iter(variants))].days) if variants else None
    for key, count in (("dates", len(run.dates)), ("starts", len(run.starts) if len(run.starts) > 1 else 0)):
        if days is not None and count and count != days:
            found.add(DatesUnfit(at=places.get((key,), at), key=key, count=count, days=days))


def _written(files: Files, course: str, path: Path | None, found: Diagnostics) -> yaml.Data | None:
    """The file's content; None when there is none, or after findings."""
    own = f"courses/{course}/run.yaml"
    if path is not None:
        files, own = Files(path.resolve().parent), path.name
    source = files.text(own, found) if files.exists(own) else None
    return yaml.read(source, found) if source else None


def _set(written: Any, settings: Settings, places: dict[Place, Span]) -> Any:
    """What is written with what is set: a key set takes the place of what the file says."""
    if not isinstance(written, dict):
        return written
    said: dict[str, Any] = {}
    for name, value in settings:
        key = SINGULAR.get(name, name)
        at = _said(name, value).span(0, len(value))
        if key in SEVERAL:
            said.setdefault(key, []).append(value)
            places[key, len(said[key]) - 1] = at
        else:
            said[key] = value
        places[(key,)] = places[key, "key"] = at
    return {**written, **said}


def _said(name: str, value: str) -> Source:
    """Where a setting stands: findings name it like a file."""
    return Source(f"--set {name}", value)
