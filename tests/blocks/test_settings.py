"""What all exercises take."""

import pytest

from blocks.test_reads import read
from lehrwerk.blocks.case.case import Case
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading import markup
from lehrwerk.reading.unit import read_unit
from lehrwerk.source import Source

CHOICE = "::: choice {#wahl %s}\nWas?\n\n- [x] a\n- [ ] b\n:::\n"


def test_attempts_and_partial_are_read() -> None:
    plain, strict = read(CHOICE % ""), read(CHOICE % "attempts=2 partial=false")

    assert (plain.attempts, plain.partial) == (None, True)
    assert (strict.attempts, strict.partial) == (2, False)


@pytest.mark.parametrize("written", ["attempts=0", "attempts=61", "attempts=oft", "partial=halb"])
def test_other_values_are_refused(written: str) -> None:
    found = Diagnostics()
    text = markup.read(Source("courses/k/m/einheit.md", f"---\ntitle: A\nminutes: 5\n---\n\n{CHOICE % written}"), found)
    assert text
    read_unit("m/einheit", text, {}, found)

    assert [finding.code for finding in found] == ["LW213"]


def test_only_what_is_checked_at_once_counts_attempts() -> None:
    kinds = {block.kind for block in BLOCKS if issubclass(block, Exercise) and not block.checks}

    assert kinds >= {Case.kind, "scale", "reflection"}
    assert "choice" not in kinds
