"""What cannot reach from one module into another where the platform launches each by itself: none knows of the others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.walk import lines, unit_parts
from lehrwerk.checks.places import entry, in_line
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.web.course_map import assessed, exercises_of
from lehrwerk.formats.web.parts import holds
from lehrwerk.model.course import Course, Module, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Line, Part, Prose
from lehrwerk.reading.files import resolved


@dataclass(frozen=True)
class Cut:
    """How a format cuts a course into modules."""

    standard: str
    """Its name."""
    setting: str
    """The field of `packages:` that says so."""


@dataclass(frozen=True, kw_only=True)
class LockAcrossModules(Diagnostic):
    """A unit opens after one of another module, but the platform launches each module by itself.

    No module knows what has been done in another: the lock would never close, or never open.

    Instead: put both units into one module, take `after:` out, or leave the package in one piece. SCORM 2004 can open modules
    in their order (`sequencing: ordered`).

    de: Eine Lerneinheit öffnet sich nach einer aus einem anderen Modul, doch die Lernplattform startet jedes Modul für sich.

    Kein Modul weiß, was in einem anderen erledigt ist: Die Sperre schlösse nie, oder sie öffnete sich nie.

    Stattdessen: Stellen Sie beide Einheiten in ein Modul, streichen Sie `after:`, oder lassen Sie das Paket in einem Stück. SCORM
    2004 kann Module der Reihe nach öffnen (`sequencing: ordered`).
    """

    code, name = "LW707", "lock-across-modules"
    de = Saying(
        "{q}{unit}{Q} wartet auf {q}{after}{Q} in einem anderen Modul; in {standard} startet jedes Modul für sich.",
        "Stellen Sie beide in ein Modul, oder schreiben Sie {q}{setting}: course{Q}.",
    )
    en = Saying(
        "{q}{unit}{Q} waits for {q}{after}{Q} in another module; in {standard} each module is launched by itself.",
        "Put both into one module, or write {q}{setting}: course{Q}.",
    )

    unit: str
    after: str
    standard: str
    setting: str


@dataclass(frozen=True, kw_only=True)
class SkipAcrossModules(Diagnostic):
    """A test lets learners skip a unit of another module, but the platform launches each module by itself.

    The other module does not know that the test is passed, and would wait for pages nobody has to read.

    Instead: put the test into the module whose units it skips, or leave the package in one piece. SCORM 2004 can skip whole modules
    (`sequencing: pretest`).

    de: Ein Test lässt eine Lerneinheit eines anderen Moduls überspringen, doch die Lernplattform startet jedes Modul für sich.

    Das andere Modul weiß nicht, dass der Test bestanden ist, und wartete auf Seiten, die niemand lesen muss.

    Stattdessen: Stellen Sie den Test in das Modul, dessen Einheiten er überspringt, oder lassen Sie das Paket in einem Stück. SCORM
    2004 kann ganze Module überspringen (`sequencing: pretest`).
    """

    code, name = "LW708", "skip-across-modules"
    de = Saying(
        "Der Test {q}{unit}{Q} überspringt {q}{other}{Q} in einem anderen Modul; in {standard} startet jedes Modul für sich.",
        "Stellen Sie den Test in das andere Modul, oder schreiben Sie {q}{setting}: course{Q}.",
    )
    en = Saying(
        "The test {q}{unit}{Q} skips {q}{other}{Q} in another module; in {standard} each module is launched by itself.",
        "Put the test into the other module, or write {q}{setting}: course{Q}.",
    )

    unit: str
    other: str
    standard: str
    setting: str


@dataclass(frozen=True, kw_only=True)
class LinkAcrossModules(Diagnostic):
    """A link leads to a unit of another module, but the platform launches each module by itself.

    A page cannot open another module. The text stays and names the module; nobody can follow it with a click.

    Instead: nothing has to be done. If learners must get there at once, put both units into one module.

    de: Ein Link führt zu einer Lerneinheit eines anderen Moduls, doch die Lernplattform startet jedes Modul für sich.

    Eine Seite kann kein anderes Modul öffnen. Der Text bleibt stehen und nennt das Modul; anklicken kann man ihn nicht.

    Stattdessen: Es ist nichts zu tun. Müssen Lernende sofort dorthin, stellen Sie beide Einheiten in ein Modul.
    """

    code, name, level = "LW709", "link-across-modules", Level.NOTE
    de = Saying(
        "Der Link {q}{target}{Q} führt in das Modul {q}{module}{Q}; in {standard} ist er nur Text.",
        "Müssen Lernende sofort dorthin, stellen Sie beide Einheiten in ein Modul.",
    )
    en = Saying(
        "The link {q}{target}{Q} leads to the module {q}{module}{Q}; in {standard} it is text only.",
        "If learners must get there at once, put both units into one module.",
    )

    target: str
    module: str
    standard: str


@dataclass(frozen=True, kw_only=True)
class PassedByModules(Diagnostic):
    """The course is passed by graded exercises that stand in several modules, and the platform launches each module by itself.

    Nobody adds the points of all modules up: each is passed from the course's mark by its own exercises. That can be harder than
    the same mark over the whole course.

    Instead: nothing has to be done if that is meant. Else let a test decide (`completion: {test: …}`), or leave the package in one
    piece.

    de: Über „bestanden“ entscheiden bewertete Übungen, die in mehreren Modulen stehen, und die Lernplattform startet jedes Modul für
    sich.

    Niemand zählt die Punkte aller Module zusammen: Jedes ist ab der Grenze des Kurses durch seine eigenen Übungen bestanden. Das kann
    schwerer sein als dieselbe Grenze über den ganzen Kurs.

    Stattdessen: Es ist nichts zu tun, wenn das so gemeint ist. Sonst lassen Sie einen Test entscheiden (`completion: {test: …}`), oder
    lassen Sie das Paket in einem Stück.
    """

    code, name, level = "LW719", "passed-by-modules", Level.NOTE
    de = Saying(
        "In {standard} ist jedes Modul für sich zu bestehen: {modules}.",
        "Soll ein Ergebnis für den ganzen Kurs gelten, lassen Sie einen Test entscheiden.",
    )
    en = Saying(
        "In {standard} each module is to be passed by itself: {modules}.",
        "If one result is to count for the whole course, let a test decide.",
    )

    standard: str
    modules: str


Handled = Callable[[Unit, str], bool]
"""Whether the platform itself can do what a unit wants of one in another module."""


def never(unit: Unit, other: str) -> bool:
    """No platform of this kind can."""
    del unit, other
    return False


def cut_apart(course: Course, cut: Cut, found: Diagnostics, *, opens: Handled = never, skips: Handled = never) -> bool:
    """Whether the modules can stand alone; a finding for everything that reaches across."""
    hindrances = [*_locks(course, cut, opens), *_skips(course, cut, skips)]
    found.extend(hindrances)
    found.extend(_links(course, cut))
    found.extend(_passing(course, cut))
    return not hindrances


def _locks(course: Course, cut: Cut, handled: Handled) -> Iterator[Diagnostic]:
    for module, unit in _units(course):
        after = unit.facts.after
        if after and not holds(module, after) and not handled(unit, after):
            at = entry(unit.places, "after")
            yield LockAcrossModules(at=at, unit=unit.id, after=after, standard=cut.standard, setting=cut.setting)


def _skips(course: Course, cut: Cut, handled: Handled) -> Iterator[Diagnostic]:
    for module, unit in _units(course):
        for number, other in enumerate(unit.facts.test.skips if unit.facts.test else ()):
            if not holds(module, other) and not handled(unit, other):
                at = entry(unit.places, "test", "skips", number)
                yield SkipAcrossModules(at=at, unit=unit.id, other=other, standard=cut.standard, setting=cut.setting)


def _links(course: Course, cut: Cut) -> Iterator[Diagnostic]:
    homes = {unit.id: module for module, unit in _units(course)}
    for module, unit in _units(course):
        for line in _shown(unit_parts(unit)):
            for target in (str(piece.attrs.get("href", "")) for piece in line.pieces() if piece.type == "link_open"):
                path = target.partition("#")[0]
                file = resolved(line.at.source.path, path) if path.endswith(".md") else None
                home = homes.get("/".join(file.split("/")[2:]).removesuffix(".md")) if file else None
                if home and home != module:
                    yield LinkAcrossModules(at=in_line(line, target), target=target, module=home.title, standard=cut.standard)


def _shown(parts: Iterable[Part]) -> Iterator[Line]:
    """What learners read."""
    for part in parts:
        if isinstance(part, Prose):
            yield from part.lines()
        elif isinstance(part, Block) and part.shown_to(Audience.LEARNER):
            yield from lines(part.texts())
            yield from _shown(part.inner())


def _passing(course: Course, cut: Cut) -> Iterator[Diagnostic]:
    rule = course.facts.completion
    if rule.test is not None or rule.pass_mark is None:
        return
    judged = {
        unit.id for exercise, unit, pool in exercises_of(course) if assessed(exercise, pool) == "graded" and not (pool and unit.facts.test)
    }
    modules = [module.title for module in course.modules if any(unit.id in judged for unit in module.units)]
    if len(modules) > 1:
        at = entry(course.places, "completion", "pass_mark")
        yield PassedByModules(at=at, standard=cut.standard, modules=", ".join(modules))


def _units(course: Course) -> Iterator[tuple[Module, Unit]]:
    for module in course.modules:
        for unit in module.units:
            yield module, unit
