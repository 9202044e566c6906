"""Questions about what learners have done: is it still there, and does it still count the same?"""

from collections.abc import Iterator

from lehrwerk.comparing import answer_findings as told
from lehrwerk.comparing import course_findings as courses
from lehrwerk.comparing.answers import Loss, loss
from lehrwerk.comparing.versions import Versions
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.model.fingerprint import Fingerprint, TrackedExercise, TrackedTest


def pages(versions: Versions) -> Iterator[Diagnostic]:
    """Whether what was seen still counts as seen."""
    old, new = versions.old.units, versions.new.units
    for unit, known in old.items():
        there = new.get(unit, ()) if versions.stays(unit) else ()
        gone = [page for page in known if page not in there]
        if gone:
            yield courses.PagesGone(at=versions.at, unit=unit, pages=_named(gone))
    for unit, known in new.items():
        there = old.get(unit, ()) if versions.stays(unit) else ()
        added = [page for page in known if page not in there]
        if added:
            yield courses.PagesNew(at=versions.at, unit=unit, pages=_named(added))


def exercises(versions: Versions) -> Iterator[Diagnostic]:
    """Whether old answers are still answers. Private ones are in the state only where the author lets them."""
    shared = versions.old.notes == versions.new.notes == "platform"
    for id, old in versions.old.exercises.items():
        new = versions.new.exercises.get(id)
        if new is None:
            yield told.ExerciseGone(at=versions.at, exercise=id)
        elif not versions.stays(old.unit, new.unit):
            yield told.ExerciseElsewhere(at=versions.at, exercise=id)
        elif not shared and (old.assessed == "private") != (new.assessed == "private"):
            yield told.PrivacyChanged(at=versions.at, exercise=id, old=old.assessed, new=new.assessed)
        else:
            yield from _answers(versions, id, old, new)


def weights(versions: Versions) -> Iterator[Diagnostic]:
    """Whether exercises count as before."""
    for id, old in versions.old.exercises.items():
        new = versions.new.exercises.get(id)
        before, after = _weight(old), _weight(new) if new else ""
        if new and before != after and not "private" == old.assessed == new.assessed:
            yield told.WeightChanged(at=versions.at, exercise=id, old=before, new=after)


def tests(versions: Versions) -> Iterator[Diagnostic]:
    """Whether tests are still there, with the same questions and rules."""
    for unit, old in versions.old.tests.items():
        new = versions.new.tests.get(unit)
        if new is None or not versions.stays(unit):
            yield courses.TestGone(at=versions.at, test=unit)
        elif changes := list(_changes(old, new)):
            yield courses.TestChanged(at=versions.at, test=unit, what=" · ".join(changes))


def rules(versions: Versions) -> Iterator[Diagnostic]:
    """Whether the course is done and passed by the same rule, and private answers lie where they lay."""
    before, after = _rule(versions.old), _rule(versions.new)
    if before != after:
        yield courses.RuleChanged(at=versions.at, old=before, new=after)
    if versions.old.notes != versions.new.notes:
        yield courses.NotesElsewhere(at=versions.at, old=versions.old.notes, new=versions.new.notes)


def _answers(versions: Versions, id: str, old: TrackedExercise, new: TrackedExercise) -> Iterator[Diagnostic]:
    lost = Loss(all=True) if old.kind != new.kind else loss(old.kept, new.kept)
    if lost.all:
        yield told.ExerciseOther(at=versions.at, exercise=id)
        return
    moved = sorted(_moved(old, new))
    if moved:
        yield told.LettersMoved(at=versions.at, exercise=id, parts=", ".join(moved))
    if lost:
        yield told.PartsGone(at=versions.at, exercise=id, parts=", ".join(_parts(lost)))


def _moved(old: TrackedExercise, new: TrackedExercise) -> set[str]:
    """Keys behind which now stands what stood behind another one: they were given by place, not written."""
    return {
        f"{other}→{key}"
        for before, after in zip(old.texts, new.texts, strict=False)
        for key, text in after.items()
        for other, known in before.items()
        if known == text and other != key and before.get(key) != text and after.get(other) != text
    }


def _parts(lost: Loss) -> Iterator[str]:
    """What is lost, in the letters that stand in the course's text."""
    yield from sorted(lost.parts)
    yield from (f"{part}→{value}" for part, value in sorted(lost.values))
    yield from [f"> {lost.above}"] if lost.above is not None else []
    yield from ["a+b"] if lost.single else []


def _weight(exercise: TrackedExercise) -> str:
    """What decides how an exercise counts, as authors write it."""
    return f"{exercise.assessed} points={exercise.points:g} partial={str(exercise.partial).lower()} attempts={exercise.attempts}"


def _changes(old: TrackedTest, new: TrackedTest) -> Iterator[str]:
    for pool in dict.fromkeys([*old.pools, *new.pools]):
        before, after = old.pools.get(pool, ()), new.pools.get(pool, ())
        signs = [*(f"−{id}" for id in before if id not in after), *(f"+{id}" for id in after if id not in before)]
        if signs:
            yield f"{pool}: {' '.join(signs)}"
        if old.draw.get(pool) != new.draw.get(pool):
            yield f"draw {pool}: {old.draw.get(pool, 0)} → {new.draw.get(pool, 0)}"
    if old.attempts != new.attempts:
        yield f"attempts: {old.attempts} → {new.attempts}"
    if old.pass_mark != new.pass_mark:
        yield f"pass_mark: {old.pass_mark:.0%} → {new.pass_mark:.0%}"


def _rule(fingerprint: Fingerprint) -> str:
    """By what the course is done and passed, in the words of course.yaml."""
    mark = f"{fingerprint.pass_mark:.0%}" if fingerprint.pass_mark is not None else "–"
    return f"pages={'all' if fingerprint.pages_count else '–'} test={fingerprint.deciding_test or '–'} pass_mark={mark}"


def _named(pages: list[str]) -> str:
    """Pages by their ids; the first of a unit has none."""
    return ", ".join(f"#{page or '1'}" for page in pages)
