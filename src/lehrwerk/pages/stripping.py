"""Pictures without what cameras write into them: place, time, device, the name of the owner, a film behind the photo.

Nothing of the picture itself is touched; what is no well-formed picture comes back as it was."""

import re
import struct
from collections.abc import Iterator

PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs"}
    | {b"acTL", b"fcTL", b"fdAT"}
)
"""The chunks that say how a PNG looks (PNG 3rd Edition, §11); the others are words, times and EXIF."""

JPEG_KEPT = frozenset({0xE0, 0xE2, 0xEE})
"""JFIF, colour profile and Adobe's colour transform: the application segments that say how a JPEG looks."""

MARKER = re.compile(rb"\xff(?![\x00\xff\xd0-\xd7])", re.DOTALL)
"""The end of a JPEG's coded data: a marker that is no stuffed byte and no restart (ITU-T T.81, B.1.1)."""

WEBP_DROPPED = frozenset({b"EXIF", b"XMP "})
WEBP_FLAGS = 0x0C
"""The bits of `VP8X` that announce both (WebP container specification, “Extended File Format”)."""


def bare(content: bytes) -> bytes:
    """The picture alone."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return content[:8] + b"".join(_png(content))
        if content.startswith(b"\xff\xd8"):
            return content[:2] + b"".join(_jpeg(content))
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            chunks = b"".join(_webp(content))
            return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    except (struct.error, IndexError, ValueError):
        pass
    return content


def _png(content: bytes) -> Iterator[bytes]:
    at, kind = 8, b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise ValueError("a chunk is cut off")
        if kind in PNG_KEPT:
            yield content[at:end]
        at = end


def _jpeg(content: bytes) -> Iterator[bytes]:
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError("no marker")
        marker = content[at + 1]
        if marker == 0xD9:
            yield content[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        if marker == 0xDA:
            coded = MARKER.search(content, end)
            if not coded:
                raise ValueError("no end")
            end = coded.start()
        if _says_how_it_looks(marker, content[at + 4 : at + 16]):
            yield content[at:end]
        at = end


def _says_how_it_looks(marker: int, begins: bytes) -> bool:
    """Not so: words, and application segments with anything else. Multi-picture tables share a marker with profiles."""
    if marker == 0xE2:
        return begins.startswith(b"ICC_PROFILE")
    return marker in JPEG_KEPT or not (0xE0 <= marker <= 0xEF or marker == 0xFE)


def _webp(content: bytes) -> Iterator[bytes]:
    at, (size,) = 12, struct.unpack_from("<I", content, 4)
    if size + 8 > len(content):
        raise ValueError("the file is cut off")
    while at < size + 8:
        kind, length = struct.unpack_from("<4sI", content, at)
        end = at + 8 + length + length % 2
        chunk = content[at:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~WEBP_FLAGS]) + chunk[9:]
        if kind not in WEBP_DROPPED:
            yield chunk
        at = end
