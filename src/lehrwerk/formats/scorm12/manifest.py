"""imsmanifest.xml of a SCORM 1.2 package (SCORM 1.2 Content Aggregation Model §2.3).

Prefixes are literal and all text is plain UTF-8: several platforms read the manifest without an XML parser's
knowledge of namespaces and character references."""

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.formats.packaging import Packaging
from lehrwerk.formats.web.parts import Part
from lehrwerk.model.course import Course

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"

TITLE_LIMIT = 200
"""Characters of a title (SCORM 1.2 CAM §2.3.2.4); Moodle's import dies from 256."""

SCHEMAS = {CP: "imscp_rootv1p1p2.xsd", ADLCP: "adlcp_rootv1p2.xsd", MD: "imsmd_rootv1p2p1.xsd"}
"""The control files of the namespaces."""

# Lower-case `scormtype`: OpenOlat and Moodle look for exactly that in 1.2.
PACKAGING = Packaging(CP, f"{{{ADLCP}}}scormtype", SCHEMAS)

SET = re.compile(r"(imscp_rootv1p1p2|adlcp_rootv1p2|imsmd_rootv1p2p1|ims_xml)\.xsd")
"""The names of all control files of SCORM 1.2."""


def manifest(course: Course, language: str, parts: Sequence[Part], shared: Sequence[str], schemas: Iterable[str] = ()) -> bytes:
    """The manifest of a package with a SCO for each part. `shared` are the files that all of them use; `schemas` the control
    files that lie in the package: only those are named, for a validator stops at one that is named and missing."""
    name = identifier(course.id)
    root = PACKAGING.root(name, course.facts.version, {"adlcp": ADLCP, "imsmd": MD}, schemas)
    _metadata(root, course, language)
    organization = PACKAGING.organization(root, name)
    PACKAGING.text(organization, "title", line(course.facts.title, TITLE_LIMIT))
    for part in parts:
        PACKAGING.item(organization, part, line(part.course.facts.title, TITLE_LIMIT))
    PACKAGING.resources(root, name, parts, shared)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _metadata(root: etree._Element, course: Course, language: str) -> None:
    """Name, summary, language, rights as IMS Meta-data 1.2.1, so that a platform's catalogue can show them."""
    metadata = etree.SubElement(root, PACKAGING.tag("metadata"))
    PACKAGING.text(metadata, "schema", "ADL SCORM")
    PACKAGING.text(metadata, "schemaversion", "1.2")
    lom = etree.SubElement(metadata, _md("lom"))
    general = etree.SubElement(lom, _md("general"))
    _string(etree.SubElement(general, _md("title")), course.facts.title, language)
    _md_text(general, "language", language)
    _string(etree.SubElement(general, _md("description")), course.facts.summary, language)
    for word in course.facts.keywords:
        _string(etree.SubElement(general, _md("keyword")), word, language)
    lifecycle = etree.SubElement(lom, _md("lifecycle"))
    _string(etree.SubElement(lifecycle, _md("version")), course.facts.version, language)
    technical = etree.SubElement(lom, _md("technical"))
    _md_text(technical, "format", "text/html")
    rights = etree.SubElement(lom, _md("rights"))
    _string(etree.SubElement(rights, _md("description")), course.facts.license, language)


def _string(parent: etree._Element, text: str, language: str) -> None:
    string = etree.SubElement(parent, _md("langstring"))
    string.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    string.text = line(text, 1000)


def _md_text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _md(tag)).text = text


def _md(tag: str) -> str:
    return f"{{{MD}}}{tag}"
