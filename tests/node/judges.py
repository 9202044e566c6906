"""Judges from npm: scorm-again, axe-core, the SCORM schemas, TypeScript, the Nu HTML checker. See tests/README.md for how to install them."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def folder() -> Path:
    """`node_modules`: named by the environment, or the repository's own."""
    named = os.environ.get("LEHRWERK_NODE")
    place = Path(named) if named else REPOSITORY / "node_modules"
    return place / "node_modules" if (place / "node_modules").is_dir() else place


def judge(*path: str) -> Path:
    """A file of a judge; without it the test is skipped and says why."""
    place = folder().joinpath(*path)
    if not place.exists():
        pytest.skip(f"{'/'.join(path)} is not in {folder()}: install the judges of tests/node/package.json")
    return place
