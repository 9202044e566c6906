"""Does the plan work out: each step clear, days that end in time, breaks, sums that agree?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import Places, entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.plan import Day, Plan, Step, Variant
from lehrwerk.model.timing import UE, duration, slots, taught
from lehrwerk.model.trainer import Trainer

LECTURE = 20
"""Minutes for which most people can listen."""
STRETCH = 120
"""Minutes that may pass without a break."""
ANNOUNCED = re.compile(r"(\d+(?:[.,]\d+)?)\s*UE\b")

Loc = tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True)
class StepUnclear(Diagnostic):
    """A step of the plan does not say what happens, or says several things at once.

    The plan could not show what the time is for.

    Instead: write one of `title`, `method`, `unit` and `break`; a title may stand beside the others.

    de: Ein Schritt des Ablaufplans sagt nicht, was geschieht, oder er sagt mehreres zugleich.

    Der Plan könnte nicht zeigen, wofür die Zeit da ist.

    Stattdessen: Schreiben Sie eines von `title`, `method`, `unit` und `break`; ein Titel darf neben den anderen stehen.
    """

    code, name = "LW441", "step-unclear"
    de = Saying(
        "Ein Schritt braucht genau eine Angabe dazu, was geschieht; hier: {given}.",
        "Schreiben Sie {q}title{Q}, {q}method{Q}, {q}unit{Q} oder {q}break{Q}.",
    )
    en = Saying(
        "A step needs exactly one entry for what happens; here: {given}.", "Write {q}title{Q}, {q}method{Q}, {q}unit{Q} or {q}break{Q}."
    )

    given: str


@dataclass(frozen=True, kw_only=True)
class StepWithoutMinutes(Diagnostic):
    """A step of the plan does not say how long it takes.

    All times after it would be wrong. Only a method brings its own minutes.

    Instead: add `minutes`.

    de: Ein Schritt des Ablaufplans sagt nicht, wie lange er dauert.

    Alle Uhrzeiten danach wären falsch. Nur eine Methode bringt ihre Minuten selbst mit.

    Stattdessen: Ergänzen Sie `minutes`.
    """

    code, name = "LW442", "step-without-minutes"
    de = Saying("Bei diesem Schritt fehlt, wie lange er dauert.", "Ergänzen Sie {q}minutes: 15{Q}.")
    en = Saying("This step does not say how long it takes.", "Add {q}minutes: 15{Q}.")


@dataclass(frozen=True, kw_only=True)
class DayOverrun(Diagnostic):
    """A day takes longer than it may.

    Participants have trains and shifts to catch.

    Instead: shorten steps, begin earlier, or let the day end later.

    de: Ein Tag dauert länger, als er darf.

    Die Teilnehmenden müssen ihren Zug und ihre Schicht erreichen.

    Stattdessen: Kürzen Sie Schritte, beginnen Sie früher, oder lassen Sie den Tag später enden.
    """

    code, name, level = "LW443", "day-overrun", Level.WARNING
    de = Saying(
        "Dieser Tag endet um {end}, {over} Minuten später als {q}ends_by: {ends_by}{Q}.", "Kürzen Sie Schritte, oder beginnen Sie früher."
    )
    en = Saying("This day ends at {end}, {over} minutes later than {q}ends_by: {ends_by}{Q}.", "Shorten steps, or begin earlier.")

    end: str
    ends_by: str
    over: int


@dataclass(frozen=True, kw_only=True)
class LectureLong(Diagnostic):
    """A lecture takes more than 20 minutes.

    After that, few people still listen.

    Instead: divide it by a question, a task in pairs or a case.

    de: Ein Vortrag dauert länger als 20 Minuten.

    Danach hört kaum noch jemand zu.

    Stattdessen: Unterbrechen Sie ihn mit einer Frage, einer Aufgabe zu zweit oder einem Fall.
    """

    code, name, level = "LW444", "lecture-long", Level.WARNING
    de = Saying(
        "Dieser Vortrag dauert {minutes} Minuten; nach {limit} hört kaum noch jemand zu.",
        "Unterbrechen Sie ihn mit einer Frage oder einer Aufgabe zu zweit.",
    )
    en = Saying(
        "This lecture takes {minutes} minutes; after {limit} few people still listen.", "Divide it by a question or a task in pairs."
    )

    minutes: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class BreakMissing(Diagnostic):
    """More than two hours pass without a break.

    Attention fades, and people need to move.

    Instead: put a step `break: 15` in between.

    de: Mehr als zwei Stunden vergehen ohne Pause.

    Die Aufmerksamkeit lässt nach, und Menschen müssen sich bewegen.

    Stattdessen: Setzen Sie einen Schritt `break: 15` dazwischen.
    """

    code, name, level = "LW445", "break-missing", Level.WARNING
    de = Saying("Bis zum Ende dieses Schritts vergehen {minutes} Minuten ohne Pause.", "Fügen Sie davor {q}{{break: 15}}{Q} ein.")
    en = Saying("By the end of this step {minutes} minutes have passed without a break.", "Put {q}{{break: 15}}{Q} before it.")

    minutes: int


@dataclass(frozen=True, kw_only=True)
class UnitsDiffer(Diagnostic):
    """A variant's title promises another number of teaching units (UE, 45 minutes) than its steps give.

    Certificates and funders count them. Breaks do not count.

    Instead: correct the title, or the minutes of the steps.

    de: Der Titel einer Fassung verspricht eine andere Zahl von Unterrichtseinheiten (UE, 45 Minuten), als ihre Schritte ergeben.

    Auf Bescheinigungen und bei Fördernden zählt diese Zahl. Pausen zählen nicht mit.

    Stattdessen: Berichtigen Sie den Titel oder die Minuten der Schritte.
    """

    code, name, level = "LW448", "units-differ", Level.WARNING
    de = Saying(
        "Angekündigt sind {announced} UE, also {wanted} Minuten; die Schritte ergeben ohne Pausen {minutes}.",
        "Berichtigen Sie den Titel oder die Minuten der Schritte.",
    )
    en = Saying(
        "{announced} UE are announced, that is {wanted} minutes; without breaks the steps take {minutes}.",
        "Correct the title, or the minutes of the steps.",
    )

    announced: str
    wanted: int
    minutes: int


def check(course: Course) -> Iterator[Diagnostic]:
    """Every variant, day and step of plan.yaml."""
    plan, trainer = course.plan, course.trainer
    for name, variant in plan.variants.items() if plan else ():
        if plan:
            yield from _variant(variant, plan, ("variants", name), trainer)


def _variant(variant: Variant, plan: Plan, loc: Loc, trainer: Trainer) -> Iterator[Diagnostic]:
    timed = True
    for number, day in enumerate(variant.days):
        at_day = (*loc, "days", number)
        missing = [found for place, step in enumerate(day.steps) for found in _step(step, plan.places, (*at_day, "steps", place), trainer)]
        yield from missing
        timed = timed and not any(isinstance(found, StepWithoutMinutes) for found in missing)
        yield from _day(day, plan.places, at_day, trainer)
    if timed and not trainer.broken:
        yield from _sum(variant, plan.places, loc, trainer)


def _step(step: Step, places: Places, loc: Loc, trainer: Trainer) -> Iterator[Diagnostic]:
    given = [name for name, value in (("method", step.method), ("unit", step.unit), ("break", step.break_)) if value is not None]
    at = entry(places, *loc)
    if len(given) > 1 or not (given or step.title):
        yield StepUnclear(at=at, given=", ".join(given) or "–")
    elif step.break_ is not None and step.minutes is not None:
        yield StepUnclear(at=at, given="break, minutes")
    elif not duration(step, trainer.methods) and (step.method in trainer.methods or not step.method):
        yield StepWithoutMinutes(at=at)
    method = trainer.methods.get(step.method or "")
    form = step.form or (method.facts.form if method else None)
    minutes = duration(step, trainer.methods)
    if form == "lecture" and minutes > LECTURE:
        yield LectureLong(at=entry(places, *loc, "minutes" if step.minutes else "method"), minutes=minutes, limit=LECTURE)


def _day(day: Day, places: Places, loc: Loc, trainer: Trainer) -> Iterator[Diagnostic]:
    run = slots(day, trainer.methods)
    end = run[-1].end if run else day.start
    if day.ends_by is not None and end > day.ends_by:
        yield DayOverrun(at=entry(places, *loc, "ends_by"), end=_clock(end), ends_by=_clock(day.ends_by), over=end - day.ends_by)
    since, told = day.start, False
    for slot in run:
        if slot.is_break:
            since, told = slot.end, False
        elif slot.end - since > STRETCH and not told:
            yield BreakMissing(at=entry(places, *loc, "steps", slot.number - 1), minutes=slot.end - since)
            told = True


def _sum(variant: Variant, places: Places, loc: Loc, trainer: Trainer) -> Iterator[Diagnostic]:
    announced = ANNOUNCED.search(variant.title)
    minutes = sum(taught(slots(day, trainer.methods)) for day in variant.days)
    wanted = round(float(announced[1].replace(",", ".")) * UE) if announced else minutes
    if announced and wanted != minutes:
        yield UnitsDiffer(at=entry(places, *loc, "title"), announced=announced[1], wanted=wanted, minutes=minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
