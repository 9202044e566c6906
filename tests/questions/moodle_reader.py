"""Reads Moodle XML and, within it, gaps, by the rules of Moodle's own importer."""

import html
import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

END = r"(?<!\\)(?<!&)(?<!&amp;)(?=[~#}]|$)"
ALTERNATIVE = rf"(?:(=)|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?{END})(?:#(.*?(?<!\\)(?=[~}}]|$)))?"
KINDS = "NUMERICAL|SHORTANSWER|MULTICHOICE|MULTICHOICE_S|MULTIRESPONSE_H"
GAP = re.compile(rf"\{{([0-9]*):({KINDS}):({ALTERNATIVE}(?:~{ALTERNATIVE})*)\}}", re.DOTALL)


@dataclass
class Part:
    """A gap: what it counts, its kind, and its alternatives as text, right or not, feedback."""

    weight: str
    kind: str
    alternatives: list[tuple[str, bool, str]]


def questions(xml: bytes) -> list[ET.Element]:
    """The questions without the categories."""
    return [element for element in ET.fromstring(xml) if element.get("type") != "category"]


def by_id(xml: bytes) -> dict[str, ET.Element]:
    """The questions by their idnumber."""
    return {element.findtext("idnumber") or "": element for element in questions(xml)}


def categories(xml: bytes) -> list[str]:
    """The paths of all categories."""
    return [element.findtext("category/text") or "" for element in ET.fromstring(xml) if element.get("type") == "category"]


def gaps(text: str) -> tuple[str, list[Part]]:
    """A text with `{#1}` for its gaps, and they."""
    found: list[Part] = []

    def take(match: re.Match[str]) -> str:
        alternatives = [(_said(one[3]), bool(one[1]), _said(one[4] or "")) for one in re.finditer(rf"~?{ALTERNATIVE}", match[3], re.DOTALL)]
        found.append(Part(match[1], match[2], alternatives))
        return f"{{#{len(found)}}}"

    return GAP.sub(take, text), found


def _said(text: str) -> str:
    return html.unescape(text).replace("\\}", "}").replace("\\#", "#")
