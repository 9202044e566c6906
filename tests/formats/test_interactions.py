"""What course.yaml says of recording reaches the player."""

from pathlib import Path

import pytest

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.web.course_map import course_map
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.trainer import Trainer
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from lehrwerk.reading.words import read_words
from workspaces import written

FACTS = """title: Kurs
version: 1.0.0
language: de
summary: Ein Kurs.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
modules: [{id: m, title: Modul, units: [eins]}]
"""


@pytest.mark.parametrize(
    ("written_facts", "wanted"),
    [("", "none"), ("packages: {interactions: results}\n", "results"), ("packages: {interactions: answers}\n", "answers")],
)
def test_recording_is_off_unless_the_author_wants_it(written_facts: str, wanted: str, tmp_path: Path) -> None:
    files = {"courses/k/course.yaml": FACTS + written_facts, "courses/k/m/eins.md": "---\ntitle: Eins\nminutes: 5\n---\n\nText.\n"}
    course = read_course(Files(written(tmp_path, files).resolve()), "k", Trainer(), Diagnostics())

    assert course
    assert course_map(Edition(course, "de", Audience.LEARNER, 8), read_words("de"))["interactions"] == wanted


def test_another_word_is_a_finding(tmp_path: Path) -> None:
    found = Diagnostics()
    files = {
        "courses/k/course.yaml": FACTS + "packages: {interactions: all}\n",
        "courses/k/m/eins.md": "---\ntitle: Eins\nminutes: 5\n---\n\nText.\n",
    }
    read_course(Files(written(tmp_path, files).resolve()), "k", Trainer(), found)

    assert [finding.say("en") for finding in found] == ["“interactions” needs one of: none, results, answers, not “all”."]
