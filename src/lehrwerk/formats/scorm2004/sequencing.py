"""What a platform that knows sequencing opens when, and what it makes of the modules' statuses (SCORM 2004 4th Edition,
Sequencing and Navigation). All of it is in the 3rd Edition, too.

A rule can ask a module's own objectives and those that it shares with others through the platform (SN §3.10, `mapInfo`), nothing
else: so each module says in an objective of its own what others wait for (player/lms/scorm2004.js)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lehrwerk.formats.labels import identifier
from lehrwerk.formats.web.course_map import passing
from lehrwerk.formats.web.parts import Part, holds
from lehrwerk.model.course import Course, Module, Unit

DONE = "done"
"""The objective in which a module says that it is done: completed, its tests passed or no attempt left."""


@dataclass(frozen=True)
class Shared:
    """An objective that a module shares with others."""

    name: str
    """What it is called in the module."""
    target: str
    """What it is called in the course."""
    writes: bool
    """Whether the module says it, or hears it."""


@dataclass(frozen=True)
class Rule:
    """Before a module is entered (SN §3.4.1)."""

    action: str
    """`disabled`: it cannot be opened until all it asks is satisfied. `skip`: flow passes it by once that is."""
    asks: tuple[str, ...]
    """Names of shared objectives."""


@dataclass(frozen=True)
class Activity:
    """How a platform treats a module."""

    satisfies: bool
    """Whether it decides about passing the course."""
    completes: bool
    """Whether the course is only completed when it is."""
    shared: tuple[Shared, ...] = ()
    rules: tuple[Rule, ...] = ()
    led: bool = True
    """Whether the platform offers a button to the next module."""


def activities(course: Course, parts: Sequence[Part]) -> list[Activity]:
    """One for each module, as `packages.scorm2004.sequencing` wants it."""
    template = {"free": _free, "ordered": _ordered, "pretest": _pretest, "posttest": _posttest}[course.facts.packages.scorm2004.sequencing]
    ways = template(course, parts)
    return [
        Activity(part.scored and passing(part.course) is not None, part.counts, way.shared, way.rules, way.led)
        for part, way in zip(parts, ways, strict=True)
    ]


@dataclass(frozen=True)
class _Way:
    """What a template says of a module; of an open one nothing."""

    shared: tuple[Shared, ...] = ()
    rules: tuple[Rule, ...] = ()
    led: bool = True


def _free(course: Course, parts: Sequence[Part]) -> list[_Way]:
    """Everything is open; nothing is shared, so that Moodle can import it."""
    del course
    return [_Way() for _ in parts]


def _ordered(course: Course, parts: Sequence[Part]) -> list[_Way]:
    """Each module waits for the one before; nobody waits for the last."""
    del course
    return [_waiting(parts[:place][-1:], parts[place : place + 1] if place + 1 < len(parts) else ()) for place in range(len(parts))]


def _posttest(course: Course, parts: Sequence[Part]) -> list[_Way]:
    """The last module waits for all others."""
    del course
    return [*(_waiting((), (part,)) for part in parts[:-1]), _waiting(parts[:-1], ())]


def _waiting(others: Sequence[Part], awaited: Sequence[Part]) -> _Way:
    """A module that waits for others and, perhaps, is awaited itself. The platform's button to the next one is gone: where that one
    is still closed, flow would end the session (SN §4.8, SB.2.3)."""
    names = [f"{DONE}_{identifier(part.module)}" for part in others]
    said = (Shared(DONE, f"{DONE}_{identifier(part.module)}", writes=True) for part in awaited)
    heard = (Shared(name, name, writes=False) for name in names)
    return _Way((*said, *heard), (Rule("disabled", tuple(names)),) if names else (), led=False)


def _pretest(course: Course, parts: Sequence[Part]) -> list[_Way]:
    """Modules that a passed test skips."""
    pairs = list(skipped(course))
    return [_skippable(part, pairs) for part in parts]


def _skippable(part: Part, pairs: Sequence[tuple[Unit, Module]]) -> _Way:
    own = {unit.id for unit in part.course.units()}
    said = sorted({passed(test.id) for test, _ in pairs if test.id in own})
    heard = sorted({passed(test.id) for test, module in pairs if module.id == part.module})
    shared = (*(Shared(name, name, writes=True) for name in said), *(Shared(name, name, writes=False) for name in heard))
    return _Way(shared, tuple(Rule("skip", (name,)) for name in heard))


def passed(test: str) -> str:
    """The objective in which a module says that a test is passed."""
    return f"passed_{identifier(test)}"


def skipped(course: Course) -> Iterator[tuple[Unit, Module]]:
    """The tests that let whole modules behind theirs be skipped, with those modules."""
    for place, home in enumerate(course.modules):
        for unit in home.units:
            skips = set(unit.facts.test.skips) if unit.facts.test else set()
            for module in course.modules[place + 1 :]:
                if module.units and {one.id for one in module.units} <= skips:
                    yield unit, module


def opens(course: Course, unit: Unit, other: str) -> bool:
    """Whether the platform keeps a unit closed until one of another module is done."""
    template = course.facts.packages.scorm2004.sequencing
    places = {one.id: number for number, module in enumerate(course.modules) for one in module.units}
    before = places.get(other, len(places)) < places[unit.id]
    return before and (template == "ordered" or (template == "posttest" and holds(last(course), unit.id)))


def last(course: Course) -> Module:
    """The module at the end."""
    return [module for module in course.modules if module.units][-1]
