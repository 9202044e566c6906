"""What every block promises, checked over the whole drawer with the one example that the docs show, too."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from examples import example, workspace
from lehrwerk.blocks.block import Block
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.theme import PLAIN
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from lehrwerk.reading.trainer import read_trainer
from lehrwerk.reading.words import read_words
from workspaces import written


def course_of(kind: str, folder: Path) -> tuple[Course, Diagnostics]:
    """A course of one unit that holds the example, and what reading it found."""
    written(folder, workspace(example(kind)))
    found = Diagnostics()
    files = Files(folder.resolve())
    course = read_course(files, "beispiele", read_trainer(files, found), found)
    assert course is not None
    return course, found


def place(course: Course, audience: Audience) -> Studio:
    """Where the course is set for an audience."""
    edition = Edition(course, "de", audience, 8)
    return studio(edition, PLAIN, read_words("de"), paper=audience is not Audience.LEARNER)


def form(course: Course, audience: Audience) -> str:
    """The unit as an audience gets it."""
    unit = next(course.units())
    return "".join(str(place(course, audience).unit_page(page, unit)) for page in unit.pages)


def own_blocks(course: Course, block: type[Block]) -> list[Block]:
    """The example's blocks of that kind."""
    return [b for unit in course.units() for b in blocks(unit_parts(unit)) if isinstance(b, block)]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.kind)
def test_the_example_is_read_without_a_finding(block: type[Block], tmp_path: Path) -> None:
    course, found = course_of(block.kind, tmp_path)

    assert [finding.say("en") for finding in found] == []
    assert own_blocks(course, block)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.kind)
@pytest.mark.parametrize("audience", Audience, ids=lambda audience: audience.value)
def test_the_example_is_set_for_each_audience(block: type[Block], audience: Audience, tmp_path: Path) -> None:
    course, _ = course_of(block.kind, tmp_path)
    shown = [b for b in own_blocks(course, block) if b.shown_to(audience)]

    html = form(course, audience)

    assert bool(re.sub(r"<[^>]*>|\s", "", html)) == bool(shown)
    assert "style=" not in html or audience is not Audience.LEARNER


@pytest.mark.parametrize("block", [b for b in BLOCKS if issubclass(b, Exercise)], ids=lambda block: block.kind)
def test_an_exercise_is_named_on_screen_and_hides_its_solution(block: type[Exercise], tmp_path: Path) -> None:
    course, _ = course_of(block.kind, tmp_path)

    html = form(course, Audience.LEARNER)

    for exercise in own_blocks(course, block):
        assert isinstance(exercise, Exercise)
        assert f'data-exercise="{exercise.id}"' in html
    assert "<details open" not in html


@pytest.mark.parametrize("block", [b for b in BLOCKS if issubclass(b, Exercise)], ids=lambda block: block.kind)
def test_answers_stay_with_their_items_when_items_move(block: type[Exercise], tmp_path: Path) -> None:
    course, _ = course_of(block.kind, tmp_path)

    for exercise in own_blocks(course, block):
        assert isinstance(exercise, Exercise)
        assert list(exercise.unmarked()) == []
        for group in exercise.groups():
            keys = [key for key, _ in group]
            assert len(keys) == len(set(keys))


@pytest.mark.parametrize("block", [b for b in BLOCKS if issubclass(b, Exercise)], ids=lambda block: block.kind)
def test_ids_are_part_of_what_a_block_is(block: type[Exercise], tmp_path: Path) -> None:
    course, _ = course_of(block.kind, tmp_path)
    exercise = own_blocks(course, block)[0]

    assert isinstance(exercise, Exercise)
    assert replace(exercise, id="anders") != exercise


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.kind)
def test_names_are_unique_and_in_both_languages(block: type[Block]) -> None:
    others = {name for other in BLOCKS if other is not block for names in other.names.values() for name in names}
    own = {name for names in block.names.values() for name in names}

    assert set(block.names) == {"de", "en"}
    assert not own & others
