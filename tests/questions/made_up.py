"""Questions as hypothesis makes them up, out of signs that mean something somewhere."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import NOTHING, Fragment, fragment, plain

SINGLE = "~=#{}:%*\\|&<>\"'[]()$/-.,;? \n\t\r0ä\u202e\x00\x1f\ufffe😀𝄞"
JOINED = (
    "->",
    "//",
    "::",
    "####",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#35;",
    "{#1}",
    "{1:SA:=x}",
    "[html]",
    "%50%",
    "TRUE",
    "\\n",
    "مرحبا",
    "שלום",
)
SIGNS = st.sampled_from([*SINGLE, *JOINED])
TEXTS = st.lists(st.one_of(SIGNS, st.text(max_size=4)), min_size=0, max_size=14).map("".join)
WORDS = st.builds("{}a{}".format, TEXTS, TEXTS)
MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def html(text: str) -> Fragment:
    """A text as a fragment."""
    return fragment(plain(text))


FRAGMENTS = WORDS.map(html)
SAID = st.one_of(st.just(NOTHING), FRAGMENTS)


def question(answering: q.Answering, **facts: object) -> q.Question:
    """A question that is answered so."""
    given: dict[str, object] = {
        "id": "frage",
        "name": "Frage",
        "text": html("Was?"),
        "points": 1,
        "partial": True,
        "hints": (),
        "right": NOTHING,
        "wrong": NOTHING,
        "tags": (),
        "unit": "m/e",
        "pool": "",
        "place": ("Kurs", "Modul", "Einheit"),
        "graded": True,
    }
    return q.Question(answering=answering, **(given | facts))  # type: ignore[arg-type]


def options(texts: list[tuple[Fragment, Fragment]], right: int) -> tuple[q.Option, ...]:
    """Options, the first ones right."""
    return tuple(q.Option("abcdefghij"[n], text, n < right, said) for n, (text, said) in enumerate(texts))
