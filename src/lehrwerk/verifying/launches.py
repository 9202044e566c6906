"""What a package launches: the resources of a manifest's items, the units of a course structure."""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.verifying.addresses import bases
from lehrwerk.verifying.control import Control, Standard
from lehrwerk.verifying.markup import Node

XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True)
class Launch:
    """Something a learner opens."""

    identifier: str
    node: Node
    """Where it says what is opened."""
    folder: str
    """What its address is relative to."""
    address: str
    sco: bool
    """Whether it speaks with the platform."""


def launches(control: Control) -> list[Launch]:
    """Everything that is launched, each once, in the order of the contents."""
    found = _units(control) if control.standard is Standard.CMI5 else _items(control)
    return list({launch.identifier: launch for launch in found}.values())


def resources(control: Control) -> dict[str, tuple[Node, str]]:
    """The resources of a manifest by identifier, each with what its addresses are relative to."""
    place = control.root.child("resources")
    outer = (control.root.get("base", XML), place.get("base", XML) if place else None)
    inner = list(place.children("resource")) if place else []
    return {node.get("identifier") or "": (node, bases(*outer, node.get("base", XML))) for node in reversed(inner)}


def _items(control: Control) -> Iterator[Launch]:
    known = resources(control)
    for item in control.root.all("item"):
        reference = item.get("identifierref")
        if reference and reference in known:
            node, folder = known[reference]
            kind = (node.loosely("scormtype") or "").lower()
            yield Launch(reference, node, folder, node.get("href") or "", kind == "sco")


def _units(control: Control) -> Iterator[Launch]:
    for unit in control.root.all("au"):
        url = unit.child("url")
        yield Launch(unit.get("id") or "", url or unit, "", (url.text if url else "").strip(), sco=True)
