"""What a new version changes of answers that were given."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class ExerciseGone(Diagnostic):
    """An exercise is not there any more.

    Its answers stay in the state and count for nothing; they are back if the exercise comes back under its id.

    Instead: if it only was to be called otherwise, give it its old id back.

    de: Eine Übung gibt es nicht mehr.

    Ihre Antworten bleiben im Lernstand und zählen nicht; sie sind wieder da, wenn die Übung unter ihrer Kennung wiederkommt.

    Stattdessen: Sollte sie nur anders heißen, geben Sie ihr die alte Kennung zurück.
    """

    code, name, level = "LW882", "exercise-gone", Level.WARNING
    de = Saying("Antworten auf {q}{exercise}{Q} zählen nicht mehr.", "Behalten Sie die Kennung bei, wenn es dieselbe Übung ist.")
    en = Saying("Answers to {q}{exercise}{Q} no longer count.", "Keep the id if it is the same exercise.")

    exercise: str


@dataclass(frozen=True, kw_only=True)
class ExerciseElsewhere(Diagnostic):
    """An exercise has moved into another SCO.

    Each SCO has a state of its own: answers stay with the old one.

    Instead: leave the exercise in its module, or give it a new id.

    de: Eine Übung ist in eine andere SCO gewandert.

    Jede SCO hat ihren eigenen Lernstand: Die Antworten bleiben bei der alten.

    Stattdessen: Lassen Sie die Übung in ihrem Modul, oder geben Sie ihr eine neue Kennung.
    """

    code, name, level = "LW883", "exercise-elsewhere", Level.WARNING
    de = Saying("Antworten auf {q}{exercise}{Q} bleiben in der alten SCO.", "Lassen Sie die Übung in ihrem Modul.")
    en = Saying("Answers to {q}{exercise}{Q} stay in the old SCO.", "Leave the exercise in its module.")

    exercise: str


@dataclass(frozen=True, kw_only=True)
class ExerciseOther(Diagnostic):
    """An exercise asks for another kind of answer under the same id.

    Old answers do not fit any more, or are read as something they did not mean.

    Instead: give the changed exercise a new id; then old answers are kept aside instead.

    de: Eine Übung verlangt unter derselben Kennung eine andere Art von Antwort.

    Alte Antworten passen nicht mehr oder werden als etwas gelesen, was sie nicht meinten.

    Stattdessen: Geben Sie der geänderten Übung eine neue Kennung; dann werden alte Antworten beiseitegelegt.
    """

    code, name, level = "LW884", "exercise-other", Level.WARNING
    de = Saying("Antworten auf {q}{exercise}{Q} passen nicht mehr.", "Geben Sie der geänderten Übung eine neue Kennung.")
    en = Saying("Answers to {q}{exercise}{Q} do not fit any more.", "Give the changed exercise a new id.")

    exercise: str


@dataclass(frozen=True, kw_only=True)
class PartsGone(Diagnostic):
    """What learners could choose or fill in is not there any more.

    Whoever did loses that part of the answer; of a choice of one, and of a text in which such a gap was filled, the whole answer. Order
    and wording do not matter, the letter behind it does (`{#b}`).

    Instead: keep the letter if it is the same option; otherwise nothing is to be done.

    de: Was Lernende wählen oder ausfüllen konnten, gibt es nicht mehr.

    Wer es tat, verliert diesen Teil der Antwort; bei einer Einfachauswahl und bei einem Text, in dem eine solche Lücke gefüllt war, die
    ganze. Auf Reihenfolge und Wortlaut kommt es nicht an, auf den Buchstaben dahinter schon (`{#b}`).

    Stattdessen: Behalten Sie den Buchstaben bei, wenn es dieselbe Antwort ist; sonst ist nichts zu tun.
    """

    code, name, level = "LW885", "parts-gone", Level.WARNING
    de = Saying(
        "In {q}{exercise}{Q} verliert seine Antwort, wer gewählt hatte: {parts}.", "Behalten Sie den Buchstaben bei, wenn es dasselbe ist."
    )
    en = Saying("In {q}{exercise}{Q}, answers with these are lost: {parts}.", "Keep the letter if it is the same.")

    exercise: str
    parts: str


@dataclass(frozen=True, kw_only=True)
class PrivacyChanged(Diagnostic):
    """An exercise has become private, or has ceased to be.

    Of private answers the platform only knows that there is one: neither way can an old answer be shown again.

    Instead: give the exercise a new id, so that nobody is shown as having answered.

    de: Eine Übung ist privat geworden oder ist es nicht mehr.

    Von privaten Antworten weiß die Plattform nur, dass es sie gibt: In keine Richtung lässt sich eine alte Antwort wieder zeigen.

    Stattdessen: Geben Sie der Übung eine neue Kennung, damit niemand als fertig gilt.
    """

    code, name, level = "LW886", "privacy-changed", Level.WARNING
    de = Saying("Antworten auf {q}{exercise}{Q} gehen verloren: {old} wird {new}.", "Geben Sie der Übung eine neue Kennung.")
    en = Saying("Answers to {q}{exercise}{Q} are lost: {old} becomes {new}.", "Give the exercise a new id.")

    exercise: str
    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class WeightChanged(Diagnostic):
    """An exercise counts otherwise than before: its points, whether it counts in part, whether it is graded, how often it may be checked.

    Scores are computed anew from the answers at the next visit; results of tests that were handed in stay as they are, and a status
    that was reached is never lowered.

    Instead: nothing is to be done if it is meant.

    de: Eine Übung zählt anders als bisher: Punkte, Teilpunkte, ob sie bewertet wird, wie oft geprüft werden darf.

    Punkte werden beim nächsten Besuch aus den Antworten neu berechnet; abgegebene Tests bleiben, wie sie sind, und ein erreichter
    Status wird nie gesenkt.

    Stattdessen: Ist es so gemeint, ist nichts zu tun.
    """

    code, name, level = "LW887", "weight-changed", Level.WARNING
    de = Saying("{q}{exercise}{Q} zählt anders: {old} wird {new}.", "Ist es so gemeint, ist nichts zu tun.")
    en = Saying("{q}{exercise}{Q} counts otherwise: {old} becomes {new}.", "If that is meant, nothing is to be done.")

    exercise: str
    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class LettersMoved(Diagnostic):
    """Behind the letters of an exercise stands something else than before: options were reordered, added or removed without letters of
    their own.

    Answers are kept by letters. Without a written one (`{#b}`) an option takes its letter from its place, and an old answer then means
    another option.

    Instead: take the old text, let `lehrwerk ids` write the letters, and make the change after that.

    de: Hinter den Buchstaben einer Übung steht etwas anderes als bisher: Antworten ohne eigene Buchstaben wurden umgestellt, ergänzt
    oder gestrichen.

    Antworten werden nach Buchstaben aufbewahrt. Ohne geschriebenen (`{#b}`) bekommt eine Antwort ihren Buchstaben von ihrem Platz, und
    was jemand gewählt hat, bedeutet dann etwas anderes.

    Stattdessen: Nehmen Sie den alten Text, lassen Sie `lehrwerk ids` die Buchstaben schreiben, und ändern Sie erst danach.
    """

    code, name, level = "LW892", "letters-moved", Level.WARNING
    de = Saying(
        "In {q}{exercise}{Q} bedeuten alte Antworten etwas anderes: {parts}.",
        "Lassen Sie „lehrwerk ids“ die Buchstaben in den alten Text schreiben, und ändern Sie ihn danach.",
    )
    en = Saying(
        "In {q}{exercise}{Q} old answers mean something else: {parts}.",
        "Let “lehrwerk ids” write the letters into the old text, and change it after that.",
    )

    exercise: str
    parts: str
