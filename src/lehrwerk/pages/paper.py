"""The one door to WeasyPrint: HTML in, tagged PDF out."""

import contextlib
import ctypes
import gc
import io
import logging
import os
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from lehrwerk.pages import shelf
from lehrwerk.pages.tagging.tagger import Tagger
from lehrwerk.pages.trouble import Trouble

TAGGED = ("pdf/ua-1", "pdf/a-2a", "pdf/a-3a")
"""Variants that carry a tag tree of PDF 1.7, which is the one we write; others keep WeasyPrint's."""

UA_PROMISE = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part>
</rdf:Description><rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>
</pdfaExtension:schemas></rdf:Description>"""
"""Says in a file for the archive that it is accessible, too (ISO 14289-1 §5); the archive's standard wants to be told what the
property is (ISO 19005-3 §6.6.2.3.3)."""

FONTS = Path(__file__).with_name("fonts.conf")


class PaperMissing(Exception):  # noqa: N818  the name says what is the matter
    """The libraries that lay out text are not on this machine."""

    def __init__(self, reason: object) -> None:
        super().__init__(f"{HOW_TO_INSTALL}\n({reason})")


HOW_TO_INSTALL = """Printing needs WeasyPrint and the library Pango. Install
  Debian, Ubuntu   apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora           dnf install pango
  macOS            brew install pango
  Windows          MSYS2, then: pacman -S mingw-w64-ucrt-x86_64-pango
Everything but paper works without it."""


@dataclass(frozen=True)
class Paper:
    """A finished PDF."""

    content: bytes
    """The file. The same pages and assets give the same bytes."""

    pages: int
    """How many sides it has."""

    troubles: tuple[Trouble, ...]
    """What is not as it should be, each once."""


def print_paper(html: str, assets: Mapping[str, bytes], *, variant: str = "pdf/ua-1") -> Paper:
    """Lay out a page and print it.

    `assets`: pictures, fonts and style sheets by the paths at which the page names them; nothing else can be had.
    Raises `PaperMissing` without Pango, `shelf.AssetRefused` when the page asks for anything else.
    """
    with _own_fonts_only(), _listening() as heard:
        engine = _weasyprint()
        with _refusing(engine) as refused:
            document = _lay_out(engine, html, _fetcher(engine, assets, refused), variant)
            troubles = [*_lacks(document), *_lost_links(document), *_strip_attachments(document)]
            content, tagging = _write(engine, document, variant)
    return Paper(content, len(document.pages), tuple(dict.fromkeys([*troubles, *heard, *tagging])))


def _lay_out(engine: ModuleType, html: str, fetcher: Any, variant: str) -> Any:
    """The pages, not yet painted."""
    return engine.HTML(string=html, base_url=shelf.HOST, url_fetcher=fetcher).render(pdf_variant=variant)


def _write(engine: ModuleType, document: Any, variant: str) -> tuple[bytes, list[Trouble]]:
    """Paint the pages; the file, and the troubles with its tags."""
    tagger = Tagger(engine.pdf.tags.add_tags)
    if variant not in TAGGED:
        return document.write_pdf(pdf_variant=variant), []
    if variant.startswith("pdf/a"):
        _promise_access(document)
    tagger.watch(document)
    with warnings.catch_warnings():
        # It leaves its colour profile open, which is its own affair.
        warnings.simplefilter("ignore", ResourceWarning)
        content: bytes = document.write_pdf(pdf_variant=variant, finisher=tagger.finish)
    return content, tagger.troubles


def _promise_access(document: Any) -> None:
    """Add to what a file for the archive says of itself that it is PDF/UA-1."""
    plain = document.metadata.generate_rdf_metadata
    document.metadata.generate_rdf_metadata = lambda *facts: plain(*facts).replace(b"</rdf:RDF>", UA_PROMISE + b"</rdf:RDF>")


@cache
def pango() -> str:
    """The version of Pango on this machine, which lays out the lines; empty when it is not found. WeasyPrint need not be loaded for it."""
    for name in ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"):
        with contextlib.suppress(OSError):
            library = ctypes.CDLL(name)
            library.pango_version_string.restype = ctypes.c_char_p
            return str(library.pango_version_string().decode())
    return ""


@cache
def _weasyprint() -> ModuleType:
    """WeasyPrint, loaded when first needed: it takes half a second, and fails where Pango is missing."""
    try:
        # Without Pango it prints advice of its own; without system fonts, which we do not want, it warns.
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint  # noqa: PLC0415
    except (ImportError, OSError) as reason:
        raise PaperMissing(reason) from reason
    # What is loaded stays: the garbage collector need not look at it again (7 % faster, measured).
    gc.collect()
    gc.freeze()
    module: ModuleType = weasyprint
    return module


def _fetcher(engine: ModuleType, assets: Mapping[str, bytes], refused: list[shelf.AssetRefused]) -> Any:
    """Serves assets and small drawings, and keeps a list of what it refused."""

    class Shelf(engine.urls.URLFetcher):  # type: ignore[misc, name-defined]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if shelf.is_drawing(url):
                return super().fetch(url, headers)
            try:
                content, kind = shelf.take(url, assets)
            except shelf.AssetRefused as refusal:
                refused.append(refusal)
                raise
            return engine.urls.URLFetcherResponse(url, content, {"Content-Type": kind})

    return Shelf(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


@contextlib.contextmanager
def _refusing(engine: ModuleType) -> Iterator[list[shelf.AssetRefused]]:
    """Say what was refused. WeasyPrint ends with an error that is no `Exception`, or (within an SVG) swallows it."""
    refused: list[shelf.AssetRefused] = []
    try:
        yield refused
    except engine.urls.FatalURLFetchingError as fatal:
        raise (refused[0] if refused else shelf.AssetRefused(str(fatal))) from None
    if refused:
        raise refused[0]


@contextlib.contextmanager
def _own_fonts_only() -> Iterator[None]:
    """Fontconfig reads its settings anew for every document."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


class _Ear(logging.Handler):
    """Keeps what WeasyPrint says of a document."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[Trouble] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        facts: tuple[Any, ...] = record.args if isinstance(record.args, tuple) else ()
        if text.startswith(".notdef") and facts:
            self.heard.append(Trouble("letter", f"{chr(facts[-1])} (U+{facts[-1]:04X})"))
        elif text.startswith("No anchor") and facts:
            self.heard.append(Trouble("link", f"#{facts[0]}"))
        # Pictures without words are told by our own tagging, with their page.
        elif "required alt description" not in text:
            self.heard.append(Trouble("engine", text.rstrip(".")))


@contextlib.contextmanager
def _listening() -> Iterator[list[Trouble]]:
    """Hear WeasyPrint's warnings, in order."""
    logger, ear = logging.getLogger("weasyprint"), _Ear()
    logger.addHandler(ear)
    try:
        yield ear.heard
    finally:
        logger.removeHandler(ear)


def _lacks(document: Any) -> list[Trouble]:
    """What every PDF/UA file must say of itself (ISO 14289-1 §7.1, §7.2)."""
    facts = document.metadata
    lacks = [Trouble("title")] if not facts.title else []
    return lacks if facts.lang else [*lacks, Trouble("language")]


def _lost_links(document: Any) -> list[Trouble]:
    """Links to files of the course: a paper has none beside it."""
    targets = [link[1] for page in document.pages for link in page.links if link[0] == "external"]
    return [Trouble("link", target.removeprefix(shelf.HOST)) for target in targets if target.startswith(shelf.HOST)]


def _strip_attachments(document: Any) -> list[Trouble]:
    """Papers carry nothing hidden: take attachments off."""
    attached = bool(document.metadata.attachments)
    document.metadata.attachments = []
    for page in document.pages:
        kept = [link for link in page.links if link[0] != "attachment"]
        attached = attached or len(kept) < len(page.links)
        page.links[:] = kept
    return [Trouble("attachment")] if attached else []
