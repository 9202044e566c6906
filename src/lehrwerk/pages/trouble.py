"""What is not as it should be with a printed page, in facts; the sentence is for the finding to say."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["note", "picture", "letter", "link", "title", "language", "attachment", "tags", "engine"]
"""A footnote away from its call, a picture without words, a letter that no font has, a link that leads nowhere, a page
without title or language, files that were to be attached, pages our tagging does not know, anything else WeasyPrint says."""


@dataclass(frozen=True)
class Trouble:
    """One trouble."""

    kind: Kind
    what: str = ""
    """What it is about: a file, an address, a letter with its number; of `tags` and `engine` the reason in English."""
    page: int = 0
    """The page it is on, counted from 1; 0 when that is not known."""
    number: int = 0
    """Of a `note`: which one."""
    other: int = 0
    """Of a `note`: the page on which its text stands."""
