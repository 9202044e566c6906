"""Where outputs are set: an edition, a look, the tool's words, and the templates that bring them together."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment
from markupsafe import Markup

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.walk import lines
from lehrwerk.model.course import Page, Unit
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.key import key
from lehrwerk.model.prose import Line, Part, Prose
from lehrwerk.model.theme import Theme
from lehrwerk.pages.pictures import Picture, pictures
from lehrwerk.pages.surroundings import Surroundings, anchors, term_anchors
from lehrwerk.pages.templates import environment, rendered
from lehrwerk.pages.typesetter import Typesetter, direction
from lehrwerk.reading.files import MB
from lehrwerk.words import Words


@dataclass(frozen=True)
class Studio:
    """Everything that setting an output needs."""

    edition: Edition
    theme: Theme
    words: Words
    templates: Environment
    around: Surroundings

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """The edition's pictures, by their path in the workspace."""
        return self.around.pictures

    def setter(self, unit: Unit | None = None) -> Typesetter:
        """For the texts of a unit, or for those outside of units."""
        notes = unit.footnotes if unit else {}
        return Typesetter(self.around, notes, key(unit.id) if unit else "")

    def page(self, template: str, **facts: Any) -> str:
        """A whole document."""
        return rendered(self.templates, self.theme, template, self._facts(template) | facts)

    def parts(self, parts: Iterable[Part], setter: Typesetter) -> Markup:
        """Prose and blocks, as far as this edition's readers get to see them."""
        return Markup("").join(self._part(part, setter) for part in parts)

    def unit_page(self, page: Page, unit: Unit) -> Markup:
        """A page of a unit, without its heading."""
        return self.parts(page.parts, self.setter(unit))

    def notes(self, page: Page, unit: Unit) -> list[tuple[int, str, Markup]]:
        """The footnotes of a page: number, label, text."""
        return self.setter(unit).footnotes(self._shown_lines(page.parts))

    def _shown_lines(self, parts: Iterable[Part]) -> Iterator[Line]:
        for part in parts:
            if isinstance(part, Prose):
                yield from part.lines()
            elif isinstance(part, Block) and part.shown_to(self.edition.audience):
                yield from lines(part.texts())
                yield from self._shown_lines(part.inner())

    def _part(self, part: Part, setter: Typesetter) -> Markup:
        if isinstance(part, Prose):
            return setter.show(part)
        if isinstance(part, Block) and part.shown_to(self.edition.audience):
            return self._block(part, setter)
        return Markup("")

    def _block(self, block: Block, setter: Typesetter) -> Markup:
        template = f"blocks/{block.kind}/{'paper' if self.around.paper else 'screen'}.html"
        facts = {
            "block": block,
            "id": block.id if isinstance(block, Exercise) else "",
            "show": setter.show,
            "line": setter.line,
            "say": self.words.room(block.kind),
            "children": self.parts(block.inner(), setter),
            "set": lambda parts: self.parts(parts, setter),
            "file": lambda written: self.around.file(block.at.source.path, written),
            "picture": lambda written: self.around.picture(block.at.source.path, written),
            "image": lambda written, alt: self.around.image(block.at.source.path, written, alt),
            "content": lambda written: self.around.content(block.at.source.path, written),
            "weight": lambda written: self.weight(self.around.weight(block.at.source.path, written)),
            "solution": script_json(block.solution()) if isinstance(block, Exercise) else "",
        }
        return Markup(self.page(template, **facts))  # noqa: S704  templates escape what they show

    def _facts(self, template: str) -> dict[str, Any]:
        """What every template can name."""
        room = template.split("/")[1] if template.count("/") > 1 else ""
        return {
            "course": self.edition.course,
            "edition": self.edition,
            "theme": self.theme,
            "say": self.words.room(room),
            "paper": self.around.paper,
            "solutions": self.edition.audience is Audience.TRAINER,
            "day": self.day,
            "number": self.number,
            "dir": direction(self.edition.language),
            "direction": direction,
            "language_name": language_name,
            "locale": self._locale,
        }

    def day(self, day: date) -> str:
        """A date as the edition's language writes it."""
        return format_date(day, format="long", locale=self._locale)

    def number(self, number: float) -> str:
        """A number as the edition's language writes it: `3,67`."""
        return format_decimal(number, locale=self._locale)

    def weight(self, size: int) -> str:
        """How heavy a file is, as people say it: whole kB (1000 bytes), from one MB on with a tenth."""
        if size <= MB - 1000:
            return f"{self.number(max(1, -(-size // 1000)))}\u00a0kB"
        return f"{self.number(round(size / MB, 1))}\u00a0MB"

    @property
    def _locale(self) -> str:
        return self.edition.language.replace("-", "_").split("_")[0]


def studio(edition: Edition, theme: Theme, words: Words, *, paper: bool, elsewhere: Mapping[str, str] | None = None) -> Studio:
    """The place where an edition is set, for the screen or for paper. `elsewhere`: what is said of units that are no part
    of this output."""
    course = edition.course
    around = Surroundings(
        paper=paper,
        deeper=1 if paper else 0,
        pictures=pictures(course.assets, paper=paper),
        sources=tuple(course.sources),
        anchors=anchors(course, lambda name: f"p-{name}"),
        terms=term_anchors(course),
        elsewhere=elsewhere or {},
    )
    return Studio(edition, theme, words, environment(theme), around)


def language_name(language: str, reader: str = "") -> str:
    """A language as those who speak it write it: `Deutsch`; or as the speakers of another write it."""
    try:
        name = Locale.parse(language, sep="-").get_display_name(reader or None) or language
    except (UnknownLocaleError, ValueError):
        name = language
    return name[0].upper() + name[1:]


def script_json(value: Any) -> Markup:
    """JSON that can stand in a script element: `<` is written as an escape, so nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704
