"""What a picture made of points becomes in an output: upright, without what the camera noted, and on a screen no larger than
a page can show. The same picture, the same bytes."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from PIL import Image, ImageCms, ImageOps
from PIL.JpegImagePlugin import get_sampling

from lehrwerk.pages.stripping import bare

WIDE, NARROW = 1600, 800
"""Points across: a page's column (42rem) on a fine screen, and on a phone."""
QUALITY = 80
"""Of WebP for photos: no difference is seen beside the JPEG."""
FINE = 90
"""Of WebP for photos that were saved without loss."""
EXACT_LIMIT = 200_000
"""Bytes up to which a picture that was saved without loss stays so, whatever it shows."""
EFFORT = 80
"""Of WebP without loss, where quality means how long is tried."""
UPRIGHT = 1
"""The orientation of a picture that needs no turning (EXIF 2.32, tag 0x0112)."""
KNOWN = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"})
"""Kinds of points that can be turned into those of a screen."""
UNREADABLE = (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError)
"""What Pillow raises at a picture that is none."""


@dataclass(frozen=True)
class Photo:
    """A picture as it is shown."""

    kind: str
    """The file's ending."""
    width: int
    """In points; 0 if it cannot be told."""
    height: int
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Manner:
    """How WebP is written."""

    quality: int
    lossless: bool = False


@lru_cache(maxsize=128)
def for_screen(content: bytes, kind: str) -> tuple[Photo, ...]:
    """The forms from which a browser chooses, the widest first: WebP where that is smaller, at most as wide as a page can
    show, and a narrow one for phones. What moves and what cannot be read stays as it is."""
    try:
        with _opened(content) as image:
            own = Photo(kind, *image.size, bare(content))
            orientation = _orientation(image)
            if not _still(image) or image.mode not in KNOWN:
                return (own,)
            exact = image.format not in {"JPEG", "MPO"}
            image.draft(None, (WIDE, WIDE))
            upright = _for_screens(ImageOps.exif_transpose(image), exact=exact)
    except UNREADABLE:
        return (Photo(kind, 0, 0, content),)
    full = own.height if _swapped(orientation) else own.width
    how, wide = _best(_scaled(upright, min(full, WIDE)), exact=exact)
    # A JPEG is not made worse for a few bytes less.
    if orientation == UPRIGHT and own.width <= 2 * WIDE and len(own.content) * (1.0 if exact else 0.9) <= len(wide.content):
        wide = own
    narrow = _webp(_scaled(upright, NARROW), how)[1] if full * 4 > NARROW * 5 else wide
    return (wide, narrow) if len(narrow.content) < len(wide.content) else (wide,)


@lru_cache(maxsize=128)
def for_paper(content: bytes, kind: str) -> Photo:
    """The picture with all its points; one that the camera only noted as turned is turned."""
    try:
        with _opened(content) as image:
            if _orientation(image) == UPRIGHT or not _still(image):
                return Photo(kind, *image.size, bare(content))
            upright = ImageOps.exif_transpose(image)
            paper = io.BytesIO()
            form = "JPEG" if image.format == "MPO" else image.format
            how = {"quality": 95, "subsampling": get_sampling(image)} if form == "JPEG" else {"lossless": True}
            upright.info.pop("exif", None)
            upright.save(paper, form, icc_profile=image.info.get("icc_profile"), **how)
            return Photo(kind, *upright.size, paper.getvalue())
    except UNREADABLE:
        return Photo(kind, 0, 0, content)


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """Photos of a hundred million points are made by phones; Pillow's warning of them would only puzzle."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(content)) as image:
            yield image


def _still(image: Image.Image) -> bool:
    """Whether it does not move. The further pictures of MPO are the camera's own."""
    return image.format == "MPO" or getattr(image, "n_frames", 1) == 1


def _orientation(image: Image.Image) -> int:
    return int(image.getexif().get(0x0112, UPRIGHT))


def _swapped(orientation: int) -> bool:
    """Whether width and height change places: 5 to 8 lie on their side."""
    return orientation > 4


def _for_screens(image: Image.Image, *, exact: bool) -> Image.Image:
    """The points as screens have them: red, green, blue in sRGB, and transparency where the picture has it."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if not profile or (exact and b"sRGB" in profile):
        return image.convert(mode)
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        points = image if image.mode == "CMYK" else image.convert(mode)
        same = ImageCms.profileToProfile(points, given, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        same = None
    return same or image.convert(mode)


def _scaled(image: Image.Image, width: int) -> Image.Image:
    if width >= image.width:
        return image
    return image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)


def _best(image: Image.Image, *, exact: bool) -> tuple[Manner, Photo]:
    """A picture and how it is saved. One that was saved without loss stays so, if it is not a photo: those are recognised by
    what they weigh."""
    if not exact:
        return _webp(image, Manner(QUALITY))
    same = _webp(image, Manner(EFFORT, lossless=True))
    weight = len(same[1].content)
    photo = _webp(image, Manner(FINE)) if weight > EXACT_LIMIT else same
    return photo if weight > 3 * len(photo[1].content) else same


def _webp(image: Image.Image, how: Manner) -> tuple[Manner, Photo]:
    file = io.BytesIO()
    image.save(file, "WEBP", method=4, quality=how.quality, lossless=how.lossless)
    return how, Photo(".webp", image.width, image.height, file.getvalue())
