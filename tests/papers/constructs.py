"""Things that stand in courses, each as a small page: name → body, and where needed a style."""

ROWS = "".join(f"<tr><th scope=row>{n}</th><td>Zelle</td><td>Zelle</td></tr>" for n in range(40))
HEAD = "<thead><tr><th>Nr.</th><th>Was</th><th>Wie</th></tr></thead>"
LINES = "".join(f"<p>Absatz {n}, der eine Zeile füllt.</p>" for n in range(30))
ITEMS = "".join(f"<li>Punkt {n}</li>" for n in range(40))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"{}>{}<circle cx="10" cy="10" r="8"/></svg>'
RUNNING = """@page { @top-left { content: string(chapter) } @bottom-right { content: counter(page) }
@top-right { content: element(mark) } } h1 { string-set: chapter content() } .mark { position: running(mark) }"""
LEADERS = "nav a::after { content: leader('.') target-counter(attr(href url), page) } nav ol { list-style: none }"
HEADS_OVER = (
    "<table><thead><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><th>C</th><th>D</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>"
)
DRAWN = (
    "<img alt=Strich src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9'/></svg>\">"
)
TOC = (
    "<nav role=doc-toc><h1>Inhalt</h1><ol><li><a href=#a>Eins</a><ol><li><a href=#b>Zwei</a></li></ol></li>"
    "<li><p><a href=#c>Drei</a></p></li></ol></nav><h1 id=a class=next>Eins</h1><h2 id=b>Zwei</h2><h1 id=c>Drei</h1>"
)

CONSTRUCTS: dict[str, tuple[str, str]] = {
    # Text
    "paragraph": ("<p>Ein Satz.</p>", ""),
    "text without an element": ("Ein Satz.<div>Noch einer.</div>", ""),
    "paragraph over pages": (f"<p>{'Ein langer Satz ohne Ende. ' * 90}</p>", ""),
    "headings": ("<h1>Eins</h1><h2>Zwei</h2><h3>Drei</h3><h2>Vier</h2>", ""),
    "emphasis": ("<p>Sehr <em>wichtig</em>, <strong>sehr <em>wichtig</em></strong>, <b>fett</b>, <i>schräg</i>.</p>", ""),
    "code and keys": ("<p><code>a = 1</code> <kbd>Strg</kbd></p><pre><code>x\ny</code></pre>", ""),
    "abbreviation": ("<p>Die <abbr title='Integrierte Leitstelle'>ILS</abbr>.</p>", ""),
    "quotation": ("<blockquote><p>Gesagt.</p><p>Getan.</p></blockquote><p><q>Nun ja.</q></p>", ""),
    "quotation without paragraph": ("<blockquote>Gesagt.</blockquote>", ""),
    "sections": ("<main><article><h1>A</h1><section><h2>B</h2><p>C</p></section></article></main>", ""),
    "section over pages": (f"<section><h1>A</h1>{LINES}</section>", ""),
    "empty elements": ("<p></p><div><span></span></div><section></section><ul></ul><p>Da.</p>", ""),
    "line and rule": ("<p>Oben<br>unten</p><hr><p>Danach</p>", ""),
    "boxes": ("<aside class=box><h1>Tipp</h1><p>Text</p></aside>", ".box{border:1pt solid;background:#eee}"),
    "details": ("<details open><summary>Mehr</summary><p>Text</p></details>", ""),
    "words from the style": ("<p class=a>Text</p>", ".a::before{content:'Hinweis: '} .a::after{content:' Ende'}"),
    "writing lines": ("<p>Antwort:</p><div class=l aria-hidden=true>______</div>", ".l{border-bottom:1pt dotted}"),
    "faded text": ("<p class=f>Blass</p><p>Satt</p>", ".f{opacity:.5}"),
    "faded text in faded text": ("<div class=f>Blass <p class=f>blasser</p></div>", ".f{opacity:.5}"),
    "faded box": ("<div class=f></div><p>Satt</p>", ".f{opacity:.5;border:1pt solid;height:1cm}"),
    "invisible text": ("<p>Da <span class=h>nicht</span> da</p>", ".h{visibility:hidden}"),
    "turned text": ("<p class=t>Schräg</p>", ".t{transform:rotate(10deg)}"),
    "columns": (f"<div class=c>{LINES}</div>", ".c{columns:2}"),
    "flex": ("<div class=x><p>Links</p><p>Rechts</p></div>", ".x{display:flex}"),
    "layout by table style": ("<div class=x><div>Links</div><div>Rechts</div></div>", ".x{display:table}.x>*{display:table-cell}"),
    "float and absolute": ("<p class=f>Rand</p><p>Text</p><p class=a>Ecke</p>", ".f{float:right}.a{position:absolute;bottom:0}"),
    "words broken at line ends": (f"<p class=s>{'Rettungsdienstfortbildung ' * 9}</p>", ".s{hyphens:auto;width:3cm}"),
    "first letter": ("<p class=i>Initiale</p>", ".i::first-letter{font-size:2em}"),
    # Languages
    "arabic words": ("<p>Danke heißt <span lang=ar dir=rtl>شكرا جزيلا</span>.</p>", ""),
    "arabic paragraph": ("<p lang=ar dir=rtl>اتصل برقم 112 من فضلك.</p>", ""),
    "ukrainian block": ("<div lang=uk><p>Дякую.</p><p>Будь ласка.</p></div>", ""),
    "languages within languages": ("<p lang=en>He said <i lang=uk>Дякую</i> and <b lang=de>danke</b>.</p>", ""),
    "language of items and cells": ("<ul><li lang=en>one</li></ul><table><tr><td lang=en>one</td></tr></table>", ""),
    # Lists
    "tight list": ("<ul><li>A</li><li>B</li></ul>", ""),
    "loose list": ("<ul><li><p>A</p></li><li><p>B</p><p>C</p></li></ul>", ""),
    "numbered list": ("<ol start=3><li>A</li></ol><ol class=a><li>B</li></ol>", ".a{list-style:lower-alpha}"),
    "list in a list": ("<ul><li>A<ul><li>B<ol><li>C</li></ol></li></ul></li></ul>", ""),
    "loose list in a list": ("<ul><li><p>A</p><ul><li><p>B</p></li></ul><p>C</p></li></ul>", ""),
    "list over pages": (f"<ol>{ITEMS}</ol>", ""),
    "item over pages": (f"<ul><li>{LINES}</li><li>B</li></ul>", ""),
    "list in a list over pages": (f"<ul><li>A<ul>{ITEMS}</ul></li><li>B</li></ul>", ""),
    "list without markers": ("<ul class=n><li>A</li><li><p>B</p></li></ul>", ".n{list-style:none}"),
    "markers inside": ("<ul class=i><li>A</li><li><p>B</p></li></ul>", ".i{list-style-position:inside}"),
    "markers from a picture": ("<ul class=i><li>A</li></ul>", ".i{list-style-image:url(pictures/dot.svg)}"),
    "markers drawn by hand": ("<ul class=n><li>A</li></ul>", ".n{list-style:none}.n li::before{content:'– '}"),
    "empty item": ("<ul><li></li><li>B</li></ul>", ""),
    "item with table and picture": (f"<ul><li><img src=pictures/dot.svg alt=Punkt><table>{HEAD}{ROWS}</table></li></ul>", ""),
    "definitions": ("<dl><dt>A</dt><dd>eins</dd><dt>B</dt><dt>C</dt><dd><p>zwei</p></dd><dd>drei</dd></dl>", ""),
    "definitions in groups": ("<dl><div><dt>A</dt><dd>eins</dd></div><div lang=en><dt>B</dt><dd>two</dd></div></dl>", ""),
    "definitions over pages": (f"<dl><dt>A</dt><dd>{LINES}</dd><dt>B</dt><dd>C</dd></dl>", ""),
    # Tables
    "table": (f"<table><caption>Plan</caption>{HEAD}<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>", ""),
    "table over pages": (f"<table>{HEAD}<tbody>{ROWS}</tbody></table>", ""),
    "table with foot over pages": (
        f"<table>{HEAD}<tfoot><tr><td>Summe</td><td></td><td>40</td></tr></tfoot><tbody>{ROWS}</tbody></table>",
        "",
    ),
    "table with caption below": ("<table class=u><caption>Plan</caption><tr><td>1</td></tr></table>", ".u{caption-side:bottom}"),
    "head cells over columns and rows": (
        HEADS_OVER,
        "",
    ),
    "cell over rows over pages": (
        f"<table>{HEAD}<tbody><tr><td rowspan=30>lang</td><td>1</td><td>2</td></tr>"
        + "<tr><td>1</td><td>2</td></tr>" * 29
        + "</tbody></table>",
        "",
    ),
    "row over pages": (f"<table><tr><td>{LINES}</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>", ""),
    "empty cells": ("<table><tr><th>A</th><th></th></tr><tr><td></td><td></td></tr></table>", ""),
    "cells with blocks": ("<table><tr><td><p>A</p><ul><li>B</li></ul></td><td><h1>C</h1></td></tr></table>", ""),
    "table in a table": ("<table><tr><td><table><tr><td>A</td></tr></table></td></tr></table>", ""),
    "table shown as blocks": ("<table class=b><tr><td>A</td><td>B</td></tr></table>", ".b,.b *{display:block}"),
    "table with collapsed borders": (f"<table class=k>{HEAD}{ROWS}</table>", ".k{border-collapse:collapse} .k *{border:1pt solid}"),
    # Pictures
    "picture": ("<p>Ein <img src=pictures/dot.svg alt='Ein Punkt'> im Satz.</p>", ""),
    "picture alone": ("<img src=pictures/dot.svg alt='Ein Punkt'>", ""),
    "picture as block": ("<img class=b src=pictures/dot.svg alt='Ein Punkt'>", ".b{display:block}"),
    "picture for the eye": ("<p>Text <img src=pictures/dot.svg alt=''></p>", ""),
    "picture and caption": ("<figure><img src=pictures/dot.svg alt=Punkt><figcaption>Ein Punkt</figcaption></figure>", ""),
    "picture from an address": (
        DRAWN,
        "",
    ),
    "drawing with title": (f"<p>{SVG.format('', '<title>Ein Kreis</title>')}</p>", ""),
    "drawing with label": (f"<p>{SVG.format(' role=img aria-label=Kreis', '')}</p>", ""),
    "drawing for the eye": (f"<p>Text {SVG.format(' aria-hidden=true', '')}</p>", ""),
    "drawing with text": (f"<p>{SVG.format('', '<title>Kreis</title><text y=20>Wort</text>')}</p>", ""),
    "faded picture": ("<p class=f><img src=pictures/dot.svg alt='Ein Punkt'></p>", ".f{opacity:.5}"),
    "background": ("<p class=b>Text</p>", ".b{background:url(pictures/dot.svg);box-shadow:1pt 1pt 2pt #888}"),
    "picture from the style": ("<p class=b>Text</p>", ".b::before{content:url(pictures/dot.svg)}"),
    # Links
    "link to a page": ("<p>Siehe <a href=#z>Modul 3</a>.</p><h1 id=z class=next>Modul 3</h1>", ""),
    "link outward": ("<p><a href=https://example.org/a/b>Beispiel</a> <a href=mailto:a@example.org>Schreiben</a></p>", ""),
    "link over lines": (f"<p><a href=https://example.org>{'Ein langer Verweis ' * 12}</a></p>", ""),
    "link over pages": (f"<p><a href=https://example.org>{'Ein langer Verweis ' * 130}</a></p>", ""),
    "link with emphasis": ("<p><a href=https://example.org>Ein <em>guter</em> Rat</a></p>", ""),
    "link with picture": ("<p><a href=https://example.org><img src=pictures/dot.svg alt=Punkt></a></p>", ""),
    "link with drawing": (f"<p><a href=https://example.org>{SVG.format('', '<title>Kreis</title>')} Text</a></p>", ""),
    "link with words from the style": ("<p><a href=https://example.org>Rat</a></p>", "a::after{content:' (' attr(href) ')'}"),
    "link around blocks": ("<a class=b href=https://example.org><h1>Kopf</h1><p>Text</p></a>", ".b{display:block}"),
    "anchor without target": ("<p><a id=x>Nur ein Ort</a></p>", ""),
    "contents": (
        TOC,
        LEADERS,
    ),
    "contents over pages": (
        "<nav role=doc-toc><ol>" + "<li><a href=#a>Eins</a></li>" * 40 + "</ol></nav><h1 id=a>Eins</h1>",
        LEADERS,
    ),
    # Pages
    "running heads": (f"<div class=mark>Marke</div><h1>Modul</h1>{LINES}", RUNNING),
    "link in a running head": ("<div class=mark><a href=https://example.org>Marke</a></div><h1>Modul</h1>", RUNNING),
    "footnote": ("<p>Text<span class=note>Die Fußnote.</span> weiter.</p>", ""),
    "footnotes over pages": ("<p>Text<span class=note>Die <em>Fußnote</em>.</span> weiter.</p>" * 40, ""),
    "footnote in list and table": (
        "<ul><li>A<span class=note>Eins.</span></li></ul><table><tr><td>B<span class=note>Zwei.</span></td></tr></table>",
        "",
    ),
    "footnote with link": ("<p>Text<span class=note><a href=https://example.org>Quelle</a></span></p>", ""),
    "landscape page": (
        "<h1>A</h1><div class=q><p>Quer</p><img src=pictures/dot.svg alt=Punkt></div>",
        "@page q{size:A6 landscape}.q{page:q}",
    ),
    "bleed and marks": ("<p>Text <img src=pictures/dot.svg alt=Punkt></p>", "@page{bleed:3mm;marks:crop cross}"),
    "blank page": ("<h1>A</h1><h1 class=r>B</h1>", ".r{break-before:right}"),
}
