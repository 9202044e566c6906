"""What a finding says, and the list that collects them."""

from dataclasses import dataclass

import pytest

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.findings import FileMissing, KeyTwice, TabIndent
from lehrwerk.source import Source

SOURCE = Source("courses/kran/a.yaml", "eins\nzwei\n")
MISSING = FileMissing(at=SOURCE.span(5, 9), path="a.png", closest="b.png")


def test_a_finding_says_itself_in_german_and_english() -> None:
    assert MISSING.say("de") == "Die Datei „a.png“ gibt es nicht."
    assert MISSING.say("en") == "There is no file “a.png”."
    assert MISSING.say("tr") == MISSING.say("en")


def test_a_guess_is_said_in_place_of_the_tip() -> None:
    without = FileMissing(at=None, path="a.png", closest="")

    assert MISSING.tip("de") == "Meinten Sie „b.png“?"
    assert without.tip("de") == "Legen Sie die Datei dorthin, oder berichtigen Sie den Pfad."


def test_facts_leave_the_place_out() -> None:
    assert MISSING.facts() == {"path": "a.png", "closest": "b.png"}


def test_the_same_finding_counts_once() -> None:
    found = Diagnostics()

    found.extend([MISSING, MISSING])

    assert list(found) == [MISSING]


def test_findings_come_in_the_order_of_the_text() -> None:
    early = TabIndent(at=SOURCE.span(0))
    placeless = FileMissing(at=None, path="c.png", closest="")
    found = Diagnostics()

    found.extend([placeless, MISSING, early])

    assert list(found) == [early, MISSING, placeless]


def test_the_worst_level_is_told() -> None:
    found = Diagnostics()
    before = found.worst()

    found.add(MISSING)

    assert (before, found.worst(), found.count(Level.ERROR), len(found)) == (None, Level.ERROR, 1, 1)


@pytest.mark.parametrize(("word", "near"), [("hakn.svg", "haken.svg"), ("HAKEN.SVG", "haken.svg"), ("ganz anders", ""), ("", "")])
def test_the_closest_word_is_guessed(word: str, near: str) -> None:
    assert closest(word, ["haken.svg", "leiter.png"]) == near


def test_braces_of_an_author_stay_as_they_are() -> None:
    finding = KeyTwice(at=None, key="{key} {0}", line=3)

    assert finding.say("de") == "Den Schlüssel „{key} {0}“ gibt es hier schon (Zeile 3)."


def test_a_kind_needs_no_fields() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Plain(Diagnostic):
        """Nothing."""

        de = Saying("Nichts.")
        en = Saying("Nothing.")

    assert (Plain().say("de"), Plain().tip("de"), Plain().level) == ("Nichts.", "", Level.ERROR)
