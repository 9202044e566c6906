"""The offline course as an app that a phone can install: a web app manifest, an icon, and what keeps its files.

A browser takes it only from a web server over https; opened from a stick, the page asks for none of it (player/frame/offline.js)."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256

from lehrwerk.formats.format import Order
from lehrwerk.model.theme import Theme
from lehrwerk.pages.script import linked
from lehrwerk.pages.typesetter import direction

MANIFEST, ICON, WORKER = "app.webmanifest", "icon.svg", "worker.js"

COLOURS = {"color-accent": "#0b5c8a", "color-accent-text": "#ffffff", "color-ground": "#ffffff"}
"""The built-in tokens (themes/plain/tokens.css) that the icon and the manifest need."""

PLAIN_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="{ground}"/>'
    '<path fill="{ink}" '
    'd="M128 150c52-14 92-4 118 20v206c-28-20-68-28-118-18zM384 150c-52-14-92-4-118 20v206c28-20 68-28 118-18z"/></svg>\n'
)
"""An open book, inside the circle that phones cut out of icons (Web App Manifest, “maskable”: 40 % of the width)."""


def app(order: Order, files: Mapping[str, bytes], page: str) -> dict[str, bytes]:
    """Manifest, icon and worker for a package of these files; `page` is the one that opens."""
    icon = DRAWING.format(ground=_colour(order.theme, "color-accent"), ink=_colour(order.theme, "color-accent-text"))
    own = {MANIFEST: _manifest(order, page), ICON: icon.encode()}
    return own | {WORKER: _worker({**files, **own}, page)}


def _manifest(order: Order, page: str) -> bytes:
    facts, language = order.edition.course.facts, order.edition.language
    icon = {"src": ICON, "sizes": "any", "type": "image/svg+xml"}
    said = {
        "name": facts.title,
        "description": facts.summary,
        "lang": language,
        "dir": direction(language),
        "id": page,
        "start_url": page,
        "scope": "./",
        "display": "standalone",
        "background_color": _colour(order.theme, "color-ground"),
        "theme_color": _colour(order.theme, "color-accent"),
        "icons": [icon | {"purpose": "any"}, icon | {"purpose": "maskable"}],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _worker(files: Mapping[str, bytes], page: str) -> bytes:
    """The worker for exactly these files. Its version is their content: the same package, the same worker."""
    names = [page, *(name for name in files if name != page)]
    version = sha256(b"".join(name.encode() + b"\0" + sha256(files[name]).digest() for name in names)).hexdigest()[:16]
    last = f"servePackage(self, {json.dumps(version)}, {json.dumps(names)});"
    return linked(["player/frame/worker.js"], last).encode()


def _colour(theme: Theme, token: str) -> str:
    """A token of the theme, if it is a plain colour; a manifest knows no functions of CSS."""
    written = theme.tokens.get(token, "").strip()
    return written if PLAIN_COLOUR.fullmatch(written) else COLOURS[token]
