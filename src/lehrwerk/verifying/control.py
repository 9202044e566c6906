"""What a package says of itself: its control files, read, and the standard each belongs to."""

import re
from dataclasses import dataclass
from enum import Enum

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.cmi5.structure import SPACE as CMI5
from lehrwerk.formats.scorm12 import manifest as scorm12
from lehrwerk.formats.scorm2004 import manifest as scorm2004
from lehrwerk.reading.archive import Archive
from lehrwerk.reading.entries import printable
from lehrwerk.verifying import control_findings as findings
from lehrwerk.verifying.markup import Document, Node, read_xml

MANIFEST, STRUCTURE = "imsmanifest.xml", "cmi5.xml"
CARTRIDGE = re.compile(r"http://www\.imsglobal\.org/xsd/(imscc|imsccv1p[0-9])/imscp_v1p1")
"""The namespaces of Common Cartridge 1.0 to 1.3."""


class Standard(Enum):
    """What a control file can belong to, by the name people know."""

    SCORM12 = "SCORM 1.2"
    SCORM2004 = "SCORM 2004"
    CMI5 = "cmi5"
    CARTRIDGE = "IMS Common Cartridge"


@dataclass(frozen=True)
class Control:
    """A control file."""

    standard: Standard
    version: str
    """What stands in `schemaversion`, or an empty text."""
    document: Document
    archive: Archive
    """The package it lies in."""

    @property
    def root(self) -> Node:
        """Its outermost element."""
        return self.document.root

    @property
    def scorm(self) -> bool:
        """Whether it is a manifest of SCORM."""
        return self.standard in {Standard.SCORM12, Standard.SCORM2004}

    @property
    def title(self) -> str:
        """Standard and edition."""
        edition = self.version.removeprefix("2004 ") if self.standard is Standard.SCORM2004 else ""
        return f"{self.standard.value} {edition}".strip()


def controls(archive: Archive, found: Diagnostics) -> list[Control]:
    """The control files in the root of a package: some have one for SCORM and one for cmi5."""
    named = [name for name in (MANIFEST, STRUCTURE) if name in archive.names]
    if not named:
        found.add(_missing(archive))
    texts = ((name, archive.texts[name]) for name in named if name in archive.texts)
    return [control for name, content in texts if (control := _control(archive, name, content, found))]


def _missing(archive: Archive) -> findings.ControlDeep | findings.ControlMissing:
    wanted = {MANIFEST, STRUCTURE}
    deep = next((name for name in sorted(archive.names, key=len) if name.rpartition("/")[2] in wanted), None)
    if deep:
        return findings.ControlDeep(at=archive.at, path=printable(deep))
    near = next((name for name in archive.names if name.lower() in wanted), "")
    return findings.ControlMissing(at=archive.at, closest=printable(near))


def _control(archive: Archive, name: str, content: bytes, found: Diagnostics) -> Control | None:
    document = read_xml(f"{archive.path}/{name}", content, found)
    if document is None:
        return None
    metadata = document.root.child("metadata")
    version = (metadata.words("schemaversion") if metadata else None) or ""
    standard = _standard(document, version, (metadata.words("schema") if metadata else None) or "")
    if standard is None:
        found.add(findings.ControlUnknown(at=document.root.at, root=printable(document.root.name)))
        return None
    return Control(standard, version, document, archive)


def _standard(document: Document, version: str, schema: str) -> Standard | None:
    """By the text that platforms look at, then by the namespaces."""
    spaces = {space for _, space in document.spaces}
    root = document.root
    if root.name == "courseStructure" and root.space == CMI5:
        return Standard.CMI5
    if root.name != "manifest":
        return None
    if CARTRIDGE.fullmatch(root.space) or "common cartridge" in schema.lower():
        return Standard.CARTRIDGE
    if version == "1.2" or (scorm12.ADLCP in spaces and scorm2004.ADLCP not in spaces):
        return Standard.SCORM12
    if re.match(r"\s*(2004|CAM|1\.3)", version) or scorm2004.ADLCP in spaces:
        return Standard.SCORM2004
    return Standard.SCORM12 if scorm12.CP in spaces or "1.2" in version else None
