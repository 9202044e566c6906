"""What the commands say, in German and English."""

import locale
import os
import sys
from itertools import pairwise

LANGUAGES = ("de", "en")

SAID = {
    "lehrwerk": (
        "Macht aus Kurstexten Lernpakete und gedruckte Unterlagen.",
        "Makes learning packages and printed material out of course texts.",
    ),
    "lang": ("Sprache der Meldungen.", "Language of the messages."),
    "version": ("Zeigt die Fassung und endet.", "Show the version and exit."),
    "help": ("Zeigt diese Hilfe und endet.", "Show this help and exit."),
    "build": (
        "Baut Kurse nach build/<kurs>/<sprache>/. Ohne Namen: alle.",
        "Build courses into build/<course>/<language>/. Without names: all.",
    ),
    "check": ("Prüft Kurse, ohne etwas zu bauen.", "Check courses without building anything."),
    "new": ("Legt etwas Neues an.", "Begin something new."),
    "new_workspace": (
        "Legt einen Arbeitsbereich mit einem ersten Kurs an.",
        "Make a workspace with a first course.",
    ),
    "new_course": ("Legt einen Kurs an.", "Make a course."),
    "new_unit": (
        "Legt eine Lerneinheit an: KURS MODUL/EINHEIT.",
        "Make a unit: COURSE MODULE/UNIT.",
    ),
    "explain": ("Erklärt einen Befund, etwa LW302.", "Explain a finding, such as LW302."),
    "ids": (
        "Schreibt fehlende Kennungen in die Texte. Daran hängen die Lernstände; danach ändern sie sich nicht mehr.",
        "Write missing ids into the texts. Learners' progress hangs on them; from then on they stay.",
    ),
    "schema": (
        "Gibt das JSON-Schema einer Dateiart aus, für Editoren.",
        "Print the JSON schema of a kind of file, for editors.",
    ),
    "format": ("Nur diese Ausgabe (mehrmals möglich).", "Only this output (may be repeated)."),
    "language": ("Nur diese Sprache (mehrmals möglich).", "Only this language (may be repeated)."),
    "strict": ("Auch Warnungen halten den Bau an.", "Warnings stop the build, too."),
    "group": (
        "Für so viele Menschen wird Material gezählt. Ohne Angabe: die größte Gruppe des Kurses.",
        "Material is counted for so many people. By default: the course's largest group.",
    ),
    "variant": ("Nur diese Fassung des Ablaufplans.", "Only this variant of the plan."),
    "profile": (
        "Die Lernplattform, für die Pakete gemacht werden. Ohne Angabe die des Kurses, sonst jede.",
        "The learning platform that packages are made for. By default the course's own, else any.",
    ),
    "schemas": (
        "Ordner mit den Kontrolldateien (XSD) von SCORM; sie kommen mit ins Paket.",
        "Folder with SCORM's control files (XSD); they are put into the package.",
    ),
    "compare": (
        "Sagt, ob ein neues Paket ein altes ersetzen darf, ohne dass Lernende etwas verlieren: ALT.zip NEU.zip.",
        "Say whether a new package may replace an old one without learners losing anything: OLD.zip NEW.zip.",
    ),
    "verdict_safe": (
        "Sicher: In dieselbe Aktivität hochladen; niemand verliert etwas.",
        "Safe: upload it to the same activity; nobody loses anything.",
    ),
    "verdict_migration": (
        "Sicher mit Übernahme: In dieselbe Aktivität hochladen; was es noch gibt, findet jeder Lernstand wieder, das Übrige steht oben.",
        "Safe with migration: upload it to the same activity; what is still there every learner finds again, the rest is said above.",
    ),
    "verdict_new_activity": (
        "Neue Aktivität nötig: Wer es in dieselbe hochlädt, löscht den Lernstand oder macht ihn unlesbar.",
        "New activity needed: uploaded to the same one, it deletes learners' progress or makes it unreadable.",
    ),
    "verify": (
        "Prüft Lernpakete, auch aus anderen Werkzeugen: SCORM 1.2, SCORM 2004, cmi5, Common Cartridge.",
        "Judge learning packages, of other tools, too: SCORM 1.2, SCORM 2004, cmi5, Common Cartridge.",
    ),
    "verify_schemas": (
        "Ordner mit den Schemadateien (XSD) der Standards; das Manifest wird auch an ihnen geprüft.",
        "Folder with the standards' schema files (XSD); the manifest is judged by them, too.",
    ),
    "strict_findings": ("Auch Warnungen zählen als Fehler.", "Warnings count as errors, too."),
    "people": (
        "Liste der Teilnehmenden (CSV) für Anwesenheitsliste, Bescheinigungen und Namensschilder.",
        "List of participants (CSV) for attendance list, certificates and badges.",
    ),
    "run": (
        "Angaben zu einer Durchführung (Termine, Ort, Leitung). Ohne Angabe: run.yaml im Ordner des Kurses.",
        "Facts of one delivery (dates, place, trainers). By default: run.yaml in the course's folder.",
    ),
    "set": (
        "Eine dieser Angaben, etwa --set place=Musterstadt (mehrmals möglich).",
        "One of these facts, such as --set place=Anytown (may be repeated).",
    ),
    "one_course": (
        "Teilnehmende und Durchführung gehören zu einem Kurs. Nennen Sie ihn: {known}.",
        "People and run belong to one course. Name it: {known}.",
    ),
    "bad_setting": ("„{setting}“ braucht die Form schlüssel=wert.", "“{setting}” needs the form key=value."),
    "findings": ("Wie Befunde gezeigt werden.", "How findings are shown."),
    "workspace": (
        "Der Arbeitsbereich. Ohne Angabe: der nächste Ordner von hier aufwärts, in dem courses/ liegt.",
        "The workspace. By default: the nearest folder from here upward that holds courses/.",
    ),
    "no_workspace": (
        "Hier ist kein Arbeitsbereich: In keinem Ordner von „{here}“ aufwärts liegt courses/. „lehrwerk new workspace NAME“ legt einen an.",
        "There is no workspace here: no folder from “{here}” upward holds courses/. “lehrwerk new workspace NAME” makes one.",
    ),
    "unknown": ("{what} „{name}“ gibt es nicht. Es gibt: {known}.", "There is no {what} “{name}”. There are: {known}."),
    "course": ("Den Kurs", "course"),
    "the_format": ("Die Ausgabe", "output"),
    "the_language": ("Die Sprache", "language"),
    "the_variant": ("Die Fassung", "variant"),
    "code": ("Den Befund", "finding"),
    "kind": ("Die Dateiart", "kind of file"),
    "module": ("Das Modul", "module"),
    "building": ("Baue", "Building"),
    "column_course": ("Kurs", "Course"),
    "column_output": ("Ausgabe", "Output"),
    "column_size": ("Größe", "Size"),
    "column_pages": ("Seiten", "Pages"),
    "column_state": ("Lernstand", "Learner's state"),
    "state": ("{need} von {limit}", "{need} of {limit}"),
    "sum": (
        "{errors} Fehler, {warnings} Warnungen, {notes} Hinweise",
        "{errors} errors, {warnings} warnings, {notes} notes",
    ),
    "notes_hidden": ("Hinweise zeigt „lehrwerk check“.", "“lehrwerk check” shows the notes."),
    "nothing_found": ("Nichts zu beanstanden.", "Nothing to complain about."),
    "exists": ("„{path}“ gibt es schon; es wurde nichts geändert.", "“{path}” is there already; nothing was changed."),
    "bad_name": (
        "„{name}“ geht als Name nicht: bitte Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40 Zeichen.",
        "“{name}” cannot be a name: please use small letters, digits and hyphens, at most 40 characters.",
    ),
    "made": ("Angelegt: {path}", "Made: {path}"),
    "next_build": ("Weiter mit: {commands}", "Go on with: {commands}"),
    "ids_written": ("{path}: {count} Kennungen geschrieben", "{path}: {count} ids written"),
    "ids_none": ("Alle Kennungen stehen schon da.", "All ids are there already."),
    "no_schemas": ("Im Ordner „{path}“ liegen keine XSD-Dateien.", "There are no XSD files in the folder “{path}”."),
    "bug": (
        "Das ist ein Fehler von lehrwerk, nicht Ihrer; fertige Ausgaben sind heil. Bitte melden Sie ihn mit dem Bericht in {path}",
        "This is a fault of lehrwerk, not yours; finished outputs are whole. Please report it with the account in {path}",
    ),
    "disk": ("Das Schreiben ist nicht gelungen: {reason}", "Writing did not succeed: {reason}"),
}
"""German first, then English."""


class Speech:
    """One of the two languages."""

    def __init__(self, language: str) -> None:
        self.language = language
        """"de" or "en"."""

    def __call__(self, key: str, **facts: object) -> str:
        """A sentence, its places filled in."""
        text = SAID[key][LANGUAGES.index(self.language)]
        return text.format(**facts) if facts else text


def spoken(arguments: list[str] | None = None) -> Speech:
    """The language asked for with `--lang`, else by LEHRWERK_LANGUAGE, else the system's; English if that is neither.
    It is needed before the commands are there, for their help is written in it."""
    words = sys.argv[1:] if arguments is None else arguments
    asked = [after for word, after in pairwise(words) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    variables = ("LEHRWERK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    wishes = [*asked, *(os.environ.get(name, "") for name in variables), locale.getlocale()[0] or ""]
    wish = next((wish[:2].lower() for wish in wishes if wish and wish not in {"C", "POSIX", "C.UTF-8"}), "en")
    return Speech(wish if wish in LANGUAGES else "en")
