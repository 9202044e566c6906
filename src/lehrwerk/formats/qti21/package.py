"""A package with each question as an item and each test with what it draws: for OpenOlat, ONYX, TAO and others."""

from collections.abc import Iterator
from functools import partial

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.asking import Asked, asked
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.qti21.item import Item, carried, name
from lehrwerk.formats.qti21.manifest import Entry, manifest
from lehrwerk.formats.qti21.test import assessment, identifier_of
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.pages.questions.question import Question

ITEM, TEST = "imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1"


class Qti21:
    """A zip to import as questions or as a test."""

    name = "qti21"
    file = "qti21.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the manifest first; None when there is no question for it."""
        course, language = order.edition.course, order.edition.language
        have = asked(order, self.file, "media", partial(carried, language=language), found)
        if have is None:
            return None
        tests = list(_tests(course, have))
        entries = [*(_test(unit, questions) for unit, questions in tests), *(_item(one, item) for one, item in have.questions)]
        files = {
            "imsmanifest.xml": manifest(course, language, entries),
            **{f"{identifier_of(unit)}.xml": assessment(unit, questions) for unit, questions in tests},
            **{f"{name(question.id)}.xml": item.content for question, item in have.questions},
            **have.files,
        }
        return Output(self.file, Bundle(files).zipped())


def _tests(course: Course, have: Asked[Item]) -> Iterator[tuple[Unit, list[Question]]]:
    """The units that are tests, with those of their questions that are in the package."""
    for unit in course.units():
        questions = [question for question, _ in have.questions if question.unit == unit.id and question.pool]
        if unit.facts.test and questions:
            yield unit, questions


def _test(unit: Unit, questions: list[Question]) -> Entry:
    needs = tuple(name(question.id) for question in questions)
    return Entry(identifier_of(unit), TEST, (f"{identifier_of(unit)}.xml",), unit.facts.title, needs=needs)


def _item(question: Question, item: Item) -> Entry:
    files = (f"{name(question.id)}.xml", *question.pictures)
    return Entry(name(question.id), ITEM, files, question.name, question.tags, interaction=item.interaction)
