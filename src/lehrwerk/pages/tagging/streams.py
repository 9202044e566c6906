"""What is said in the content streams themselves: what is decoration, and how a text is spelled."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pydyf

from lehrwerk.pages.tagging.harvest import Artefact
from lehrwerk.pages.tagging.node import Hotspot, Mark
from lehrwerk.pages.tagging.sheet import Sheet


def declare(artefacts: Iterable[Artefact], sheets: Sequence[Sheet]) -> None:
    """Take decoration and running heads out of what is read (ISO 14289-1 §7.1, ISO 32000-1 §14.8.2.2).

    `/Span <</MCID 7>> BDC` becomes `/Artifact <</Type /Pagination>> BDC`.
    """
    for artefact in artefacts:
        place = sheets[artefact.mark.page].places[artefact.mark.mcid]
        kind = {"Type": f"/{artefact.kind}"}
        if artefact.place:
            kind["Subtype"] = f"/{artefact.place}"
        place.stream.stream[place.index - 1] = "/Artifact"
        place.stream.stream[place.index] = pydyf.Dictionary(kind)


def spell(spellings: Mapping[Mark, str], sheets: Sequence[Sheet]) -> None:
    """Say what drawn text reads (ISO 32000-1 §14.9.4).

    WeasyPrint draws Arabic and Hebrew from left to right; read glyph by glyph the words would be backwards.
    """
    for mark, text in spellings.items():
        place = sheets[mark.page].places[mark.mcid]
        place.stream.stream[place.index]["ActualText"] = pydyf.String(text)


def silence(spots: Iterable[Hotspot], pages: Sequence[Any]) -> None:
    """Take these links off their pages. `pages`: the page dictionaries."""
    for spot in spots:
        page = pages[spot.page]
        page["Annots"].remove(spot.annotation.reference)
        if not page["Annots"]:
            del page["Annots"]
        # pydyf cannot take an object out of a file again; an empty one does no harm.
        spot.annotation.clear()
