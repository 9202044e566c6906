"""Old state in a new version: what is still there is found again, and `compare` has said exactly what is not."""

import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from comparing.drafts import EDITS, KINDS, Draft, edited, first, read
from comparing.replaying import Version, replay, version
from lehrwerk.comparing.answers import Loss, loss
from lehrwerk.comparing.packages import Verdict, differences, verdict
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.fingerprint import Fingerprint, TrackedExercise
from lehrwerk.model.key import page_key

pytestmark = pytest.mark.node

LOST = {"LW882", "LW883", "LW884", "LW885", "LW886"}
"""What is said of an exercise whose answers are lost, as a whole or in part."""
LEARNERS = 25
"""With so many made-up learners every part of an answer was somebody's."""


@cache
def built(draft_of: int, notes: str = "device") -> Version:
    """The first version (-1), or the one that random edits make of it."""
    with tempfile.TemporaryDirectory() as folder:
        return version(read(first(notes) if draft_of < 0 else edited(first(notes), draft_of), Path(folder)))


def carried(answer: Any, old: TrackedExercise, new: TrackedExercise) -> Any:
    """What of an answer is to come through; None for nothing, `Ellipsis` where it may come as another."""
    if answer is True:
        return True
    lost = loss(old.kept, new.kept)
    if old.kind != new.kind or lost.all:
        return ...
    if isinstance(answer, dict):
        return _mapping(answer, lost, new) or None
    if isinstance(answer, list) and old.kept.form != "order":
        return _list(answer, lost, old) or None
    return None if lost.above is not None and answer > lost.above else answer


def _mapping(answer: dict[str, Any], lost: Loss, new: TrackedExercise) -> dict[str, Any]:
    if new.kind == "survey":
        ratings = _mapping(answer["ratings"], lost, new.model_copy(update={"kind": "selfcheck"}))
        texts = {key: text for key, text in answer["texts"].items() if f"?{key}" not in lost.parts}
        return {"ratings": ratings, "texts": texts} if ratings or texts else {}
    if lost.together and lost.parts & set(answer):
        return {}
    held = {}
    for key, value in answer.items():
        if isinstance(value, list):
            value = [one for one in value if (key, one) not in lost.values]  # noqa: PLW2901
        gone = key in lost.parts or value == [] or (isinstance(value, str) and (key, value) in lost.values)
        if not gone and not (isinstance(value, int) and lost.above is not None and value > lost.above):
            held[key] = value
    return held


def _list(answer: list[str], lost: Loss, old: TrackedExercise) -> list[str]:
    if lost.behind:
        scene, way = old.kept.shape, []
        for key in answer:
            if f"{scene}.{key}" in lost.parts:
                break
            way.append(key)
            scene = old.kept.parts[f"{scene}.{key}"]
        return way
    held = [key for key in answer if key not in lost.parts]
    return [] if lost.single and len(held) > 1 else held


def losers(found: Diagnostics) -> set[str]:
    """The exercises of which `compare` says that something is lost."""
    return {str(finding.facts()["exercise"]) for finding in found if finding.code in LOST}


def plain(answer: Any) -> Any:
    """An answer without the order of choices."""
    return sorted(answer) if isinstance(answer, list) else answer


def check(old: Fingerprint, new: Fingerprint, result: dict[str, Any], found: Diagnostics) -> set[str]:
    """Compares one learner's way with what was said before; gives the exercises of which something was lost."""
    given, restored, back = result["given"], result["restored"], result["back"]
    lost = set()
    for id, entry in given["answers"].items():
        before, after = entry["answer"], restored["answers"].get(id, {}).get("answer")
        here = new.exercises.get(id)
        if here is None:
            assert id not in restored["answers"]
            assert back["answers"][id] == entry, "what waits aside comes back word for word"
        elif (old.exercises[id].assessed == "private") == (here.assessed == "private"):
            expected = carried(before, old.exercises[id], here)
            assert expected is ... or _same(after, expected), (id, before, after, expected)
            assert after is None or restored["answers"][id]["tries"] == entry["tries"]
        if here is None or not _same(after, before):
            lost.add(id)
    assert lost <= losers(found)
    _check_rest(new, given, restored)
    return lost


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return bool(plain(one) == plain(other))


def _check_rest(new: Fingerprint, given: dict[str, Any], restored: dict[str, Any]) -> None:
    """Pages, tests and the step counter."""
    assert restored["seen"] == given["seen"], "not even pages that are gone are forgotten"
    assert restored["seq"] == given["seq"]
    there = {page_key(unit, page) for unit, pages in new.units.items() for page in pages}
    assert restored["place"] == (given["place"] if given["place"] in there else "")
    assert restored["tests"] == {id: state for id, state in given["tests"].items() if id in new.tests}


@pytest.mark.parametrize("notes", ["device", "platform"])
@pytest.mark.parametrize("seeds", [range(start, start + 15) for start in range(0, 60, 15)], ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
def test_random_edits_lose_nothing_but_what_was_said(seeds: Iterable[int], notes: str) -> None:
    pairs = [(built(-1, notes), built(seed, notes), 1000 * seed + learner) for seed in seeds for learner in range(LEARNERS)]
    results = replay(pairs)
    for at, seed in enumerate(seeds):
        old, new = built(-1, notes).fingerprint, built(seed, notes).fingerprint
        found = differences(old, new, "neu.zip")
        ways = [check(old, new, result, found) for result in results[at * LEARNERS : (at + 1) * LEARNERS]]
        lost = set().union(*ways)
        assert losers(found) - lost <= may_stay(old, new), f"said to be lost, and it was not: {losers(found) - lost}"
        assert not lost or verdict(found) is Verdict.MIGRATION
        assert verdict(found) is not Verdict.NEW_ACTIVITY


def may_stay(old: Fingerprint, new: Fingerprint) -> set[str]:
    """Exercises of which the state does not show it: old answers look the same and mean something else (another kind, no longer
    private), or only the device has them."""
    kept = {id: (exercise, new.exercises[id]) for id, exercise in old.exercises.items() if id in new.exercises}
    return {id for id, (one, other) in kept.items() if one.kind != other.kind or "private" in {one.assessed, other.assessed}}


@pytest.mark.parametrize("chain", [(3, 8), (21, 34)])
def test_several_versions_after_another_are_as_one(chain: tuple[int, int]) -> None:
    """Two updates in a row: nothing is lost in between that the last version knows."""
    with tempfile.TemporaryDirectory() as folder:
        middle: Draft = edited(first(), chain[0])
        last = version(read(edited(middle, chain[1]), Path(folder)))
    found = differences(built(chain[0]).fingerprint, last.fingerprint, "neu.zip")
    for result in replay([(built(chain[0]), last, learner) for learner in range(LEARNERS)]):
        check(built(chain[0]).fingerprint, last.fingerprint, result, found)


def test_the_same_version_again_changes_nothing() -> None:
    old = built(-1)
    found = differences(old.fingerprint, old.fingerprint, "neu.zip")

    assert list(found) == []
    assert {exercise.kind for exercise in old.fingerprint.exercises.values()} >= {"case", "gaps", "matrix", "survey"}
    assert len(KINDS) < len(old.fingerprint.exercises)
    for result in replay([(old, old, learner) for learner in range(LEARNERS)]):
        assert result["restored"] == result["given"] == {**result["back"], "seq": result["given"]["seq"], "place": result["given"]["place"],
            "seen": result["given"]["seen"]}  # fmt: skip


def test_every_edit_is_among_the_random_ones() -> None:
    assert len(EDITS) == 18
