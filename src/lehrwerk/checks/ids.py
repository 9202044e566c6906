"""Does everything that learners' progress hangs on have a name of its own?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, exercises, unit_parts
from lehrwerk.checks.places import within
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course, Page, Unit
from lehrwerk.model.key import key, page_key
from lehrwerk.source import Span


@dataclass(frozen=True, kw_only=True)
class ExerciseIdTwice(Diagnostic):
    """Two exercises of a course have the same name.

    Learners' answers are kept under it: one exercise would overwrite the other.

    Instead: give one of them another name. Change the newer one if the course is in use already.

    de: Zwei Übungen eines Kurses haben denselben Namen.

    Unter dem Namen werden die Antworten der Lernenden aufbewahrt: Eine Übung würde die andere überschreiben.

    Stattdessen: Geben Sie einer von beiden einen anderen Namen. Ist der Kurs schon im Gebrauch, ändern Sie die neuere.
    """

    code, name = "LW310", "exercise-id-twice"
    de = Saying("Die Übung {q}{id}{Q} gibt es schon: {first}.", "Geben Sie der neueren einen anderen Namen.")
    en = Saying("There is already an exercise {q}{id}{Q}: {first}.", "Give the newer one another name.")

    id: str
    first: str


@dataclass(frozen=True, kw_only=True)
class PageIdTwice(Diagnostic):
    """Two pages of a unit have the same name.

    Links and learners' progress could not tell them apart.

    Instead: give one of them another name. Change the newer one if the course is in use already.

    de: Zwei Seiten einer Lerneinheit haben denselben Namen.

    Links und Lernstände könnten sie nicht auseinanderhalten.

    Stattdessen: Geben Sie einer von beiden einen anderen Namen. Ist der Kurs schon im Gebrauch, ändern Sie die neuere.
    """

    code, name = "LW311", "page-id-twice"
    de = Saying("Die Seite {q}{id}{Q} gibt es in dieser Lerneinheit schon: {first}.", "Geben Sie der neueren einen anderen Namen.")
    en = Saying("There is already a page {q}{id}{Q} in this unit: {first}.", "Give the newer one another name.")

    id: str
    first: str


@dataclass(frozen=True, kw_only=True)
class PoolIdTwice(Diagnostic):
    """Two pools of a unit have the same name.

    The test could not tell from which of them to draw.

    Instead: give one of them another name.

    de: Zwei Vorräte einer Lerneinheit haben denselben Namen.

    Der Test wüsste nicht, aus welchem er ziehen soll.

    Stattdessen: Geben Sie einem von beiden einen anderen Namen.
    """

    code, name = "LW312", "pool-id-twice"
    de = Saying("Den Vorrat {q}{id}{Q} gibt es in dieser Lerneinheit schon: {first}.", "Geben Sie einem der beiden einen anderen Namen.")
    en = Saying("There is already a pool {q}{id}{Q} in this unit: {first}.", "Give one of the two another name.")

    id: str
    first: str


@dataclass(frozen=True, kw_only=True)
class IdsUnwritten(Diagnostic):
    """Exercises or pages of a unit have no written name yet.

    Their names are made from their places and titles. When those change, learners who have begun lose their progress there.

    Instead: run `lehrwerk ids` before the course is used; it writes the names into the text.

    de: Übungen oder Seiten einer Lerneinheit haben noch keinen festen Namen.

    Ihr Name entsteht aus ihrem Platz und ihrem Titel. Ändern sich die, verlieren alle, die schon begonnen haben, dort ihren Stand.

    Stattdessen: Rufen Sie `lehrwerk ids` auf, bevor der Kurs benutzt wird; das schreibt die Namen in den Text.
    """

    code, name, level = "LW313", "ids-unwritten", Level.NOTE
    de = Saying(
        "Noch keinen festen Namen haben in dieser Lerneinheit: Übungen {exercises}, Seiten {pages}.",
        "{q}lehrwerk ids{Q} schreibt sie in den Text.",
    )
    en = Saying(
        "Without a lasting name in this unit: exercises {exercises}, pages {pages}.", "{q}lehrwerk ids{Q} writes them into the text."
    )

    exercises: int
    pages: int


@dataclass(frozen=True, kw_only=True)
class KeyCollision(Diagnostic):
    """Two names lead to the same short key by chance.

    Learners' progress is kept under three letters made from each name (one in 262,144 is the same): the two would
    overwrite each other.

    Instead: change the newer of the two names by a letter.

    de: Zwei Namen führen zufällig zum selben kurzen Schlüssel.

    Lernstände werden unter drei Zeichen aufbewahrt, die aus jedem Namen entstehen; einmal unter 262 144 sind sie gleich. Die beiden
    würden einander überschreiben.

    Stattdessen: Ändern Sie den neueren der beiden Namen um einen Buchstaben.
    """

    code, name = "LW711", "key-collision"
    de = Saying(
        "{q}{id}{Q} und {q}{other}{Q} führen zum selben Kurzschlüssel.", "Ändern Sie den neueren der beiden Namen um einen Buchstaben."
    )
    en = Saying("{q}{id}{Q} and {q}{other}{Q} lead to the same short key.", "Change the newer of the two names by a letter.")

    id: str
    other: str


Named = tuple[str, Span]


def check(course: Course) -> Iterator[Diagnostic]:
    """Names that come twice, names not written yet, names with the same short key."""
    asked = [(exercise.id, within(exercise.at, f"#{exercise.id}")) for unit in course.units() for exercise, _ in exercises(unit)]
    for id, at, first in _twice(asked):
        yield ExerciseIdTwice(at=at, id=id, first=first)
    for unit in course.units():
        yield from _unit(unit)
    yield from collisions((key(id), id, at) for id, at in asked)
    yield from collisions((key(unit.id), unit.id, unit.at) for unit in course.units())
    yield from collisions(
        (page_key(unit.id, page.id), f"{unit.id}#{page.id}", _page(page, unit)) for unit in course.units() for page in unit.pages
    )


def _unit(unit: Unit) -> Iterator[Diagnostic]:
    for id, at, first in _twice((page.id, _page(page, unit)) for page in unit.pages):
        yield PageIdTwice(at=at, id=id, first=first)
    pools = [block for block in blocks(unit_parts(unit)) if isinstance(block, Pool)]
    for id, at, first in _twice((pool.id, within(pool.at, f"#{pool.id}")) for pool in pools):
        yield PoolIdTwice(at=at, id=id, first=first)
    unnamed = [exercise.at for exercise, _ in exercises(unit) if not exercise.named]
    untold = [page.title.at for page in unit.pages if page.title and not page.written_id]
    if unnamed or untold:
        at = min([*unnamed, *untold], key=lambda place: place.start)
        yield IdsUnwritten(at=at, exercises=len(unnamed), pages=len(untold))


def collisions(named: Iterable[tuple[str, str, Span]]) -> Iterator[KeyCollision]:
    """Different names with the same key: key, name, place."""
    seen: dict[str, str] = {}
    for short, id, at in named:
        other = seen.setdefault(short, id)
        if other != id:
            yield KeyCollision(at=at, id=id, other=other)


def _twice(named: Iterable[Named]) -> Iterator[tuple[str, Span, str]]:
    """Each name that came before: the name, its place, and where the first stands."""
    seen: dict[str, Span] = {}
    for id, at in named:
        first = seen.setdefault(id, at)
        if first is not at:
            yield id, at, f"{first.source.path}:{first.line}"


def _page(page: Page, unit: Unit) -> Span:
    return within(page.title.at.source.lines(page.title.at.line, page.title.at.line), f"#{page.id}") if page.title else unit.at
