"""The units as HTML pages that stand alone: no script, each with the look of the course, links from page to page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.formats.format import Order
from lehrwerk.model.course import Page, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.model.key import page_key
from lehrwerk.pages import fonts
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.pages.style import style

FOLDER = "pages"
START, GLOSSARY, SOURCES = "index.html", "glossary.html", "sources.html"
STYLE = "course.css"

SCRIPT = re.compile(r"<script\b.*?</script>\s*", re.DOTALL)
ANCHOR = re.compile(r' id="([^"]+)"')
LINK = re.compile(r' href="#([^"]+)"')
ICON = "lw-i-"


@dataclass(frozen=True)
class Sheet:
    """A page of the cartridge."""

    path: str
    """Its file within the folder of pages."""
    title: str
    unit: str
    """The unit it shows; empty for overview, glossary, sources."""
    html: str
    """What stands between head and foot, later the whole page."""


def sheets(order: Order) -> list[Sheet]:
    """All pages in order: overview, units, glossary, sources. A test's questions are none of them."""
    place = studio(order.edition, order.theme, order.words, paper=False)
    units = [sheet for unit in order.edition.course.units() if (sheet := _unit(place, unit))]
    more = list(_more(place))
    every = [_overview(place, units, more), *units, *more]
    homes = {anchor: sheet.path for sheet in every for anchor in ANCHOR.findall(sheet.html)}
    found = [replace(sheet, html=_linked(sheet, homes)) for sheet in every]
    return [_whole(place, found, number) for number in range(len(found))]


def looks(order: Order, pages: list[Sheet]) -> dict[str, bytes]:
    """The style sheet and the letters that the pages use."""
    shown = (b for unit in order.edition.course.units() for b in blocks(unit_parts(unit)) if b.shown_to(Audience.LEARNER))
    kinds = sorted({block.kind for block in shown})
    sheet = fonts.rules("woff2", "fonts/", fonts.SCREEN) + style(order.theme, "screen", kinds)
    return {STYLE: sheet.encode(), **fonts.subset(page.html for page in pages), "fonts/LICENSE.txt": (fonts.LICENCE + "\n").encode()}


def _unit(place: Studio, unit: Unit) -> Sheet | None:
    """The page of a unit; None when nothing but questions would stand there."""
    pages = [_page(place, unit, page, number) for number, page in enumerate(unit.pages)]
    good = [page for page in pages if page["title"] or str(page["html"]).strip()]
    if not good:
        return None
    html = place.page("formats/commoncartridge/unit.html", unit=unit, pages=good)
    return Sheet(f"{unit.id.replace('/', '-')}.html", unit.facts.title, unit.id, SCRIPT.sub("", html))


def _page(place: Studio, unit: Unit, page: Page, number: int) -> dict[str, object]:
    setter = place.setter(unit)
    rest = replace(page, parts=tuple(part for part in page.parts if not isinstance(part, Pool)))
    return {
        "key": page_key(unit.id, page.id if number else ""),
        "title": setter.line(page.title) if page.title else "",
        "html": place.unit_page(rest, unit),
        "notes": place.notes(rest, unit),
        "mark": setter.unit,
    }


def _overview(place: Studio, units: list[Sheet], more: list[Sheet]) -> Sheet:
    course = place.edition.course
    paths = {sheet.unit: sheet.path for sheet in units}
    modules = [{"title": module.title, "units": [(unit, paths.get(unit.id, "")) for unit in module.units]} for module in course.modules]
    minutes = sum(unit.facts.minutes for unit in course.units())
    html = place.page("formats/commoncartridge/overview.html", modules=modules, minutes=minutes, more=more)
    return Sheet(START, course.facts.title, "", html)


def _more(place: Studio) -> Iterator[Sheet]:
    """Glossary and sources, where there are any."""
    course = place.edition.course
    terms = [(term, place.setter().line(text)) for term, text in course.glossary]
    for path, key, entries in ((GLOSSARY, "glossary", terms), (SOURCES, "sources", list(course.sources.items()))):
        if entries:
            title = place.words.say(key)
            lists: dict[str, object] = {"glossary": [], "sources": [], key: entries}
            yield Sheet(path, title, "", place.page("formats/commoncartridge/lists.html", title=title, **lists))


def _linked(sheet: Sheet, homes: dict[str, str]) -> str:
    """A page whose links to what stands on another lead there."""

    def led(match: re.Match[str]) -> str:
        home = homes.get(match[1], sheet.path)
        return match[0] if home == sheet.path or match[1].startswith(ICON) else f' href="{home}#{match[1]}"'

    return LINK.sub(led, sheet.html)


def _whole(place: Studio, every: list[Sheet], number: int) -> Sheet:
    here = every[number]
    html = place.page(
        "formats/commoncartridge/page.html",
        here=here,
        body=Markup(here.html),  # noqa: S704  set by our templates
        before=every[number - 1] if number else None,
        after=every[number + 1] if number + 1 < len(every) else None,
        start=START,
        style=STYLE,
    )
    return replace(here, html=html)
