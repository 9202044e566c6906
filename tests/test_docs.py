"""What can be forgotten in the docs is a test."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from lehrwerk import compiler
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.cli.main import lehrwerk
from lehrwerk.cli.speech import Speech
from lehrwerk.diagnostics.catalogue import kinds
from lehrwerk.formats.table import FORMATS
from lehrwerk.model.course import CourseFacts, UnitFacts
from lehrwerk.model.curriculum import Curriculum
from lehrwerk.model.plan import Form, Phase
from lehrwerk.model.run import Run

ROOT = Path(__file__).parents[1]
DOCS = {path.name: path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.kind)
def test_every_block_is_shown_with_its_example(block: type) -> None:
    example = (files("lehrwerk") / "blocks" / block.kind / "example.md").read_text("utf-8")  # type: ignore[attr-defined]

    assert example in DOCS["authors.md"]


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_every_output_is_named_in_the_readme(format: object) -> None:
    assert format.file in DOCS["README.md"] + DOCS["trainers.md"] + DOCS["administrators.md"]  # type: ignore[attr-defined]


def test_every_command_is_in_the_readme() -> None:
    for command in lehrwerk(Speech("en")).commands:
        assert f"lehrwerk {command}" in DOCS["README.md"]


def test_every_phase_and_form_has_its_german_word_in_the_guide() -> None:
    for word in [*Phase.__args__, *Form.__args__]:  # type: ignore[attr-defined]
        assert re.search(rf"\b{word} [A-ZÄÖÜ]", DOCS["trainers.md"]), word


@pytest.mark.parametrize("model", [CourseFacts, UnitFacts, Run, Curriculum])
def test_every_field_explains_itself_in_both_languages(model: type) -> None:
    for name, field in model.model_fields.items():  # type: ignore[attr-defined]
        assert "\nde: " in (field.description or ""), name


def test_links_between_documents_lead_somewhere() -> None:
    for name, text in DOCS.items():
        folder = ROOT if (ROOT / name).exists() else ROOT / "docs"
        without_code = re.sub(r"(`{3,}).*?\1|`[^`]*`", "", text, flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", without_code):
            assert (folder / target).exists(), f"{name}: {target}"


def test_findings_are_complete() -> None:
    assert compiler  # brings in every kind of finding
    codes = [kind.code for kind in kinds()]

    assert len(codes) == len(set(codes))
    for kind in kinds():
        assert kind.__doc__, kind.code
        assert kind.de.text, kind.code
        assert kind.en.text, kind.code


def test_nothing_is_left_to_be_done() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    for path in [*(ROOT / "src").rglob("*"), *(ROOT / "docs").glob("*.md")]:
        if path.suffix in {".py", ".js", ".html", ".css", ".md", ".yaml"}:
            assert not marks.search(path.read_text("utf-8")), path
