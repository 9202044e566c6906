"""What can be wrong with a case."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class SceneMissing(Diagnostic):
    """An option leads to a scene that is not there.

    Learners would get stuck.

    Instead: write the scene (`### name: Title`), or correct the name after `->`.
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

    Instead: give all but the last a condition (`{if="Trust <= 3"}`), or another name.
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
    """Each scene of a name has a condition: it may happen that none is shown.

    Instead: let the last one stand without a condition.
    """

    code, name = "LW435", "scene-always-conditional"
    de = Saying("Jede Fassung der Szene {q}{scene}{Q} hat eine Bedingung.", "Lassen Sie die letzte ohne Bedingung stehen.")
    en = Saying("Every version of the scene {q}{scene}{Q} has a condition.", "Let the last one stand without a condition.")

    scene: str


@dataclass(frozen=True, kw_only=True)
class CounterUnknown(Diagnostic):
    """A counter is changed or asked for that the case does not have.

    Instead: name it in `counters`, or correct the name.
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

    Instead: write it the way the message says.
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

    Instead: write the file, or correct the name.
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
    """

    code, name, level = "LW438", "rating-missing", Level.WARNING
    de = Saying(
        "Dieser Antwort fehlt die Einschätzung.", "Ergänzen Sie {q}rating=good{Q}, {q}rating=acceptable{Q} oder {q}rating=risky{Q}."
    )
    en = Saying("This option has no rating.", "Add {q}rating=good{Q}, {q}rating=acceptable{Q} or {q}rating=risky{Q}.")
