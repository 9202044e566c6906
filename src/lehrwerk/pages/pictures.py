"""Pictures as an output holds them: a name that any platform takes, and their size."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath

from PIL import Image, UnidentifiedImageError

from lehrwerk.model.slug import slug

VIEW = re.compile(rb'<svg\b[^>]*?\bviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"', re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """A picture in an output."""

    address: str
    """Its path in the output: small letters, digits and hyphens, for platforms rename anything else."""
    width: int
    """In CSS pixels; 0 if it cannot be told."""
    height: int
    content: bytes = field(repr=False)


def pictures(assets: Mapping[str, bytes], folder: str = "media") -> dict[str, Picture]:
    """All pictures, by their path in the workspace."""
    return {path: _picture(path, content, folder) for path, content in assets.items()}


def _picture(path: str, content: bytes, folder: str) -> Picture:
    file = PurePosixPath(path)
    # The content's own mark in the name: a corrected picture is never taken for the old one by a cache.
    name = f"{slug(file.stem) or 'bild'}-{sha256(content).hexdigest()[:8]}{file.suffix.lower()}"
    width, height = _size(file.suffix.lower(), content)
    return Picture(f"{folder}/{name}", width, height, content)


def _size(suffix: str, content: bytes) -> tuple[int, int]:
    if suffix == ".svg":
        view = VIEW.search(content)
        return (round(float(view[1])), round(float(view[2]))) if view else (0, 0)
    try:
        with Image.open(io.BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return 0, 0
