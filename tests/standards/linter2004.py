"""What the schemas of a SCORM 2004 manifest do not know, but platforms trip over."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from standards.linter import MANIFEST, TITLE_LIMIT, control_files, entry_faults, identifier_faults

CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_v1p3}"
ADLSEQ = "{http://www.adlnet.org/xsd/adlseq_v1p3}"
IMSSS = "{http://www.imsglobal.org/xsd/imsss}"
LOM = "{http://ltsc.ieee.org/xsd/LOM}"
VERSIONS = {"3": "2004 3rd Edition", "4": "2004 4th Edition"}
PREFIXES = {"adlcp": ADLCP, "adlseq": ADLSEQ, "adlnav": "{http://www.adlnet.org/xsd/adlnav_v1p3}", "imsss": IMSSS}
# IEEE 1484.12.1 §6: the elements of each category, in their order; those marked are langstrings.
LOM_ORDER = {
    "general": ["identifier", "title*", "language", "description*", "keyword*"],
    "lifeCycle": ["version*"],
    "metaMetadata": ["metadataSchema"],
    "technical": ["format"],
    "educational": ["description*", "typicalLearningTime", "language"],
    "rights": ["description*"],
}


def lint(package: bytes, edition: str = "4", *, shared: bool = False) -> list[str]:
    """Everything that is wrong with a package, in words. `shared`: it is not for Moodle, and modules may share objectives."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        names = archive.namelist()
        if not names or names[0] != MANIFEST:
            return [f"the first entry is not {MANIFEST} in the root"]
        text = archive.read(MANIFEST)
    return [*entry_faults(names), *lint_manifest(text, edition, shared=shared), *_files(text, names)]


def lint_manifest(text: bytes, edition: str = "4", *, shared: bool = False) -> list[str]:
    """The same for what stands in the manifest alone."""
    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    known = [*_raw(text, edition, shared=shared), *identifier_faults(root), *_structure(root), *_rules(root, edition), *_metadata(root)]
    return known + list(_sequencing(root))


def _raw(text: bytes, edition: str, *, shared: bool = False) -> Iterator[str]:
    content = text.decode("utf-8")
    if re.search(r"&#|<!\[CDATA\[|<!DOCTYPE", content):
        yield "a character reference, CDATA or DOCTYPE (I4)"
    if f"<schemaversion>{VERSIONS[edition]}</schemaversion>" not in content or "<schema>ADL SCORM</schema>" not in content:
        yield "schema and schemaversion must be exact (I2)"
    for prefix, space in PREFIXES.items():
        if f'xmlns:{prefix}="{space[1:-1]}"' not in content:
            yield f"the prefix {prefix} is not literal (I7)"
    if "mapInfo" in content and not shared:
        yield "mapInfo: Moodle's import dies (I1)"
    if "xml:base" in content or "completionThreshold" in content or "minNormalizedMeasure" in content:
        yield "platforms would overrule the course, or look elsewhere (R7, I10)"


def _structure(root: etree._Element) -> Iterator[str]:
    if root.find(f"{CP}manifest") is not None:
        yield "a manifest in the manifest"
    organizations = root.findall(f"{CP}organizations/{CP}organization")
    items = list(root.iter(f"{CP}item"))
    if len(organizations) != 1 or not items or any(item.getparent() is not organizations[0] for item in items):
        yield f"{len(organizations)} organizations, {len(items)} items, or nested ones (I12)"
        return
    if root.find(f"{CP}organizations").get("default") != organizations[0].get("identifier"):
        yield "the default organization is not the one there is"
    for title in (element.text or "" for element in root.iter(f"{CP}title")):
        if not title or title != title.strip() or len(title.splitlines()) != 1 or len(title) > TITLE_LIMIT:
            yield f"title {title!r} (I6)"
    resources = list(root.iter(f"{CP}resource"))
    scos = [one for one in resources if one.get(f"{ADLCP}scormType") == "sco"]
    if [item.get("identifierref") for item in items] != [one.get("identifier") for one in scos] or resources[: len(scos)] != scos:
        yield "item and resource do not belong together, or a SCO does not stand first (I9)"
    for one in scos:
        if (one.get("type"), one.get("href")) != ("webcontent", one.find(f"{CP}file").get("href")):
            yield "a SCO must be webcontent and launch its first file (I9)"
    assets = {one.get("identifier") for one in resources if one.get(f"{ADLCP}scormType") == "asset"}
    if len(assets) + len(scos) != len(resources) or assets != {one.get("identifierref") for one in root.iter(f"{CP}dependency")}:
        yield "what SCOs share is an asset that they depend on"


def _rules(root: etree._Element, edition: str) -> Iterator[str]:
    organization = next(root.iter(f"{CP}organization"))
    for item in root.iter(f"{CP}item"):
        delivery = item.find(f"{IMSSS}sequencing/{IMSSS}deliveryControls")
        if delivery is None or dict(delivery.attrib) != {"completionSetByContent": "true", "objectiveSetByContent": "true"}:
            yield "status must come from the content alone (SAP KBA 3403728)"
    mode = organization.find(f"{IMSSS}sequencing/{IMSSS}controlMode")
    if mode is None or (mode.get("choice"), mode.get("flow")) != ("true", "true"):
        yield "without flow nothing begins"
    if organization.get(f"{ADLSEQ}objectivesGlobalToSystem") != "false":
        yield "objectives are global by default"
    if (organization.get(f"{ADLCP}sharedDataGlobalToSystem") == "false") != (edition == "4"):
        yield "sharedDataGlobalToSystem belongs to the 4th edition, and must be false there"


def _sequencing(root: etree._Element) -> Iterator[str]:
    """What a schema cannot know of shared objectives (SN §3.10)."""
    targets: dict[bool, list[str]] = {True: [], False: []}
    for item in root.iter(f"{CP}item"):
        objectives = {one.get("objectiveID", "") for one in item.iter(f"{IMSSS}objective")}
        if len(list(item.iter(f"{IMSSS}objective"))) != len(objectives):
            yield "two objectives of a module have one name"
        for condition in item.iter(f"{IMSSS}ruleCondition"):
            if condition.get("referencedObjective") not in objectives:
                yield f"a rule asks for {condition.get('referencedObjective')}, which is no objective of its module"
        for shared in item.iter(f"{IMSSS}mapInfo"):
            targets[shared.get("writeSatisfiedStatus") == "true"].append(shared.get("targetObjectiveID", ""))
    if len(targets[True]) != len(set(targets[True])):
        yield "two modules write one shared objective"
    if set(targets[False]) != set(targets[True]):
        yield "a shared objective that nobody writes, or nobody reads"


def _metadata(root: etree._Element) -> Iterator[str]:
    lom = root.find(f"{CP}metadata/{LOM}lom")
    if lom is None or [element.tag.removeprefix(LOM) for element in lom] != list(LOM_ORDER):
        yield "LOM and its categories"
        return
    for category in lom:
        known = [name.rstrip("*") for name in LOM_ORDER[category.tag.removeprefix(LOM)]]
        tags = [element.tag.removeprefix(LOM) for element in category]
        if not set(tags) <= set(known) or sorted(tags, key=known.index) != tags:
            yield f"{category.tag} holds {tags}"
        for element in category:
            if f"{element.tag.removeprefix(LOM)}*" in LOM_ORDER[category.tag.removeprefix(LOM)]:
                yield from (f"{element.tag} is no langstring" for one in element if one.tag != f"{LOM}string" or not one.get("language"))
    if not re.fullmatch(r"PT\d+M", lom.findtext(f"{LOM}educational/{LOM}typicalLearningTime/{LOM}duration") or ""):
        yield "a time that is no duration"


def _files(text: bytes, names: list[str]) -> Iterator[str]:
    listed = [file.get("href", "") for file in etree.fromstring(text).iter(f"{CP}file")]
    control = control_files(text)
    if len(set(listed)) != len(listed) or not {*listed, *control} <= set(names):
        yield "a file is listed twice, or listed and missing"
    if rest := {name for name in set(names) - set(listed) - {MANIFEST} if not name.endswith((".xsd", ".dtd"))}:
        yield f"{rest} are in the zip and not listed"
