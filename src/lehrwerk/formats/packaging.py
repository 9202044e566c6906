"""What manifests of both SCORM standards share: IMS Content Packaging, with a resource for each SCO."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from lehrwerk.formats.labels import identifier
from lehrwerk.formats.web.parts import Part

XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True)
class Packaging:
    """The packaging of one standard."""

    space: str
    """The namespace of IMS Content Packaging."""
    kind: str
    """The attribute that tells SCOs from assets."""
    schemas: Mapping[str, str]
    """The control files of the namespaces."""

    def root(self, name: str, version: str, spaces: Mapping[str, str], present: Iterable[str]) -> etree._Element:
        """The manifest's element. `present` are the control files that lie in the package: only those are named, for a validator
        stops at one that is named and missing."""
        root = etree.Element(self.tag("manifest"), nsmap={None: self.space} | dict(spaces) | {"xsi": XSI})
        root.set("identifier", f"manifest_{name}")
        root.set("version", version[:20])
        there = set(present)
        pairs = [f"{space} {file}" for space, file in self.schemas.items() if file in there]
        if pairs:
            root.set(f"{{{XSI}}}schemaLocation", " ".join(pairs))
        return root

    def organization(self, root: etree._Element, name: str) -> etree._Element:
        """The one organization of a package."""
        organizations = etree.SubElement(root, self.tag("organizations"), default=f"course_{name}")
        return etree.SubElement(organizations, self.tag("organization"), identifier=f"course_{name}")

    def item(self, organization: etree._Element, part: Part, title: str) -> etree._Element:
        """An entry of the platform's contents that launches a part."""
        own = identifier("_".join(part.name))
        facts = {"identifier": f"item_{own}", "identifierref": f"sco_{own}", "isvisible": "true"}
        item = etree.SubElement(organization, self.tag("item"), facts)
        self.text(item, "title", title)
        return item

    def resources(self, root: etree._Element, name: str, parts: Sequence[Part], shared: Sequence[str]) -> None:
        """SCOs first: Open edX launches the first resource that has an address. What several of them use is a resource of its own,
        so that each file stands once (SCORM 1.2 CAM §2.3.2.7, SCORM 2004 CAM §3.4.1.12, dependency)."""
        resources = etree.SubElement(root, self.tag("resources"))
        for part in parts:
            sco = self._resource(resources, f"sco_{identifier('_'.join(part.name))}", "sco", [part.page])
            sco.set("href", part.page)
            if len(parts) > 1:
                etree.SubElement(sco, self.tag("dependency"), identifierref=f"shared_{name}")
            else:
                self._files(sco, shared)
        if len(parts) > 1:
            self._resource(resources, f"shared_{name}", "asset", shared)

    def text(self, parent: etree._Element, tag: str, text: str) -> None:
        """An element that holds a text."""
        etree.SubElement(parent, self.tag(tag)).text = text

    def tag(self, tag: str) -> str:
        """A tag with its namespace."""
        return f"{{{self.space}}}{tag}"

    def _resource(self, resources: etree._Element, name: str, kind: str, files: Iterable[str]) -> etree._Element:
        facts = {"identifier": name, "type": "webcontent", self.kind: kind}
        resource = etree.SubElement(resources, self.tag("resource"), facts)
        self._files(resource, files)
        return resource

    def _files(self, resource: etree._Element, files: Iterable[str]) -> None:
        for path in files:
            etree.SubElement(resource, self.tag("file"), href=path)
