"""The body of every package: its pages, one script, one style sheet, the pictures and the letters they use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.formats.web import metadata
from lehrwerk.formats.web.budget import note_bytes
from lehrwerk.formats.web.course_map import assessed, course_map, exercises_of, spoken
from lehrwerk.formats.web.credits import media
from lehrwerk.formats.web.interface import languages, numbered, others
from lehrwerk.formats.web.parts import Part
from lehrwerk.formats.web.wording import suited
from lehrwerk.model.course import Course, Page, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.model.key import page_key
from lehrwerk.model.prose import Line
from lehrwerk.pages import fonts
from lehrwerk.pages.licences import licence
from lehrwerk.pages.script import linked
from lehrwerk.pages.studio import Studio, language_name, script_json, studio
from lehrwerk.pages.style import style
from lehrwerk.words import Words

SCRIPT, STYLE = "course.js", "course.css"
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
    keeps: bool = False
    """Whether a browser may keep the package and install it (formats/web/app.py)."""
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


@dataclass(frozen=True)
class Site:
    """The files of a package for a browser."""

    pages: dict[str, bytes]
    """What can be launched, in the order of the parts."""
    shared: dict[str, bytes]
    """What stands once, whichever page asks for it."""

    @property
    def files(self) -> dict[str, bytes]:
        """All of them, the first page first."""
        return self.pages | self.shared


def site(order: Order, parts: Sequence[Part], connection: Connection, output: str, found: Diagnostics) -> Site | None:
    """A page for each part and what all of them share; None when a page held what is not for learners."""
    sheets = {part.page: _sheet(order, part, connection) for part in parts}
    if [name for name, sheet in sheets.items() if not keeps_secrets(order.edition, sheet.html, output, found)]:
        return None
    pictures = {name: content for sheet in sheets.values() for name, content in sheet.pictures.items()}
    pages = {name: sheet.html.encode() for name, sheet in sheets.items()}
    return Site(pages, _shared(order, connection, [sheet.html for sheet in sheets.values()]) | pictures)


@dataclass(frozen=True)
class _Sheet:
    """A part, set as a page."""

    html: str
    pictures: dict[str, bytes]


def _sheet(order: Order, part: Part, connection: Connection) -> _Sheet:
    edition = replace(order.edition, course=part.course)
    tongues = languages(part.course, edition.language)
    plain = suited(order.words, module=bool(part.module))
    names = spoken(part.course, plain)
    words = numbered(plain, names) if len(tongues) > 1 else plain
    more = {"noteBytes": note_bytes(part.course), "interface": others(part.course, edition.language, names, module=bool(part.module))}
    place = studio(edition, order.theme, words, paper=False, elsewhere=_elsewhere(order.edition.course, part, words))
    map_json = script_json(course_map(edition, words, scored=part.scored) | more)
    html = _html(place, map_json, tongues, connection, onward=part.onward)
    # What the page does not name is for others: a file in a note for the trainer must not come along.
    forms = [form for picture in place.pictures.values() for form in picture.all()]
    return _Sheet(html, {form.address: form.content for form in forms if form.address in html})


def _elsewhere(course: Course, part: Part, words: Words) -> dict[str, str]:
    """What stands behind a link that cannot lead there: the module that the other unit is in."""
    inside = {unit.id for unit in part.course.units()}
    return {unit.id: words.say("place", title=module.title) for module in course.modules for unit in module.units if unit.id not in inside}


def _html(place: Studio, map_json: Markup, tongues: list[str], connection: Connection, *, onward: str) -> str:
    course = place.edition.course
    return place.page(
        "formats/web/page.html",
        pages=[_page(place, unit, page, number) for unit in course.units() for number, page in enumerate(unit.pages)],
        modules=course.modules,
        map_json=map_json,
        notes=any(assessed(exercise, pool) == "private" for exercise, _, pool in exercises_of(course)),
        tongues=[(language, language_name(language)) for language in tongues],
        glossary=[(term, place.setter().line(text)) for term, text in course.glossary],
        sources=list(course.sources.items()),
        style=STYLE,
        script=SCRIPT,
        licence=licence(course.facts.license),
        media=media(place),
        letters=fonts.LICENCE,
        connection=connection,
        metadata=script_json(metadata.schema_org(place.edition)) if connection.keeps else "",
        onward=onward,
    )


def _shared(order: Order, connection: Connection, pages: list[str]) -> dict[str, bytes]:
    """Look, script and letters for all pages together."""
    kinds = _kinds(order)
    several = len(languages(order.edition.course, order.edition.language)) > 1
    return {
        STYLE: (fonts.rules("woff2", "fonts/", fonts.SCREEN) + style(order.theme, "screen", kinds)).encode(),
        SCRIPT: _script(kinds, connection, _extras(pages, several=several, keeps=connection.keeps)).encode(),
        TOOLS: _later("tools", "wireTools").encode(),
        DEBUG: _later("debug", "showDebug").encode(),
        metadata.FILE: metadata.amb(order.edition),
        **fonts.subset(pages, order.cache),
        "fonts/LICENSE.txt": (fonts.LICENCE + "\n").encode(),
    }


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


def _extras(pages: list[str], *, several: bool, keeps: bool) -> list[tuple[str, str]]:
    """What only some courses need: modules and their functions."""
    languages = [("player/frame/languages.js", "speakLanguages")] if several else []
    terms = [("player/frame/terms.js", "wireTerms")] if any('<a class="lw-term"' in page for page in pages) else []
    app = [("player/frame/offline.js", "keepOffline")] if keeps else []
    return languages + terms + app


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
