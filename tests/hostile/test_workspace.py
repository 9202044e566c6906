"""A workspace that somebody sends: nothing outside of it is read or written, nobody is called, nothing runs, and there is an end."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from diagnostics.cases import base
from hostile.attacks import ATTACKS, SECRET, Attack, prepared
from workspaces import written

WATCHED = Path(__file__).with_name("watched.py")
READ = (
    sys.prefix,
    sys.base_prefix,
    "/usr",
    "/lib",
    "/etc/ssl",
    "/etc/mime.types",
    "/etc/localtime",
    "/proc",
    "/sys",
    "/dev/null",
    "/dev/urandom",
)
"""Where Python, its packages and the libraries below them read."""

PICKLED = ("babel.", "datetime", "decimal", "collections", "copyreg", "_codecs")
"""What Babel keeps its own tables of languages in."""

SEARCH = {
    ("subprocess.Popen", name) for name in ("/sbin/ldconfig", "ldconfig", "gcc", "cc", "ld", "/usr/bin/gcc", "/usr/bin/ld", "objdump")
}
"""How `ctypes.util.find_library` finds Pango, whatever the workspace."""


def everything(folder: Path) -> dict[str, bytes]:
    """All files outside of the workspace."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and "geschickt" not in path.parts}


def run(attack: Attack, root: Path, place: Path, source: Path) -> dict[str, Any]:
    """Builds, and gives what the tool touched and how it ended."""
    report, home = root / "report.json", root / "home"
    home.mkdir()
    formats = [word for name in attack.formats for word in ("--format", name)]
    command = [sys.executable, str(WATCHED), str(report), "build", "--workspace", str(place), *formats]
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "TMPDIR": str(home),
        "PYTHONPATH": str(source),
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, env=environment, cwd=root, check=False)
    assert report.is_file(), f"{done.returncode} {done.stderr[-2000:]}"
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return told | {"out": done.stdout + done.stderr}


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_it_does_no_harm(attack: Attack, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    root = (tmp_path / "platz").resolve()
    place = prepared(attack, root, base(), written)
    before = everything(root)
    source = request.config.rootpath / "src"

    told = run(attack, root, place, source)

    assert told["code"] in {0, 1}, told["out"]
    after = {
        path: content for path, content in everything(root).items() if not path.startswith((str(root / "home"), str(root / "report.json")))
    }
    assert after == before
    opened = {what for event, what in told["seen"] if event == "open" and what.startswith("/")}
    strange = {
        what
        for what in opened
        if not what.startswith((str(place), str(root / "home"), str(root / "report.json"), str(source), str(source.parent), *READ))
    }
    assert strange == set()
    assert [what for event, what in told["seen"] if event == "pickle.find_class" and not what.startswith(PICKLED)] == []
    assert [event for event in told["seen"] if event[0] not in {"open", "pickle.find_class"} and tuple(event) not in SEARCH] == []
    assert "LW105" not in told["out"], "the attack never came to be"
    outputs = [path for path in (place / "build").rglob("*") if path.is_file() and not any(part.startswith(".") for part in path.parts)]
    assert attack.built is None or bool(outputs) == attack.built, told["out"]
    for output in outputs:
        assert SECRET.encode() not in insides(output)
    assert SECRET not in told["out"]


def insides(path: Path) -> bytes:
    """All that stands in an output."""
    if path.suffix != ".zip":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())
