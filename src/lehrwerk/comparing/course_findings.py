"""What a new version changes of pages, tests and rules for those who have begun."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class PagesGone(Diagnostic):
    """Pages are not there any more, or have another id.

    That they were seen no longer counts. A page without an id of its own takes it from its heading: whoever corrects the heading makes
    a new page out of it, and moving a unit into another module does so, too.

    Instead: run `lehrwerk ids` before the first package goes out, then headings can change.

    de: Seiten gibt es nicht mehr, oder sie haben eine andere Kennung.

    Dass sie gesehen wurden, zählt nicht mehr. Eine Seite ohne eigene Kennung bekommt sie aus ihrer Überschrift: Wer die verbessert,
    macht eine neue Seite daraus; ebenso, wer eine Einheit in ein anderes Modul verschiebt.

    Stattdessen: Rufen Sie `lehrwerk ids` auf, bevor das erste Paket hinausgeht; danach dürfen sich Überschriften ändern.
    """

    code, name, level = "LW880", "pages-gone", Level.WARNING
    de = Saying("Gesehen zählt nicht mehr: {pages} in {q}{unit}{Q}.", "Behalten Sie die Kennung bei, wenn es dieselbe Seite ist.")
    en = Saying("No longer counts as seen: {pages} in {q}{unit}{Q}.", "Keep the id if it is the same page.")

    unit: str
    pages: str


@dataclass(frozen=True, kw_only=True)
class PagesNew(Diagnostic):
    """There are new pages.

    Nothing is lost. Learners who had finished keep their status on the platform; the course shows them what is new as not yet seen.

    Instead: nothing is to be done.

    de: Es gibt neue Seiten.

    Nichts geht verloren. Wer fertig war, behält auf der Plattform den Status; der Kurs zeigt das Neue als noch nicht gesehen.

    Stattdessen: Es ist nichts zu tun.
    """

    code, name, level = "LW881", "pages-new", Level.NOTE
    de = Saying("Neu in {q}{unit}{Q}: {pages}.")
    en = Saying("New in {q}{unit}{Q}: {pages}.")

    unit: str
    pages: str


@dataclass(frozen=True, kw_only=True)
class TestGone(Diagnostic):
    """A test is not there any more, or its unit has another id.

    Attempts and results stay in the state and count for nothing.

    Instead: give the unit its old place back if it is the same test.

    de: Einen Test gibt es nicht mehr, oder seine Einheit hat eine andere Kennung.

    Versuche und Ergebnisse bleiben im Lernstand und zählen nicht.

    Stattdessen: Geben Sie der Einheit ihren alten Platz zurück, wenn es derselbe Test ist.
    """

    code, name, level = "LW888", "test-gone", Level.WARNING
    de = Saying(
        "Ergebnisse von {q}{test}{Q} zählen nicht mehr.", "Geben Sie der Einheit ihren alten Platz zurück, wenn es derselbe Test ist."
    )
    en = Saying("Results of {q}{test}{Q} no longer count.", "Give the unit its old place back if it is the same test.")

    test: str


@dataclass(frozen=True, kw_only=True)
class TestChanged(Diagnostic):
    """A test draws other questions than before, or allows another number of attempts.

    Results stay. Whoever is in the middle of it may find other questions, and answers to those that are left; whoever had used up the
    attempts may have more, or none.

    Instead: replace the package when nobody is in the middle of the test.

    de: Ein Test zieht andere Fragen als bisher oder erlaubt eine andere Zahl von Versuchen.

    Ergebnisse bleiben. Wer mittendrin ist, findet vielleicht andere Fragen und Antworten auf die, die geblieben sind; wer alle Versuche
    verbraucht hatte, hat vielleicht wieder welche oder keine mehr.

    Stattdessen: Ersetzen Sie das Paket, wenn niemand mitten im Test ist.
    """

    code, name, level = "LW889", "test-changed", Level.WARNING
    de = Saying("{q}{test}{Q} ändert sich: {what}.", "Ersetzen Sie das Paket, wenn niemand mitten im Test ist.")
    en = Saying("{q}{test}{Q} changes: {what}.", "Replace the package when nobody is in the middle of the test.")

    test: str
    what: str


@dataclass(frozen=True, kw_only=True)
class RuleChanged(Diagnostic):
    """The course is completed or passed by another rule.

    Platforms never lower what they have; everyone else is judged by the new rule at the next visit. A cmi5 platform may go on with the
    `masteryScore` and `moveOn` it took when the package was imported.

    Instead: say it to those who are under way; look at the activity's own pass mark on the platform.

    de: Der Kurs ist nach einer anderen Regel abgeschlossen oder bestanden.

    Was eine Plattform schon vermerkt hat, wird nie gesenkt; alle anderen werden beim nächsten Besuch nach der neuen Regel beurteilt.
    Eine cmi5-Plattform bleibt vielleicht bei `masteryScore` und `moveOn` vom ersten Import.

    Stattdessen: Sagen Sie es denen, die unterwegs sind; sehen Sie nach der Bestehensgrenze, die an der Aktivität selbst steht.
    """

    code, name, level = "LW890", "rule-changed", Level.WARNING
    de = Saying("Die Regel ändert sich: {old} wird {new}.", "Sagen Sie es denen, die unterwegs sind.")
    en = Saying("The rule changes: {old} becomes {new}.", "Say it to those who are under way.")

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class NotesElsewhere(Diagnostic):
    """Private answers are kept somewhere else than before.

    What lies on a device stays there, what lies on the platform stays in the old state; the other place begins empty.

    Instead: say it to the learners before, if they rely on their notes.

    de: Private Antworten werden woanders aufbewahrt als bisher.

    Was auf einem Gerät liegt, bleibt dort, was auf der Plattform liegt, bleibt im alten Lernstand; der andere Ort fängt leer an.

    Stattdessen: Sagen Sie es den Lernenden vorher, wenn sie ihre Notizen brauchen.
    """

    code, name, level = "LW891", "notes-elsewhere", Level.WARNING
    de = Saying("Private Antworten: {old} wird {new}.", "Sagen Sie es den Lernenden vorher.")
    en = Saying("Private answers: {old} becomes {new}.", "Tell the learners before.")

    old: str
    new: str
