"""What authors may write into a course's facts, as hypothesis makes it up."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from browser.samples import EXAMPLE, SAMPLE
from lehrwerk.compiler import read_checked
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course, Module
from lehrwerk.reading.workspace import read_workspace

HOSTILE = st.sampled_from(
    [
        "<b>",
        "&amp;",
        "&",
        '"',
        "'",
        "]]>",
        "<![CDATA[",
        "&#228;",
        "\u200f",
        "\u202e",
        "😀",
        "\x00",
        "\x0b",
        "\r\n",
        "\t",
        "\ud7ff",
        "\ufffe",
        "ä",
        "0",
        "𝄞",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(HOSTILE, min_size=1, max_size=12).map("".join),
    st.builds(lambda text, times: text * times, HOSTILE, st.sampled_from([1, 199, 200, 201, 10_000])),
    st.text(st.characters(codec="utf-8"), min_size=200, max_size=260),
)
# What a title must hold at least: the reader refuses an empty one.
TITLES = st.builds("{}x{}".format, TEXTS, TEXTS)
IDS = st.from_regex(r"[a-z0-9](-?[a-z0-9]){0,60}", fullmatch=True)
LANGUAGES = st.sampled_from(["de", "en", "tr", "ar", "de-simple", "zh-Hant"])
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SOME = settings(MANY, max_examples=100)


def course(*, id: str = EXAMPLE, **facts: object) -> Course:
    """The sample course with other facts."""
    sample = _read()
    return replace(sample, id=id, facts=sample.facts.model_copy(update=facts))


@cache
def _read() -> Course:
    found = Diagnostics()
    read = read_checked(read_workspace(SAMPLE, found), EXAMPLE, found)
    assert read
    return read


def moduled(course: Course, names: Sequence[str], titles: Sequence[str]) -> Course:
    """A course with the units of its first module in several modules of other names."""
    units = course.modules[0].units
    return replace(course, modules=tuple(Module(name, title, units) for name, title in zip(names, titles, strict=False)))
