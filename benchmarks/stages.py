"""How long each stage of a build takes, as a multiple of the floor: reading the same files and zipping the same outputs
with the standard library alone. Seconds differ from machine to machine; the ratios hardly do.

    python benchmarks/stages.py [WORKSPACE]
"""

import io
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from lehrwerk.checks.table import CHECKS
from lehrwerk.compiler import Wanted, editions, order
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.table import FORMATS
from lehrwerk.reading.course import read_course
from lehrwerk.reading.theme import read_theme
from lehrwerk.reading.workspace import read_workspace
from lehrwerk.writing import write

T = TypeVar("T")


class Clock:
    """Sums processor time by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts what happens inside for a stage."""
        start = time.process_time()
        yield
        self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - start

    def timed(self, name: str, work: Callable[[], T]) -> T:
        """The work's result; its time is counted for a stage."""
        with self.stage(name):
            return work()


def build(root: Path, out: Path, clock: Clock) -> int:
    """Builds a workspace stage by stage; the bytes written."""
    found, size = Diagnostics(), 0
    workspace = clock.timed("read the trainer's folder", lambda: read_workspace(root, found))
    for name in workspace.courses:
        course = clock.timed("read courses", partial(read_course, workspace.files, name, workspace.trainer, found))
        assert course is not None
        with clock.stage("check courses"):
            for check in CHECKS:
                found.extend(check(course))
        theme = read_theme(workspace.files, course.facts.theme, None, found)
        for edition in editions(workspace, course, Wanted(), found):
            for format in FORMATS:
                asked = order(edition, format, theme, Wanted())
                output = clock.timed(f"make {format.name}", partial(format.build, asked, found))
                if output:
                    clock.timed("write", partial(write, out / name / output.name, output.content))
                    size += len(output.content)
    return size


def floor(root: Path, out: Path) -> float:
    """Processor time to read all sources and zip all outputs' files once more, with the standard library."""
    start = time.process_time()
    for folder in ("courses", "trainer", "themes"):
        for path in (root / folder).rglob("*"):
            if path.is_file():
                path.read_bytes()
    for path in out.rglob("*.zip"):
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, old.read(name))
    return time.process_time() - start


def main() -> None:
    """Prints the table."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        size = build(root, out, clock)
        ground = floor(root, out)
    width = max(map(len, clock.spent))
    for name, spent in clock.spent.items():
        print(f"{name:<{width}}  {spent:8.2f} s  {spent / ground:8.1f} × the floor")
    total = sum(clock.spent.values())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'all':<{width}}  {total:8.2f} s  {total / ground:8.1f} × the floor ({ground:.3f} s)")
    print(f"outputs {size / 1e6:.1f} MB, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
