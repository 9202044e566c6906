"""imsmanifest.xml of a SCORM 2004 package (SCORM 2004 4th Edition, Content Aggregation Model §3.4).

One SCO that leads through itself. Nothing of it needs sequencing: no global objectives (Moodle's import dies at `mapInfo`),
no completion threshold, no passing score: the course decides, platforms keep what it says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.model.course import Course

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
LOM = "http://ltsc.ieee.org/xsd/LOM"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

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


def manifest(facts: Facts, files: Sequence[str], schemas: Iterable[str] = ()) -> bytes:
    """The manifest of a package with one SCO whose launch page is the first of the files. `schemas` are the control
    files that lie in the package; only those are named, for a validator stops at one that is named and missing."""
    name = identifier(facts.course.id)
    spaces = {None: CP, "adlcp": ADLCP, "adlseq": ADLSEQ, "adlnav": ADLNAV, "imsss": IMSSS, "lom": LOM, "xsi": XSI}
    root = etree.Element(_cp("manifest"), nsmap=spaces)
    root.set("identifier", f"manifest_{name}")
    root.set("version", facts.course.facts.version[:20])
    _locations(root, schemas)
    _metadata(root, facts)
    _organization(root, facts, name)
    _resources(root, name, files)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _organization(root: etree._Element, facts: Facts, name: str) -> None:
    """One organization with one item. Objectives and data are this course's own: both attributes are true by default
    (CAM §3.4.1; the second is new in the 4th Edition)."""
    title = line(facts.course.facts.title, TITLE_LIMIT)
    organizations = etree.SubElement(root, _cp("organizations"), default=f"course_{name}")
    organization = etree.SubElement(organizations, _cp("organization"), identifier=f"course_{name}")
    organization.set(f"{{{ADLSEQ}}}objectivesGlobalToSystem", "false")
    if facts.edition == "4":
        organization.set(f"{{{ADLCP}}}sharedDataGlobalToSystem", "false")
    _text(organization, "title", title)
    item = etree.SubElement(organization, _cp("item"), identifier=f"item_{name}", identifierref=f"sco_{name}", isvisible="true")
    _text(item, "title", title)
    _item_rules(item)
    # A cluster without flow has no first activity to begin with (SN §3.2.3: flow is false by default).
    sequencing = etree.SubElement(organization, f"{{{IMSSS}}}sequencing")
    etree.SubElement(sequencing, f"{{{IMSSS}}}controlMode", choice="true", flow="true")


def _item_rules(item: etree._Element) -> None:
    """Status comes from the content alone: with both attributes false, as they are by default, a platform takes for
    completed and passed what only was opened (SN §3.13; SAP KBA 3403728)."""
    sequencing = etree.SubElement(item, f"{{{IMSSS}}}sequencing")
    etree.SubElement(sequencing, f"{{{IMSSS}}}deliveryControls", completionSetByContent="true", objectiveSetByContent="true")
    # The course has its own way on and back; with one SCO the platform's buttons would lead nowhere.
    presentation = etree.SubElement(item, f"{{{ADLNAV}}}presentation")
    interface = etree.SubElement(presentation, f"{{{ADLNAV}}}navigationInterface")
    for button in ("previous", "continue"):
        etree.SubElement(interface, f"{{{ADLNAV}}}hideLMSUI").text = button


def _resources(root: etree._Element, name: str, files: Sequence[str]) -> None:
    resources = etree.SubElement(root, _cp("resources"))
    resource = etree.SubElement(resources, _cp("resource"), {
        "identifier": f"sco_{name}",
        "type": "webcontent",
        f"{{{ADLCP}}}scormType": "sco",
        "href": files[0],
    })  # fmt: skip
    for path in files:
        etree.SubElement(resource, _cp("file"), href=path)


def _metadata(root: etree._Element, facts: Facts) -> None:
    """The texts by which platforms know the version, and LOM for their catalogues (CAM §4.2, IEEE 1484.12.3)."""
    about = facts.course.facts
    metadata = etree.SubElement(root, _cp("metadata"))
    _text(metadata, "schema", "ADL SCORM")
    _text(metadata, "schemaversion", "2004 4th Edition" if facts.edition == "4" else "2004 3rd Edition")
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


def _locations(root: etree._Element, schemas: Iterable[str]) -> None:
    present = set(schemas)
    pairs = [f"{space} {file}" for space, file in SCHEMAS.items() if file in present]
    if pairs:
        root.set(f"{{{XSI}}}schemaLocation", " ".join(pairs))


def _text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _cp(tag)).text = text


def _value(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _lom(tag)).text = text


def _cp(tag: str) -> str:
    return f"{{{CP}}}{tag}"


def _lom(tag: str) -> str:
    return f"{{{LOM}}}{tag}"
