"""Questions about the control file as a file: its version, its prefixes, its letters."""

import re
from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.formats.packaging import XSI
from lehrwerk.formats.scorm12 import manifest as scorm12
from lehrwerk.formats.scorm2004 import manifest as scorm2004
from lehrwerk.reading.entries import printable
from lehrwerk.verifying import control_findings as findings
from lehrwerk.verifying.control import Control, Standard
from lehrwerk.verifying.launches import XML
from lehrwerk.verifying.value_findings import BaseAddress

VERSIONS = {
    Standard.SCORM12: ("1.2",),
    Standard.SCORM2004: ("2004 4th Edition", "2004 3rd Edition", "CAM 1.3", "1.3"),
    Standard.CARTRIDGE: ("1.0.0", "1.1.0", "1.2.0", "1.3.0"),
}
"""What `schemaversion` may be, letter by letter (platforms: Moodle's scormlib.php)."""
PREFIXES = {
    Standard.SCORM12: {scorm12.CP: "", scorm12.ADLCP: "adlcp"},
    Standard.SCORM2004: {
        scorm2004.CP: "",
        scorm2004.ADLCP: "adlcp",
        scorm2004.ADLSEQ: "adlseq",
        scorm2004.ADLNAV: "adlnav",
        scorm2004.IMSSS: "imsss",
    },
}
REFERENCE = re.compile(r"&#x?[0-9A-Fa-f]{1,8};")


def version(control: Control) -> Iterator[Diagnostic]:
    """Whether every platform sees which standard it is."""
    known = VERSIONS.get(control.standard)
    if known and control.version not in known:
        metadata = control.root.child("metadata")
        node = metadata.child("schemaversion") if metadata else None
        yield findings.VersionInexact(at=(node or control.root).at, version=printable(control.version), wanted=", ".join(known))


def prefixes(control: Control) -> Iterator[Diagnostic]:
    """Whether the prefixes are the ones that platforms look for."""
    wanted = PREFIXES.get(control.standard, {})
    for prefix, space in sorted(control.document.spaces):
        # A default namespace beside the prefixed one is for elements; attributes are found by the prefix.
        elsewhere = (wanted.get(space), space) in control.document.spaces
        if space in wanted and prefix != wanted[space] and not elsewhere:
            yield findings.PrefixUnusual(at=control.root.at, prefix=printable(prefix), wanted=wanted[space])


def letters(control: Control) -> Iterator[Diagnostic]:
    """Whether titles hold letters written as numbers."""
    source = control.document.source
    match = REFERENCE.search(source.text)
    if control.scorm and match:
        yield findings.CharacterReference(at=source.span(*match.span()), reference=match[0])


def base(control: Control) -> Iterator[Diagnostic]:
    """Whether addresses are spread over several places."""
    if not control.scorm:
        return
    place = control.root.child("resources")
    nodes = [node for node in (control.root, place, *(place.inner if place else ())) if node and node.get("base", XML)]
    for node in nodes[:1]:
        yield BaseAddress(at=node.at)


def schema_files(control: Control) -> Iterator[Diagnostic]:
    """Whether the schema files that are named lie in the package."""
    named = (control.root.get("schemaLocation", XSI) or "").split()[1::2]
    for path in dict.fromkeys(named):
        if ":" not in path and path not in control.archive.names:
            yield findings.ControlFileMissing(at=control.root.at, path=printable(path))
