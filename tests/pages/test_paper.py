"""What comes out of the printer, and what it refuses."""

import gc
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lehrwerk.pages import paper as door
from lehrwerk.pages.paper import PaperMissing, print_paper
from lehrwerk.pages.shelf import AssetRefused
from lehrwerk.pages.trouble import Trouble
from papers.pdfua import faults
from papers.sheet import assets, page
from papers.tagtree import open_pdf

SOURCES = Path(__file__).parents[2] / "src"

PRINT = """
import hashlib, sys
from papers.constructs import CONSTRUCTS
from papers.sheet import assets, page
from lehrwerk.pages.paper import print_paper
for name in ("footnotes over pages", "link with drawing", "table with foot over pages", "arabic words", "faded picture"):
    body, style = CONSTRUCTS[name]
    print(hashlib.sha256(print_paper(page(body, style=style), assets()).content).hexdigest())
"""


def python(code: str, folder: Path, **environment: str) -> str:
    """What a fresh interpreter prints, started in this folder."""
    paths = os.pathsep.join([str(SOURCES), str(Path(__file__).parents[1])])
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_pages_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    other = tmp_path / "another folder"
    other.mkdir()
    first = python(PRINT, tmp_path, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    second = python(PRINT, other, PYTHONHASHSEED="2", TZ="Asia/Kathmandu", LC_ALL="C", TMPDIR=str(other))
    assert first == second


def test_printing_twice_gives_the_same_bytes() -> None:
    html = page("<h1>A</h1><p>B<span class=note>C</span></p><img src=pictures/dot.svg alt=D>")
    digests = {hashlib.sha256(print_paper(html, assets()).content).hexdigest() for _ in range(3)}
    assert len(digests) == 1


def test_weasyprint_is_loaded_when_first_needed(tmp_path: Path) -> None:
    code = "import sys, lehrwerk.pages.paper; print('weasyprint' in sys.modules)"
    assert python(code, tmp_path).strip() == "False"


def test_pages_are_counted() -> None:
    assert print_paper(page("<p>A</p><p class=next>B</p><p class=next>C</p>"), assets()).pages == 3


def test_the_file_says_what_it_is() -> None:
    head = "<meta name=author content='Landkreis X'><meta name=dcterms.created content='2026-09-01T10:00:00Z'>"
    paper = print_paper(page("<h1>Eins</h1><h2>Zwei</h2>", head=head, language="de-DE"), assets())
    with open_pdf(paper.content) as pdf:
        assert pdf.docinfo["/Title"] == "Probe"
        assert pdf.docinfo["/Author"] == "Landkreis X"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260901100000")
        assert pdf.Root.Lang == "de-DE"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_outline() as bookmarks:
            assert [(mark.title, [kid.title for kid in mark.children]) for mark in bookmarks.root] == [("Eins", ["Zwei"])]


def test_no_date_is_written_unless_asked() -> None:
    with open_pdf(print_paper(page("<p>A</p>"), assets()).content) as pdf:
        assert "/CreationDate" not in pdf.docinfo
        assert b"CreateDate" not in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("<img alt=a src=pictures/none.png>", "pictures/none.png"),
        ("<img alt=a src='pictures/%C3%BCber.png'>", "pictures/über.png"),
        ("<img alt=a src=../../etc/passwd>", "etc/passwd"),
        ("<img alt=a src=file:///etc/passwd>", "file:///etc/passwd"),
        ("<img alt=a src=https://example.org/a.png>", "https://example.org/a.png"),
        ("<style>p{background:url(http://example.org/a.png)}</style><p>A</p>", "http://example.org/a.png"),
        ("<style>@import 'other.css';</style>", "other.css"),
        ("<style>@font-face{font-family:X;src:url(x.ttf)}</style>", "x.ttf"),
        ("<img alt=a src='data:text/html,<p>'>", "data:text/html,<p>"),
        ("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd'/></svg>", "file:///etc/passwd"),
    ],
)
def test_nothing_but_assets_can_be_had(body: str, path: str) -> None:
    with pytest.raises(AssetRefused) as refused:
        print_paper(page(body), assets())
    assert refused.value.path == path
    assert path in str(refused.value)


def test_a_drawing_in_the_page_must_be_small() -> None:
    with pytest.raises(AssetRefused):
        print_paper(page(f"<img alt=a src='data:image/png;base64,{'A' * 200_000}'>"), assets())


def test_nothing_is_attached() -> None:
    body = "<p><a rel=attachment href=theme.css>Anhang</a></p>"
    paper = print_paper(page(body, head="<link rel=attachment href=pictures/dot.svg>"), assets())
    assert paper.troubles == (Trouble("attachment"),)
    with open_pdf(paper.content) as pdf:
        assert len(pdf.attachments) == 0
        assert b"/Filespec" not in paper.content


def test_only_the_fonts_of_the_page_are_used(tmp_path: Path) -> None:
    paper = print_paper(page("<p>Haken: ✓ <b lang=ja>火</b></p>"), assets())
    assert paper.troubles == (Trouble("letter", "✓ (U+2713)"), Trouble("letter", "火 (U+706B)"))
    with open_pdf(paper.content) as pdf:
        names = {str(font.BaseFont)[8:] for font in pdf.pages[0].obj.Resources.Font.values()}
    assert names == {"FiraGO", "FiraGO-Bold"}


def test_the_settings_for_fonts_are_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere")
    print_paper(page("<p>A</p>"), assets())
    assert os.environ["FONTCONFIG_FILE"] == "/somewhere"
    monkeypatch.delenv("FONTCONFIG_FILE")
    print_paper(page("<p>A</p>"), assets())
    assert "FONTCONFIG_FILE" not in os.environ


def test_a_note_away_from_its_call_is_a_trouble() -> None:
    body = f"<p>A</p><p>{'Text ' * 30}<span class=note>{'Sehr lange Fußnote. ' * 20}</span></p>"
    paper = print_paper(page(body, style="@page{size:60mm 60mm;margin:5mm}"), assets())
    assert paper.troubles == (Trouble("note", page=1, number=1, other=2),)
    assert faults(paper.content) == []


def test_a_paper_without_title_and_language_is_a_trouble() -> None:
    html = page("<p>A</p>").replace("<title>Probe</title>", "").replace(' lang="de"', "")
    assert {Trouble("title"), Trouble("language")} <= set(print_paper(html, assets()).troubles)


def test_a_link_to_a_file_of_the_course_is_a_trouble() -> None:
    paper = print_paper(page("<p><a href=module/1.html>Modul</a></p>"), assets())
    assert paper.troubles == (Trouble("link", "module/1.html"),)


def test_mistakes_in_a_style_are_troubles() -> None:
    (trouble,) = print_paper(page("<p>A</p>", style="p{colour:red}"), assets()).troubles
    assert trouble.kind == "engine"
    assert "colour" in trouble.what


def test_without_pango_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    door._weasyprint.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PaperMissing) as missing:
        print_paper(page("<p>A</p>"), assets())
    monkeypatch.undo()
    for way in ("apt install", "dnf install", "brew install", "pacman -S"):
        assert way in str(missing.value)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_other_variants_keep_the_tags() -> None:
    paper = print_paper(page("<h1>A</h1>"), assets(), variant="pdf/a-3a")
    # WeasyPrint leaves its colour profile open: close it here, where the warning is expected.
    gc.collect()
    assert paper.troubles == ()
    assert set(faults(paper.content)) <= {"05-001 does not claim PDF/UA-1"}
