"""The linker, and the few habits of our modules that it relies on."""

import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from lehrwerk.pages.script import linked

HOUSE = Path(str(files("lehrwerk")))
SCRIPTS = sorted([*(HOUSE / "player").rglob("*.js"), *(HOUSE / "blocks").rglob("*.js")])
TOP = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let|var) (\w+)", re.MULTILINE)


def test_modules_stand_before_those_that_need_them() -> None:
    text = linked(["player/start.js"], "start(document, null, []);")

    assert text.index("class Desk") < text.index("async function start(")
    assert text.rstrip().endswith("start(document, null, []);\n})();")
    assert "import " not in re.sub(r"[\"'`].*?[\"'`]", "", text)
    assert not re.search(r"^\s*(/\*\*?|\*|//)", text, re.MULTILINE)


def test_only_needless_spaces_are_lost() -> None:
    text = linked(["player/frame/printing.js", "player/finding.js"], "")

    assert "export function find" not in text
    assert "function find(pages,query){" in text
    assert '"details"' in text
    assert '.matches(".lw-hint, .lw-solved")' in text
    assert 'replace(/([aou])e/g,"$1")' in text
    assert "@type" not in text


@pytest.mark.node
def test_the_joined_script_is_understood(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    (tmp_path / "all.js").write_text(linked([path.relative_to(HOUSE).as_posix() for path in SCRIPTS], ""), "utf-8")
    run = subprocess.run([node, "--check", str(tmp_path / "all.js")], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


def test_names_are_unique_over_all_modules() -> None:
    seen: dict[str, Path] = {}
    for path in SCRIPTS:
        for name in TOP.findall(path.read_text("utf-8")):
            assert name not in seen, f"{name} in {path.name} and {seen[name].name}"
            seen[name] = path


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_modules_use_only_what_the_linker_knows(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = text.split("\n")

    for line in lines:
        if line.startswith("import ") or (" import(" in line and "@" not in line and "*" not in line):
            assert re.fullmatch(r'import \{[^}]*\} from "\.[^"]+";', line), line
        if line.startswith("export "):
            assert re.match(r"export (?:async )?(?:function|class|const|let) ", line), line
        assert not re.search(r"[;{})] +//", line), f"a comment behind code: {line}"
        assert re.sub(r"/\[[^]]*\]/", "", line).count("`") % 2 == 0, f"a template over several lines: {line}"


def test_no_template_stands_within_another() -> None:
    """rjsmin takes the inner one for code, and its spaces for needless."""
    assert [path.name for path in SCRIPTS if re.search(r"\$\{[^{}`]*`", path.read_text("utf-8"))] == []
