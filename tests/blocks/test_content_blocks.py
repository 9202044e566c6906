"""Blocks that show something and ask nothing, as they are read: tabs, cards, timeline, comparison, download, phrases, sensitive."""

from typing import Any

import pytest

from blocks.test_reads import read, words
from lehrwerk.blocks.block import Block
from lehrwerk.blocks.cards.cards import Cards
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.comparison.comparison import Comparison
from lehrwerk.blocks.download.download import Download
from lehrwerk.blocks.phrases.phrases import Phrases
from lehrwerk.blocks.sensitive.sensitive import Sensitive
from lehrwerk.blocks.tabs.tabs import Tabs
from lehrwerk.blocks.timeline.timeline import Timeline
from lehrwerk.blocks.walk import blocks
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.trainer import Phrases as Book
from lehrwerk.reading import markup
from lehrwerk.reading.unit import read_unit
from lehrwerk.source import Source

BOOK = Book.model_validate(
    {
        "title": "Erste Sätze",
        "phrases": {
            "helfe": {"de": "Ich helfe.", "en": "I help.", "ar": "أنا هنا للمساعدة."},
            "wo": {"de": "Wo?", "en": "Where?"},
        },
        "reviewed": {"en": {"by": "offen"}, "ar": {"by": "Fachstelle"}},
    }
)


def read_with_phrases(text: str) -> tuple[Any, Diagnostics]:
    """The first block of a text that may use phrases, and what was found."""
    found = Diagnostics()
    written = markup.read(Source("courses/k/m/einheit.md", f"---\ntitle: A\nminutes: 5\n---\n\n{text}"), found)
    unit = read_unit("m/einheit", written, {}, found, {"einsatz": BOOK}) if written else None
    parts = unit.pages[0].parts if unit and unit.pages else ()
    return (parts[0] if parts else None), found


def test_tabs_have_titles_and_hold_blocks() -> None:
    block = read("""\
::: reiter
### Allein
Sprechen.

#### Zuerst
Langsam.

::: choice {#wer}
Wer spricht?

- [x] Eine
- [ ] Beide
:::

### Zu *zweit*
::: tip
Absprechen.
:::

Danach.
:::
""")

    assert isinstance(block, Tabs)
    assert [(tab.title.text, len(tab.parts)) for tab in block.tabs] == [("Allein", 2), ("Zu *zweit*", 2)]
    assert words(block.tabs[0].parts[0]) == "Sprechen. Zuerst Langsam."  # type: ignore[arg-type]
    assert [title.text for title in block.texts()] == ["Allein", "Zu *zweit*"]  # type: ignore[union-attr]
    assert [inner.id for inner in blocks([block]) if isinstance(inner, Choice)] == ["wer"]
    assert block.tabs[1].title.at.line == 20


def test_a_heading_in_a_list_begins_no_tab() -> None:
    block = read("::: tabs\n### A\n- ### B\n\n### C\nText\n:::\n")

    assert [tab.title.text for tab in block.tabs] == ["A", "C"]


@pytest.mark.parametrize(("name", "kind", "field"), [("karten", Cards, "cards"), ("zeitstrahl", Timeline, "moments")])
def test_cards_and_timelines_are_definition_lists(name: str, kind: type[Block], field: str) -> None:
    block = read(f"::: {name}\n**Eins**\n: Ein Satz.\n\n    Noch einer.\n\nZwei\n: So.\n: Oder so.\n:::\n")

    assert isinstance(block, kind)
    entries = getattr(block, field)
    assert [(entry.term.text, words(entry.meaning)) for entry in entries] == [
        ("**Eins**", "Ein Satz. Noch einer."),
        ("Zwei", "So. Oder so."),
    ]
    assert [entry.term.at.line for entry in entries] == [7, 12]
    assert len(list(block.texts())) == 4


def test_a_comparison_has_two_pictures_and_a_caption() -> None:
    block = read('::: bildvergleich\n![Vorher](a.png "Wer, CC0")\n\n![Nachher](b.png "Wer")\n\nErst so.\n\nDann so.\n:::\n')

    assert isinstance(block, Comparison)
    assert block.images == [
        ("A", {"path": "a.png", "text": "Vorher", "credit": "Wer, CC0"}),
        ("B", {"path": "b.png", "text": "Nachher", "credit": "Wer"}),
    ]
    assert words(block.caption) == "Erst so. Dann so."
    assert len(list(block.texts())) == 3


def test_a_download_names_its_file() -> None:
    block = read('::: datei Die Karte {file="dateien/Karte neu.PDF"}\nZum Falten.\n:::\n')
    bare = read("::: download {file=tabelle.xlsx}\n:::\n")

    assert isinstance(block, Download)
    assert (block.title and block.title.text, block.name, block.label, words(block.text)) == (
        "Die Karte",
        "Karte neu.PDF",
        "PDF",
        "Zum Falten.",
    )
    assert [(line.text, line.at.text) for line in block.files()] == [("dateien/Karte neu.PDF", 'file="dateien/Karte neu.PDF"')]
    assert (bare.title, bare.name, bool(bare.text)) == (None, "tabelle.xlsx", False)


def test_phrases_are_rows_in_the_languages_asked_for() -> None:
    block, found = read_with_phrases('::: sätze {from=einsatz languages="en, de en"}\n:::\n')
    titled, _ = read_with_phrases("::: phrases An der Tür {from=einsatz languages=de}\n:::\n")

    assert len(found) == 0
    assert isinstance(block, Phrases)
    assert (block.title.text, block.languages, block.open) == ("Erste Sätze", ("en", "de"), frozenset({"en"}))
    assert block.rows == (("I help.", "Ich helfe."), ("Where?", "Wo?"))
    assert titled.title.text == "An der Tür"


def test_a_missing_sentence_is_said_with_its_name() -> None:
    _, found = read_with_phrases('::: sätze {from=einsatz languages="de ar"}\n:::\n')

    assert [(f.code, f.facts()["language"], f.facts()["missing"], f.at and f.at.text) for f in found] == [
        ("LW449", "ar", "wo", 'languages="de ar"')
    ]


def test_a_sensitive_section_says_what_it_is_about() -> None:
    block = read("::: belastend Tod eines Kindes\nEs atmet nicht.\n\n::: tip\nEine Person bleibt.\n:::\n:::\n")

    assert isinstance(block, Sensitive)
    assert (block.about.text, len(block.inner()), len(block.mark)) == ("Tod eines Kindes", 2, 6)
