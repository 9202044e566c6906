"""How levels are called."""

from lehrwerk.diagnostics.diagnostic import Level

LEVELS = {
    "de": {Level.ERROR: "Fehler", Level.WARNING: "Warnung", Level.NOTE: "Hinweis"},
    "en": {Level.ERROR: "Error", Level.WARNING: "Warning", Level.NOTE: "Note"},
}
"""What people read, by language."""


def level_word(level: Level, language: str) -> str:
    """The level in German or, for every other language, in English."""
    return LEVELS["de" if language == "de" else "en"][level]
