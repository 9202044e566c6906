"""What a platform launches by itself: the whole course, or each of its modules as a course of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lehrwerk.blocks.walk import exercises
from lehrwerk.formats.web.course_map import mark
from lehrwerk.model.course import Completion, Course, Division, Module, Unit

PAGE = "index.html"


@dataclass(frozen=True)
class Part:
    """One page of a package, with a learner's state, a status and a score of its own."""

    page: str
    """Its file name."""
    course: Course
    """What stands on it, as a course that knows nothing of the rest."""
    module: str = ""
    """The module's id; empty for the whole course."""
    scored: bool = True
    """Whether it tells the platform a score: where a test decides, only the module that holds it."""
    counts: bool = True
    """Whether the course is only completed when this part is."""
    onward: str = ""
    """The title of the module that follows; empty behind the last."""

    @property
    def name(self) -> tuple[str, ...]:
        """What its identifiers are made of: the author's ids alone, for learners' data hang on them."""
        course = self.course.id.split("/", maxsplit=1)[0]
        return (course, self.module) if self.module else (course,)


def parts(course: Course, division: Division) -> tuple[Part, ...]:
    """The course in one piece, or cut into its modules."""
    return whole(course) if division == "course" else tuple(_modules(course))


def divided(course: Course, format: str) -> bool:
    """Whether a course's package of a format is cut into modules."""
    own = course.facts.packages
    divisions = {"scorm12": own.scorm12.organization, "scorm2004": own.scorm2004.organization, "cmi5": own.cmi5.units}
    return divisions.get(format, "course") == "modules"


def whole(course: Course) -> tuple[Part, ...]:
    """The course in one piece."""
    return (Part(PAGE, course),)


def _modules(course: Course) -> Iterator[Part]:
    modules = [module for module in course.modules if module.units]
    following = (*(module.title for module in modules[1:]), "")
    for module, onward in zip(modules, following, strict=False):
        rule = course.facts.completion
        decides = holds(module, rule.test)
        yield Part(
            page=f"{module.id}.html",
            course=_alone(course, module),
            module=module.id,
            scored=rule.test is None or decides,
            counts=rule.pages == "all" or rule.test is None or decides,
            onward=onward,
        )


def holds(module: Module, unit: str | None) -> bool:
    """Whether a unit is one of the module's."""
    return any(own.id == unit for own in module.units)


def _alone(course: Course, module: Module) -> Course:
    """A module as a course of its own: its title, its units, the objectives it serves, its share of the rule. Glossary,
    sources and who teaches stay whole."""
    served = _objectives(module.units)
    facts = course.facts.model_copy(
        update={
            "title": module.title,
            "subtitle": course.facts.title,
            "summary": " · ".join(unit.facts.title for unit in module.units),
            "objectives": {name: goal for name, goal in course.facts.objectives.items() if name in served},
            "modules": tuple(facts for facts in course.facts.modules if facts.id == module.id),
            "completion": _completion(course, module),
        }
    )
    units = tuple(_unit_alone(unit, module, course) for unit in module.units)
    return replace(course, id=f"{course.id}/{module.id}", facts=facts, modules=(replace(module, units=units),))


def _completion(course: Course, module: Module) -> Completion:
    """What makes the module completed and passed. The one that holds the deciding test has the course's rule; the others are
    completed when their pages have been seen. Without such a test each is passed by its own graded exercises."""
    rule = course.facts.completion
    if rule.test is None:
        return Completion(pages="all", pass_mark=rule.pass_mark)
    return rule if holds(module, rule.test) else Completion(pages="all")


def _unit_alone(unit: Unit, module: Module, course: Course) -> Unit:
    """A unit without what reaches into other modules; a test keeps the mark that it has from the course."""
    after = unit.facts.after if holds(module, unit.facts.after) else None
    test = unit.facts.test
    if test:
        skips = tuple(other for other in test.skips if holds(module, other))
        test = test.model_copy(update={"skips": skips, "pass_mark": mark(unit, course)})
    return replace(unit, facts=unit.facts.model_copy(update={"after": after, "test": test}))


def _objectives(units: Sequence[Unit]) -> set[str]:
    named = {name for unit in units for name in unit.facts.objectives}
    return named | {exercise.objective for unit in units for exercise, _ in exercises(unit) if exercise.objective}
