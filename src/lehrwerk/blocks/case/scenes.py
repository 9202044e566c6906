"""The grammar of a case: headings are scenes, list items are options that point on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lehrwerk.blocks.case.findings import CaseUnclear, CounterUnknown, HelpInCase, RatingMissing
from lehrwerk.blocks.exercise import NOTE, keyed
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.prose import Chunk, Line, Prose, joined
from lehrwerk.source import Source, Span

HEADING = re.compile(r'([\w-]+)(?:\s*:\s*(.+?))?(?:\s*\{if="([^"]*)"\})?', re.DOTALL)
OPTION = re.compile(r"(.+?)\s*->\s*([\w-]+)\s*(?:\{([^{}]*)\})?", re.DOTALL)
CONDITION = re.compile(r"([\w-]+)\s*(<=|>=|<|>|=)\s*(\d{1,2})")
EFFECT = re.compile(r"([^\W\d]\w*)([+-]\d{1,2})")
COUNTER = re.compile(r"([^\W\d]\w*)=(\d{1,2})")
RATINGS = ("good", "acceptable", "risky")
HIGHEST = 10
"""Counters run from 0 to this."""

Condition = tuple[str, str, int]


@dataclass(frozen=True)
class Decision:
    """An option of a scene."""

    key: str
    text: Line
    to: str
    """The name of the scene it leads to."""
    effects: Mapping[str, int]
    rating: str | None
    """good, acceptable or risky."""
    feedback: Prose


@dataclass(frozen=True)
class Scene:
    """A situation. Without options it is an ending."""

    id: str
    title: Line
    conditions: tuple[Condition, ...]
    """All must hold for this version to be shown."""
    text: Prose
    decisions: tuple[Decision, ...]
    at: Span = field(repr=False, compare=False)


@dataclass(frozen=True)
class Story:
    """All scenes, and the questions at the end."""

    intro: Prose
    """What stands before the first scene."""
    scenes: tuple[Scene, ...]
    debrief: Prose


def counters(text: str, at: Span, found: Diagnostics) -> dict[str, int]:
    """Reads `Sicherheit=5 Vertrauen=5`."""
    result: dict[str, int] = {}
    for word in text.split():
        match = COUNTER.fullmatch(word)
        if match and int(match[2]) <= HIGHEST:
            result[match[1]] = int(match[2])
        else:
            found.add(
                CaseUnclear(
                    at=at,
                    text=word,
                    tip_de=f"Schreiben Sie Zähler als „Name=Zahl“, von 0 bis {HIGHEST}.",
                    tip_en=f"Write counters as “name=number”, from 0 to {HIGHEST}.",
                )
            )
    return result


def story(body: Prose, known: Mapping[str, int], found: Diagnostics) -> Story:
    """Reads the text of a case, as far as it can be understood."""
    found.extend(_helps(body))
    groups = _groups(body)
    intro = next((joined(chunks, body.source) for head, chunks in groups if head is None), Prose((), body.source))
    debrief = Prose((), body.source)
    scenes: list[Scene] = []
    for head, chunks in groups:
        if head is not None and head.text.strip().casefold() == "debrief":
            debrief = joined(chunks, body.source)
        elif head is not None:
            scenes.extend(_scene(head, chunks, known, found))
    return Story(intro, tuple(scenes), debrief)


def _helps(body: Prose) -> Iterator[HelpInCase]:
    """Paragraphs that would be hints or outcomes in another exercise."""
    for chunk in body.chunks():
        note = NOTE.fullmatch(chunk.text)
        if note and chunk.kind == "paragraph":
            yield HelpInCase(at=chunk.source.find(f"{note[1]}:", chunk.at.line), word=note[1])


def _groups(body: Prose) -> list[tuple[Chunk | None, list[Chunk]]]:
    """The pieces under each heading; those before the first one under None."""
    groups: list[tuple[Chunk | None, list[Chunk]]] = [(None, [])]
    for chunk in body.chunks():
        if chunk.kind == "heading":
            groups.append((chunk, []))
        else:
            groups[-1][1].append(chunk)
    return groups if groups[0][1] else groups[1:]


def _scene(head: Chunk, chunks: list[Chunk], known: Mapping[str, int], found: Diagnostics) -> Iterator[Scene]:
    match = HEADING.fullmatch(head.text.strip())
    if not match:
        found.add(
            CaseUnclear(
                at=head.at,
                text=head.text,
                tip_de='Schreiben Sie „### name: Titel“ oder „### name: Titel {if="Zähler <= 3"}“.',
                tip_en='Write “### name: Title” or “### name: Title {if="counter <= 3"}”.',
            )
        )
        return
    title = match[2] or match[1]
    conditions = tuple(_conditions(match[3] or "", head, known, found))
    options = [chunk for chunk in chunks if _holds_options(chunk)]
    texts = [chunk for chunk in chunks if chunk not in options]
    decisions = tuple(_decisions([item for chunk in options for item in chunk.children()], known, found))
    place = head.source.find(title, head.at.line)
    yield Scene(match[1], Line(title, place), conditions, joined(texts, head.source), decisions, head.at)


def _holds_options(chunk: Chunk) -> bool:
    """Whether a list is one of options: one arrow makes it one, so that a forgotten arrow is noticed."""
    return chunk.kind == "bullet_list" and any("->" in _head(item).text for item in chunk.children())


def _head(item: Chunk) -> Chunk:
    """A list item's first piece; the item itself when it is empty."""
    return next(iter(item.children()), item)


def _conditions(text: str, head: Chunk, known: Mapping[str, int], found: Diagnostics) -> Iterator[Condition]:
    for part in filter(None, re.split(r"\s+(?:and|und)\s+|\s*&\s*", text.strip())):
        match = CONDITION.fullmatch(part.strip())
        if not match:
            found.add(
                CaseUnclear(
                    at=head.at,
                    text=part,
                    tip_de="Schreiben Sie eine Bedingung wie „Sicherheit <= 3“; mehrere verbindet „and“.",
                    tip_en="Write a condition such as “safety <= 3”; join several with “and”.",
                )
            )
        elif _is_known(match[1], head.at, known, found):
            yield match[1], match[2], int(match[3])


def _decisions(items: list[Chunk], known: Mapping[str, int], found: Diagnostics) -> Iterator[Decision]:
    read = []
    for item in items:
        first, quotes = _head(item), item.children()[1:]
        match = OPTION.fullmatch(first.text.strip())
        stray = next((chunk for chunk in quotes if chunk.kind != "blockquote"), None)
        if match and not stray:
            read.append((first, match, quotes))
        elif stray:
            found.add(_stray(stray))
        else:
            found.add(
                CaseUnclear(
                    at=first.at,
                    text=first.text,
                    tip_de="Schreiben Sie „- Was Sie tun. -> szene {Zähler+1 rating=good}“.",
                    tip_en="Write “- What you do. -> scene {counter+1 rating=good}”.",
                )
            )
    keys = keyed([Line(match[1], _text_at(first, match)) for first, match, _ in read])
    for (key, line), (first, match, quotes) in zip(keys, read, strict=True):
        effects, rating = _consequences(match[3] or "", first, known, found)
        yield Decision(key, line, match[2], effects, rating, _quoted(quotes, first.source))


def _stray(chunk: Chunk) -> CaseUnclear:
    return CaseUnclear(
        at=chunk.at,
        text=chunk.at.text.strip().split("\n")[0],
        tip_de="Unter einer Antwort steht nur ihre Rückmeldung, eingerückt und mit „>“ davor.",
        tip_en="Below an option stands its feedback only, indented and with “>” before it.",
    )


def _consequences(text: str, option: Chunk, known: Mapping[str, int], found: Diagnostics) -> tuple[dict[str, int], str | None]:
    """Reads `Sicherheit-1 Würde+1 rating=risky`."""
    effects: dict[str, int] = {}
    rating = None
    for word in text.split():
        effect = EFFECT.fullmatch(word)
        if word.removeprefix("rating=") in RATINGS and word.startswith("rating="):
            rating = word.removeprefix("rating=")
        elif effect and _is_known(effect[1], option.at, known, found):
            effects[effect[1]] = int(effect[2])
        elif not effect:
            found.add(
                CaseUnclear(
                    at=option.source.find(word, option.at.line, option.at.end_line),
                    text=word,
                    tip_de="Schreiben Sie „Zähler+1“, „Zähler-1“ oder „rating=good|acceptable|risky“.",
                    tip_en="Write “counter+1”, “counter-1” or “rating=good|acceptable|risky”.",
                )
            )
    if rating is None:
        found.add(RatingMissing(at=option.at))
    return effects, rating


def _is_known(counter: str, at: Span, known: Mapping[str, int], found: Diagnostics) -> bool:
    if counter in known:
        return True
    place = at.source.find(counter, at.line, at.end_line)
    found.add(CounterUnknown(at=place, counter=counter, known=", ".join(known) or "–", closest=closest(counter, known)))
    return False


def _text_at(option: Chunk, match: re.Match[str]) -> Span:
    return option.source.find(match[1].split("\n")[0], option.at.line, option.at.end_line)


def _quoted(quotes: list[Chunk], source: Source) -> Prose:
    tokens = [t for quote in quotes if quote.kind == "blockquote" for t in quote.node.to_tokens()[1:-1]]
    return Prose(tuple(tokens), source)
