"""One delivery of a course: when, where, by whom, and for whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from pydantic import BeforeValidator

from lehrwerk.model.course import Course
from lehrwerk.model.people import Participant
from lehrwerk.model.plan import Plan, Variant
from lehrwerk.model.values import Clock, Day, Minutes, Slug, Text, Written
from lehrwerk.source import Span


def _several(value: Any) -> Any:
    """One value may stand where a list can."""
    return [value] if isinstance(value, str) else value


Days = Annotated[tuple[Day, ...], BeforeValidator(_several)]
"""One day or several, in order."""

Clocks = Annotated[tuple[Clock, ...], BeforeValidator(_several)]
"""One time or several."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(_several)]
"""One text or several."""


class Run(Written):
    """run.yaml: one delivery of a course. Everything may be left out; each paper says what it needs."""

    dates: Days = ()
    """The days of the training, one for each day of the plan.
    de: Die Tage der Schulung, einer für jeden Tag des Ablaufplans."""
    starts: Clocks = ()
    """When each day begins, if not as in the plan; one time holds for all days.
    de: Wann jeder Tag beginnt, wenn anders als im Plan; eine einzige Uhrzeit gilt für alle Tage."""
    variant: Slug | None = None
    """The variant of the plan that is taught; without it the first.
    de: Die Fassung des Ablaufplans, nach der geschult wird; ohne Angabe die erste."""
    taught: Minutes | None = None
    """Minutes of teaching in all, for a course without a plan.
    de: Unterrichtsminuten insgesamt, für einen Kurs ohne Ablaufplan."""
    place: Text | None = None
    """Where: house, street, town.
    de: Wo: Haus, Straße, Ort."""
    room: Text | None = None
    """Which room.
    de: Welcher Raum."""
    travel: Text | None = None
    """How to get there, where to park, how to get in without steps.
    de: Anfahrt, Parken, Zugang ohne Stufen."""
    trainers: Texts = ()
    """Who leads: names, or files of `trainer/people/`; without it those of the course.
    de: Wer leitet: Namen oder Dateien aus `trainer/people/`; ohne Angabe die des Kurses."""
    contact: Text | None = None
    """Whom to ask.
    de: Wen man fragen kann."""
    phone: Text | None = None
    """Their number.
    de: Die Nummer dazu."""
    mail: Text | None = None
    """Their e-mail address.
    de: Die E-Mail-Adresse dazu."""
    register_by: Day | None = None
    """The last day to register.
    de: Bis wann man sich anmeldet."""
    fee: Text | None = None
    """What it costs, such as “free of charge”.
    de: Was es kostet, etwa „kostenfrei“."""
    food: Text | None = None
    """What there is to eat and drink.
    de: Was es zu essen und zu trinken gibt."""
    bring: Texts = ()
    """What participants should bring.
    de: Was Teilnehmende mitbringen sollen."""
    online: Text | None = None
    """Where the online part is, https://….
    de: Wo der Online-Teil liegt, https://…."""
    serial: Text | None = None
    """What the numbers of certificates begin with, such as `2026-03`.
    de: Womit die Nummern der Bescheinigungen beginnen, etwa `2026-03`."""
    issued: Day | None = None
    """The date on certificates; without it the last day.
    de: Das Datum auf den Bescheinigungen; ohne Angabe der letzte Tag."""
    issued_in: Text | None = None
    """The town on certificates.
    de: Der Ort auf den Bescheinigungen."""
    signed_by: Text | None = None
    """Who signs for the organisation: name and office.
    de: Wer für den Anbieter unterschreibt: Name und Funktion."""
    assessment: Text | None = None
    """What had to be passed, for a course whose test is not online.
    de: Was zu bestehen war, wenn der Test des Kurses nicht online ist."""
    recognition: Text | None = None
    """A sentence on who recognises the training as what.
    de: Ein Satz dazu, wer die Schulung als was anerkennt."""
    kept_until: Day | None = None
    """When lists of names are destroyed.
    de: Wann Listen mit Namen vernichtet werden."""


@dataclass(frozen=True)
class Delivery:
    """A run and the people who take part in it."""

    run: Run | None = None
    """None when nobody says."""
    people: tuple[Participant, ...] | None = field(default=None, repr=False)
    """In the order of their file; None when no file was handed in. Nothing of it goes into caches or messages."""
    at: Span | None = field(default=None, repr=False, compare=False)
    """Where the run is written."""

    @property
    def given(self) -> bool:
        """Whether anything is known beside the course."""
        return self.run is not None or self.people is not None


NO_DELIVERY = Delivery()
"""Only the course is known."""


def started(course: Course, run: Run | None) -> Course:
    """The course with the days of its plan beginning when those of the run do."""
    if not run or not run.starts or not course.plan:
        return course
    variants = {name: _started(variant, run.starts) for name, variant in course.plan.variants.items()}
    plan = Plan({**course.plan.variants, **_chosen(variants, run.variant)}, course.plan.at, course.plan.places)
    return replace(course, plan=plan)


def _chosen(variants: Mapping[str, Variant], name: str | None) -> dict[str, Variant]:
    """The variant that is taught: the named one, or the first."""
    here = name if name in variants else next(iter(variants), None)
    return {here: variants[here]} if here else {}


def _started(variant: Variant, starts: tuple[int, ...]) -> Variant:
    return variant.model_copy(update={"days": tuple(_days(variant, starts))})


def _days(variant: Variant, starts: tuple[int, ...]) -> Iterator[Any]:
    times = starts * len(variant.days) if len(starts) == 1 else starts
    for number, day in enumerate(variant.days):
        start = times[number] if number < len(times) else day.start
        late = start - day.start
        yield day.model_copy(update={"start": start, "ends_by": day.ends_by + late if day.ends_by is not None else None})
