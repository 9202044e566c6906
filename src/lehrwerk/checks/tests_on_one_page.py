"""Does a test stand on one page?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks
from lehrwerk.checks.places import within
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course


@dataclass(frozen=True, kw_only=True)
class PoolsApart(Diagnostic):
    """The pools of a test stand on several pages.

    A test is begun, answered and handed in on one page; what stands on another would be missing there.

    Instead: move the pools below the same heading, or make a unit of its own of each.

    de: Die Vorräte eines Tests stehen auf mehreren Seiten.

    Ein Test wird auf einer einzigen Seite begonnen, bearbeitet und abgegeben; was auf einer anderen steht, würde dort fehlen.

    Stattdessen: Rücken Sie die Vorräte unter dieselbe Überschrift, oder machen Sie aus jedem eine eigene Lerneinheit.
    """

    code, name = "LW409", "test-on-several-pages"
    de = Saying(
        "Der Vorrat {q}{pool}{Q} steht auf einer anderen Seite als {q}{first}{Q}; ein Test hat nur eine.",
        "Rücken Sie die Vorräte unter dieselbe Überschrift {q}##{Q}, oder machen Sie zwei Tests daraus.",
    )
    en = Saying(
        "The pool {q}{pool}{Q} stands on another page than {q}{first}{Q}; a test has one page only.",
        "Move the pools below the same heading {q}##{Q}, or make two tests of them.",
    )

    pool: str
    first: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Every unit with a test."""
    for unit in course.units():
        pools = [(page, block) for page in unit.pages for block in blocks(page.parts) if isinstance(block, Pool)]
        for page, pool in pools if unit.facts.test else ():
            first_page, first = pools[0]
            if page is not first_page:
                yield PoolsApart(at=within(pool.at, f"#{pool.id}"), pool=pool.id, first=first.id)
