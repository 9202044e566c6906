"""cmi5.xml: the course structure of a cmi5 package (cmi5 Specification Profile for xAPI, §13 and §14).

One assignable unit that leads through itself, or one for each module: the order of units, what opens after what, and the test are
the course's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from lxml import etree

from lehrwerk.formats.labels import line
from lehrwerk.formats.web.course_map import passing
from lehrwerk.formats.web.parts import Part
from lehrwerk.model.course import Course

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
ACTIVITY, MODULE = "http://adlnet.gov/expapi/activities/course", "http://adlnet.gov/expapi/activities/module"
LONGEST = 1000


@dataclass(frozen=True)
class Rules:
    """By what a platform tells that the course is done."""

    move_on: str
    """What must have been stated (§13.1.4, moveOn)."""
    mastery: float | None
    """From which share of points it is passed; None when it is never passed, only completed."""


def rules(course: Course, mark: float | None) -> Rules:
    """The course's own rules in the words of cmi5. Where only the test counts, passing it is all; a failed test completes
    the course, too, and must not be enough."""
    if mark is None:
        return Rules("Completed", None)
    completion = course.facts.completion
    only_test = completion.test is not None and completion.pages is None
    return Rules("Passed" if only_test else "CompletedAndPassed", mark)


def share(part: Part) -> Rules:
    """The rule of what is launched by itself. What the course's rule does not ask for is satisfied from the beginning, so that
    the course is when the rest is (§9.3.9)."""
    return rules(part.course, passing(part.course)) if part.counts else Rules("NotApplicable", None)


def structure(course: Course, language: str, parts: Sequence[Part]) -> bytes:
    """The course structure: a unit for the whole course, or a block with its unit for each module."""
    root = etree.Element(_tag("courseStructure"), nsmap={None: SPACE})
    about = etree.SubElement(root, _tag("course"), id=iri(course.id))
    _texts(about, course.facts.title, course.facts.summary, language)
    goals = {name: iri(course.id, "objective", name) for name in course.facts.objectives}
    if goals:
        _goals(root, course, goals, language)
    for part in parts:
        served = [goals[name] for name in part.course.facts.objectives]
        _unit(_block(root, part, language) if part.module else root, part, served, language)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _block(root: etree._Element, part: Part, language: str) -> etree._Element:
    """A module: platforms say of it, too, when it is satisfied (§9.3.9)."""
    block = etree.SubElement(root, _tag("block"), id=iri(part.name[0], "module", part.module))
    _texts(block, part.course.facts.title, part.course.facts.summary, language)
    return block


def _unit(parent: etree._Element, part: Part, goals: Sequence[str], language: str) -> None:
    rule = share(part)
    unit = etree.SubElement(parent, _tag("au"), id=activity(part), moveOn=rule.move_on)
    if rule.mastery is not None:
        unit.set("masteryScore", mastery(rule.mastery))
    unit.set("launchMethod", "AnyWindow")
    unit.set("activityType", MODULE if part.module else ACTIVITY)
    _texts(unit, part.course.facts.title, part.course.facts.summary, language)
    if goals:
        served = etree.SubElement(unit, _tag("objectives"))
        for goal in goals:
            etree.SubElement(served, _tag("objective"), idref=goal)
    etree.SubElement(unit, _tag("url")).text = part.page


def activity(part: Part) -> str:
    """The identifier of an assignable unit: what platforms keep, they keep under it."""
    return iri(part.name[0], "au", *part.name[1:])


def iri(*names: str) -> str:
    """An identifier that depends on the author's ids alone, so that a new version is known as the same course."""
    return ":".join(["urn", "lehrwerk", *(quote(name, safe="") for name in names)])


def mastery(mark: float) -> str:
    """A share in thousandths, as the player compares it (player/attempt.js); §13.1.4 allows four places."""
    return f"{round(mark * 1000) / 1000:.3f}".rstrip("0").rstrip(".")


def _goals(root: etree._Element, course: Course, names: dict[str, str], language: str) -> None:
    place = etree.SubElement(root, _tag("objectives"))
    for name, goal in course.facts.objectives.items():
        _texts(etree.SubElement(place, _tag("objective"), id=names[name]), name, goal.text, language)


def _texts(parent: etree._Element, title: str, description: str, language: str) -> None:
    for tag, text in (("title", title), ("description", description)):
        string = etree.SubElement(etree.SubElement(parent, _tag(tag)), _tag("langstring"), lang=language)
        string.text = line(text, LONGEST)


def _tag(name: str) -> str:
    return f"{{{SPACE}}}{name}"
