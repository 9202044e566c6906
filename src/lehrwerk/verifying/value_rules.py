"""Questions about texts and values: lengths, words of the standards, titles, sequencing."""

import re
from collections.abc import Iterator
from itertools import islice

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.formats.scorm12.manifest import TITLE_LIMIT
from lehrwerk.reading.entries import printable
from lehrwerk.verifying import value_findings as findings
from lehrwerk.verifying.control import Control, Standard
from lehrwerk.verifying.launches import launches
from lehrwerk.verifying.markup import Node

LIMITS = {
    Standard.SCORM12: {"title": TITLE_LIMIT, "prerequisites": 200, "datafromlms": 255, "maxtimeallowed": 13},
    Standard.SCORM2004: {"title": TITLE_LIMIT, "dataFromLMS": 4000},
}
"""Characters of an element's text (SCORM 1.2 CAM §2.3 and its schema; SCORM 2004 CAM §3.4, smallest permitted maximums)."""
PARAMETERS, ADDRESS = 1000, 2000
"""Characters of `parameters` and of `href` and `identifierref` (the same places)."""

TIMES_UP = r"(exit|continue),(no )?message"
BUTTONS = r"previous|continue|exit|exitAll|abandon|abandonAll|suspendAll"
SHARE = r"0(\.\d+)?|1(\.0+)?|\.\d+"
WORDS = {
    (Standard.SCORM12, "timelimitaction"): (TIMES_UP, "exit,message; exit,no message; continue,message; continue,no message"),
    (Standard.SCORM12, "masteryscore"): (r"(\d{1,2}(\.\d+)?|100(\.0+)?)?", "0–100"),
    (Standard.SCORM12, "maxtimeallowed"): (r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?", "HHHH:MM:SS.SS"),
    (Standard.SCORM2004, "timeLimitAction"): (TIMES_UP, "exit,message; exit,no message; continue,message; continue,no message"),
    (Standard.SCORM2004, "hideLMSUI"): (BUTTONS, BUTTONS.replace("|", ", ")),
    (Standard.SCORM2004, "minNormalizedMeasure"): (rf"-?({SHARE})", "-1–1"),
}
"""What the text of an element can be, and how to say it."""
ATTRIBUTES = {
    (Standard.SCORM12, "prerequisites", "type"): ("aicc_script", "aicc_script"),
    (Standard.SCORM2004, "completionThreshold", "minProgressMeasure"): (SHARE, "0–1"),
    (Standard.CMI5, "au", "moveOn"): (
        "NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed",
        "NotApplicable, Passed, Completed, CompletedAndPassed, CompletedOrPassed",
    ),
    (Standard.CMI5, "au", "masteryScore"): (SHARE, "0–1"),
    (Standard.CMI5, "au", "launchMethod"): ("AnyWindow|OwnWindow", "AnyWindow, OwnWindow"),
    (Standard.CARTRIDGE, "organization", "structure"): ("rooted-hierarchy", "rooted-hierarchy"),
}
"""What an attribute can be. It may be missing, except the type of prerequisites: ILIAS stops without it."""
NEEDED = {"prerequisites"}
RESERVED = {"endpoint", "fetch", "actor", "registration", "activityid"}
"""What the platform puts behind a unit's address itself (cmi5 §13.1.4, url)."""


def lengths(control: Control) -> Iterator[Diagnostic]:
    """Whether texts are short enough for every platform."""
    for name, limit in LIMITS.get(control.standard, {}).items():
        for node in _own(control.root, name):
            if len(node.text) > limit:
                yield findings.TextTooLong(at=node.at, element=name, length=len(node.text), limit=limit)
    for node in [*control.root.all("item"), *control.root.all("resource")]:
        for name, limit in (("parameters", PARAMETERS), ("identifierref", ADDRESS), ("href", ADDRESS)):
            value = node.get(name) or ""
            if len(value) > limit:
                yield findings.TextTooLong(at=node.at, element=name, length=len(value), limit=limit)


def titles(control: Control) -> Iterator[Diagnostic]:
    """Whether all that learners see in the contents has a title on one line."""
    if not control.scorm:
        return
    for node in [*control.root.all("organization"), *control.root.all("item")]:
        title = node.words("title") or ""
        if node.get("isvisible") != "false" and (not title.strip() or "\n" in title.strip()):
            place = node.child("title")
            yield findings.TitleMissing(at=(place or node).at)


def words(control: Control) -> Iterator[Diagnostic]:
    """Whether values are ones that the standard has."""
    for (standard, element), (pattern, wanted) in WORDS.items():
        for node in control.root.all(element) if standard is control.standard else ():
            yield from _value(node, element, node.text.strip(), pattern, wanted)
    for (standard, element, attribute), (pattern, wanted) in ATTRIBUTES.items():
        for node in control.root.all(element) if standard is control.standard else ():
            value = node.get(attribute)
            if value is not None or element in NEEDED:
                yield from _value(node, f"{element}/{attribute}", value or "", pattern, wanted)


def query(control: Control) -> Iterator[Diagnostic]:
    """Whether a unit of cmi5 leaves the platform's own words to the platform."""
    for node in control.root.all("url") if control.standard is Standard.CMI5 else ():
        keys = {part.partition("=")[0].lower() for part in re.split(r"[?&;]", node.text)[1:]}
        for key in sorted(keys & RESERVED):
            yield findings.ValueUnknown(at=node.at, element="url", value=key, wanted="?…")


def sequencing(control: Control) -> Iterator[Diagnostic]:
    """Whether what SCORM 2004 adds does what it seems to on real platforms."""
    if control.standard is not Standard.SCORM2004:
        return
    for node in islice(control.root.all("mapInfo"), 1):
        yield findings.GlobalObjectives(at=node.at)
    scos = {launch.identifier for launch in launches(control) if launch.sco}
    shared = {node.get("ID"): node for node in control.root.all("sequencing") if node.get("ID")}
    for item in control.root.all("item"):
        if item.get("identifierref") in scos and not _decides(item, shared):
            yield findings.CompletionAssumed(at=item.at, identifier=printable(item.get("identifier") or ""))
    if len(scos) > 1:
        yield findings.SeveralScos(at=control.root.at, count=len(scos))


def _decides(item: Node, shared: dict[str | None, Node]) -> bool:
    """Whether status comes from the content alone; rules may stand in a collection (SN §3.1, IDRef)."""
    own = item.child("sequencing")
    places = [place for place in (own, shared.get(own.get("IDRef")) if own and own.get("IDRef") else None) if place]
    controls = next((found for place in places if (found := place.child("deliveryControls"))), None)
    return controls is not None and all(controls.get(name) == "true" for name in ("completionSetByContent", "objectiveSetByContent"))


def _value(node: Node, element: str, value: str, pattern: str, wanted: str) -> Iterator[Diagnostic]:
    if not re.fullmatch(pattern, value):
        yield findings.ValueUnknown(at=node.at, element=element, value=printable(value), wanted=wanted)


def _own(root: Node, name: str) -> Iterator[Node]:
    """Elements of that name outside of metadata, whose titles are others."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.name == name:
            yield node
        waiting.extend(inner for inner in reversed(node.inner) if inner.name != "metadata")
