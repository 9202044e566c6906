"""The strict platform sees what it is for: otherwise its silence would mean nothing."""

import json

import pytest

from browser.learner import Learner

OPEN = 'p.LMSInitialize("");'
TIME = 'p.LMSSetValue("cmi.core.session_time", "00:00:01.00");'


def played(learner: Learner, calls: str, mode: str = "normal") -> list[str]:
    """What the platform reports when some calls are made."""
    learner.page = learner.context.new_page()
    learner.page.goto(f"{learner.host.here}/platforms/between.html?src=about:blank")
    learner.page.evaluate(
        """async ([learner, mode, calls]) => {
          const { StrictPlatform } = await import("/platforms/double.js");
          const p = new StrictPlatform({ learner, mode, values: { "cmi.core.score.raw": "50" } });
          eval(calls);
          await fetch(`/violations/${learner}`, { method: "POST", body: "end" });
        }""",
        [learner.name, mode, calls],
    )
    learner.until(lambda: "end" in learner.record.violations)
    found = [violation for violation in learner.record.violations if violation != "end"]
    learner.record.violations.clear()
    learner.record.calls.clear()
    return found


@pytest.mark.parametrize(
    ("calls", "word"),
    [
        ('p.LMSGetValue("cmi.suspend_data")', "while closed"),
        (OPEN + OPEN, "a second time"),
        ("p.LMSInitialize()", "wants 1 strings"),
        (OPEN + 'p.LMSSetValue("cmi.core.score.raw", 100)', "wants 2 strings"),
        (OPEN + 'p.LMSSetValue("cmi.core.student_name", "x")', "writes cmi.core.student_name"),
        (OPEN + 'p.LMSGetValue("cmi.core.exit")', "reads cmi.core.exit"),
        (OPEN + 'p.LMSGetValue("cmi.objectives._count")', "reads cmi.objectives._count"),
        (OPEN + 'p.LMSSetValue("cmi.suspend_data", "x".repeat(4097))', "writes cmi.suspend_data"),
        (OPEN + 'p.LMSSetValue("cmi.suspend_data", "ä")', "writes cmi.suspend_data"),
        (OPEN + 'p.LMSSetValue("cmi.core.lesson_location", "x".repeat(256))', "writes cmi.core.lesson_location"),
        (OPEN + 'p.LMSSetValue("cmi.core.lesson_status", "not attempted")', "not attempted"),
        (OPEN + 'p.LMSSetValue("cmi.core.lesson_status", "browsed")', "browsed in normal"),
        (OPEN + 'p.LMSSetValue("cmi.core.exit", "logout")', "logout"),
        (OPEN + 'p.LMSSetValue("cmi.core.score.raw", "66.667")', "66.667"),
        (OPEN + 'p.LMSSetValue("cmi.core.score.raw", "66,6")', "66,6"),
        (OPEN + 'p.LMSSetValue("cmi.core.score.raw", "90")', "raw before min 0"),
        (OPEN + 'p.LMSSetValue("cmi.core.score.raw", "40")', "lowers the score"),
        (OPEN + 'p.LMSSetValue("cmi.core.session_time", "0:0:5")', "0:0:5"),
        (OPEN + 'p.LMSSetValue("cmi.core.session_time", "00:00:05.5")', "00:00:05.5"),
        (OPEN + TIME + 'p.LMSSetValue("cmi.suspend_data", "x")', "after session_time"),
        (OPEN + 'p.LMSFinish("")', "without session_time"),
        (OPEN + 'p.LMSFinish("")', "without a status"),
        (OPEN + TIME + 'p.LMSFinish(""); p.LMSCommit("")', "while finished"),
        (OPEN + 'p.LMSCommit("")', "nothing to commit"),
        (OPEN + 'for (let i = 0; i < 7; i += 1) p.LMSSetValue("cmi.suspend_data", `${i}`); p.LMSCommit("")', "7 LMSSetValue"),
        (
            OPEN + 'p.LMSSetValue("cmi.core.lesson_status", "passed"); p.LMSSetValue("cmi.core.lesson_status", "incomplete")',
            "lowers passed to incomplete",
        ),
    ],
)
def test_a_broken_rule_is_reported(learner: Learner, calls: str, word: str) -> None:
    assert any(word in violation for violation in played(learner, calls))


def told(**fields: str) -> str:
    """A single answer, some of its fields replaced; of a field that is None, nothing."""
    whole = {
        "id": "a",
        "time": "09:00:00",
        "type": "choice",
        "correct_responses.0.pattern": "a",
        "student_response": "b",
        "result": "wrong",
    }
    replaced = {name.replace("__", "."): value for name, value in fields.items()}
    written = [(name, replaced.get(name, value)) for name, value in (whole | replaced).items()]
    return OPEN + "".join(
        f"p.LMSSetValue({json.dumps(f'cmi.interactions.0.{name}')}, {json.dumps(value)});" for name, value in written if value
    )


SECOND = 'p.LMSSetValue("cmi.interactions.1.id", "{}");'


@pytest.mark.parametrize(
    ("calls", "word"),
    [
        (told() + 'p.LMSGetValue("cmi.interactions.0.id")', "reads cmi.interactions.0.id"),
        (OPEN + 'p.LMSSetValue("cmi.interactions._count", "1")', "writes cmi.interactions._count"),
        (OPEN + SECOND.format("b"), "leaves out an index before cmi.interactions.1.id"),
        (told() + 'p.LMSSetValue("cmi.interactions.0.correct_responses.2.pattern", "b")', "leaves out an index"),
        (told() + 'p.LMSSetValue("cmi.interactions.0.learner_response", "b")', "writes cmi.interactions.0.learner_response"),
        (told(id=""), "before the id"),
        (told(type=""), "before the type"),
        (told(id="erste-schritte"), "id = erste-schritte"),
        (told(time="9:00:00"), "time = 9:00:00"),
        (told(time="24:00:00"), "time = 24:00:00"),
        (told(type="other"), "type = other"),
        (told(student_response="a, b"), "student_response = a, b (choice)"),
        (told(student_response="A"), "student_response = A (choice)"),
        (told(type="matching", correct_responses__0__pattern="a.b", student_response="a-b"), "student_response = a-b (matching)"),
        (told(type="numeric", correct_responses__0__pattern="20,5"), "pattern = 20,5 (numeric)"),
        (told(type="likert", correct_responses__0__pattern="", student_response="10"), "student_response = 10 (likert)"),
        (told(type="fill-in", student_response="x" * 256), "(fill-in)"),
        (told(result="incorrect"), "result = incorrect"),
        (told(weighting="101"), "weighting = 101"),
        (told() + 'p.LMSSetValue("cmi.interactions.0.result", "wrong")', "again unchanged"),
        (told() + SECOND.format("a"), "a second index for a"),
        (told() + SECOND.format("b") + 'p.LMSCommit("")', "answers to 2 exercises in one step"),
        (told() + 'p.LMSGetValue("cmi.interactions._count")', "in the middle of a step"),
    ],
)
def test_a_broken_rule_of_single_answers_is_reported(learner: Learner, calls: str, word: str) -> None:
    assert any(word in violation for violation in played(learner, calls))


def test_right_answers_are_not_reported_and_counted(learner: Learner) -> None:
    calls = f"""{told()} p.LMSSetValue("cmi.interactions.1.id", "a__b"); p.LMSCommit("");
      if (p.LMSGetValue("cmi.interactions._count") !== "2") p.LMSSetValue("cmi.interactions._count", "2");
      p.LMSSetValue("cmi.interactions.0.result", "correct"); p.LMSCommit("");"""
    assert played(learner, calls) == []


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_writing_in_review_and_browse_is_reported(learner: Learner, mode: str) -> None:
    calls = OPEN + 'p.LMSSetValue("cmi.suspend_data", "x")'
    assert any(f"in {mode}" in violation for violation in played(learner, calls, mode))


def test_what_is_right_is_not_reported(learner: Learner) -> None:
    calls = f"""{OPEN} p.LMSGetValue("cmi.core.lesson_mode"); p.LMSSetValue("cmi.core.lesson_status", "incomplete");
      p.LMSSetValue("cmi.core.score.min", "0"); p.LMSSetValue("cmi.core.score.max", "100");
      p.LMSSetValue("cmi.core.score.raw", "66.67"); p.LMSSetValue("cmi.core.lesson_location", "a-_");
      p.LMSSetValue("cmi.suspend_data", "1.2."); p.LMSCommit(""); p.LMSGetLastError(); {TIME} p.LMSFinish("");"""
    assert played(learner, calls) == []
    assert learner.value("core.score.raw") == "66.67"


def test_only_what_was_committed_survives(learner: Learner) -> None:
    played(learner, OPEN + 'p.LMSSetValue("cmi.suspend_data", "kept"); p.LMSCommit(""); p.LMSSetValue("cmi.suspend_data", "lost")')
    assert learner.value("suspend_data") == "kept"
