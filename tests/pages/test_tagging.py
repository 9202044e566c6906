"""What a screen reader finds in our papers."""

from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

from lehrwerk.pages.paper import Paper, print_paper
from lehrwerk.pages.tagging import tagger
from lehrwerk.pages.tagging.harvest import StrangeLayout
from lehrwerk.pages.trouble import Trouble
from papers import vera
from papers.constructs import CONSTRUCTS
from papers.pdfua import faults
from papers.sheet import assets, page
from papers.tagtree import open_pdf, outline, read


@cache
def construct(name: str) -> Paper:
    """A construct, printed."""
    body, style = CONSTRUCTS[name]
    return print_paper(page(body, style=style), assets())


def tree(body: str, style: str = "", language: str = "de") -> str:
    """The tags of a body, without the `Document` around them."""
    lines = outline(print_paper(page(body, style=style, language=language), assets()).content).splitlines()
    return "\n".join(line[2:] for line in lines[1:])


def tags(text: str) -> str:
    """An expected tree as written in a test."""
    return dedent(text).strip()


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_every_construct_is_tagged_without_fault(name: str) -> None:
    paper = construct(name)
    assert paper.troubles == ()
    assert faults(paper.content) == []


@pytest.mark.slow
@pytest.mark.skipif(bool(vera.missing()), reason=vera.missing())
def test_verapdf_finds_no_fault_in_any_construct(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{number}.pdf" for number, name in enumerate(CONSTRUCTS)}
    for name, file in files.items():
        file.write_bytes(construct(name).content)
    verdicts = vera.ask(files.values())
    assert {name: verdicts[file] for name, file in files.items() if verdicts[file]} == {}


@pytest.mark.slow
@pytest.mark.skipif(bool(vera.missing()), reason=vera.missing())
def test_verapdf_would_have_found_a_fault(tmp_path: Path) -> None:
    """A judge that finds nothing must be able to find something."""
    bare = tmp_path / "bare.pdf"
    bare.write_bytes(print_paper(page("<img src=pictures/dot.svg>"), assets()).content)
    assert any(fault.startswith("7.3/1") for fault in vera.ask([bare])[bare])


def test_our_own_judge_would_have_found_faults() -> None:
    paper = print_paper(page("<h2>A</h2><img src=pictures/dot.svg>"), assets())
    assert faults(paper.content) == ["14-003 H2 after H0", "13-004 picture without words"]


def test_fragments_of_an_element_are_one_element() -> None:
    body, _ = CONSTRUCTS["table over pages"]
    lines = tree(body).splitlines()
    assert construct("table over pages").pages > 1
    assert [line.strip() for line in lines].count("Table") == 1
    assert sum("THead" in line for line in lines) == 1, "a head drawn again on the next page is no content"
    assert sum("scope=/Row" in line for line in lines) == 40


def test_loose_items_have_label_and_body() -> None:
    assert tree("<ul><li><p>A</p><p>B</p></li></ul>") == tags("""
        L
          LI
            Lbl “•”
            LBody
              P “A”
              P “B”
    """)


def test_terms_are_labels_and_explanations_bodies() -> None:
    assert tree("<dl><dt>A</dt><dt>B</dt><dd>eins</dd><dt>C</dt><dd>zwei</dd></dl>") == tags("""
        L
          LI
            Lbl “A”
            Lbl “B”
            LBody “eins”
          LI
            Lbl “C”
            LBody “zwei”
    """)


def test_lists_say_how_they_count() -> None:
    body = "<ol><li>A</li></ol><ol class=a><li>B</li></ol><ul><li>C</li></ul><ul class=n><li>D</li></ul>"
    content = print_paper(page(body, style=".a{list-style:upper-roman}.n{list-style:none}"), assets()).content
    with open_pdf(content) as pdf:
        lists = [str(tag.fact("ListNumbering")) for tag in read(pdf).walk() if tag.type == "L"]
    assert lists == ["/Decimal", "/UpperRoman", "/Disc", "/None"]


def test_a_part_of_a_list_outside_a_list_is_a_group() -> None:
    assert tree("<div><li>A</li></div>", ".a{}").startswith("Div")


def test_head_cells_say_for_what() -> None:
    table = (
        "<table><thead><tr><td></td><th colspan=2>Tag</th></tr></thead>"
        "<tbody><tr><th>9 Uhr</th><td>A</td><td rowspan=2>B</td></tr><tr><th scope=rowgroup>10 Uhr</th><td>C</td></tr>"
        "</tbody></table>"
    )
    assert tree(table) == tags("""
        Table
          THead
            TR
              TD
              TH scope=/Column colspan=2 “Tag”
          TBody
            TR
              TH scope=/Row “9 Uhr”
              TD “A”
              TD rowspan=2 “B”
            TR
              TH scope=/Row “10 Uhr”
              TD “C”
    """)


def test_a_note_is_read_where_it_is_called() -> None:
    assert tree("<p>Vorn<span class=note>Unten.</span></p><p>Hinten</p>") == tags("""
        P “Vorn”
          Reference “1”
          Note “Unten.”
            Lbl “1.”
        P “Hinten”
    """)


def test_decoration_and_running_heads_are_not_read() -> None:
    style = "@page{@top-center{content:'Kopf'}} .b::before{content:url(pictures/dot.svg)}"
    body = "<p class=b>Text</p><p aria-hidden=true>____</p><img src=pictures/dot.svg alt=''>"
    assert tree(body, style) == "P “Text”"


def test_links_say_where_they_lead_in_the_language_of_the_paper() -> None:
    body = "<p><a href=#m>Modul 3</a></p><h1 id=m class=next>Modul 3</h1>"
    assert "Link → Modul 3, Seite 2" in tree(body)
    assert "Link → Modul 3, page 2" in tree(body, language="en-GB")
    assert "Link → Modul 3, page 2" in tree(body, language="tr")


def test_a_paper_may_bring_its_own_word_for_a_page() -> None:
    body = "<p><a href=#m>Модуль</a></p><h1 id=m>Модуль</h1>"
    html = page(body, language="uk").replace("<html", '<html data-page-word="сторінка"')
    assert "Link → Модуль, сторінка 1" in outline(print_paper(html, assets()).content)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("<a href=https://example.org/x>Beispiel</a>", "Beispiel (example.org)"),
        ("<a href=https://example.org/x>example.org</a>", "example.org"),
        ("<a href=https://example.org/x aria-label=Beispiel>hier</a>", "Beispiel (example.org)"),
        ("<a href=https://example.org/x><img src=pictures/dot.svg alt=Punkt></a>", "Punkt (example.org)"),
        ("<a href=https://example.org/x><img src=pictures/dot.svg alt=''>&nbsp;</a>", "example.org"),
        ("<a href='mailto:a@example.org'>Schreiben</a>", "Schreiben (a@example.org)"),
        ("<a href='tel:112'>112</a>", "112"),
        ("<a href=#h>&#8203;</a><h1 id=h>Ziel</h1>", "\N{ZERO WIDTH SPACE}, Seite 1"),
    ],
)
def test_the_words_of_a_link(link: str, said: str) -> None:
    with open_pdf(print_paper(page(f"<p>{link}</p>"), assets()).content) as pdf:
        assert str(pdf.pages[0].obj.Annots[0].Contents) == said


def test_each_part_of_a_link_is_one_place_to_click() -> None:
    body = "<p><a href=https://example.org>Ein <em>sehr</em> <strong>guter</strong> Rat</a></p>"
    with open_pdf(print_paper(page(body), assets()).content) as pdf:
        assert len(pdf.pages[0].obj.Annots) == 1


def test_a_link_that_leads_nowhere_is_words_and_a_trouble() -> None:
    paper = print_paper(page("<p><a href=#x>Nirgends</a></p>"), assets())
    assert "Link" not in outline(paper.content)
    assert paper.troubles == (Trouble("link", "#x"),)


def test_a_link_in_a_running_head_cannot_be_reached_and_goes() -> None:
    with open_pdf(construct("link in a running head").content) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


def test_words_run_in_the_order_of_speech() -> None:
    assert tree("<p>Danke: <span lang=ar dir=rtl>شكرا</span></p>") == tags("""
        P “Danke:”
          Span lang=ar “شكرا”
    """)


def test_a_word_broken_at_the_end_of_a_line_has_a_soft_hyphen() -> None:
    found = tree("<p class=s>Rettungsdienst</p>", ".s{hyphens:auto;width:2cm}")
    assert "\N{SOFT HYPHEN}" in found
    assert "\N{HYPHEN}" not in found


def test_a_picture_stands_where_it_is_drawn() -> None:
    style = "@page{size:100pt 200pt;margin:10pt} body{margin:0} img{display:block;width:40pt;height:40pt}"
    with open_pdf(print_paper(page("<img src=pictures/dot.svg alt=Punkt>", style=style), assets()).content) as pdf:
        figure = next(tag for tag in read(pdf).walk() if tag.type == "Figure")
        assert [float(edge) for edge in figure.fact("BBox")] == [10, 150, 50, 190]


def test_a_picture_without_words_is_a_trouble() -> None:
    paper = print_paper(page("<p class=next>A</p><img src=pictures/dot.svg>"), assets())
    assert paper.troubles == (Trouble("picture", "pictures/dot.svg", page=1),)


def test_a_table_of_contents_refers() -> None:
    body = "<nav role=doc-toc><ol><li><a href=#a>A</a><ol><li><a href=#b>B</a></li></ol></li></ol></nav>"
    body += "<h1 id=a>A</h1><h2 id=b>B</h2>"
    style = "ol{list-style:none} a::after{content:leader('.') target-counter(attr(href url), page)}"
    assert tree(body, style) == tags("""
        Sect
          TOC
            TOCI
              Reference
                Link → A, Seite 1 “A1”
              TOC
                TOCI
                  Reference
                    Link → B, Seite 1 “B1”
        H1 “A”
        H2 “B”
    """)


def test_unknown_pages_get_plain_tags_and_a_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def strange(_: object) -> None:
        raise StrangeLayout("boxes never seen before")

    monkeypatch.setattr(tagger, "harvest", strange)
    paper = print_paper(page("<h1>A</h1><p><a href=#b>B</a></p><h2 id=b>B</h2>"), assets())
    assert paper.troubles == (Trouble("tags", "StrangeLayout: boxes never seen before"),)
    assert "H1" in outline(paper.content)
    assert "quality: the words of a link are its target: b" in faults(paper.content)
