"""Questions about what a manifest lists: identifiers, items, resources, files."""

import re
from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.reading.entries import printable
from lehrwerk.verifying import structure_findings as findings
from lehrwerk.verifying.addresses import foreign, likely, local, near, present
from lehrwerk.verifying.control import MANIFEST, STRUCTURE, Control, Standard
from lehrwerk.verifying.launches import launches, resources

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,254}")
"""An xs:ID of which platforms also make file names and keys of a database."""
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]{1,2000}")


def identifiers(control: Control) -> Iterator[Diagnostic]:
    """Whether each thing has a name of its own, of a form that lasts."""
    attribute, form = ("id", IRI) if control.standard is Standard.CMI5 else ("identifier", NAME)
    named = ("course", "block", "au") if control.standard is Standard.CMI5 else ("manifest", "organization", "item", "resource")
    seen: set[str] = set()
    for node in control.root.every():
        if node.name not in named or (node.name == "manifest" and node is not control.root):
            continue
        identifier = node.get(attribute) or ""
        if not form.fullmatch(identifier):
            yield findings.IdentifierForm(at=node.at, identifier=printable(identifier))
        elif identifier in seen:
            yield findings.IdentifierTwice(at=node.at, identifier=identifier)
        seen.add(identifier)


def organization(control: Control) -> Iterator[Diagnostic]:
    """Whether there is something to open, and one knows what."""
    if not launches(control) and control.standard is not Standard.CARTRIDGE:
        yield findings.NothingToLaunch(at=control.root.at)
    place = control.root.child("organizations")
    default = place.get("default") if place else None
    known = [node.get("identifier") or "" for node in place.children("organization")] if place else []
    if place and default and default not in known:
        yield findings.DefaultUnknown(at=place.at, identifier=printable(default), closest=likely(default, known))


def items(control: Control) -> Iterator[Diagnostic]:
    """Whether every item is a chapter or leads to a resource that is there."""
    known = resources(control)
    for item in control.root.all("item"):
        reference, has_items = item.get("identifierref"), item.child("item") is not None
        name = printable(item.get("identifier") or "")
        if reference and reference not in known:
            yield findings.ReferenceMissing(at=item.at, identifier=printable(reference), closest=likely(reference, known))
        if reference and has_items and control.scorm:
            yield findings.ItemBoth(at=item.at, identifier=name)
        if not reference and not has_items and control.scorm:
            yield findings.ItemEmpty(at=item.at, identifier=name)
    for node in control.root.all("dependency"):
        reference = node.get("identifierref") or ""
        if reference not in known:
            yield findings.ReferenceMissing(at=node.at, identifier=printable(reference), closest=likely(reference, known))


def launched(control: Control) -> Iterator[Diagnostic]:
    """Whether what is launched is there."""
    for launch in launches(control):
        at = launch.node.at
        path = local(launch.folder, launch.address)
        if not launch.address:
            if control.standard is not Standard.CARTRIDGE:
                yield findings.HrefMissing(at=at)
        elif foreign(launch.address) or foreign(launch.folder):
            if control.standard is not Standard.CMI5:
                yield findings.LaunchForeign(at=at, href=printable(launch.address))
        elif path is None:
            yield findings.HrefOutside(at=at, href=printable(launch.address))
        elif present(path, control.archive.names) is None:
            yield findings.LaunchMissing(at=at, path=printable(path), closest=near(path, control.archive.names))


def marked(control: Control) -> Iterator[Diagnostic]:
    """Whether what is launched is known to speak with the platform."""
    documents = [launch for launch in launches(control) if not launch.sco] if control.scorm else []
    if documents:
        wanted = "adlcp:scormtype" if control.standard is Standard.SCORM12 else "adlcp:scormType"
        first = documents[0]
        yield findings.ScoUnmarked(at=first.node.at, identifier=printable(first.identifier), count=len(documents), wanted=wanted)


def files(control: Control) -> Iterator[Diagnostic]:
    """Whether the files that are listed are there, and those that are there are listed."""
    if control.standard is Standard.CMI5:
        return
    started = {local(launch.folder, launch.address) for launch in launches(control)}
    listed: set[str] = set()
    for node, folder in resources(control).values():
        for file in node.children("file"):
            href = file.get("href")
            path = local(folder, href) if href else None
            there = present(path, control.archive.names) if path else None
            if not href:
                yield findings.HrefMissing(at=file.at)
            elif path is None and not foreign(href):
                yield findings.HrefOutside(at=file.at, href=printable(href))
            elif path and there is None and path not in started:
                yield findings.ListedMissing(at=file.at, path=printable(path), closest=near(path, control.archive.names))
            listed |= {there} if there else set()
    yield from _unlisted(control, listed)


def _unlisted(control: Control, listed: set[str]) -> Iterator[Diagnostic]:
    names = control.archive.names
    known = listed | {local(launch.folder, launch.address) for launch in launches(control)} | {MANIFEST, STRUCTURE}
    extra = [name for name in names if name not in known and not name.lower().endswith((".xsd", ".dtd", ".xml"))]
    if extra:
        yield findings.FilesUnlisted(at=control.root.at, path=printable(min(extra)), count=len(extra))
