"""What every format promises, checked over the whole drawer with the sample course."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Format
from lehrwerk.formats.table import FORMATS
from papers.delivery import handed_in

pytestmark = pytest.mark.slow

COURSE = "sprache-im-einsatz"


def made(root: Path, format: Format, delivery: tuple[Path, Path]) -> bytes:
    """The format's output of the sample course, for the people of a run."""
    found = Diagnostics()
    run, people = delivery
    built = build(root, Wanted((COURSE,), (format.name,), run=run, people=people), found)
    assert [f.say("en") for f in found if f.level is Level.ERROR] == []
    return built[0].path.read_bytes()


@pytest.fixture
def delivery(tmp_path: Path) -> tuple[Path, Path]:
    """A run and its people."""
    return handed_in(tmp_path / "hand")


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_a_format_builds_the_sample_course_twice_to_the_same_bytes(format: Format, sample: Path, delivery: tuple[Path, Path]) -> None:
    assert made(sample, format, delivery) == made(sample, format, delivery)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_the_bytes_do_not_depend_on_place_clock_or_hash_seed(
    format: Format, sample: Path, delivery: tuple[Path, Path], tmp_path: Path
) -> None:
    here = made(sample, format, delivery)
    run, people = map(str, delivery)
    wanted = f"Wanted(('{COURSE}',), ('{format.name}',), run=Path({run!r}), people=Path({people!r}))"
    code = f"from pathlib import Path; from lehrwerk.compiler import *; build(Path('.'), {wanted}, Diagnostics())"
    elsewhere = sample.rename(tmp_path / "anderswo")
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}

    subprocess.run([sys.executable, "-c", code], cwd=elsewhere, env=env, check=True, capture_output=True)

    assert (elsewhere / "build" / COURSE / "de" / format.file).read_bytes() == here


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_names_and_files_are_unique(format: Format) -> None:
    others = [other for other in FORMATS if other is not format]

    assert format.name not in {other.name for other in others}
    assert format.file not in {other.file for other in others}
