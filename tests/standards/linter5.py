"""What a course structure of cmi5 must be (Specification Profile for xAPI, §13 and §14): the rules of its schema, which no
registry has, and those that a schema cannot say."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
STRUCTURE = "cmi5.xml"
# What each element holds, in its order; `?` may be missing, `+` may be there several times.
ORDER = {
    "courseStructure": "course objectives? either+",
    "block": "title description objectives? either+",
    "course": "title description",
    "objectives": "objective+",
    "au": "title description objectives? url",
    "title": "langstring+",
    "description": "langstring+",
    "langstring": "",
    "url": "",
}
ATTRIBUTES = {
    "course": {"id"},
    "block": {"id"},
    "au": {"id", "moveOn", "masteryScore", "launchMethod", "activityType"},
    "langstring": {"lang"},
    "objective": {"id", "idref"},
}
MOVE_ON = {"NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"}
IRI = r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+"


def lint(package: bytes) -> list[str]:
    """Everything that is wrong with a package, in words."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        names = archive.namelist()
        if STRUCTURE not in names:
            return [f"no {STRUCTURE} in the root (§14.1)"]
        text = archive.read(STRUCTURE)
    missing = [url for url in urls(text) if url not in names]
    return [*lint_structure(text), *(f"{url} is launched and missing" for url in missing)]


def urls(text: bytes) -> list[str]:
    """What the units launch."""
    return [element.text or "" for element in etree.fromstring(text).iter(f"{SPACE}url")]


def lint_structure(text: bytes) -> list[str]:
    """The same for what stands in the course structure alone."""
    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.tag != f"{SPACE}courseStructure":
        return ["the root is no courseStructure of cmi5 1.0"]
    return [*_order(root), *_ids(root), *_units(root), *_languages(root)]


def _order(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        name = element.tag.removeprefix(SPACE)
        parent = element.getparent()
        refers = name == "objective" and "idref" in element.attrib
        wanted = "" if refers else "title description" if name == "objective" else ORDER[name]
        pattern = "".join(f"(?:{word.rstrip('?+')} ){word[len(word.rstrip('?+')) :]}" for word in wanted.split())
        pattern = pattern.replace("(?:either )", "(?:(?:au|block) )")
        held = "".join(f"{child.tag.removeprefix(SPACE)} " for child in element)
        if not re.fullmatch(pattern, held):
            yield f"{name} holds: {held}"
        if set(element.attrib) - ATTRIBUTES.get(name, set()):
            yield f"{name} has {dict(element.attrib)}"
        if name == "objective" and refers != (parent.getparent().tag == f"{SPACE}au"):
            yield "objectives are described at the course and referred to at a unit (§13.1.3)"


def _ids(root: etree._Element) -> Iterator[str]:
    ids = [element.get("id", "") for element in root.iter() if "id" in element.attrib]
    for id, count in Counter(ids).items():
        if count > 1 or not re.fullmatch(IRI, id):
            yield f"id {id!r} is no IRI or stands {count} times"
    goals = {element.get("id") for element in root.iter(f"{SPACE}objective") if "id" in element.attrib}
    for element in root.iter(f"{SPACE}objective"):
        if "idref" in element.attrib and element.get("idref") not in goals:
            yield f"{element.get('idref')} is no objective"


def _units(root: etree._Element) -> Iterator[str]:
    for unit in root.iter(f"{SPACE}au"):
        mark = unit.get("masteryScore")
        if unit.get("moveOn") not in MOVE_ON or unit.get("launchMethod", "AnyWindow") not in {"AnyWindow", "OwnWindow"}:
            yield f"{dict(unit.attrib)}: words that cmi5 does not have"
        if mark is not None and not (re.fullmatch(r"[01](\.\d{1,4})?", mark) and 0 <= float(mark) <= 1):
            yield f"masteryScore {mark} (§13.1.4)"
        if mark is None and "Passed" in unit.get("moveOn", ""):
            yield "to be passed without a mark"
        if not re.fullmatch(IRI, unit.get("activityType", "a:b")):
            yield "activityType is no IRI"
    for url in (element.text or "" for element in root.iter(f"{SPACE}url")):
        if not re.fullmatch(r"[A-Za-z0-9._/-]+", url) or url.startswith("/"):
            yield f"url {url!r} is not plain and relative"


def _languages(root: etree._Element) -> Iterator[str]:
    for string in root.iter(f"{SPACE}langstring"):
        if not re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", string.get("lang", "")):
            yield f"language {string.get('lang')!r}"
        if len((string.text or "").splitlines()) > 1:
            yield "a text on several lines"
