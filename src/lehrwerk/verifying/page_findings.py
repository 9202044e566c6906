"""What can be wrong with the pages of a package, and what it is."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class PackageSeen(Diagnostic):
    """What the package is: its standard, what it launches, and what its pages say to the platform.

    It is no complaint: so one sees at a glance whether it is the right zip.

    Instead: nothing is to be done.

    de: Was das Paket ist: sein Standard, was es startet und was seine Seiten der Plattform sagen.

    Das ist keine Beanstandung: So sieht man auf einen Blick, ob es das richtige Zip ist.

    Stattdessen: Es ist nichts zu tun.
    """

    code, name, level = "LW800", "package-seen", Level.NOTE
    de = Saying("{kind}: {files} Dateien, zu starten: {launches} ({page}); Aufrufe: {calls}")
    en = Saying("{kind}: {files} files, to launch: {launches} ({page}); calls: {calls}")

    kind: str
    files: int
    launches: int
    page: str
    calls: str


@dataclass(frozen=True, kw_only=True)
class MoreAlike(Diagnostic):
    """There are more findings of a kind than are shown.

    They say the same of other places.

    Instead: mend those that are shown, and ask again.

    de: Von einem Befund gibt es mehr, als gezeigt werden.

    Sie sagen dasselbe von anderen Stellen.

    Stattdessen: Beheben Sie die gezeigten, und prüfen Sie noch einmal.
    """

    code, name, level = "LW899", "more-alike", Level.NOTE
    de = Saying("Von {kind} gibt es mindestens {count} weitere.", "Beheben Sie die gezeigten, und prüfen Sie noch einmal.")
    en = Saying("There are at least {count} more of {kind}.", "Mend those that are shown, and ask again.")

    kind: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ApiMissing(Diagnostic):
    """No page of the package looks for the platform.

    What is launched as a SCO has to call the platform's functions; otherwise nothing is stored, and many platforms call the course
    completed as soon as it was opened.

    Instead: export the course with tracking switched on. A document that stores nothing should be an asset.

    de: Keine Seite des Pakets sucht nach der Plattform.

    Was als SCO gestartet wird, muss die Funktionen der Plattform aufrufen; sonst wird nichts gespeichert, und viele Plattformen nennen
    den Kurs abgeschlossen, sobald er geöffnet war.

    Stattdessen: Exportieren Sie den Kurs mit eingeschalteter Fortschrittsmeldung. Ein Dokument, das nichts speichert, sollte ein Asset
    sein.
    """

    code, name, level = "LW860", "api-missing", Level.WARNING
    de = Saying(
        "Nirgends wird nach {q}{wanted}{Q} gesucht: Es wird nichts gespeichert.", "Exportieren Sie mit eingeschalteter Fortschrittsmeldung."
    )
    en = Saying("Nothing looks for {q}{wanted}{Q}: nothing will be stored.", "Export with tracking switched on.")

    wanted: str


@dataclass(frozen=True, kw_only=True)
class ApiOther(Diagnostic):
    """The pages speak another version of SCORM than the manifest says.

    A platform offers the functions of the manifest's version alone; the pages find none, and nothing is stored.

    Instead: export the course in the version that you want, all of it.

    de: Die Seiten sprechen eine andere SCORM-Fassung, als das Manifest sagt.

    Eine Plattform bietet nur die Funktionen der Fassung an, die im Manifest steht; die Seiten finden keine, und es wird nichts
    gespeichert.

    Stattdessen: Exportieren Sie den ganzen Kurs in der Fassung, die Sie wollen.
    """

    code, name = "LW861", "api-other"
    de = Saying("Die Seiten suchen {q}{used}{Q}, die Plattform bietet {q}{wanted}{Q}.", "Exportieren Sie den Kurs in einer Fassung.")
    en = Saying("The pages look for {q}{used}{Q}, the platform offers {q}{wanted}{Q}.", "Export the course in one version.")

    used: str
    wanted: str


@dataclass(frozen=True, kw_only=True)
class ApiUnfinished(Diagnostic):
    """The pages find the platform but leave out a call that the standard asks of every SCO.

    Without Initialize nothing counts; without Finish or Terminate the time is not stored and some platforms keep nothing (SCORM RTE).

    Instead: export the course anew; ask the maker of the tool.

    de: Die Seiten finden die Plattform, lassen aber einen Aufruf aus, den der Standard von jeder SCO verlangt.

    Ohne Initialize zählt nichts; ohne Finish oder Terminate wird die Zeit nicht gespeichert, und manche Plattform behält nichts (SCORM
    RTE).

    Stattdessen: Exportieren Sie den Kurs neu; fragen Sie den Hersteller des Werkzeugs.
    """

    code, name, level = "LW862", "api-unfinished", Level.WARNING
    de = Saying("{q}{call}{Q} wird nirgends aufgerufen.", "Fragen Sie den Hersteller des Werkzeugs.")
    en = Saying("{q}{call}{Q} is called nowhere.", "Ask the maker of the tool.")

    call: str


@dataclass(frozen=True, kw_only=True)
class ForeignHost(Diagnostic):
    """A page loads something from another host.

    It is missing where there is no line, OpenOlat's rules block it, and the host learns who takes the course and when (GDPR).

    Instead: put the file into the package.

    de: Eine Seite lädt etwas von einer fremden Adresse.

    Ohne Netz fehlt es, die Regeln von OpenOlat sperren es, und die fremde Adresse erfährt, wer wann den Kurs macht (DSGVO).

    Stattdessen: Legen Sie die Datei ins Paket.
    """

    code, name, level = "LW863", "foreign-host", Level.WARNING
    de = Saying("{q}{path}{Q} lädt etwas von {q}{host}{Q}.", "Legen Sie die Datei ins Paket.")
    en = Saying("{q}{path}{Q} loads something from {q}{host}{Q}.", "Put the file into the package.")

    path: str
    host: str


@dataclass(frozen=True, kw_only=True)
class LinkMissing(Diagnostic):
    """A page loads a file that is not in the zip.

    Capitals count. Learners see a gap, or the course does not start.

    Instead: add the file, or correct the address.

    de: Eine Seite lädt eine Datei, die nicht im Zip liegt.

    Groß- und Kleinschreibung zählt. Lernende sehen eine Lücke, oder der Kurs startet nicht.

    Stattdessen: Legen Sie die Datei dazu, oder berichtigen Sie die Adresse.
    """

    code, name, level = "LW864", "link-missing", Level.WARNING
    de = Saying("{q}{path}{Q} lädt {q}{address}{Q}; die Datei fehlt im Zip.", "Legen Sie sie dazu.", "Gemeint ist wohl {q}{closest}{Q}.")
    en = Saying("{q}{path}{Q} loads {q}{address}{Q}, which is not in the zip.", "Add it.", "Probably {q}{closest}{Q} is meant.")

    path: str
    address: str
    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class UnloadOnly(Diagnostic):
    """The pages save at the end in `unload` or `beforeunload` alone.

    Phones and newer browsers do not run these: the last answers are lost. `pagehide` and `visibilitychange` hold (W3C Page Lifecycle).

    Instead: ask the maker of the tool; advise learners to leave by the course's own button.

    de: Die Seiten speichern am Ende nur in `unload` oder `beforeunload`.

    Telefone und neuere Browser führen das nicht mehr aus: Die letzten Antworten gehen verloren. `pagehide` und `visibilitychange`
    halten (W3C Page Lifecycle).

    Stattdessen: Fragen Sie den Hersteller des Werkzeugs; raten Sie Lernenden, über den Knopf des Kurses zu gehen.
    """

    code, name, level = "LW865", "unload-only", Level.NOTE
    de = Saying(
        "Beim Verlassen wird nur in unload gespeichert; auf Telefonen geht das verloren.", "Fragen Sie den Hersteller des Werkzeugs."
    )
    en = Saying("On leaving, saving happens in unload alone; on phones that is lost.", "Ask the maker of the tool.")
