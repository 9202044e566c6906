"""What tests of every floor use."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from workspaces import Files, told, written

settings.register_profile("house", deadline=None)
"""A slow machine is no fault of ours."""
settings.load_profile("house")


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[[Files | str], Path]:
    """Makes a workspace out of a dict of files, or of one indented text; gives its folder."""

    def make(files: Files | str) -> Path:
        (tmp_path / "courses").mkdir(exist_ok=True)
        return written(tmp_path, told(files) if isinstance(files, str) else files)

    return make
