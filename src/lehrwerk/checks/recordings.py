"""Will every browser play each recording, is it light enough for a phone, and are its captions well written?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lehrwerk.blocks.recording import Recording
from lehrwerk.blocks.video.captions import Problem, captions
from lehrwerk.blocks.video.video import Video
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.checks.pictures import KINDS as PICTURES
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.prose import Line
from lehrwerk.reading.files import MB, resolved
from lehrwerk.reading.findings import EncodingBroken
from lehrwerk.source import Source

SOUNDS = ("mp3", "m4a", "ogg", "wav")
"""What browsers play as sound."""
FILMS = ("mp4", "webm")
"""What browsers play as a film."""
HEAVY = 20
"""Megabytes from which a recording is too heavy for a phone and for many platforms."""

PROBLEMS: dict[Problem, tuple[str, str]] = {
    "timing": ("Hier fehlt eine Zeit, die sich lesen lässt", "A time that can be read is missing here"),
    "backwards": (
        "Dieser Untertitel endet zu früh oder beginnt vor dem darüber",
        "This caption ends too early or begins before the one above",
    ),
    "empty": ("Die Datei enthält keinen Untertitel", "The file holds no caption"),
}


@dataclass(frozen=True, kw_only=True)
class RecordingKind(Diagnostic):
    """A recording, its captions or its poster is of a kind that not every browser takes.

    Some learners would see an empty frame where others see or hear something.

    Instead: convert it to one of the kinds that the message names.

    de: Eine Aufnahme, ihre Untertitel oder ihr Standbild sind von einer Art, die nicht jeder Browser nimmt.

    Manche Lernende sähen einen leeren Rahmen, wo andere etwas sehen oder hören.

    Stattdessen: Wandeln Sie die Datei in eine der Arten um, die die Meldung nennt.
    """

    code, name = "LW467", "recording-kind"
    de = Saying("Dateien der Art {q}{kind}{Q} nimmt hier nicht jeder Browser.", "Wandeln Sie die Datei um in: {known}.")
    en = Saying("Not every browser takes files of the kind {q}{kind}{Q} here.", "Convert the file to: {known}.")

    kind: str
    known: str


@dataclass(frozen=True, kw_only=True)
class RecordingHeavy(Diagnostic):
    """A recording is large.

    Who learns by phone pays for every megabyte, and many platforms refuse large packages.

    Instead: save it with a lower bit rate or in a smaller size, cut it into parts, or keep only its sound.

    de: Eine Aufnahme ist groß.

    Wer mit dem Telefon lernt, bezahlt jedes Megabyte, und viele Plattformen lehnen große Pakete ab.

    Stattdessen: Speichern Sie sie mit niedrigerer Bitrate oder kleinerem Bild, teilen Sie sie, oder behalten Sie nur den Ton.
    """

    code, name, level = "LW468", "recording-heavy", Level.WARNING
    de = Saying(
        "{q}{path}{Q} hat {size} MB; ab {limit} MB wird es für Telefone und viele Plattformen zu viel.",
        "Speichern Sie die Aufnahme kleiner (niedrigere Bitrate, kleineres Bild), oder teilen Sie sie.",
    )
    en = Saying(
        "{q}{path}{Q} has {size} MB; from {limit} MB on it is too much for phones and many platforms.",
        "Save the recording smaller (lower bit rate, smaller picture), or divide it.",
    )

    path: str
    size: int
    limit: int


@dataclass(frozen=True, kw_only=True)
class CaptionsHead(Diagnostic):
    """A file of captions does not begin with the word WEBVTT.

    Browsers ignore the whole file then.

    Instead: write `WEBVTT` into its first line and leave the second one empty. From SubRip (.srt), also turn the commas in
    the times into points.

    de: Eine Datei mit Untertiteln beginnt nicht mit dem Wort WEBVTT.

    Browser übergehen dann die ganze Datei.

    Stattdessen: Schreiben Sie `WEBVTT` in die erste Zeile, und lassen Sie die zweite leer. Kommt die Datei von SubRip (.srt),
    machen Sie auch aus den Kommas in den Zeiten Punkte.
    """

    code, name = "LW465", "captions-head"
    de = Saying(
        "Die Untertitel beginnen nicht mit {q}WEBVTT{Q}.", "Schreiben Sie es allein in die erste Zeile, und lassen Sie die zweite leer."
    )
    en = Saying("The captions do not begin with {q}WEBVTT{Q}.", "Write it alone into the first line, and leave the second one empty.")


@dataclass(frozen=True, kw_only=True)
class CaptionTime(Diagnostic):
    """A caption has no time, or one that cannot be.

    Browsers leave it out or show it at the wrong moment.

    Instead: write begin and end above its words, with three digits behind the point: `00:01.000 --> 00:03.500`.

    de: Ein Untertitel hat keine Zeit oder eine, die nicht sein kann.

    Browser lassen ihn weg oder zeigen ihn im falschen Augenblick.

    Stattdessen: Schreiben Sie Anfang und Ende über seinen Text, mit drei Ziffern hinter dem Punkt: `00:01.000 --> 00:03.500`.
    """

    code, name = "LW466", "caption-time"
    de = Saying("{problem_de}.", "Über jedem Untertitel steht Anfang und Ende: {q}00:01.000 --> 00:03.500{Q}.")
    en = Saying("{problem_en}.", "Begin and end stand above each caption: {q}00:01.000 --> 00:03.500{Q}.")

    problem_de: str
    problem_en: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Every recording with its files."""
    checked: set[str] = set()
    for unit in course.units():
        for block in blocks(unit_parts(unit)):
            if isinstance(block, Recording):
                yield from _recording(block, course)
            if isinstance(block, Video) and block.captions:
                path = resolved(block.at.source.path, block.captions.text) or ""
                if path in course.assets and path not in checked:
                    yield from _captions(path, course.assets[path])
                checked.add(path)


def _recording(block: Recording, course: Course) -> Iterator[Diagnostic]:
    yield from _kind(block.file, FILMS if isinstance(block, Video) else SOUNDS)
    if isinstance(block, Video) and block.captions:
        yield from _kind(block.captions, ("vtt",))
    if isinstance(block, Video) and block.poster:
        yield from _kind(block.poster, PICTURES)
    size = len(course.assets.get(resolved(block.at.source.path, block.file.text) or "", b""))
    if size > HEAVY * MB:
        yield RecordingHeavy(at=block.file.at, path=block.file.text, size=round(size / MB), limit=HEAVY)


def _kind(file: Line, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    kind = PurePosixPath(file.text).suffix.removeprefix(".").lower()
    if kind not in known:
        yield RecordingKind(at=file.at, kind=kind or "–", known=", ".join(known))


def _captions(path: str, content: bytes) -> Iterator[Diagnostic]:
    try:
        source = Source(path, content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        yield EncodingBroken(at=Source(path, "").span(0), line=content.count(b"\n", 0, error.start) + 1)
        return
    for line, problem in captions(source.text)[1]:
        at = source.lines(line, line)
        if problem == "head":
            yield CaptionsHead(at=at)
        else:
            german, english = PROBLEMS[problem]
            yield CaptionTime(at=at, problem_de=german, problem_en=english)
