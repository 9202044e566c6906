"""What can be wrong with a run of a course."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying


@dataclass(frozen=True, kw_only=True)
class VariantUnknown(Diagnostic):
    """A run names a variant of the plan that is not there.

    Without it clock times and hours of teaching would be those of another training.

    Instead: use one of the names in plan.yaml.

    de: Eine Durchführung nennt eine Fassung des Ablaufplans, die es nicht gibt.

    Uhrzeiten und Unterrichtsstunden wären sonst die einer anderen Schulung.

    Stattdessen: Nehmen Sie einen der Namen aus plan.yaml.
    """

    code, name = "LW138", "run-variant-unknown"
    de = Saying("Im Ablaufplan gibt es {q}{variant}{Q} nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("The plan has no {q}{variant}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    variant: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class DatesUnfit(Diagnostic):
    """A run has more or fewer dates than its plan has days.

    Lists to sign and certificates would show a day that is not taught, or leave one out.

    Instead: write one date for each day of the plan, or choose another variant.

    de: Eine Durchführung hat mehr oder weniger Termine, als ihr Ablaufplan Tage hat.

    Auf der Anwesenheitsliste und der Bescheinigung stünde ein Tag zu viel oder einer zu wenig.

    Stattdessen: Schreiben Sie einen Termin für jeden Tag des Plans, oder wählen Sie eine andere Fassung (`variant`).
    """

    code, name = "LW139", "run-dates-unfit"
    de = Saying(
        "{q}{key}{Q} hat {count} Einträge, der Ablaufplan {days} Tage.",
        "Schreiben Sie einen Eintrag für jeden Tag, oder wählen Sie mit {q}variant{Q} eine andere Fassung des Plans.",
    )
    en = Saying(
        "{q}{key}{Q} has {count} entries, the plan has {days} days.",
        "Write one entry for each day, or choose another variant of the plan with {q}variant{Q}.",
    )

    key: str
    count: int
    days: int
