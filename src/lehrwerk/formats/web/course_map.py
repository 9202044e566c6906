"""What the player needs to know of a course, as JSON (player/course-map.js)."""

from collections.abc import Iterator
from typing import Any

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.key import key, page_key
from lehrwerk.words import Words


def course_map(edition: Edition, words: Words, *, scored: bool = True) -> dict[str, Any]:
    """The map of one edition for learners. Where nothing is `scored`, graded exercises are there to practise."""
    course = edition.course
    facts = course.facts
    exercises = {exercise.id: _exercise(exercise, unit, pool, scored=scored) for exercise, unit, pool in exercises_of(course)}
    return {
        "course": course.id,
        "version": facts.version,
        "language": edition.language,
        "completion": {
            "pages": facts.completion.pages == "all",
            "test": facts.completion.test,
            "passMark": facts.completion.pass_mark,
        },
        "pages": [
            {"key": page_key(unit.id, page.id), "unit": unit.id, "title": page.title.text if page.title else unit.facts.title}
            for unit in course.units()
            for page in unit.pages
        ],
        "units": [
            {
                "id": unit.id,
                "key": key(unit.id),
                "title": unit.facts.title,
                "minutes": unit.facts.minutes,
                "after": unit.facts.after,
            }
            for unit in course.units()
        ],
        "exercises": exercises,
        "tests": {unit.id: _test(unit, course) for unit in course.units() if unit.facts.test},
        "objectives": {name: objective.text for name, objective in facts.objectives.items()},
        "notes": facts.notes,
        "interactions": facts.packages.interactions,
        "words": {name: words.texts[name] for name in spoken(course, words)},
    }


def exercises_of(course: Course) -> Iterator[tuple[Exercise, Unit, Pool | None]]:
    """Every exercise that learners meet, with its unit and the pool it stands in."""
    for unit in course.units():
        shown = [block for block in blocks(unit_parts(unit)) if block.shown_to(Audience.LEARNER)]
        pooled = {id(inner): block for block in shown if isinstance(block, Pool) for inner in block.parts}
        for block in shown:
            if isinstance(block, Exercise):
                yield block, unit, pooled.get(id(block))


def assessed(exercise: Exercise, pool: Pool | None) -> str:
    """graded, formative or private: as written, or as the kind and the place have it."""
    return exercise.assessment(pooled=pool is not None)


def _exercise(exercise: Exercise, unit: Unit, pool: Pool | None, *, scored: bool) -> dict[str, Any]:
    own = assessed(exercise, pool)
    return {
        "key": key(exercise.id),
        "kind": exercise.kind,
        "points": exercise.points,
        "assessed": "formative" if own == "graded" and not (scored or pool) else own,
        "attempts": exercise.attempts or 0,
        "partial": exercise.partial,
        "objective": exercise.objective,
        "unit": unit.id,
        "test": unit.id if pool and unit.facts.test else None,
    }


def _test(unit: Unit, course: Course) -> dict[str, Any]:
    test = unit.facts.test
    pools = {b.id: [e.id for e in b.parts if isinstance(e, Exercise)] for b in blocks(unit_parts(unit)) if isinstance(b, Pool)}
    return {
        "key": key(unit.id),
        "draw": {pool: min(test.draw.get(pool, len(ids)), len(ids)) if test else 0 for pool, ids in pools.items()},
        "pools": pools,
        "attempts": test.attempts if test else 0,
        "shuffle": bool(test and test.shuffle),
        "passMark": mark(unit, course),
        "skips": list(test.skips) if test else [],
        "bands": [band.from_ for band in unit.facts.bands],
    }


def mark(unit: Unit, course: Course) -> float:
    """From which share a test is passed: the course's mark for the test that decides, else its own."""
    own, shared = unit.facts.test.pass_mark if unit.facts.test else None, course.facts.completion.pass_mark
    first, second = (shared, own) if unit.id == course.facts.completion.test else (own, shared)
    return first if first is not None else second or 0.0


def passing(course: Course) -> float | None:
    """From which share of points the course is passed; None when it is completed, never passed (player/attempt.js,
    `isJudged`)."""
    completion = course.facts.completion
    if completion.test is not None:
        test = course.unit(completion.test)
        return mark(test, course) if test else None
    graded = any(assessed(exercise, pool) == "graded" and not (pool and unit.facts.test) for exercise, unit, pool in exercises_of(course))
    return completion.pass_mark if graded else None


def spoken(course: Course, words: Words) -> list[str]:
    """The names of the player's words and of those of the exercises in use; what only papers say stays out. Where
    learners choose the language, the words of the other blocks belong to them."""
    shown = (b for unit in course.units() for b in blocks(unit_parts(unit)) if b.shown_to(Audience.LEARNER))
    kinds = {block.kind for block in shown if course.facts.interface or isinstance(block, Exercise)}
    return [
        name for name in words.texts if ("." not in name or name.split(".")[0] in kinds) and not name.split(".")[-1].startswith("paper_")
    ]
