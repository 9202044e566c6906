"""Recordings that are too heavy, and captions as they are read."""

from pathlib import Path

from lehrwerk.blocks.video.captions import captions
from lehrwerk.compiler import Wanted, check
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from workspaces import written

FACTS = """title: Ton
version: 1.0.0
language: de
summary: Ein Ton.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
modules: [{id: m, title: Modul, units: [eins]}]
"""
UNIT = """---
title: Eins
minutes: 5
---

::: audio Am Notruf {file=satz.wav credit="Eigene Aufnahme, CC0"}
„Wo genau ist der Notfall?“
:::
"""


def heavy(folder: Path, megabytes: int) -> list[tuple[str, Level, dict[str, object]]]:
    """What is found of a recording of this size."""
    files: dict[str, str | bytes] = {
        "courses/ton/course.yaml": FACTS,
        "courses/ton/m/eins.md": UNIT,
        "courses/ton/m/satz.wav": bytes(megabytes * 1_000_000),
    }
    found = Diagnostics()
    check(written(folder, files), Wanted(), found)
    return [(finding.code, finding.level, finding.facts()) for finding in found if finding.code.startswith("LW46")]


def test_a_recording_of_more_than_20_mb_is_said(tmp_path: Path) -> None:
    assert heavy(tmp_path, 21) == [("LW468", Level.WARNING, {"path": "satz.wav", "size": 21, "limit": 20})]


def test_one_of_20_mb_is_not(tmp_path: Path) -> None:
    assert heavy(tmp_path, 20) == []


def test_captions_are_read_with_their_times() -> None:
    found, problems = captions(
        "\ufeffWEBVTT Tür\r\n\r\nSTYLE\r\n::cue { color: white }\r\n\r\neins\r\n00:01.000 --> 00:02.500 line:0\r\nZwei\r\nZeilen.\r\n\r\n"
        "01:00:00.000 --> 01:00:01.000\r\nSpät.\r\n"
    )

    assert problems == []
    assert [(caption.start, caption.end, caption.text) for caption in found] == [(1, 2.5, "Zwei\nZeilen."), (3600, 3601, "Spät.")]
