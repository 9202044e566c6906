"""cmi5.xml: the course structure of a cmi5 package (cmi5 Specification Profile for xAPI, §13 and §14).

One assignable unit that leads through itself: the order of units, what opens after what, and the test are the course's own."""

from dataclasses import dataclass
from urllib.parse import quote

from lxml import etree

from lehrwerk.formats.labels import line
from lehrwerk.model.course import Course

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
ACTIVITY = "http://adlnet.gov/expapi/activities/course"
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


def structure(course: Course, language: str, rule: Rules, page: str) -> bytes:
    """The course structure; `page` is what the unit launches."""
    root = etree.Element(_tag("courseStructure"), nsmap={None: SPACE})
    about = etree.SubElement(root, _tag("course"), id=iri(course.id))
    _texts(about, course.facts.title, course.facts.summary, language)
    goals = {name: iri(course.id, "objective", name) for name in course.facts.objectives}
    if goals:
        _goals(root, course, goals, language)
    unit = etree.SubElement(root, _tag("au"), id=iri(course.id, "au"), moveOn=rule.move_on)
    if rule.mastery is not None:
        unit.set("masteryScore", mastery(rule.mastery))
    unit.set("launchMethod", "AnyWindow")
    unit.set("activityType", ACTIVITY)
    _texts(unit, course.facts.title, course.facts.summary, language)
    if goals:
        served = etree.SubElement(unit, _tag("objectives"))
        for goal in goals.values():
            etree.SubElement(served, _tag("objective"), idref=goal)
    etree.SubElement(unit, _tag("url")).text = page
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


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
