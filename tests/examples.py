"""Every block's `example.md`, with the files, sentences and terms that the examples name."""

import wave
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import BLOCKS
from workspaces import Files

SAMPLE = Path(__file__).parent / "sample"
LADDER = (SAMPLE / "courses/sprache-im-einsatz/verstaendigung/bilder/leiter.svg").read_text("utf-8")
ROOM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><title>Raum</title><path fill="#e6e2da" d="M0 0h320v200H0z"/>'
    '<path fill="#a5483a" d="M{x} 90h90v60H{x}z"/></svg>'
)
COURSE = """title: Beispiele
version: 1.0.0
language: de
summary: Jeder Block einmal.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
modules: [{id: modul, title: Modul, units: [einheit]}]
"""
SENTENCES = """title: Erste Sätze
phrases:
  helfe: {de: Ich helfe Ihnen., tr: Size yardım edeceğim., ar: أنا هنا للمساعدة.}
  wo: {de: "Wo tut es weh?", tr: "Nereniz ağrıyor?", ar: أين الألم؟}
reviewed: {tr: {by: offen}, ar: {by: Fachstelle}}
"""
CAPTIONS = "WEBVTT\n\n00:00.100 --> 00:01.800\nAnna. Rettungsdienst.\n"


def silence(seconds: float) -> bytes:
    """A recording in which nothing is to be heard: every browser plays it, as sound and as a film without pictures."""
    held = BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * round(seconds * 8000))
    return held.getvalue()


FILES: Files = {
    "bilder/leiter.svg": LADDER,
    "bilder/raum-vorher.svg": ROOM.replace("{x}", "20"),
    "bilder/raum-nachher.svg": ROOM.replace("{x}", "200"),
    "dateien/taschenkarte.pdf": b"%PDF-1.7" + bytes(1_234_567),
    "ton/notruf.mp3": silence(3),
    "film/tuer.mp4": silence(75),
    "film/zettel.mp4": silence(25),
    "film/tuer.vtt": CAPTIONS,
}
"""What the examples name, seen from their unit."""

KINDS = [block.kind for block in BLOCKS]
SHOWN = [block.kind for block in BLOCKS if block.kind != "trainer"]
"""What learners see something of."""
EXERCISES = [block.kind for block in BLOCKS if issubclass(block, Exercise)]


def example(kind: str) -> str:
    """The block's example.md."""
    return (files("lehrwerk") / "blocks" / kind / "example.md").read_text("utf-8")


def workspace(body: str, facts: str = COURSE, more: Files | None = None) -> Files:
    """A workspace whose one course has one unit with this text."""
    unit = f"---\ntitle: Einheit\nminutes: 5\n---\n\n{body}"
    own = {f"courses/beispiele/modul/{name}": content for name, content in {**FILES, **(more or {})}.items()}
    return {
        "courses/beispiele/course.yaml": facts,
        "courses/beispiele/glossary.yaml": "Teach-back: Das Gegenüber sagt es in eigenen Worten.\n",
        "courses/beispiele/modul/einheit.md": unit,
        "trainer/phrases/einsatz.yaml": SENTENCES,
        **own,
    }


def pages(kinds: list[str]) -> str:
    """A page for each kind, named like it."""
    return "\n".join(f"## {kind} {{#{kind}}}\n\n{example(kind)}" for kind in kinds)
