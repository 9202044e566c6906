"""What can be wrong with the texts and values of a control file."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class TextTooLong(Diagnostic):
    """A text in the manifest is longer than the standard lets every platform keep.

    It is cut or refused; a title of more than 255 characters ends Moodle's import with a database error.

    Instead: shorten it.

    de: Ein Text im Manifest ist länger, als der Standard jeder Plattform abverlangt.

    Er wird gekürzt oder abgewiesen; ein Titel von mehr als 255 Zeichen beendet Moodles Import mit einem Datenbankfehler.

    Stattdessen: Kürzen Sie ihn.
    """

    code, name, level = "LW846", "text-too-long", Level.WARNING
    de = Saying("{q}{element}{Q} hat {length} Zeichen; sicher sind {limit}.", "Kürzen Sie den Text.")
    en = Saying("{q}{element}{Q} has {length} characters; {limit} are safe.", "Shorten the text.")

    element: str
    length: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class TitleMissing(Diagnostic):
    """Something that learners see in the contents has no title, or one with a line break.

    Platforms show an empty line or the identifier; ILIAS and Moodle keep line breaks as they are.

    Instead: give it a title on one line.

    de: Etwas, das Lernende im Inhaltsverzeichnis sehen, hat keinen Titel oder einen mit Zeilenumbruch.

    Plattformen zeigen eine leere Zeile oder die Kennung; ILIAS und Moodle behalten Umbrüche, wie sie sind.

    Stattdessen: Geben Sie ihm einen Titel auf einer Zeile.
    """

    code, name, level = "LW847", "title-missing", Level.WARNING
    de = Saying("Hier fehlt ein Titel auf einer Zeile.", "Schreiben Sie einen.")
    en = Saying("A title on one line is missing here.", "Write one.")


@dataclass(frozen=True, kw_only=True)
class ValueUnknown(Diagnostic):
    """A value in the control file is none that the standard knows.

    Platforms ignore it or break off the import; rules for passing and going on then do not hold.

    Instead: use one of those that the tip names.

    de: Ein Wert in der Kontrolldatei ist keiner, den der Standard kennt.

    Plattformen übergehen ihn oder brechen den Import ab; Regeln zum Bestehen und Weitergehen gelten dann nicht.

    Stattdessen: Nehmen Sie einen von denen, die der Tipp nennt.
    """

    code, name = "LW848", "value-unknown"
    de = Saying("{q}{element}{Q} kann nicht {q}{value}{Q} sein.", "Möglich ist: {wanted}.")
    en = Saying("{q}{element}{Q} cannot be {q}{value}{Q}.", "Possible is: {wanted}.")

    element: str
    value: str
    wanted: str


@dataclass(frozen=True, kw_only=True)
class BaseAddress(Diagnostic):
    """The manifest uses `xml:base`.

    Moodle reads it only at a `resource`, and answers 404 with any other.

    Instead: write the whole path into each `href`.

    de: Das Manifest verwendet `xml:base`.

    Moodle liest es nur an einer `resource` und antwortet bei jedem anderen mit 404.

    Stattdessen: Schreiben Sie den ganzen Pfad in jedes `href`.
    """

    code, name, level = "LW849", "base-address", Level.WARNING
    de = Saying("xml:base verstehen nicht alle Plattformen.", "Schreiben Sie den ganzen Pfad in jedes href.")
    en = Saying("Not all platforms understand xml:base.", "Write the whole path into each href.")


@dataclass(frozen=True, kw_only=True)
class GlobalObjectives(Diagnostic):
    """The sequencing uses global objectives (`imsss:mapInfo`).

    Moodle's import dies of them on PHP 8. SCORM Cloud, ILIAS and SuccessFactors understand them.

    Instead: for Moodle export the course without them, or as SCORM 1.2.

    de: Das Sequencing verwendet globale Ziele (`imsss:mapInfo`).

    Moodles Import stirbt unter PHP 8 daran. SCORM Cloud, ILIAS und SuccessFactors verstehen sie.

    Stattdessen: Für Moodle exportieren Sie den Kurs ohne sie oder als SCORM 1.2.
    """

    code, name, level = "LW850", "global-objectives", Level.WARNING
    de = Saying(
        "Mit globalen Zielen (mapInfo) lässt sich das Paket nicht in Moodle importieren.", "Exportieren Sie es für Moodle ohne sie."
    )
    en = Saying("With global objectives (mapInfo) the package cannot be imported into Moodle.", "Export it without them for Moodle.")


@dataclass(frozen=True, kw_only=True)
class CompletionAssumed(Diagnostic):
    """The sequencing does not say that status comes from the content alone.

    By default platforms that follow the standard, SAP SuccessFactors among them, take for completed and passed whatever was only opened
    (SN §3.13; SAP KBA 3403728).

    Instead: write `deliveryControls` with `completionSetByContent="true"` and `objectiveSetByContent="true"` at each item.

    de: Das Sequencing sagt nicht, dass der Status allein vom Inhalt kommt.

    Ohne Angabe halten Plattformen, die dem Standard folgen, darunter SAP SuccessFactors, auch nur Geöffnetes für abgeschlossen und
    bestanden (SN §3.13; SAP KBA 3403728).

    Stattdessen: Schreiben Sie `deliveryControls` mit `completionSetByContent="true"` und `objectiveSetByContent="true"` an jeden
    Eintrag.
    """

    code, name, level = "LW851", "completion-assumed", Level.WARNING
    de = Saying(
        "{q}{identifier}{Q} kann als abgeschlossen gelten, sobald es geöffnet war.",
        "Setzen Sie completionSetByContent und objectiveSetByContent auf true.",
    )
    en = Saying(
        "{q}{identifier}{Q} may count as completed once it was opened.", "Set completionSetByContent and objectiveSetByContent to true."
    )

    identifier: str


@dataclass(frozen=True, kw_only=True)
class SeveralScos(Diagnostic):
    """A SCORM 2004 package has several SCOs.

    In Moodle only the first one opened in a window stores anything: after its end every further one is refused (error 104).

    Instead: for Moodle export a package with one SCO, or SCORM 1.2.

    de: Ein Paket nach SCORM 2004 hat mehrere SCOs.

    In Moodle speichert nur die erste, die in einem Fenster geöffnet wird: Nach ihrem Ende wird jede weitere abgewiesen (Fehler 104).

    Stattdessen: Für Moodle exportieren Sie ein Paket mit einer SCO oder SCORM 1.2.
    """

    code, name, level = "LW852", "several-scos", Level.NOTE
    de = Saying("{count} SCOs: In Moodle speichert nur die zuerst geöffnete.", "Für Moodle: eine SCO oder SCORM 1.2.")
    en = Saying("{count} SCOs: in Moodle only the first one opened stores anything.", "For Moodle: one SCO, or SCORM 1.2.")

    count: int
