"""The body of every package: one page, one script, one style sheet, the pictures and the letters it uses."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.formats.web.budget import note_bytes
from lehrwerk.formats.web.course_map import assessed, course_map, exercises_of, spoken
from lehrwerk.formats.web.interface import languages, numbered, others
from lehrwerk.model.course import Page, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.model.key import page_key
from lehrwerk.model.prose import Line
from lehrwerk.pages import fonts
from lehrwerk.pages.script import linked
from lehrwerk.pages.studio import Studio, language_name, script_json, studio
from lehrwerk.pages.style import style

PAGE, SCRIPT, STYLE = "index.html", "course.js", "course.css"
TOOLS = "tools.js"
"""Fetched by the page when it stands: what nobody needs before."""
DEBUG = "debug.js"
"""Asked for by the page only when its address says `debug`."""


@dataclass(frozen=True)
class Connection:
    """Which platform the player talks to: a module of player/lms and its class."""

    module: str
    call: str
    """The class."""
    reaches: str = ""
    """Sources beside the package's own host to which the page may send (CSP `connect-src`)."""
    habits: str = ""
    """What it does otherwise on one platform, as JSON (player/lms/connection.js)."""


@dataclass(frozen=True)
class SitePage:
    """A screen page, ready for the template."""

    key: str
    unit: str
    title: Markup
    level: int
    html: Markup
    notes: list[tuple[int, str, Markup]]
    """Its footnotes."""
    mark: str
    """What the anchors of its footnotes begin with."""
    first_of_unit: bool
    asks: bool
    """Whether it holds the pools of a test."""


def site(order: Order, connection: Connection, output: str, found: Diagnostics) -> dict[str, bytes] | None:
    """The files of the course for a browser, the page first; None when the page held what is not for learners."""
    course = order.edition.course
    tongues = languages(course, order.edition.language)
    names = spoken(course, order.words)
    words = numbered(order.words, names) if len(tongues) > 1 else order.words
    place = studio(order.edition, order.theme, words, paper=False)
    more = {"noteBytes": note_bytes(course), "interface": others(course, order.edition.language, names)}
    page = place.page(
        "formats/web/page.html",
        pages=[_page(place, unit, page, number) for unit in course.units() for number, page in enumerate(unit.pages)],
        modules=course.modules,
        map_json=script_json(course_map(order.edition, words) | more),
        notes=any(assessed(exercise, pool) == "private" for exercise, _, pool in exercises_of(course)),
        tongues=[(language, language_name(language)) for language in tongues],
        glossary=[(term, place.setter().line(text)) for term, text in course.glossary],
        sources=list(course.sources.items()),
        style=STYLE,
        script=SCRIPT,
        reaches=connection.reaches,
    )
    if not keeps_secrets(order.edition, page, output, found):
        return None
    kinds = _kinds(order)
    letters = fonts.subset([page], order.cache)
    files = {
        PAGE: page.encode(),
        STYLE: (fonts.rules("woff2", "fonts/", fonts.SCREEN) + style(order.theme, "screen", kinds)).encode(),
        SCRIPT: _script(kinds, connection, _extras(page, several=len(tongues) > 1)).encode(),
        TOOLS: _later("tools", "wireTools").encode(),
        DEBUG: _later("debug", "showDebug").encode(),
        **letters,
        "fonts/LICENSE.txt": (fonts.LICENCE + "\n").encode(),
    }
    # What the page does not name is for others: a file in a note for the trainer must not come along.
    return files | {picture.address: picture.content for picture in place.pictures.values() if picture.address in page}


def _page(place: Studio, unit: Unit, page: Page, number: int) -> SitePage:
    setter = place.setter(unit)
    title = page.title or Line(unit.facts.title, unit.at)
    return SitePage(
        key=page_key(unit.id, page.id),
        unit=unit.id,
        title=setter.line(title),
        level=2,
        html=place.unit_page(page, unit),
        notes=place.notes(page, unit),
        mark=setter.unit,
        first_of_unit=number == 0,
        asks=unit.facts.test is not None and any(isinstance(block, Pool) for block in blocks(page.parts)),
    )


def _kinds(order: Order) -> list[str]:
    """The kinds of blocks this course shows, in the order of the alphabet."""
    shown = (b for unit in order.edition.course.units() for b in blocks(unit_parts(unit)) if b.shown_to(Audience.LEARNER))
    return sorted({block.kind for block in shown})


def _extras(page: str, *, several: bool) -> list[tuple[str, str]]:
    """What only some courses need: modules and their functions."""
    languages = [("player/frame/languages.js", "speakLanguages")] if several else []
    terms = [("player/frame/terms.js", "wireTerms")] if '<a class="lw-term"' in page else []
    return languages + terms


def _script(kinds: Iterable[str], connection: Connection, more: list[tuple[str, str]]) -> str:
    elements = [(f"blocks/{kind}/{kind}.js", f"{kind.title()}Element") for kind in kinds if kind in SCRIPTED]
    classes, extras = (", ".join(name for _, name in named) for named in (elements, more))
    given = f"window, {connection.habits}" if connection.habits else "window"
    last = f"start(document, new {connection.call}({given}), [{classes}], [{extras}]);"
    return linked([*(path for path, _ in [*elements, *more]), connection.module, "player/start.js"], last)


def _later(name: str, call: str) -> str:
    """A script that the page fetches when it stands (player/frame/later.js)."""
    return linked([f"player/frame/{name}.js"], f'document.dispatchEvent(new CustomEvent("lw-{name}", {{ detail: {call} }}));')


SCRIPTED = frozenset(
    {"choice", "gaps", "matching", "ordering", "scale", "reflection", "case", "sorting", "number", "answer", "marking", "matrix", "hotspot"}
    | {"checklist", "selfcheck", "survey"}
    | {"audio", "video", "tabs", "cards", "comparison", "phrases", "sensitive"}
)
"""Kinds that have a script: exercises, and blocks that only show something."""
