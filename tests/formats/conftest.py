"""The sample workspace, to build in."""

import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "sample"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "workspace"))
