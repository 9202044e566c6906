"""Answers QTI 2.1 items as a platform would: runs their response processing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

SPACE = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


@dataclass(frozen=True)
class Outcome:
    """What came of an answer."""

    score: float
    said: list[str]
    """The texts of the modal feedback that is shown."""


class Item:
    """An item to answer."""

    def __init__(self, xml: bytes) -> None:
        self.root = ET.fromstring(xml)
        self.declared = {one.get("identifier", ""): one for one in self._all("responseDeclaration")}

    def text(self) -> str:
        """Everything that stands in the body."""
        return " ".join("".join(self.root.find(f"{SPACE}itemBody").itertext()).split())  # type: ignore[union-attr]

    def texts(self, tag: str) -> dict[str, str]:
        """The texts of all elements of a kind by identifier."""
        return {one.get("identifier", ""): "".join(one.itertext()) for one in self.root.iter(f"{SPACE}{tag}")}

    def correct(self, id: str = "RESPONSE") -> list[str]:
        """The correct response."""
        return [value.text or "" for value in self.declared[id].iterfind(f"{SPACE}correctResponse/{SPACE}value")]

    def answered(self, given: dict[str, Any]) -> Outcome:
        """The outcome of answers: a list for several, a text for one."""
        values: dict[str, Any] = {one.get("identifier", ""): _default(one) for one in self._all("outcomeDeclaration")}
        processing = self.root.find(f"{SPACE}responseProcessing")
        for rule in processing if processing is not None else ():
            self._run(rule, given, values)
        shown = [
            " ".join("".join(modal.itertext()).split())
            for modal in self._all("modalFeedback")
            if modal.get("identifier") in _listed(values.get(modal.get("outcomeIdentifier", "")))
        ]
        return Outcome(float(values["SCORE"]), shown)

    def _all(self, tag: str) -> list[ET.Element]:
        return self.root.findall(f"{SPACE}{tag}")

    def _run(self, rule: ET.Element, given: dict[str, Any], values: dict[str, Any]) -> None:
        tag = _name(rule)
        if tag == "setOutcomeValue":
            values[rule.get("identifier", "")] = self._value(rule[0], given, values)
        elif tag == "responseCondition":
            first = rule.find(f"{SPACE}responseIf")
            assert first is not None
            branch = list(first)[1:] if self._value(first[0], given, values) else list(rule.find(f"{SPACE}responseElse") or ())
            for inner in branch:
                self._run(inner, given, values)
        else:
            raise AssertionError(f"{tag} is no rule")

    def _value(self, one: ET.Element, given: dict[str, Any], values: dict[str, Any]) -> Any:
        inner = [self._value(child, given, values) for child in one]
        id, name = one.get("identifier", ""), _name(one)
        if name in PLAIN:
            return PLAIN[name](one, inner)
        if name == "variable":
            return given.get(id) if id in self.declared else values[id]
        if name == "mapResponse":
            return self._mapped(id, given.get(id))
        if name == "correct":
            found = self.correct(id)
            return found if self.declared[id].get("cardinality") != "single" else found[0]
        assert name == "match", f"{name} is no expression"
        unordered = isinstance(inner[0], list) and not self._is_ordered(one)
        return set(inner[0]) == set(inner[1]) if unordered else inner[0] == inner[1]

    def _is_ordered(self, match: ET.Element) -> bool:
        return self.declared[match[0].get("identifier", "")].get("cardinality") == "ordered"

    def _mapped(self, id: str, given: Any) -> float:
        table = self.declared[id].find(f"{SPACE}mapping")
        assert table is not None
        assert len(table) == len({row.get("mapKey") for row in table})
        otherwise = float(table.get("defaultValue", 0))
        total = sum(next((_worth(row) for row in table if _is_meant(row, value)), otherwise) for value in set(_listed(given)))
        return min(max(total, float(table.get("lowerBound", "-inf"))), float(table.get("upperBound", "inf")))


def _equal(one: ET.Element, inner: list[Any]) -> bool:
    below, above = map(float, one.get("tolerance", "").split())
    return inner[0] is not None and float(inner[1]) - below <= float(inner[0]) <= float(inner[1]) + above


def _index(one: ET.Element, inner: list[Any]) -> Any:
    at = int(one.get("n", "")) - 1
    return inner[0][at] if inner[0] and at < len(inner[0]) else None


PLAIN: dict[str, Callable[[ET.Element, list[Any]], Any]] = {
    "baseValue": lambda one, _: float(one.text or "") if one.get("baseType") == "float" else one.text,
    "sum": lambda _, inner: sum(inner),
    "and": lambda _, inner: all(inner),
    "or": lambda _, inner: any(inner),
    "gte": lambda _, inner: inner[0] >= inner[1],
    "index": _index,
    "equal": _equal,
}
"""Expressions that need nothing but what stands in them."""


def _default(outcome: ET.Element) -> Any:
    value = outcome.find(f"{SPACE}defaultValue/{SPACE}value")
    return None if value is None else float(value.text or "")


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _worth(row: ET.Element) -> float:
    return float(row.get("mappedValue", ""))


def _is_meant(row: ET.Element, value: str) -> bool:
    """Capitals count unless it says that they do not."""
    fold = str.lower if row.get("caseSensitive", "true") == "false" else str
    return fold(row.get("mapKey", "")) == fold(value)


def _name(element: ET.Element) -> str:
    return element.tag.removeprefix(SPACE)
