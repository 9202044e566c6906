"""imsmanifest.xml of a SCORM 2004 package (SCORM 2004 4th Edition, Content Aggregation Model §3.4).

One SCO that leads through itself, or one for each module. No completion threshold, no passing score: the course decides,
platforms keep what it says. In one piece nothing needs sequencing; in modules only the templates that an author asks for have
objectives shared between modules (Moodle's import dies at `mapInfo`)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.formats.packaging import Packaging
from lehrwerk.formats.scorm2004.sequencing import Activity, activities
from lehrwerk.formats.web.parts import Part
from lehrwerk.model.course import Course

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
LOM = "http://ltsc.ieee.org/xsd/LOM"

TITLE_LIMIT = 200
"""Characters of a title (CAM §3.4.1: smallest permitted maximum); Moodle's import dies from 256."""

SCHEMAS = {
    CP: "imscp_v1p1.xsd",
    ADLCP: "adlcp_v1p3.xsd",
    ADLSEQ: "adlseq_v1p3.xsd",
    ADLNAV: "adlnav_v1p3.xsd",
    IMSSS: "imsss_v1p0.xsd",
    LOM: "lomLoose.xsd",
}
"""The control files of the namespaces."""

PACKAGING = Packaging(CP, f"{{{ADLCP}}}scormType", SCHEMAS)

SET = re.compile(
    r"imscp_v1p1\.xsd|adl(cp|seq|nav)_v1p3\.xsd|imsss_v1p0[a-z]*\.xsd|xml\.xsd|lom[A-Za-z]*\.xsd|(XMLSchema|datatypes)\.dtd"
    r"|(common|extend|unique|vocab)/[A-Za-z0-9_]+\.xsd"
)
"""The names of all control files of SCORM 2004 and of IEEE 1484.12.3."""


@dataclass(frozen=True)
class Facts:
    """What a manifest says of a course."""

    course: Course
    language: str
    edition: str
    """3 or 4."""


def manifest(facts: Facts, parts: Sequence[Part], shared: Sequence[str], schemas: Iterable[str] = ()) -> bytes:
    """The manifest of a package with a SCO for each part. `shared` are the files that all of them use; `schemas` the control
    files that lie in the package: only those are named, for a validator stops at one that is named and missing."""
    name = identifier(facts.course.id)
    spaces = {"adlcp": ADLCP, "adlseq": ADLSEQ, "adlnav": ADLNAV, "imsss": IMSSS, "lom": LOM}
    root = PACKAGING.root(name, facts.course.facts.version, spaces, schemas)
    _metadata(root, facts)
    _organization(root, facts, name, parts)
    PACKAGING.resources(root, name, parts, shared)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _organization(root: etree._Element, facts: Facts, name: str, parts: Sequence[Part]) -> None:
    """One organization with an item for each part. Objectives and data are this course's own: both attributes are true by
    default (CAM §3.4.1; the second is new in the 4th Edition)."""
    organization = PACKAGING.organization(root, name)
    organization.set(f"{{{ADLSEQ}}}objectivesGlobalToSystem", "false")
    if facts.edition == "4":
        organization.set(f"{{{ADLCP}}}sharedDataGlobalToSystem", "false")
    PACKAGING.text(organization, "title", line(facts.course.facts.title, TITLE_LIMIT))
    cut = bool(parts[0].module)
    for part, activity in zip(parts, activities(facts.course, parts) if cut else [None], strict=True):
        _item_rules(PACKAGING.item(organization, part, line(part.course.facts.title, TITLE_LIMIT)), name, activity)
    # A cluster without flow has no first activity to begin with (SN §3.2.3: flow is false by default).
    sequencing = etree.SubElement(organization, _ss("sequencing"))
    etree.SubElement(sequencing, _ss("controlMode"), choice="true", flow="true")


def _item_rules(item: etree._Element, course: str, activity: Activity | None) -> None:
    """What a platform does with an item; of a course in one piece it needs to know nothing. Status comes from the content alone:
    with both delivery controls false, as they are by default, a platform takes for completed and passed what only was opened
    (SN §3.13; SAP KBA 3403728). The order is that of the schema."""
    sequencing = etree.SubElement(item, _ss("sequencing"))
    if activity:
        _preconditions(sequencing, activity)
        _rollup(sequencing, activity)
        _objectives(sequencing, course, activity)
    etree.SubElement(sequencing, _ss("deliveryControls"), completionSetByContent="true", objectiveSetByContent="true")
    if activity and any(rule.action == "skip" for rule in activity.rules):
        # Nobody waits for what is skipped (SN §3.8.2).
        spared = ("Satisfied", "NotSatisfied", "Completed", "Incomplete")
        facts = {f"requiredFor{status}": "ifNotSkipped" for status in spared}
        etree.SubElement(sequencing, f"{{{ADLSEQ}}}rollupConsiderations", facts)
    # With one SCO the platform's buttons would lead nowhere: the course has its own way on and back.
    hidden = ("previous", "continue") if activity is None else () if activity.led else ("continue",)
    if hidden:
        presentation = etree.SubElement(item, f"{{{ADLNAV}}}presentation")
        interface = etree.SubElement(presentation, f"{{{ADLNAV}}}navigationInterface")
        for button in hidden:
            etree.SubElement(interface, f"{{{ADLNAV}}}hideLMSUI").text = button


def _preconditions(sequencing: etree._Element, activity: Activity) -> None:
    """Closed is what asks for something that is not satisfied or of which nothing is known yet: a rule does not apply while its
    condition is unknown (SN §4.5.2, UP.2.1). Skipped is what asks for something satisfied."""
    if not activity.rules:
        return
    rules = etree.SubElement(sequencing, _ss("sequencingRules"))
    for rule in activity.rules:
        before = etree.SubElement(rules, _ss("preConditionRule"))
        conditions = etree.SubElement(before, _ss("ruleConditions"), conditionCombination="any")
        for name in rule.asks:
            if rule.action == "skip":
                etree.SubElement(conditions, _ss("ruleCondition"), referencedObjective=name, condition="satisfied")
            else:
                for condition in ("satisfied", "objectiveStatusKnown"):
                    etree.SubElement(conditions, _ss("ruleCondition"), referencedObjective=name, operator="not", condition=condition)
        etree.SubElement(before, _ss("ruleAction"), action=rule.action)


def _rollup(sequencing: etree._Element, activity: Activity) -> None:
    """What of the module enters the course's statuses (SN §3.7): as course.yaml has it, whatever the template."""
    etree.SubElement(sequencing, _ss("rollupRules"), {
        "rollupObjectiveSatisfied": _truth(activity.satisfies),
        "rollupProgressCompletion": _truth(activity.completes),
        "objectiveMeasureWeight": "1" if activity.satisfies else "0",
    })  # fmt: skip


def _objectives(sequencing: etree._Element, course: str, activity: Activity) -> None:
    """The primary objective is the module's own passing; the others are said to, or heard from, other modules."""
    if not activity.shared:
        return
    objectives = etree.SubElement(sequencing, _ss("objectives"))
    etree.SubElement(objectives, _ss("primaryObjective"), objectiveID="passed")
    for one in activity.shared:
        objective = etree.SubElement(objectives, _ss("objective"), objectiveID=one.name)
        etree.SubElement(objective, _ss("mapInfo"), {
            "targetObjectiveID": f"{course}_{one.target}",
            "readSatisfiedStatus": "true",
            "readNormalizedMeasure": "false",
            "writeSatisfiedStatus": _truth(one.writes),
            "writeNormalizedMeasure": "false",
        })  # fmt: skip


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _metadata(root: etree._Element, facts: Facts) -> None:
    """The texts by which platforms know the version, and LOM for their catalogues (CAM §4.2, IEEE 1484.12.3)."""
    about = facts.course.facts
    metadata = etree.SubElement(root, PACKAGING.tag("metadata"))
    PACKAGING.text(metadata, "schema", "ADL SCORM")
    PACKAGING.text(metadata, "schemaversion", "2004 4th Edition" if facts.edition == "4" else "2004 3rd Edition")
    lom = etree.SubElement(metadata, _lom("lom"))
    general = etree.SubElement(lom, _lom("general"))
    known = etree.SubElement(general, _lom("identifier"))
    _value(known, "catalog", "lehrwerk")
    _value(known, "entry", facts.course.id)
    _string(general, "title", about.title, facts.language)
    _value(general, "language", facts.language)
    _string(general, "description", about.summary, facts.language)
    for word in about.keywords:
        _string(general, "keyword", word, facts.language)
    _string(etree.SubElement(lom, _lom("lifeCycle")), "version", about.version, facts.language)
    _value(etree.SubElement(lom, _lom("metaMetadata")), "metadataSchema", "LOMv1.0")
    _value(etree.SubElement(lom, _lom("technical")), "format", "text/html")
    _education(lom, facts)
    _string(etree.SubElement(lom, _lom("rights")), "description", about.license, facts.language)


def _education(lom: etree._Element, facts: Facts) -> None:
    educational = etree.SubElement(lom, _lom("educational"))
    _string(educational, "description", facts.course.facts.target_group, facts.language)
    time = etree.SubElement(educational, _lom("typicalLearningTime"))
    _value(time, "duration", f"PT{sum(unit.facts.minutes for unit in facts.course.units())}M")
    _value(educational, "language", facts.language)


def _string(parent: etree._Element, tag: str, text: str, language: str) -> None:
    string = etree.SubElement(etree.SubElement(parent, _lom(tag)), _lom("string"), language=language)
    string.text = line(text, 1000)


def _value(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _lom(tag)).text = text


def _ss(tag: str) -> str:
    return f"{{{IMSSS}}}{tag}"


def _lom(tag: str) -> str:
    return f"{{{LOM}}}{tag}"
