"""Reads GIFT sign by sign, as strictly as the description of the format has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass
class Answer:
    """One answer: its sign, its weight, its text (after `->` its partner), and what is said of it."""

    sign: str
    weight: str
    text: str
    partner: str
    feedback: str


@dataclass
class Entry:
    """A question or a category."""

    kind: str
    id: str = ""
    tags: list[str] = field(default_factory=list)
    name: str = ""
    text: str = ""
    """`_____` stands for answers in the middle."""
    figure: bool = False
    answers: list[Answer] = field(default_factory=list)


def read(text: str) -> list[Entry]:
    """Everything in a file; parted by empty lines."""
    return [_entry(piece) for piece in re.split(r"\n[ \t]*\n", text.strip("\n"))]


def _entry(piece: str) -> Entry:
    lines = [line.strip() for line in piece.split("\n")]
    notes = " ".join(line for line in lines if line.startswith("//"))
    body = "\n".join(line for line in lines if not line.startswith("//"))
    if body.startswith("$CATEGORY:"):
        return Entry("category", name=body.removeprefix("$CATEGORY:").strip())
    tokens = _tokens(body)
    name, tokens = _between(tokens, "::")
    start = tokens.index(("{", True))
    end = tokens.index(("}", True))
    before, inside, after = tokens[:start], tokens[start + 1 : end], tokens[end + 1 :]
    assert ("{", True) not in after, "only one set of braces"
    text = _plain(before).rstrip() + ("" if not after else "_____" + _plain(after))
    assert text.startswith("[html]")
    figure = inside[:1] == [("#", True)]
    return Entry(
        "question",
        "".join(re.findall(r"\[id:([^\]]*)\]", notes)),
        re.findall(r"\[tag:([^\]]*)\]", notes),
        name,
        text.removeprefix("[html]"),
        figure,
        list(_answers(inside[1:] if figure else inside)),
    )


Token = tuple[str, bool]
"""A sign, and whether it means something."""


def _tokens(text: str) -> list[Token]:
    found, at = [], 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text) and text[at + 1] in "\\~=#{}:n":
            found.append(("\n" if text[at + 1] == "n" else text[at + 1], False))
            at += 2
        else:
            found.append((text[at], text[at] in "~=#{}:"))
            at += 1
    return found


def _between(tokens: list[Token], mark: str) -> tuple[str, list[Token]]:
    assert tokens[:2] == [(":", True)] * 2
    end = next(n for n in range(2, len(tokens)) if tokens[n : n + 2] == [(":", True)] * 2)
    return _plain(tokens[2:end]), tokens[end + 2 :]


def _plain(tokens: list[Token]) -> str:
    assert not [sign for sign, special in tokens if special and sign in "~={}"], tokens
    return "".join(sign for sign, _ in tokens)


def _answers(tokens: list[Token]) -> Iterator[Answer]:
    starts = [n for n, (sign, special) in enumerate(tokens) if special and sign in "~="]
    for here, after in pairwise([*starts, len(tokens)]):
        body = tokens[here + 1 : after]
        cut = body.index(("#", True)) if ("#", True) in body else len(body)
        words = "".join(sign for sign, _ in body[:cut]).strip()
        left, arrow, right = words.partition("->")
        weight = None if arrow else re.match(r"%(-?\d+(?:\.\d+)?)%", words)
        words = re.sub(r"^\[(html|moodle|plain|markdown)\]", "", words[weight.end() :] if weight else words)
        said = "".join(sign for sign, _ in body[cut + 1 :]).strip()
        yield Answer(tokens[here][0], weight[1] if weight else "", (left if arrow else words).strip(), right.strip(), said)
