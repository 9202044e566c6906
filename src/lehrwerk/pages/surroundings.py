"""Where a text stands: which picture a path means, where a link leads, which number a source has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from lehrwerk.model.course import Course
from lehrwerk.model.key import page_key
from lehrwerk.pages.pictures import Form, Picture, img
from lehrwerk.reading.files import resolved


@dataclass(frozen=True)
class Surroundings:
    """What running text needs to know of its output."""

    paper: bool
    deeper: int
    """By how many levels headings are lowered."""
    pictures: Mapping[str, Picture]
    """The pictures of the output, by their path in the workspace."""
    sources: tuple[str, ...]
    """The keys of the sources in the order of their numbers."""
    anchors: Mapping[str, str]
    """The anchor of each page, by `module/unit#page`; a unit's first page is `module/unit#`."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """The anchor of each term of the glossary, by the term in small letters."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Where units are that this output does not hold, in words, by `module/unit`."""

    def file(self, base: str, written: str) -> tuple[str, int, int]:
        """Address, width and height (0 if unknown) of a file named in a file, as its author gave it: to be played or loaded
        down."""
        found = self._found(base, written)
        return (found.file.address, found.file.width, found.file.height) if found else (written, 0, 0)

    def content(self, base: str, written: str) -> str:
        """The text of a file named in a file, such as captions; empty if there is none."""
        found = self._found(base, written)
        return found.file.content.decode("utf-8", "replace") if found else ""

    def weight(self, base: str, written: str) -> int:
        """How many bytes a file named in a file has; 0 if there is none."""
        found = self._found(base, written)
        return len(found.file.content) if found else 0

    def picture(self, base: str, written: str) -> Form:
        """A picture named in a file, as it is shown where no browser can choose."""
        found = self._found(base, written)
        return found.forms[0] if found else Form(written, 0, 0, b"")

    def image(self, base: str, written: str, alt: str) -> Markup:
        """The element that shows a picture named in a file."""
        return img(self._found(base, written), alt, written=written, paper=self.paper)

    def _found(self, base: str, written: str) -> Picture | None:
        return self.pictures.get(resolved(base, written) or "")

    def term_anchor(self, term: str) -> str:
        """Where the glossary explains a term; empty if it does not."""
        return self.terms.get(term.casefold(), "")

    def source_number(self, key: str) -> int:
        """Counted from 1; 0 if there is no such source."""
        return self.sources.index(key) + 1 if key in self.sources else 0

    def source_anchor(self, key: str) -> str:
        """Where its entry stands."""
        return f"s-{key}"

    def link(self, base: str, written: str) -> str:
        """Where a link leads: an anchor for a page of the course, else as written."""
        unit, page = self._unit(base, written)
        anchor = self.anchors.get(f"{unit}#{page}") or self.anchors.get(f"{unit}#")
        return f"#{anchor}" if anchor else written

    def away(self, base: str, written: str) -> str:
        """Where the unit is that a link leads to, in words, when this output does not hold it; else empty."""
        return self.elsewhere.get(self._unit(base, written)[0], "")

    def _unit(self, base: str, written: str) -> tuple[str, str]:
        """The unit and the page that a link names; the unit is empty when it leads out of the course."""
        path, _, page = written.partition("#")
        target = base if not path else resolved(base, path) if path.endswith(".md") else None
        return ("/".join(target.split("/")[2:]).removesuffix(".md") if target else "", page)


def term_anchors(course: Course) -> dict[str, str]:
    """The anchor of every term of the glossary: its number there."""
    return {term.casefold(): f"g-{number}" for number, (term, _) in enumerate(course.glossary, 1)}


def anchors(course: Course, name: Callable[[str], str]) -> dict[str, str]:
    """The anchor of every page, made by `name` from its key."""
    return {
        f"{unit.id}#{page.id if number else ''}": name(page_key(unit.id, page.id))
        for unit in course.units()
        for number, page in enumerate(unit.pages)
    }
