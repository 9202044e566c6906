"""YAML as plain texts with their places."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.yaml import Data, read
from lehrwerk.source import Source

TEXT = """\
title: Probe
start: 12:30
answer: no
steps:
  - {title: Beginn, minutes: 015}
  - title: 'Ende: heute'
"""


def data(text: str = TEXT) -> Data:
    """The text as read, without a finding."""
    found = Diagnostics()
    result = read(Source("a.yaml", text), found)
    assert list(found) == []
    assert result is not None
    return result


def test_scalars_stay_as_written() -> None:
    assert data().value == {
        "title": "Probe",
        "start": "12:30",
        "answer": "no",
        "steps": [{"title": "Beginn", "minutes": "015"}, {"title": "Ende: heute"}],
    }


def test_every_entry_knows_its_place() -> None:
    places = data().places

    assert {loc: (span.line, span.column, span.text) for loc, span in places.items() if loc[:1] != ("steps",) and loc} == {
        ("title",): (1, 8, "Probe"),
        ("title", "key"): (1, 1, "title"),
        ("start",): (2, 8, "12:30"),
        ("start", "key"): (2, 1, "start"),
        ("answer",): (3, 9, "no"),
        ("answer", "key"): (3, 1, "answer"),
    }
    assert places["steps", 0, "minutes"].text == "015"
    assert places["steps", 1, "title"].text == "'Ende: heute'"


def test_the_place_of_something_long_is_its_first_line() -> None:
    places = data("a:\n  b: 1\n  c: 2\n").places

    assert places["a",].text == "b: 1"


def test_a_stretch_of_a_file_keeps_the_files_lines() -> None:
    text = "---\ntitle: Probe\n---\n\nText\n"
    result = read(Source("a.md", text), Diagnostics(), 4, 17)

    assert result is not None
    assert (result.value, result.places["title",].line) == ({"title": "Probe"}, 2)


def test_an_empty_text_is_an_empty_mapping() -> None:
    assert data("# nichts\n").value == {}
