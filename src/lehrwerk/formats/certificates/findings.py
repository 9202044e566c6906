"""What can keep someone from getting a certificate. Rows are named by their line, never by a name."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class NobodyThere(Diagnostic):
    """Someone of the list was not there and gets no certificate.

    A certificate says that somebody took part.

    Instead: nothing, if that is right; otherwise write the hours that were attended.

    de: Jemand aus der Liste war nicht da und bekommt keine Bescheinigung.

    Eine Bescheinigung sagt, dass jemand teilgenommen hat.

    Stattdessen: Nichts, wenn das stimmt; sonst tragen Sie die besuchten Stunden ein.
    """

    code, name, level = "LW742", "certificate-none", Level.NOTE
    de = Saying("Für Zeile {line} gibt es keine Bescheinigung: Es sind 0 Stunden eingetragen.")
    en = Saying("There is no certificate for row {line}: 0 hours are entered.")

    line: int


@dataclass(frozen=True, kw_only=True)
class MoreThanTaught(Diagnostic):
    """Someone attended more than was taught.

    A certificate must not say so; most often hours stand in the column for UE, or the other way round.

    Instead: correct the amount in the list.

    de: Jemand hat mehr besucht, als unterrichtet wurde.

    Das darf auf keiner Bescheinigung stehen; meist stehen Stunden in der Spalte für UE oder umgekehrt.

    Stattdessen: Berichtigen Sie die Menge in der Liste.
    """

    code, name, level = "LW743", "certificate-beyond", Level.WARNING
    de = Saying(
        "In Zeile {line} sind {minutes} Minuten eingetragen, unterrichtet wurden {taught}; die Bescheinigung fehlt.",
        "Berichtigen Sie die Menge. 1 UE sind 45 Minuten.",
    )
    en = Saying(
        "Row {line} says {minutes} minutes, but {taught} were taught; its certificate is left out.",
        "Correct the amount. 1 UE is 45 minutes.",
    )

    line: int
    minutes: int
    taught: int


@dataclass(frozen=True, kw_only=True)
class SerialTwice(Diagnostic):
    """Two certificates have the same number.

    A number must find exactly one certificate.

    Instead: correct the column of numbers in the list.

    de: Zwei Bescheinigungen haben dieselbe Nummer.

    Eine Nummer muss genau eine Bescheinigung finden.

    Stattdessen: Berichtigen Sie die Spalte mit den Nummern in der Liste.
    """

    code, name = "LW744", "serial-twice"
    de = Saying("Die Nummer in Zeile {line} hat schon Zeile {first}.", "Berichtigen Sie eine der beiden.")
    en = Saying("The number in row {line} belongs to row {first} already.", "Correct one of the two.")

    line: int
    first: int
