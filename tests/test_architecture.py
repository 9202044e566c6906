"""The house: floors, no circles, few doors, drawers whose folders all stand in their table."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.formats.table import FORMATS

HOUSE = Path(import_module("lehrwerk").__file__ or "").parent

FLOORS = {
    "source": 0,
    "bundle": 0,
    "words": 0,
    "profiles": 0,
    "writing": 0,
    "cache": 0,
    "diagnostics": 0,
    "model": 1,
    "blocks": 2,
    "reading": 3,
    "checks": 4,
    "pages": 5,
    "formats": 6,
    "ledger": 7,
    "compiler": 8,
    "authoring": 9,
    "verifying": 9,
    "comparing": 9,
    "cli": 10,
    "__main__": 11,
}
"""Which room stands on which floor; a module imports from its own room and from floors below."""

DOORS = {
    "yaml": r"reading/yaml\.py",
    "weasyprint": r"pages/(paper|tagging/.*)\.py",
    "pydyf": r"pages/(paper|tagging/.*)\.py",
    "lxml": r"formats/([a-z0-9]+/(manifest|structure|item|test)|packaging)\.py|verifying/(markup|schemas)\.py|pages/questions/fragments\.py",
    "click": r"cli/.*\.py",
    "rich": r"cli/.*\.py",
    "jinja2": r"pages/(templates|studio)\.py",
    "PIL": r"pages/photos\.py",
    "rjsmin": r"pages/script\.py",
    "fontTools": r"pages/fonts\.py",
    "pymupdf_fonts": r"pages/fonts\.py",
    "babel": r"pages/.*\.py|reading/catalogue\.py",
}
"""The one place in which each big dependency is met."""


def modules() -> dict[str, ast.Module]:
    """Every module by its dotted name, parsed."""
    found = {}
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = ast.parse(path.read_text("utf-8"))
    return found


MODULES = modules()


def imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every dotted name that is imported, wherever in the file: inside functions and for typing alone, too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def own(tree: ast.Module) -> set[str]:
    """The modules of the house that a module imports."""
    names = {name.removeprefix("lehrwerk.") for name, _ in imports(tree) if name.startswith("lehrwerk.")}
    return {next(part for part in prefixes(name) if part in MODULES) for name in names if any(p in MODULES for p in prefixes(name))}


def prefixes(name: str) -> list[str]:
    """`a.b.c`, `a.b`, `a`."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that reach each other."""

    def reach(start: str) -> set[str]:
        seen: set[str] = set()
        new = set(graph[start])
        while new:
            seen |= new
            new = {after for name in new for after in graph.get(name, ())} - seen
        return seen

    return [[name] for name in graph if name in reach(name)]


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_imports_lead_down(name: str) -> None:
    room = name.split(".", maxsplit=1)[0]

    above = {
        other for other in own(MODULES[name]) if other and other.split(".")[0] != room and FLOORS[other.split(".")[0]] >= FLOORS[room] > 0
    }

    assert not above


def test_nobody_imports_in_a_circle() -> None:
    graph = {name: own(tree) - {""} for name, tree in MODULES.items()}

    assert circles(graph) == []


def test_a_planted_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("library", DOORS)
def test_each_big_dependency_has_one_door(library: str) -> None:
    users = {
        name.replace(".", "/") + ".py"
        for name, tree in MODULES.items()
        for imported, _ in imports(tree)
        if imported.split(".")[0] == library
    }

    assert {user for user in users if not re.fullmatch(DOORS[library], user)} == set()


def test_packages_hold_nothing_but_their_docstring() -> None:
    for path in HOUSE.rglob("__init__.py"):
        body = ast.parse(path.read_text("utf-8")).body
        extra = 1 if path.parent == HOUSE else 0
        assert len(body) == 1 + extra, path
        assert isinstance(body[0], ast.Expr), path


def test_files_and_functions_stay_small() -> None:
    for path in [*HOUSE.rglob("*.py"), *HOUSE.rglob("*.js")]:
        assert path.read_text("utf-8").count("\n") <= 400, path
    for name, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 60, f"{name}.{node.name}"


def test_nothing_is_called_by_a_name_that_says_nothing() -> None:
    banned = {"utils", "helpers", "common", "core", "manager", "misc", "base"}

    assert not {path for path in HOUSE.rglob("*") if path.stem in banned}


def test_every_folder_of_blocks_stands_in_its_table() -> None:
    folders = {path.parent.name for path in (HOUSE / "blocks").glob("*/__init__.py")}

    assert folders == {block.kind for block in BLOCKS}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.kind)
def test_every_block_folder_has_the_same_files(block: type) -> None:
    kind = block.kind  # type: ignore[attr-defined]
    there = {path.name for path in (HOUSE / "blocks" / kind).iterdir()}
    wanted = {"__init__.py", f"{kind}.py", "paper.html", "example.md"}
    if kind != "trainer":
        wanted |= {"screen.html"}
    if issubclass(block, Exercise):
        wanted |= {f"{kind}.js", "words.yaml"}

    assert wanted - there == set()


def test_every_folder_of_formats_stands_in_its_table() -> None:
    folders = {path.parent.name for path in (HOUSE / "formats").glob("*/__init__.py")}

    assert folders == {format.name.replace("-", "_") for format in FORMATS}
