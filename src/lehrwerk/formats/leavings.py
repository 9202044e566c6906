"""What a quiz format cannot carry: which exercises it leaves out, and what of the others it says in another way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course
from lehrwerk.pages.questions.pool import LeftOut, Reason

Loss = Literal["hints", "outcomes", "points", "gaps", "partial", "whole", "order", "slips", "rows", "split"]
"""What a question loses on the way."""

REASONS: Mapping[Reason, tuple[str, str]] = {
    "private": ("privat", "private"),
    "attitude": ("Haltung, wird nie bewertet", "attitude, never graded"),
    "kind": ("diese Art von Frage gibt es dort nicht", "there is no such kind of question there"),
    "picture": ("Bilder gehen dort nicht", "no pictures there"),
    "signs": ("die Antwort enthält „->“, das dort etwas anderes heißt", "the answer holds “->”, which means something else there"),
    "many": ("mehr als zehn richtige Antworten", "more than ten right answers"),
    "tolerance": ("Zahlen mit Spielraum gehen dort nicht", "figures with a tolerance do not work there"),
    "gaps": ("mehrere Lücken in einem Text gehen dort nicht", "several gaps in one text do not work there"),
}
"""Why an exercise is left out, in German and English."""

LOSSES: Mapping[Loss, tuple[str, str]] = {
    "hints": ("ohne Hinweise", "without hints"),
    "outcomes": ("ohne die Sätze für richtig und falsch", "without what is said of right and wrong answers"),
    "points": ("mit anderer Punktzahl", "with other points"),
    "gaps": ("ein Punkt für jede Lücke oder Zeile", "one point for each gap or row"),
    "partial": ("auch Teile zählen", "parts count, too"),
    "whole": ("zählt nur als Ganzes", "counts as a whole only"),
    "rows": ("ein falsches Kreuz zählt auch gegen andere Zeilen", "a wrong mark counts against other rows, too"),
    "split": ("jede Zeile als eigene Frage mit allen Punkten", "each row as a question of its own with all the points"),
    "slips": ("Tippfehler gelten als falsch", "slips of spelling are wrong"),
    "order": ("als Zuordnung, jeder Platz zählt für sich", "as a matching, each place counts for itself"),
}
"""What is different, in German and English."""


@dataclass(frozen=True, kw_only=True)
class QuestionsLeftOut(Diagnostic):
    """A file of questions does not hold every exercise of the course.

    Other platforms ask in fewer ways, and what is private or concerns an attitude is never handed over to be graded.

    Instead: for these exercises use the package of the course itself; or rewrite one as a kind that the format knows.

    de: Eine Datei mit Fragen enthält nicht jede Übung des Kurses.

    Andere Plattformen fragen auf weniger Arten, und was privat ist oder eine Haltung betrifft, wird nie zum Bewerten weitergegeben.

    Stattdessen: Nehmen Sie für diese Übungen das Paket des Kurses selbst, oder schreiben Sie eine so um, dass das Format sie kennt.
    """

    code, name, level = "LW720", "questions-left-out", Level.NOTE
    de = Saying("In {output} fehlen Übungen: {list_de}.", "Sie stehen weiterhin in den Paketen des Kurses.")
    en = Saying("{output} is without some exercises: {list_en}.", "They still stand in the packages of the course.")

    output: str
    list_de: str
    list_en: str


@dataclass(frozen=True, kw_only=True)
class QuestionsChanged(Diagnostic):
    """Some questions are not quite what they are in the course.

    The format has no place for hints, for points, or for another way of counting.

    Instead: nothing has to be done; where it matters, choose a richer format (Moodle XML, QTI 2.1), or complete the question on the
    platform.

    de: Manche Fragen sind nicht ganz so wie im Kurs.

    Das Format kennt keine Hinweise, keine Punkte oder zählt auf andere Weise.

    Stattdessen: Sie müssen nichts tun; wo es darauf ankommt, nehmen Sie ein reicheres Format (Moodle XML, QTI 2.1), oder ergänzen Sie
    die Frage auf der Plattform.
    """

    code, name, level = "LW721", "questions-changed", Level.NOTE
    de = Saying("In {output} ist manches anders als im Kurs: {list_de}.", "Wo es darauf ankommt, ergänzen Sie die Frage auf der Plattform.")
    en = Saying("{output} differs from the course: {list_en}.", "Where it matters, complete the question on the platform.")

    output: str
    list_de: str
    list_en: str


@dataclass(frozen=True, kw_only=True)
class QuestionsNone(Diagnostic):
    """A course has no exercise that a format could carry.

    A file without questions helps nobody, and some platforms refuse it; it is not written.

    Instead: leave the format out for this course.

    de: Ein Kurs hat keine Übung, die ein Format aufnehmen könnte.

    Eine Datei ohne Fragen hilft niemandem, und manche Plattformen weisen sie ab; sie wird nicht geschrieben.

    Stattdessen: Lassen Sie das Format bei diesem Kurs weg.
    """

    code, name, level = "LW722", "questions-none", Level.WARNING
    de = Saying("Für {output} hat der Kurs keine Frage.", "Die Datei wurde nicht geschrieben.")
    en = Saying("The course has no question for {output}.", "The file was not written.")

    output: str


def tell(course: Course, output: str, left: Iterable[LeftOut], lost: Iterable[tuple[str, Loss]], found: Diagnostics) -> None:
    """One finding for what is left out, one for what is different, each with the ids by reason."""
    gone = _lists((one.id, REASONS[one.reason]) for one in left)
    if gone[0]:
        found.add(QuestionsLeftOut(at=course.at, output=output, list_de=gone[0], list_en=gone[1]))
    other = _lists(((id, LOSSES[loss]) for id, loss in lost))
    if other[0]:
        found.add(QuestionsChanged(at=course.at, output=output, list_de=other[0], list_en=other[1]))


def _lists(pairs: Iterable[tuple[str, tuple[str, str]]]) -> tuple[str, str]:
    """`a, b (privat); c (…)` in German and English."""
    groups: dict[tuple[str, str], list[str]] = {}
    for id, words in pairs:
        groups.setdefault(words, []).append(id)
    german, english = ("; ".join(f"{', '.join(ids)} ({words[language]})" for words, ids in groups.items()) for language in (0, 1))
    return german, english
