"""What `lehrwerk explain` says about a kind of finding: its class is its documentation."""

from dataclasses import fields
from inspect import cleandoc

from lehrwerk.diagnostics.diagnostic import QUOTES, Diagnostic, Saying
from lehrwerk.diagnostics.show.levels import level_word

HEADS = {
    "de": ("Meldung", "Tipp", "Ausführlich"),
    "en": ("Message", "Tip", "In full"),
}

GERMAN = "\n\nde: "
"""Parts the two halves of a docstring: English first, then German."""


def explain(kind: type[Diagnostic], language: str) -> str:
    """Code, name and level; the message with its tips; the documentation."""
    message_head, tip_head, full_head = HEADS["de" if language == "de" else "en"]
    tips = [_filled(text, kind, language) for text in (_saying(kind, language).tip, _saying(kind, language).guess) if text]
    lines = [f"{kind.code} ({kind.name}): {level_word(kind.level, language)}", ""]
    lines.append(f"{message_head}: {message(kind, language)}")
    lines += [f"{tip_head}: {tip}" for tip in tips if tip.strip("…")]
    return "\n".join([*lines, "", f"{full_head}:", documentation(kind, language)])


def message(kind: type[Diagnostic], language: str) -> str:
    """The sentence with dots where a finding puts what it is about."""
    return _filled(_saying(kind, language).text, kind, language)


def documentation(kind: type[Diagnostic], language: str) -> str:
    """The half of the docstring that is in German or, for every other language, in English."""
    english, _, german = cleandoc(kind.__doc__ or "").partition(GERMAN)
    return german if language == "de" else english


def _saying(kind: type[Diagnostic], language: str) -> Saying:
    return kind.de if language == "de" else kind.en


def _filled(text: str, kind: type[Diagnostic], language: str) -> str:
    opening, closing = QUOTES["de" if language == "de" else "en"]
    dots = {field.name: "…" for field in fields(kind)}
    return text.format(**dots | {"q": opening, "Q": closing})
