"""FiraGO, one family for Latin, Cyrillic, Greek, Arabic and Hebrew (SIL Open Font License 1.1), from the package
`pymupdf-fonts`: no output needs a font of the system."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache as once
from functools import partial
from typing import Any

from lehrwerk.cache import NOTHING_KEPT, Cache, release

FAMILY = "FiraGO"

LICENCE = (
    "FiraGO. Copyright (c) 2012-2018 The Mozilla Foundation, Telefonica S.A., bBox Type GmbH and HERE Europe B.V. "
    "Licensed under the SIL Open Font License, Version 1.1: https://openfontlicense.org"
)
"""The line that goes with the fonts wherever they go (OFL 1.1, condition 2)."""


@dataclass(frozen=True)
class Face:
    """One style of the family."""

    name: str
    """Its file name without an ending."""
    code: str
    """Its name in pymupdf-fonts."""
    weight: int
    italic: bool


FACES = (
    Face("firago-regular", "figo", 400, italic=False),
    Face("firago-bold", "figbo", 700, italic=False),
    Face("firago-italic", "figit", 400, italic=True),
    Face("firago-bold-italic", "figbi", 700, italic=True),
)

SCREEN = FACES[:3]
"""The faces a package carries; browsers make bold italics of the bold."""

SHAPING = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt", "init", "medi", "fina", "isol", "rlig"]
"""The OpenType features that reading needs: joining of Arabic, marks, kerning. Small capitals and the like are left out."""

ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüßẞ„“”‚‘’«»–—…·×−→←↑↓•€§°"
"""Letters that learners may type or the player may say, whatever the course uses."""


def whole() -> dict[str, bytes]:
    """The faces as TTF for paper; WeasyPrint embeds only what it uses."""
    return {f"fonts/{face.name}.ttf": _bytes(face.code) for face in FACES}


def subset(text: Iterable[str], cache: Cache = NOTHING_KEPT, faces: Iterable[Face] = SCREEN) -> dict[str, bytes]:
    """The faces as WOFF2 for packages, with only the letters of a course. The same letters, the same bytes."""
    letters = "".join(sorted(set("".join(text)) | set(ALWAYS)))
    tools = [release(package) for package in ("pymupdf-fonts", "fonttools", "brotli")]
    return {
        f"fonts/{face.name}.woff2": cache.recall("font", [face.code, letters, *tools], partial(_subset, face.code, letters))
        for face in faces
    }


def rules(ending: str, folder: str, faces: Iterable[Face] = FACES) -> str:
    """The `@font-face` rules for files of one kind."""
    kind = {"ttf": "truetype", "woff2": "woff2"}[ending]
    return "".join(
        f'@font-face{{font-family:{FAMILY};src:url("{folder}{face.name}.{ending}") format("{kind}");'
        f"font-weight:{face.weight};font-style:{'italic' if face.italic else 'normal'};font-display:swap}}"
        for face in faces
    )


@once
def _bytes(code: str) -> bytes:
    import pymupdf_fonts  # noqa: PLC0415  three megabytes that only outputs need

    return bytes(pymupdf_fonts.fontbuffers[code]())


@once
def _subset(code: str, letters: str) -> bytes:
    from fontTools import subset as cutting  # noqa: PLC0415  as above
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = cutting.Options(flavor="woff2", hinting=False, layout_features=SHAPING, notdef_outline=True)
    font: Any = TTFont(io.BytesIO(_bytes(code)), recalcTimestamp=False)
    cutter = cutting.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
