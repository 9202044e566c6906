"""What every paper has in common: its style sheet, its letters and pictures, and what the press says of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from lehrwerk.blocks.table import BLOCKS
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.pages import fonts, shelf
from lehrwerk.pages.paper import Paper, PaperMissing
from lehrwerk.pages.press import pressed
from lehrwerk.pages.studio import Studio
from lehrwerk.pages.style import style
from lehrwerk.pages.trouble import Kind, Trouble

STYLE = "paper.css"

TROUBLES: Mapping[Kind, tuple[str, str]] = {
    "note": (
        "Die Fußnote {number} gehört zu Seite {page}, steht aber auf Seite {other}",
        "footnote {number} belongs to page {page} but stands on page {other}",
    ),
    "picture": (
        "Das Bild „{what}“ auf Seite {page} hat keinen Alternativtext",
        "the picture “{what}” on page {page} has no alternative text",
    ),
    "letter": ("Das Zeichen {what} fehlt in den Schriften", "the fonts have no letter {what}"),
    "link": ("Der Link „{what}“ führt auf Papier nirgendwohin", "the link “{what}” leads nowhere on paper"),
    "title": ("Der Titel fehlt", "the title is missing"),
    "language": ("Die Angabe der Sprache fehlt", "the language is not given"),
    "attachment": ("Dateien sollten angehängt werden und wurden weggelassen", "files were to be attached and were left out"),
    "tags": (
        "Screenreader lesen die Seiten mit einfacher Gliederung vor, weil unser eigener Weg nicht ging („{what}“)",
        "screen readers get a plain structure, because our own way did not work (“{what}”)",
    ),
    "engine": ("Das Druckprogramm WeasyPrint meldet „{what}“", "the print engine WeasyPrint says “{what}”"),
}
"""What the press can tell us, in German and English."""


@dataclass(frozen=True, kw_only=True)
class PaperLibraryMissing(Diagnostic):
    """The library that lays out text on paper is not on this machine.

    Papers cannot be printed; everything else is built as usual.

    Instead: install Pango as the message says, or leave papers out with `--format`.

    de: Auf diesem Rechner fehlt die Bibliothek, die Text auf Papier setzt.

    Gedruckte Unterlagen lassen sich nicht herstellen; alles andere wird gebaut wie sonst.

    Stattdessen: Richten Sie Pango ein, wie die Meldung es sagt, oder lassen Sie Gedrucktes mit `--format` weg.
    """

    code, name = "LW702", "paper-library-missing"
    de = Saying(
        "Für {paper} fehlt die Bibliothek Pango: {reason}",
        "Debian, Ubuntu: {q}apt install libpango-1.0-0 libpangoft2-1.0-0{Q}; Fedora: {q}dnf install pango{Q}; "
        "macOS: {q}brew install pango{Q}.",
    )
    en = Saying(
        "{paper} needs the library Pango, which is missing: {reason}",
        "Debian, Ubuntu: {q}apt install libpango-1.0-0 libpangoft2-1.0-0{Q}; Fedora: {q}dnf install pango{Q}; "
        "macOS: {q}brew install pango{Q}.",
    )

    paper: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class PaperTrouble(Diagnostic):
    """A printed page is not quite as it should be.

    The file is made; a footnote may stand on another page than its mark, or a letter may be missing in the font.

    Instead: look at the place, and shorten or move the text there.

    de: Eine gedruckte Seite ist nicht ganz so, wie sie sein soll.

    Die Datei wird geschrieben; vielleicht steht eine Fußnote auf einer anderen Seite als ihr Zeichen, oder ein Buchstabe fehlt in der
    Schrift.

    Stattdessen: Sehen Sie sich die Stelle an, und kürzen oder verschieben Sie dort den Text.
    """

    code, name, level = "LW703", "paper-trouble", Level.WARNING
    de = Saying("In {paper}: {trouble_de}.", "Sehen Sie sich die Stelle in der fertigen Datei an.")
    en = Saying("In {paper}: {trouble_en}.", "Look at the place in the finished file.")

    paper: str
    kind: str
    """One of `pages/trouble.py`."""
    trouble_de: str
    trouble_en: str


@dataclass(frozen=True, kw_only=True)
class PaperAssetRefused(Diagnostic):
    """A page asks for a file that is not part of the course or the theme.

    Papers are made of what the workspace holds, and of nothing else.

    Instead: put the file into the theme's folder, or remove the address from its style sheet.

    de: Eine Seite verlangt eine Datei, die weder zum Kurs noch zum Aussehen gehört.

    Gedrucktes entsteht aus dem, was im Arbeitsbereich liegt, und aus nichts anderem.

    Stattdessen: Legen Sie die Datei in den Ordner des Aussehens, oder nehmen Sie die Adresse aus seinem Stylesheet.
    """

    code, name = "LW705", "paper-asset-refused"
    de = Saying(
        "{paper} verlangt {q}{path}{Q}; das gehört nicht zum Kurs.",
        "Legen Sie die Datei in den Ordner des Aussehens, oder nehmen Sie die Adresse aus seinem Stylesheet.",
    )
    en = Saying(
        "{paper} asks for {q}{path}{Q}, which is not part of the course.",
        "Put the file into the theme's folder, or remove the address from its style sheet.",
    )

    paper: str
    path: str


def printed(order: Order, place: Studio, html: str, file: str, found: Diagnostics, variant: str = "pdf/ua-1") -> Paper | None:
    """A page as a PDF; None after a finding that keeps it from being written."""
    if not keeps_secrets(order.edition, html, file, found):
        return None
    try:
        paper = pressed(html, _assets(order, place, file), order.cache, variant)
    except PaperMissing as missing:
        reason = str(missing).splitlines()[-1].strip("()")
        found.add(PaperLibraryMissing(at=order.edition.course.at, paper=file, reason=reason))
        return None
    except shelf.AssetRefused as refused:
        found.add(PaperAssetRefused(at=order.edition.course.at, paper=file, path=refused.path))
        return None
    found.extend(told(trouble, order, file) for trouble in paper.troubles)
    return paper


def told(trouble: Trouble, order: Order, file: str) -> PaperTrouble:
    """A trouble of the press as a finding."""
    german, english = (text.format(**asdict(trouble)) for text in TROUBLES[trouble.kind])
    return PaperTrouble(at=order.edition.course.at, paper=file, kind=trouble.kind, trouble_de=german, trouble_en=english)


def _assets(order: Order, place: Studio, file: str) -> dict[str, bytes]:
    name = file.removesuffix(".pdf").replace("-", "_")
    sheet = fonts.rules("ttf", "fonts/") + style(order.theme, "paper", [block.kind for block in BLOCKS], f"formats/{name}/{name}.css")
    pictures = {form.address: form.content for picture in place.pictures.values() for form in picture.forms}
    own = {path: content for path, content in order.theme.files.items() if not path.endswith((".html", ".css"))}
    return {STYLE: sheet.encode(), **fonts.whole(), **pictures, **own}
