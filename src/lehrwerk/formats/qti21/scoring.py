"""What an answer counts: response declarations and response processing (IMS QTI 2.1, Assessment Item Information Model §5 and §8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from lehrwerk.pages.questions.fragments import worded
from lehrwerk.pages.questions.question import Question

Rule = Literal["map", "order", "equal"]
"""How the points come about: by a table; by what follows what; by being near enough."""

NEARLY = 0.01
"""What thirds of points lose on being added."""


@dataclass(frozen=True)
class Answer:
    """A response variable."""

    id: str
    cardinality: Literal["single", "multiple", "ordered"]
    type: Literal["identifier", "string", "float", "directedPair"]
    correct: tuple[str, ...] = ()
    """What is right; of a typed one the text that is shown as the solution."""
    shares: tuple[tuple[str, float], ...] = field(default=())
    """What each value counts of all points of the question."""
    tolerance: str = ""
    judged: bool = True

    def declaration(self, points: int) -> str:
        """The declaration with its table."""
        head = f'<responseDeclaration identifier="{self.id}" cardinality="{self.cardinality}" baseType="{self.type}">'
        right = "".join(f"<value>{escape(worded(value))}</value>" for value in self.correct)
        correct = f"<correctResponse>{right}</correctResponse>" if right else ""
        # Typed text is compared without regard to capitals, as the player does it; QTI would regard them.
        case = ' caseSensitive="false"' if self.type == "string" else ""
        rows = "".join(
            f'<mapEntry mapKey={quoteattr(worded(key))} mappedValue="{share * points:.10g}"{case}/>' for key, share in self.shares
        )
        most = sum(share for _, share in self.shares if share > 0) if self.cardinality == "multiple" else max(self._high, default=0)
        table = f'<mapping lowerBound="0" upperBound="{most * points:.10g}" defaultValue="0">{rows}</mapping>' if rows else ""
        return f"{head}{correct}{table}</responseDeclaration>"

    @property
    def _high(self) -> list[float]:
        return [share for _, share in self.shares]


def scored(answers: Sequence[Answer], rule: Rule, question: Question, *, feedback: bool, outcome: bool) -> str:
    """The response processing: points, then which option's feedback, then what is said of the whole."""
    rules = [_points(answers, rule, question)]
    if feedback:
        rules.append(_set("FEEDBACK", f'<variable identifier="{answers[0].id}"/>'))
    if outcome:
        enough = f'<gte><variable identifier="SCORE"/>{_value("float", f"{question.points - NEARLY:g}")}</gte>'
        right, wrong = (_set("OUTCOME", _value("identifier", key)) for key in ("right", "wrong"))
        rules.append(_either(enough, right, wrong))
    return f"<responseProcessing>{''.join(rules)}</responseProcessing>"


def _points(answers: Sequence[Answer], rule: Rule, question: Question) -> str:
    all_points = _set("SCORE", _value("float", str(question.points)))
    if rule == "equal":
        return _either(_near(answers[0]), all_points)
    if rule == "order" and question.partial:
        return _following(answers[0], question.points)
    if rule == "order" or (not question.partial and _is_whole(answers)):
        return _either(_and(_match(answer) for answer in answers), all_points)
    total = "".join(f'<mapResponse identifier="{answer.id}"/>' for answer in answers)
    if question.partial:
        return _set("SCORE", total if len(answers) == 1 else f"<sum>{total}</sum>")
    enough = f"<gte><sum>{total}</sum>{_value('float', f'{question.points - NEARLY:g}')}</gte>"
    return _either(enough, all_points)


def _is_whole(answers: Sequence[Answer]) -> bool:
    """Whether there is one right answer only; of typed ones there may be several."""
    return all(answer.type != "string" for answer in answers)


def _near(answer: Answer) -> str:
    margin = answer.tolerance if float(answer.tolerance) > 0 else "0.000000001"
    return (
        f'<equal toleranceMode="absolute" tolerance="{margin} {margin}"><variable identifier="{answer.id}"/>'
        f'<correct identifier="{answer.id}"/></equal>'
    )


def _following(answer: Answer, points: int) -> str:
    """A share for each item behind which the right one stands, wherever that is."""
    share = _value("float", f"{points / (len(answer.correct) - 1):.10g}")
    more = _set("SCORE", f'<sum><variable identifier="SCORE"/>{share}</sum>')
    places = range(1, len(answer.correct))
    pairs = zip(answer.correct, answer.correct[1:], strict=False)
    return "".join(_either(_or(_and([_at(answer, n, first), _at(answer, n + 1, then)]) for n in places), more) for first, then in pairs)


def _at(answer: Answer, place: int, key: str) -> str:
    return f'<match><index n="{place}"><variable identifier="{answer.id}"/></index>{_value("identifier", key)}</match>'


def _match(answer: Answer) -> str:
    return f'<match><variable identifier="{answer.id}"/><correct identifier="{answer.id}"/></match>'


def _and(conditions: Iterable[str]) -> str:
    return _joined("and", conditions)


def _or(conditions: Iterable[str]) -> str:
    return _joined("or", conditions)


def _joined(word: str, conditions: Iterable[str]) -> str:
    given = list(conditions)
    return given[0] if len(given) == 1 else f"<{word}>{''.join(given)}</{word}>"


def _either(condition: str, then: str, otherwise: str = "") -> str:
    rest = f"<responseElse>{otherwise}</responseElse>" if otherwise else ""
    return f"<responseCondition><responseIf>{condition}{then}</responseIf>{rest}</responseCondition>"


def _set(outcome: str, value: str) -> str:
    return f'<setOutcomeValue identifier="{outcome}">{value}</setOutcomeValue>'


def _value(kind: str, value: str) -> str:
    return f'<baseValue baseType="{kind}">{value}</baseValue>'
