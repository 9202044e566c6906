"""Papers printed once: the same pages with the same pictures, letters and print engine give the same file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from hashlib import blake2b

from lehrwerk.cache import Cache, release
from lehrwerk.pages.paper import Paper, pango, print_paper
from lehrwerk.pages.trouble import Trouble

ENGINES = ("weasyprint", "pydyf", "fonttools", "pillow", "tinycss2", "tinyhtml5", "cssselect2", "Pyphen")


def pressed(html: str, assets: Mapping[str, bytes], cache: Cache, variant: str = "pdf/ua-1") -> Paper:
    """The page as a PDF, from the cache where it was printed before. Raises as `print_paper` does."""
    layout = pango()
    if not layout:
        return print_paper(html, assets, variant=variant)
    inputs = [*_inputs(html, assets), layout, variant]
    return _unpacked(cache.recall("paper", inputs, lambda: _packed(print_paper(html, assets, variant=variant))))


def _inputs(html: str, assets: Mapping[str, bytes]) -> Iterator[bytes | str]:
    yield html
    yield from (release(package) for package in ENGINES)
    for path, content in sorted(assets.items()):
        yield path
        yield blake2b(content).digest()


def _packed(paper: Paper) -> bytes:
    """One line of facts, then the file."""
    facts = json.dumps({"pages": paper.pages, "troubles": [astuple(trouble) for trouble in paper.troubles]})
    return facts.encode() + b"\n" + paper.content


def _unpacked(kept: bytes) -> Paper:
    line, _, content = kept.partition(b"\n")
    facts = json.loads(line)
    return Paper(content, facts["pages"], tuple(Trouble(*trouble) for trouble in facts["troubles"]))
