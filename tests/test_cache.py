"""What was made once is not made again, and is never believed when it is not ours."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from diagnostics.cases import base
from lehrwerk.cache import SEAL_BYTES, Cache, named
from lehrwerk.compiler import Built, Wanted, build
from lehrwerk.diagnostics.diagnostics import Diagnostics
from workspaces import written

QUICK = Wanted(formats=("web", "scorm12"))
SEAL = bytes(range(SEAL_BYTES))


class Builder:
    """A workspace that is built again and again."""

    def __init__(self, root: Path) -> None:
        self.root = written(root, {path: text for path, text in base().items() if text is not None})
        self.made: list[str] = []
        self.found = Diagnostics()

    def builds(self, wanted: Wanted = QUICK, cache: Cache | None = None) -> list[Built]:
        """Builds, and keeps what was said."""
        self.made, self.found = [], Diagnostics()
        kept = Cache(self.root / "build/.cache", SEAL) if cache is None else cache
        return build(self.root, wanted, self.found, lambda _course, _language, name: self.made.append(name), kept)

    def kept(self) -> list[Path]:
        """Everything the cache holds."""
        return sorted(path for path in (self.root / "build/.cache").rglob("*") if path.is_file())

    @property
    def unit(self) -> Path:
        """A unit of its course."""
        return next(self.root.glob("courses/*/*/*.md"))


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    """Fresh, with nothing built."""
    return Builder(tmp_path)


def contents(built: list[Built]) -> dict[Path, bytes]:
    """What stands on the disk after a build."""
    return {one.path: one.path.read_bytes() for one in built}


def test_nothing_changed_nothing_made(builder: Builder) -> None:
    first = builder.builds()
    said = list(builder.found)
    times = {one.path: one.path.stat().st_mtime_ns for one in first}

    assert builder.made == ["scorm12", "web"]
    assert builder.builds() == first
    assert builder.made == []
    assert list(builder.found) == said
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_cached_and_clean_builds_are_equal(builder: Builder) -> None:
    builder.builds()
    builder.unit.write_text(builder.unit.read_text("utf-8") + "\nNoch ein Satz mit Ł.\n", "utf-8")

    touched = contents(builder.builds())
    assert builder.made == ["scorm12", "web"]
    assert touched == contents(builder.builds(cache=Cache()))


@pytest.mark.slow
def test_cached_and_clean_papers_are_equal(builder: Builder) -> None:
    papers = Wanted(formats=("plan", "booklet"))
    clean = contents(builder.builds(papers))
    for path in clean:
        path.unlink()

    assert contents(builder.builds(papers)) == clean
    assert builder.made == ["plan", "booklet"]


def test_an_output_that_was_changed_is_made_again(builder: Builder) -> None:
    first = builder.builds()
    clean = contents(first)
    first[0].path.write_bytes(b"")
    first[1].path.unlink()

    assert contents(builder.builds()) == clean


@pytest.mark.parametrize("asked", [Wanted(formats=("web",)), Wanted(formats=("web", "scorm12"), group=4)])
def test_something_else_asked_for_is_made(builder: Builder, asked: Wanted) -> None:
    builder.builds()
    builder.builds(asked)

    assert builder.made == [name for name in ("scorm12", "web") if name in asked.formats]


def test_what_is_shared_counts(builder: Builder) -> None:
    builder.builds()
    (builder.root / "trainer/phrases").mkdir(parents=True, exist_ok=True)
    (builder.root / "trainer/phrases/neu.yaml").write_text("title: Neu\nphrases: {a: {de: Ja.}}\n", "utf-8")
    builder.builds()

    assert builder.made == ["scorm12", "web"]


@pytest.mark.parametrize("harm", [lambda kept: kept[:-1], lambda _: b"", lambda kept: bytes(SEAL_BYTES) + kept[SEAL_BYTES:]])
def test_what_was_tampered_with_is_not_believed(builder: Builder, harm: Callable[[bytes], bytes]) -> None:
    clean = contents(builder.builds())
    for file in builder.kept():
        file.write_bytes(harm(file.read_bytes()))

    assert contents(builder.builds()) == clean
    assert builder.made == ["scorm12", "web"]


def test_a_cache_from_another_machine_is_not_believed(builder: Builder) -> None:
    builder.builds(cache=Cache(builder.root / "build/.cache", bytes(SEAL_BYTES)))
    builder.builds()

    assert builder.made == ["scorm12", "web"]


def test_what_cannot_be_kept_is_made_all_the_same(builder: Builder) -> None:
    (builder.root / "build").mkdir()
    (builder.root / "build/.cache").write_text("in the way", "utf-8")

    assert len(builder.builds()) == 2


def test_errors_are_told_again(builder: Builder) -> None:
    builder.unit.write_text(builder.unit.read_text("utf-8") + "\n::: unbekannt\n:::\n", "utf-8")
    builder.builds()
    first = list(builder.found)
    builder.builds()

    assert first
    assert list(builder.found) == first


def test_a_file_behind_a_link_counts(builder: Builder) -> None:
    (builder.root / "trainer/mehr").mkdir(parents=True)
    shown = builder.root / "trainer/mehr/bild.svg"
    shown.write_text("<svg/>", "utf-8")
    (builder.root / "courses/probe/modul/dort").symlink_to("../../../trainer/mehr")
    (builder.root / "trainer/mehr/kreis").symlink_to("..")
    builder.builds()
    assert builder.builds()
    assert builder.made == []

    shown.write_text("<svg> </svg>", "utf-8")
    builder.builds()
    assert builder.made == ["scorm12", "web"]


def test_inputs_are_kept_apart() -> None:
    assert named("a", ["b", "c"]) != named("a", ["bc"])
    assert named("a", ["b"]) != named("ab", [])


def test_what_was_not_used_for_longest_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path, SEAL)
    names = [named("x", [str(number)]) for number in range(3)]
    for name in names:
        cache.keep(name, bytes(100))
    for number, name in enumerate(names):
        path = tmp_path / name[:2] / name[2:]
        path.touch()
        os.utime(path, ns=(number, number))
    cache.tidy(room=2 * (100 + SEAL_BYTES))

    assert [cache.kept(name) is not None for name in names] == [False, True, True]
