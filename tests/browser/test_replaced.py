"""A package is replaced: state made in the real first version goes on in the real second one, and `compare` had said what of it
is lost."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from browser import robot
from browser.learner import Learner
from browser.samples import revised
from browser.serving import Host
from browser.test_way_through import read_everything, take_test
from lehrwerk.comparing.packages import Verdict, compare
from lehrwerk.diagnostics.diagnostics import Diagnostics

COURSE, LADDER, TALK, FINAL = "course.yaml", "verstaendigung/leiter.md", "verstaendigung/gespraech-zu-dritt.md", "abschluss/test.md"
UNITS = r"units: \[leiter, gespraech-zu-dritt\]"
NEW = "---\\ntitle: Neu\\nminutes: 5\\n---\\n\\nEtwas Neues.\\n\\n::: choice {#neu}\\nWas?\\n\\n- [x] Das {#a}\\n- [ ] Jenes {#b}\\n:::\\n"
FIRST_OPTION, RIGHT_OPTION = r"^- \[ \] Der Sohn übersetzt.*\n  >.*\n", r"^- \[x\] Der Sohn sagt.*\n  >.*\n"

Edit = tuple[str, str, str]

CHANGES: dict[str, tuple[list[Edit], set[str], set[str]]] = {
    # what is edited; whose answers this learner loses; of which more `compare` says that somebody may lose something
    "text corrected": ([(LADDER, "Kurze Sätze, eine Frage", "Kurze Sätze und eine einzige Frage")], set(), set()),
    "heading corrected": ([(LADDER, "## Fünf Stufen", "## Die fünf Stufen")], set(), set()),
    "unit inserted": ([(COURSE, UNITS, "units: [neu, leiter, gespraech-zu-dritt]"), ("verstaendigung/neu.md", r"\A", NEW)], set(), set()),
    "unit moved": ([(COURSE, UNITS, "units: [gespraech-zu-dritt, leiter]")], set(), set()),
    "unit removed": ([(COURSE, UNITS, "units: [leiter]")], {"der-sohn-uebersetzt"}, set()),
    "option reordered": ([(LADDER, f"({FIRST_OPTION})({RIGHT_OPTION})", r"\2\1")], set(), set()),
    "option added": ([(LADDER, f"({FIRST_OPTION})", r"- [ ] Sie rufen laut. {#z}\n\1")], set(), set()),
    "option removed that was chosen": (
        [(LADDER, RIGHT_OPTION, ""), (LADDER, r"\[ \] Der Sohn übersetzt", "[x] Der Sohn übersetzt")],
        {"erste-schritte"},
        set(),
    ),
    "option removed that was not": ([(LADDER, FIRST_OPTION, "")], set(), {"erste-schritte"}),
    "exercise removed": ([(LADDER, r"^::: matching[\s\S]*?^:::\n", "")], {"hilfen"}, set()),
    "points changed": ([(LADDER, "points=3", "points=5")], set(), set()),
    "pass mark changed": ([(COURSE, "pass_mark: 80%", "pass_mark: 90%")], set(), set()),
    "question removed": ([(FINAL, r"^::: choice \{#t-anrede[\s\S]*?^:::\n", "")], {"t-anrede"}, set()),
    "all of it": (
        [
            (COURSE, UNITS, "units: [gespraech-zu-dritt, neu, leiter]"),
            ("verstaendigung/neu.md", r"\A", NEW),
            (LADDER, f"({FIRST_OPTION})({RIGHT_OPTION})", r"\2"),
            (LADDER, r"^::: matching[\s\S]*?^:::\n", ""),
            (LADDER, "points=3", "points=1"),
        ],
        {"hilfen"},
        {"erste-schritte"},
    ),
}
LOST = {"LW882", "LW883", "LW884", "LW885", "LW886"}

PLAYED: dict[str, Any] = {}
"""What the first version left on the platform, and what stood in its pages; played once in each process."""


def played(learner: Learner) -> dict[str, Any]:
    """A learner has answered everything in the first version and passed the test."""
    if not PLAYED:
        learner.host.offer("kurs", revised())
        learner.opens(package="kurs")
        read_everything(learner)
        take_test(learner, right=True)
        learner.settles()
        before = learner.snapshot()
        learner.leaves()
        learner.has_finished()
        PLAYED.update(values=dict(learner.record.values), before=before)
    return PLAYED


def given(snapshot: dict[str, Any]) -> dict[str, list[str]]:
    """The answers that can be seen: what is ticked, chosen, typed; the order where there is one."""
    answers = {}
    for id, state in snapshot["answers"].items():
        marks = [mark for mark in state.split(" | ") if mark and not mark.endswith(":false")]
        fields = sorted(mark for mark in marks if ":" in mark)
        answers[id] = fields + [mark for mark in marks if ":" not in mark]
    return answers


def judged(old: bytes, new: bytes) -> tuple[Verdict, set[str]]:
    """What `compare` says, and of which exercises it says that answers are lost."""
    found = Diagnostics()
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "alt.zip"), Path(folder, "neu.zip")
        before.write_bytes(old)
        after.write_bytes(new)
        verdict = compare(before, after, found)
    return verdict, {str(finding.facts()["exercise"]) for finding in found if finding.code in LOST}


@pytest.mark.parametrize("change", CHANGES)
def test_a_learner_goes_on_in_the_next_version(change: str, learner: Learner, profile: Callable[..., BrowserContext], host: Host) -> None:
    edits, losses, possible = CHANGES[change]
    first = played(learner)
    old, new = revised(), revised(*edits)
    verdict, foretold = judged(old, new)
    host.offer("kurs-neu", new)
    elsewhere = Learner(profile(), host, f"{learner.name}-{change.replace(' ', '-')}")
    elsewhere.record.values.update(first["values"])

    elsewhere.opens(package="kurs-neu")
    elsewhere.settles()
    after = elsewhere.snapshot()

    before, now = given(first["before"]), given(after)
    assert all(before[id] for id in before if not id.startswith("t-")), "in the first version everything is answered"
    asked = {id for id, answer in before.items() if answer}
    assert {id for id in asked if now.get(id) != before[id]} == losses & asked
    assert foretold == losses | possible
    assert verdict is not Verdict.NEW_ACTIVITY
    assert elsewhere.value("core.lesson_status") == "passed"
    assert elsewhere.value("core.score.raw") == "100"
    if change != "question removed":
        assert [test["result"] for test in after["tests"]] == [test["result"] for test in first["before"]["tests"]]
    assert elsewhere.record.violations == []


def test_an_exercise_that_comes_back_has_its_answers_again(learner: Learner, profile: Callable[..., BrowserContext], host: Host) -> None:
    first = played(learner)
    host.offer("kurs-ohne", revised(*CHANGES["exercise removed"][0]))
    host.offer("kurs-wieder", revised())
    elsewhere = Learner(profile(), host, f"{learner.name}-wieder")
    elsewhere.record.values.update(first["values"])
    elsewhere.opens(package="kurs-ohne")
    elsewhere.goes_to("Fünf Stufen")
    elsewhere.exercise("leiter-ordnen").get_by_role("button", name="Noch einmal versuchen").click()
    robot.fail(elsewhere.exercise("leiter-ordnen"))
    elsewhere.settles()
    elsewhere.leaves()

    elsewhere.opens(package="kurs-wieder")

    before, now = given(first["before"]), given(elsewhere.snapshot())
    assert now["hilfen"] == before["hilfen"]
    assert now["leiter-ordnen"] != before["leiter-ordnen"]
