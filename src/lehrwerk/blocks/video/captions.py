"""WebVTT, as far as captions need it (W3C WebVTT §4): when each stands on the screen, and what is wrong with a file."""

import re
from dataclasses import dataclass
from typing import Literal

TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+.*)?")
HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
ASIDE = re.compile(r"(NOTE|STYLE|REGION)\b")

Problem = Literal["head", "timing", "backwards", "empty"]
"""The first line is not WEBVTT; a caption has no time that can be read; it ends before it begins, or begins before the
one above it; there is no caption at all."""


@dataclass(frozen=True)
class Caption:
    """Words that stand on the screen for a while."""

    start: float
    """In seconds."""
    end: float
    text: str


def captions(vtt: str) -> tuple[list[Caption], list[tuple[int, Problem]]]:
    """The captions of a file, and its problems with the lines (from 1) on which they are."""
    lines = vtt.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not HEAD.fullmatch(lines[0]):
        return [], [(1, "head")]
    found: list[Caption] = []
    problems: list[tuple[int, Problem]] = []
    for number, block in _blocks(lines):
        offset = next((place for place, line in enumerate(block) if "-->" in line), 0)
        match = TIMING.fullmatch(block[offset].strip())
        if not match:
            problems.append((number + offset, "timing"))
            continue
        caption = Caption(_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:]), "\n".join(block[offset + 1 :]))
        if caption.end <= caption.start or (found and caption.start < found[-1].start):
            problems.append((number + offset, "backwards"))
        found.append(caption)
    return found, problems or ([] if found else [(1, "empty")])


def _blocks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Lines between empty ones, with the number of the first; without the head, notes and styles."""
    blocks: list[tuple[int, list[str]]] = []
    new = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            new = True
        elif new:
            blocks.append((number, [line]))
            new = False
        else:
            blocks[-1][1].append(line)
    return [(number, block) for number, block in blocks if number > 1 and not ASIDE.match(block[0])]


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
