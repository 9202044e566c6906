"""The tool's own words, gathered from where they are said."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading import yaml
from lehrwerk.source import Source
from lehrwerk.words import Words

FALLBACK = "en"


@cache
def read_words(language: str) -> Words:
    """All words in a language. House languages (de, en) stand beside what says them, in `words.yaml`;
    others in one file of `languages/`. What is missing is said in English."""
    short = language.split("-", maxsplit=1)[0]
    texts = {**_house(FALLBACK), **_house(short), **_whole(short)}
    known = short if _house(short) or _whole(short) else FALLBACK
    return Words(known, texts)


def _whole(language: str) -> Mapping[str, str]:
    file = files("lehrwerk") / "languages" / f"{language}.yaml"
    return _flat(_load(file)) if file.is_file() else {}


def _house(language: str) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    root = files("lehrwerk")
    for drawer in ("blocks", "formats", "profiles"):
        for room in sorted((root / drawer).iterdir(), key=lambda place: place.name):
            if (room / "words.yaml").is_file():
                own = _load(room / "words.yaml").get(language, {})
                texts |= {f"{room.name}.{key}": text for key, text in own.items()}
    for place in ("player", "pages"):
        texts |= _load(root / place / "words.yaml").get(language, {})
    return texts


def _load(file: Traversable) -> dict[str, dict[str, str]]:
    source = Source(str(file), file.read_text("utf-8"))
    data = yaml.read(source, Diagnostics())
    if data is None:
        raise ValueError(f"{file} is not readable")
    return dict(data.value)


def _flat(words: Mapping[str, object]) -> dict[str, str]:
    return {key: str(text) for key, text in words.items()}
