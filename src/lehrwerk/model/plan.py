"""The plan of a training in the room: days of steps. Durations are written; clock times follow (see `timing`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from lehrwerk.model.values import Clock, Minutes, Slug, Text, Written
from lehrwerk.source import Span

Phase = Literal[
    "opening",
    "orientation",
    "experience",
    "work",
    "training",
    "analysis",
    "discussion",
    "consolidation",
    "reflection",
    "transfer",
    "evaluation",
    "closing",
]
Form = Literal["single", "pairs", "groups", "plenary", "lecture", "talk", "stations"]


class Step(Written):
    """One row of the plan: a title, a method, a unit or a break."""

    title: Text | None = None
    """What happens; a method or a unit brings its own title.
    de: Was geschieht; eine Methode oder Einheit bringt ihren Titel mit."""
    method: Slug | None = None
    """A card of `trainer/methods/`.
    de: Eine Karte aus `trainer/methods/`."""
    unit: str | None = None
    """A unit of the course, `module/unit`, worked through in the room.
    de: Eine Lerneinheit des Kurses, `modul/einheit`, im Raum bearbeitet."""
    break_: Minutes | None = Field(default=None, alias="break")
    """A break of so many minutes.
    de: Eine Pause von so vielen Minuten."""
    minutes: Minutes | None = None
    """How long; a method brings its own duration.
    de: Wie lange; eine Methode bringt ihre Dauer mit."""
    phase: Phase | None = None
    """The didactic phase.
    de: Die didaktische Phase."""
    form: Form | None = None
    """Who works with whom.
    de: Die Sozialform."""
    material: Mapping[str, str] = Field(default_factory=dict)
    """What is needed: `1 per person`, `4 per group of 4`, `2`.
    de: Was gebraucht wird: `1 per person`, `4 per group of 4`, `2`."""
    objectives: tuple[str, ...] = ()
    """The goals it serves.
    de: Die Ziele, denen der Schritt dient."""
    cases: tuple[Slug, ...] = ()
    """Case sheets of `trainer/cases/` that are handed out.
    de: Fallblätter aus `trainer/cases/`, die ausgeteilt werden."""
    lead: Text | None = None
    """Who leads this step.
    de: Wer diesen Schritt leitet."""
    notes: Text | None = None
    """What the trainer should think of.
    de: Woran die Leitung denken sollte."""
    plan_b: Text | None = None
    """What to do when it does not work out.
    de: Was zu tun ist, wenn es nicht klappt."""


class Day(Written):
    """A day, an evening, a half day."""

    title: Text | None = None
    """The day's topic.
    de: Das Thema des Tages."""
    start: Clock
    """When it begins.
    de: Wann er beginnt."""
    ends_by: Clock | None = None
    """When it has to be over.
    de: Wann er zu Ende sein muss."""
    steps: tuple[Step, ...]
    """What happens, in order.
    de: Was geschieht, der Reihe nach."""


class Variant(Written):
    """One way to spread the training over time."""

    title: Text
    """Its name, such as “two days”.
    de: Ihr Name, etwa „zwei Tage“."""
    days: tuple[Day, ...]
    """The days.
    de: Die Tage."""


class PlanFacts(Written):
    """plan.yaml."""

    variants: Mapping[Slug, Variant]
    """The ways to spread the training; the first is printed when none is named.
    de: Die Arten, die Schulung zu verteilen; ohne Angabe wird die erste gedruckt."""


@dataclass(frozen=True)
class Plan:
    """The plan with its places."""

    variants: Mapping[str, Variant]
    at: Span = field(repr=False, compare=False)
    places: Mapping[tuple[str | int, ...], Span] = field(repr=False, compare=False)
    """Where each field of plan.yaml stands, as ("variants", id, "days", 0, "steps", 2, "minutes")."""
