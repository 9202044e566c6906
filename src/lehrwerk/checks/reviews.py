"""Has everything been checked that needs a check, and not too long ago? The newest date in the course is today: a
build gives the same findings tomorrow."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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
    "content": ("inhaltlich", "content"),
    "legal": ("rechtlich", "law"),
    "medical": ("medizinisch", "medicine"),
    "language": ("sprachlich", "language"),
}
"""What is checked, as people say it in German and English; phrases are checked language by language."""


@dataclass(frozen=True, kw_only=True)
class ReviewOld(Diagnostic):
    """A check is more than two years older than the newest one in the course.

    Laws and guidelines change.

    Instead: have it checked again, and write the new date.

    de: Eine Prüfung ist mehr als zwei Jahre älter als die neueste im Kurs.

    Gesetze und Leitlinien ändern sich.

    Stattdessen: Lassen Sie den Text noch einmal prüfen, und tragen Sie das neue Datum ein.
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
    """A file holds something that has not been checked yet by someone who knows.

    Until then it is a draft. It is said once for each file, at the first such place.

    Instead: have it checked, and write who did it and when.

    de: In einer Datei steht etwas, das noch niemand vom Fach geprüft hat.

    Bis dahin ist es ein Entwurf. Gesagt wird es für jede Datei einmal, an der ersten solchen Stelle.

    Stattdessen: Lassen Sie es prüfen, und tragen Sie ein, wer es wann geprüft hat.
    """

    code, name, level = "LW462", "review-open", Level.NOTE
    de = Saying(
        "Noch nicht geprüft: {what_de}. Bis dahin ist dies ein Entwurf.", "Tragen Sie nach der Prüfung ein, wer es wann geprüft hat."
    )
    en = Saying("Not checked yet: {what_en}. Until then this is a draft.", "After the check, write who did it and when.")

    what_de: str
    what_en: str
    count: int
    """How many checks are missing in the file."""


@dataclass(frozen=True, kw_only=True)
class ApprovalNeeded(Diagnostic):
    """A paid course is mostly learnt apart from the trainer, and someone watches over the learning.

    In Germany such a course may need an approval as distance learning (FernUSG § 1, § 12). This is a hint, no legal advice.

    Instead: ask the Staatliche Zentralstelle für Fernunterricht (ZFU), or change the terms in course.yaml.

    de: Ein bezahlter Kurs wird überwiegend getrennt von der Leitung gelernt, und jemand überwacht das Lernen.

    In Deutschland braucht ein solcher Kurs vielleicht eine Zulassung als Fernunterricht (FernUSG § 1, § 12). Das ist ein Hinweis und
    keine Rechtsberatung.

    Stattdessen: Fragen Sie die Staatliche Zentralstelle für Fernunterricht (ZFU), oder ändern Sie die Bedingungen in course.yaml.
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
    """The course's own checks, its law boxes, the cases it shows, and the trainer's phrases."""
    cases = (found for sheet in _sheets(course) for found in _sheet(sheet))
    own, shared = [*_own(course), *_laws(course), *cases], list(_phrases(course))
    yield from _open([*own, *shared])
    newest = max((each.on for each in own if each.on), default=None)
    for each in [*own, *shared]:
        if not each.open and each.on and newest and months(each.on, newest) > OLD:
            yield ReviewOld(at=each.at, on=each.on, newest=newest)
    terms = course.facts.terms
    if terms.paid and terms.online_share > 0.5 and terms.supervised_learning:
        yield ApprovalNeeded(at=entry(course.places, "terms"))


def _open(checks: Iterable[_Check]) -> Iterator[ReviewOpen]:
    """One finding for each file, at its first place."""
    files: dict[str, list[_Check]] = {}
    for each in checks:
        if each.open:
            files.setdefault(each.at.source.path if each.at else "", []).append(each)
    for found in files.values():
        german, english = _said(Counter(each.what for each in found))
        first = min((each.at for each in found if each.at), key=lambda at: at.start, default=None)
        yield ReviewOpen(at=first, what_de=german, what_en=english, count=len(found))


def _said(counts: Mapping[str, int]) -> tuple[str, str]:
    """`rechtlich (3 Stellen), die Sprachen en, fr`, in German and English."""
    known = [(*CHECKED[what], count) for what, count in counts.items() if what in CHECKED]
    german = [f"{word} ({count} Stellen)" if count > 1 else word for word, _, count in known]
    english = [f"{word} ({count} places)" if count > 1 else word for _, word, count in known]
    tags = [what for what in counts if what not in CHECKED]
    if tags:
        german.append(f"{'die Sprachen' if len(tags) > 1 else 'die Sprache'} {', '.join(tags)}")
        english.append(f"{'the languages' if len(tags) > 1 else 'the language'} {', '.join(tags)}")
    return ", ".join(german), ", ".join(english)


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


def _phrases(course: Course) -> Iterator[_Check]:
    for name, book in course.trainer.phrases.items():
        places = course.trainer.phrase_places.get(name, {})
        for language, review in book.reviewed.items():
            yield _Check(language, review.on, review.open, entry(places, "reviewed", language))
