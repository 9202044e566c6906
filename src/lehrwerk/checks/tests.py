"""Are tests fair: enough questions in each pool, and something said at every result?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.checks.places import entry
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course, TestFacts, Unit


@dataclass(frozen=True, kw_only=True)
class PoolTooSmall(Diagnostic):
    """A test draws more questions from a pool than it holds.

    It could not ask as many as it promises.

    Instead: draw fewer, or write more questions.

    de: Ein Test zieht mehr Fragen aus einem Vorrat, als darin stehen.

    Er könnte nicht so viele stellen, wie er ankündigt.

    Stattdessen: Ziehen Sie weniger, oder schreiben Sie mehr Fragen.
    """

    code, name = "LW403", "pool-too-small"
    de = Saying(
        "Aus {q}{pool}{Q} werden {draw} Fragen gezogen, darin stehen aber nur {there}.", "Ziehen Sie weniger, oder ergänzen Sie Fragen."
    )
    en = Saying("{draw} questions are drawn from {q}{pool}{Q}, which holds only {there}.", "Draw fewer, or add questions.")

    pool: str
    draw: int
    there: int


@dataclass(frozen=True, kw_only=True)
class PoolUnknown(Diagnostic):
    """A test draws from a pool that the unit does not have.

    There would be nothing to draw.

    Instead: write the pool, or correct its name.

    de: Ein Test zieht aus einem Vorrat, den die Lerneinheit nicht hat.

    Es gäbe nichts zu ziehen.

    Stattdessen: Schreiben Sie den Vorrat, oder berichtigen Sie seinen Namen.
    """

    code, name = "LW404", "pool-unknown"
    de = Saying(
        "Den Vorrat {q}{pool}{Q} gibt es in dieser Lerneinheit nicht.",
        "Ein Vorrat beginnt mit {q}::: pool {{#{pool}}}{Q}.",
        "Meinten Sie {q}{closest}{Q}?",
    )
    en = Saying("This unit has no pool {q}{pool}{Q}.", "A pool begins with {q}::: pool {{#{pool}}}{Q}.", "Did you mean {q}{closest}{Q}?")

    pool: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class QuestionsMissing(Diagnostic):
    """A test has no pool of questions.

    There would be nothing to pass.

    Instead: put the questions between `::: pool {#name}` and `:::`.

    de: Ein Test hat keinen Vorrat an Fragen.

    Es gäbe nichts zu bestehen.

    Stattdessen: Stellen Sie die Fragen zwischen `::: pool {#name}` und `:::`.
    """

    code, name = "LW405", "test-without-pool"
    de = Saying("Dieser Test hat keine Fragen.", "Stellen Sie die Fragen zwischen {q}::: pool {{#name}}{Q} und {q}:::{Q}.")
    en = Saying("This test has no questions.", "Put the questions between {q}::: pool {{#name}}{Q} and {q}:::{Q}.")


@dataclass(frozen=True, kw_only=True)
class BandsNotFromZero(Diagnostic):
    """No feedback is said from 0 % on.

    Who reaches fewer points than the lowest band would read nothing.

    Instead: add a last band with `from: 0%`.

    de: Keine Rückmeldung gilt ab 0 %.

    Wer unter der niedrigsten Stufe bleibt, bekäme nichts zu lesen.

    Stattdessen: Ergänzen Sie eine letzte Stufe mit `from: 0%`.
    """

    code, name = "LW406", "bands-not-from-zero"
    de = Saying("Die niedrigste Rückmeldung gilt erst ab {lowest} %.", "Ergänzen Sie als letzte {q}{{from: 0%, text: …}}{Q}.")
    en = Saying("The lowest feedback is said from {lowest}% only.", "Add {q}{{from: 0%, text: …}}{Q} as the last.")

    lowest: int


@dataclass(frozen=True, kw_only=True)
class BandsUnordered(Diagnostic):
    """The bands of a test's feedback are not in descending order.

    A lower band that comes first hides the higher ones.

    Instead: write the highest share first and the lowest last, each once.

    de: Die Rückmeldungen eines Tests stehen nicht vom höchsten Anteil zum niedrigsten.

    Eine niedrigere Stufe, die zuerst kommt, verdeckt die höheren.

    Stattdessen: Schreiben Sie den höchsten Anteil zuerst und den niedrigsten zuletzt, jeden nur einmal.
    """

    code, name = "LW407", "bands-unordered"
    de = Saying(
        "Diese Rückmeldung gilt ab {share} %, die davor erst ab {before} %.", "Schreiben Sie den höchsten Anteil zuerst, jeden nur einmal."
    )
    en = Saying("This feedback is said from {share}%, the one before it from {before}%.", "Write the highest share first, each only once.")

    share: int
    before: int


@dataclass(frozen=True, kw_only=True)
class PoolWithoutTest(Diagnostic):
    """A pool stands in a unit that is no test.

    Its questions would all be asked, and counted without attempts or a result.

    Instead: add `test: {}` to the facts at the top, or remove the pool around the questions.

    de: Ein Vorrat steht in einer Lerneinheit, die kein Test ist.

    Alle seine Fragen würden gestellt und gezählt, ohne Versuche und ohne Ergebnis.

    Stattdessen: Ergänzen Sie `test: {}` oben in den Angaben, oder nehmen Sie den Vorrat um die Fragen weg.
    """

    code, name, level = "LW408", "pool-without-test", Level.WARNING
    de = Saying(
        "Diese Lerneinheit hat einen Vorrat, ist aber kein Test.",
        "Ergänzen Sie oben {q}test: {{attempts: 3}}{Q}, oder nehmen Sie den Vorrat um die Fragen weg.",
    )
    en = Saying(
        "This unit has a pool but is no test.", "Add {q}test: {{attempts: 3}}{Q} at the top, or remove the pool around the questions."
    )


def check(course: Course) -> Iterator[Diagnostic]:
    """Pools, and the rules of every unit that is a test."""
    for unit in course.units():
        yield from _test(unit)


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
