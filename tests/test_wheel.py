"""The built wheel works by itself: templates, player, fonts and words are in it."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


def run(*command: object, cwd: Path) -> str:
    """What the command prints; a failure shows it all."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sources."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "--wheel-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("lehrwerk-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an empty environment."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=True)
    run(folder / "bin" / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return folder / "bin" / "lehrwerk"


def test_the_wheel_holds_everything_that_is_read(wheel: Path) -> None:
    house = ROOT / "src" / "lehrwerk"
    wanted = {path.relative_to(house.parent).as_posix() for path in house.rglob("*") if path.is_file() and "__pycache__" not in path.parts}

    with zipfile.ZipFile(wheel) as archive:
        there = set(archive.namelist())

    assert wanted - there == set()


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_installed_wheel_makes_a_workspace_and_builds_it(installed: Path, language: str, tmp_path: Path) -> None:
    run(installed, "--lang", language, "new", "workspace", "werkstatt", cwd=tmp_path)

    run(installed, "--lang", language, "build", "--strict", cwd=tmp_path / "werkstatt")

    made = {path.name for path in (tmp_path / "werkstatt" / "build").rglob("*") if path.is_file()}
    assert made >= {"scorm12.zip", "web.zip", "handbook.pdf", "booklet.pdf", "plan.pdf"}
