"""Names and texts as manifests can hold them, whatever authors write."""

import re
from collections.abc import Iterable, Mapping


def identifier(id: str) -> str:
    """The course's id as every platform takes it: `[A-Za-z0-9_]`, the same at every build, for learners' data hang on it."""
    return re.sub(r"[^A-Za-z0-9]", "_", id)


def item(names: Iterable[str]) -> str:
    """The identifier under which a SCORM platform keeps what belongs to a part of a course."""
    return f"item_{identifier('_'.join(names))}"


def line(text: str, longest: int) -> str:
    """A text on one line, without characters that XML forbids (XML 1.0 §2.2), cut at a length."""
    clean = " ".join(re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text).split())
    return clean if len(clean) <= longest else clean[: longest - 1] + "…"


def chosen(shelf: Mapping[str, bytes], own: re.Pattern[str]) -> dict[str, bytes]:
    """Of the control files handed in those of one standard: one folder may hold the sets of several."""
    return {name: content for name, content in shelf.items() if own.fullmatch(name)}
