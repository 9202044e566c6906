"""What a question is, apart from any platform: what is asked, how it is answered, what it is worth."""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.pages.questions.fragments import NOTHING, Fragment, joined


@dataclass(frozen=True)
class Option:
    """One answer to choose."""

    key: str
    text: Fragment
    right: bool
    feedback: Fragment = NOTHING


@dataclass(frozen=True)
class Spot:
    """Where an option lies in the picture: centre and radius, in CSS pixels."""

    key: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True)
class Choosing:
    """One or several of some answers; with spots also in a picture. Each right choice counts 1/n of the points, each
    wrong one takes as much away (blocks/choice/choice.js)."""

    options: tuple[Option, ...]
    several: bool
    spots: tuple[Spot, ...] = ()
    picture: Fragment = NOTHING
    """The picture that the spots lie in."""
    size: tuple[int, int] = (0, 0)
    """Its width and height."""

    @property
    def share(self) -> float:
        """What one right choice counts."""
        return 1 / sum(option.right for option in self.options)


@dataclass(frozen=True)
class Partner:
    """What can be given to a row."""

    key: str
    text: Fragment


@dataclass(frozen=True)
class Row:
    """Something that gets a partner, or several."""

    key: str
    text: Fragment
    right: tuple[str, ...]
    """The keys of its partners."""


@dataclass(frozen=True)
class Pairing:
    """Rows and partners: pairs, groups with what belongs there, statements with columns to tick."""

    rows: tuple[Row, ...]
    partners: tuple[Partner, ...]
    several: bool = False
    """Whether a row can have several partners."""
    once: bool = False
    """Whether each partner fits one row only."""


@dataclass(frozen=True)
class Sequencing:
    """Items, in the right order. What counts is which follows which (blocks/ordering/ordering.js)."""

    items: tuple[Partner, ...]


@dataclass(frozen=True)
class Gap:
    """A gap in a text, marked there by its key."""

    key: str
    accepted: tuple[str, ...]
    """What is right, the first one shown as the solution."""
    wrong: tuple[str, ...] = ()
    """What is offered beside it; empty when the answer is typed."""


@dataclass(frozen=True)
class Filling:
    """A text with gaps."""

    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Counting:
    """A figure."""

    value: str
    """In the machine's writing: `-1.5`."""
    tolerance: str
    unit: str


@dataclass(frozen=True)
class Wording:
    """A short answer that is compared."""

    accepted: tuple[str, ...]
    slips: bool
    """Whether slips in the spelling of some are allowed."""


@dataclass(frozen=True)
class Writing:
    """Free text that somebody reads."""

    lines: int


@dataclass(frozen=True)
class Bit:
    """A piece of a text; with a key it can be marked."""

    text: str
    key: str = ""
    right: bool = False


@dataclass(frozen=True)
class Marking:
    """Words to mark in a text."""

    paragraphs: tuple[tuple[Bit, ...], ...]


Answering = Choosing | Pairing | Sequencing | Filling | Counting | Wording | Writing | Marking


@dataclass(frozen=True)
class Question:
    """One exercise."""

    id: str
    name: str
    """The beginning of what is asked, for lists."""
    text: Fragment
    """What is asked; gaps stand in it as `fragments.GAP`."""
    answering: Answering
    points: int
    partial: bool
    """Whether a partly right answer counts in part."""
    hints: tuple[Fragment, ...]
    right: Fragment
    """Said when the answer is right; may be empty."""
    wrong: Fragment
    tags: tuple[str, ...]
    """The short names of its learning goals."""
    unit: str
    pool: str
    """The pool it stands in; empty outside of tests."""
    place: tuple[str, ...]
    """Where it belongs: the titles of course, module, unit and, in a test, the pool's name."""
    graded: bool

    @property
    def shown(self) -> Fragment:
        """What is asked, with the picture that its answers lie in."""
        return joined([self.text, self.answering.picture]) if isinstance(self.answering, Choosing) else self.text

    @property
    def pictures(self) -> tuple[str, ...]:
        """The addresses of all pictures it shows."""
        return tuple(dict.fromkeys(address for text in self.texts() for address in text.pictures))

    def texts(self) -> Iterator[Fragment]:
        """All its texts."""
        yield from (self.shown, *self.hints, self.right, self.wrong)
        yield from _texts(self.answering)


def _texts(answering: Answering) -> Iterator[Fragment]:
    if isinstance(answering, Choosing):
        for option in answering.options:
            yield from (option.text, option.feedback)
    elif isinstance(answering, Pairing):
        yield from (row.text for row in answering.rows)
        yield from (partner.text for partner in answering.partners)
    elif isinstance(answering, Sequencing):
        yield from (item.text for item in answering.items)
