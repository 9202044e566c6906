"""What can be wrong with a zip before anyone asks what it is for."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class ZipUnreadable(Diagnostic):
    """A file is no zip, or its end is missing.

    A zip's list of contents stands at its end: of a download that broke off nothing can be unpacked.

    Instead: download or export the package once more, and compare the sizes.

    de: Eine Datei ist kein Zip, oder ihr Ende fehlt.

    Das Verzeichnis eines Zips steht an seinem Ende: Aus einem abgebrochenen Herunterladen lässt sich nichts auspacken.

    Stattdessen: Laden oder exportieren Sie das Paket noch einmal, und vergleichen Sie die Größen.
    """

    code, name = "LW801", "zip-unreadable"
    de = Saying("{q}{file}{Q} ist nicht als Zip zu lesen.", "Laden oder exportieren Sie das Paket noch einmal.")
    en = Saying("{q}{file}{Q} cannot be read as a zip.", "Download or export the package once more.")

    file: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ZipEncrypted(Diagnostic):
    """Files in the zip are encrypted.

    No learning platform asks for a password when it unpacks.

    Instead: export the package without one.

    de: Dateien im Zip sind verschlüsselt.

    Keine Lernplattform fragt beim Auspacken nach einem Passwort.

    Stattdessen: Exportieren Sie das Paket ohne Passwort.
    """

    code, name = "LW802", "zip-encrypted"
    de = Saying("{q}{path}{Q} ist verschlüsselt ({count} solche Dateien).", "Exportieren Sie das Paket ohne Passwort.")
    en = Saying("{q}{path}{Q} is encrypted ({count} such files).", "Export the package without a password.")

    path: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ZipBomb(Diagnostic):
    """Something in the zip grows out of all proportion when it is unpacked.

    So small a file that becomes so big fills the disk of whoever unpacks it. Nothing of the zip was looked into.

    Instead: do not upload it. Ask for the package where it came from.

    de: Etwas im Zip wird beim Auspacken unverhältnismäßig groß.

    Eine so kleine Datei, die so groß wird, füllt beim Auspacken die Platte. In das Zip wurde nicht weiter hineingesehen.

    Stattdessen: Laden Sie es nicht hoch. Fragen Sie dort nach, wo das Paket herkommt.
    """

    code, name = "LW803", "zip-bomb"
    de = Saying("{q}{path}{Q} hat gepackt {packed} kB und ausgepackt {size} MB.", "Laden Sie dieses Zip nicht hoch.")
    en = Saying("{q}{path}{Q} has {packed} kB packed and {size} MB unpacked.", "Do not upload this zip.")

    path: str
    packed: int
    size: int


@dataclass(frozen=True, kw_only=True)
class EntryTooBig(Diagnostic):
    """A text file in the zip is too big to be looked into.

    Pages, scripts and manifests of courses are far smaller; what stands in this one was not judged.

    Instead: divide it, or take media out of the page: pictures and films are files of their own.

    de: Eine Textdatei im Zip ist zu groß, um sie anzusehen.

    Seiten, Skripte und Manifeste von Kursen sind viel kleiner; was in dieser Datei steht, ist ungeprüft.

    Stattdessen: Teilen Sie sie auf, oder nehmen Sie Medien aus der Seite heraus: Bilder und Filme sind eigene Dateien.
    """

    code, name, level = "LW804", "entry-too-big", Level.WARNING
    de = Saying("{q}{path}{Q} hat mehr als {limit} MB und bleibt ungeprüft.", "Teilen Sie die Datei auf.")
    en = Saying("{q}{path}{Q} has more than {limit} MB and was not judged.", "Divide the file.")

    path: str
    limit: int


@dataclass(frozen=True, kw_only=True)
class ZipTooBig(Diagnostic):
    """The zip holds more than is looked through.

    Platforms set limits to uploads, too, most of them lower. The rest of the files was not judged.

    Instead: put films on a media server, or divide the course.

    de: Das Zip enthält mehr, als hier durchgesehen wird.

    Auch Plattformen begrenzen das Hochladen, die meisten enger. Der Rest der Dateien ist ungeprüft.

    Stattdessen: Legen Sie Filme auf einen Medienserver, oder teilen Sie den Kurs.
    """

    code, name, level = "LW805", "zip-too-big", Level.WARNING
    de = Saying("Ausgepackt sind es {size} MB; angesehen wurden nur die ersten {limit} MB.", "Teilen Sie den Kurs.")
    en = Saying("Unpacked it has {size} MB; only the first {limit} MB were looked through.", "Divide the course.")

    size: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class EntryOutside(Diagnostic):
    """The name of a file in the zip leads out of the folder into which it is unpacked.

    With `..`, a leading `/` or a drive letter a careless program overwrites files elsewhere. Careful platforms refuse the whole package.

    Instead: pack the course's folder anew, from inside of it.

    de: Der Name einer Datei im Zip führt aus dem Ordner hinaus, in den ausgepackt wird.

    Mit `..`, einem `/` am Anfang oder einem Laufwerk überschreibt ein unvorsichtiges Programm fremde Dateien. Vorsichtige Plattformen
    weisen das ganze Paket ab.

    Stattdessen: Packen Sie den Ordner des Kurses neu, von innen heraus.
    """

    code, name = "LW806", "entry-outside"
    de = Saying("{q}{path}{Q} führt aus dem Paket hinaus.", "Packen Sie den Kurs neu; laden Sie dieses Zip nicht hoch.")
    en = Saying("{q}{path}{Q} leads out of the package.", "Pack the course anew; do not upload this zip.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryBroken(Diagnostic):
    """The name of a file in the zip cannot be used everywhere: it holds a backslash, a control character or an
    empty part, or is longer than 1 000 characters.

    A zip separates folders with `/` (APPNOTE.TXT 4.4.17). With a backslash a Linux server makes one file of a strange name
    out of it, and the page does not find its pictures.

    Instead: pack with a program that writes `/`, or rename the file.

    de: Der Name einer Datei im Zip geht nicht überall: Er enthält einen umgekehrten Schrägstrich, ein
    Steuerzeichen oder ein leeres Stück oder ist länger als 1 000 Zeichen.

    Ein Zip trennt Ordner mit `/` (APPNOTE.TXT 4.4.17). Aus einem umgekehrten Schrägstrich macht ein Linux-Server eine einzige Datei mit
    seltsamem Namen, und die Seite findet ihre Bilder nicht.

    Stattdessen: Packen Sie mit einem Programm, das `/` schreibt, oder benennen Sie die Datei um.
    """

    code, name = "LW807", "entry-broken"
    de = Saying("Der Name {q}{path}{Q} geht nicht auf jeder Plattform.", "Trennen Sie Ordner mit /, ohne Steuerzeichen.")
    en = Saying("The name {q}{path}{Q} does not work on every platform.", "Separate folders by /, without control characters.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryCharacters(Diagnostic):
    """The name of a file in the zip has characters that platforms change.

    Moodle takes `& ' " : | < >` and backticks out of names when it unpacks and composes letters anew; names with letters beyond
    ASCII that the zip does not mark as UTF-8 arrive as garbage. The page then looks for a file that is called something else.

    Instead: name files with `a–z 0-9 . _ -` alone.

    de: Der Name einer Datei im Zip hat Zeichen, die Plattformen ändern.

    Moodle nimmt `& ' " : | < >` und Gravis-Zeichen beim Auspacken heraus und setzt Buchstaben neu zusammen; Namen mit Umlauten, die das
    Zip nicht als UTF-8 kennzeichnet, kommen verstümmelt an. Die Seite sucht dann eine Datei, die anders heißt.

    Stattdessen: Nehmen Sie für Dateinamen nur `a–z 0-9 . _ -`.
    """

    code, name, level = "LW808", "entry-characters", Level.WARNING
    de = Saying("Plattformen ändern den Namen {q}{path}{Q} beim Auspacken.", "Nehmen Sie nur a–z, 0–9, Punkt, _ und -.")
    en = Saying("Platforms change the name {q}{path}{Q} when they unpack.", "Use a–z, 0–9, dot, _ and - alone.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryTwice(Diagnostic):
    """The same name stands in the zip twice, or once as a file and once as a folder.

    Which of the two arrives depends on the program that unpacks.

    Instead: pack the course anew into a new zip; adding to an old one leaves both in it.

    de: Derselbe Name steht zweimal im Zip, oder einmal als Datei und einmal als Ordner.

    Welches von beiden ankommt, hängt vom Programm ab, das auspackt.

    Stattdessen: Packen Sie den Kurs neu in ein neues Zip; ein altes zu ergänzen lässt beide darin.
    """

    code, name = "LW809", "entry-twice"
    de = Saying("{q}{path}{Q} steht mehr als einmal im Zip.", "Packen Sie den Kurs neu in ein neues Zip.")
    en = Saying("{q}{path}{Q} stands in the zip more than once.", "Pack the course anew into a new zip.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryCase(Diagnostic):
    """Two names in the zip differ in capitals alone.

    On Windows and on macOS one file overwrites the other.

    Instead: rename one of them.

    de: Zwei Namen im Zip unterscheiden sich nur in Groß- und Kleinbuchstaben.

    Unter Windows und macOS überschreibt eine Datei die andere.

    Stattdessen: Benennen Sie eine um.
    """

    code, name, level = "LW810", "entry-case", Level.WARNING
    de = Saying("{q}{path}{Q} und {q}{other}{Q} sind auf manchen Servern dieselbe Datei.", "Benennen Sie eine um.")
    en = Saying("{q}{path}{Q} and {q}{other}{Q} are the same file on some servers.", "Rename one of them.")

    path: str
    other: str


@dataclass(frozen=True, kw_only=True)
class EntryLink(Diagnostic):
    """An entry of the zip is a symbolic link or a device, not a file.

    A link can point to any file of the server; careful platforms refuse the package, others unpack it as a text.

    Instead: pack the file itself.

    de: Ein Eintrag im Zip ist ein symbolischer Link oder ein Gerät, keine Datei.

    Ein Link kann auf jede Datei des Servers zeigen; vorsichtige Plattformen weisen das Paket ab, andere packen einen Text aus.

    Stattdessen: Packen Sie die Datei selbst ein.
    """

    code, name = "LW811", "entry-link"
    de = Saying("{q}{path}{Q} ist keine Datei, sondern ein Link oder Gerät.", "Packen Sie die Datei selbst ein.")
    en = Saying("{q}{path}{Q} is not a file but a link or a device.", "Pack the file itself.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryDamaged(Diagnostic):
    """A file in the zip cannot be unpacked: its checksum is wrong, a part is missing, or it is packed in an unusual way.

    Packages are packed with “deflate” or not at all; what else there is, platforms cannot open.

    Instead: export the package anew, with the usual compression.

    de: Eine Datei im Zip ist nicht auszupacken: Die Prüfsumme stimmt nicht, ein Stück fehlt, oder sie ist ungewöhnlich gepackt.

    Pakete sind mit „Deflate“ oder gar nicht gepackt; anderes können Plattformen nicht öffnen.

    Stattdessen: Exportieren Sie das Paket neu, mit der üblichen Kompression.
    """

    code, name = "LW812", "entry-damaged"
    de = Saying("{q}{path}{Q} lässt sich nicht auspacken.", "Exportieren Sie das Paket neu.")
    en = Saying("{q}{path}{Q} cannot be unpacked.", "Export the package anew.")

    path: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class EntryProgram(Diagnostic):
    """The zip holds a program.

    A course needs none. ILIAS renames such files, mail filters and virus scanners stop the package, and on a badly set up server
    a script would run.

    Instead: take it out; offer downloads as PDF or as a zip of their own.

    de: Im Zip liegt ein Programm.

    Ein Kurs braucht keines. ILIAS benennt solche Dateien um, Mailfilter und Virenscanner halten das Paket an, und auf einem schlecht
    eingerichteten Server liefe ein Skript.

    Stattdessen: Nehmen Sie es heraus; bieten Sie Downloads als PDF oder als eigenes Zip an.
    """

    code, name, level = "LW813", "entry-program", Level.WARNING
    de = Saying("{q}{path}{Q} ist ein Programm.", "Nehmen Sie es aus dem Paket.")
    en = Saying("{q}{path}{Q} is a program.", "Take it out of the package.")

    path: str


@dataclass(frozen=True, kw_only=True)
class EntryLeftover(Diagnostic):
    """The zip holds what an operating system or an editor left behind.

    It does no harm, but it tells of the computer it was packed on, and Moodle does not unpack it.

    Instead: delete such files before packing.

    de: Im Zip liegt, was ein Betriebssystem oder Editor hinterlassen hat.

    Das schadet nicht, verrät aber etwas über den Rechner, auf dem gepackt wurde, und Moodle packt es nicht aus.

    Stattdessen: Löschen Sie solche Dateien vor dem Packen.
    """

    code, name, level = "LW814", "entry-leftover", Level.NOTE
    de = Saying("{q}{path}{Q} gehört nicht zum Kurs.", "Löschen Sie es vor dem Packen.")
    en = Saying("{q}{path}{Q} does not belong to the course.", "Delete it before packing.")

    path: str
