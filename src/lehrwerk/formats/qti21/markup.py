"""Fragments in the markup that QTI knows: XHTML of 2000, without what came later (QTI 2.1, Assessment Item Information Model §6)."""

import re

from lehrwerk.pages.questions.fragments import Fragment, paragraphs

SPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
DIRECTION = re.compile(r' dir="[a-z]+"')
LANGUAGE = re.compile(r' lang="')
START = re.compile(r'<ol start="\d+"')


def blocks(fragment: Fragment) -> str:
    """A text as paragraphs."""
    return known(paragraphs(fragment.xhtml))


def inline(fragment: Fragment) -> str:
    """A text within a line."""
    return known(fragment.xhtml)


def known(markup: str) -> str:
    """Markup without the direction of writing, which QTI leaves to the letters, and with languages as XML says them."""
    return START.sub("<ol", LANGUAGE.sub(' xml:lang="', DIRECTION.sub("", markup)))
