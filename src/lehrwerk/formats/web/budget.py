"""How much room a learner's state can need: the worst case of player/codec.js, character by character."""

from collections.abc import Sequence
from dataclasses import dataclass

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.reflection.reflection import Reflection
from lehrwerk.checks.places import entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.web.course_map import assessed, exercises_of
from lehrwerk.formats.web.parts import Part
from lehrwerk.model.course import Course

HEAD = len("1.") + 6 + len(".") + 3 + len(".") + len(".") + len(".")
"""Version, sequence number (six digits of base 36: two billion steps), place, and the dots between the parts."""
KEY = 3
TRIES = 1
SHORT = 1
"""The length of a payload of less than 62 characters: `-` is digit 62 and begins the long form."""
LONG = 3
"""The length of a longer one."""
TEST = KEY + 1 + 1 + 2 + 2 + 3
"""Key, attempts, phase, best and last score, seed."""

ROOM = 4096
"""Characters that every platform keeps (SCORM 1.2 RTE §3.4.6). The share of texts is reckoned with them in all
packages: a learner's state is the same everywhere."""
LONGEST_NOTE = 280
"""The most bytes of a private text that a platform keeps, if the author lets it (course.yaml `notes: platform`)."""
SHORTEST_NOTE = 40
"""The least that is worth keeping: below it the course is too big for its texts."""


@dataclass(frozen=True)
class Limit:
    """How much of a learner's state a kind of platform keeps."""

    standard: str
    """Its name."""
    characters: int


@dataclass(frozen=True, kw_only=True)
class StateTooBig(Diagnostic):
    """What a learner can answer in this course does not fit into what platforms of this standard keep.

    A platform refuses what is too long; the learner's last answers would be lost.

    Instead: divide the course, or choose from lists where learners type into gaps.

    de: Was die Lernenden in diesem Kurs antworten können, passt nicht in das, was Plattformen mit diesem Standard behalten.

    Eine Plattform weist ab, was zu lang ist; die letzten Antworten gingen verloren.

    Stattdessen: Teilen Sie den Kurs, oder lassen Sie in Lücken auswählen statt tippen.
    """

    code, name = "LW701", "state-too-big"
    de = Saying(
        "Der Lernstand kann {need} Zeichen lang werden; {standard} behält {limit}.",
        "Teilen Sie den Kurs, oder lassen Sie in Lücken auswählen statt tippen.",
    )
    en = Saying(
        "A learner's state can take {need} characters; {standard} keeps {limit}.",
        "Divide the course, or let learners choose in gaps instead of typing.",
    )

    need: int
    limit: int
    standard: str


@dataclass(frozen=True, kw_only=True)
class ModuleStateTooBig(Diagnostic):
    """What a learner can answer in this module does not fit into what platforms of this standard keep.

    Where the platform launches each module by itself, each has a state of its own. A platform refuses what is too long; the
    learner's last answers would be lost.

    Instead: divide the module, or choose from lists where learners type into gaps.

    de: Was die Lernenden in diesem Modul antworten können, passt nicht in das, was Plattformen mit diesem Standard behalten.

    Wo die Lernplattform jedes Modul für sich startet, hat jedes einen eigenen Lernstand. Eine Plattform weist ab, was zu lang ist;
    die letzten Antworten gingen verloren.

    Stattdessen: Teilen Sie das Modul, oder lassen Sie in Lücken auswählen statt tippen.
    """

    code, name = "LW706", "module-state-too-big"
    de = Saying(
        "Der Lernstand des Moduls {q}{module}{Q} kann {need} Zeichen lang werden; {standard} behält {limit}.",
        "Teilen Sie das Modul, oder lassen Sie in Lücken auswählen statt tippen.",
    )
    en = Saying(
        "A learner's state in the module {q}{module}{Q} can take {need} characters; {standard} keeps {limit}.",
        "Divide the module, or let learners choose in gaps instead of typing.",
    )

    module: str
    need: int
    limit: int
    standard: str


def room_needed(course: Course, parts: Sequence[Part], limit: Limit, found: Diagnostics) -> int | None:
    """The most characters the state of any part can take; None after a finding for each that a platform cannot keep."""
    needs = [(part, worst_state(part.course)) for part in parts]
    too_big = [(part, need) for part, need in needs if need > limit.characters]
    found.extend(_too_big(course, part, need, limit) for part, need in too_big)
    return None if too_big else max((need for _, need in needs), default=0)


def _too_big(course: Course, part: Part, need: int, limit: Limit) -> Diagnostic:
    if not part.module:
        return StateTooBig(at=course.at, need=need, limit=limit.characters, standard=limit.standard)
    number = next(number for number, module in enumerate(course.modules) if module.id == part.module)
    at, title = entry(course.places, "modules", number), course.modules[number].title
    return ModuleStateTooBig(at=at, module=title, need=need, limit=limit.characters, standard=limit.standard)


def worst_state(course: Course) -> int:
    """The most characters the state of this course can take."""
    return _state(course, _characters(note_bytes(course)))


def note_bytes(course: Course) -> int:
    """How many bytes of each private text enter the state: what is left when everything else has its room, shared
    among the texts. None, and nothing of other private answers, unless the author lets it."""
    if course.facts.notes != "platform":
        return 0
    texts = sum(1 for exercise, private in _asked(course) if private and isinstance(exercise, Reflection))
    if not texts:
        return LONGEST_NOTE
    left = ROOM - _state(course, 0) - texts * (LONG - SHORT)
    return max(SHORTEST_NOTE, min(LONGEST_NOTE, left // texts * 3 // 4))


def _state(course: Course, shared: int) -> int:
    """The worst case with this much room for each private text. Of private answers that stay on the device the state only
    has that there is one."""
    pages = sum(KEY for unit in course.units() for _ in unit.pages)
    kept = course.facts.notes == "platform"
    records = sum(
        _record(_payload(exercise, private=private, shared=shared) if kept or not private else 0) for exercise, private in _asked(course)
    )
    tests = sum(TEST for unit in course.units() if unit.facts.test)
    return HEAD + pages + records + tests


def _asked(course: Course) -> list[tuple[Exercise, bool]]:
    """Every exercise, and whether its answers are private."""
    return [(exercise, assessed(exercise, pool) == "private") for exercise, _, pool in exercises_of(course)]


def _payload(exercise: Exercise, *, private: bool, shared: int) -> int:
    return shared if private and isinstance(exercise, Reflection) else exercise.payload()


def _record(payload: int) -> int:
    return KEY + TRIES + payload + (SHORT if payload < 62 else LONG)


def _characters(size: int) -> int:
    """Bytes as base64url without padding."""
    return -(-size * 4 // 3)
