"""A question as items of QTI 1.2.1 in the profile of Common Cartridge (IMS Common Cartridge Profile 1.3, Implementation Guide §4.10:
one of six kinds, each with a single answer variable)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from lehrwerk.formats.asking import Carried
from lehrwerk.formats.leavings import Loss
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import GAP_MARK, Fragment, joined, plain, worded
from lehrwerk.pages.questions.pool import Reason, name

PICTURES = "$IMS-CC-FILEBASE$../media"
"""The folder of pictures as seen from a test's file (Implementation Guide §4.9)."""

TRUE = frozenset({"richtig", "stimmt", "wahr", "ja", "true", "right", "yes", "correct"})
FALSE = frozenset({"falsch", "stimmt nicht", "unwahr", "nein", "false", "wrong", "no", "incorrect"})
"""What a statement is called that holds, or does not: then it is a question of true and false."""

Items = tuple[str, ...]


def carried(question: q.Question) -> Carried[Items] | Reason:
    """The items of a question, or why there are none. Rows with partners become a question each."""
    for form, build in FORMS.items():
        if isinstance(question.answering, form):
            items = build(question.answering, question)
            return items if isinstance(items, str) else Carried(items, tuple(_losses(question)))
    return "kind"


def _choosing(choosing: q.Choosing, question: q.Question) -> Items:
    kind = "multiple_response" if choosing.several else "multiple_choice"
    return (_chosen(question, question.id, question.shown, choosing.options, kind),)


def _pairing(pairing: q.Pairing, question: q.Question) -> Items:
    kind = "multiple_response" if pairing.several else "multiple_choice"
    items = []
    for row in pairing.rows:
        options = tuple(q.Option(partner.key, partner.text, partner.key in row.right) for partner in pairing.partners)
        named = replace(question, name=name(f"{question.name} {row.text.text}"))
        items.append(_chosen(named, f"{question.id}-{row.key}", joined([question.text, row.text]), options, kind))
    return tuple(items)


def _filling(filling: q.Filling, question: q.Question) -> Items | Reason:
    if len(filling.gaps) > 1:
        return "gaps"
    gap = filling.gaps[0]
    text = Fragment(html=GAP_MARK.sub("_____", question.text.html), pictures=question.text.pictures)
    if not gap.wrong:
        return (_typed(question, text, gap.accepted),)
    words = [(word, True) for word in gap.accepted] + [(word, False) for word in gap.wrong]
    options = tuple(q.Option(str(number), Fragment(html=plain(word), text=word), right) for number, (word, right) in enumerate(words))
    # Several right words for one gap: the first one is asked for, the others are left out.
    kept = tuple(option for number, option in enumerate(options) if not option.right or number == 0)
    return (_chosen(question, question.id, text, kept, "multiple_choice"),)


def _counting(counting: q.Counting, question: q.Question) -> Items | Reason:
    if float(counting.tolerance):
        return "tolerance"
    figures = dict.fromkeys((counting.value, counting.value.replace(".", ",")))
    unit = f" ({plain(counting.unit)})" if counting.unit else ""
    return (_typed(question, Fragment(html=question.text.html + unit), tuple(figures)),)


def _wording(wording: q.Wording, question: q.Question) -> Items:
    return (_typed(question, question.text, wording.accepted),)


def _writing(_writing: q.Writing, question: q.Question) -> Items:
    field = '<response_str ident="answer" rcardinality="Single"><render_fib/></response_str>'
    return (_item(question, question.id, "essay", question.text, field, ""),)


def _chosen(question: q.Question, id: str, text: Fragment, options: Sequence[q.Option], kind: str) -> str:
    """Options to choose; two that say true and false get the names that the profile has for them."""
    names = {option.key: f"o{option.key}" for option in options}
    if kind == "multiple_choice" and (truth := _truth(options)):
        kind, names = "true_false", truth
    labels = "".join(f'<response_label ident="{names[o.key]}">{_material(o.text)}</response_label>' for o in options)
    cardinality = "Multiple" if kind == "multiple_response" else "Single"
    field = f'<response_lid ident="answer" rcardinality="{cardinality}"><render_choice>{labels}</render_choice></response_lid>'
    said = {f"f_{names[o.key]}": o.feedback for o in options if o.feedback} | _outcomes(question)
    judged = _several(options, names, said) if kind == "multiple_response" else _single(options, names, said)
    return _item(question, id, kind, text, field, judged, said)


def _truth(options: Sequence[q.Option]) -> dict[str, str]:
    words = {option.key: option.text.text.casefold() for option in options}
    names = {key: "true" if word in TRUE else "false" for key, word in words.items() if word in TRUE | FALSE}
    return names if len(options) == 2 and sorted(names.values()) == ["false", "true"] else {}


def _single(options: Sequence[q.Option], names: Mapping[str, str], said: Mapping[str, Fragment]) -> str:
    """One condition for each option; the first that holds ends it."""
    return "".join(
        _condition(_equal(names[o.key]), [f"f_{names[o.key]}", "right" if o.right else "wrong"], said, points=o.right) for o in options
    )


def _several(options: Sequence[q.Option], names: Mapping[str, str], said: Mapping[str, Fragment]) -> str:
    """What is said of each option, then whether all are as they should be."""
    told = "".join(_condition(_equal(names[o.key]), [f"f_{names[o.key]}"], said, more=True) for o in options if o.feedback)
    all_right = "".join(_equal(names[o.key]) if o.right else f"<not>{_equal(names[o.key])}</not>" for o in options)
    wrong = _condition("<other/>", ["wrong"], said) if "wrong" in said else ""
    return told + _condition(f"<and>{all_right}</and>", ["right"], said, points=True) + wrong


def _typed(question: q.Question, text: Fragment, accepted: Sequence[str]) -> str:
    field = '<response_str ident="answer" rcardinality="Single"><render_fib/></response_str>'
    said = _outcomes(question)
    words = [_equal(word, "No") for word in dict.fromkeys(map(worded, accepted))]
    # Moodle reads the first condition alone and takes all that stands in it for right; who keeps to QTI goes on to the single ones,
    # for nobody can type two answers at once.
    tests = ["".join(words), *words] if len(words) > 1 else words
    judged = "".join(_condition(test, ["right"], said, points=True) for test in tests)
    other = _condition("<other/>", ["wrong"], said) if "wrong" in said else ""
    return _item(question, question.id, "fib", text, field, judged + other, said)


def _outcomes(question: q.Question) -> dict[str, Fragment]:
    return {key: text for key, text in (("right", question.right), ("wrong", question.wrong)) if text}


def _equal(value: str, case: str = "Yes") -> str:
    return f'<varequal respident="answer" case="{case}">{escape(value)}</varequal>'


def _condition(test: str, feedback: list[str], said: Mapping[str, Fragment], *, points: bool = False, more: bool = False) -> str:
    """A condition with what follows: points, feedback, and whether the next ones are looked at, too."""
    score = '<setvar action="Set" varname="SCORE">100</setvar>' if points else ""
    shown = "".join(f'<displayfeedback feedbacktype="Response" linkrefid="{key}"/>' for key in feedback if key in said)
    again = "Yes" if more else "No"
    return f'<respcondition continue="{again}"><conditionvar>{test}</conditionvar>{score}{shown}</respcondition>' if score or shown else ""


def _item(
    question: q.Question, id: str, kind: str, text: Fragment, field: str, judged: str, said: Mapping[str, Fragment] | None = None
) -> str:
    facts = [("cc_profile", f"cc.{kind}.v0p1"), ("cc_weighting", str(min(99, question.points)))]
    if kind == "essay":
        facts.append(("qmd_computerscored", "No"))
    score = '<outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>'
    processing = f"<resprocessing>{score}{judged}</resprocessing>" if judged else ""
    feedback = "".join(_feedback(key, text) for key, text in (said or {}).items())
    fields = "".join(_fact(label, entry) for label, entry in facts)
    return (
        f'<item ident="{item_name(id)}" title={quoteattr(worded(question.name))}>'
        f"<itemmetadata><qtimetadata>{fields}</qtimetadata></itemmetadata>"
        f"<presentation>{_material(text)}{field}</presentation>{processing}{feedback}</item>"
    )


def _fact(label: str, entry: str) -> str:
    return f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{entry}</fieldentry></qtimetadatafield>"


def _feedback(key: str, text: Fragment) -> str:
    return f'<itemfeedback ident="{key}"><flow_mat>{_material(text)}</flow_mat></itemfeedback>'


def item_name(id: str) -> str:
    """The identifier of an item: the profile's begin with a letter."""
    return f"item_{id.replace('-', '_')}"


def _material(text: Fragment) -> str:
    return f'<material><mattext texttype="text/html">{escape(text.html)}</mattext></material>'


def _losses(question: q.Question) -> Iterator[Loss]:
    answering = question.answering
    several = isinstance(answering, q.Choosing | q.Pairing) and answering.several
    if question.hints:
        yield "hints"
    if isinstance(answering, q.Pairing):
        yield "split"
    if isinstance(answering, q.Writing) and (question.right or question.wrong):
        yield "outcomes"
    if several and question.partial:
        yield "whole"
    if isinstance(answering, q.Wording) and answering.slips:
        yield "slips"


FORMS: Mapping[type[Any], Callable[[Any, q.Question], Items | Reason]] = {
    q.Choosing: _choosing,
    q.Pairing: _pairing,
    q.Filling: _filling,
    q.Counting: _counting,
    q.Wording: _wording,
    q.Writing: _writing,
}
