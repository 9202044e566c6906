"""The headings of a list of people: which column means what, in whichever spelling."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal
from unicodedata import normalize

Column = Literal["name", "given", "family", "title", "pronoun", "organisation", "born", "units", "hours", "minutes", "passed", "serial"]

KNOWN: Mapping[Column, tuple[str, ...]] = {
    "name": (
        "name",
        "voller name",
        "vor und nachname",
        "vor und zuname",
        "vorname und nachname",
        "vorname nachname",
        "nachname vorname",
        "name vorname",
        "teilnehmer",
        "teilnehmerin",
        "teilnehmer in",
        "teilnehmende",
        "teilnehmende person",
        "full name",
        "first and last name",
        "last name first name",
        "participant",
        "attendee",
        "learner",
    ),
    "given": ("vorname", "vornamen", "rufname", "first name", "given name", "forename", "first names", "given names"),
    "family": ("nachname", "familienname", "zuname", "last name", "family name", "surname"),
    "title": ("titel", "akademischer titel", "akad titel", "title", "academic title", "grad"),
    "pronoun": ("pronomen", "pronoun", "pronouns"),
    "organisation": (
        "organisation",
        "organization",
        "wache",
        "rettungswache",
        "feuerwehr",
        "dienststelle",
        "arbeitgeber",
        "firma",
        "betrieb",
        "einrichtung",
        "institution",
        "abteilung",
        "verein",
        "verband",
        "behörde",
        "schule",
        "standort",
        "company",
        "employer",
        "station",
        "department",
        "school",
    ),
    "born": (
        "geburtsdatum",
        "geburtstag",
        "geboren",
        "geboren am",
        "geb",
        "geb datum",
        "date of birth",
        "birth date",
        "birthday",
        "dob",
        "born",
    ),
    "units": ("ue", "besuchte ue", "unterrichtseinheiten", "anwesend ue", "ue anwesend", "units", "units attended", "teaching units"),
    "hours": ("stunden", "zeitstunden", "besuchte stunden", "anwesend stunden", "hours", "hours attended"),
    "minutes": ("minuten", "besuchte minuten", "minutes", "minutes attended"),
    "passed": ("bestanden", "test bestanden", "prüfung bestanden", "passed", "test passed"),
    "serial": (
        "seriennummer",
        "nummer der bescheinigung",
        "bescheinigungsnummer",
        "zertifikatsnummer",
        "serial",
        "serial number",
        "certificate number",
    ),
}
"""What headings say, in small letters and without points and hyphens."""

NEAR = 0.88
"""How alike a misspelt heading must be (difflib's ratio)."""

SHORT = 6
"""Letters below which a heading must be spelt right."""


@dataclass(frozen=True)
class Headings:
    """The first row, understood."""

    columns: tuple[Column | None, ...]
    """What each column means; None for one that is not used."""
    unused: tuple[str, ...]
    """The headings of those."""
    twice: tuple[str, ...]
    """Headings that mean what another one means already."""

    @property
    def names(self) -> bool:
        """Whether one can tell who people are."""
        return bool({"name", "given", "family"} & set(self.columns))


def headings(cells: Sequence[str]) -> Headings:
    """What a row means if it is the row of headings."""
    found = [_column(cell) for cell in cells]
    # „Name“ beside „Vorname“ is the family name.
    if "name" in found and "given" in found and "family" not in found:
        found = ["family" if column == "name" else column for column in found]
    unused = tuple(cell for cell, column in zip(cells, found, strict=True) if column is None and cell)
    twice = tuple(cell for number, (cell, column) in enumerate(zip(cells, found, strict=True)) if column and column in found[:number])
    return Headings(tuple(found), unused, twice)


def family_first(heading: str) -> bool:
    """Whether a heading of whole names says that family names stand first."""
    return plain(heading) in {"name vorname", "nachname vorname", "last name first name"}


def plain(text: str) -> str:
    """A heading without what does not matter: capitals, accents, points, hyphens, what stands in brackets."""
    bare = re.sub(r"\([^)]*\)|\*", " ", text.casefold()).replace("ß", "ss")
    letters = "".join(c for c in normalize("NFKD", bare) if not "\u0300" <= c <= "\u036f")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters).split())


def _column(heading: str) -> Column | None:
    said = plain(heading)
    near = get_close_matches(said, LONG, 1, NEAR) if len(said) >= SHORT else []
    for known in (said, re.sub("(?<=[aou])e", "", said), *near):
        if known in SPELLINGS:
            return SPELLINGS[known]
    return None


def _spellings() -> Iterator[tuple[str, Column]]:
    for column, names in KNOWN.items():
        for name in names:
            yield plain(name), column
            yield plain(name).replace(" ", ""), column


SPELLINGS: Mapping[str, Column] = dict(_spellings())
"""Each spelling with its meaning."""

LONG = [name for name in SPELLINGS if len(name) >= SHORT]
"""Those that may be misspelt."""
