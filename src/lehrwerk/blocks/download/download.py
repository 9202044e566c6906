"""A file to take along."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockInside, Desk, attributes
from lehrwerk.blocks.recording import path
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Fence, Line, Prose
from lehrwerk.model.values import Text, Written

KINDS = ("pdf", "docx", "pptx", "xlsx", "odt", "csv", "txt", "zip", "png", "jpg", "svg", "mp3")
"""What people can open on nearly every device, and what learning platforms hand out."""


@dataclass(frozen=True, kw_only=True)
class DownloadKind(Diagnostic):
    """A file to take along is of a kind that many devices cannot open, or that platforms refuse.

    Learners would have a file they can do nothing with; programs and web pages could even do harm.

    Instead: save it as one of the kinds that the message names; PDF can be opened everywhere.

    de: Eine Datei zum Herunterladen ist von einer Art, die viele Geräte nicht öffnen oder die Lernplattformen ablehnen.

    Die Lernenden hätten eine Datei, mit der sie nichts anfangen können; Programme und Webseiten könnten sogar schaden.

    Stattdessen: Speichern Sie sie in einer der Arten, die die Meldung nennt; PDF lässt sich überall öffnen.
    """

    code, name = "LW440", "download-kind"
    de = Saying("Dateien der Art {q}{kind}{Q} lassen sich nicht zum Herunterladen anbieten.", "Speichern Sie die Datei als: {known}.")
    en = Saying("Files of the kind {q}{kind}{Q} cannot be offered for download.", "Save the file as: {known}.")

    kind: str
    known: str


class DownloadAttributes(Written):
    """What a download takes between its braces."""

    file: Text
    """The file's path, seen from the unit.
    de: Der Pfad der Datei, von der Lerneinheit aus gesehen."""


@dataclass(frozen=True, kw_only=True)
class Download(Block):
    """A file, and what it is good for."""

    kind = "download"
    names: ClassVar = {"en": ("download",), "de": ("datei",)}
    takes = DownloadAttributes

    title: Line | None
    """What it is called; without a title by its file name."""
    file: Line
    """Its path, as written."""
    text: Prose
    """What it is good for; may be empty."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Words after the name are the title; inside stands what the file is good for."""
        taken = attributes(DownloadAttributes, fence, desk)
        inside = next((part for part in fence.parts if isinstance(part, Fence)), None)
        if inside:
            desk.found.add(BlockInside(at=inside.at, block=fence.name))
        if taken is None or inside:
            return None
        file = path(taken.file, "file", fence)
        kind = _suffix(file)
        if kind not in KINDS:
            desk.found.add(DownloadKind(at=file.at, kind=kind or "–", known=", ".join(KINDS)))
            return None
        title = Line(fence.argument, fence.at) if fence.argument else None
        return cls(at=fence.at, title=title, file=file, text=fence.prose())

    @property
    def name(self) -> str:
        """The file's name, under which it is saved."""
        return PurePosixPath(self.file.text).name

    @property
    def label(self) -> str:
        """Its kind, as people say it: `PDF`."""
        return _suffix(self.file).upper()

    def texts(self) -> Iterator[Prose | Line]:
        """Title and text."""
        if self.title:
            yield self.title
        yield self.text

    def files(self) -> Iterator[Line]:
        """The file."""
        yield self.file


def _suffix(file: Line) -> str:
    return PurePosixPath(file.text).suffix.removeprefix(".").lower()
