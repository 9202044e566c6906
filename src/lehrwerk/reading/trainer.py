"""The folder `trainer/` → Trainer."""

from collections.abc import Container, Iterator, Mapping
from typing import TypeVar

from lehrwerk.blocks.case.scenes import counters, story
from lehrwerk.blocks.case.ways import faults
from lehrwerk.blocks.walk import lines
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.prose import Line, Prose
from lehrwerk.model.structure import understand
from lehrwerk.model.trainer import CaseFacts, CaseSheet, Method, MethodFacts, Organisation, Person, Phrases, Trainer
from lehrwerk.model.values import Written as WrittenValue
from lehrwerk.reading import markup, yaml
from lehrwerk.reading.assets import read_assets
from lehrwerk.reading.files import Files
from lehrwerk.reading.text_findings import FenceInText, FootnoteInCard
from lehrwerk.source import Source, Span

Value = TypeVar("Value", bound=WrittenValue)
Places = Mapping[tuple[str | int, ...], Span]


def read_trainer(files: Files, found: Diagnostics) -> Trainer:
    """Everything in the folder; what cannot be read is left out after a finding."""
    organisation, logo_at = _organisation(files, found)
    people = {name: person for name, person, _ in _all_yaml(files, "trainer/people", Person, found)}
    books = list(_all_yaml(files, "trainer/phrases", Phrases, found))
    phrases = {name: book for name, book, _ in books}
    places = {name: places for name, _, places in books}
    methods = {m.id: m for m in _methods(files, found)}
    cases = {c.id: c for c in _cases(files, found)}
    texts = [method.body for method in methods.values()] + [case.body for case in cases.values()]
    assets = read_assets(files, lines(texts), found)
    if organisation and organisation.logo:
        assets |= read_assets(files, (), found, [Line(organisation.logo, logo_at)])
    broken = _broken(files, people, methods, cases, phrases)
    return Trainer(organisation, people, methods, cases, phrases, places, assets, broken)


def _organisation(files: Files, found: Diagnostics) -> tuple[Organisation | None, Span]:
    """organisation.yaml, and where it names the logo."""
    path = "trainer/organisation.yaml"
    source = files.text(path, found) if files.exists(path) else None
    data = yaml.read(source, found) if source else None
    facts = understand(Organisation, data.value, data.places, data.at, found) if data else None
    return facts, data.places.get(("logo",), data.at) if data else Source(path, "").span(0)


def _broken(
    files: Files, people: Container[str], methods: Container[str], cases: Container[str], phrases: Container[str]
) -> frozenset[str]:
    """Files that are there but could not be read."""
    kinds = (("people", ".yaml", people), ("methods", ".md", methods), ("cases", ".md", cases), ("phrases", ".yaml", phrases))
    return frozenset(
        f"{kind}/{name.removesuffix(suffix)}"
        for kind, suffix, read in kinds
        for name in files.names(f"trainer/{kind}", suffix)
        if name.removesuffix(suffix) not in read
    )


def _all_yaml(files: Files, folder: str, model: type[Value], found: Diagnostics) -> Iterator[tuple[str, Value, Places]]:
    """The YAML files of a folder: name, value, and where each field stands."""
    for name in files.names(folder, ".yaml"):
        source = files.text(f"{folder}/{name}", found)
        data = yaml.read(source, found) if source else None
        value = understand(model, data.value, data.places, data.at, found) if data else None
        if data and value is not None:
            yield name.removesuffix(".yaml"), value, data.places


def _cards(files: Files, folder: str, found: Diagnostics) -> Iterator[tuple[str, markup.Written, Prose]]:
    """The Markdown files of a folder that hold facts and plain text."""
    for name in files.names(folder, ".md"):
        source = files.text(f"{folder}/{name}", found)
        written = markup.read(source, found) if source else None
        if written is None:
            continue
        prose = [part for part in written.parts if isinstance(part, Prose)]
        for part in written.parts:
            if not isinstance(part, Prose):
                found.add(FenceInText(at=part.at, block=part.name))
        text = Prose(tuple(token for part in prose for token in part.tokens), written.source)
        notes = [line.at for line in text.lines() if any(piece.type == "note" for piece in line.pieces())]
        for at in notes or [note.at for note in written.footnotes.values()]:
            found.add(FootnoteInCard(at=at))
        yield name.removesuffix(".md"), written, text


def _methods(files: Files, found: Diagnostics) -> Iterator[Method]:
    for id, written, body in _cards(files, "trainer/methods", found):
        at = written.source.lines(1, 1)
        facts = understand(MethodFacts, written.facts.value, written.facts.places, at, found)
        if facts:
            yield Method(id, facts, body, at, written.facts.places)


def _cases(files: Files, found: Diagnostics) -> Iterator[CaseSheet]:
    for id, written, body in _cards(files, "trainer/cases", found):
        at = written.source.lines(1, 1)
        facts = understand(CaseFacts, written.facts.value, written.facts.places, at, found)
        if facts:
            place = written.facts.places.get(("counters",), at)
            told = story(body, counters(facts.counters or "", place, found), found)
            found.extend(faults(told))
            yield CaseSheet(id, facts, body, at, written.facts.places)
