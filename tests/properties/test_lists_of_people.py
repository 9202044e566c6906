"""Whatever a list of people holds: people or findings, never an error of ours; and what was written is read again."""

import csv
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.show import full
from lehrwerk.reading.people import people

PIECES = st.lists(
    st.sampled_from(
        [
            *'abcÄß\x00"\n\r;,\t|=<& \u2028',
            "Vorname",
            "Nachname",
            "Name",
            "UE",
            "bestanden",
            "geb.",
            "\r\n",
            '""',
            "1.1.1990",
            "ja",
            "sep=;\n",
        ]
    ),
    max_size=60,
).map("".join)
"""Texts that look a little like a list."""

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs", "Cn", "Co"]), min_size=1, max_size=12).filter(
    lambda word: word.strip() == word and "\ufffe" not in word and "\uffff" not in word
)
CELL = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
"""A name as people have it."""


@settings(max_examples=300)
@given(st.one_of(PIECES.map(str.encode), st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-16"))))
def test_any_file_gives_people_or_findings(content: bytes) -> None:
    found = Diagnostics()

    good = people("leute.csv", content, found)

    assert good or len(found)
    full.show(found, "de")
    for one in good or ():
        assert one.name
        assert one.at is not None


@settings(max_examples=200)
@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8, unique=True),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_spreadsheet_writes_is_read_again(rows: list[tuple[str, str, str]], delimiter: str, encoding: str, end: str) -> None:
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerows([("Vorname", "Nachname", "Organisation"), *rows])
    found = Diagnostics()

    good = people("leute.csv", text.getvalue().encode(encoding), found)

    assert [(one.given, one.family, one.organisation) for one in good or ()] == rows
    assert [finding.code for finding in found] == []
