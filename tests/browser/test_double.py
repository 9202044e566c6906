"""The strict platform sees what it is for: otherwise its silence would mean nothing."""

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
        (OPEN + 'p.LMSGetValue("cmi.interactions._count")', "reads cmi.interactions._count"),
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
