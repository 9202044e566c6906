"""A figure to type, right within a tolerance."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.blocks.typed import fits, room
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Chunk, Fence, Line, Prose

KEPT = 12
"""The most bytes of a typed figure that are kept."""
DIGITS = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?"
RIGHT = re.compile(rf"=\s*([+\-−]?{DIGITS})\s*(?:(?:±|\+/?-)\s*({DIGITS}))?(?:\s*([^\d\s.,±+\-−].*))?", re.DOTALL)
"""`= 45 ± 5 min`: the figure, a tolerance, a unit."""
DOUBTFUL = re.compile(r"[+\-−]?[1-9]\d{0,2}[.,]\d{3}")
"""`1.500` is one and a half for some and fifteen hundred for others."""
BLANKS = re.compile(r"[ \u00a0\u202f]")


@dataclass(frozen=True, kw_only=True)
class NumberUnclear(Diagnostic):
    """The right answer of a number exercise is no figure, or one that can be read in two ways.

    `1.500` is one and a half for some and fifteen hundred for others; nothing is guessed.

    Instead: write thousands without a mark (`1500`), and not exactly three places behind a decimal comma or point.

    de: Die richtige Antwort einer Zahlenaufgabe ist keine Zahl, oder sie lässt sich auf zwei Arten lesen.

    `1.500` ist für die einen eineinhalb, für die anderen fünfzehnhundert; geraten wird nicht.

    Stattdessen: Schreiben Sie Tausender ohne Zeichen (`1500`), und hinter dem Komma oder Punkt nicht genau drei Stellen.
    """

    code, name = "LW451", "number-unclear"
    de = Saying(
        "{q}{text}{Q} ist keine eindeutige Zahl.",
        "Schreiben Sie {q}= 45 ± 5 min{Q}; Tausender ohne Zeichen ({q}1500{Q}), hinter dem Komma nicht genau drei Stellen ({q}1,5{Q}).",
    )
    en = Saying(
        "{q}{text}{Q} is not a figure that can be read in one way only.",
        "Write {q}= 45 ± 5 min{Q}; thousands without a mark ({q}1500{Q}), and not exactly three decimal places ({q}1.5{Q}).",
    )

    text: str


@dataclass(frozen=True, kw_only=True)
class Number(Exercise):
    """A question with a figure as its answer."""

    kind = "number"
    names: ClassVar = {"en": ("number",), "de": ("zahl",)}

    value: str
    """The right figure, as written."""
    tolerance: str
    """How far from it is still right, as written; may be empty."""
    unit: Line
    """What is counted; may be empty."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A question, then a paragraph `= 45 ± 5 min`."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        last = ask.chunks[-1] if ask.chunks else None
        if not last or last.kind != "paragraph" or not last.text.startswith("="):
            desk.found.add(_unfit(fence))
            return None
        match = RIGHT.fullmatch(last.text)
        figures = [figure for figure in (match[1], match[2]) if figure] if match else []
        if not match or any(DOUBTFUL.fullmatch(figure) for figure in figures):
            desk.found.add(NumberUnclear(at=last.line().at, text=last.text.removeprefix("=").strip()))
            return None
        if not fits(match[1], KEPT, last.line().at, desk):
            return None
        prompt = question(ask.chunks[:-1], fence, desk)
        if prompt is None:
            return None
        return cls(**ask.given, prompt=prompt, value=match[1], tolerance=match[2] or "", unit=_unit(match[3] or "", last))

    @property
    def below_zero(self) -> bool:
        """Whether a minus sign may be needed: the figures' keyboard of some phones has none."""
        return _figure(self.value) - _figure(self.tolerance) < 0

    def solution(self) -> Mapping[str, Any]:
        """{"value", "tolerance", "unit"}."""
        return {"value": _figure(self.value), "tolerance": _figure(self.tolerance), "unit": self.unit.text}

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="text")

    def payload(self) -> int:
        """What was typed, in base64."""
        return room(KEPT)

    def texts(self) -> Iterator[Prose | Line]:
        """Question, unit, helps."""
        yield self.prompt
        yield self.unit
        yield from self.helps()


def _figure(written: str) -> float:
    return float(BLANKS.sub("", written).replace(",", ".").replace("−", "-") or "0")


def _unit(written: str, chunk: Chunk) -> Line:
    return Line(written, chunk.source.find(written, chunk.at.line, chunk.at.end_line))


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Frage und danach, nach einer Leerzeile, einen Absatz wie „= 45 ± 5 min“",
        need_en="a question followed, after an empty line, by a paragraph such as “= 45 ± 5 min”",
    )
