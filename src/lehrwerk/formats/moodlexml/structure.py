"""A question as an element of Moodle's XML (docs.moodle.org, “Moodle XML format”; Moodle 4.5, question/format/xml/format.php)."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from lehrwerk.formats.asking import Asked, Carried
from lehrwerk.formats.leavings import Loss
from lehrwerk.formats.moodlexml.writing import MOST, Tongue, chosen, literal, path_of, percent, safe, ticked, typed
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import FORBIDDEN, GAP, NOTHING, Fragment, joined, plain
from lehrwerk.pages.questions.pool import Reason

PICTURES = "@@PLUGINFILE@@"
"""The folder in which Moodle finds the files that stand beside a text."""

Files = Mapping[str, bytes]
"""Pictures by their addresses."""

Fill = Callable[["Sheet", Any, Files], None]
"""Puts what one way of answering needs behind what all questions have."""


@dataclass(frozen=True)
class Sheet:
    """A question's element under way."""

    root: etree._Element
    question: q.Question
    tongue: Tongue

    def add(self, tag: str, text: str, parent: etree._Element | None = None) -> etree._Element:
        """A plain value."""
        element = etree.SubElement(self.root if parent is None else parent, tag)
        element.text = _kept(text)
        return element

    def text(self, tag: str, fragment: Fragment, files: Files, **attributes: str) -> etree._Element:
        """A text with its pictures."""
        element = etree.SubElement(self.root, tag, {"format": "html"} | attributes)
        self.fill(element, fragment, self.tongue.block(fragment.html) if tag == "questiontext" else self.tongue.line(fragment.html), files)
        return element

    def fill(self, element: etree._Element, fragment: Fragment, markup: str, files: Files) -> None:
        """The words of a text, and the files beside them."""
        self.add("text", markup, element)
        for address in dict.fromkeys(fragment.pictures):
            file = self.add("file", b64encode(files[address]).decode(), element)
            file.attrib.update({"name": address.removeprefix(f"{PICTURES}/"), "path": "/", "encoding": "base64"})

    def answer(self, share: str, markup: str, feedback: Fragment, files: Files, html: Fragment | None = None) -> etree._Element:
        """An answer, its share in hundredths, and what is said of it. With a fragment it is HTML, else plain text."""
        element = etree.SubElement(self.root, "answer", fraction=share, format="html" if html else "plain_text")
        self.fill(element, html or NOTHING, markup, files)
        if feedback:
            inner = etree.SubElement(element, "feedback", format="html")
            self.fill(inner, feedback, self.tongue.line(feedback.html), files)
        return element


def _kept(text: str) -> str | etree.CDATA:
    """A text as Moodle reads it whole: what stands between two character references, if only a blank, it drops
    (lib/xmlize.php)."""
    return etree.CDATA(text) if re.search("[&<>]", text) and "]]>" not in text else text


def quiz(have: Asked[Any], tongue: Tongue) -> bytes:
    """All questions, each category before its first."""
    root = etree.Element("quiz")
    place: tuple[str, ...] = ()
    for question, (kind, text, fill) in have.questions:
        if question.place != place:
            place = question.place
            category = etree.SubElement(etree.SubElement(root, "question", type="category"), "category")
            etree.SubElement(category, "text").text = _kept(path_of(place))
        sheet = Sheet(etree.SubElement(root, "question", type=kind), question, tongue)
        _head(sheet, text, have.files)
        fill(sheet, question.answering, have.files)
        _hints(sheet, have.files)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def carried(question: q.Question, tongue: Tongue) -> Carried[tuple[str, Fragment, Fill]] | Reason:
    """Moodle's kind of question, its text, and what fills it; or why there is none."""
    result = _form(question, tongue)
    if isinstance(result, str):
        return result
    return Carried(result, tuple(_losses(question, result[0])))


def _form(question: q.Question, tongue: Tongue) -> tuple[str, Fragment, Fill] | Reason:
    answering, text = question.answering, question.shown
    if isinstance(answering, q.Choosing):
        many = answering.several and answering.share < 1 / MOST
        return "many" if many else ("multichoice", text, _choosing)
    if isinstance(answering, q.Pairing):
        if any(partner.text.pictures for partner in answering.partners):
            return "picture"
        return ("cloze", _ticking(question, answering, tongue), _nothing) if answering.several else ("matching", text, _pairing)
    if isinstance(answering, q.Filling):
        return "cloze", _filled(question, answering), _nothing
    for form, (kind, fill) in FORMS.items():
        if isinstance(answering, form):
            return kind, text, fill
    return "kind"


def _head(sheet: Sheet, text: Fragment, files: Files) -> None:
    question = sheet.question
    sheet.add("text", FORBIDDEN.sub("", question.name), sheet.add("name", ""))
    sheet.text("questiontext", text, files)
    if sheet.root.get("type") != "cloze":
        sheet.add("defaultgrade", str(question.points))
    sheet.add("penalty", "0")
    sheet.add("hidden", "0")
    sheet.add("idnumber", question.id)
    if question.tags:
        tags = sheet.add("tags", "")
        for tag in question.tags:
            sheet.add("text", tag, sheet.add("tag", "", tags))


def _hints(sheet: Sheet, files: Files) -> None:
    for hint in sheet.question.hints if sheet.root.get("type") != "essay" else ():
        sheet.text("hint", hint, files)


def _outcomes(sheet: Sheet, files: Files) -> None:
    """What is said of the whole. Partly right is not right."""
    question = sheet.question
    for tag, said in (("correct", question.right), ("partiallycorrect", question.wrong), ("incorrect", question.wrong)):
        sheet.text(f"{tag}feedback", said, files)


def _choosing(sheet: Sheet, choosing: q.Choosing, files: Files) -> None:
    sheet.add("single", "false" if choosing.several else "true")
    sheet.add("shuffleanswers", "true")
    sheet.add("answernumbering", "none")
    _outcomes(sheet, files)
    wrong = f"-{percent(choosing.share)}" if choosing.several else "0"
    for option in choosing.options:
        share = percent(choosing.share if choosing.several else 1) if option.right else wrong
        sheet.answer(share, sheet.tongue.line(option.text.html), option.feedback, files, option.text)


def _pairing(sheet: Sheet, pairing: q.Pairing, files: Files) -> None:
    texts = {partner.key: partner.text.text for partner in pairing.partners}
    used = {key for row in pairing.rows for key in row.right}
    rows = [(row.text, row.right[0]) for row in pairing.rows]
    rows += [(NOTHING, partner.key) for partner in pairing.partners if partner.key not in used]
    sheet.add("shuffleanswers", "true")
    _outcomes(sheet, files)
    for text, key in rows:
        element = sheet.text("subquestion", text, files)
        sheet.add("text", plain(texts[key]), sheet.add("answer", "", element))


def _sequencing(sheet: Sheet, sequencing: q.Sequencing, files: Files) -> None:
    """`RELATIVE_NEXT_EXCLUDE_LAST` counts, as we do, which item follows which."""
    sheet.add("layouttype", "VERTICAL")
    sheet.add("selecttype", "ALL")
    sheet.add("selectcount", str(len(sequencing.items)))
    sheet.add("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST" if sheet.question.partial else "ALL_OR_NOTHING")
    sheet.add("showgrading", "SHOW")
    sheet.add("numberingstyle", "none")
    _outcomes(sheet, files)
    for place, item in enumerate(sequencing.items, 1):
        sheet.answer(str(place), sheet.tongue.line(item.text.html), NOTHING, files, item.text)


def _counting(sheet: Sheet, counting: q.Counting, files: Files) -> None:
    right = sheet.answer("100", counting.value, sheet.question.right, files)
    sheet.add("tolerance", counting.tolerance, right)
    _otherwise(sheet, files)
    if counting.unit:
        unit = etree.SubElement(etree.SubElement(sheet.root, "units"), "unit")
        sheet.add("multiplier", "1", unit)
        sheet.add("unit_name", FORBIDDEN.sub("", counting.unit), unit)
    sheet.add("unitgradingtype", "0")
    sheet.add("showunits", "0" if counting.unit else "3")


def _wording(sheet: Sheet, wording: q.Wording, files: Files) -> None:
    sheet.add("usecase", "0")
    for text in wording.accepted:
        sheet.answer("100", literal(text), sheet.question.right, files)
    _otherwise(sheet, files)


def _otherwise(sheet: Sheet, files: Files) -> None:
    """What is said of any other answer."""
    if sheet.question.wrong:
        sheet.answer("0", "*", sheet.question.wrong, files)


def _writing(sheet: Sheet, writing: q.Writing, _files: Files) -> None:
    for tag, value in (("responseformat", "editor"), ("responserequired", "1"), ("attachments", "0"), ("attachmentsrequired", "0")):
        sheet.add(tag, value)
    sheet.add("responsefieldlines", str(max(2, writing.lines)))


def _nothing(_sheet: Sheet, _answering: Any, _files: Files) -> None:
    """A text with gaps holds everything itself."""


def _filled(question: q.Question, filling: q.Filling) -> Fragment:
    alone = len(filling.gaps) == 1
    right, wrong = (question.right, question.wrong) if alone else (NOTHING, NOTHING)
    weight = _weight(question, len(filling.gaps))
    markup = safe(question.text.html)
    for gap in filling.gaps:
        written = chosen(weight, gap.accepted, gap.wrong, right, wrong) if gap.wrong else typed(weight, gap.accepted, right, wrong)
        markup = markup.replace(GAP.format(key=gap.key), written)
    return Fragment(html=markup, pictures=question.text.pictures)


def _ticking(question: q.Question, pairing: q.Pairing, tongue: Tongue) -> Fragment:
    """A row of boxes for each statement."""
    weight = _weight(question, len(pairing.rows))
    rows = [f"<p>{safe(row.text.html)}</p><div>{ticked(weight, _boxes(row, pairing, tongue))}</div>" for row in pairing.rows]
    whole = joined([question.text, *(row.text for row in pairing.rows)])
    return Fragment(html=f"<div>{safe(question.text.html)}</div>{''.join(rows)}", pictures=whole.pictures)


def _boxes(row: q.Row, pairing: q.Pairing, tongue: Tongue) -> list[tuple[str, bool]]:
    return [(tongue.line(partner.text.html), partner.key in row.right) for partner in pairing.partners]


def _weight(question: q.Question, parts: int) -> int:
    """What each gap counts: whole numbers only, and the sum is what the question counts."""
    return question.points // parts if question.points and question.points % parts == 0 else 1


FORMS: Mapping[type[Any], tuple[str, Fill]] = {
    q.Sequencing: ("ordering", _sequencing),
    q.Counting: ("numerical", _counting),
    q.Wording: ("shortanswer", _wording),
    q.Writing: ("essay", _writing),
}
"""Our forms that are one of Moodle's kinds without further ado. `ordering` belongs to Moodle from 4.4 on."""


def _losses(question: q.Question, kind: str) -> Iterator[Loss]:
    answering = question.answering
    parts = len(answering.gaps) if isinstance(answering, q.Filling) else len(answering.rows) if isinstance(answering, q.Pairing) else 1
    if kind == "cloze" and _weight(question, parts) * parts != question.points:
        yield "gaps"
    if (question.right or question.wrong) and ((kind == "cloze" and parts > 1) or kind == "essay"):
        yield "outcomes"
    several = isinstance(answering, q.Choosing) and answering.several
    if not question.partial and (several or kind == "matching" or (kind == "cloze" and parts > 1)):
        yield "partial"
    if isinstance(answering, q.Wording) and answering.slips:
        yield "slips"
    if question.hints and kind == "essay":
        yield "hints"
