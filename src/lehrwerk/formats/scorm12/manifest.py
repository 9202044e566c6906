"""imsmanifest.xml of a SCORM 1.2 package (SCORM 1.2 Content Aggregation Model §2.3).

Prefixes are literal and all text is plain UTF-8: several platforms read the manifest without an XML parser's
knowledge of namespaces and character references."""

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.formats.web.parts import Part
from lehrwerk.model.course import Course

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

TITLE_LIMIT = 200
"""Characters of a title (SCORM 1.2 CAM §2.3.2.4); Moodle's import dies from 256."""

SCHEMAS = {CP: "imscp_rootv1p1p2.xsd", ADLCP: "adlcp_rootv1p2.xsd", MD: "imsmd_rootv1p2p1.xsd"}
"""The control files of the namespaces."""

SET = re.compile(r"(imscp_rootv1p1p2|adlcp_rootv1p2|imsmd_rootv1p2p1|ims_xml)\.xsd")
"""The names of all control files of SCORM 1.2."""


def manifest(course: Course, language: str, parts: Sequence[Part], shared: Sequence[str], schemas: Iterable[str] = ()) -> bytes:
    """The manifest of a package with a SCO for each part. `shared` are the files that all of them use; `schemas` the control
    files that lie in the package: only those are named, for a validator stops at one that is named and missing."""
    name = identifier(course.id)
    root = etree.Element(_cp("manifest"), nsmap={None: CP, "adlcp": ADLCP, "imsmd": MD, "xsi": XSI})
    root.set("identifier", f"manifest_{name}")
    root.set("version", course.facts.version[:20])
    _locations(root, schemas)
    _metadata(root, course, language)
    organizations = etree.SubElement(root, _cp("organizations"), default=f"course_{name}")
    organization = etree.SubElement(organizations, _cp("organization"), identifier=f"course_{name}")
    _text(organization, "title", line(course.facts.title, TITLE_LIMIT))
    for part in parts:
        own = identifier("_".join(part.name))
        item = etree.SubElement(organization, _cp("item"), identifier=f"item_{own}", identifierref=f"sco_{own}", isvisible="true")
        _text(item, "title", line(part.course.facts.title, TITLE_LIMIT))
    _resources(etree.SubElement(root, _cp("resources")), name, parts, shared)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _resources(resources: etree._Element, name: str, parts: Sequence[Part], shared: Sequence[str]) -> None:
    """SCOs first: Open edX launches the first resource that has an address. What several of them use is a resource of its own,
    so that each file stands once (CAM §2.3.2.7, dependency)."""
    for part in parts:
        sco = _resource(resources, f"sco_{identifier('_'.join(part.name))}", "sco", [part.page])
        sco.set("href", part.page)
        if len(parts) > 1:
            etree.SubElement(sco, _cp("dependency"), identifierref=f"shared_{name}")
        else:
            _files(sco, shared)
    if len(parts) > 1:
        _resource(resources, f"shared_{name}", "asset", shared)


def _resource(resources: etree._Element, name: str, kind: str, files: Iterable[str]) -> etree._Element:
    # Lower-case `scormtype`: OpenOlat and Moodle look for exactly that in 1.2.
    facts = {"identifier": name, "type": "webcontent", f"{{{ADLCP}}}scormtype": kind}
    resource = etree.SubElement(resources, _cp("resource"), facts)
    _files(resource, files)
    return resource


def _files(resource: etree._Element, files: Iterable[str]) -> None:
    for path in files:
        etree.SubElement(resource, _cp("file"), href=path)


def _metadata(root: etree._Element, course: Course, language: str) -> None:
    """Name, summary, language, rights as IMS Meta-data 1.2.1, so that a platform's catalogue can show them."""
    metadata = etree.SubElement(root, _cp("metadata"))
    _text(metadata, "schema", "ADL SCORM")
    _text(metadata, "schemaversion", "1.2")
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


def _locations(root: etree._Element, schemas: Iterable[str]) -> None:
    present = set(schemas)
    pairs = [f"{space} {file}" for space, file in SCHEMAS.items() if file in present]
    if pairs:
        root.set(f"{{{XSI}}}schemaLocation", " ".join(pairs))


def _text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _cp(tag)).text = text


def _md_text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, _md(tag)).text = text


def _cp(tag: str) -> str:
    return f"{{{CP}}}{tag}"


def _md(tag: str) -> str:
    return f"{{{MD}}}{tag}"
