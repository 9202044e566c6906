"""The same text gives the same bytes: on every machine, in every time zone, from every folder."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from browser.samples import EXAMPLE, SAMPLE, altered, copied, package, packed

SCRIPT = """
import sys
from hashlib import sha256
from pathlib import Path
from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostics import Diagnostics
for result in build(Path(sys.argv[1]), Wanted(formats=("scorm12", "web")), Diagnostics()):
    print(result.course, result.output.name, sha256(result.output.content).hexdigest())
"""


@pytest.mark.parametrize("form", ["scorm12", "scorm2004", "cmi5", "web"])
def test_a_second_build_is_the_first(form: str) -> None:
    assert packed(EXAMPLE, form, SAMPLE) == package(EXAMPLE, form)


@pytest.mark.parametrize("form", ["scorm12", "scorm2004", "cmi5"])
def test_modules_are_built_to_the_same_bytes(form: str) -> None:
    setting = "units" if form == "cmi5" else "organization"
    facts = f"packages: {{{form}: {{{setting}: modules}}}}"
    assert altered(facts, form=form) == altered(facts, form=form)


@pytest.mark.slow
def test_machine_clock_and_folder_leave_no_trace(tmp_path: Path) -> None:
    here = _built(tmp_path / "a", {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8"}, tmp_path)
    there = _built(
        tmp_path / "b" / "Umlaut ä", {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LANG": "C", "USER": "else"}, Path("/")
    )
    assert here == there
    assert f"{EXAMPLE} scorm12.zip {sha256(package()).hexdigest()}" in here


def _built(place: Path, environment: dict[str, str], cwd: Path) -> list[str]:
    place.mkdir(parents=True)
    copied(SAMPLE, place)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(place)], env=os.environ | environment, cwd=cwd, capture_output=True, text=True, check=True
    )
    return sorted(run.stdout.splitlines())
