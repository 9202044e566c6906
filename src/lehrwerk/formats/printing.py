"""What every paper has in common: its style sheet, its letters and pictures, and what the press says of it."""

from dataclasses import dataclass

from lehrwerk.blocks.table import BLOCKS
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.pages import fonts, shelf
from lehrwerk.pages.paper import Paper, PaperMissing, print_paper
from lehrwerk.pages.studio import Studio
from lehrwerk.pages.style import style

STYLE = "paper.css"


@dataclass(frozen=True, kw_only=True)
class PaperLibraryMissing(Diagnostic):
    """The library that lays out text on paper is not on this machine.

    Papers cannot be printed; everything else is built as usual.

    Instead: install Pango as the message says, or leave papers out with `--format`.
    """

    code, name = "LW702", "paper-library-missing"
    de = Saying(
        "Für {paper} fehlt die Bibliothek Pango: {reason}",
        "Debian, Ubuntu: {q}apt install libpango-1.0-0 libpangoft2-1.0-0{Q}. {q}lehrwerk doctor{Q} nennt den Weg für andere Systeme.",
    )
    en = Saying(
        "{paper} needs the library Pango, which is missing: {reason}",
        "Debian, Ubuntu: {q}apt install libpango-1.0-0 libpangoft2-1.0-0{Q}. {q}lehrwerk doctor{Q} tells the way for other systems.",
    )

    paper: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class PaperTrouble(Diagnostic):
    """A printed page is not quite as it should be.

    The file is made; a footnote may stand on another page than its mark, or a letter may be missing in the font.

    Instead: look at the place, and shorten or move the text there.
    """

    code, name, level = "LW703", "paper-trouble", Level.WARNING
    de = Saying("Beim Druck von {paper} fiel auf: {trouble}.", "Sehen Sie sich die Stelle in der fertigen Datei an.")
    en = Saying("Printing {paper} showed: {trouble}.", "Look at the place in the finished file.")

    paper: str
    trouble: str


@dataclass(frozen=True, kw_only=True)
class PaperAssetRefused(Diagnostic):
    """A page asks for a file that is not part of the course or the theme.

    Papers are made of what the workspace holds, and of nothing else.

    Instead: put the file into the theme's folder, or remove the address from its style sheet.
    """

    code, name = "LW705", "paper-asset-refused"
    de = Saying(
        "{paper} verlangt {q}{path}{Q}; das gehört nicht zum Kurs.",
        "Legen Sie die Datei in den Ordner des Themas, oder nehmen Sie die Adresse aus dem Stylesheet.",
    )
    en = Saying(
        "{paper} asks for {q}{path}{Q}, which is not part of the course.",
        "Put the file into the theme's folder, or remove the address from its style sheet.",
    )

    paper: str
    path: str


def printed(order: Order, place: Studio, html: str, file: str, found: Diagnostics) -> Paper | None:
    """A page as a PDF; None after a finding that keeps it from being written."""
    if not keeps_secrets(order.edition, html, file, found):
        return None
    try:
        paper = print_paper(html, _assets(order, place, file))
    except PaperMissing as missing:
        reason = str(missing).splitlines()[-1].strip("()")
        found.add(PaperLibraryMissing(at=order.edition.course.at, paper=file, reason=reason))
        return None
    except shelf.AssetRefused as refused:
        found.add(PaperAssetRefused(at=order.edition.course.at, paper=file, path=refused.path))
        return None
    found.extend(PaperTrouble(at=order.edition.course.at, paper=file, trouble=trouble) for trouble in paper.troubles)
    return paper


def _assets(order: Order, place: Studio, file: str) -> dict[str, bytes]:
    name = file.removesuffix(".pdf")
    sheet = fonts.rules("ttf", "fonts/") + style(order.theme, "paper", [block.kind for block in BLOCKS], f"formats/{name}/{name}.css")
    pictures = {picture.address: picture.content for picture in place.pictures.values()}
    own = {path: content for path, content in order.theme.files.items() if not path.endswith((".html", ".css"))}
    return {STYLE: sheet.encode(), **fonts.whole(), **pictures, **own}
