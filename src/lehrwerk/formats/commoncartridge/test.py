"""Tests and the bank of all other questions as files of QTI 1.2.1 (Common Cartridge profile)."""

from collections.abc import Iterable

from lxml import etree

from lehrwerk.model.course import Unit
from lehrwerk.pages.questions.fragments import worded

SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"


def assessment(unit: Unit, items: Iterable[str]) -> bytes:
    """A test unit. The profile knows one section and no drawing: every question of its pools is asked."""
    attempts = unit.facts.test.attempts if unit.facts.test else 0
    facts = (
        ("cc_profile", "cc.exam.v0p1"),
        ("qmd_assessmenttype", "Examination"),
        ("qmd_scoretype", "Percentage"),
        ("cc_maxattempts", str(attempts) if attempts else "unlimited"),
        ("qmd_feedbackpermitted", "Yes"),
        ("qmd_solutionspermitted", "Yes"),
    )
    root = etree.Element(_tag("questestinterop"), nsmap={None: SPACE})
    test = etree.SubElement(root, _tag("assessment"), ident=identifier_of(unit), title=worded(unit.facts.title))
    metadata = etree.SubElement(test, _tag("qtimetadata"))
    for label, entry in facts:
        field = etree.SubElement(metadata, _tag("qtimetadatafield"))
        etree.SubElement(field, _tag("fieldlabel")).text = label
        etree.SubElement(field, _tag("fieldentry")).text = entry
    section = etree.SubElement(test, _tag("section"), ident="root_section")
    return _filled(root, section, items)


def bank(items: Iterable[str]) -> bytes:
    """The questions that are in no test."""
    root = etree.Element(_tag("questestinterop"), nsmap={None: SPACE})
    return _filled(root, etree.SubElement(root, _tag("objectbank"), ident="bank"), items)


def identifier_of(unit: Unit) -> str:
    """The identifier of a test."""
    return f"test_{unit.id.replace('/', '_').replace('-', '_')}"


def _filled(root: etree._Element, place: etree._Element, items: Iterable[str]) -> bytes:
    for item in items:
        place.append(etree.fromstring(f'<x xmlns="{SPACE}">{item}</x>')[0])
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _tag(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"
