"""Pictures and files as an output holds them: a name that any platform takes, and the forms in which pictures are shown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath

from markupsafe import Markup, escape

from lehrwerk.model.slug import slug
from lehrwerk.pages.photos import Photo, for_paper, for_screen

VIEW = re.compile(rb'<svg\b[^>]*?\bviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"', re.DOTALL)

POINTS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})
"""Endings of pictures made of points."""

SIZES = "(max-width: 46rem) 100vw, 42rem"
"""How wide a picture is shown at most (themes/plain/screen.css, `--lw-measure`): from it a browser chooses the form."""


@dataclass(frozen=True)
class Form:
    """A file of an output."""

    address: str
    """Its path in the output: small letters, digits and hyphens, for platforms rename anything else."""
    width: int
    """In points; 0 if it is no picture or its size cannot be told."""
    height: int
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Picture:
    """A picture or another file that a course shows."""

    file: Form
    """As its author gave it, for those who download it or play it."""
    forms: tuple[Form, ...]
    """As it is shown, the widest first; at least one."""

    def all(self) -> Iterator[Form]:
        """Every file of it."""
        yield self.file
        yield from self.forms


def pictures(assets: Mapping[str, bytes], *, paper: bool, folder: str = "media") -> dict[str, Picture]:
    """All pictures and files, by their path in the workspace; in an output they lie in `folder`."""
    return {path: _picture(path, content, folder, paper=paper) for path, content in assets.items()}


def img(picture: Picture | None, alt: str, *, written: str, paper: bool) -> Markup:
    """The element that shows a picture. Where it is wide, a browser finds the narrow form beside it; on screen pictures come
    when their page is opened (the first page, the cover, has none)."""
    best = picture.forms[0] if picture else Form(written, 0, 0, b"")
    size = f' width="{best.width}" height="{best.height}"' if best.width and best.height else ""
    lazy = "" if paper else ' loading="lazy" decoding="async"'
    sets = ", ".join(f"{form.address} {form.width}w" for form in picture.forms) if picture and len(picture.forms) > 1 else ""
    chosen = f' srcset="{sets}" sizes="{SIZES}"' if sets else ""
    return Markup(f'<img src="{escape(best.address)}"{chosen} alt="{escape(alt)}"{size}{lazy}>')  # noqa: S704  escaped here


def _picture(path: str, content: bytes, folder: str, *, paper: bool) -> Picture:
    place = PurePosixPath(path)
    stem, kind = slug(place.stem) or "bild", place.suffix.lower()
    photos = _photos(content, kind, paper=paper)
    forms = tuple(
        Form(_address(f"{folder}/{stem}", photo.kind, photo.content), photo.width, photo.height, photo.content) for photo in photos
    )
    return Picture(Form(_address(f"{folder}/{stem}", kind, content), forms[0].width, forms[0].height, content), forms)


def _photos(content: bytes, kind: str, *, paper: bool) -> tuple[Photo, ...]:
    if kind in POINTS:
        return (for_paper(content, kind),) if paper else for_screen(content, kind)
    width, height = _drawn(content) if kind == ".svg" else (0, 0)
    return (Photo(kind, width, height, content),)


def _address(stem: str, kind: str, content: bytes) -> str:
    # The content's own mark in the name: a corrected picture is never taken for the old one by a cache.
    return f"{stem}-{sha256(content).hexdigest()[:8]}{kind}"


def _drawn(content: bytes) -> tuple[int, int]:
    """The size of a drawing."""
    view = VIEW.search(content)
    return (round(float(view[1])), round(float(view[2]))) if view else (0, 0)
