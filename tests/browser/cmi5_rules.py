"""What cmi5 asks of the statements of an assignable unit, judged over recorded sessions (Specification Profile for xAPI,
§7.1, §9, §10.2)."""

import re
from collections.abc import Iterator
from typing import Any

from browser.lrs import EXTENSIONS, Session

DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/"
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
DURATION = r"PT\d+H\d+M\d+(\.\d{1,2})?S"
# §9.5: which verbs have which parts of a result: those that must, those that may.
MUST = {
    "completed": {"completion", "duration"},
    "passed": {"success", "duration"},
    "failed": {"success", "duration"},
    "terminated": {"duration"},
    "initialized": set[str](),
}
MAY = {verb: parts | {"duration", "extensions"} | ({"score"} if "success" in parts else set()) for verb, parts in MUST.items()}


def faults(sessions: list[Session]) -> list[str]:
    """Everything that breaks a rule in the sessions of one registration, in words."""
    each = [
        fault
        for session in sessions
        for fault in [*_session(session), *(f for said in session.statements for f in _statement(said, session))]
    ]
    ids = [said["id"] for session in sessions for said in session.statements]
    each += ["§9.1: an id twice"] if len(set(ids)) != len(ids) else []
    units = {session.activity: [one for one in sessions if one.activity == session.activity] for session in sessions}
    return [*each, *(fault for own in units.values() for fault in _registration(own))]


def _registration(sessions: list[Session]) -> Iterator[str]:
    verbs = [verb for session in sessions for verb in session.verbs]
    for verb in ("completed", "passed"):
        if verbs.count(verb) > 1:
            yield f"§9.3: {verb} {verbs.count(verb)} times in a registration"
    if "passed" in verbs and "failed" in verbs[verbs.index("passed") :]:
        yield "§9.3: failed after passed"


def _session(session: Session) -> Iterator[str]:
    verbs = session.verbs
    defined = [verb for verb in verbs if verb in DEFINED]
    if verbs and verbs[0] != "initialized":
        yield f"§7.1.1: the first statement is {verbs[0]}"
    if "terminated" in verbs[:-1]:
        yield "§7.1.2: something follows terminated"
    if len(set(defined)) != len(defined) or {"passed", "failed"} <= set(defined):
        yield f"§9.3: {defined}"
    if session.launch["launchMode"] != "Normal" and set(defined) - {"initialized", "terminated"}:
        yield f"§10.2.2: {defined} in {session.launch['launchMode']}"
    if session.fetched > 1:
        yield "§8.2: the token was asked for again"
    reads = [request for request in session.requests if request.startswith("read")]
    if reads[:2] != ["read LMS.LaunchData", "read cmi5LearnerPreferences"] and session.requests:
        yield f"§10, §11: read {reads}"
    if "wrote lehrwerk" in session.requests and session.launch["launchMode"] != "Normal":
        yield "a state was written in review or browse"


def _statement(said: dict[str, Any], session: Session) -> Iterator[str]:
    verb = said["verb"]["id"].removeprefix("http://adlnet.gov/expapi/verbs/")
    if not re.fullmatch(UUID, said.get("id", "")):
        yield f"§9.1: id {said.get('id')}"
    if said.get("actor") != session.actor:
        yield "§9.2: another actor"
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", said.get("timestamp", "")):
        yield f"§9.7: timestamp {said.get('timestamp')}"
    yield from _context(verb, said["context"], session)
    if verb in DEFINED:
        if said["object"].get("id") != session.activity:
            yield "§9.4: another object"
        yield from _result(verb, said.get("result", {}), session)


def _context(verb: str, context: dict[str, Any], session: Session) -> Iterator[str]:
    template = session.launch["contextTemplate"]
    if context.get("registration") != session.registration:
        yield "§9.6.1: another registration"
    for name, activities in template["contextActivities"].items():
        if not all(activity in context["contextActivities"].get(name, []) for activity in activities):
            yield f"§10.2.1: {name} of the template is gone"
    if not template["extensions"].items() <= context["extensions"].items():
        yield "§9.6.3.1: the session's id is gone"
    categories = {one["id"].removeprefix(CATEGORIES) for one in context["contextActivities"].get("category", [])}
    moves = verb in {"completed", "passed", "failed"}
    wanted = ({"cmi5", "moveon"} if moves else {"cmi5"}) if verb in DEFINED else set[str]()
    if categories != wanted:
        yield f"§9.6.2: {verb} has the categories {categories}"
    if (f"{EXTENSIONS}masteryscore" in context["extensions"]) != (verb in {"passed", "failed"} and "masteryScore" in session.launch):
        yield f"§9.6.3.2: masteryscore of {verb}"


def _result(verb: str, result: dict[str, Any], session: Session) -> Iterator[str]:
    if not MUST[verb] <= set(result) or set(result) - MAY[verb]:
        yield f"§9.5: {verb} has {set(result)}"
    if not re.fullmatch(DURATION, result.get("duration", "PT0H0M0S")):
        yield f"§9.5.4: {result['duration']}"
    if result.get("completion", True) is not True or result.get("success", verb == "passed") is not (verb == "passed"):
        yield f"§9.5.2: {result}"
    score = result.get("score")
    mark = session.launch.get("masteryScore", 0)
    if score and not (0 <= score["scaled"] <= 1 and score.get("min", 0) <= score.get("raw", 0) <= score.get("max", 0)):
        yield f"§9.5.1: {score}"
    if score and (score["scaled"] >= mark) is not (verb == "passed"):
        yield f"§9.3.4: {verb} with {score['scaled']} at a mark of {mark}"
    progress = result.get("extensions", {}).get("https://w3id.org/xapi/cmi5/result/extensions/progress")
    if progress is not None and (verb == "completed" or not isinstance(progress, int) or not 0 <= progress <= 100):
        yield f"§9.5.5.1: progress {progress}"
