"""A test unit as an assessmentTest (IMS QTI 2.1, Assessment Test, Section and Item Information Model): its pools with what is
drawn from them."""

from collections.abc import Sequence

from lxml import etree

from lehrwerk.formats.qti21.item import name
from lehrwerk.formats.qti21.markup import SPACE
from lehrwerk.model.course import Unit
from lehrwerk.pages.questions.fragments import worded
from lehrwerk.pages.questions.question import Question


def identifier_of(unit: Unit) -> str:
    """The identifier of a test."""
    return f"test-{unit.id.replace('/', '-')}"


def assessment(unit: Unit, questions: Sequence[Question]) -> bytes:
    """The test with a section for each pool, in the course's order."""
    facts = unit.facts.test
    root = etree.Element(_tag("assessmentTest"), nsmap={None: SPACE})
    root.attrib.update({"identifier": identifier_of(unit), "title": worded(unit.facts.title), "toolName": "lehrwerk"})
    outcome = etree.SubElement(root, _tag("outcomeDeclaration"), identifier="SCORE", cardinality="single", baseType="float")
    etree.SubElement(etree.SubElement(outcome, _tag("defaultValue")), _tag("value")).text = "0"
    part = etree.SubElement(root, _tag("testPart"), identifier="part", navigationMode="nonlinear", submissionMode="individual")
    etree.SubElement(part, _tag("itemSessionControl"), maxAttempts="1")
    whole = _section(part, "section", unit.facts.title)
    shuffle = bool(facts and facts.shuffle)
    for number, pool in enumerate(dict.fromkeys(question.pool for question in questions), 1):
        asked = [question for question in questions if question.pool == pool]
        section = _section(whole, f"pool-{number}", pool)
        drawn = min(facts.draw.get(pool, len(asked)), len(asked)) if facts else len(asked)
        if drawn < len(asked):
            etree.SubElement(section, _tag("selection"), select=str(drawn))
        if shuffle:
            etree.SubElement(section, _tag("ordering"), shuffle="true")
        for question in asked:
            etree.SubElement(section, _tag("assessmentItemRef"), identifier=name(question.id), href=f"{name(question.id)}.xml")
    total = etree.SubElement(etree.SubElement(root, _tag("outcomeProcessing")), _tag("setOutcomeValue"), identifier="SCORE")
    etree.SubElement(etree.SubElement(total, _tag("sum")), _tag("testVariables"), variableIdentifier="SCORE")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _section(parent: etree._Element, id: str, title: str) -> etree._Element:
    return etree.SubElement(parent, _tag("assessmentSection"), identifier=id, title=worded(title), visible="true")


def _tag(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"
