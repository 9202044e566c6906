"""A cartridge: the units as pages of the platform, the tests in its own quiz, all other questions in its bank."""

from collections.abc import Mapping
from dataclasses import dataclass

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.asking import Asked, asked
from lehrwerk.formats.commoncartridge.item import PICTURES, Items, carried
from lehrwerk.formats.commoncartridge.manifest import Place, Release, Resource, manifest
from lehrwerk.formats.commoncartridge.pages import FOLDER, START, Sheet, looks, sheets
from lehrwerk.formats.commoncartridge.test import assessment, bank, identifier_of
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.labels import identifier
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.pages.pictures import pictures

BANK = "tests/bank.xml"


class CommonCartridge:
    """A file to import as a course."""

    name = "commoncartridge"
    file = "commoncartridge.imscc"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The cartridge, with the manifest first; None after a finding."""
        course = order.edition.course
        have = asked(order, self.file, PICTURES, carried, found, empty=True)
        pages = sheets(order)
        safe = [keeps_secrets(order.edition, page.html, self.file, found) for page in pages]
        if have is None or not all(safe):
            return None
        parts = _parts(order, pages, have)
        release = Release(course.facts.packages.commoncartridge.version or order.profile.cartridge.value)
        text = manifest(course, order.edition.language, release, _places(course, pages, parts), _resources(pages, parts, release))
        files = {"imsmanifest.xml": text, **parts.pages, **parts.quizzes, **parts.looks, **parts.media}
        return Output(self.file, Bundle(files).zipped(), pages=len(pages))


@dataclass(frozen=True)
class _Parts:
    """The files of a cartridge by what they are."""

    pages: Mapping[str, bytes]
    quizzes: Mapping[str, bytes]
    looks: Mapping[str, bytes]
    media: Mapping[str, bytes]


def _parts(order: Order, pages: list[Sheet], have: Asked[Items]) -> _Parts:
    course = order.edition.course
    quizzes = {_path(unit): assessment(unit, items) for unit in course.units() if (items := _tested(unit, have))}
    rest = [item for question, items in have.questions if not _is_tested(course, question.unit, question.pool) for item in items]
    if rest:
        quizzes[BANK] = bank(rest)
    forms = {form.address: form.content for picture in pictures(course.assets, paper=False).values() for form in picture.all()}
    shown = {address: content for address, content in forms.items() if any(address in page.html for page in pages)}
    asked_for = {address.removeprefix("$IMS-CC-FILEBASE$../"): content for address, content in have.files.items()}
    html = {f"{FOLDER}/{page.path}": _led_up(page.html, shown).encode() for page in pages}
    return _Parts(html, quizzes, {f"{FOLDER}/{path}": content for path, content in looks(order, pages).items()}, shown | asked_for)


def _led_up(html: str, media: Mapping[str, bytes]) -> str:
    """A page with its pictures one folder up, where quizzes find them, too."""
    for address in media:
        html = html.replace(address, f"../{address}")
    return html


def _tested(unit: Unit, have: Asked[Items]) -> list[str]:
    """The items of a test unit."""
    if unit.facts.test is None:
        return []
    return [item for question, items in have.questions if question.unit == unit.id and question.pool for item in items]


def _is_tested(course: Course, id: str, pool: str) -> bool:
    unit = course.unit(id)
    return bool(unit and unit.facts.test and pool)


def _path(unit: Unit) -> str:
    return f"tests/{unit.id.replace('/', '-')}.xml"


def _places(course: Course, pages: list[Sheet], parts: _Parts) -> list[Place]:
    """The contents: overview, a folder for each module, glossary and sources. A test stands behind its page."""
    shown = {page.unit: page for page in pages if page.unit}
    places = [Place("place_overview", pages[0].title, _page_id(pages[0]))]
    for module in course.modules:
        inside: list[Place] = []
        for unit in module.units:
            name = identifier(unit.id)
            if unit.id in shown:
                inside.append(Place(f"place_{name}", unit.facts.title, _page_id(shown[unit.id])))
            if _path(unit) in parts.quizzes:
                inside.append(Place(f"place_{identifier_of(unit)}", unit.facts.title, identifier_of(unit)))
        if inside:
            places.append(Place(f"module_{identifier(module.id)}", module.title, inside=tuple(inside)))
    more = [page for page in pages if not page.unit and page.path != START]
    return [*places, *(Place(f"place_{_page_id(page)}", page.title, _page_id(page)) for page in more)]


def _resources(pages: list[Sheet], parts: _Parts, release: Release) -> list[Resource]:
    """Everything that lies in the cartridge. What several need is a resource of its own."""
    found = []
    for page in pages:
        path = f"{FOLDER}/{page.path}"
        needs = ("looks", *(_media_id(file) for file in parts.media if file.encode() in parts.pages[path]))
        found.append(Resource(_page_id(page), "webcontent", (path,), needs))
    for path, content in parts.quizzes.items():
        kind = "question-bank" if path == BANK else "assessment"
        needs = tuple(_media_id(file) for file in parts.media if file.encode() in content)
        name = "bank" if path == BANK else f"test_{identifier(path.removeprefix('tests/').removesuffix('.xml'))}"
        found.append(Resource(name, release.quiz(kind), (path,), needs))
    found.append(Resource("looks", "webcontent", tuple(parts.looks)))
    return [*found, *(Resource(_media_id(file), "webcontent", (file,)) for file in parts.media)]


def _page_id(page: Sheet) -> str:
    return f"page_{identifier(page.path.removesuffix('.html'))}"


def _media_id(path: str) -> str:
    return identifier(path)
