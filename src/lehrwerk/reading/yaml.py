"""YAML → plain data with the place of each entry. The one door to PyYAML.

Every scalar stays text until a field's type decides: YAML 1.1 would read `12:30` as 750 and `no` as false."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.structure import Place
from lehrwerk.reading.findings import KeyTwice, TabIndent, TooDeep, YamlBroken, YamlSpecial
from lehrwerk.source import Source, Span

DEEPEST = 20
TAB = re.compile(r"^ *\t+ *[^\s#]", re.MULTILINE)

PROBLEMS = {
    "mapping values are not allowed here": ("ein Doppelpunkt an einer Stelle, an der keiner stehen kann", "a colon where none can stand"),
    "could not find expected ':'": ("hinter einem Schlüssel fehlt der Doppelpunkt", "a key is not followed by a colon"),
    "expected <block end>, but found": (
        "eine Zeile ist nicht so eingerückt wie ihre Nachbarn",
        "a line is not indented like its neighbours",
    ),
    "found unexpected end of stream": ("ein Anführungszeichen wird nicht geschlossen", "a quotation mark is not closed"),
    "expected ',' or": ("in einer Klammer fehlt ein Komma oder die Klammer zu", "a comma or the closing bracket is missing"),
    "found character": ("ein Zeichen, mit dem kein Wert beginnen kann", "a character that no value can begin with"),
    "special characters are not allowed": ("ein unsichtbares Steuerzeichen", "an invisible control character"),
}
"""PyYAML's words, and ours for them."""


@dataclass(frozen=True)
class Data:
    """What a YAML text says: mappings, lists and texts."""

    value: Any
    places: dict[Place, Span]
    """Where each entry's value stands; with "key" as a last step, where its key stands."""
    at: Span


def read(source: Source, found: Diagnostics, first: int = 0, last: int | None = None) -> Data | None:
    """The YAML in a stretch of a source (offsets); None after findings."""
    text = source.text[first:last]
    tab = TAB.search(text)
    if tab:
        found.add(TabIndent(at=source.span(first + tab.start(), first + tab.end() - 1)))
        return None
    try:
        _refuse_special(text, source, first)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except _RefusedError as refused:
        found.add(refused.finding)
        return None
    except (yaml.YAMLError, RecursionError) as error:
        found.add(_broken(error, source, first))
        return None
    walk = _Walk(source, first, found)
    value = walk.value(node, ()) if node else {}
    return None if walk.failed else Data(value, walk.places, source.span(first))


class _RefusedError(Exception):
    def __init__(self, finding: YamlSpecial | TooDeep) -> None:
        super().__init__()
        self.finding = finding


def _refuse_special(text: str, source: Source, first: int) -> None:
    """Events are looked at before anything is built: an alias bomb is refused while it is small."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        start, end = event.start_mark, event.end_mark
        at = source.span(first + (start.index if start else 0), first + (end.index if end else 0))
        tagged = getattr(event, "tag", None) is not None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or tagged:
            raise _RefusedError(YamlSpecial(at=at))
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
            if depth > DEEPEST:
                raise _RefusedError(TooDeep(at=at, limit=DEEPEST))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1


def _broken(error: Exception, source: Source, first: int) -> YamlBroken | TooDeep:
    mark = getattr(error, "problem_mark", None)
    at = source.span(first + (mark.index if mark else getattr(error, "position", 0)))
    if isinstance(error, RecursionError):
        return TooDeep(at=at, limit=DEEPEST)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", ""))
    german, english = next(
        (ours for theirs, ours in PROBLEMS.items() if theirs in said), ("unerwartete Zeichen", said or "unexpected characters")
    )
    return YamlBroken(at=at, problem_de=german, problem_en=english)


class _Walk:
    """Goes through the nodes once, keeping places."""

    def __init__(self, source: Source, first: int, found: Diagnostics) -> None:
        self.source, self.first, self.found = source, first, found
        self.places: dict[Place, Span] = {}
        self.failed = False

    def value(self, node: yaml.Node, loc: Place) -> Any:
        """The node as plain data."""
        self.places[loc] = self._span(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*loc, number)) for number, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, loc: Place) -> dict[str, Any]:
        result: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, yaml.ScalarNode) or key in result:
                finding = KeyTwice(at=self._span(key_node), key=key, line=lines.get(key, 1))
                self.found.add(finding if key in lines else YamlSpecial(at=self._span(key_node)))
                self.failed = True
                continue
            lines[key] = self._span(key_node).line
            result[key] = self.value(value_node, (*loc, key))
            self.places[*loc, key, "key"] = self._span(key_node)
        return result

    def _span(self, node: yaml.Node) -> Span:
        start, end = self.first + node.start_mark.index, self.first + node.end_mark.index
        text = self.source.text[start:end].rstrip()
        return self.source.span(start, start + max(1, len(text.split("\n")[0])))
