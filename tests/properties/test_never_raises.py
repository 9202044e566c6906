"""Whatever an author writes: a finding, never an error of ours."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lehrwerk.blocks.table import named
from lehrwerk.checks.drawings import drawing
from lehrwerk.checks.headings import headings
from lehrwerk.checks.table import CHECKS
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.show import full, github
from lehrwerk.model.course import CourseFacts
from lehrwerk.model.plan import PlanFacts
from lehrwerk.model.structure import understand
from lehrwerk.model.trainer import Trainer
from lehrwerk.reading import markup, yaml
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from lehrwerk.reading.unit import read_unit
from lehrwerk.source import Source

YAML = st.lists(
    st.sampled_from(
        [
            *"abc019:-#'\"{}[],&*!|>%@`?~<= \n\t",
            "\n  ",
            "\n- ",
            ": ",
            "title: ",
            "variants:\n",
            "steps: [",
            "<<: ",
            "\u2028",
            "\x00",
            "ü",
            "---\n",
            "...",
            "!!int ",
        ]
    ),
    max_size=60,
).map("".join)
"""Texts that look a little like YAML."""

MARKS = st.sampled_from(
    [
        *"abc x*_`#>-+|~!\\()&<:;[]{}",
        *("\n", "\n\n", "\n    ", "\n  ", "\n# ", "\n## ", "\n### ", "\n- ", "\n1. ", "\n> ", "\n: "),
        *("\n:::\n", "\n::: ", "\n```\n", "\n| a | b |\n|---|---|\n", "\n- [x] ", "\n- [ ] ", " -> ende ", "{#a}", "{rating=good}"),
        *(
            "[[",
            "]]",
            "|!",
            "[@a]",
            "[^1]",
            "\n[^1]: ",
            "![a](b.svg)",
            "[a](b.md#c)",
            "<b>",
            "{lang=ar}",
            "\n---\n",
            "\n===\n",
            "ü",
            "日",
            "\t",
            "\u2028",
        ),
        *(f"\n::: {name} " for name in named()),
        *(
            "hint: ",
            "0 = a, 10 = b",
            "{#id points=2}",
            '{if="a <= 3"}',
            '{counters="Zeit=5"}',
            "{reviewed=offen}",
            "{method=x}",
            "{from=x}",
            "{from=x languages=de}",
            "{file=a.pdf}",
            "[a]{term}",
            "\n: ",
        ),
    ]
)
MARKDOWN = st.lists(MARKS, max_size=50).map("".join)
"""Texts that look a little like a unit."""

TEXT = st.text(max_size=80)


@given(st.one_of(YAML, TEXT))
def test_yaml_gives_data_or_findings(text: str) -> None:
    found = Diagnostics()
    data = yaml.read(Source("a.yaml", text), found)

    assert (data is None) == bool(len(found))
    for model in (CourseFacts, PlanFacts):
        if data:
            understand(model, data.value, data.places, data.at, found)
    full.show(found, "de")
    github.show(found, "en")


@settings(max_examples=300)
@given(st.one_of(MARKDOWN, TEXT))
def test_markdown_gives_a_unit_or_findings(text: str) -> None:
    found = Diagnostics()
    source = Source("courses/k/m/e.md", f"---\ntitle: A\nminutes: 5\n---\n{text}")

    written = markup.read(source, found)

    unit = read_unit("m/e", written, {}, found) if written else None
    assert unit is not None or len(found)
    list(headings(source, pages=True))
    full.show(found, "de")


@settings(max_examples=60)
@given(markdown=MARKDOWN)
def test_a_course_with_any_unit_can_be_asked_everything(markdown: str, tmp_path_factory: object) -> None:
    root: Path = tmp_path_factory.mktemp("kurs")  # type: ignore[attr-defined]
    folder = root / "courses/k/m"
    folder.mkdir(parents=True)
    (folder.parent / "course.yaml").write_text(COURSE, "utf-8")
    (folder / "e.md").write_text(f"---\ntitle: A\nminutes: 5\ntest: {{}}\n---\n{markdown}", "utf-8", newline="\n")
    found = Diagnostics()

    course = read_course(Files(root.resolve()), "k", Trainer(), found)

    for check in CHECKS if course else ():
        found.extend(check(course))  # type: ignore[arg-type]
    full.show(found, "en")


COURSE = """title: A
version: 1.0.0
language: de
summary: A
target_group: A
group_size: 8
license: MIT
modules: [{id: m, title: M, units: [e]}]
"""


@given(st.one_of(st.binary(max_size=60), st.text("<>/=\"' svgscriptonhref:#!?-&;x", max_size=60).map(str.encode)))
def test_a_drawing_gives_findings(content: bytes) -> None:
    assert all(finding.code in {"LW342", "LW343"} for finding in drawing("a.svg", b"<svg>" + content))
