"""What a sequencing template needs of a course."""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.formats.scorm2004.sequencing import last, skipped
from lehrwerk.formats.web.parts import holds
from lehrwerk.model.course import Course, Module, Unit

PLACE = ("packages", "scorm2004", "sequencing")


@dataclass(frozen=True, kw_only=True)
class SequencingUndivided(Diagnostic):
    """A sequencing template is named, but the package has only one piece.

    Sequencing is about what the platform opens when: with one piece there is nothing to choose from.

    Instead: write `organization: modules` beside it and have at least two modules, or take `sequencing:` out. In one piece `after:` and
    `skips:` of the units do the same, on every platform.

    de: Eine Vorlage für das Sequencing ist genannt, doch das Paket hat nur ein Stück.

    Beim Sequencing geht es darum, was die Lernplattform wann öffnet: Bei einem Stück gibt es nichts zu wählen.

    Stattdessen: Schreiben Sie `organization: modules` dazu und haben Sie mindestens zwei Module, oder streichen Sie `sequencing:`. In einem
    Stück leisten `after:` und `skips:` der Lerneinheiten dasselbe, auf jeder Plattform.
    """

    code, name = "LW713", "sequencing-undivided"
    de = Saying(
        "{q}sequencing: {template}{Q} braucht mindestens zwei Module, die die Lernplattform einzeln startet.",
        "Schreiben Sie {q}organization: modules{Q} dazu, oder streichen Sie die Angabe.",
    )
    en = Saying(
        "{q}sequencing: {template}{Q} needs at least two modules that the platform launches by themselves.",
        "Write {q}organization: modules{Q} beside it, or take it out.",
    )

    template: str


@dataclass(frozen=True, kw_only=True)
class PosttestMissing(Diagnostic):
    """The last module is to open when all others are done, but it does not hold the test that decides.

    `posttest` is for a course whose last module is the test.

    Instead: name the test in `completion: {test: …}` and put it into the last module, or choose `ordered`.

    de: Das letzte Modul soll sich öffnen, wenn alle anderen erledigt sind, doch in ihm steht nicht der Test, der entscheidet.

    `posttest` ist für einen Kurs, dessen letztes Modul der Test ist.

    Stattdessen: Nennen Sie den Test in `completion: {test: …}` und stellen Sie ihn in das letzte Modul, oder wählen Sie `ordered`.
    """

    code, name = "LW714", "posttest-missing"
    de = Saying(
        "{q}sequencing: posttest{Q} braucht den entscheidenden Test im letzten Modul {q}{module}{Q}.",
        "Nennen Sie ihn in {q}completion: {{test: …}}{Q}, oder schreiben Sie {q}ordered{Q}.",
    )
    en = Saying(
        "{q}sequencing: posttest{Q} needs the deciding test in the last module {q}{module}{Q}.",
        "Name it in {q}completion: {{test: …}}{Q}, or write {q}ordered{Q}.",
    )

    module: str


@dataclass(frozen=True, kw_only=True)
class PretestMissing(Diagnostic):
    """Modules are to be skipped when a test is passed, but no test names a whole module behind its own.

    A platform skips modules, not units.

    Instead: list in the `skips:` of a test all units of a later module, or choose another template.

    de: Module sollen übersprungen werden, wenn ein Test bestanden ist, doch kein Test nennt ein ganzes Modul hinter seinem eigenen.

    Eine Lernplattform überspringt Module, keine Lerneinheiten.

    Stattdessen: Nennen Sie in `skips:` eines Tests alle Lerneinheiten eines späteren Moduls, oder wählen Sie eine andere Vorlage.
    """

    code, name = "LW715", "pretest-missing"
    de = Saying(
        "{q}sequencing: pretest{Q} braucht einen Test, der ein ganzes späteres Modul überspringt.",
        "Nennen Sie in {q}skips{Q} des Tests alle Lerneinheiten des Moduls.",
    )
    en = Saying(
        "{q}sequencing: pretest{Q} needs a test that skips a whole later module.",
        "Name all units of the module in the test's {q}skips{Q}.",
    )


@dataclass(frozen=True, kw_only=True)
class SkipsPartOfModule(Diagnostic):
    """A test lets learners skip only a part of another module, or a module before its own.

    A platform skips whole modules, and only those that come after the test.

    Instead: name all units of the module, and put it behind the test; or take the name out.

    de: Ein Test lässt nur einen Teil eines anderen Moduls überspringen oder ein Modul vor seinem eigenen.

    Eine Lernplattform überspringt ganze Module, und nur solche, die nach dem Test kommen.

    Stattdessen: Nennen Sie alle Lerneinheiten des Moduls, und stellen Sie es hinter den Test; oder streichen Sie den Namen.
    """

    code, name = "LW716", "skips-part-of-module"
    de = Saying(
        "Der Test {q}{unit}{Q} überspringt {q}{other}{Q}, aber nicht das ganze Modul dahinter.",
        "Nennen Sie alle Lerneinheiten des Moduls, und stellen Sie es hinter den Test.",
    )
    en = Saying(
        "The test {q}{unit}{Q} skips {q}{other}{Q}, but not the whole module.",
        "Name all units of the module, and put it behind the test.",
    )

    unit: str
    other: str


@dataclass(frozen=True, kw_only=True)
class SequencingNotEverywhere(Diagnostic):
    """The package asks the platform to open modules by rules; not every platform can.

    Moodle cannot import such a package at all (its importer stops at shared objectives). ILIAS and SCORM Cloud can; where sequencing is
    switched off, every module is open.

    Instead: nothing has to be done if your platform can. For Moodle choose `sequencing: free` or SCORM 1.2, or leave the package in one
    piece, which locks and skips by itself.

    de: Das Paket verlangt, dass die Lernplattform Module nach Regeln öffnet; das kann nicht jede.

    Moodle kann ein solches Paket gar nicht importieren (es bricht bei geteilten Lernzielen ab). ILIAS und SCORM Cloud können es; wo das
    Sequencing abgeschaltet ist, sind alle Module offen.

    Stattdessen: Es ist nichts zu tun, wenn Ihre Plattform es kann. Für Moodle wählen Sie `sequencing: free` oder SCORM 1.2, oder lassen Sie
    das Paket in einem Stück, das selbst sperrt und überspringt.
    """

    code, name, level = "LW717", "sequencing-not-everywhere", Level.NOTE
    de = Saying(
        "Ein Paket mit {q}sequencing: {template}{Q} kann Moodle nicht importieren.",
        "Für Moodle schreiben Sie {q}sequencing: free{Q} oder {q}organization: course{Q}.",
    )
    en = Saying(
        "Moodle cannot import a package with {q}sequencing: {template}{Q}.",
        "For Moodle write {q}sequencing: free{Q} or {q}organization: course{Q}.",
    )

    template: str


def lacking(course: Course, knows: str | None = None) -> Iterator[Diagnostic]:
    """What the template of a course needs and the course does not have. `knows`: what the platform makes of modules (profiles/profile.py);
    None when it is not known."""
    facts, at = course.facts.packages.scorm2004, entry(course.places, *PLACE)
    if facts.sequencing == "free":
        return
    if facts.organization == "course" or sum(1 for module in course.modules if module.units) < 2:
        yield SequencingUndivided(at=at, template=facts.sequencing)
        return
    if facts.sequencing == "posttest" and not holds(last(course), course.facts.completion.test):
        yield PosttestMissing(at=at, module=last(course).title)
    if facts.sequencing == "pretest":
        whole = list(skipped(course))
        yield from _partly(course, whole)
        if not whole:
            yield PretestMissing(at=at)
    if knows is None:
        yield SequencingNotEverywhere(at=at, template=facts.sequencing)


def _partly(course: Course, whole: list[tuple[Unit, Module]]) -> Iterator[Diagnostic]:
    for home in course.modules:
        for unit in home.units:
            for number, other in enumerate(unit.facts.test.skips if unit.facts.test else ()):
                if not holds(home, other) and not any(test is unit and holds(module, other) for test, module in whole):
                    yield SkipsPartOfModule(at=entry(unit.places, "test", "skips", number), unit=unit.id, other=other)
