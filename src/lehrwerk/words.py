"""The words the tool itself says in its outputs: by key, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Texts of one language. A key names its room: `choice.check`, `handbook.contents`."""

    language: str
    """The language in which the words are; a course in another language falls back to English."""

    texts: Mapping[str, str]

    def say(self, key: str, **facts: object) -> str:
        """The text, its `{name}`s filled in. An unknown key is our own mistake and raises."""
        text = self.texts[key]
        return text.format(**facts) if facts else text

    def room(self, prefix: str) -> "Room":
        """The same words, with a room's own ones reachable without its name."""
        return Room(self, prefix)


@dataclass(frozen=True)
class Room:
    """Words as one drawer says them: its own first, then everyone's."""

    words: Words
    prefix: str

    def __call__(self, key: str, **facts: object) -> str:
        """The text, its places filled in."""
        own = f"{self.prefix}.{key}"
        return self.words.say(own if own in self.words.texts else key, **facts)
