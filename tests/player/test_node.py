"""Runs the player's own tests (`*.test.js`) with Node.js, and its types through TypeScript."""

import shutil
import subprocess
from pathlib import Path

import pytest

from node.judges import REPOSITORY, judge

HERE = Path(__file__).parent
TESTS = sorted(path.name for path in HERE.glob("*.test.js"))

pytestmark = pytest.mark.node


@pytest.fixture(scope="session")
def node() -> str:
    """Node.js, 20 or later."""
    place = shutil.which("node")
    if place is None:
        pytest.skip("Node.js is not installed")
    version = subprocess.run([place, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.removeprefix("v").split(".")[0]) < 20:
        pytest.skip(f"Node.js {version.strip()} is older than 20")
    return place


@pytest.mark.parametrize("test", TESTS)
def test_rules_of_the_player(node: str, test: str) -> None:
    run = subprocess.run([node, "--test", str(HERE / test)], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]


def test_the_player_s_types_agree(node: str) -> None:
    compiler = judge("typescript", "bin", "tsc")
    run = subprocess.run(
        [node, str(compiler), "-p", str(HERE / "tsconfig.json")], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-4000:]
