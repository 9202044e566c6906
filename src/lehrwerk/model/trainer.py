"""The trainer's side that outlives one course: organisation, people, method cards, cases, phrases."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from lehrwerk.model.plan import Form, Phase
from lehrwerk.model.prose import Prose
from lehrwerk.model.values import Language, Minutes, Review, Size, Text, Written
from lehrwerk.source import Span


class Contact(Written):
    """Someone to call."""

    label: Text
    """What the number is for.
    de: Wofür die Nummer ist."""
    phone: Text | None = None
    """The number.
    de: Die Nummer."""
    mail: Text | None = None
    """The e-mail address.
    de: Die E-Mail-Adresse."""


class Organisation(Written):
    """organisation.yaml: who offers the training."""

    name: Text
    """The name on covers and certificates.
    de: Der Name auf Titelseiten und Bescheinigungen."""
    address: Text | None = None
    """Street, number, town.
    de: Straße, Hausnummer, Ort."""
    logo: Text | None = None
    """A picture file beside organisation.yaml.
    de: Eine Bilddatei neben organisation.yaml."""
    funding: Text | None = None
    """The line that funders ask for.
    de: Die Zeile, die Fördernde verlangen."""
    contacts: Mapping[str, Contact] = Field(default_factory=dict)
    """Numbers that people need.
    de: Nummern, die Menschen brauchen."""


class Person(Written):
    """people/<name>.yaml: who may lead."""

    name: Text
    """First and last name.
    de: Vor- und Nachname."""
    role: Text | None = None
    """What they are in the training.
    de: Was sie in der Schulung sind."""


class MethodFacts(Written):
    """The front matter of a method card."""

    title: Text
    """The method's name.
    de: Der Name der Methode."""
    number: Text | None = None
    """A short number such as M01.
    de: Eine kurze Nummer, etwa M01."""
    goal: Text
    """What it is good for.
    de: Wozu sie gut ist."""
    minutes: Minutes
    """How long it takes.
    de: Wie lange sie dauert."""
    phase: Phase
    """Where in a training it belongs.
    de: Wohin sie in einer Schulung gehört."""
    form: Form
    """Who works with whom.
    de: Die Sozialform."""
    group: Size
    """For how many people.
    de: Für wie viele Menschen."""
    material: Mapping[str, str] = Field(default_factory=dict)
    """What is needed: `1 per person`, `4 per group of 4`, `2`.
    de: Was gebraucht wird: `1 per person`, `4 per group of 4`, `2`."""
    room: Text | None = None
    """What the room must offer.
    de: Was der Raum bieten muss."""
    source: Text | None = None
    """Where the method comes from, and its licence.
    de: Woher die Methode kommt und ihre Lizenz."""


@dataclass(frozen=True)
class Method:
    """A method card."""

    id: str
    facts: MethodFacts
    body: Prose
    at: Span = field(repr=False, compare=False)
    places: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict, repr=False, compare=False)
    """Where each field of the front matter stands."""


class CaseFacts(Written):
    """The front matter of a case."""

    title: Text
    """The case's name.
    de: Der Name des Falls."""
    number: Text | None = None
    """A short number such as F01.
    de: Eine kurze Nummer, etwa F01."""
    summary: Text
    """The situation in a sentence or two.
    de: Die Lage in ein oder zwei Sätzen."""
    roles: Text | None = None
    """Who takes part.
    de: Wer beteiligt ist."""
    content_note: Text | None = None
    """A sentence that warns of what may weigh on people.
    de: Ein Satz, der vorwarnt, was Menschen belasten kann."""
    counters: Text | None = None
    """What the choices change, with the value at the start: `Sicherheit=5 Vertrauen=5`.
    de: Was die Entscheidungen verändern, mit Anfangswert: `Sicherheit=5 Vertrauen=5`."""
    reviewed: Mapping[Literal["content", "legal", "medical"], Review] = Field(default_factory=dict)
    """Who checked what.
    de: Wer was geprüft hat."""


@dataclass(frozen=True)
class CaseSheet:
    """A case that several courses share; its scenes are read by the block `case`."""

    id: str
    facts: CaseFacts
    body: Prose
    at: Span = field(repr=False, compare=False)
    places: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict, repr=False, compare=False)
    """Where each field of the front matter stands."""


class Phrases(Written):
    """phrases/<name>.yaml: sentences in several languages."""

    title: Text
    """What the sentences are for.
    de: Wofür die Sätze sind."""
    phrases: Mapping[str, Mapping[Language, Text]]
    """Each sentence by a short name, in its languages.
    de: Jeder Satz unter einem kurzen Namen, in seinen Sprachen."""
    reviewed: Mapping[Language, Review] = Field(default_factory=dict)
    """Who checked which language.
    de: Wer welche Sprache geprüft hat."""


@dataclass(frozen=True)
class Trainer:
    """The folder `trainer/`."""

    organisation: Organisation | None = None
    people: Mapping[str, Person] = field(default_factory=dict)
    methods: Mapping[str, Method] = field(default_factory=dict)
    cases: Mapping[str, CaseSheet] = field(default_factory=dict)
    phrases: Mapping[str, Phrases] = field(default_factory=dict)
    phrase_places: Mapping[str, Mapping[tuple[str | int, ...], Span]] = field(default_factory=dict, repr=False, compare=False)
    """Where each field of a file of phrases stands, by the file's name."""
    assets: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The logo and other files, by their path in the workspace."""
    broken: frozenset[str] = frozenset()
    """Files that are there but could not be read, as `methods/name`: a finding tells of them already."""
