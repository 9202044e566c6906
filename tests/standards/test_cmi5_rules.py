"""The judge of statements sees what it is for (tests/browser/cmi5_rules.py)."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any
from uuid import uuid4

import pytest

from browser.cmi5_rules import CATEGORIES, faults
from browser.lrs import EXTENSIONS, Session

VERBS = "http://adlnet.gov/expapi/verbs/"
Statement = dict[str, Any]


def session(launch_mode: str = "Normal") -> Session:
    """A session in which everything is right."""
    actor = {"account": {"homePage": "https://lms.example", "name": "zoe"}}
    template = {"contextActivities": {"grouping": [{"id": "urn:x:au"}]}, "extensions": {f"{EXTENSIONS}sessionid": "1"}}
    made = Session(str(uuid4()), actor, {"contextTemplate": template, "launchMode": launch_mode, "masteryScore": 0.8}, fetched=1)
    made.requests += ["read LMS.LaunchData", "read cmi5LearnerPreferences", "read lehrwerk"]
    results = {
        "initialized": None,
        "completed": {"completion": True, "duration": "PT0H1M0S"},
        "passed": {"success": True, "duration": "PT0H1M0.5S", "score": {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}},
        "terminated": {"duration": "PT0H2M0S"},
    }
    wanted = results if launch_mode == "Normal" else {verb: results[verb] for verb in ("initialized", "terminated")}
    made.statements += [_statement(made, verb, result, second) for second, (verb, result) in enumerate(wanted.items())]
    return made


def _statement(of: Session, verb: str, result: Statement | None, second: int) -> Statement:
    moves = result and ("completion" in result or "success" in result)
    context = deepcopy(of.launch["contextTemplate"]) | {"registration": of.registration}
    context["contextActivities"]["category"] = [{"id": f"{CATEGORIES}{name}"} for name in (["cmi5", "moveon"] if moves else ["cmi5"])]
    if verb == "passed":
        context["extensions"][f"{EXTENSIONS}masteryscore"] = 0.8
    said: Statement = {
        "id": str(uuid4()),
        "timestamp": f"2026-11-24T10:00:0{second}.000Z",
        "actor": of.actor,
        "verb": {"id": VERBS + verb},
        "object": {"id": Session.activity},
        "context": context,
    }
    return said | ({"result": result} if result else {})


@pytest.mark.parametrize("mode", ["Normal", "Review"])
def test_what_is_right_passes(mode: str) -> None:
    assert faults([session(mode)]) == []


BROKEN: list[tuple[str, Callable[[list[Statement]], object]]] = [
    ("7.1.1", lambda said: said.pop(0)),
    ("7.1.2", lambda said: said[3].update(timestamp="2026-11-24T10:00:00.500Z")),
    ("9.3", lambda said: said.insert(2, said[1] | {"id": str(uuid4())})),
    ("9.1", lambda said: said[0].update(id="1")),
    ("9.1", lambda said: said[0].update(id=said[1]["id"])),
    ("9.2", lambda said: said[1].update(actor={})),
    ("9.7", lambda said: said[1].update(timestamp="2026-11-24T11:00:01+01:00")),
    ("9.6.1", lambda said: said[1]["context"].pop("registration")),
    ("10.2.1", lambda said: said[1]["context"]["contextActivities"].pop("grouping")),
    ("9.6.3.1", lambda said: said[1]["context"]["extensions"].clear()),
    ("9.6.2", lambda said: said[1]["context"]["contextActivities"]["category"].pop()),
    ("9.6.3.2", lambda said: said[2]["context"]["extensions"].pop(f"{EXTENSIONS}masteryscore")),
    ("9.4", lambda said: said[2]["object"].update(id="urn:x:au")),
    ("9.5:", lambda said: said[1]["result"].pop("duration")),
    ("9.5:", lambda said: said[1]["result"].update(score={"scaled": 1})),
    ("9.5.4", lambda said: said[1]["result"].update(duration="PT1M")),
    ("9.5.2", lambda said: said[2]["result"].update(success=False)),
    ("9.3.4", lambda said: said[2]["result"]["score"].update(scaled=0.79)),
    ("9.5.5.1", lambda said: said[3]["result"].update(extensions={"https://w3id.org/xapi/cmi5/result/extensions/progress": 0.5})),
]


@pytest.mark.parametrize(("paragraph", "breaks"), BROKEN, ids=[f"{name} {number}" for number, (name, _) in enumerate(BROKEN)])
def test_what_is_wrong_is_named_with_its_paragraph(paragraph: str, breaks: Callable[[list[Statement]], object]) -> None:
    broken = session()
    broken.statements = deepcopy(broken.statements)
    breaks(broken.statements)
    assert any(f"§{paragraph}" in fault for fault in faults([broken])), faults([broken])


def test_over_a_registration() -> None:
    first, second = session(), session()
    second.registration = first.registration
    assert any("passed 2 times" in fault for fault in faults([first, second]))
    looking = session("Review")
    looking.statements = session().statements
    assert any("§10.2.2" in fault for fault in faults([looking]))
    greedy = session()
    greedy.fetched = 2
    greedy.requests.reverse()
    assert [fault[:6] for fault in faults([greedy])] == ["§8.2: ", "§10, §"]
