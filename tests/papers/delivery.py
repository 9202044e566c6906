"""A run and its people, for tests of the organiser's papers."""

from pathlib import Path

from workspaces import written

RUN = """dates: 2026-09-01
place: Feuerwehrhaus Mitte, Musterstraße 5, 12345 Musterstadt
room: Saal 2
travel: Stufenloser Eingang links.
contact: Vorname Nachname
phone: 06000 111
mail: schulung@example.org
register_by: 2026-08-10
fee: kostenfrei
food: Kaffee und Mittagessen
bring: [Dienstkleidung]
online: https://lernen.example.org/kurs/42
serial: 2026-03
issued_in: Musterstadt
signed_by: Amtsleitung
recognition: Anerkannt als Fortbildung.
assessment: Gespräch über einen Fall
kept_until: 2031-12-31
trainers: [leitung]
"""

PEOPLE = """Vorname;Nachname;Pronomen;Wache;UE;bestanden;Geburtsdatum
Ada;Beispiel;sie;Wache Nord;;ja;31.12.1990
Émile;Żółć-Öztürk;;Wache Süd;1;;
<b>Bo</b>;=1+1;;"Wache; West";;;
"""


def handed_in(folder: Path, *, run: str = RUN, people: str = PEOPLE) -> tuple[Path, Path]:
    """Files as an organiser hands them in: the run, and the people."""
    written(folder, {"termin.yaml": run, "leute.csv": people})
    return folder / "termin.yaml", folder / "leute.csv"
