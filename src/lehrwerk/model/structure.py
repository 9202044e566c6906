"""Written data → typed value; what does not fit becomes a finding at its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.source import Span

Place = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

EXPECTED = {
    "minutes": ("eine Zahl von Minuten wie 15", "a number of minutes such as 15"),
    "share": ("einen Anteil wie 80%", "a share such as 80%"),
    "clock": ("eine Uhrzeit wie 09:00", "a time such as 09:00"),
    "size": ("eine Anzahl wie 12 oder 8–16", "a number such as 12 or 8–16"),
    "day": ("ein Datum wie 2026-09-01", "a date such as 2026-09-01"),
    "slug": (
        "einen Namen aus Kleinbuchstaben, Ziffern und Bindestrichen (höchstens 40 Zeichen)",
        "a name of small letters, digits and hyphens (at most 40 characters)",
    ),
    "attempts": ("eine ganze Zahl von 1 bis 60", "a whole number from 1 to 60"),
    "text": ("einen Text, der nicht leer ist", "a text that is not empty"),
    "number": ("eine ganze Zahl", "a whole number"),
    "yes_no": ("„true“ oder „false“", "“true” or “false”"),
    "list": ("eine Liste", "a list"),
    "mapping": ("Angaben in der Form „Schlüssel: Wert“", "entries of the form “key: value”"),
    "language": ("ein Sprachkürzel wie de oder de-simple", "a language tag such as de or de-simple"),
    "other": ("einen anderen Wert", "another value"),
}
"""What a field wants, in German and English."""

TYPES = {
    "int_parsing": "number",
    "int_type": "number",
    "int_from_float": "number",
    "greater_than_equal": "number",
    "less_than_equal": "number",
    "bool_parsing": "yes_no",
    "bool_type": "yes_no",
    "tuple_type": "list",
    "list_type": "list",
    "mapping_type": "mapping",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "string_type": "text",
    "string_pattern_mismatch": "language",
}
"""pydantic's error types, as far as our models can meet them."""


@dataclass(frozen=True, kw_only=True)
class KeyUnknown(Diagnostic):
    """A key that the format does not know.

    A slip in a key would otherwise go unnoticed, and what it says would be missing in the output.

    Instead: use one of the known keys; `lehrwerk schema` lists them.

    de: Ein Schlüssel steht da, den es hier nicht gibt.

    Ein Tippfehler bliebe sonst unbemerkt, und was er sagen soll, würde in der Ausgabe fehlen.

    Stattdessen: Nehmen Sie einen der bekannten Schlüssel; `lehrwerk schema` zählt sie auf.
    """

    code, name = "LW201", "key-unknown"
    de = Saying("Den Schlüssel {q}{key}{Q} gibt es hier nicht.", "Hier gibt es: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no key {q}{key}{Q} here.", "Known here: {known}.", "Did you mean {q}{closest}{Q}?")

    key: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class KeyMissing(Diagnostic):
    """A key that the format needs is not there.

    Every output that shows it would have a hole.

    Instead: add the key with its value.

    de: Ein Schlüssel fehlt, der gebraucht wird.

    Jede Ausgabe, die ihn zeigt, hätte eine Lücke.

    Stattdessen: Ergänzen Sie den Schlüssel mit seinem Wert.
    """

    code, name = "LW202", "key-missing"
    de = Saying("Es fehlt der Schlüssel {q}{key}{Q}.", "Ergänzen Sie eine Zeile {q}{key}: …{Q}.")
    en = Saying("The key {q}{key}{Q} is missing.", "Add a line {q}{key}: …{Q}.")

    key: str


@dataclass(frozen=True, kw_only=True)
class ValueWrong(Diagnostic):
    """A value is not of the kind its key wants.

    The tool never guesses what was meant.

    Instead: write a value of the kind that the message names.

    de: Ein Wert passt nicht zu seinem Schlüssel.

    Was gemeint ist, wird nie geraten.

    Stattdessen: Schreiben Sie einen Wert von der Art, die die Meldung nennt.
    """

    code, name = "LW203", "value-wrong"
    de = Saying("{q}{key}{Q} braucht {expected_de}, nicht {q}{value}{Q}.")
    en = Saying("{q}{key}{Q} needs {expected_en}, not {q}{value}{Q}.")

    key: str
    value: str
    expected_de: str
    expected_en: str


@dataclass(frozen=True, kw_only=True)
class AttributeUnknown(Diagnostic):
    """A word in a fence's braces that this kind of fence does not know.

    Nothing between the braces is ignored: a slip must never publish a solution or lose points.

    Instead: use one of the words that the message lists.

    de: In der Klammer eines Blocks steht eine Angabe, die er nicht kennt.

    Nichts in der Klammer wird übergangen: Ein Tippfehler darf nie eine Lösung veröffentlichen oder Punkte kosten.

    Stattdessen: Nehmen Sie eine der Angaben, die die Meldung aufzählt.
    """

    code, name = "LW211", "attribute-unknown"
    de = Saying("Die Angabe {q}{key}{Q} gibt es bei diesem Block nicht.", "Hier gibt es: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("This block has no {q}{key}{Q}.", "Known here: {known}.", "Did you mean {q}{closest}{Q}?")

    key: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class AttributeMissing(Diagnostic):
    """A fence needs a word in its braces that is not there.

    Without it the block cannot be made.

    Instead: add it between the braces.

    de: In der Klammer eines Blocks fehlt eine Angabe, die er braucht.

    Ohne sie kann der Block nicht entstehen.

    Stattdessen: Ergänzen Sie sie in der Klammer.
    """

    code, name = "LW212", "attribute-missing"
    de = Saying("Es fehlt die Angabe {q}{key}{Q}.", "Ergänzen Sie {q}{{{key}=…}}{Q} hinter dem Namen des Blocks.")
    en = Saying("{q}{key}{Q} is missing.", "Add {q}{{{key}=…}}{Q} after the block's name.")

    key: str


@dataclass(frozen=True, kw_only=True)
class AttributeWrong(Diagnostic):
    """A word in a fence's braces has a value of the wrong kind.

    The tool never guesses what was meant.

    Instead: write a value of the kind that the message names.

    de: Eine Angabe in der Klammer eines Blocks hat einen Wert, der nicht passt.

    Was gemeint ist, wird nie geraten.

    Stattdessen: Schreiben Sie einen Wert von der Art, die die Meldung nennt.
    """

    code, name = "LW213", "attribute-wrong"
    de = Saying("{q}{key}{Q} braucht {expected_de}, nicht {q}{value}{Q}.")
    en = Saying("{q}{key}{Q} needs {expected_en}, not {q}{value}{Q}.")

    key: str
    value: str
    expected_de: str
    expected_en: str


@dataclass(frozen=True)
class Manner:
    """Which findings to speak in: those of YAML keys, or those of a fence's braces."""

    unknown: type[KeyUnknown | AttributeUnknown]
    missing: type[KeyMissing | AttributeMissing]
    wrong: type[ValueWrong | AttributeWrong]

    KEYS: ClassVar["Manner"]
    BRACES: ClassVar["Manner"]


Manner.KEYS = Manner(KeyUnknown, KeyMissing, ValueWrong)
Manner.BRACES = Manner(AttributeUnknown, AttributeMissing, AttributeWrong)


def understand(
    model: type[Model],
    data: Any,
    places: Mapping[Place, Span],
    at: Span,
    found: Diagnostics,
    manner: Manner = Manner.KEYS,
) -> Model | None:
    """The data as a value of the model, or None after a finding for each thing that does not fit.
    `places` tells where each entry stands, `at` where the whole does."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
            found.add(_finding(detail, model, places, at, manner))
        return None


def _finding(detail: ErrorDetails, model: type[BaseModel], places: Mapping[Place, Span], at: Span, manner: Manner) -> Diagnostic:
    # A mapping's bad key is reported by pydantic under [key] as a last step of its own.
    loc = tuple(step for step in detail["loc"] if step != "[key]")
    key = str(loc[-1]) if loc else ""
    if detail["type"] == "extra_forbidden":
        known = _known(model, loc[:-1])
        here = places.get((*loc, "key")) or _nearest(places, loc, at)
        return manner.unknown(at=here, key=key, known=", ".join(known), closest=closest(key, known))
    if detail["type"] == "missing":
        return manner.missing(at=_nearest(places, loc[:-1], at), key=key)
    german, english = _expected(detail)
    return manner.wrong(
        at=_nearest(places, loc, at),
        key=next((str(step) for step in reversed(loc) if isinstance(step, str)), ""),
        value=_shown(detail["input"]),
        expected_de=german,
        expected_en=english,
    )


def _expected(detail: ErrorDetails) -> tuple[str, str]:
    kind = detail["type"]
    if kind == "literal_error":
        choices = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"eines von: {choices}", f"one of: {choices}"
    return EXPECTED.get(TYPES.get(kind, kind.removeprefix("lw_")), EXPECTED["other"])


def _nearest(places: Mapping[Place, Span], loc: Place, at: Span) -> Span:
    while loc:
        if loc in places:
            return places[loc]
        loc = loc[:-1]
    return at


def _known(model: type[BaseModel], loc: Place) -> list[str]:
    """The keys a model knows at a depth, found by walking its fields."""
    for step in loc:
        if isinstance(step, str) and (field := _field(model, step)) is not None:
            model = field
    return [field.alias or name for name, field in model.model_fields.items()]


def _field(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    field = next((f for name, f in model.model_fields.items() if key in (name, f.alias)), None)
    return _model_in(field.annotation) if field else None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else "…"
    return text if len(text) <= 40 else text[:39] + "…"
