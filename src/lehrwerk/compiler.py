"""The story on one page: read → check → editions → outputs → write."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from lehrwerk.cache import NOTHING_KEPT, Cache
from lehrwerk.checks.drawings import theme_drawings
from lehrwerk.checks.table import CHECKS
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Format, Occasional, Order, Output
from lehrwerk.formats.naming import unknown_formats
from lehrwerk.formats.platform import weighed
from lehrwerk.formats.selection import profile_of, refused, selected
from lehrwerk.formats.table import PACKAGES
from lehrwerk.ledger import Entry, Ledger, Made
from lehrwerk.model.course import Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.run import NO_DELIVERY, Delivery, started
from lehrwerk.model.theme import Theme
from lehrwerk.pages.templates import ThemeFault
from lehrwerk.reading.catalogue import TranslationIncomplete, catalogue
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from lehrwerk.reading.people import read_people
from lehrwerk.reading.run import read_run
from lehrwerk.reading.theme import read_theme
from lehrwerk.reading.words import read_words
from lehrwerk.reading.workspace import Workspace, course_names, read_workspace
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
    profile: str | None = None
    """The platform that packages are made for; None takes the course's own."""
    strict: bool = False
    """Whether warnings stop a course, too."""
    shelf: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Control files to put into packages, by name."""
    people: Path | None = None
    """A list of people, anywhere on the disk. It belongs to one course."""
    run: Path | None = None
    """A run.yaml that is not in the course's folder."""
    settings: tuple[tuple[str, str], ...] = ()
    """What is said of the run beside its file: keys with values."""

    def parts(self) -> list[bytes | str]:
        """All of it but the courses, for the ledger."""
        facts = [getattr(self, one.name) for one in fields(self) if one.name not in {"courses", "shelf"}]
        return [repr(facts), *(part for name, content in self.shelf.items() for part in (name, content))]

    @property
    def handed_in(self) -> bool:
        """Whether files from outside the workspace are used: the ledger does not know them, and people are written down nowhere."""
        return self.people is not None or self.run is not None


@dataclass(frozen=True)
class Built:
    """One output on disk."""

    course: str
    language: str
    path: Path
    output: Output


Watcher = Callable[[str, str, str], None]
"""Told of each output before it is made: course, language, format."""


def build(root: Path, wanted: Wanted, found: Diagnostics, watch: Watcher = lambda *_: None, cache: Cache = NOTHING_KEPT) -> list[Built]:
    """Build what is wanted of a workspace; what was noticed on the way is in `found`. A course with errors is
    left out, the others are built. A course whose files and outputs are as they were is only looked at."""
    ledger = Ledger(Files(root.resolve()), NOTHING_KEPT if wanted.handed_in else cache, wanted.parts())
    bench = _Bench(root, wanted, watch, cache)
    entries = {name: ledger.look(name) for name in _named(course_names(ledger.files), wanted)}
    shared = Diagnostics()
    workspace = read_workspace(root, shared) if not all(entries.values()) else None
    for name, entry in entries.items():
        if workspace and not entry:
            entries[name] = made = bench.entry(workspace, name, shared)
            if not _stops(made.findings, wanted):
                ledger.note(name, made)
    cache.tidy()
    known = {name: entry for name, entry in entries.items() if entry}
    found.extend(finding for entry in known.values() for finding in entry.findings)
    return [_built(root, name, made) for name, entry in known.items() for made in entry.made]


def _built(root: Path, course: str, made: Made) -> Built:
    return Built(course, made.language, root / "build" / course / made.language / made.output.name, made.output)


@dataclass(frozen=True)
class _Bench:
    """Where a build works, and with what."""

    root: Path
    wanted: Wanted
    watch: Watcher
    cache: Cache

    def entry(self, workspace: Workspace, name: str, shared: Diagnostics) -> Entry:
        """A course, built as far as what was found lets it. `shared`: what was found in the folders of all courses."""
        found = Diagnostics()
        found.extend(shared)
        course = read_checked(workspace, name, found)
        delivery = read_delivery(workspace, name, course, self.wanted, found)
        found.extend(refused(course, self.wanted.formats, profile_of(course, self.wanted.profile)) if course else ())
        if course is None or _stops(found, self.wanted):
            return Entry((), tuple(found))
        theme = read_theme(workspace.files, course.facts.theme, course.places.get(("theme",)), found)
        spoken = editions(workspace, course, self.wanted, found, delivery)
        made = [one for edition in spoken for one in self._outputs(edition, theme, delivery, found)]
        return Entry(tuple(made), tuple(found))

    def _outputs(self, edition: Edition, theme: Theme, delivery: Delivery, found: Diagnostics) -> Iterator[Made]:
        course, packages = edition.course, dict[str, Output]()
        for format in selected(course, self.wanted.formats, profile_of(course, self.wanted.profile)):
            due = replace(order(edition, format, theme, self.wanted, self.cache, delivery), made=dict(packages))
            if not self.wanted.formats and isinstance(format, Occasional) and not format.due(due):
                continue
            self.watch(course.id, edition.language, format.name)
            output = _output(format, due, found)
            if output:
                if format in PACKAGES:
                    packages[format.name] = output
                    weighed(output, due, found)
                made = Made(edition.language, output)
                write(_built(self.root, course.id, made).path, output.content, within=self.root)
                yield made


def _output(format: Format, due: Order, found: Diagnostics) -> Output | None:
    try:
        return format.build(due, found)
    except ThemeFault as fault:
        found.add(fault.finding)
        return None


def check(root: Path, wanted: Wanted, found: Diagnostics) -> list[str]:
    """Read and check what is wanted, make nothing; the names of the courses looked at."""
    workspace = read_workspace(root, found)
    names = _named(workspace.courses, wanted)
    for name in names:
        course = read_checked(workspace, name, found)
        found.extend(refused(course, wanted.formats, profile_of(course, wanted.profile)) if course else ())
        read_delivery(workspace, name, course, wanted, found)
    return names


def read_checked(workspace: Workspace, name: str, found: Diagnostics) -> Course | None:
    """A course, read and asked every question there is."""
    course = read_course(workspace.files, name, workspace.trainer, found)
    if course:
        theme = read_theme(workspace.files, course.facts.theme, course.places.get(("theme",)), found)
        found.extend(theme_drawings(theme))
        for question in CHECKS:
            found.extend(question(course))
        found.extend(unknown_formats(course))
    return course


def read_delivery(workspace: Workspace, name: str, course: Course | None, wanted: Wanted, found: Diagnostics) -> Delivery:
    """What is known of a run of the course, and of the people who take part."""
    run, at = read_run(workspace.files, name, course, wanted.run, wanted.settings, found)
    return Delivery(run, read_people(wanted.people, found) if wanted.people else None, at)


def editions(
    workspace: Workspace, course: Course, wanted: Wanted, found: Diagnostics, delivery: Delivery = NO_DELIVERY
) -> Iterator[Edition]:
    """The course in each language it has, for trainers; formats take what their own readers may see."""
    group = wanted.group or len(delivery.people or ()) or course.facts.group_size[1]
    variant = wanted.variant or (delivery.run.variant if delivery.run else None)
    for language in (course.facts.language, *course.facts.translations):
        if not wanted.languages or language in wanted.languages:
            spoken = course if language == course.facts.language else _translated(workspace, course, language, found)
            if spoken:
                yield Edition(started(spoken, delivery.run), language, Audience.TRAINER, group, variant)


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


def order(
    edition: Edition, format: Format, theme: Theme, wanted: Wanted, cache: Cache = NOTHING_KEPT, delivery: Delivery = NO_DELIVERY
) -> Order:
    """What a format gets: the edition for its own readers, and no other."""
    own, profile = replace(edition, audience=format.audience), profile_of(edition.course, wanted.profile)
    return Order(own, theme, read_words(edition.language), wanted.shelf, cache, profile, delivery=delivery)


def _named(courses: Iterable[str], wanted: Wanted) -> list[str]:
    return [name for name in courses if not wanted.courses or name in wanted.courses]


def _stops(found: Iterable[Diagnostic], wanted: Wanted) -> bool:
    """Whether what was found keeps a course from being built."""
    worst = max((finding.level for finding in found), default=Level.NOTE)
    return worst is Level.ERROR or (wanted.strict and worst is Level.WARNING)
