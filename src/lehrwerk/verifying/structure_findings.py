"""What can be wrong with what a control file lists: items, resources, files."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class NothingToLaunch(Diagnostic):
    """The package names nothing that a learner could open.

    A SCORM package needs an organization with an item that refers to a resource (CAM §2.3), cmi5 a unit (§13.1.4).

    Instead: export the course anew, with at least one page.

    de: Das Paket nennt nichts, was Lernende öffnen könnten.

    Ein SCORM-Paket braucht eine Organisation mit einem Eintrag, der auf eine Ressource zeigt (CAM §2.3), cmi5 eine Einheit (§13.1.4).

    Stattdessen: Exportieren Sie den Kurs neu, mit mindestens einer Seite.
    """

    code, name = "LW832", "nothing-to-launch"
    de = Saying("In diesem Paket ist nichts zu starten.", "Exportieren Sie den Kurs neu.")
    en = Saying("There is nothing to launch in this package.", "Export the course anew.")


@dataclass(frozen=True, kw_only=True)
class DefaultUnknown(Diagnostic):
    """The default organization is none of those in the manifest.

    Platforms then take the first one or none.

    Instead: write the identifier of the organization that shall be launched into `default`.

    de: Die voreingestellte Organisation steht nicht im Manifest.

    Plattformen nehmen dann die erste oder keine.

    Stattdessen: Schreiben Sie in `default` die Kennung der Organisation, die gestartet werden soll.
    """

    code, name, level = "LW833", "default-unknown", Level.WARNING
    de = Saying(
        "Die Organisation {q}{identifier}{Q} gibt es nicht.", "Nennen Sie in default eine, die es gibt.", "Meinten Sie {q}{closest}{Q}?"
    )
    en = Saying("There is no organization {q}{identifier}{Q}.", "Name one in default that is there.", "Did you mean {q}{closest}{Q}?")

    identifier: str
    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class IdentifierTwice(Diagnostic):
    """An identifier stands in the control file more than once.

    Learners' data are kept under it: Moodle overwrites the first entry with the second, OpenOlat refuses the package.

    Instead: give each item, resource and unit an identifier of its own.

    de: Eine Kennung steht mehrmals in der Kontrolldatei.

    Unter ihr werden die Daten der Lernenden aufbewahrt: Moodle überschreibt den ersten Eintrag mit dem zweiten, OpenOlat weist das
    Paket ab.

    Stattdessen: Geben Sie jedem Eintrag, jeder Ressource und jeder Einheit eine eigene Kennung.
    """

    code, name = "LW834", "identifier-twice"
    de = Saying("Die Kennung {q}{identifier}{Q} ist schon vergeben.", "Geben Sie eine eigene.")
    en = Saying("The identifier {q}{identifier}{Q} is taken already.", "Give one of its own.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class IdentifierForm(Diagnostic):
    """An identifier is missing or has a form the standard does not allow.

    SCORM asks for a letter or underscore first, then letters, digits, dots, hyphens (xs:ID), cmi5 for an IRI; OpenOlat makes file names
    of it. Learners' data hang on it, so it must be right before the first learner comes.

    Instead: use letters, digits and underscores; in cmi5 an address such as `https://example.org/course`.

    de: Eine Kennung fehlt oder hat eine Form, die der Standard nicht zulässt.

    SCORM verlangt vorn einen Buchstaben oder Unterstrich, dann Buchstaben, Ziffern, Punkte, Bindestriche (xs:ID), cmi5 eine IRI;
    OpenOlat macht Dateinamen daraus. An ihr hängen die Daten der Lernenden, sie muss also stimmen, bevor die ersten kommen.

    Stattdessen: Nehmen Sie Buchstaben, Ziffern und Unterstriche; in cmi5 eine Adresse wie `https://example.org/kurs`.
    """

    code, name, level = "LW835", "identifier-form", Level.WARNING
    de = Saying("{q}{identifier}{Q} ist keine gültige Kennung.", "Buchstaben, Ziffern und Unterstriche; in cmi5 eine IRI.")
    en = Saying("{q}{identifier}{Q} is no valid identifier.", "Letters, digits and underscores; in cmi5 an IRI.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class ReferenceMissing(Diagnostic):
    """Something refers to an identifier that is not there.

    What is referred to cannot be opened; Moodle shows a warning and does not go on.

    Instead: correct the reference, or add what it names.

    de: Etwas verweist auf eine Kennung, die es nicht gibt.

    Das Gemeinte lässt sich nicht öffnen; Moodle zeigt eine Warnung und bleibt stehen.

    Stattdessen: Berichtigen Sie den Verweis, oder ergänzen Sie, was er nennt.
    """

    code, name = "LW836", "reference-missing"
    de = Saying("{q}{identifier}{Q} gibt es in dieser Datei nicht.", "Berichtigen Sie den Verweis.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no {q}{identifier}{Q} in this file.", "Correct the reference.", "Did you mean {q}{closest}{Q}?")

    identifier: str
    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemEmpty(Diagnostic):
    """An item leads nowhere: it has no resource and no items below it.

    Learners see a line in the contents that does nothing.

    Instead: give it an `identifierref`, or take it out.

    de: Ein Eintrag führt nirgendwohin: Er hat keine Ressource und keine Einträge unter sich.

    Lernende sehen im Inhaltsverzeichnis eine Zeile, die nichts tut.

    Stattdessen: Geben Sie ihm ein `identifierref`, oder nehmen Sie ihn heraus.
    """

    code, name, level = "LW837", "item-empty", Level.WARNING
    de = Saying("Der Eintrag {q}{identifier}{Q} führt nirgendwohin.", "Geben Sie ihm eine Ressource.")
    en = Saying("The item {q}{identifier}{Q} leads nowhere.", "Give it a resource.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class ItemBoth(Diagnostic):
    """An item has items below it and refers to a resource itself.

    SCORM knows chapters and pages, but nothing that is both; platforms show one or the other.

    Instead: make a first item below it out of the page.

    de: Ein Eintrag hat Einträge unter sich und verweist selbst auf eine Ressource.

    SCORM kennt Kapitel und Seiten, aber nichts, was beides ist; Plattformen zeigen das eine oder das andere.

    Stattdessen: Machen Sie aus der Seite einen ersten Eintrag darunter.
    """

    code, name, level = "LW838", "item-both", Level.WARNING
    de = Saying("Der Eintrag {q}{identifier}{Q} ist Kapitel und Seite zugleich.", "Machen Sie zwei daraus.")
    en = Saying("The item {q}{identifier}{Q} is chapter and page at once.", "Make two of it.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class ScoUnmarked(Diagnostic):
    """What is launched is not marked as a SCO.

    A platform takes it for a document and stores no progress. In SCORM 1.2 the attribute is `adlcp:scormtype`, all in small letters, in
    SCORM 2004 `adlcp:scormType`.

    Instead: write `sco` there, if the page speaks with the platform.

    de: Was gestartet wird, ist nicht als SCO gekennzeichnet.

    Eine Plattform hält es für ein Dokument und speichert keinen Fortschritt. In SCORM 1.2 heißt das Attribut `adlcp:scormtype`, alles
    klein, in SCORM 2004 `adlcp:scormType`.

    Stattdessen: Schreiben Sie dort `sco`, wenn die Seite mit der Plattform spricht.
    """

    code, name, level = "LW839", "sco-unmarked", Level.WARNING
    de = Saying(
        "{q}{identifier}{Q} wird gestartet, ist aber keine SCO (so {count}-mal): Davon wird nichts gespeichert.",
        'Schreiben Sie {wanted}="sco" an die Ressource, wenn die Seite mit der Plattform spricht.',
    )
    en = Saying(
        "{q}{identifier}{Q} is launched but is no SCO ({count} such in all): nothing of it will be stored.",
        'Write {wanted}="sco" at the resource if the page speaks with the platform.',
    )

    identifier: str
    count: int
    wanted: str


@dataclass(frozen=True, kw_only=True)
class HrefMissing(Diagnostic):
    """A resource that is launched, or a file, has no address.

    There is nothing to open; ILIAS breaks off the import.

    Instead: write the page into `href`.

    de: Einer Ressource, die gestartet wird, oder einer Datei fehlt die Adresse.

    Es gibt nichts zu öffnen; ILIAS bricht den Import ab.

    Stattdessen: Schreiben Sie die Seite in `href`.
    """

    code, name = "LW840", "href-missing"
    de = Saying("Hier fehlt die Adresse (href).", "Nennen Sie die Seite.")
    en = Saying("The address (href) is missing here.", "Name the page.")


@dataclass(frozen=True, kw_only=True)
class ListedMissing(Diagnostic):
    """The manifest lists a file that is not in the zip.

    Capitals count. Learners meet a gap where the file should be; a strict platform refuses the package.

    Instead: add the file, correct its name, or take it off the list.

    de: Das Manifest nennt eine Datei, die nicht im Zip liegt.

    Groß- und Kleinschreibung zählt. Lernende treffen auf eine Lücke; eine strenge Plattform weist das Paket ab.

    Stattdessen: Legen Sie die Datei dazu, berichtigen Sie den Namen, oder streichen Sie sie aus der Liste.
    """

    code, name = "LW841", "listed-missing"
    de = Saying("Die Datei {q}{path}{Q} fehlt im Zip.", "Legen Sie sie dazu, oder streichen Sie sie.", "Gemeint ist wohl {q}{closest}{Q}.")
    en = Saying("The file {q}{path}{Q} is not in the zip.", "Add it, or take it off the list.", "Probably {q}{closest}{Q} is meant.")

    path: str
    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class LaunchMissing(Diagnostic):
    """The page that is to be launched is not in the zip.

    Learners see an error of the server instead of the course.

    Instead: correct the address; capitals count.

    de: Die Seite, die gestartet werden soll, liegt nicht im Zip.

    Lernende sehen eine Fehlermeldung des Servers statt des Kurses.

    Stattdessen: Berichtigen Sie die Adresse; Groß- und Kleinschreibung zählt.
    """

    code, name = "LW842", "launch-missing"
    de = Saying("Die Startseite {q}{path}{Q} fehlt im Zip.", "Berichtigen Sie die Adresse.", "Gemeint ist wohl {q}{closest}{Q}.")
    en = Saying("The launch page {q}{path}{Q} is not in the zip.", "Correct the address.", "Probably {q}{closest}{Q} is meant.")

    path: str
    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class HrefOutside(Diagnostic):
    """An address in the manifest leads out of the package, or is written with a backslash or a leading slash.

    It would open something of the server's; platforms refuse it or find nothing.

    Instead: write it relative to the manifest, with `/`.

    de: Eine Adresse im Manifest führt aus dem Paket hinaus oder ist mit umgekehrtem Schrägstrich oder einem `/` am Anfang geschrieben.

    Sie öffnete etwas vom Server; Plattformen weisen sie ab oder finden nichts.

    Stattdessen: Schreiben Sie sie vom Manifest aus, mit `/`.
    """

    code, name = "LW843", "href-outside"
    de = Saying("Die Adresse {q}{href}{Q} bleibt nicht im Paket.", "Schreiben Sie sie vom Manifest aus, mit /.")
    en = Saying("The address {q}{href}{Q} does not stay in the package.", "Write it relative to the manifest, with /.")

    href: str


@dataclass(frozen=True, kw_only=True)
class LaunchForeign(Diagnostic):
    """What is launched lies on another server.

    From there a page cannot reach the platform's SCORM functions: the browser separates the two. Without the line, and without that
    server, there is no course.

    Instead: put the page into the package; cmi5 is made for courses that lie elsewhere.

    de: Was gestartet wird, liegt auf einem anderen Server.

    Von dort erreicht eine Seite die SCORM-Funktionen der Plattform nicht: Der Browser trennt beide. Ohne Netz und ohne diesen Server
    gibt es keinen Kurs.

    Stattdessen: Legen Sie die Seite ins Paket; für Kurse, die anderswo liegen, ist cmi5 gemacht.
    """

    code, name, level = "LW844", "launch-foreign", Level.WARNING
    de = Saying("Gestartet wird {q}{href}{Q}, eine fremde Adresse.", "Legen Sie die Seite ins Paket.")
    en = Saying("{q}{href}{Q} is launched, another host's address.", "Put the page into the package.")

    href: str


@dataclass(frozen=True, kw_only=True)
class FilesUnlisted(Diagnostic):
    """Files are in the zip that the manifest does not list.

    Common platforms unpack them all the same; ADL's validator calls them excess.

    Instead: list every file of a resource as `<file href=…>`.

    de: Im Zip liegen Dateien, die das Manifest nicht aufführt.

    Übliche Plattformen packen sie trotzdem aus; der Prüfer von ADL nennt sie überzählig.

    Stattdessen: Führen Sie jede Datei einer Ressource als `<file href=…>` auf.
    """

    code, name, level = "LW845", "files-unlisted", Level.NOTE
    de = Saying("{q}{path}{Q} steht nicht im Manifest ({count} solche Dateien).", "Führen Sie sie auf.")
    en = Saying("{q}{path}{Q} is not in the manifest ({count} such files).", "List them.")

    path: str
    count: int
