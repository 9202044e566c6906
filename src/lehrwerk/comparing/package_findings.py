"""What decides whether a package may replace another at all."""

from dataclasses import dataclass

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying


@dataclass(frozen=True, kw_only=True)
class NotOurs(Diagnostic):
    """A package holds no fingerprint: it was made by another tool, or with a version of lehrwerk that did not write one.

    What another tool keeps of its learners, and by which names, cannot be seen from outside; most tools count positions and lose
    answers when anything moves.

    Instead: make a new activity, or ask the maker of the tool. Of our own courses: build the old version again with this lehrwerk, and
    compare that.

    de: In einem Paket fehlt der Fingerabdruck: Es kommt aus einem anderen Werkzeug oder aus einer Fassung von lehrwerk, die noch keinen
    schrieb.

    Was ein anderes Werkzeug von den Lernenden behält und unter welchen Namen, ist von außen nicht zu sehen; die meisten zählen Stellen
    und verlieren Antworten, sobald sich etwas verschiebt.

    Stattdessen: Legen Sie eine neue Aktivität an, oder fragen Sie den Hersteller. Eigene Kurse: Bauen Sie die alte Fassung noch einmal
    mit diesem lehrwerk, und vergleichen Sie damit.
    """

    code, name = "LW870", "not-ours"
    de = Saying("{q}{file}{Q} hat keinen Fingerabdruck von lehrwerk.", "Legen Sie eine neue Aktivität an.")
    en = Saying("{q}{file}{Q} has no fingerprint of lehrwerk.", "Make a new activity.")

    file: str


@dataclass(frozen=True, kw_only=True)
class MadeLater(Diagnostic):
    """A package was made by a newer lehrwerk, or keeps progress in another form of state.

    The player of the other version cannot read it: it would begin anew and overwrite.

    Instead: bring lehrwerk up to date and compare again; if the state differs, make a new activity.

    de: Ein Paket kommt aus einem neueren lehrwerk oder bewahrt den Lernstand in anderer Form.

    Die andere Fassung kann ihn nicht lesen: Sie finge von vorn an und überschriebe ihn.

    Stattdessen: Bringen Sie lehrwerk auf den neuesten Stand, und vergleichen Sie noch einmal; ist die Form verschieden, legen Sie eine
    neue Aktivität an.
    """

    code, name = "LW871", "made-later"
    de = Saying("Der Lernstand hat Form {old}, das neue Paket liest Form {new}.", "Legen Sie eine neue Aktivität an.")
    en = Saying("The state has form {old}, the new package reads form {new}.", "Make a new activity.")

    old: int
    new: int


@dataclass(frozen=True, kw_only=True)
class OtherCourse(Diagnostic):
    """The packages are of two different courses.

    Identifiers are made from the course's name: the platform drops what it knows of the old one (Moodle deletes it for good).

    Instead: look whether it is the right file. If the course's folder was renamed, give it its old name back.

    de: Die Pakete gehören zu zwei verschiedenen Kursen.

    Die Kennungen entstehen aus dem Namen des Kurses: Die Plattform verwirft, was sie vom alten weiß (Moodle löscht es endgültig).

    Stattdessen: Prüfen Sie, ob es die richtige Datei ist. Wurde der Ordner des Kurses umbenannt, geben Sie ihm den alten Namen zurück.
    """

    code, name = "LW872", "other-course"
    de = Saying("Aus {q}{old}{Q} würde {q}{new}{Q}.", "Legen Sie eine neue Aktivität an.")
    en = Saying("{q}{old}{Q} would become {q}{new}{Q}.", "Make a new activity.")

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class OtherFormat(Diagnostic):
    """The packages are of different formats.

    A platform keeps each standard's data by themselves: an activity cannot be turned from one into the other.

    Instead: build the format that is there already: `lehrwerk build --format …`.

    de: Die Pakete haben verschiedene Formate.

    Eine Plattform bewahrt die Daten jedes Standards für sich auf: Eine Aktivität lässt sich nicht umwandeln.

    Stattdessen: Bauen Sie das Format, das schon da ist: `lehrwerk build --format …`.
    """

    code, name = "LW873", "other-format"
    de = Saying("Aus {old} würde {new}.", "Bauen Sie dasselbe Format, oder legen Sie eine neue Aktivität an.")
    en = Saying("{old} would become {new}.", "Build the same format, or make a new activity.")

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class ShareGone(Diagnostic):
    """A SCO or unit under which the platform keeps data is not there any more.

    Moodle deletes the tracks of an item that a new package does not have, OpenOlat and cmi5 platforms keep theirs under the same
    identifiers; status and score of it are lost.

    Instead: keep the way the package is cut, and the ids of its modules.

    de: Eine SCO oder Einheit, unter der die Plattform Daten aufbewahrt, gibt es nicht mehr.

    Moodle löscht die Daten eines Eintrags, den ein neues Paket nicht hat, OpenOlat und cmi5-Plattformen bewahren ihre unter denselben
    Kennungen; Status und Punkte davon sind verloren.

    Stattdessen: Behalten Sie die Aufteilung des Pakets und die Kennungen seiner Module bei.
    """

    code, name = "LW874", "share-gone"
    de = Saying(
        "Die Plattform verwirft, was unter {q}{identifier}{Q} liegt.",
        "Behalten Sie Aufteilung und Kennungen bei, oder legen Sie eine neue Aktivität an.",
    )
    en = Saying("The platform drops what lies under {q}{identifier}{Q}.", "Keep the cut and the ids, or make a new activity.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class ShareNew(Diagnostic):
    """There is a new SCO or unit.

    What is known stays. But learners who had finished have something open again where the platform asks for all parts.

    Instead: say so to those who have finished.

    de: Es gibt eine neue SCO oder Einheit.

    Bekanntes bleibt. Aber wer fertig war, hat wieder etwas offen, wenn die Plattform alle Teile verlangt.

    Stattdessen: Sagen Sie es denen, die fertig sind.
    """

    code, name, level = "LW875", "share-new", Level.WARNING
    de = Saying("{q}{identifier}{Q} kommt hinzu: Wer fertig war, hat wieder etwas offen.", "Sagen Sie es denen, die fertig sind.")
    en = Saying("{q}{identifier}{Q} is added: who had finished has something open again.", "Say so to those who have finished.")

    identifier: str


@dataclass(frozen=True, kw_only=True)
class OtherLanguage(Diagnostic):
    """The packages are in different languages.

    Progress stays, for ids are the same in all languages; learners find their answers beside texts in another language.

    Instead: look whether it is the right file.

    de: Die Pakete haben verschiedene Sprachen.

    Der Lernstand bleibt, denn Kennungen sind in allen Sprachen gleich; Lernende finden ihre Antworten neben Texten in einer anderen
    Sprache.

    Stattdessen: Prüfen Sie, ob es die richtige Datei ist.
    """

    code, name, level = "LW876", "other-language", Level.WARNING
    de = Saying("Die Texte wechseln von {old} zu {new}.", "Prüfen Sie, ob es die richtige Datei ist.")
    en = Saying("The texts change from {old} to {new}.", "Look whether it is the right file.")

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class VersionBack(Diagnostic):
    """The new package has a lower version than the old one.

    Most often the two were mixed up. What only the newer one knows waits in the state until it comes back.

    Instead: put the old package first: `lehrwerk compare OLD.zip NEW.zip`.

    de: Das neue Paket hat eine niedrigere Fassung als das alte.

    Meist wurden beide verwechselt. Was nur die neuere kennt, wartet im Lernstand, bis sie wiederkommt.

    Stattdessen: Nennen Sie das alte Paket zuerst: `lehrwerk compare ALT.zip NEU.zip`.
    """

    code, name, level = "LW877", "version-back", Level.WARNING
    de = Saying("Auf {old} folgt {new}.", "Nennen Sie das alte Paket zuerst.")
    en = Saying("{old} is followed by {new}.", "Put the old package first.")

    old: str
    new: str
