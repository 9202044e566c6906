"""The fourth form of every exercise: paper with room to answer, and its solution in the handbook only."""

import re
from pathlib import Path

import pytest

from blocks.test_contract import course_of, form, own_blocks
from examples import EXERCISES, KINDS
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.model.edition import Audience

ROOM = {
    "choice": "lw-boxes",
    "gaps": "lw-blank",
    "matching": "lw-field",
    "ordering": "lw-field",
    "sorting": "lw-field",
    "number": "lw-blank",
    "answer": "lw-rule",
    "marking": "lw-marking-text",
    "matrix": "lw-tick",
    "hotspot": "lw-boxes",
    "scale": "lw-number",
    "reflection": "lw-rule",
    "checklist": "lw-boxes",
    "selfcheck": "lw-sum-box",
    "survey": "lw-tick",
    "case": "lw-boxes",
}
"""Where participants write, tick or underline."""

SOLVED = {
    "choice": "Richtig: „Hilfe ist da.“",
    "gaps": "112 (auch: eins eins zwei)",
    "matching": "C Zeigen",
    "ordering": "1 Einfach sprechen 2 Zeigen 3 Vorbereitete Sätze",
    "sorting": "A Nach dem Namen fragen B Über eine Operation aufklären",
    "number": "20 min (± 2,5 ist auch richtig)",
    "answer": "Teach-back (auch: Teachback",
    "marking": '<strong class="lw-marked">uneinsichtig',
    "matrix": "Kinder dürfen sagen, welche Sprache die Familie spricht. X",
    "hotspot": "Richtig: 3 Unterste Sprosse",
    "selfcheck": "So lesen Sie das Ergebnis",
    "case": "Gut Sicherheit +1, Würde +1",
}
"""What only trainers read: the right answer, how to read a self-check, what a decision was worth."""

OPINIONS = {"scale", "reflection", "checklist", "survey"}
"""Nothing is right or wrong here."""


def read(kind: str, audience: Audience, folder: Path) -> str:
    """A sheet as its markup, and again as its words in one line."""
    course, _ = course_of(kind, folder)
    html = form(course, audience)
    words = re.sub(r"<[^>]*>", " ", html).replace("&nbsp;", " ")
    return f"{html}\n{' '.join(words.split())}"


def test_no_exercise_is_forgotten() -> None:
    assert set(ROOM) == set(EXERCISES) == set(SOLVED) | OPINIONS


@pytest.mark.parametrize("kind", EXERCISES)
def test_there_is_room_on_paper_and_no_solution(kind: str, tmp_path: Path) -> None:
    sheet = read(kind, Audience.PARTICIPANT, tmp_path)

    assert f'"{ROOM[kind]}' in sheet or f" {ROOM[kind]}" in sheet
    assert kind not in SOLVED or SOLVED[kind] not in sheet


@pytest.mark.parametrize("kind", SOLVED)
def test_the_handbook_has_the_solution(kind: str, tmp_path: Path) -> None:
    assert SOLVED[kind] in read(kind, Audience.TRAINER, tmp_path)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "trainer"])
def test_what_is_asked_and_shown_stands_on_every_sheet(kind: str, tmp_path: Path) -> None:
    course, _ = course_of(kind, tmp_path)
    block = next(block for block in BLOCKS if block.kind == kind)
    for shown in own_blocks(course, block):
        asked = shown.prompt.lines() if isinstance(shown, Exercise) else []
        words = [line.text for line in asked if not re.search(r"[\[=*!]", line.text)]
        for audience in (Audience.PARTICIPANT, Audience.TRAINER):
            if shown.shown_to(audience):
                sheet = read(kind, audience, tmp_path)
                assert all(" ".join(text.split()) in sheet for text in words)
