"""A question in GIFT, as Moodle's importer and gift-pegjs read it (docs.moodle.org, “GIFT format”)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lehrwerk.formats.asking import Carried
from lehrwerk.formats.leavings import Loss
from lehrwerk.formats.moodlexml.writing import MOST, literal, path_of, percent
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import FORBIDDEN, GAP, Fragment, plain
from lehrwerk.pages.questions.pool import Reason

NAMED = re.compile(r"\[(?:html|moodle|plain|markdown)\]")
"""The name of a format, before a text."""

SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"} | {"\n": "\\n", "\r": None})


def said(question: q.Question) -> Carried[str] | Reason:
    """The question in GIFT, or why there is none."""
    if question.pictures:
        return "picture"
    answers = _answers(question)
    if isinstance(answers, str):
        return answers
    body, embedded = answers
    marks = [f"[id:{question.id}]", *(f"[tag:{_tag(tag)}]" for tag in question.tags)]
    asked = _asked(question)
    text = asked.replace(embedded, body) if embedded else f"{asked} {body}"
    return Carried(f"// {' '.join(marks)}\n::{escaped(question.name)}::[html]{text}", tuple(_losses(question)))


def category(place: tuple[str, ...]) -> str:
    """The line that says where the questions behind it belong."""
    return "$CATEGORY: " + path_of(place).replace("\\", "\\\\")


def escaped(text: str) -> str:
    """A text in which no sign means anything."""
    return FORBIDDEN.sub("", text).translate(SPECIAL)


def _tag(tag: str) -> str:
    return re.sub(r"[\[\]<>`]", "", tag)


def _asked(question: q.Question) -> str:
    unit = question.answering.unit if isinstance(question.answering, q.Counting) else ""
    return escaped(question.text.html + (f" ({plain(unit)})" if unit else ""))


def _answers(question: q.Question) -> tuple[str, str] | Reason:
    """What stands in braces, and what of the text it takes the place of; or why it cannot be said."""
    for form, say in FORMS.items():
        if isinstance(question.answering, form):
            return say(question.answering, question)
    return "kind"


def _choosing(choosing: q.Choosing, question: q.Question) -> tuple[str, str] | Reason:
    if not choosing.several:
        rows = (
            f"{'=' if o.right else '~'}{_markup(o.text.html)}{_note(_both(o.feedback, _outcome(question, right=o.right)))}"
            for o in choosing.options
        )
        return _braces(rows), ""
    if choosing.share < 1 / MOST:
        return "many"
    share = percent(choosing.share)
    return _braces(f"~%{share if o.right else f'-{share}'}%{_markup(o.text.html)}{_note(o.feedback)}" for o in choosing.options), ""


def _single(option: q.Option, question: q.Question) -> str:
    return (
        f"{'=' if option.right else '~'}{_markup(option.text.html)}{_note(_both(option.feedback, _outcome(question, right=option.right)))}"
    )


def _sequencing(sequencing: q.Sequencing, _question: q.Question) -> tuple[str, str]:
    """As a matching of items and places."""
    return _braces(f"={_markup(item.text.html)} -> {place}." for place, item in enumerate(sequencing.items, 1)), ""


def _writing(_form: q.Writing, _question: q.Question) -> tuple[str, str]:
    return "{}", ""


def _pairing(pairing: q.Pairing, _question: q.Question) -> tuple[str, str] | Reason:
    if pairing.several or {partner.key for partner in pairing.partners} - {key for row in pairing.rows for key in row.right}:
        return "kind"
    texts = {partner.key: partner.text.text for partner in pairing.partners}
    return _braces(f"={_markup(row.text.html)} -> {escaped(plain(texts[row.right[0]]))}" for row in pairing.rows), ""


def _filling(filling: q.Filling, question: q.Question) -> tuple[str, str] | Reason:
    if len(filling.gaps) > 1:
        return "gaps"
    gap = filling.gaps[0]
    mark = escaped(GAP.format(key=gap.key))
    if not gap.wrong:
        answers = _wording(gap.accepted, question)
        return answers if isinstance(answers, str) else (answers[0], mark)
    right, wrong = (_note(_outcome(question, right=right)) for right in (True, False))
    rows = [f"={_markup(plain(text))}{right}" for text in gap.accepted] + [f"~{_markup(plain(text))}{wrong}" for text in gap.wrong]
    return _braces(rows), mark


def _counting(counting: q.Counting, question: q.Question) -> tuple[str, str]:
    rows = [f"={counting.value}:{counting.tolerance}{_note(question.right)}"]
    return _braces([*rows, f"~{_note(question.wrong)}"] if question.wrong else rows, "#"), ""


def _short(wording: q.Wording, question: q.Question) -> tuple[str, str] | Reason:
    return _wording(wording.accepted, question)


def _wording(accepted: tuple[str, ...], question: q.Question) -> tuple[str, str] | Reason:
    if any("->" in text for text in accepted):
        return "signs"
    rows = [f"=%100%{_word(text)}{_note(question.right)}" for text in accepted]
    return _braces([*rows, f"=%0%*{_note(question.wrong)}"] if question.wrong else rows), ""


def _markup(text: str) -> str:
    """Markup within braces; at its beginning a percent sign would be a weight, and a bracket the name of a format."""
    return escaped(re.sub(r"^[%\[]", lambda sign: f"&#{ord(sign[0])};", text))


def _word(text: str) -> str:
    """A short answer, letter by letter."""
    return escaped(("[plain]" if NAMED.match(text) else "") + literal(text))


def _outcome(question: q.Question, *, right: bool) -> Fragment:
    return question.right if right else question.wrong


def _both(first: Fragment, second: Fragment) -> Fragment:
    return Fragment(html=" ".join(text.html for text in (first, second) if text))


def _note(feedback: Fragment) -> str:
    return f"#{_markup(feedback.html)}" if feedback else ""


def _braces(rows: Iterable[str], mark: str = "") -> str:
    return "{" + mark + "\n" + "\n".join(f"\t{row}" for row in rows) + "\n}"


FORMS: Mapping[type[Any], Callable[[Any, q.Question], tuple[str, str] | Reason]] = {
    q.Choosing: _choosing,
    q.Pairing: _pairing,
    q.Sequencing: _sequencing,
    q.Filling: _filling,
    q.Counting: _counting,
    q.Wording: _short,
    q.Writing: _writing,
}


def _losses(question: q.Question) -> Iterator[Loss]:
    answering = question.answering
    if question.hints:
        yield "hints"
    if question.points != 1:
        yield "points"
    several = isinstance(answering, q.Choosing) and answering.several
    if (question.right or question.wrong) and (several or isinstance(answering, q.Pairing | q.Sequencing | q.Writing)):
        yield "outcomes"
    if not question.partial and (several or isinstance(answering, q.Pairing | q.Sequencing)):
        yield "partial"
    if isinstance(answering, q.Sequencing):
        yield "order"
    if isinstance(answering, q.Wording) and answering.slips:
        yield "slips"
