"""What the schema of a SCORM 1.2 manifest does not know, but platforms trip over."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
MANIFEST = "imsmanifest.xml"
TITLE_LIMIT = 200


def lint(package: bytes) -> list[str]:
    """Everything that is wrong with a package, in words."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        names = archive.namelist()
        if not names or names[0] != MANIFEST:
            return [f"the first entry is not {MANIFEST} in the root"]
        text = archive.read(MANIFEST)
    return [*entry_faults(names), *lint_manifest(text), *_files(text, names)]


def lint_manifest(text: bytes) -> list[str]:
    """The same for what stands in the manifest alone."""
    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    return [*_raw(text), *identifier_faults(root), *_titles(root), *_structure(root), *_resources(root)]


def control_files(text: bytes) -> list[str]:
    """The schema files a manifest names."""
    root = etree.fromstring(text)
    return (root.get(f"{XSI}schemaLocation") or "").split()[1::2]


def entry_faults(names: list[str]) -> Iterator[str]:
    """What is wrong with the names in the zip."""
    for name, count in Counter(name.lower() for name in names).items():
        if count > 1:
            yield f"{name} is in the zip {count} times"
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*", name) or ".." in name:
            yield f"file name {name!r}: only A-Z a-z 0-9 . _ - are safe (I14)"
        if len(name) > 200:
            yield f"file name {name!r} is long"


def _raw(text: bytes) -> Iterator[str]:
    if not text.startswith((b"<?xml version='1.0' encoding='UTF-8'?>", b'<?xml version="1.0" encoding="UTF-8"?>')):
        yield "the manifest does not say that it is UTF-8"
    content = text.decode("utf-8")
    if re.search(r"&#", content):
        yield "a numeric character reference: Moodle shows it literally (I4)"
    if "<![CDATA[" in content or "<!DOCTYPE" in content:
        yield "CDATA or DOCTYPE (I4)"
    for prefix, space in (("adlcp", ADLCP), ("imsmd", "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}")):
        if f'xmlns:{prefix}="{space[1:-1]}"' not in content:
            yield f"the prefix {prefix} is not literal (I7)"
    if "<manifest " not in content or "adlcp:scormtype=" not in content:
        yield "manifest must be unprefixed, scormtype must be adlcp: and in lower case (I7, OpenOlat)"
    if "<schemaversion>1.2</schemaversion>" not in content or "<schema>ADL SCORM</schema>" not in content:
        yield "schema and schemaversion must be exact (I2)"
    if "masteryscore" in content:
        yield "masteryscore: platforms would overrule the course (R7)"
    if "xml:base" in content:
        yield "xml:base is ignored by some platforms (I10)"


def identifier_faults(root: etree._Element) -> Iterator[str]:
    """What is wrong with the identifiers."""
    names = [element.get("identifier", "") for element in root.iter() if "identifier" in element.attrib]
    for name, count in Counter(names).items():
        if count > 1:
            yield f"identifier {name} stands {count} times (I8)"
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,254}", name):
            yield f"identifier {name!r} (I8)"


def _titles(root: etree._Element) -> Iterator[str]:
    titles = [title.text or "" for title in root.iter(f"{CP}title")]
    items = len(list(root.iter(f"{CP}item")))
    if len(titles) != items + 1:
        yield f"organization and items need a title each, there are {len(titles)}"
    for title in titles:
        if not title or title != title.strip() or len(title.splitlines()) != 1:
            yield f"title {title!r} is not one line (I6)"
        if len(title) > TITLE_LIMIT:
            yield f"title with {len(title)} characters (I6)"


def _structure(root: etree._Element) -> Iterator[str]:
    organizations = root.findall(f"{CP}organizations/{CP}organization")
    if len(organizations) != 1:
        yield f"{len(organizations)} organizations (I12)"
        return
    if root.find(f"{CP}organizations").get("default") != organizations[0].get("identifier"):
        yield "the default organization is not the one there is"
    items = organizations[0].findall(f"{CP}item")
    if not items or any(item.find(f"{CP}item") is not None for item in items):
        yield "no SCO, or nested ones (I12)"
    if any(True for _ in root.iter(f"{ADLCP}prerequisites")):
        yield "prerequisites: most platforms let everyone pass"
    scos = [resource.get("identifier") for resource in root.iter(f"{CP}resource") if resource.get(f"{ADLCP}scormtype") == "sco"]
    for item in items:
        if item.get("identifierref") not in scos:
            yield f"item refers to {item.get('identifierref')}, which is no resource (I9)"
    if sorted(scos) != sorted(item.get("identifierref", "") for item in items):
        yield "each SCO needs exactly one item"


def _resources(root: etree._Element) -> Iterator[str]:
    resources = list(root.iter(f"{CP}resource"))
    assets = {resource.get("identifier") for resource in resources if resource.get(f"{ADLCP}scormtype") == "asset"}
    if resources and resources[0].get(f"{ADLCP}scormtype") != "sco":
        yield "the first resource is what Open edX launches: it must be a SCO"
    for resource in resources:
        listed = [file.get("href") for file in resource.findall(f"{CP}file")]
        if resource.get("type") != "webcontent" or resource.get(f"{ADLCP}scormtype") not in {"sco", "asset"}:
            yield "a resource must be webcontent and sco or asset (I9)"
        if resource.get(f"{ADLCP}scormtype") == "sco" and (not resource.get("href") or resource.get("href") not in listed):
            yield f"href {resource.get('href')} is not among the resource's files (I9)"
        if any(href is None or "?" in href or "#" in href or "\\" in href or href.startswith("/") for href in listed):
            yield "a file's href must be a plain relative path"
        if {one.get("identifierref") for one in resource.findall(f"{CP}dependency")} - assets:
            yield "a dependency on something that is no asset"
    used = {one.get("identifierref") for one in root.iter(f"{CP}dependency")}
    if assets - used:
        yield "an asset that no SCO depends on"


def _files(text: bytes, names: list[str]) -> Iterator[str]:
    root = etree.fromstring(text)
    listed = [file.get("href", "") for file in root.iter(f"{CP}file")]
    control = control_files(text)
    for name, count in Counter(listed).items():
        if count > 1:
            yield f"{name} is listed {count} times"
        if name not in names:
            yield f"{name} is listed and missing"
    for name in set(names) - set(listed) - {MANIFEST}:
        if not name.endswith(".xsd"):
            yield f"{name} is in the zip and not listed"
    for name in control:
        if name not in names:
            yield f"{name} is named as a control file and missing: ADL's validator stops there"
