"""What can be wrong with a control file itself: `imsmanifest.xml`, `cmi5.xml`."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class ControlMissing(Diagnostic):
    """The zip has no control file: neither `imsmanifest.xml` nor `cmi5.xml`.

    From it a platform knows what to launch; without it an upload ends with “not a valid package”.

    Instead: export the course as SCORM, cmi5 or Common Cartridge. If it only is spelled differently, rename it: the name is exact.

    de: Dem Zip fehlt die Kontrolldatei: weder `imsmanifest.xml` noch `cmi5.xml` ist da.

    Aus ihr weiß eine Plattform, was sie startet; ohne sie endet das Hochladen mit „kein gültiges Paket“.

    Stattdessen: Exportieren Sie den Kurs als SCORM, cmi5 oder Common Cartridge. Heißt die Datei nur etwas anders, benennen Sie sie um:
    Der Name gilt genau.
    """

    code, name = "LW820", "control-missing"
    de = Saying(
        "Es fehlt imsmanifest.xml oder cmi5.xml.",
        "Exportieren Sie den Kurs als SCORM, cmi5 oder Common Cartridge.",
        "Benennen Sie {q}{closest}{Q} um: Der Name gilt genau.",
    )
    en = Saying(
        "There is no imsmanifest.xml and no cmi5.xml.",
        "Export the course as SCORM, cmi5 or Common Cartridge.",
        "Rename {q}{closest}{Q}: the name is exact.",
    )

    closest: str = ""


@dataclass(frozen=True, kw_only=True)
class ControlDeep(Diagnostic):
    """The control file lies in a folder, not in the root of the zip.

    That happens when the folder is packed instead of what is in it. Platforms look in the root only (SCORM CAM; cmi5 §14.1).

    Instead: open the folder, mark everything in it, and pack that.

    de: Die Kontrolldatei liegt in einem Ordner statt ganz oben im Zip.

    Das geschieht, wenn man den Ordner packt und nicht seinen Inhalt. Plattformen sehen nur ganz oben nach (SCORM CAM; cmi5 §14.1).

    Stattdessen: Öffnen Sie den Ordner, wählen Sie alles darin aus, und packen Sie das.
    """

    code, name = "LW821", "control-deep"
    de = Saying("{q}{path}{Q} muss ganz oben im Zip liegen.", "Packen Sie den Inhalt des Ordners, nicht den Ordner.")
    en = Saying("{q}{path}{Q} must lie in the root of the zip.", "Pack what is in the folder, not the folder.")

    path: str


@dataclass(frozen=True, kw_only=True)
class ControlEncoding(Diagnostic):
    """The control file is not written in the encoding it names, or names one that platforms do not read.

    Titles would come out as garbage, and some platforms read nothing at all.

    Instead: save it as UTF-8.

    de: Die Kontrolldatei ist nicht in der Kodierung geschrieben, die sie nennt, oder nennt eine, die Plattformen nicht lesen.

    Titel kämen verstümmelt an, und manche Plattformen lesen dann gar nichts.

    Stattdessen: Speichern Sie sie als UTF-8.
    """

    code, name = "LW822", "control-encoding"
    de = Saying("Die Kodierung dieser Datei stimmt nicht.", "Speichern Sie sie als UTF-8.")
    en = Saying("The encoding of this file is wrong.", "Save it as UTF-8.")


@dataclass(frozen=True, kw_only=True)
class ControlBroken(Diagnostic):
    """The control file is no well-formed XML.

    Nothing of it can be read, and every platform refuses the package.

    Instead: export the course anew; after changes by hand look at the place: most often a tag is not closed, or `&` should be `&amp;`.

    de: Die Kontrolldatei ist kein fehlerfreies XML.

    Nichts davon lässt sich lesen, und jede Plattform weist das Paket ab.

    Stattdessen: Exportieren Sie den Kurs neu; nach Änderungen von Hand sehen Sie sich die Stelle an: Meist ist ein Element nicht
    geschlossen, oder `&` müsste `&amp;` heißen.
    """

    code, name = "LW823", "control-broken"
    de = Saying("Ab hier ist das XML nicht zu lesen.", "Exportieren Sie den Kurs neu, oder bessern Sie die Stelle aus.")
    en = Saying("From here on the XML cannot be read.", "Export the course anew, or mend the place.")

    reason: str


@dataclass(frozen=True, kw_only=True)
class ControlEntities(Diagnostic):
    """The control file defines entities of its own.

    No course needs them. They are the usual way to make a server read its own files, call other hosts or run out of memory; nothing of
    the file was read.

    Instead: take the DOCTYPE out, and do not upload packages whose origin you do not know.

    de: Die Kontrolldatei legt eigene Entitäten fest.

    Kein Kurs braucht das. So bringt man einen Server dazu, eigene Dateien zu lesen, andere Adressen aufzurufen oder seinen Speicher zu
    füllen; die Datei wurde nicht weiter gelesen.

    Stattdessen: Nehmen Sie den DOCTYPE heraus, und laden Sie keine Pakete hoch, deren Herkunft Sie nicht kennen.
    """

    code, name = "LW824", "control-entities"
    de = Saying(
        "Diese Datei legt Entitäten fest und wurde nicht gelesen.", "Nehmen Sie den DOCTYPE heraus; fragen Sie nach, woher das Paket kommt."
    )
    en = Saying("This file defines entities and was not read.", "Take the DOCTYPE out; ask where the package comes from.")


@dataclass(frozen=True, kw_only=True)
class ControlDoctype(Diagnostic):
    """The control file has a DOCTYPE.

    No standard asks for it, and careful platforms refuse files with one, whatever is in it.

    Instead: delete the line.

    de: Die Kontrolldatei hat einen DOCTYPE.

    Kein Standard verlangt ihn, und vorsichtige Plattformen weisen Dateien damit ab, was immer darin steht.

    Stattdessen: Löschen Sie die Zeile.
    """

    code, name, level = "LW825", "control-doctype", Level.WARNING
    de = Saying("Ein DOCTYPE gehört nicht in diese Datei.", "Löschen Sie die Zeile.")
    en = Saying("A DOCTYPE does not belong in this file.", "Delete the line.")


@dataclass(frozen=True, kw_only=True)
class ControlUnknown(Diagnostic):
    """The control file belongs to no standard that is known here.

    Known are SCORM 1.2, SCORM 2004, cmi5 and IMS Common Cartridge, by their namespaces and by the text in `schemaversion`.

    Instead: export the course as one of these.

    de: Die Kontrolldatei gehört zu keinem Standard, der hier bekannt ist.

    Bekannt sind SCORM 1.2, SCORM 2004, cmi5 und IMS Common Cartridge, an ihren Namensräumen und am Text in `schemaversion`.

    Stattdessen: Exportieren Sie den Kurs in einem von diesen.
    """

    code, name = "LW826", "control-unknown"
    de = Saying("{q}{root}{Q} ist weder SCORM noch cmi5 noch Common Cartridge.", "Exportieren Sie den Kurs in einem dieser Formate.")
    en = Saying("{q}{root}{Q} is neither SCORM nor cmi5 nor Common Cartridge.", "Export the course as one of these.")

    root: str


@dataclass(frozen=True, kw_only=True)
class VersionInexact(Diagnostic):
    """The version of the standard is missing or not spelled exactly.

    Moodle takes every text it does not know, even one with a blank around it, for SCORM 1.2: a SCORM 2004 course then finds no platform
    and stores nothing.

    Instead: write `1.2`, `2004 4th Edition`, `2004 3rd Edition` or `CAM 1.3` into `schemaversion`, without blanks around it.

    de: Die Fassung des Standards fehlt oder ist nicht genau geschrieben.

    Moodle hält jeden Text, den es nicht kennt, auch einen mit Leerzeichen darum, für SCORM 1.2: Ein Kurs nach SCORM 2004 findet dann
    keine Plattform und speichert nichts.

    Stattdessen: Schreiben Sie `1.2`, `2004 4th Edition`, `2004 3rd Edition` oder `CAM 1.3` in `schemaversion`, ohne Leerzeichen darum.
    """

    code, name = "LW827", "version-inexact"
    de = Saying("{q}{version}{Q} ist keine Fassung, die Plattformen kennen.", "Schreiben Sie genau: {wanted}.")
    en = Saying("{q}{version}{Q} is no version that platforms know.", "Write exactly: {wanted}.")

    version: str
    wanted: str


@dataclass(frozen=True, kw_only=True)
class ControlSchema(Diagnostic):
    """The schema of the standard refuses something in the control file.

    Most platforms read it all the same. Test laboratories and strict platforms do not.

    Instead: compare the place with the standard; a newer version of the tool that made the package may do better.

    de: Das Schema des Standards weist etwas in der Kontrolldatei zurück.

    Die meisten Plattformen lesen sie trotzdem. Prüfstellen und strenge Plattformen nicht.

    Stattdessen: Vergleichen Sie die Stelle mit dem Standard; eine neuere Fassung des Werkzeugs, das das Paket gemacht hat, kann es
    vielleicht besser.
    """

    code, name, level = "LW828", "control-schema", Level.WARNING
    de = Saying("Das Schema lässt das hier nicht zu: {message}", "Vergleichen Sie die Stelle mit dem Standard.")
    en = Saying("The schema does not allow this: {message}", "Compare the place with the standard.")

    message: str


@dataclass(frozen=True, kw_only=True)
class CharacterReference(Diagnostic):
    """The control file writes a letter as a number.

    Moodle shows `&#228;` as it stands in titles.

    Instead: save the file as UTF-8 with the letters themselves.

    de: Die Kontrolldatei schreibt einen Buchstaben als Zahl.

    Moodle zeigt `&#228;` in Titeln so, wie es dasteht.

    Stattdessen: Speichern Sie die Datei als UTF-8 mit den Buchstaben selbst.
    """

    code, name, level = "LW829", "character-reference", Level.WARNING
    de = Saying("{q}{reference}{Q} erscheint in Moodle wörtlich.", "Schreiben Sie den Buchstaben selbst.")
    en = Saying("{q}{reference}{Q} appears literally in Moodle.", "Write the letter itself.")

    reference: str


@dataclass(frozen=True, kw_only=True)
class PrefixUnusual(Diagnostic):
    """A namespace has another prefix than all platforms expect.

    XML allows any. Moodle, ILIAS and OpenOlat look for the letters: with another prefix they take the course for a document and store
    nothing.

    Instead: use `adlcp`, `adlseq`, `adlnav` and `imsss`, and leave the elements of IMS without a prefix.

    de: Ein Namensraum hat ein anderes Präfix, als alle Plattformen erwarten.

    XML erlaubt jedes. Moodle, ILIAS und OpenOlat suchen nach den Buchstaben: Mit einem anderen Präfix halten sie den Kurs für ein
    Dokument und speichern nichts.

    Stattdessen: Nehmen Sie `adlcp`, `adlseq`, `adlnav` und `imsss`, und lassen Sie die Elemente von IMS ohne Präfix.
    """

    code, name, level = "LW830", "prefix-unusual", Level.WARNING
    de = Saying("Das Präfix {q}{prefix}{Q} erkennen Plattformen nicht.", "Nehmen Sie {q}{wanted}{Q}; leer heißt: kein Präfix.")
    en = Saying("Platforms do not recognise the prefix {q}{prefix}{Q}.", "Use {q}{wanted}{Q}; empty means: no prefix.")

    prefix: str
    wanted: str


@dataclass(frozen=True, kw_only=True)
class ControlFileMissing(Diagnostic):
    """The manifest names a schema file that is not in the zip.

    Platforms do without. ADL's validator stops there and calls the package invalid.

    Instead: put the file into the root of the zip, or take its name out of `schemaLocation`.

    de: Das Manifest nennt eine Schemadatei, die nicht im Zip liegt.

    Plattformen kommen ohne aus. Der Prüfer von ADL hört dort auf und nennt das Paket ungültig.

    Stattdessen: Legen Sie die Datei ganz oben ins Zip, oder nehmen Sie ihren Namen aus `schemaLocation`.
    """

    code, name, level = "LW831", "control-file-missing", Level.WARNING
    de = Saying("Die Schemadatei {q}{path}{Q} fehlt im Zip.", "Legen Sie sie dazu, oder nennen Sie sie nicht.")
    en = Saying("The schema file {q}{path}{Q} is not in the zip.", "Add it, or do not name it.")

    path: str
