"""What can be wrong with a list of people. Findings name lines and headings and never what stands in a row:
they end up in logs, and the names of people do not belong there."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class PeopleUnreadable(Diagnostic):
    """The list of people is no text file.

    Excel's own files (`.xlsx`) cannot be read, nor can a file whose letters come from no known encoding.

    Instead: in Excel or LibreOffice choose “Save as” and “CSV UTF-8”.

    de: Die Liste der Teilnehmenden ist keine Textdatei.

    Excels eigene Dateien (`.xlsx`) lassen sich nicht lesen, ebenso wenig eine Datei in einer unbekannten Zeichenkodierung.

    Stattdessen: Wählen Sie in Excel oder LibreOffice „Speichern unter“ und „CSV UTF-8“.
    """

    code, name = "LW127", "people-unreadable"
    de = Saying("{q}{file}{Q} ist keine Textdatei.", "Speichern Sie die Tabelle als „CSV UTF-8“.")
    en = Saying("{q}{file}{Q} is no text file.", "Save the table as “CSV UTF-8”.")

    file: str


@dataclass(frozen=True, kw_only=True)
class PeopleWithoutNames(Diagnostic):
    """The list of people has no column that is headed as names.

    Nobody can tell which column is the name; a guess could print birthdays on badges.

    Instead: write headings into the first row: `First name` and `Last name`, or `Name`.

    de: In der Liste der Teilnehmenden ist keine Spalte mit Namen überschrieben.

    Welche Spalte der Name ist, lässt sich nicht erkennen; geraten stünde vielleicht der Geburtstag auf dem Namensschild.

    Stattdessen: Schreiben Sie Überschriften in die erste Zeile: `Vorname` und `Nachname` oder `Name`.
    """

    code, name = "LW128", "people-without-names"
    de = Saying("In {q}{file}{Q} fehlt eine Spalte mit Namen.", "Schreiben Sie in die erste Zeile {q}Vorname;Nachname;Organisation{Q}.")
    en = Saying("{q}{file}{Q} has no column with names.", "Write {q}First name,Last name,Organisation{Q} into the first row.")

    file: str


@dataclass(frozen=True, kw_only=True)
class PeopleNone(Diagnostic):
    """The list of people names nobody.

    There is nothing to merge.

    Instead: write a row for each person below the headings.

    de: In der Liste der Teilnehmenden steht niemand.

    Es gibt nichts einzusetzen.

    Stattdessen: Schreiben Sie unter die Überschriften eine Zeile für jede Person.
    """

    code, name = "LW129", "people-none"
    de = Saying("In {q}{file}{Q} steht niemand.", "Schreiben Sie unter die Überschriften eine Zeile für jede Person.")
    en = Saying("{q}{file}{Q} names nobody.", "Write a row for each person below the headings.")

    file: str


@dataclass(frozen=True, kw_only=True)
class ColumnTwice(Diagnostic):
    """Two columns of the list of people mean the same.

    Which of them holds is not for the tool to choose.

    Instead: delete or rename one of them.

    de: Zwei Spalten der Liste bedeuten dasselbe.

    Welche gilt, entscheidet lehrwerk nicht.

    Stattdessen: Löschen Sie eine davon, oder benennen Sie sie um.
    """

    code, name = "LW130", "column-twice"
    de = Saying("Die Spalte {q}{heading}{Q} bedeutet dasselbe wie eine andere.", "Löschen Sie eine davon, oder benennen Sie sie um.")
    en = Saying("The column {q}{heading}{Q} means the same as another one.", "Delete or rename one of them.")

    heading: str


@dataclass(frozen=True, kw_only=True)
class ColumnUnused(Diagnostic):
    """A column of the list of people is not used.

    What is not needed for papers is not read, such as phone numbers; but a slip in a heading would look the same.

    Instead: nothing, if it is not needed; otherwise use one of the headings in docs/trainers.md.

    de: Eine Spalte der Liste wird nicht verwendet.

    Was für die Papiere nicht gebraucht wird, etwa Telefonnummern, wird nicht gelesen; ein Tippfehler in der Überschrift sähe genauso aus.

    Stattdessen: Nichts, wenn sie nicht gebraucht wird; sonst nehmen Sie eine der Überschriften aus docs/trainers.md.
    """

    code, name, level = "LW131", "column-unused", Level.NOTE
    de = Saying("Nicht verwendet werden die Spalten {headings}.", "Wenn eine gebraucht wird: Überschriften stehen in docs/trainers.md.")
    en = Saying("These columns are not used: {headings}.", "If one is needed: docs/trainers.md lists headings.")

    headings: str


@dataclass(frozen=True, kw_only=True)
class RowUnnamed(Diagnostic):
    """A row of the list of people has no name.

    It is left out: nobody could sign there.

    Instead: add the name, or delete the row.

    de: In einer Zeile der Liste fehlt der Name.

    Sie wird ausgelassen: Niemand könnte dort unterschreiben.

    Stattdessen: Ergänzen Sie den Namen, oder löschen Sie die Zeile.
    """

    code, name, level = "LW132", "row-unnamed", Level.WARNING
    de = Saying("In Zeile {line} fehlt der Name; sie wird ausgelassen.", "Ergänzen Sie ihn, oder löschen Sie die Zeile.")
    en = Saying("Row {line} has no name; it is left out.", "Add it, or delete the row.")

    line: int


@dataclass(frozen=True, kw_only=True)
class RowTooLong(Diagnostic):
    """A row of the list of people has more cells than there are headings.

    Most often a separator stands within a text; then everything after it has slipped, and the row is left out.

    Instead: put the text between quotation marks, or let the spreadsheet save the file anew.

    de: Eine Zeile der Liste hat mehr Felder als Überschriften.

    Meist steht ein Trennzeichen mitten in einem Text; dann ist alles danach verrutscht, und die Zeile wird ausgelassen.

    Stattdessen: Setzen Sie den Text in Anführungszeichen, oder lassen Sie die Tabelle neu speichern.
    """

    code, name, level = "LW133", "row-too-long", Level.WARNING
    de = Saying(
        "Zeile {line} hat {cells} Felder, aber es gibt {columns} Überschriften; sie wird ausgelassen.",
        "Steht darin ein Trennzeichen? Dann gehört der Text in Anführungszeichen.",
    )
    en = Saying(
        "Row {line} has {cells} cells, but there are {columns} headings; it is left out.",
        "Is there a separator in a text? Then put the text between quotation marks.",
    )

    line: int
    cells: int
    columns: int


@dataclass(frozen=True, kw_only=True)
class RowValueWrong(Diagnostic):
    """A cell of the list of people is not of the kind its column wants.

    A certificate with a guessed date or a guessed number of hours would be wrong, so the row is left out.

    Instead: write dates as 31.12.1990 or 1990-12-31, amounts as 12 or 7,5, answers as yes or no.

    de: Ein Feld der Liste passt nicht zu seiner Spalte.

    Eine Bescheinigung mit geratenem Datum oder geratener Stundenzahl wäre falsch; deshalb wird die Zeile ausgelassen.

    Stattdessen: Schreiben Sie Tage wie 31.12.1990 oder 1990-12-31, Mengen wie 12 oder 7,5, Antworten als ja oder nein.
    """

    code, name, level = "LW134", "row-value-wrong", Level.WARNING
    de = Saying(
        "In Zeile {line} ist {q}{heading}{Q} nicht zu verstehen; sie wird ausgelassen.",
        "Tage wie 31.12.1990, Mengen wie 12 oder 7,5, Antworten ja oder nein.",
    )
    en = Saying(
        "In row {line} {q}{heading}{Q} cannot be understood; it is left out.",
        "Dates such as 1990-12-31, amounts such as 12 or 7.5, answers yes or no.",
    )

    line: int
    heading: str


@dataclass(frozen=True, kw_only=True)
class RowTwice(Diagnostic):
    """A row of the list of people says the same as an earlier one.

    Nobody gets two certificates; the second row is left out.

    Instead: delete it. Two people of the same name need something that tells them apart, such as the date of birth.

    de: Eine Zeile der Liste sagt dasselbe wie eine frühere.

    Niemand bekommt zwei Bescheinigungen; die zweite Zeile wird ausgelassen.

    Stattdessen: Löschen Sie sie. Zwei Menschen gleichen Namens brauchen etwas, das sie unterscheidet, etwa das Geburtsdatum.
    """

    code, name, level = "LW135", "row-twice", Level.WARNING
    de = Saying("Zeile {line} ist gleich wie Zeile {first}; sie wird ausgelassen.", "Löschen Sie sie, oder unterscheiden Sie die beiden.")
    en = Saying("Row {line} is the same as row {first}; it is left out.", "Delete it, or tell the two apart.")

    line: int
    first: int


@dataclass(frozen=True, kw_only=True)
class RowOpen(Diagnostic):
    """A quotation mark in the list of people is never closed.

    From there on everything would be one text, so the row is left out, and the next line begins anew.

    Instead: close the quotation mark, or let the spreadsheet save the file anew.

    de: Ein Anführungszeichen in der Liste wird nie geschlossen.

    Von da an wäre alles ein einziger Text; deshalb wird die Zeile ausgelassen, und die nächste beginnt neu.

    Stattdessen: Schließen Sie das Anführungszeichen, oder lassen Sie die Tabelle neu speichern.
    """

    code, name, level = "LW136", "row-open", Level.WARNING
    de = Saying("In Zeile {line} wird ein Anführungszeichen nicht geschlossen; sie wird ausgelassen.", "Ergänzen Sie das Zeichen.")
    en = Saying("In row {line} a quotation mark is not closed; it is left out.", "Add the mark.")

    line: int


@dataclass(frozen=True, kw_only=True)
class RowStrange(Diagnostic):
    """A row of the list of people has control characters or very long texts.

    The row is used, without the control characters; but something may have slipped.

    Instead: look at the row.

    de: In einer Zeile der Liste stehen Steuerzeichen oder sehr lange Texte.

    Die Zeile wird verwendet, ohne die Steuerzeichen; vielleicht ist aber etwas verrutscht.

    Stattdessen: Sehen Sie sich die Zeile an.
    """

    code, name, level = "LW137", "row-strange", Level.WARNING
    de = Saying("In Zeile {line} stehen Steuerzeichen oder sehr lange Texte.", "Sehen Sie sich die Zeile an.")
    en = Saying("Row {line} holds control characters or very long texts.", "Look at the row.")

    line: int
