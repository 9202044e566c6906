"""How much room learners' answers can need."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lehrwerk.blocks.survey.survey import Survey
from lehrwerk.blocks.walk import exercises
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.web.budget import note_bytes, worst_state
from lehrwerk.model.course import Course
from lehrwerk.model.trainer import Trainer
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from workspaces import written

FACTS = """title: Umfrage
version: 1.0.0
language: de
summary: Eine Umfrage.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
modules: [{{id: m, title: Modul, units: [eins]}}]
notes: {notes}
"""
UNIT = """---
title: Eins
minutes: 5
---

::: survey {{#u{more}}}
Wie war es?

- Gut.

1 = nein, 5 = ja

Was fehlte?
:::
"""


@pytest.fixture
def course(tmp_path: Path) -> Callable[[str, str], Course]:
    """A course with a survey."""

    def made(notes: str, more: str) -> Course:
        files = {"courses/k/course.yaml": FACTS.format(notes=notes), "courses/k/m/eins.md": UNIT.format(more=more)}
        read = read_course(Files(written(tmp_path, files).resolve()), "k", Trainer(), Diagnostics())
        assert read
        return read

    return made


def payload(course: Course) -> int:
    """What the survey's answer can take."""
    return next(exercise.payload() for unit in course.units() for exercise, _ in exercises(unit) if isinstance(exercise, Survey))


def test_what_stays_on_the_device_takes_no_room(course: Callable[[str, str], Course]) -> None:
    private, kept = worst_state(course("device", "")), worst_state(course("device", " assessed=formative"))

    assert kept - private == payload(course("device", "")) + 2, "the payload, and two more characters for its length"


def test_what_the_platform_keeps_takes_its_room(course: Callable[[str, str], Course]) -> None:
    assert worst_state(course("platform", "")) == worst_state(course("device", " assessed=formative"))


def test_private_answers_are_kept_on_the_platform_without_texts_among_them_too(course: Callable[[str, str], Course]) -> None:
    assert note_bytes(course("platform", "")) > 0
    assert note_bytes(course("device", "")) == 0
