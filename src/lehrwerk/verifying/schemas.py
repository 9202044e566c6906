"""The schemas of the standards, where someone has them (`--schemas`): asked about a control file, never fetched."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.cmi5.structure import SPACE as CMI5
from lehrwerk.formats.scorm12 import manifest as scorm12
from lehrwerk.formats.scorm2004 import manifest as scorm2004
from lehrwerk.reading.entries import printable
from lehrwerk.verifying.control import Control, Standard
from lehrwerk.verifying.control_findings import ControlSchema
from lehrwerk.verifying.markup import parser

SCHEMAS = {
    Standard.SCORM12: scorm12.SCHEMAS,
    Standard.SCORM2004: scorm2004.SCHEMAS,
    Standard.CMI5: {CMI5: "CourseStructure.xsd"},
}
"""The namespaces of a standard and their files."""
FOURTH = b"sharedDataGlobalToSystem"
"""Stands in `adlcp_v1p3.xsd` of the 4th Edition alone: both editions have files of the same names."""
MENDED = {
    "ims_xml.xsd": (b'xmlns="http://www.w3.org/XML/1998/namespace"', b""),
    "imsmd_rootv1p2p1.xsd": (
        b'<xsd:any namespace="##any" processContents="strict"',
        b'<xsd:any namespace="##other" processContents="strict"',
    ),
}
"""Two slips in the published files of SCORM 1.2 that libxml2 does not forgive."""
UNKNOWN = re.compile(r"'\{([^}]*)\}[^']*': No matching global")
NAMED = re.compile(r"\{[^}]*\}")
"""Namespaces in a message: nobody reads them."""
XS = "http://www.w3.org/2001/XMLSchema"
MOST = 50
"""So many complaints are enough to see what is wrong."""


def schema_findings(control: Control, shelf: Mapping[str, bytes], found: Diagnostics) -> None:
    """What the schemas say against a control file; nothing when the set of its standard is not there."""
    folder = _folder(control, shelf)
    if folder is None:
        return
    spaces = {space: name for space, name in SCHEMAS[control.standard].items() if f"{folder}{name}" in shelf}
    schema = _schema(tuple(sorted(spaces.items())), folder, tuple(sorted(shelf.items())))
    if schema is None:
        return
    source = control.document.source
    tree = etree.fromstring(source.text.encode(), parser())
    schema.validate(tree)
    for line, message in list(_complaints(schema, spaces))[:MOST]:
        found.add(ControlSchema(at=source.lines(line, line), message=message))


def _folder(control: Control, shelf: Mapping[str, bytes]) -> str | None:
    """The folder that holds the standard's set: of two editions the one that the control file names."""
    needed = next(iter(SCHEMAS.get(control.standard, {}).values()), None)
    if needed is None:
        return None
    folders = sorted(name.removesuffix(needed) for name in shelf if name == needed or name.endswith(f"/{needed}"))
    if control.standard is Standard.SCORM2004:
        is_fourth = "4th" in control.version
        fitting = [folder for folder in folders if (FOURTH in shelf.get(f"{folder}adlcp_v1p3.xsd", b"")) == is_fourth]
        folders = fitting or folders
    return folders[0] if folders else None


def _complaints(schema: etree.XMLSchema, spaces: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """What is wrong where; that the schema of another namespace is not at hand is no complaint about the file."""
    for fault in schema.error_log:
        stranger = UNKNOWN.search(fault.message)
        if not stranger or stranger[1] in spaces:
            yield max(1, fault.line), printable(NAMED.sub("", fault.message))


@cache
def _schema(spaces: tuple[tuple[str, str], ...], folder: str, shelf: tuple[tuple[str, bytes], ...]) -> etree.XMLSchema | None:
    """The schemas of one set as one; None when the set is not whole or libxml2 does not read it."""
    imports = "".join(f'<xs:import namespace="{space}" schemaLocation="{name}"/>' for space, name in spaces)
    careful = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    careful.resolvers.add(_Shelf(folder, dict(shelf)))
    try:
        driver = etree.fromstring(f'<xs:schema xmlns:xs="{XS}">{imports}</xs:schema>'.encode(), careful, base_url=f"{PLACE}driver.xsd")
        return etree.XMLSchema(driver)
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError):
        return None


PLACE = "memory:///"


class _Shelf(etree.Resolver):  # type: ignore[misc]  # lxml is untyped
    """Answers imports from the files at hand, whatever host they name."""

    def __init__(self, folder: str, files: Mapping[str, bytes]) -> None:
        self.folder = folder
        self.files = files

    def resolve(self, url: str, public: str | None, context: object) -> object:
        """The file, mended where it has to be; an empty one when it is not there."""
        path = url.removeprefix(PLACE)
        name = path.rpartition("/")[2]
        content = self.files.get(f"{self.folder}{path}", self.files.get(f"{self.folder}{name}"))
        if content is None:
            return self.resolve_empty(context)
        before, after = MENDED.get(name, (b"", b""))
        return self.resolve_string(content.replace(before, after, 1) if before else content, context, base_url=f"{PLACE}{path}")
