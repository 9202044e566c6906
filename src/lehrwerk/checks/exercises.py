"""Are exercises and tests fair: nothing graded that must not be, nothing drawn that is not there, no two alike?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.exercise import KEYS, Exercise
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, exercises, unit_parts
from lehrwerk.checks.places import entry, in_line, within
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course, TestFacts, Unit
from lehrwerk.model.prose import Line


@dataclass(frozen=True, kw_only=True)
class AttitudeGraded(Diagnostic):
    """An exercise that counts serves an attitude goal.

    Attitudes are never graded: nobody is to be judged by what they think.

    Instead: give it another goal, take it out of the test, or write `assessed=formative`.
    """

    code, name = "LW401", "attitude-graded"
    de = Saying("{q}{objective}{Q} ist ein Haltungsziel und darf nicht bewertet werden.", "Schreiben Sie {q}assessed=formative{Q}, oder nehmen Sie die Übung aus dem Test.")
    en = Saying("{q}{objective}{Q} is an attitude goal and must not be graded.", "Write {q}assessed=formative{Q}, or take the exercise out of the test.")

    objective: str


@dataclass(frozen=True, kw_only=True)
class PrivateGraded(Diagnostic):
    """A reflection or a scale is to be graded.

    There is no right answer to it, and it stays with the learner.

    Instead: remove `assessed=graded`, or put it outside the pool.
    """

    code, name = "LW402", "private-graded"
    de = Saying("Auf {q}{block}{Q} gibt es keine richtige Antwort; das kann nicht bewertet werden.", "Löschen Sie {q}assessed=graded{Q}, oder stellen Sie die Aufgabe vor den Vorrat.")
    en = Saying("There is no right answer to {q}{block}{Q}; it cannot be graded.", "Remove {q}assessed=graded{Q}, or put it before the pool.")

    block: str


@dataclass(frozen=True, kw_only=True)
class PoolTooSmall(Diagnostic):
    """A test draws more questions from a pool than it holds.

    Instead: draw fewer, or write more questions.
    """

    code, name = "LW403", "pool-too-small"
    de = Saying("Aus {q}{pool}{Q} werden {draw} Fragen gezogen, darin stehen aber nur {there}.", "Ziehen Sie weniger, oder ergänzen Sie Fragen.")
    en = Saying("{draw} questions are drawn from {q}{pool}{Q}, which holds only {there}.", "Draw fewer, or add questions.")

    pool: str
    draw: int
    there: int


@dataclass(frozen=True, kw_only=True)
class PoolUnknown(Diagnostic):
    """A test draws from a pool that the unit does not have.

    Instead: write the pool, or correct its name.
    """

    code, name = "LW404", "pool-unknown"
    de = Saying("Den Vorrat {q}{pool}{Q} gibt es in dieser Lerneinheit nicht.", "Ein Vorrat beginnt mit {q}::: pool {{#{pool}}}{Q}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("This unit has no pool {q}{pool}{Q}.", "A pool begins with {q}::: pool {{#{pool}}}{Q}.", "Did you mean {q}{closest}{Q}?")

    pool: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class QuestionsMissing(Diagnostic):
    """A test has no pool of questions.

    There would be nothing to pass.

    Instead: put the questions between `::: pool {#name}` and `:::`.
    """

    code, name = "LW405", "test-without-pool"
    de = Saying("Dieser Test hat keine Fragen.", "Stellen Sie die Fragen zwischen {q}::: pool {{#name}}{Q} und {q}:::{Q}.")
    en = Saying("This test has no questions.", "Put the questions between {q}::: pool {{#name}}{Q} and {q}:::{Q}.")


@dataclass(frozen=True, kw_only=True)
class BandsNotFromZero(Diagnostic):
    """No feedback is said from 0 % on.

    Who reaches fewer points than the lowest band would read nothing.

    Instead: add a last band with `from: 0%`.
    """

    code, name = "LW406", "bands-not-from-zero"
    de = Saying("Die niedrigste Rückmeldung gilt erst ab {lowest} %.", "Ergänzen Sie als letzte {q}{{from: 0%, text: …}}{Q}.")
    en = Saying("The lowest feedback is said from {lowest}% only.", "Add {q}{{from: 0%, text: …}}{Q} as the last.")

    lowest: int


@dataclass(frozen=True, kw_only=True)
class BandsUnordered(Diagnostic):
    """The bands of a test's feedback are not in descending order.

    Instead: write the highest share first and the lowest last, each once.
    """

    code, name = "LW407", "bands-unordered"
    de = Saying("Diese Rückmeldung gilt ab {share} %, die davor erst ab {before} %.", "Schreiben Sie den höchsten Anteil zuerst, jeden nur einmal.")
    en = Saying("This feedback is said from {share}%, the one before it from {before}%.", "Write the highest share first, each only once.")

    share: int
    before: int


@dataclass(frozen=True, kw_only=True)
class PoolWithoutTest(Diagnostic):
    """A pool stands in a unit that is no test.

    Its questions would all be asked, and counted without attempts or a result.

    Instead: add `test: {}` to the facts at the top, or remove the pool around the questions.
    """

    code, name, level = "LW408", "pool-without-test", Level.WARNING
    de = Saying("Diese Lerneinheit hat einen Vorrat, ist aber kein Test.", "Ergänzen Sie oben {q}test: {{attempts: 3}}{Q}, oder nehmen Sie den Vorrat um die Fragen weg.")
    en = Saying("This unit has a pool but is no test.", "Add {q}test: {{attempts: 3}}{Q} at the top, or remove the pool around the questions.")


@dataclass(frozen=True, kw_only=True)
class OptionsAlike(Diagnostic):
    """Two options or items of an exercise have the same words.

    Learners could not tell which of them is meant.

    Instead: word them differently, or remove one.
    """

    code, name = "LW426", "options-alike"
    de = Saying("{q}{text}{Q} steht hier zweimal (zuerst in Zeile {line}).", "Formulieren Sie die beiden verschieden, oder löschen Sie eine.")
    en = Saying("{q}{text}{Q} stands here twice (first in line {line}).", "Word the two differently, or remove one.")

    text: str
    line: int


@dataclass(frozen=True, kw_only=True)
class OptionKeyTwice(Diagnostic):
    """Two options of an exercise have the same letter.

    Learners' answers are kept by these letters.

    Instead: remove the letter of the newer one and run `lehrwerk ids`.
    """

    code, name = "LW427", "option-key-twice"
    de = Saying("Den Buchstaben {q}{{#{key}}}{Q} hat schon eine andere Antwort.", "Löschen Sie ihn bei der neueren; {q}lehrwerk ids{Q} schreibt einen neuen.")
    en = Saying("Another option has the letter {q}{{#{key}}}{Q} already.", "Remove it from the newer one; {q}lehrwerk ids{Q} writes a new one.")

    key: str


@dataclass(frozen=True, kw_only=True)
class OptionsTooMany(Diagnostic):
    """An exercise has more options than there are letters and digits to tell them apart.

    Instead: make two exercises of it.
    """

    code, name = "LW428", "options-too-many"
    de = Saying("Diese Übung hat {count} Einträge; höchstens {limit} lassen sich auseinanderhalten.", "Machen Sie zwei Übungen daraus.")
    en = Saying("This exercise has {count} entries; at most {limit} can be told apart.", "Make two exercises of it.")

    count: int
    limit: int


def check(course: Course) -> Iterator[Diagnostic]:
    """Exercises one by one, then the rules of tests."""
    for unit in course.units():
        for exercise, pool in exercises(unit):
            yield from _grading(exercise, pool, course)
            for group in exercise.groups():
                yield from _options(group, exercise)
        yield from _test(unit)


def _grading(exercise: Exercise, pool: Pool | None, course: Course) -> Iterator[Diagnostic]:
    if exercise.assessment(pooled=pool is not None) != "graded":
        return
    objective = course.facts.objectives.get(exercise.objective or "")
    if objective and objective.kind == "attitude":
        yield AttitudeGraded(at=within(exercise.at, f"objective={exercise.objective}"), objective=exercise.objective or "")
    if exercise.private:
        yield PrivateGraded(at=within(exercise.at, "assessed=graded"), block=exercise.at.text.strip(": ").split()[0])


def _options(group: tuple[tuple[str, Line], ...], exercise: Exercise) -> Iterator[Diagnostic]:
    if len(group) > len(KEYS):
        yield OptionsTooMany(at=exercise.at, count=len(group), limit=len(KEYS))
        return
    keys: set[str] = set()
    texts: dict[str, int] = {}
    for key, line in group:
        words = " ".join(line.text.split())
        if key in keys:
            yield OptionKeyTwice(at=in_line(line, f"{{#{key}}}"), key=key)
        if words in texts:
            yield OptionsAlike(at=line.at, text=words, line=texts[words])
        keys.add(key)
        texts.setdefault(words, line.at.line)


def _test(unit: Unit) -> Iterator[Diagnostic]:
    pools = {block.id: block for block in blocks(unit_parts(unit)) if isinstance(block, Pool)}
    if unit.facts.test is None:
        for pool in pools.values():
            yield PoolWithoutTest(at=pool.at)
        return
    if not pools:
        yield QuestionsMissing(at=entry(unit.places, "test"))
        return
    yield from _draw(unit, unit.facts.test, pools)
    yield from _bands(unit)


def _draw(unit: Unit, test: TestFacts, pools: dict[str, Pool]) -> Iterator[Diagnostic]:
    for name, draw in test.draw.items():
        pool = pools.get(name)
        if pool is None:
            yield PoolUnknown(at=entry(unit.places, "test", "draw", name, "key"), pool=name, closest=closest(name, pools))
        elif draw > len(pool.parts):
            yield PoolTooSmall(at=entry(unit.places, "test", "draw", name), pool=name, draw=draw, there=len(pool.parts))


def _bands(unit: Unit) -> Iterator[Diagnostic]:
    shares = [round(band.from_ * 100) for band in unit.facts.bands]
    for number in range(1, len(shares)):
        if shares[number] >= shares[number - 1]:
            yield BandsUnordered(at=entry(unit.places, "bands", number, "from"), share=shares[number], before=shares[number - 1])
    if shares and min(shares) > 0:
        yield BandsNotFromZero(at=entry(unit.places, "bands", len(shares) - 1, "from"), lowest=min(shares))
