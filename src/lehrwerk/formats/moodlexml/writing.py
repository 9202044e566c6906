"""Small writings of Moodle: shares, numbers, categories, and the notation of gaps (Cloze)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lehrwerk.pages.questions.fragments import FORBIDDEN, Fragment, plain
from lehrwerk.pages.typesetter import direction

MOST = 10
"""Right answers whose shares Moodle knows: an eleventh of a question it refuses (question/engine/bank.php)."""

SIGNS = re.compile(r"[&<>\"'~#{}\\%=*]")
"""What means something within a gap, or to HTML (question/type/multianswer/questiontype.php)."""


@dataclass(frozen=True)
class Tongue:
    """In which language the texts are. Moodle asks in the reader's; what differs must be said (WCAG 2.2, 3.1.2)."""

    language: str

    def block(self, markup: str) -> str:
        """Paragraphs, marked with their language."""
        return f'<div lang="{self.language}"{self._direction}>{markup}</div>' if markup else ""

    def line(self, markup: str) -> str:
        """A short text; marked where it would run the wrong way otherwise."""
        return f'<span lang="{self.language}"{self._direction}>{markup}</span>' if markup and self._direction else markup

    @property
    def _direction(self) -> str:
        return ' dir="rtl"' if direction(self.language) == "rtl" else ""


def percent(share: float) -> str:
    """A share as Moodle knows it: in hundredths, with five places."""
    return f"{share * 100:.5f}".rstrip("0").rstrip(".")


def path_of(place: tuple[str, ...]) -> str:
    """The path of a category; a stroke in a name is written twice (question/format.php, split_category_path)."""
    return "/".join(["$course$", "top", *(_name(name) for name in place)])


def _name(name: str) -> str:
    clean = " ".join(FORBIDDEN.sub("", name).split()).replace("/", "//")
    return f"{' ' if clean.startswith('/') else ''}{clean}{' ' if clean.endswith('/') else ''}"


def literal(text: str) -> str:
    """A right answer letter by letter: a star stands for anything unless a backslash is before it."""
    return FORBIDDEN.sub("", text).replace("*", "\\*")


def safe(markup: str) -> str:
    """Markup around gaps: what would open one is written as a character reference."""
    return markup.replace("{", "&#123;")


def typed(weight: int, accepted: Iterable[str], right: Fragment, wrong: Fragment) -> str:
    """A gap to type into, small and capital letters alike."""
    rows = [f"={_quoted(literal(text))}{_feedback(right)}" for text in accepted]
    return _gap(weight, "SHORTANSWER", [*rows, f"*{_feedback(wrong)}"] if wrong else rows)


def chosen(weight: int, accepted: Iterable[str], others: Iterable[str], right: Fragment, wrong: Fragment) -> str:
    """A gap with a list to choose from, mixed each time."""
    rows = [f"={_quoted(plain(text))}{_feedback(right)}" for text in accepted]
    return _gap(weight, "MULTICHOICE_S", [*rows, *(f"{_quoted(plain(text))}{_feedback(wrong)}" for text in others)])


def ticked(weight: int, options: Iterable[tuple[str, bool]]) -> str:
    """Boxes to tick beside each other; a wrong one takes away what a right one gives."""
    return _gap(weight, "MULTIRESPONSE_H", [f"{'=' if right else ''}{_quoted(markup)}" for markup, right in options])


def _gap(weight: int, kind: str, rows: Iterable[str]) -> str:
    return f"{{{weight}:{kind}:{'~'.join(rows)}}}"


def _quoted(text: str) -> str:
    """No sign means anything; of a backslash before `#` or `}` Moodle takes one away."""
    text = re.sub(r"\\(?=[#}])", r"\\\\", text)
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", text)


def _feedback(text: Fragment) -> str:
    return f"#{_quoted(text.html)}" if text else ""
