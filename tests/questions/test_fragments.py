"""Set text as markup that any platform shows."""

from html import unescape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from lehrwerk.pages.questions.fragments import FORBIDDEN, fragment, joined, plain
from questions.made_up import MANY, TEXTS


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("<p>Eins</p>\n", "Eins"),
        ("<p>Eins</p>\n<p>Zwei</p>\n", "<p>Eins</p><p>Zwei</p>"),
        ('<p>Der <span class="lw-term">Notruf</span> und <a href="#p-x">mehr</a></p>', "Der Notruf und mehr"),
        ('<p>Siehe <a href="https://a.example/" target="_blank">dort</a></p>', 'Siehe <a href="https://a.example/">dort</a>'),
        ('<p>Gut<span class="lw-cite">[<a href="#s-x">1</a>]</span>.</p>', "Gut."),
        ('<p>So<span class="lw-footnote">nicht <em>immer</em></span>.</p>', "So (nicht <em>immer</em>)."),
        ('<p><span lang="ar" dir="rtl">مرحبا</span></p>', '<span lang="ar" dir="rtl">مرحبا</span>'),
        ("<p>a\nb</p>", "a b"),
        ("<pre><code>a\nb</code></pre>", "<pre><code>a\nb</code></pre>"),
    ],
)
def test_what_belongs_to_the_course_is_taken_out(markup: str, clean: str) -> None:
    assert fragment(markup).html == clean


def test_a_picture_is_named_and_its_credit_is_no_word() -> None:
    figure = '<figure class="lw-figure"><img src="media/a.png" alt="Ein Haus"><figcaption class="lw-credit">Foto: X</figcaption></figure>'
    both = joined([fragment("<p>Was?</p>"), fragment(figure)])
    assert both.pictures == ("media/a.png",)
    assert both.text == "Was? Ein Haus"
    assert fragment(f"<p>Was?</p>{figure}").text == "Was?"
    ET.fromstring(f"<x>{both.xhtml}</x>")


@MANY
@given(text=TEXTS)
def test_whatever_authors_write_comes_back(text: str) -> None:
    made = fragment(plain(text))
    wanted = " ".join(FORBIDDEN.sub("", text).split())
    assert " ".join(unescape(made.html).split()) == wanted
    assert " ".join("".join(ET.fromstring(f"<x>{made.xhtml}</x>").itertext()).split()) == wanted
    assert made.text == wanted
