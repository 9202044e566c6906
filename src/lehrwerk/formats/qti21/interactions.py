"""The ways of answering as interactions (IMS QTI 2.1, Assessment Item Information Model §7)."""

from collections import Counter
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lehrwerk.formats.qti21.markup import blocks, inline, known
from lehrwerk.formats.qti21.scoring import Answer, Rule
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import FORBIDDEN, GAP_MARK, Fragment, paragraphs, worded
from lehrwerk.pages.shelf import TYPES

RESPONSE = "RESPONSE"


@dataclass(frozen=True)
class Interaction:
    """What is asked and how it is judged."""

    interaction: str
    """Its name in QTI."""
    body: str
    """The content of the itemBody."""
    answers: tuple[Answer, ...]
    rule: Rule = "map"
    feedback: tuple[tuple[str, Fragment], ...] = ()
    """What is said to those who chose an option, by its identifier."""


def choosing(choosing: q.Choosing, question: q.Question) -> Interaction:
    """Options; where they lie in a picture, places in it."""
    wrong = -choosing.share if choosing.several else 0.0
    shares = tuple((_key(o.key), choosing.share if o.right else wrong) for o in choosing.options if o.right or wrong)
    if not choosing.several:
        shares = tuple((_key(o.key), 1.0) for o in choosing.options if o.right)
    right = tuple(_key(o.key) for o in choosing.options if o.right)
    answer = Answer(RESPONSE, "multiple" if choosing.several else "single", "identifier", right if choosing.several else right[:1], shares)
    feedback = tuple((_key(o.key), o.feedback) for o in choosing.options if o.feedback)
    most = 0 if choosing.several else 1
    if choosing.spots:
        return Interaction("hotspotInteraction", blocks(question.text) + _places(choosing, most), (answer,), feedback=feedback)
    rows = "".join(f'<simpleChoice identifier="{_key(o.key)}">{inline(o.text)}</simpleChoice>' for o in choosing.options)
    body = f'<choiceInteraction responseIdentifier="{RESPONSE}" shuffle="true" maxChoices="{most}">{rows}</choiceInteraction>'
    return Interaction("choiceInteraction", blocks(question.shown) + body, (answer,), feedback=feedback)


def _places(choosing: q.Choosing, most: int) -> str:
    address = choosing.picture.pictures[0]
    width, height = choosing.size
    media = TYPES.get(address.rpartition(".")[2].lower(), "application/octet-stream")
    texts = {option.key: option.text.text for option in choosing.options}
    places = "".join(
        f'<hotspotChoice identifier="{_key(s.key)}" shape="circle" coords="{s.x},{s.y},{s.radius}" hotspotLabel={quoteattr(texts[s.key])}/>'
        for s in choosing.spots
    )
    picture = f'<object data="{address}" type="{media}" width="{width}" height="{height}">{escape(choosing.picture.text)}</object>'
    return f'<hotspotInteraction responseIdentifier="{RESPONSE}" maxChoices="{most}">{picture}{places}</hotspotInteraction>'


def pairing(pairing: q.Pairing, question: q.Question) -> Interaction:
    """Rows and partners."""
    part = 1 / len(pairing.rows)
    shares: list[tuple[str, float]] = []
    for row in pairing.rows:
        for partner in pairing.partners:
            if partner.key in row.right or pairing.several:
                share = part / len(row.right)
                shares.append((f"r{row.key} p{partner.key}", share if partner.key in row.right else -share))
    right = tuple(f"r{row.key} p{key}" for row in pairing.rows for key in row.right)
    answer = Answer(RESPONSE, "multiple", "directedPair", right, tuple(shares))
    left = "".join(_associable("r", row.key, row.text, len(pairing.partners) if pairing.several else 1) for row in pairing.rows)
    other = "".join(_associable("p", partner.key, partner.text, len(pairing.rows)) for partner in pairing.partners)
    body = (
        f'<matchInteraction responseIdentifier="{RESPONSE}" shuffle="false" maxAssociations="0">'
        f"<simpleMatchSet>{left}</simpleMatchSet><simpleMatchSet>{other}</simpleMatchSet></matchInteraction>"
    )
    return Interaction("matchInteraction", blocks(question.text) + body, (answer,))


def _associable(side: str, key: str, text: Fragment, most: int) -> str:
    return f'<simpleAssociableChoice identifier="{side}{key}" matchMax="{most}">{inline(text)}</simpleAssociableChoice>'


def sequencing(sequencing: q.Sequencing, question: q.Question) -> Interaction:
    """Items to put into order."""
    right = tuple(_key(item.key) for item in sequencing.items)
    rows = "".join(f'<simpleChoice identifier="{_key(item.key)}">{inline(item.text)}</simpleChoice>' for item in sequencing.items)
    body = f'<orderInteraction responseIdentifier="{RESPONSE}" shuffle="true">{rows}</orderInteraction>'
    return Interaction("orderInteraction", blocks(question.text) + body, (Answer(RESPONSE, "ordered", "identifier", right),), "order")


def filling(filling: q.Filling, question: q.Question) -> Interaction:
    """Gaps to type into or to choose for; each is a variable of its own."""
    part = 1 / len(filling.gaps)
    answers = tuple(_gap_answer(gap, part) for gap in filling.gaps)
    fields = {gap.key: _field(gap, answer) for gap, answer in zip(filling.gaps, answers, strict=True)}
    markup = GAP_MARK.sub(lambda mark: fields[mark[1]], known(paragraphs(question.text.xhtml)))
    chosen = all(gap.wrong for gap in filling.gaps)
    return Interaction("inlineChoiceInteraction" if chosen else "textEntryInteraction", markup, answers)


def _gap_answer(gap: q.Gap, part: float) -> Answer:
    if gap.wrong:
        keys = tuple(f"k{number}" for number in range(len(gap.accepted)))
        return Answer(f"RESPONSE_{gap.key}", "single", "identifier", keys[:1], tuple((key, part) for key in keys))
    return Answer(f"RESPONSE_{gap.key}", "single", "string", gap.accepted[:1], _texts(gap.accepted, part))


def _texts(accepted: tuple[str, ...], part: float) -> tuple[tuple[str, float], ...]:
    """Each text once: the table must not name one twice."""
    return tuple((text, part) for text in Counter(map(worded, accepted)))


def _field(gap: q.Gap, answer: Answer) -> str:
    if not gap.wrong:
        return f'<textEntryInteraction responseIdentifier="{answer.id}" expectedLength="{_room(gap.accepted)}"/>'
    texts = [worded(text) for text in (*gap.accepted, *gap.wrong)]
    rows = "".join(f'<inlineChoice identifier="k{number}">{escape(text)}</inlineChoice>' for number, text in enumerate(texts))
    return f'<inlineChoiceInteraction responseIdentifier="{answer.id}" shuffle="true">{rows}</inlineChoiceInteraction>'


def _room(accepted: tuple[str, ...]) -> int:
    """Letters that fit in; never tells the exact length."""
    return max(6, -(-max(len(text) for text in accepted) // 4) * 4)


def counting(counting: q.Counting, question: q.Question) -> Interaction:
    """A figure, its unit behind it."""
    answer = Answer(RESPONSE, "single", "float", (counting.value,), tolerance=counting.tolerance)
    unit = f" {escape(worded(counting.unit))}" if counting.unit else ""
    body = f'<p><textEntryInteraction responseIdentifier="{RESPONSE}" expectedLength="12"/>{unit}</p>'
    return Interaction("textEntryInteraction", blocks(question.text) + body, (answer,), "equal")


def wording(wording: q.Wording, question: q.Question) -> Interaction:
    """A short answer."""
    answer = Answer(RESPONSE, "single", "string", wording.accepted[:1], _texts(wording.accepted, 1.0))
    body = f'<p><textEntryInteraction responseIdentifier="{RESPONSE}" expectedLength="{_room(wording.accepted)}"/></p>'
    return Interaction("textEntryInteraction", blocks(question.text) + body, (answer,))


def writing(writing: q.Writing, question: q.Question) -> Interaction:
    """Room to write; somebody reads it."""
    body = f'<extendedTextInteraction responseIdentifier="{RESPONSE}" expectedLines="{writing.lines}"/>'
    answer = Answer(RESPONSE, "single", "string", judged=False)
    return Interaction("extendedTextInteraction", blocks(question.text) + body, (answer,))


def marking(marking: q.Marking, question: q.Question) -> Interaction:
    """Words to mark."""
    bits = [bit for paragraph in marking.paragraphs for bit in paragraph if bit.key]
    right = [_key(bit.key) for bit in bits if bit.right]
    share = 1 / len(right)
    answer = Answer(RESPONSE, "multiple", "identifier", tuple(right), tuple((_key(b.key), share if b.right else -share) for b in bits))
    text = "".join(f"<p>{''.join(_bit(bit) for bit in paragraph)}</p>" for paragraph in marking.paragraphs)
    body = f'<hottextInteraction responseIdentifier="{RESPONSE}" maxChoices="0">{text}</hottextInteraction>'
    return Interaction("hottextInteraction", blocks(question.text) + body, (answer,))


def _bit(bit: q.Bit) -> str:
    text = escape(FORBIDDEN.sub("", bit.text))
    return f'<hottext identifier="{_key(bit.key)}">{text}</hottext>' if bit.key else text


def _key(key: str) -> str:
    """The identifier of a choice: QTI's begin with a letter."""
    return f"k{key}"
