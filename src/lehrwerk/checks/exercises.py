"""Are exercises fair: nothing graded that must not be, no two options alike?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.exercise import KEYS, Exercise
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import exercises
from lehrwerk.checks.places import in_line, within
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.prose import Line


@dataclass(frozen=True, kw_only=True)
class AttitudeGraded(Diagnostic):
    """An exercise that counts serves an attitude goal.

    Attitudes are never graded: nobody is to be judged by what they think.

    Instead: give it another goal, take it out of the test, or write `assessed=formative`.

    de: Eine Übung, die zählt, dient einem Haltungsziel.

    Haltungen werden nie bewertet: Niemand soll nach dem beurteilt werden, was im eigenen Kopf vorgeht.

    Stattdessen: Geben Sie der Übung ein anderes Ziel, nehmen Sie sie aus dem Test, oder schreiben Sie `assessed=formative`.
    """

    code, name = "LW401", "attitude-graded"
    de = Saying(
        "{q}{objective}{Q} ist ein Haltungsziel und darf nicht bewertet werden.",
        "Schreiben Sie {q}assessed=formative{Q}, oder nehmen Sie die Übung aus dem Test.",
    )
    en = Saying(
        "{q}{objective}{Q} is an attitude goal and must not be graded.",
        "Write {q}assessed=formative{Q}, or take the exercise out of the test.",
    )

    objective: str


@dataclass(frozen=True, kw_only=True)
class PrivateGraded(Diagnostic):
    """A reflection or a scale is to be graded.

    There is no right answer to it, and it stays with the learner.

    Instead: remove `assessed=graded`, or put it outside the pool.

    de: Eine Reflexion oder eine Skala soll bewertet werden.

    Eine richtige Antwort gibt es dort nicht, und was Lernende schreiben, behalten sie für sich.

    Stattdessen: Löschen Sie `assessed=graded`, oder stellen Sie die Aufgabe vor den Vorrat.
    """

    code, name = "LW402", "private-graded"
    de = Saying(
        "Auf {q}{block}{Q} gibt es keine richtige Antwort; das kann nicht bewertet werden.",
        "Löschen Sie {q}assessed=graded{Q}, oder stellen Sie die Aufgabe vor den Vorrat.",
    )
    en = Saying(
        "There is no right answer to {q}{block}{Q}; it cannot be graded.", "Remove {q}assessed=graded{Q}, or put it before the pool."
    )

    block: str


@dataclass(frozen=True, kw_only=True)
class OptionsAlike(Diagnostic):
    """Two options or items of an exercise have the same words.

    Learners could not tell which of them is meant.

    Instead: word them differently, or remove one.

    de: Zwei Antworten oder Einträge einer Übung haben denselben Wortlaut.

    Die Lernenden wüssten nicht, welche von beiden gemeint ist.

    Stattdessen: Formulieren Sie die beiden verschieden, oder löschen Sie eine.
    """

    code, name = "LW426", "options-alike"
    de = Saying(
        "{q}{text}{Q} steht hier zweimal (zuerst in Zeile {line}).", "Formulieren Sie die beiden verschieden, oder löschen Sie eine."
    )
    en = Saying("{q}{text}{Q} stands here twice (first in line {line}).", "Word the two differently, or remove one.")

    text: str
    line: int


@dataclass(frozen=True, kw_only=True)
class OptionKeyTwice(Diagnostic):
    """Two options of an exercise have the same letter.

    Learners' answers are kept by these letters.

    Instead: remove the letter of the newer one and run `lehrwerk ids`.

    de: Zwei Antworten einer Übung haben denselben Buchstaben.

    Unter diesen Buchstaben wird aufbewahrt, was die Lernenden gewählt haben.

    Stattdessen: Löschen Sie den Buchstaben der neueren, und rufen Sie `lehrwerk ids` auf.
    """

    code, name = "LW427", "option-key-twice"
    de = Saying(
        "Den Buchstaben {q}{{#{key}}}{Q} hat schon eine andere Antwort.",
        "Löschen Sie ihn bei der neueren; {q}lehrwerk ids{Q} schreibt einen neuen.",
    )
    en = Saying(
        "Another option has the letter {q}{{#{key}}}{Q} already.", "Remove it from the newer one; {q}lehrwerk ids{Q} writes a new one."
    )

    key: str


@dataclass(frozen=True, kw_only=True)
class OptionsTooMany(Diagnostic):
    """An exercise has more options than there are letters and digits to tell them apart.

    Each answer is kept under a single letter or digit.

    Instead: make two exercises of it.

    de: Eine Übung hat mehr Antworten, als es Buchstaben und Ziffern gibt, um sie auseinanderzuhalten.

    Jede Antwort wird unter einem einzigen Buchstaben oder einer Ziffer aufbewahrt.

    Stattdessen: Machen Sie zwei Übungen daraus.
    """

    code, name = "LW428", "options-too-many"
    de = Saying("Diese Übung hat {count} Einträge; höchstens {limit} lassen sich auseinanderhalten.", "Machen Sie zwei Übungen daraus.")
    en = Saying("This exercise has {count} entries; at most {limit} can be told apart.", "Make two exercises of it.")

    count: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class SettingWithoutEffect(Diagnostic):
    """An exercise has a setting that changes nothing where it stands.

    `attempts` counts how often an answer is checked: in a test the test's own attempts count, and a case, a scale or a
    reflection is not checked. `partial` is about points, which a private exercise does not have.

    Instead: remove the setting, or give the test its `attempts` at the top of the unit.

    de: Eine Übung hat eine Angabe, die dort, wo sie steht, nichts bewirkt.

    `attempts` zählt, wie oft eine Antwort geprüft wird: In einem Test zählen die Versuche des Tests, und ein Fall, eine Skala oder eine
    Reflexion wird nicht geprüft. Bei `partial` geht es um Punkte; private Übungen haben keine.

    Stattdessen: Löschen Sie die Angabe, oder geben Sie dem Test oben in der Lerneinheit sein `attempts`.
    """

    code, name, level = "LW459", "setting-without-effect", Level.WARNING
    de = Saying(
        "{q}{key}{Q} bewirkt bei dieser Übung nichts.",
        "Löschen Sie die Angabe; wie oft ein Test abgelegt werden darf, steht oben bei {q}test: {{attempts: 3}}{Q}.",
    )
    en = Saying(
        "{q}{key}{Q} has no effect on this exercise.",
        "Remove it; how often a test may be taken stands at the top in {q}test: {{attempts: 3}}{Q}.",
    )

    key: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Exercises one by one."""
    for unit in course.units():
        for exercise, pool in exercises(unit):
            yield from _grading(exercise, pool, course)
            yield from _settings(exercise, pool)
            for group in exercise.groups():
                yield from _options(group, exercise)


def _grading(exercise: Exercise, pool: Pool | None, course: Course) -> Iterator[Diagnostic]:
    if exercise.assessment(pooled=pool is not None) != "graded":
        return
    objective = course.facts.objectives.get(exercise.objective or "")
    if objective and objective.kind == "attitude":
        yield AttitudeGraded(at=within(exercise.at, f"objective={exercise.objective}"), objective=exercise.objective or "")
    if exercise.private:
        yield PrivateGraded(at=within(exercise.at, "assessed=graded"), block=exercise.at.text.strip(": ").split()[0])


def _settings(exercise: Exercise, pool: Pool | None) -> Iterator[Diagnostic]:
    if exercise.attempts and (pool or not exercise.checks):
        yield SettingWithoutEffect(at=within(exercise.at, "attempts="), key="attempts")
    if not exercise.partial and exercise.private:
        yield SettingWithoutEffect(at=within(exercise.at, "partial="), key="partial")


def _options(group: tuple[tuple[str, Line], ...], exercise: Exercise) -> Iterator[Diagnostic]:
    if len(group) > len(KEYS):
        yield OptionsTooMany(at=exercise.at, count=len(group), limit=len(KEYS))
        return
    keys: set[str] = set()
    texts: dict[str, int] = {}
    for key, line in group:
        words = " ".join(line.text.split())
        if key in keys:
            yield OptionKeyTwice(at=in_line(line, f"{{#{key}}}"), key=key)
        if words in texts:
            yield OptionsAlike(at=line.at, text=words, line=texts[words])
        keys.add(key)
        texts.setdefault(words, line.at.line)
