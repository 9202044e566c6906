"""Two versions of a course, and the player between them."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lehrwerk.compiler import Wanted, order
from lehrwerk.formats.scorm12.package import Scorm12
from lehrwerk.formats.web.budget import note_bytes
from lehrwerk.formats.web.course_map import course_map, exercises_of
from lehrwerk.formats.web.fingerprint import fingerprint, share
from lehrwerk.model.course import Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.fingerprint import FILE, Fingerprint
from lehrwerk.model.theme import Theme
from node.judges import REPOSITORY

SCRIPT = Path(__file__).parent / "replay.mjs"


@dataclass(frozen=True)
class Version:
    """What a package of a version holds."""

    fingerprint: Fingerprint
    page: dict[str, Any]
    """The course map and the solutions, as they stand in the page."""


def version(course: Course) -> Version:
    """A version of a course as its SCORM 1.2 package has it."""
    wanted = order(Edition(course, "de", Audience.TRAINER, 4, None), Scorm12(), Theme.__new__(Theme), Wanted())
    content = fingerprint(wanted, "scorm12", [share("item_probe", course)])[FILE]
    known = course_map(wanted.edition, wanted.words)
    solutions = {exercise.id: dict(exercise.solution()) for exercise, _, _ in exercises_of(course)}
    return Version(Fingerprint.model_validate_json(content), {"map": known | {"noteBytes": note_bytes(course)}, "solutions": solutions})


def replay(pairs: Sequence[tuple[Version, Version, int]]) -> list[dict[str, Any]]:
    """What comes of answers given to each older version, by chance with these seeds."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    cases = [{"older": older.page, "newer": newer.page, "seed": seed} for older, newer, seed in pairs]
    run = subprocess.run([node, str(SCRIPT)], input=json.dumps(cases), cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-3000:]
    return list(json.loads(run.stdout))
