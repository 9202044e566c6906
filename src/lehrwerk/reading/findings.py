"""What can be wrong with files, YAML and Markdown before anyone asks what they mean."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class EncodingBroken(Diagnostic):
    """A file is not UTF-8.

    Umlauts would come out as garbage, so nothing of the file is used.

    Instead: save the file as UTF-8. In Word: “Save as, plain text, Unicode (UTF-8)”; editors name it in the status bar.
    """

    code, name = "LW101", "encoding-broken"
    de = Saying("Diese Datei ist nicht in UTF-8 gespeichert (Zeile {line}).", "Speichern Sie sie im Editor als „UTF-8“.")
    en = Saying("This file is not saved as UTF-8 (line {line}).", "Save it as “UTF-8” in your editor.")

    line: int


@dataclass(frozen=True, kw_only=True)
class FileEmpty(Diagnostic):
    """A file has nothing in it.

    Instead: write something, or remove the file and where it is named.
    """

    code, name = "LW102", "file-empty"
    de = Saying("Die Datei {q}{path}{Q} ist leer.", "Schreiben Sie etwas hinein; {q}lehrwerk new{Q} zeigt, wie es anfängt.")
    en = Saying("The file {q}{path}{Q} is empty.", "Write something into it; {q}lehrwerk new{Q} shows how to begin.")

    path: str


@dataclass(frozen=True, kw_only=True)
class YamlBroken(Diagnostic):
    """The YAML cannot be read.

    Instead: look at the place the message names: most often a colon without a space after it, a quotation mark
    that is not closed, or a line that is not indented like its neighbours.
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
    """

    code, name = "LW104", "tab-indent"
    de = Saying("Diese Zeile ist mit einem Tabulator eingerückt.", "Rücken Sie mit Leerzeichen ein, zwei je Stufe.")
    en = Saying("This line is indented with a tab.", "Indent with spaces, two for each step.")


@dataclass(frozen=True, kw_only=True)
class KeyTwice(Diagnostic):
    """The same key stands twice.

    Only one of the two would count, and nobody could say which.

    Instead: remove one of them.
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
    """

    code, name = "LW107", "too-deep"
    de = Saying("Hier ist zu tief verschachtelt (mehr als {limit} Stufen).", "Verschachteln Sie weniger.")
    en = Saying("This is nested too deeply (more than {limit} levels).", "Nest less.")

    limit: int


@dataclass(frozen=True, kw_only=True)
class TooBig(Diagnostic):
    """A file is larger than the tool reads.

    Instead: divide it, or make a picture or recording smaller.
    """

    code, name = "LW108", "too-big"
    de = Saying("Die Datei {q}{path}{Q} ist zu groß ({size} MB, höchstens {limit} MB).", "Teilen oder verkleinern Sie sie.")
    en = Saying("The file {q}{path}{Q} is too big ({size} MB, at most {limit} MB).", "Divide it or make it smaller.")

    path: str
    size: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class FrontMatterMissing(Diagnostic):
    """A Markdown file does not begin with its facts between two lines `---`.

    Instead: begin the file with `---`, a line `title: …` and others, and `---`.
    """

    code, name = "LW109", "front-matter-missing"
    de = Saying(
        "Am Anfang fehlen die Angaben zwischen zwei Zeilen {q}---{Q}.",
        "Beginnen Sie die Datei mit {q}---{Q}, dann {q}title: …{Q}, dann wieder {q}---{Q}.",
    )
    en = Saying(
        "The facts between two lines {q}---{Q} are missing at the top.",
        "Begin the file with {q}---{Q}, then {q}title: …{Q}, then {q}---{Q} again.",
    )


@dataclass(frozen=True, kw_only=True)
class PathOutside(Diagnostic):
    """A path leads out of the workspace.

    A course must not take in files that do not belong to it.

    Instead: put the file into the course's folder and name it from there.
    """

    code, name = "LW111", "path-outside"
    de = Saying("Der Pfad {q}{path}{Q} führt aus dem Arbeitsbereich heraus.", "Legen Sie die Datei in den Ordner des Kurses.")
    en = Saying("The path {q}{path}{Q} leads out of the workspace.", "Put the file into the course's folder.")

    path: str


@dataclass(frozen=True, kw_only=True)
class FenceOpen(Diagnostic):
    """A named fence is not closed.

    Everything after it would belong to it; a trainer's note could swallow the lesson.

    Instead: put a line `:::` where it ends.
    """

    code, name = "LW112", "fence-open"
    de = Saying("{q}::: {block}{Q} wird nicht geschlossen.", "Setzen Sie eine Zeile {q}:::{Q} dorthin, wo der Block endet.")
    en = Saying("{q}::: {block}{Q} is not closed.", "Put a line {q}:::{Q} where the block ends.")

    block: str


@dataclass(frozen=True, kw_only=True)
class FenceStray(Diagnostic):
    """A line `:::` closes nothing.

    Instead: remove it, or name the block it should open.
    """

    code, name = "LW113", "fence-stray"
    de = Saying(
        "Dieses {q}:::{Q} schließt nichts.", "Löschen Sie die Zeile, oder schreiben Sie den Namen des Blocks dahinter, der hier beginnt."
    )
    en = Saying("This {q}:::{Q} closes nothing.", "Remove the line, or write the name of the block that begins here.")


@dataclass(frozen=True, kw_only=True)
class FenceUnknown(Diagnostic):
    """There is no block of this name.

    Nothing is guessed: a trainer's note with a slip in its name must not end up with the participants.

    Instead: use one of the names the message lists.
    """

    code, name = "LW114", "fence-unknown"
    de = Saying("Einen Block {q}{block}{Q} gibt es nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no block {q}{block}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    block: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class FenceInText(Diagnostic):
    """A named fence stands inside a list, a quotation or a table.

    Instead: let the fence stand by itself, not indented.
    """

    code, name = "LW115", "fence-in-text"
    de = Saying("{q}::: {block}{Q} steht in einer Liste oder einem Zitat.", "Stellen Sie den Block ohne Einrückung davor oder dahinter.")
    en = Saying("{q}::: {block}{Q} stands inside a list or quotation.", "Put the block before or after it, not indented.")

    block: str


@dataclass(frozen=True, kw_only=True)
class RawHtml(Diagnostic):
    """HTML stands in the text.

    It would look different in every output, could run code, and says nothing on paper.

    Instead: use Markdown or a block; write `&lt;` for a plain `<`.
    """

    code, name = "LW116", "raw-html"
    de = Saying(
        "HTML ist im Text nicht erlaubt: {q}{html}{Q}.",
        "Nehmen Sie Markdown oder einen Block; für ein einfaches < schreiben Sie {q}&lt;{Q}.",
    )
    en = Saying("HTML is not allowed in the text: {q}{html}{Q}.", "Use Markdown or a block; for a plain < write {q}&lt;{Q}.")

    html: str


@dataclass(frozen=True, kw_only=True)
class BracesBroken(Diagnostic):
    """The braces after a block's name cannot be read.

    Instead: write `{#id key=value key="two words" flag}`.
    """

    code, name = "LW117", "braces-broken"
    de = Saying(
        "Die Klammer {q}{braces}{Q} ist nicht zu verstehen.", 'Schreiben Sie sie so: {q}{{#name punkt=wert wort="zwei Wörter"}}{Q}.'
    )
    en = Saying("The braces {q}{braces}{Q} cannot be read.", 'Write them like this: {q}{{#name key=value key="two words"}}{Q}.')

    braces: str


@dataclass(frozen=True, kw_only=True)
class AttributeTwice(Diagnostic):
    """The same word stands twice between a block's braces.

    Instead: remove one of them.
    """

    code, name = "LW118", "attribute-twice"
    de = Saying("{q}{key}{Q} steht zweimal in der Klammer.", "Löschen Sie eine der beiden Angaben.")
    en = Saying("{q}{key}{Q} stands twice between the braces.", "Remove one of the two.")

    key: str


@dataclass(frozen=True, kw_only=True)
class CodeInText(Diagnostic):
    """Lines are indented by four spaces: Markdown takes them for program code.

    Instead: do not indent running text.
    """

    code, name, level = "LW119", "code-in-text", Level.WARNING
    de = Saying("Diese Zeilen gelten als Programmtext, weil sie eingerückt sind.", "Nehmen Sie die Leerzeichen am Anfang weg.")
    en = Saying("These lines count as program code because they are indented.", "Remove the spaces at the beginning.")


@dataclass(frozen=True, kw_only=True)
class FootnoteTwice(Diagnostic):
    """Two footnotes have the same mark.

    Only one of them would be shown.

    Instead: give one of them another mark, in the text and in front of its own words.
    """

    code, name = "LW122", "footnote-twice"
    de = Saying("Die Fußnote {q}[^{label}]{Q} gibt es in dieser Datei schon.", "Geben Sie einer der beiden ein anderes Zeichen.")
    en = Saying("There is already a footnote {q}[^{label}]{Q} in this file.", "Give one of the two another mark.")

    label: str


@dataclass(frozen=True, kw_only=True)
class CodeOpen(Diagnostic):
    """Program code between rows of backticks is not closed.

    Everything after it would be shown as program code, even what is meant for trainers alone.

    Instead: put the same row of backticks where it ends, or remove the first one.
    """

    code, name = "LW123", "code-open"
    de = Saying("Der Programmtext, der hier beginnt, wird nicht geschlossen.", "Setzen Sie dieselbe Zeile dorthin, wo er endet, oder löschen Sie sie.")
    en = Saying("The program code that begins here is not closed.", "Put the same line where it ends, or remove it.")


@dataclass(frozen=True, kw_only=True)
class FenceIndented(Diagnostic):
    """A block is indented by four spaces or more.

    Markdown takes such lines for program code: a trainer's note would be shown to everyone.

    Instead: begin the lines of the block at the left edge.
    """

    code, name = "LW124", "fence-indented"
    de = Saying("Ein Block mit {q}:::{Q} ist hier eingerückt und gilt als Programmtext.", "Beginnen Sie seine Zeilen ganz links.")
    en = Saying("A block with {q}:::{Q} is indented here and counts as program code.", "Begin its lines at the left edge.")


@dataclass(frozen=True, kw_only=True)
class FileUnused(Diagnostic):
    """A file lies in the course's folder that nothing uses.

    A slip in its name, or a unit that course.yaml does not list, would otherwise go unnoticed.

    Instead: list the unit in course.yaml, correct the file's name, or move the file out of the folder.
    """

    code, name, level = "LW125", "file-unused", Level.NOTE
    de = Saying("Die Datei {q}{path}{Q} wird nirgends benutzt.", "Eine Lerneinheit gehört in die Liste {q}units{Q} in course.yaml.", "Soll sie {q}{closest}{Q} heißen?")
    en = Saying("The file {q}{path}{Q} is used nowhere.", "A unit belongs into the list {q}units{Q} in course.yaml.", "Should it be called {q}{closest}{Q}?")

    path: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class FootnoteInCard(Diagnostic):
    """A method card or a shared case has a footnote.

    Cards are cut out and handed round, and a case is shown in several units: there is no foot to put a note at.

    Instead: put the words into the text, or cite a source with `[@key]`.
    """

    code, name = "LW126", "footnote-in-card"
    de = Saying("In Methodenkarten und gemeinsamen Fällen gibt es keine Fußnoten.", "Schreiben Sie die Worte in den Text.")
    en = Saying("Method cards and shared cases have no footnotes.", "Put the words into the text.")


@dataclass(frozen=True, kw_only=True)
class CourseUnreadable(Diagnostic):
    """A folder in `courses/` has no readable course.yaml.

    Instead: write course.yaml; `lehrwerk new course` makes one.
    """

    code, name = "LW120", "course-unreadable"
    de = Saying("Im Ordner {q}{path}{Q} fehlt course.yaml.", "{q}lehrwerk new course{Q} legt einen Kurs an.")
    en = Saying("The folder {q}{path}{Q} has no course.yaml.", "{q}lehrwerk new course{Q} makes a course.")

    path: str


@dataclass(frozen=True, kw_only=True)
class UnitMissing(Diagnostic):
    """course.yaml names a unit whose file is not there.

    Instead: write the file, or correct the name.
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

    Instead: write the name exactly as the file is called.
    """

    code, name = "LW303", "letter-case"
    de = Saying("Die Datei heißt {q}{actual}{Q}, nicht {q}{path}{Q}: Groß- und Kleinschreibung zählt.", "Schreiben Sie {q}{actual}{Q}.")
    en = Saying("The file is called {q}{actual}{Q}, not {q}{path}{Q}: capitals count.", "Write {q}{actual}{Q}.")

    path: str
    actual: str


@dataclass(frozen=True, kw_only=True)
class ThemeUnknown(Diagnostic):
    """A theme is named that `themes/` does not have.

    Instead: make the folder with a theme.yaml, or correct the name.
    """

    code, name = "LW304", "theme-unknown"
    de = Saying("Das Aussehen {q}{theme}{Q} gibt es nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no theme {q}{theme}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    theme: str
    known: str
    closest: str
