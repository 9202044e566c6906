"""What can be wrong with a case."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class SceneMissing(Diagnostic):
    """An option leads to a scene that is not there.

    Learners would get stuck.

    Instead: write the scene (`### name: Title`), or correct the name after `->`.

    de: Eine Antwort führt zu einer Szene, die es nicht gibt.

    Die Lernenden kämen nicht weiter.

    Stattdessen: Schreiben Sie die Szene (`### name: Titel`), oder berichtigen Sie den Namen hinter `->`.
    """

    code, name = "LW431", "scene-missing"
    de = Saying(
        "Die Szene {q}{scene}{Q} gibt es nicht.", "Schreiben Sie eine Überschrift {q}### {scene}: …{Q}.", "Meinten Sie {q}{closest}{Q}?"
    )
    en = Saying("There is no scene {q}{scene}{Q}.", "Write a heading {q}### {scene}: …{Q}.", "Did you mean {q}{closest}{Q}?")

    scene: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class SceneUnreachable(Diagnostic):
    """No option leads to a scene.

    Nobody will ever read it.

    Instead: let an option point to it (`-> name`), or remove it.

    de: Zu einer Szene führt keine Antwort.

    Niemand wird sie je lesen.

    Stattdessen: Lassen Sie eine Antwort dorthin zeigen (`-> name`), oder löschen Sie die Szene.
    """

    code, name = "LW432", "scene-unreachable"
    de = Saying(
        "Zur Szene {q}{scene}{Q} führt keine Antwort.",
        "Lassen Sie eine Antwort mit {q}-> {scene}{Q} dorthin zeigen, oder löschen Sie die Szene.",
    )
    en = Saying("No option leads to the scene {q}{scene}{Q}.", "Let an option point there with {q}-> {scene}{Q}, or remove the scene.")

    scene: str


@dataclass(frozen=True, kw_only=True)
class DeadEnd(Diagnostic):
    """From a scene no way leads to an ending.

    Learners would go round for ever.

    Instead: let one of its options lead on to a scene without options.

    de: Von einer Szene führt kein Weg zu einem Ende.

    Die Lernenden gingen immer im Kreis.

    Stattdessen: Lassen Sie eine ihrer Antworten zu einer Szene ohne Antworten führen.
    """

    code, name = "LW433", "dead-end"
    de = Saying(
        "Von der Szene {q}{scene}{Q} führt kein Weg zu einem Ende.",
        "Ein Ende ist eine Szene ohne Antworten. Lassen Sie eine Antwort dorthin zeigen.",
    )
    en = Saying(
        "No way leads from the scene {q}{scene}{Q} to an ending.", "An ending is a scene without options. Let an option lead to one."
    )

    scene: str


@dataclass(frozen=True, kw_only=True)
class SceneTwice(Diagnostic):
    """Two scenes of a case have the same name, and nothing decides between them.

    The later one would never be shown.

    Instead: give all but the last a condition (`{if="Trust <= 3"}`), or another name.

    de: Zwei Szenen eines Falls haben denselben Namen, und nichts entscheidet zwischen ihnen.

    Die spätere wäre nie zu sehen.

    Stattdessen: Geben Sie allen außer der letzten eine Bedingung (`{if="Vertrauen <= 3"}`) oder einen anderen Namen.
    """

    code, name = "LW434", "scene-twice"
    de = Saying(
        "Die Szene {q}{scene}{Q} steht schon einmal da, ohne Bedingung.",
        'Geben Sie allen außer der letzten eine Bedingung wie {q}{{if="Vertrauen <= 3"}}{Q}.',
    )
    en = Saying(
        "The scene {q}{scene}{Q} is there already, without a condition.",
        'Give all but the last a condition such as {q}{{if="Trust <= 3"}}{Q}.',
    )

    scene: str


@dataclass(frozen=True, kw_only=True)
class SceneAlwaysConditional(Diagnostic):
    """Each scene of a name has a condition.

    When none of them holds, learners would stand before nothing.

    Instead: let the last one stand without a condition.

    de: Alle Szenen eines Namens haben eine Bedingung.

    Trifft keine davon zu, stünden die Lernenden vor einem leeren Blatt.

    Stattdessen: Lassen Sie die letzte ohne Bedingung stehen.
    """

    code, name = "LW435", "scene-always-conditional"
    de = Saying("Jede Fassung der Szene {q}{scene}{Q} hat eine Bedingung.", "Lassen Sie die letzte ohne Bedingung stehen.")
    en = Saying("Every version of the scene {q}{scene}{Q} has a condition.", "Let the last one stand without a condition.")

    scene: str


@dataclass(frozen=True, kw_only=True)
class CounterUnknown(Diagnostic):
    """A counter is changed or asked for that the case does not have.

    A slip would change nothing, and nobody would notice.

    Instead: name it in `counters`, or correct the name.

    de: Ein Zähler wird verändert oder abgefragt, den der Fall nicht hat.

    Ein Tippfehler bliebe sonst ohne Wirkung, und niemand würde ihn bemerken.

    Stattdessen: Nennen Sie ihn in `counters`, oder berichtigen Sie den Namen.
    """

    code, name = "LW436", "counter-unknown"
    de = Saying("Den Zähler {q}{counter}{Q} hat dieser Fall nicht.", "Er hat: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("This case has no counter {q}{counter}{Q}.", "It has: {known}.", "Did you mean {q}{closest}{Q}?")

    counter: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class CaseUnclear(Diagnostic):
    """A line of a case cannot be understood.

    Nothing is guessed: a decision could lead elsewhere than meant.

    Instead: write it the way the message says.

    de: Eine Zeile eines Falls ist nicht zu verstehen.

    Geraten wird nicht: Eine Entscheidung könnte sonst woandershin führen als gedacht.

    Stattdessen: Schreiben Sie sie so, wie die Meldung es zeigt.
    """

    code, name = "LW437", "case-unclear"
    de = Saying("{q}{text}{Q} ist hier nicht zu verstehen.", "{tip_de}")
    en = Saying("{q}{text}{Q} cannot be understood here.", "{tip_en}")

    text: str
    tip_de: str
    tip_en: str


@dataclass(frozen=True, kw_only=True)
class CaseUnknown(Diagnostic):
    """A shared case is named that the folder `trainer/cases/` does not have.

    There would be nothing to tell.

    Instead: write the file, or correct the name.

    de: Ein gemeinsamer Fall wird genannt, den es in `trainer/cases/` nicht gibt.

    Es gäbe nichts zu erzählen.

    Stattdessen: Schreiben Sie die Datei, oder berichtigen Sie den Namen.
    """

    code, name = "LW306", "case-unknown"
    de = Saying("Den Fall {q}{case}{Q} gibt es nicht.", "Fälle stehen in {q}trainer/cases/{Q}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no case {q}{case}{Q}.", "Cases stand in {q}trainer/cases/{Q}.", "Did you mean {q}{closest}{Q}?")

    case: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class CaseTwice(Diagnostic):
    """A block takes a shared case and tells one of its own as well.

    Only the shared one would be shown.

    Instead: remove `from=…`, or what stands in the block.

    de: Ein Block holt einen gemeinsamen Fall und erzählt zugleich einen eigenen.

    Nur der gemeinsame wäre zu sehen.

    Stattdessen: Löschen Sie `from=…` oder das, was im Block steht.
    """

    code, name = "LW307", "case-twice"
    de = Saying("Hier steht ein eigener Fall, obwohl {q}from={case}{Q} einen anderen holt.", "Löschen Sie eines von beiden.")
    en = Saying("A case is told here although {q}from={case}{Q} takes another one.", "Remove one of the two.")

    case: str


@dataclass(frozen=True, kw_only=True)
class RatingMissing(Diagnostic):
    """An option of a case has no rating.

    Learners see afterwards how each of their decisions is judged; this one would stay blank.

    Instead: add `rating=good`, `rating=acceptable` or `rating=risky`.

    de: Einer Antwort in einem Fall fehlt die Einschätzung.

    Die Lernenden sehen am Ende, wie jede ihrer Entscheidungen eingeschätzt wird; hier bliebe das Feld leer.

    Stattdessen: Ergänzen Sie `rating=good`, `rating=acceptable` oder `rating=risky`.
    """

    code, name, level = "LW438", "rating-missing", Level.WARNING
    de = Saying(
        "Dieser Antwort fehlt die Einschätzung.", "Ergänzen Sie {q}rating=good{Q}, {q}rating=acceptable{Q} oder {q}rating=risky{Q}."
    )
    en = Saying("This option has no rating.", "Add {q}rating=good{Q}, {q}rating=acceptable{Q} or {q}rating=risky{Q}.")


@dataclass(frozen=True, kw_only=True)
class HelpInCase(Diagnostic):
    """A line of a case begins like a hint or an outcome of an exercise.

    A case has neither: learners would read the line as a part of the story.

    Instead: write what is said of a decision indented below it, with `>` before it; or begin the sentence with another word.

    de: Eine Zeile eines Falls beginnt wie eine Hilfe oder eine Rückmeldung einer Übung.

    Ein Fall hat beides nicht: Die Lernenden würden die Zeile als Teil der Geschichte lesen.

    Stattdessen: Schreiben Sie, was zu einer Entscheidung zu sagen ist, eingerückt darunter, mit `>` davor; oder beginnen Sie den Satz
    mit einem anderen Wort.
    """

    code, name, level = "LW439", "help-in-case", Level.WARNING
    de = Saying(
        "{q}{word}:{Q} ist in einem Fall keine Hilfe, sondern ein Satz der Geschichte.",
        "Rückmeldungen stehen eingerückt unter ihrer Antwort, mit {q}>{Q} davor. Gehört er in die Geschichte, beginnen Sie ihn anders.",
    )
    en = Saying(
        "In a case {q}{word}:{Q} is no help but a sentence of the story.",
        "Feedback stands indented below its option, with {q}>{Q} before it. If it belongs to the story, begin the sentence differently.",
    )

    word: str
