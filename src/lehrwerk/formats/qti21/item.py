"""A question as an assessmentItem (IMS QTI 2.1, Assessment Item Information Model §4 to §9)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from lehrwerk.formats.asking import Carried
from lehrwerk.formats.leavings import Loss
from lehrwerk.formats.qti21 import interactions as i
from lehrwerk.formats.qti21.markup import SPACE, blocks
from lehrwerk.formats.qti21.scoring import scored
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import Fragment, worded
from lehrwerk.pages.questions.pool import Reason


@dataclass(frozen=True)
class Item:
    """A finished item."""

    content: bytes
    interaction: str
    """The name of its interaction."""


def carried(question: q.Question, language: str) -> Carried[Item] | Reason:
    """The item, or why there is none."""
    for form, build in FORMS.items():
        if isinstance(question.answering, form):
            asked = build(question.answering, question)
            return Carried(Item(_item(question, asked, language), asked.interaction), tuple(_losses(question, asked)))
    return "kind"


def name(id: str) -> str:
    """The identifier of an item: QTI's begin with a letter."""
    return f"item-{id}"


def _item(question: q.Question, asked: i.Interaction, language: str) -> bytes:
    title = worded(question.name)
    root = etree.Element(f"{{{SPACE}}}assessmentItem", nsmap={None: SPACE})
    root.attrib.update({"identifier": name(question.id), "title": title, "label": question.id})
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    root.attrib.update({"adaptive": "false", "timeDependent": "false", "toolName": "lehrwerk"})
    said = _said(question, asked)
    parts = [
        *(answer.declaration(question.points) for answer in asked.answers),
        *_outcomes(question, asked, said),
        f"<itemBody>{asked.body}</itemBody>",
        scored(asked.answers, asked.rule, question, feedback=bool(asked.feedback), outcome=bool(said)) if asked.answers[0].judged else "",
        *(_modal("FEEDBACK", key, text) for key, text in asked.feedback),
        *(_modal("OUTCOME", key, text) for key, text in said),
    ]
    for part in parts:
        for element in etree.fromstring(f'<x xmlns="{SPACE}">{part}</x>'):
            root.append(element)
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _said(question: q.Question, asked: i.Interaction) -> list[tuple[str, Fragment]]:
    """What is said of the whole, where something is judged and counts."""
    if not question.points or not asked.answers[0].judged:
        return []
    return [(key, text) for key, text in (("right", question.right), ("wrong", question.wrong)) if text]


def _outcomes(question: q.Question, asked: i.Interaction, said: list[tuple[str, Fragment]]) -> Iterator[str]:
    for outcome, value in (("SCORE", 0), ("MAXSCORE", question.points)):
        high = f' normalMaximum="{question.points}"' if outcome == "SCORE" else ""
        yield (
            f'<outcomeDeclaration identifier="{outcome}" cardinality="single" baseType="float"{high}>'
            f"<defaultValue><value>{value}</value></defaultValue></outcomeDeclaration>"
        )
    if asked.feedback:
        yield f'<outcomeDeclaration identifier="FEEDBACK" cardinality="{asked.answers[0].cardinality}" baseType="identifier"/>'
    if said:
        yield '<outcomeDeclaration identifier="OUTCOME" cardinality="single" baseType="identifier"/>'


def _modal(outcome: str, key: str, text: Fragment) -> str:
    return f'<modalFeedback outcomeIdentifier="{outcome}" identifier="{key}" showHide="show">{blocks(text)}</modalFeedback>'


def _losses(question: q.Question, asked: i.Interaction) -> Iterator[Loss]:
    if question.hints:
        yield "hints"
    if (question.right or question.wrong) and not _said(question, asked):
        yield "outcomes"
    if isinstance(question.answering, q.Wording) and question.answering.slips:
        yield "slips"
    if isinstance(question.answering, q.Pairing) and question.answering.several and question.partial:
        yield "rows"


FORMS: Mapping[type[Any], Callable[[Any, q.Question], i.Interaction]] = {
    q.Choosing: i.choosing,
    q.Pairing: i.pairing,
    q.Sequencing: i.sequencing,
    q.Filling: i.filling,
    q.Counting: i.counting,
    q.Wording: i.wording,
    q.Writing: i.writing,
    q.Marking: i.marking,
}
