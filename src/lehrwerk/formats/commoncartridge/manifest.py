"""imsmanifest.xml of a Common Cartridge (IMS Common Cartridge Profile 1.3, §3; 1.1 differs in its names alone)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from lehrwerk.formats.labels import identifier, line
from lehrwerk.model.course import Course

TITLE = 255
"""Letters of a title that every platform keeps."""


@dataclass(frozen=True)
class Release:
    """A version of Common Cartridge."""

    number: str
    """1.1 or 1.3."""

    @property
    def short(self) -> str:
        """As it stands in names: v1p3."""
        return f"v{self.number.replace('.', 'p')}"

    @property
    def cp(self) -> str:
        """The namespace of the manifest."""
        return f"http://www.imsglobal.org/xsd/imscc{self.short}/imscp_v1p1"

    @property
    def lom(self) -> str:
        """The namespace of its metadata."""
        return f"http://ltsc.ieee.org/xsd/imscc{self.short}/LOM/manifest"

    def quiz(self, kind: str) -> str:
        """The type of a resource of questions: `assessment` or `question-bank`."""
        return f"imsqti_xmlv1p2/imscc_xml{self.short}/{kind}"


@dataclass(frozen=True)
class Resource:
    """What lies in the cartridge: its own file first."""

    id: str
    type: str
    files: tuple[str, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A line of the contents: a folder with places, or a resource."""

    id: str
    title: str
    resource: str = ""
    inside: tuple["Place", ...] = field(default=())


def manifest(course: Course, language: str, release: Release, places: Sequence[Place], resources: Iterable[Resource]) -> bytes:
    """The manifest."""
    root = etree.Element(f"{{{release.cp}}}manifest", nsmap={None: release.cp, "lomimscc": release.lom})
    root.set("identifier", f"cartridge_{identifier(course.id)}")
    sheet = _Sheet(release)
    sheet.metadata(root, course, language)
    organizations = sheet.add(root, "organizations")
    organization = sheet.add(organizations, "organization", identifier="contents", structure="rooted-hierarchy")
    sheet.places(sheet.add(organization, "item", identifier="root"), places)
    listed = sheet.add(root, "resources")
    for resource in resources:
        sheet.resource(listed, resource)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


@dataclass(frozen=True)
class _Sheet:
    """A manifest under way."""

    release: Release

    def add(self, parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
        return etree.SubElement(parent, f"{{{self.release.cp}}}{tag}", attributes)

    def metadata(self, root: etree._Element, course: Course, language: str) -> None:
        metadata = self.add(root, "metadata")
        self.add(metadata, "schema").text = "IMS Common Cartridge"
        self.add(metadata, "schemaversion").text = f"{self.release.number}.0"
        lom = self._lom(metadata, "lom")
        general = self._lom(lom, "general")
        self._string(self._lom(general, "title"), course.facts.title, language)
        self._lom(general, "language").text = language
        self._string(self._lom(general, "description"), course.facts.summary, language)
        for word in course.facts.keywords:
            self._string(self._lom(general, "keyword"), word, language)
        rights = self._lom(lom, "rights")
        self._lom(self._lom(rights, "copyrightAndOtherRestrictions"), "value").text = "yes"
        self._string(self._lom(rights, "description"), course.facts.license, language)

    def places(self, parent: etree._Element, places: Sequence[Place]) -> None:
        for place in places:
            item = self.add(parent, "item", identifier=place.id)
            if place.resource:
                item.set("identifierref", place.resource)
            self.add(item, "title").text = line(place.title, TITLE)
            self.places(item, place.inside)

    def resource(self, listed: etree._Element, resource: Resource) -> None:
        element = self.add(listed, "resource", identifier=resource.id, type=resource.type)
        if resource.type == "webcontent":
            element.set("href", resource.files[0])
        for file in resource.files:
            self.add(element, "file", href=file)
        for other in resource.needs:
            self.add(element, "dependency", identifierref=other)

    def _lom(self, parent: etree._Element, tag: str) -> etree._Element:
        return etree.SubElement(parent, f"{{{self.release.lom}}}{tag}")

    def _string(self, parent: etree._Element, text: str, language: str) -> None:
        string = self._lom(parent, "string")
        string.set("language", language)
        string.text = line(text, 1000)
