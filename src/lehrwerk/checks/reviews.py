"""Has everything been checked that needs a check, and not too long ago? The newest date in the course is today: a
build gives the same findings tomorrow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lehrwerk.blocks.case.case import Case
from lehrwerk.blocks.law.law import Law
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.checks.places import entry, within
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.trainer import CaseSheet
from lehrwerk.source import Span

OLD = 24
"""Months after which a check is worth repeating."""

CHECKED = {
    "content": ("Inhaltlich", "Content"),
    "legal": ("Rechtlich", "Law"),
    "medical": ("Medizinisch", "Medicine"),
    "language": ("Sprachlich", "Language"),
}
"""What is checked, as people say it in German and English."""


@dataclass(frozen=True, kw_only=True)
class ReviewOld(Diagnostic):
    """A check is more than two years older than the newest one in the course.

    Laws and guidelines change.

    Instead: have it checked again, and write the new date.
    """

    code, name, level = "LW461", "review-old", Level.NOTE
    de = Saying(
        "Diese Prüfung vom {on} ist mehr als zwei Jahre älter als die neueste im Kurs ({newest}).",
        "Lassen Sie den Text noch einmal prüfen.",
    )
    en = Saying(
        "This check of {on} is more than two years older than the newest one in the course ({newest}).", "Have the text checked again."
    )

    on: date
    newest: date


@dataclass(frozen=True, kw_only=True)
class ReviewOpen(Diagnostic):
    """Something has not been checked yet by someone who knows.

    Until then it is a draft.

    Instead: have it checked, and write who did it and when.
    """

    code, name, level = "LW462", "review-open", Level.NOTE
    de = Saying(
        "{what_de} noch nicht geprüft: Bis dahin ist dies ein Entwurf.", "Tragen Sie nach der Prüfung ein, wer es wann geprüft hat."
    )
    en = Saying("{what_en} not checked yet: until then this is a draft.", "After the check, write who did it and when.")

    what_de: str
    what_en: str


@dataclass(frozen=True, kw_only=True)
class ApprovalNeeded(Diagnostic):
    """A paid course is mostly learnt apart from the trainer, and someone watches over the learning.

    In Germany such a course may need an approval as distance learning (FernUSG § 1, § 12). This is a hint, no legal advice.

    Instead: ask the Staatliche Zentralstelle für Fernunterricht (ZFU), or change the terms in course.yaml.
    """

    code, name, level = "LW463", "approval-needed", Level.NOTE
    de = Saying(
        "Bezahlt, überwacht und überwiegend getrennt gelernt: Dieser Kurs braucht vielleicht eine Zulassung als Fernunterricht (FernUSG).",
        "Fragen Sie die Staatliche Zentralstelle für Fernunterricht (ZFU).",
    )
    en = Saying(
        "Paid, supervised and mostly learnt apart: in Germany this course may need an approval as distance learning (FernUSG).",
        "Ask the Staatliche Zentralstelle für Fernunterricht (ZFU).",
    )


@dataclass(frozen=True)
class _Check:
    """A check as someone wrote it down."""

    what: str
    on: date | None
    open: bool
    at: Span | None


def check(course: Course) -> Iterator[Diagnostic]:
    """The course's own checks, its law boxes, and the cases it shows."""
    checks = [*_own(course), *_laws(course), *(found for sheet in _sheets(course) for found in _sheet(sheet))]
    newest = max((each.on for each in checks if each.on), default=None)
    for each in checks:
        if each.open:
            german, english = CHECKED[each.what]
            yield ReviewOpen(at=each.at, what_de=german, what_en=english)
        elif each.on and newest and months(each.on, newest) > OLD:
            yield ReviewOld(at=each.at, on=each.on, newest=newest)
    terms = course.facts.terms
    if terms.paid and terms.online_share > 0.5 and terms.supervised_learning:
        yield ApprovalNeeded(at=entry(course.places, "terms"))


def months(earlier: date, later: date) -> float:
    """The time between two days in months, begun ones as a part."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month + (later.day - earlier.day) / 31


def _own(course: Course) -> Iterator[_Check]:
    for what, review in course.facts.review.items():
        yield _Check(what, review.on, review.open, entry(course.places, "review", what))


def _laws(course: Course) -> Iterator[_Check]:
    for unit in course.units():
        for block in blocks(unit_parts(unit)):
            if isinstance(block, Law):
                yield _Check("legal", block.reviewed, block.reviewed is None, within(block.at, "reviewed="))


def _sheets(course: Course) -> list[CaseSheet]:
    """The shared cases that units show or steps of the plan hand out, each once."""
    shown = [b.sheet for unit in course.units() for b in blocks(unit_parts(unit)) if isinstance(b, Case) and b.sheet]
    variants = course.plan.variants.values() if course.plan else ()
    handed = {name for variant in variants for day in variant.days for step in day.steps for name in step.cases}
    named = handed | {sheet.id for sheet in shown}
    return [sheet for name, sheet in course.trainer.cases.items() if name in named]


def _sheet(sheet: CaseSheet) -> Iterator[_Check]:
    for what, review in sheet.facts.reviewed.items():
        yield _Check(what, review.on, review.open, entry(sheet.places, "reviewed", what))
