"""The story on one page: read → check → editions → outputs → write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lehrwerk.checks.table import CHECKS
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Format, Order, Output
from lehrwerk.formats.table import FORMATS
from lehrwerk.model.course import Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.theme import Theme
from lehrwerk.reading.catalogue import TranslationIncomplete, catalogue
from lehrwerk.reading.course import read_course
from lehrwerk.reading.theme import read_theme
from lehrwerk.reading.words import read_words
from lehrwerk.reading.workspace import Workspace, read_workspace
from lehrwerk.writing import write


@dataclass(frozen=True)
class Wanted:
    """What is asked for. Empty means all."""

    courses: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    group: int | None = None
    """For how many people papers and material are counted; None takes the course's largest group."""
    variant: str | None = None
    strict: bool = False
    """Whether warnings stop a course, too."""
    shelf: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Control files to put into packages, by name."""


@dataclass(frozen=True)
class Built:
    """One output on disk."""

    course: str
    language: str
    path: Path
    output: Output


Watcher = Callable[[str, str, str], None]
"""Told of each output before it is made: course, language, format."""


def build(root: Path, wanted: Wanted, found: Diagnostics, watch: Watcher = lambda *_: None) -> list[Built]:
    """Build what is wanted of a workspace; what was noticed on the way is in `found`. A course with errors is
    left out, the others are built."""
    workspace = read_workspace(root, found)
    shared_stop = _stops(found, wanted)
    built: list[Built] = []
    for name in _named(workspace, wanted):
        own = Diagnostics()
        course = read_checked(workspace, name, own)
        if course and not shared_stop and not _stops(own, wanted):
            theme = read_theme(workspace.files, course.facts.theme, course.places.get(("theme",)), own)
            for edition in editions(workspace, course, wanted, own):
                built += _outputs(root, edition, theme, wanted, own, watch)
        found.extend(own)
    return built


def check(root: Path, wanted: Wanted, found: Diagnostics) -> list[str]:
    """Read and check what is wanted, make nothing; the names of the courses looked at."""
    workspace = read_workspace(root, found)
    names = list(_named(workspace, wanted))
    for name in names:
        read_checked(workspace, name, found)
    return names


def read_checked(workspace: Workspace, name: str, found: Diagnostics) -> Course | None:
    """A course, read and asked every question there is."""
    course = read_course(workspace.files, name, workspace.trainer, found)
    if course:
        read_theme(workspace.files, course.facts.theme, course.places.get(("theme",)), found)
        for question in CHECKS:
            found.extend(question(course))
    return course


def editions(workspace: Workspace, course: Course, wanted: Wanted, found: Diagnostics) -> Iterator[Edition]:
    """The course in each language it has, for trainers; formats take what their own readers may see."""
    group = wanted.group or course.facts.group_size[1]
    for language in (course.facts.language, *course.facts.translations):
        if not wanted.languages or language in wanted.languages:
            spoken = course if language == course.facts.language else _translated(workspace, course, language, found)
            if spoken:
                yield Edition(spoken, language, Audience.TRAINER, group, wanted.variant)


def _translated(workspace: Workspace, course: Course, language: str, found: Diagnostics) -> Course | None:
    """The course read again with a catalogue. What is wrong in it was found already in its own language."""
    texts = catalogue(workspace.files, course.id, language, found)
    if texts is None:
        return None
    spoken = read_course(workspace.files, course.id, workspace.trainer, Diagnostics(), texts)
    if texts.missing:
        path = f"courses/{course.id}/languages/{language}.po"
        at = course.places.get(("translations", course.facts.translations.index(language)))
        found.add(TranslationIncomplete(at=at, language=language, missing=texts.missing, all=len(texts.asked), path=path))
    return spoken


def _outputs(root: Path, edition: Edition, theme: Theme, wanted: Wanted, found: Diagnostics, watch: Watcher) -> Iterator[Built]:
    course = edition.course
    for format in FORMATS:
        if not _is_wanted(format, course, wanted):
            continue
        watch(course.id, edition.language, format.name)
        output = format.build(order(edition, format, theme, wanted), found)
        if output:
            path = root / "build" / course.id / edition.language / output.name
            write(path, output.content)
            yield Built(course.id, edition.language, path, output)


def order(edition: Edition, format: Format, theme: Theme, wanted: Wanted) -> Order:
    """What a format gets: the edition for its own readers, and no other."""
    return Order(replace(edition, audience=format.audience), theme, read_words(edition.language), wanted.shelf)


def _named(workspace: Workspace, wanted: Wanted) -> list[str]:
    return [name for name in workspace.courses if not wanted.courses or name in wanted.courses]


def _is_wanted(format: Format, course: Course, wanted: Wanted) -> bool:
    here = course.facts.formats is None or format.name in course.facts.formats
    return here and (not wanted.formats or format.name in wanted.formats)


def _stops(found: Diagnostics, wanted: Wanted) -> bool:
    """Whether what was found keeps a course from being built."""
    worst = found.worst() or Level.NOTE
    return worst is Level.ERROR or (wanted.strict and worst is Level.WARNING)
