"""Writes missing ids into the texts: of exercises, of pages, and letters of options that may move one day."""

from collections.abc import Iterable, Iterator

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Page, Unit
from lehrwerk.reading.course import read_course
from lehrwerk.reading.workspace import Workspace
from lehrwerk.source import Source
from lehrwerk.writing import write

Mark = tuple[Source, int, str]
"""A file, an offset in it, and what is to be written there."""


def write_ids(workspace: Workspace, courses: Iterable[str], found: Diagnostics) -> dict[str, int]:
    """How many ids were written into which file. A course with errors is left alone: what cannot be read for
    certain is not written to."""
    marks: dict[str, dict[int, str]] = {}
    sources: dict[str, Source] = {}
    for name in courses:
        own = Diagnostics()
        course = read_course(workspace.files, name, workspace.trainer, own)
        found.extend(own)
        if course is None or len(own):
            continue
        for source, offset, text in (mark for unit in course.units() for mark in _unit(unit)):
            sources[source.path] = source
            marks.setdefault(source.path, {})[offset] = text
    for path, places in marks.items():
        write(workspace.files.root / path, _marked(sources[path].text, places).encode())
    return {path: len(places) for path, places in marks.items()}


def _unit(unit: Unit) -> Iterator[Mark]:
    for page in unit.pages:
        if not page.written_id:
            yield from _page(page)
    for block in blocks(unit_parts(unit)):
        if isinstance(block, Exercise):
            if not block.named:
                yield _fence(block)
            yield from block.unmarked()


def _page(page: Page) -> Iterator[Mark]:
    if page.title:
        yield page.title.at.source, page.title.at.end, f" {{#{page.id}}}"


def _fence(block: Exercise) -> Mark:
    """In front of what the braces hold, or in braces of its own at the end of the line."""
    at = block.at
    braces = at.text.find("{")
    if braces >= 0:
        return at.source, at.start + braces + 1, f"#{block.id} "
    return at.source, at.start + len(at.text.rstrip()), f" {{#{block.id}}}"


def _marked(text: str, places: dict[int, str]) -> str:
    for offset in sorted(places, reverse=True):
        text = text[:offset] + places[offset] + text[offset:]
    return text
