"""What one page of the hand-over sheet says of one package on one platform."""

import hashlib
from dataclasses import dataclass
from typing import Any

from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.handover.reports import REPORTS, Row, rows
from lehrwerk.formats.web.course_map import passing
from lehrwerk.formats.web.parts import divided, holds
from lehrwerk.model.course import Course
from lehrwerk.words import Words

STANDARD_STATE = 4096
"""Characters of cmi.suspend_data that every SCORM 1.2 platform keeps (RTE §3.4.6)."""


@dataclass(frozen=True)
class Setting:
    """A setting of the platform."""

    name: str
    other: str
    """Its name in the other of the two languages, German or English."""
    value: str


@dataclass(frozen=True)
class Sheet:
    """A page."""

    format: str
    file: str
    size: int
    """Bytes."""
    digest: tuple[str, ...]
    """SHA-256, in groups of eight digits."""
    budget: tuple[int, int] | None
    steps: tuple[str, ...]
    settings: tuple[Setting, ...]
    rows: tuple[Row, ...]
    tries: tuple[str, ...]
    """The test to do after the upload."""
    replacing: tuple[str, ...]
    notes: tuple[str, ...]
    """What to know of this platform."""


def sheet(format: str, output: Output, order: Order) -> Sheet:
    """The page of one package."""
    course, told = order.edition.course, _Told(order, format, output)
    digest = hashlib.sha256(output.content).hexdigest()
    return Sheet(
        format=format,
        file=output.name,
        size=len(output.content),
        digest=tuple(digest[at : at + 8] for at in range(0, 64, 8)),
        budget=output.budget,
        steps=told.lines("steps"),
        settings=tuple(_setting(line) for line in told.lines("settings")),
        rows=rows(format, course, order.profile, told.text),
        tries=told.lines("try_test" if passing(course) is not None else "try_read"),
        replacing=told.lines("replace"),
        notes=(*_apart(format, order), *told.lines("notes"), *_beyond(format, output, told)),
    )


class _Told:
    """The words of a platform; what it does not say itself is said as for any. What is said of one format, or of packages in
    modules, comes before what is said of all."""

    def __init__(self, order: Order, format: str, output: Output) -> None:
        self._words: Words = order.words
        self._names = (order.profile.name, "generic")
        self._forms = ("_modules", f"_{format}", "") if divided(order.edition.course, format) else (f"_{format}", "")
        self._facts: dict[str, Any] = _facts(order.edition.course, output)

    def text(self, key: str) -> str:
        """A text: the platform's own of packages in modules, of this format, its own; then that of any platform."""
        keys = [f"{name}.{key}{suffix}" for name in self._names for suffix in self._forms]
        text = next((self._words.texts[known] for known in keys if known in self._words.texts), "")
        return text.format(**self._facts)

    def lines(self, key: str) -> tuple[str, ...]:
        """A text of several lines."""
        return tuple(line for line in self.text(key).splitlines() if line.strip())


def _facts(course: Course, output: Output) -> dict[str, Any]:
    mark = passing(course)
    need, limit = output.budget or (0, 0)
    return {
        "file": output.name,
        "title": course.facts.title,
        "mark": f"{100 * mark:.2f}".rstrip("0").rstrip(".") if mark is not None else "",
        "done": "passed" if mark is not None else "completed",
        "megabytes": -(-len(output.content) // 1_000_000),
        "need": need,
        "limit": limit,
    }


def _beyond(format: str, output: Output, told: _Told) -> tuple[str, ...]:
    """What the administrators must see to when the state can outgrow the standard."""
    outgrows = format == "scorm12" and output.budget is not None and output.budget[0] > STANDARD_STATE
    return told.lines("beyond") if outgrows else ()


def _apart(format: str, order: Order) -> tuple[str, ...]:
    """For which module the table is, and what the others report."""
    course = order.edition.course
    if not divided(course, format):
        return ()
    test = course.facts.completion.test
    decides = [module.title for module in course.modules if holds(module, test)]
    say = order.words.room("handover")
    others = {"scorm12": order.profile.finished.value}.get(format, REPORTS[format]["finished"])
    modules = sum(1 for module in course.modules if module.units)
    return (say("apart_test", n=modules, module=decides[0], others=others) if decides else say("apart", n=modules),)


def _setting(line: str) -> Setting:
    name, other, value = (part.strip() for part in line.split("|"))
    return Setting(name, other, value)
