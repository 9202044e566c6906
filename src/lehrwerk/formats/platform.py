"""What a profile (profiles/) makes of packages: how much they hold, how the player behaves, what is said when something does not fit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.web.budget import Limit
from lehrwerk.formats.web.site import Connection
from lehrwerk.profiles.profile import Profile

MB = 1_000_000


@dataclass(frozen=True, kw_only=True)
class FormatRefused(Diagnostic):
    """A package is asked for that the platform cannot import.

    The upload would fail, or (worse) succeed and record nothing.

    Instead: build one of the formats that the message names, or choose another profile.

    de: Verlangt ist ein Paket, das die Lernplattform nicht annehmen kann.

    Das Hochladen würde scheitern oder (schlimmer) gelingen, und nichts würde aufgezeichnet.

    Stattdessen: Bauen Sie eines der Formate, die die Meldung nennt, oder wählen Sie ein anderes Profil.
    """

    code, name = "LW731", "format-refused"
    de = Saying("{platform} nimmt {q}{format}{Q} nicht an.", "Möglich ist: {takes}.")
    en = Saying("{platform} does not take {q}{format}{Q}.", "It takes: {takes}.")

    platform: str
    format: str
    takes: str


@dataclass(frozen=True, kw_only=True)
class UploadTooBig(Diagnostic):
    """A package is bigger than what the platform takes in one file.

    The file is made; the upload would fail until the platform's administrators allow more.

    Instead: make pictures and films smaller, or ask the administrators for their limit and write it into course.yaml
    (`packages: {upload_mb: 100}`).

    de: Ein Paket ist größer als das, was die Lernplattform in einer Datei annimmt.

    Die Datei wird geschrieben; das Hochladen würde scheitern, bis die Verwaltung der Plattform mehr erlaubt.

    Stattdessen: Verkleinern Sie Bilder und Filme, oder fragen Sie die Verwaltung nach ihrer Grenze, und schreiben Sie sie in course.yaml
    (`packages: {upload_mb: 100}`).
    """

    code, name, level = "LW732", "upload-too-big", Level.WARNING
    de = Saying(
        "{file} hat {size} kB; die Lernplattform nimmt {limit} MB an.",
        "Verkleinern Sie Bilder und Filme, oder schreiben Sie die wahre Grenze in course.yaml: {q}packages: upload_mb{Q}.",
    )
    en = Saying(
        "{file} has {size} kB; the learning platform takes {limit} MB.",
        "Make pictures and films smaller, or write the true limit into course.yaml: {q}packages: upload_mb{Q}.",
    )

    file: str
    size: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class BeyondStandard(Diagnostic):
    """A learner's state can grow longer than the standard promises; this platform keeps it, unless it is set to be strict.

    Where it is strict, it refuses what is too long, and the last answers are lost.

    Instead: tell the administrators (the hand-over sheet does so), or make the course smaller.

    de: Der Lernstand kann länger werden, als der Standard zusagt; diese Lernplattform behält ihn, wenn sie nicht streng eingestellt ist.

    Ist sie streng, weist sie ab, was zu lang ist, und die letzten Antworten gehen verloren.

    Stattdessen: Sagen Sie es der Verwaltung (das Übergabeblatt tut es), oder verkleinern Sie den Kurs.
    """

    code, name, level = "LW733", "beyond-standard", Level.WARNING
    de = Saying(
        "Der Lernstand kann {need} Zeichen lang werden; {standard} sagt nur {promised} zu, {platform} behält mehr, wenn es nicht streng "
        "eingestellt ist.",
        "Das Übergabeblatt nennt der Verwaltung die Einstellung.",
    )
    en = Saying(
        "A learner's state can take {need} characters; {standard} promises only {promised}, {platform} keeps more while it is not set to "
        "be strict.",
        "The hand-over sheet names the setting to the administrators.",
    )

    need: int
    standard: str
    promised: int
    platform: str


@dataclass(frozen=True, kw_only=True)
class ModulesRefused(Diagnostic):
    """A package is asked for whose modules the platform cannot launch by themselves, or not by rules.

    Open edX launches only the first module of a package; Moodle cannot import one whose modules wait for each other.

    Instead: build the package in one piece, which has its own menu and locks by itself, or leave the rules out.

    de: Verlangt ist ein Paket, dessen Module die Lernplattform nicht einzeln starten kann oder nicht nach Regeln.

    Open edX startet von einem Paket nur das erste Modul; Moodle kann keines importieren, dessen Module aufeinander warten.

    Stattdessen: Bauen Sie das Paket in einem Stück, das sein eigenes Menü hat und selbst sperrt, oder lassen Sie die Regeln weg.
    """

    code, name = "LW718", "modules-refused"
    de = Saying("{platform} kann mit {q}{setting}{Q} nichts anfangen.", "Schreiben Sie {q}{instead}{Q}.")
    en = Saying("{platform} cannot do anything with {q}{setting}{Q}.", "Write {q}{instead}{Q}.")

    platform: str
    setting: str
    instead: str


def launches_modules(order: Order, field: str, found: Diagnostics) -> bool:
    """Whether the platform can launch the modules of a package by themselves, as a field of `packages:` has it."""
    return _able(order, ("none",), f"{field}: modules", f"{field}: course", found)


def opens_by_rules(order: Order, field: str, template: str, found: Diagnostics) -> bool:
    """Whether the platform can open modules by rules, as a field of `packages:` has it."""
    return template == "free" or _able(order, ("none", "open"), f"{field}: {template}", f"{field}: free", found)


def _able(order: Order, unable: tuple[str, ...], setting: str, instead: str, found: Diagnostics) -> bool:
    able = order.profile.modules.value not in unable
    if not able:
        found.add(ModulesRefused(at=order.edition.course.at, platform=order.profile.title, setting=setting, instead=instead))
    return able


def kept_by(profile: Profile, standard: Limit) -> Limit:
    """How much of a learner's state a SCORM 1.2 package may need on this platform."""
    own = profile.state.value
    return standard if own is None else Limit(profile.title, own)


def warned(order: Order, standard: Limit, need: int, found: Diagnostics) -> None:
    """A finding when the platform keeps more than the standard promises, and the course needs it."""
    if need > standard.characters:
        promised, title = standard.characters, order.profile.title
        found.add(BeyondStandard(at=order.edition.course.at, need=need, standard=standard.standard, promised=promised, platform=title))


def accustomed(connection: Connection, profile: Profile) -> Connection:
    """A connection with the habits of a platform (player/lms/connection.js): only those that differ from the player's own."""
    every: Mapping[str, Mapping[str, object]] = {
        "Scorm12": {"limit": profile.state.value, "finished": _unless("completed", profile.finished.value)},
        "Scorm2004": {"leave": _unless(usual=True, value=profile.leave.value)},
    }
    habits = {"gather": profile.gather.value, **every.get(connection.call, {})}
    said = {name: value for name, value in habits.items() if value is not None}
    return replace(connection, habits=json.dumps(said) if said else "")


def _unless(usual: object, value: object) -> object:
    return None if value == usual else value


def weighed(output: Output, order: Order, found: Diagnostics) -> None:
    """A finding when a package is bigger than what the platform takes."""
    course = order.edition.course
    limit = course.facts.packages.upload_mb or order.profile.upload.value
    if limit and len(output.content) > limit * MB:
        found.add(UploadTooBig(at=course.at, file=output.name, size=round(len(output.content) / 1000), limit=limit))
