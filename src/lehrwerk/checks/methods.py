"""Do the minutes of a method card's steps add up to what the card says?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.prose import Chunk
from lehrwerk.model.trainer import Method

SECTIONS = frozenset({"ablauf", "procedure", "steps"})
"""Headings under which a card tells its steps."""
IN_BRACKETS = re.compile(r"\((\d{1,3}) ?min(?:uten|utes|\.)?\)", re.IGNORECASE)
ANYWHERE = re.compile(r"\b(\d{1,3}) ?min(?:uten|utes|\.)?(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class MethodMinutes(Diagnostic):
    """The steps of a method card take another time than the card says.

    The plan counts with the card's minutes; the room runs by its steps.

    Instead: correct `minutes`, or the figures of the steps.

    de: Die Schritte einer Methodenkarte dauern anders lang, als die Karte sagt.

    Der Ablaufplan rechnet mit den Minuten der Karte; im Raum gelten ihre Schritte.

    Stattdessen: Berichtigen Sie `minutes` oder die Minuten der Schritte.
    """

    code, name, level = "LW447", "method-minutes", Level.WARNING
    de = Saying(
        "Die Schritte dieser Methode ergeben {sum} Minuten, angegeben sind {minutes}.",
        "Berichtigen Sie {q}minutes{Q} oder die Minuten der Schritte.",
    )
    en = Saying(
        "The steps of this method take {sum} minutes, the card says {minutes}.", "Correct {q}minutes{Q}, or the minutes of the steps."
    )

    sum: int
    minutes: int


def check(course: Course) -> Iterator[Diagnostic]:
    """Every card whose steps all have a figure."""
    for method in course.trainer.methods.values():
        figures = [_minutes(step) for step in _steps(method)]
        known = [figure for figure in figures if figure is not None]
        if known and len(known) == len(figures) and sum(known) != method.facts.minutes:
            yield MethodMinutes(at=entry(method.places, "minutes"), sum=sum(known), minutes=method.facts.minutes)


def _steps(method: Method) -> Iterator[Chunk]:
    """The items of the numbered lists under the heading that tells the steps."""
    telling = False
    for chunk in method.body.chunks():
        if chunk.kind == "heading":
            telling = chunk.text.strip().casefold() in SECTIONS
        elif telling and chunk.kind == "ordered_list":
            yield from chunk.children()


def _minutes(step: Chunk) -> int | None:
    """A step's figure: the one in brackets, else the only one; None when that cannot be told."""
    text = next((chunk.text for chunk in step.children()), "")
    bracketed = IN_BRACKETS.findall(text)
    figures = bracketed[:1] or ANYWHERE.findall(text)
    return int(figures[0]) if len(figures) == 1 else None
