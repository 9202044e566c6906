"""What can be wrong with files and YAML before anyone asks what they mean."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class EncodingBroken(Diagnostic):
    """A file is not UTF-8.

    Umlauts would come out as garbage, so nothing of the file is used.

    Instead: save the file as UTF-8. In Word: “Save as, plain text, Unicode (UTF-8)”; editors name it in the status bar.

    de: Eine Datei ist nicht in UTF-8 gespeichert.

    Aus den Umlauten würde Buchstabensalat; deshalb wird von der Datei nichts übernommen.

    Stattdessen: Speichern Sie die Datei als UTF-8. In Word: „Speichern unter, Nur Text, Unicode (UTF-8)“; Schreibprogramme nennen es am
    unteren Rand.
    """

    code, name = "LW101", "encoding-broken"
    de = Saying("Diese Datei ist nicht in UTF-8 gespeichert (Zeile {line}).", "Speichern Sie sie im Editor als „UTF-8“.")
    en = Saying("This file is not saved as UTF-8 (line {line}).", "Save it as “UTF-8” in your editor.")

    line: int


@dataclass(frozen=True, kw_only=True)
class FileEmpty(Diagnostic):
    """A file has nothing in it.

    What should be read from it would be missing in the course.

    Instead: write something, or remove the file and where it is named.

    de: Eine Datei ist leer.

    Was aus ihr kommen soll, würde im Kurs fehlen.

    Stattdessen: Schreiben Sie etwas hinein, oder löschen Sie die Datei und die Stelle, die sie nennt.
    """

    code, name = "LW102", "file-empty"
    de = Saying("Die Datei {q}{path}{Q} ist leer.", "Schreiben Sie etwas hinein; {q}lehrwerk new{Q} zeigt, wie es anfängt.")
    en = Saying("The file {q}{path}{Q} is empty.", "Write something into it; {q}lehrwerk new{Q} shows how to begin.")

    path: str


@dataclass(frozen=True, kw_only=True)
class YamlBroken(Diagnostic):
    """The YAML cannot be read.

    From there on everything could be meant differently, so nothing of the file is used.

    Instead: look at the place the message names: most often a colon without a space after it, a quotation mark
    that is not closed, or a line that is not indented like its neighbours.

    de: Die Angaben in einer Datei (YAML) sind nicht zu lesen.

    Von dieser Stelle an könnte alles anders gemeint sein; deshalb wird von der Datei nichts übernommen.

    Stattdessen: Sehen Sie sich die genannte Stelle an. Meist fehlt hinter einem Doppelpunkt das Leerzeichen, ein Anführungszeichen ist
    nicht geschlossen, oder eine Zeile ist anders eingerückt als ihre Nachbarn.
    """

    code, name = "LW103", "yaml-broken"
    de = Saying(
        "Hier ist die YAML-Schreibweise nicht zu verstehen: {problem_de}.",
        "Texte mit Doppelpunkt, # oder Anführungszeichen gehören in einfache Anführungszeichen: 'so: hier'.",
    )
    en = Saying(
        "The YAML cannot be understood here: {problem_en}.",
        "Texts with a colon, # or quotation marks belong between single quotation marks: 'like: this'.",
    )

    problem_de: str
    problem_en: str


@dataclass(frozen=True, kw_only=True)
class TabIndent(Diagnostic):
    """A line is indented with a tab.

    YAML does not allow it, because a tab is as wide as each editor likes.

    Instead: indent with spaces.

    de: Eine Zeile ist mit einem Tabulator eingerückt.

    YAML erlaubt das nicht, denn ein Tabulator ist in jedem Programm anders breit.

    Stattdessen: Rücken Sie mit Leerzeichen ein.
    """

    code, name = "LW104", "tab-indent"
    de = Saying("Diese Zeile ist mit einem Tabulator eingerückt.", "Rücken Sie mit Leerzeichen ein, zwei je Stufe.")
    en = Saying("This line is indented with a tab.", "Indent with spaces, two for each step.")


@dataclass(frozen=True, kw_only=True)
class KeyTwice(Diagnostic):
    """The same key stands twice.

    Only one of the two would count, and nobody could say which.

    Instead: remove one of them.

    de: Derselbe Schlüssel steht zweimal da.

    Nur einer der beiden würde zählen, und niemand könnte sagen, welcher.

    Stattdessen: Löschen Sie einen der beiden.
    """

    code, name = "LW105", "key-twice"
    de = Saying("Den Schlüssel {q}{key}{Q} gibt es hier schon (Zeile {line}).", "Löschen Sie einen der beiden.")
    en = Saying("The key {q}{key}{Q} is here already (line {line}).", "Remove one of the two.")

    key: str
    line: int


@dataclass(frozen=True, kw_only=True)
class YamlSpecial(Diagnostic):
    """The YAML uses anchors, aliases, tags or merge keys.

    They can make a small file huge or run code in other tools; a course needs none of them.

    Instead: write the value out.

    de: In den Angaben stehen Anker (&), Verweise (*) oder Marken (!).

    Sie können aus einer kleinen Datei eine riesige machen oder in anderen Programmen Befehle ausführen; ein Kurs braucht sie nicht.

    Stattdessen: Schreiben Sie den Wert aus.
    """

    code, name = "LW106", "yaml-special"
    de = Saying(
        "Anker (&), Verweise (*) und Marken (!) sind hier nicht erlaubt.",
        "Schreiben Sie den Wert aus, oder setzen Sie ihn in einfache Anführungszeichen.",
    )
    en = Saying(
        "Anchors (&), aliases (*) and tags (!) are not allowed here.", "Write the value out, or put it between single quotation marks."
    )


@dataclass(frozen=True, kw_only=True)
class TooDeep(Diagnostic):
    """Something is nested deeper than any course needs.

    Such files can make programs run out of memory.

    Instead: nest less.

    de: Etwas ist tiefer verschachtelt, als ein Kurs es je braucht.

    An solchen Dateien kann Programmen der Speicher ausgehen.

    Stattdessen: Verschachteln Sie weniger.
    """

    code, name = "LW107", "too-deep"
    de = Saying("Hier ist zu tief verschachtelt (mehr als {limit} Stufen).", "Verschachteln Sie weniger.")
    en = Saying("This is nested too deeply (more than {limit} levels).", "Nest less.")

    limit: int


@dataclass(frozen=True, kw_only=True)
class TooBig(Diagnostic):
    """A file is larger than the tool reads.

    Big files load slowly, and some platforms refuse big packages.

    Instead: divide it, or make a picture or recording smaller.

    de: Eine Datei ist größer, als lehrwerk sie liest.

    Große Dateien laden langsam, und manche Plattform weist große Pakete ab.

    Stattdessen: Teilen Sie die Datei, oder verkleinern Sie das Bild oder die Aufnahme.
    """

    code, name = "LW108", "too-big"
    de = Saying("Die Datei {q}{path}{Q} ist zu groß ({size} MB, höchstens {limit} MB).", "Teilen oder verkleinern Sie sie.")
    en = Saying("The file {q}{path}{Q} is too big ({size} MB, at most {limit} MB).", "Divide it or make it smaller.")

    path: str
    size: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class PathOutside(Diagnostic):
    """A path leads out of the workspace.

    A course must not take in files that do not belong to it.

    Instead: put the file into the course's folder and name it from there.

    de: Ein Pfad führt aus dem Arbeitsbereich hinaus.

    Ein Kurs darf keine Dateien mitnehmen, die nicht zu ihm gehören.

    Stattdessen: Legen Sie die Datei in den Ordner des Kurses, und nennen Sie sie von dort aus.
    """

    code, name = "LW111", "path-outside"
    de = Saying("Der Pfad {q}{path}{Q} führt aus dem Arbeitsbereich heraus.", "Legen Sie die Datei in den Ordner des Kurses.")
    en = Saying("The path {q}{path}{Q} leads out of the workspace.", "Put the file into the course's folder.")

    path: str


@dataclass(frozen=True, kw_only=True)
class FileUnused(Diagnostic):
    """A file lies in the course's folder that nothing uses.

    A slip in its name, or a unit that course.yaml does not list, would otherwise go unnoticed.

    Instead: list the unit in course.yaml, correct the file's name, or move the file out of the folder.

    de: Im Ordner des Kurses liegt eine Datei, die nirgends benutzt wird.

    Ein Tippfehler in ihrem Namen oder eine Lerneinheit, die in course.yaml fehlt, bliebe sonst unbemerkt.

    Stattdessen: Nennen Sie die Lerneinheit in course.yaml, berichtigen Sie den Namen der Datei, oder legen Sie die Datei woandershin.
    """

    code, name, level = "LW125", "file-unused", Level.NOTE
    de = Saying(
        "Die Datei {q}{path}{Q} wird nirgends benutzt.",
        "Eine Lerneinheit gehört in die Liste {q}units{Q} in course.yaml.",
        "Soll sie {q}{closest}{Q} heißen?",
    )
    en = Saying(
        "The file {q}{path}{Q} is used nowhere.",
        "A unit belongs into the list {q}units{Q} in course.yaml.",
        "Should it be called {q}{closest}{Q}?",
    )

    path: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class CourseUnreadable(Diagnostic):
    """A folder in `courses/` has no readable course.yaml.

    Without it the folder is no course, and nothing of it is built.

    Instead: write course.yaml; `lehrwerk new course` makes one.

    de: In einem Ordner von `courses/` gibt es keine lesbare course.yaml.

    Ohne sie ist der Ordner kein Kurs, und nichts davon wird gebaut.

    Stattdessen: Schreiben Sie course.yaml; `lehrwerk new course` legt eine an.
    """

    code, name = "LW120", "course-unreadable"
    de = Saying("Im Ordner {q}{path}{Q} fehlt course.yaml.", "{q}lehrwerk new course{Q} legt einen Kurs an.")
    en = Saying("The folder {q}{path}{Q} has no course.yaml.", "{q}lehrwerk new course{Q} makes a course.")

    path: str


@dataclass(frozen=True, kw_only=True)
class UnitMissing(Diagnostic):
    """course.yaml names a unit whose file is not there.

    The course's menu would have an entry without a page.

    Instead: write the file, or correct the name.

    de: course.yaml nennt eine Lerneinheit, deren Datei es nicht gibt.

    Im Menü des Kurses stünde ein Eintrag ohne Seite.

    Stattdessen: Legen Sie die Datei an, oder berichtigen Sie den Namen.
    """

    code, name = "LW301", "unit-missing"
    de = Saying(
        "Die Lerneinheit {q}{path}{Q} gibt es nicht.",
        "Legen Sie die Datei an, oder berichtigen Sie den Namen.",
        "Meinten Sie {q}{closest}{Q}?",
    )
    en = Saying("There is no unit {q}{path}{Q}.", "Make the file, or correct the name.", "Did you mean {q}{closest}{Q}?")

    path: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class FileMissing(Diagnostic):
    """A file is named that is not there.

    Readers would see a broken picture, and some platforms refuse the package.

    Instead: put the file where it is named, or correct the path.

    de: Eine Datei wird genannt, die es nicht gibt.

    Die Lernenden sähen ein zerbrochenes Bild, und manche Plattform weist das Paket ab.

    Stattdessen: Legen Sie die Datei dorthin, oder berichtigen Sie den Pfad.
    """

    code, name = "LW302", "file-missing"
    de = Saying(
        "Die Datei {q}{path}{Q} gibt es nicht.",
        "Legen Sie die Datei dorthin, oder berichtigen Sie den Pfad.",
        "Meinten Sie {q}{closest}{Q}?",
    )
    en = Saying("There is no file {q}{path}{Q}.", "Put the file there, or correct the path.", "Did you mean {q}{closest}{Q}?")

    path: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class LetterCase(Diagnostic):
    """A file's name is written with other capitals than the file has.

    It works on Windows and fails on every learning platform.

    Instead: write the name exactly as the file is called, or rename the file.

    de: Der Name einer Datei ist mit anderen Groß- und Kleinbuchstaben geschrieben, als die Datei sie hat.

    Das geht unter Windows gut und auf jeder Lernplattform schief.

    Stattdessen: Schreiben Sie den Namen genau so, wie die Datei heißt, oder benennen Sie die Datei um.
    """

    code, name = "LW303", "letter-case"
    de = Saying(
        "Die Datei heißt {q}{actual}{Q}, nicht {q}{path}{Q}: Groß- und Kleinschreibung zählt.",
        "Schreiben Sie den Namen genauso, oder benennen Sie die Datei um.",
    )
    en = Saying("The file is called {q}{actual}{Q}, not {q}{path}{Q}: capitals count.", "Write the name just so, or rename the file.")

    path: str
    actual: str


@dataclass(frozen=True, kw_only=True)
class ThemeUnknown(Diagnostic):
    """A theme is named that `themes/` does not have.

    The course would look different from what was wanted.

    Instead: make the folder with a theme.yaml, or correct the name.

    de: Ein Aussehen wird genannt, das es in `themes/` nicht gibt.

    Der Kurs sähe anders aus als gewollt.

    Stattdessen: Legen Sie den Ordner mit einer theme.yaml an, oder berichtigen Sie den Namen.
    """

    code, name = "LW304", "theme-unknown"
    de = Saying("Das Aussehen {q}{theme}{Q} gibt es nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no theme {q}{theme}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    theme: str
    known: str
    closest: str
