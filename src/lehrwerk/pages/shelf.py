"""The only things a paper can be made of: its assets, under a host that does not exist."""

from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

HOST = "http://course.invalid/"
"""The address under which assets lie. `.invalid` can never be a real host (RFC 2606 §2); the same address wherever
the course lies keeps the bytes of the PDF the same, for WeasyPrint names pictures by their addresses."""

DRAWINGS = ("data:image/svg+xml", "data:image/png")
"""What may be written into a page itself."""

LONGEST = 100_000
"""Characters of a drawing written into a page; larger ones are assets."""

TYPES = {
    "css": "text/css",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "otf": "font/otf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
"""Media types by ending; the system's own list differs from machine to machine."""


class AssetRefused(Exception):  # noqa: N818  the name says what is the matter
    """A page asks for something that is not among its assets: a file, a foreign host, a missing picture."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the page asks for '{path}', which is not among its assets")
        self.path = path
        """The asset's path; the whole address if it lies elsewhere."""


def is_drawing(url: str) -> bool:
    """Whether an address is itself a small picture."""
    return url.startswith(DRAWINGS) and len(url) <= LONGEST


def take(url: str, assets: Mapping[str, bytes]) -> tuple[bytes, str]:
    """The content and the media type of an asset."""
    if not url.startswith(HOST):
        raise AssetRefused(url[:200])
    path = unquote(urlsplit(url).path).removeprefix("/")
    if path not in assets:
        raise AssetRefused(path)
    return assets[path], TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
