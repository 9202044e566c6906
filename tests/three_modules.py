"""A small course of three modules, whose units tests change."""

from pathlib import Path

from workspaces import written

FACTS = """title: Kurs
version: 1.0.0
language: de
summary: Ein Kurs.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
terms: {paid: false, online_share: 20%, supervised_learning: false}
review:
  content: {by: Fachstelle, on: 2026-09-01}
  legal: {by: Kanzlei, on: 2025-09-01}
objectives:
  LZ1: {text: nennt zwei Stufen, kind: knowledge, level: remember}
  LZ2: {text: leitet ein Gespräch, kind: skill, level: apply}
modules:
  - {id: eins, title: Erstes, units: [lesen, ueben]}
  - {id: zwei, title: Zweites, units: [mehr]}
  - {id: drei, title: Drittes, units: [test]}
"""
COMPLETION = "completion: {pages: all, test: drei/test, pass_mark: 80%}\n"


def choice(id: str, more: str = "") -> str:
    """An exercise."""
    return f"::: choice {{#{id} {more}}}\nWas stimmt?\n\n- [x] Das {{#a}}\n- [ ] Das nicht {{#b}}\n:::\n"


def unit(title: str, body: str, more: str = "") -> str:
    """A unit's file."""
    return f"---\ntitle: {title}\nminutes: 5\n{more}---\n\n{body}\n"


def workspace(root: Path, *, facts: str = "", completion: str = COMPLETION, **changed: str) -> Path:
    """Three modules; the last is the test. `changed`: other units, by their file's name."""
    units = {
        "eins/lesen": unit("Lesen", "Ein Satz.", "objectives: [LZ1]\n"),
        "eins/ueben": unit("Üben", choice("a1", "assessed=graded")),
        "zwei/mehr": unit("Mehr", choice("b1", "assessed=graded objective=LZ2")),
        "drei/test": unit("Test", f"::: pool {{#p}}\n{choice('t1')}\n{choice('t2')}:::\n", "test: {attempts: 2}\n"),
    }
    units |= {name: text for name in units for short, text in changed.items() if name.endswith(f"/{short}")}
    files = {f"courses/k/{name}.md": text for name, text in units.items()}
    return written(root, files | {"courses/k/course.yaml": FACTS + completion + facts})


def pretest(*skips: str) -> str:
    """A unit with a test that lets units be skipped."""
    return unit("Vorwissen", f"::: pool {{#q}}\n{choice('e1')}:::\n", f"test: {{skips: [{', '.join(skips)}]}}\n")
