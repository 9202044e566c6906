"""What a learner's progress hangs on: the part of a course that a new version must not change unawares."""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FILE = "lehrwerk.json"
"""Its name in every package."""
MADE = 1
"""The version of that file."""
STATE = 1
"""The version of the state that the player writes (player/codec.js, VERSION)."""

Form = Literal["one", "some", "order", "pairs", "rows", "gaps", "text", "scale", "ratings", "marks", "way", "note"]
"""How a kind of exercise writes its answers:

* `one`, `some` – a letter, or letters, of those in `parts`
* `order` – all letters of `parts`
* `pairs`, `rows` – for each of `parts` one or several of its letters
* `gaps` – as pairs; a gap without letters is typed into
* `scale` – a step from `low` on; `ratings` – for each of `parts` such a step
* `marks` – the parts that are marked
* `way` – decisions, one after the other
* `text`, `note` – what was written"""


class Tracked(BaseModel):
    """A value of the fingerprint: frozen; what a later version adds is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Kept(Tracked):
    """What a platform keeps of an answer, and by which names."""

    form: Form
    parts: Mapping[str, str] = Field(default_factory=dict)
    """What an answer consists of, by key; each with the keys it can be answered by."""
    low: int | None = None
    high: int | None = None
    """The lowest and highest step."""
    shape: str = ""
    """What else decides how an answer is written: another one, and old answers are read wrongly."""


class TrackedExercise(Tracked):
    """An exercise."""

    kind: str
    unit: str
    assessed: Literal["graded", "formative", "private"]
    points: float
    partial: bool
    attempts: int
    test: str | None = None
    """The test whose pool holds it."""
    kept: Kept
    texts: tuple[Mapping[str, str], ...] = ()
    """Three characters for what stands behind each key, in the exercise's groups of keys."""


class TrackedTest(Tracked):
    """A test."""

    pools: Mapping[str, tuple[str, ...]]
    """The questions of each pool."""
    draw: Mapping[str, int]
    """How many of them are asked."""
    attempts: int
    """0: as often as wished."""
    pass_mark: float


class Share(Tracked):
    """What a platform keeps apart: a SCO, an assignable unit."""

    identifier: str
    """Under which a platform keeps it: the item's in SCORM, the unit's in cmi5."""
    units: tuple[str, ...]
    """The course's units in it."""


class Fingerprint(Tracked):
    """The tracked structure of a package."""

    lehrwerk: int
    """The version of the file."""
    course: str
    version: str
    language: str
    format: str
    state: int
    """The version of the state."""
    shares: tuple[Share, ...]
    units: Mapping[str, tuple[str, ...]]
    """The units with the ids of their pages, in order."""
    exercises: Mapping[str, TrackedExercise]
    tests: Mapping[str, TrackedTest]
    pages_count: bool
    """Whether every page must have been seen."""
    deciding_test: str | None = None
    pass_mark: float | None = None
    """From which share of points the course is passed; None: it is completed, never passed."""
    notes: str = "device"

    def written(self) -> bytes:
        """The file's content: the same for the same course everywhere."""
        return (self.model_dump_json(indent=1, exclude_defaults=True) + "\n").encode()


def letters(keys: Iterable[str]) -> str:
    """Keys in the order of the alphabet: their order in the course is no secret to give away."""
    return "".join(sorted(keys))


def alike(keys: Iterable[str], values: str = "") -> dict[str, str]:
    """Parts that can all be answered by the same keys, in the order of the alphabet."""
    return dict.fromkeys(sorted(keys), values)
