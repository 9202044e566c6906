"""Sound and film, as they are read."""

from blocks.test_reads import read, words
from lehrwerk.blocks.audio.audio import Audio
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.video.video import Video
from lehrwerk.blocks.walk import blocks

FILM = 'film Die Tür {file=film/tuer.mp4 captions=film/tuer.vtt poster=bilder/tuer.jpg credit="Wer, Lizenz"}'


def test_a_sound_has_a_title_a_file_and_its_text() -> None:
    block = read('::: ton Am Notruf {file=ton/satz.mp3 credit="Wer, Lizenz"}\n„Wo ist der Notfall?“\n:::\n')

    assert isinstance(block, Audio)
    assert (block.title.text, block.credit, words(block.transcript)) == ("Am Notruf", "Wer, Lizenz", "„Wo ist der Notfall?“")
    assert [(line.text, line.at.text) for line in block.files()] == [("ton/satz.mp3", "file=ton/satz.mp3")]


def test_a_film_has_stops_with_exercises() -> None:
    block = read(f"""\
::: {FILM}
Es klopft.

::: haltepunkt 0:35
::: choice {{#helm}}
Warum?

- [x] Darum.
- [ ] Nur so.
:::
:::

::: cue 1:02:03
Und dann?
:::
:::
""")

    assert isinstance(block, Video)
    assert [line.text for line in block.files()] == ["film/tuer.mp4", "film/tuer.vtt", "bilder/tuer.jpg"]
    assert words(block.transcript) == "Es klopft."
    assert [(cue.seconds, cue.time) for cue in block.cues] == [(35, "0:35"), (3723, "1:02:03")]
    assert [inner.id for inner in blocks([block]) if isinstance(inner, Choice)] == ["helm"]


def test_a_silent_film_needs_no_captions() -> None:
    block = read('::: video Ein Zettel {file=film/zettel.webm silent credit="Wer, Lizenz"}\nEine Hand schreibt.\n:::\n')

    assert (block.captions, block.cues, [line.text for line in block.files()]) == (None, (), ["film/zettel.webm"])


def test_captions_are_handed_on_with_their_times() -> None:
    assert Video.timed("WEBVTT\n\n00:01.000 --> 00:02.500\nAnna.\n") == [(1.0, 2.5, "Anna.")]
