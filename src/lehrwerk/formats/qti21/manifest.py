"""imsmanifest.xml of a package of questions (IMS QTI 2.1, Metadata and Packaging; IMS Content Packaging 1.1.4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.model.course import Course

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
MD = "http://www.imsglobal.org/xsd/imsmd_v1p2"
QTI = "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"


@dataclass(frozen=True)
class Entry:
    """A resource of the package."""

    id: str
    type: str
    files: tuple[str, ...]
    """The first one is its own, the others belong to it."""
    title: str
    keywords: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    """The identifiers of other resources that it refers to."""
    interaction: str = ""


def manifest(course: Course, language: str, entries: Sequence[Entry]) -> bytes:
    """The manifest. An assessment item's goals are its keywords."""
    root = etree.Element(_cp("manifest"), nsmap={None: CP, "imsmd": MD, "imsqti": QTI})
    root.set("identifier", f"questions_{identifier(course.id)}")
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "QTIv2.1 Package"
    etree.SubElement(metadata, _cp("schemaversion")).text = "1.0.0"
    lom = _lom(metadata, course.facts.title, language, course.facts.keywords)
    rights = etree.SubElement(lom, _md("rights"))
    _string(etree.SubElement(rights, _md("description")), course.facts.license, language)
    etree.SubElement(root, _cp("organizations"))
    resources = etree.SubElement(root, _cp("resources"))
    for entry in entries:
        _resource(resources, entry, language)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _resource(resources: etree._Element, entry: Entry, language: str) -> None:
    resource = etree.SubElement(resources, _cp("resource"), identifier=entry.id, type=entry.type, href=entry.files[0])
    metadata = etree.SubElement(resource, _cp("metadata"))
    _lom(metadata, entry.title, language, entry.keywords)
    if entry.interaction:
        qti = etree.SubElement(metadata, _qti("qtiMetadata"))
        for tag, value in (("timeDependent", "false"), ("interactionType", entry.interaction), ("feedbackType", "nonadaptive")):
            etree.SubElement(qti, _qti(tag)).text = value
    for file in entry.files:
        etree.SubElement(resource, _cp("file"), href=file)
    for other in entry.needs:
        etree.SubElement(resource, _cp("dependency"), identifierref=other)


def _lom(metadata: etree._Element, title: str, language: str, keywords: Sequence[str]) -> etree._Element:
    lom = etree.SubElement(metadata, _md("lom"))
    general = etree.SubElement(lom, _md("general"))
    _string(etree.SubElement(general, _md("title")), title, language)
    etree.SubElement(general, _md("language")).text = language
    for word in keywords:
        _string(etree.SubElement(general, _md("keyword")), word, language)
    return lom


def _string(parent: etree._Element, text: str, language: str) -> None:
    string = etree.SubElement(parent, _md("langstring"))
    string.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    string.text = line(text, 1000)


def _cp(tag: str) -> str:
    return f"{{{CP}}}{tag}"


def _md(tag: str) -> str:
    return f"{{{MD}}}{tag}"


def _qti(tag: str) -> str:
    return f"{{{QTI}}}{tag}"
