"""A page to print in tests: FiraGO, A6, and a body."""

from functools import cache
from types import MappingProxyType

from pymupdf_fonts import fontbuffers

FACES = (("figo", 400, "normal"), ("figbo", 700, "normal"), ("figit", 400, "italic"), ("figbi", 700, "italic"))

FONTS = "".join(
    f"@font-face{{font-family:FiraGO;src:url(fonts/{name}.ttf);font-weight:{weight};font-style:{style}}}" for name, weight, style in FACES
)

STYLE = """
@page { size: A6; margin: 12mm; @footnote { margin-top: 0; padding: 1mm 0 .1pt; border-top: .5pt solid } }
body { font: 10pt FiraGO } ul ul { list-style: disc }
.note { float: footnote } .next { break-before: page }
"""

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="8" fill="#840"/></svg>'


@cache
def assets() -> MappingProxyType[str, bytes]:
    """The fonts, a style sheet and a picture."""
    fonts = {f"fonts/{name}.ttf": fontbuffers[name]() for name, _, _ in FACES}
    return MappingProxyType({**fonts, "theme.css": (FONTS + STYLE).encode(), "pictures/dot.svg": DOT})


def page(body: str, *, style: str = "", language: str = "de", head: str = "") -> str:
    """A whole page around a body."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Probe</title>{head}'
        f'<link rel="stylesheet" href="theme.css"><style>{style}</style></head><body>{body}</body></html>'
    )
