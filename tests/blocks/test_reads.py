"""Each block, read from a valid example: which fields it has then."""

from datetime import date
from typing import Any

import pytest

from lehrwerk.blocks.activity.activity import Activity
from lehrwerk.blocks.block import Block
from lehrwerk.blocks.callout.callout import Callout
from lehrwerk.blocks.case.case import Case
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.details.details import Details
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.figure.figure import Figure
from lehrwerk.blocks.gaps.gaps import Gaps
from lehrwerk.blocks.law.law import Law
from lehrwerk.blocks.matching.matching import Matching
from lehrwerk.blocks.ordering.ordering import Ordering
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.reflection.reflection import Reflection
from lehrwerk.blocks.scale.scale import Scale
from lehrwerk.blocks.steps.steps import Steps
from lehrwerk.blocks.trainer.trainer import TrainerNote
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.prose import Prose
from lehrwerk.reading import markup
from lehrwerk.reading.unit import read_unit
from lehrwerk.source import Source


def read(text: str) -> Any:
    """The one block of a text, read without a finding."""
    found = Diagnostics()
    written = markup.read(Source("courses/k/m/einheit.md", f"---\ntitle: A\nminutes: 5\n---\n\n{text}"), found)
    unit = read_unit("m/einheit", written, {}, found) if written else None
    assert [finding.say("en") for finding in found] == []
    assert unit is not None
    (block,) = unit.pages[0].parts
    assert isinstance(block, Block)
    return block


def words(prose: Prose) -> str:
    """The running text of some prose."""
    return " ".join(line.text for line in prose.lines())


def test_a_choice_has_options_and_helps() -> None:
    block = read("""\
::: auswahl {#wahl points=2 objective=LZ1 assessed=graded}
Was kommt zuerst?

- [x] Sprechen {#b}
  > Genau.
- [ ] Zeigen

hint: Unten beginnen.

Hinweis: Noch einer.

richtig: Gut.

wrong: Noch einmal.
:::
""")

    assert isinstance(block, Choice)
    assert (block.id, block.points, block.objective, block.assessed, block.several, block.named) == (
        "wahl",
        2,
        "LZ1",
        "graded",
        False,
        True,
    )
    assert words(block.prompt) == "Was kommt zuerst?"
    assert [(o.key, o.text.text, o.right, words(o.feedback)) for o in block.options] == [
        ("b", "Sprechen", True, "Genau."),
        ("a", "Zeigen", False, ""),
    ]
    assert [line.text for line in block.hints] == ["Unten beginnen.", "Noch einer."]
    assert (block.right and block.right.text, block.wrong and block.wrong.text) == ("Gut.", "Noch einmal.")
    assert (block.at.line, block.options[0].text.at.line) == (6, 9)


@pytest.mark.parametrize(("flag", "second"), [("several", " "), ("", "x")])
def test_a_choice_takes_several_when_asked_or_when_several_are_right(flag: str, second: str) -> None:
    assert read(f"::: choice {{#wahl {flag}}}\nWas?\n\n- [x] a\n- [{second}] b\n:::\n").several


def test_gaps_are_typed_or_chosen() -> None:
    block = read("::: lücken {#l}\nDer Notruf lautet [[112|eins eins zwei]]. Sprechen Sie [[!lauter|langsam]]{#x}.\n:::\n")

    assert isinstance(block, Gaps)
    assert [(gap.key, gap.chosen, gap.answer) for gap in block.gaps] == [("a", False, "112"), ("x", True, "langsam")]
    assert [[a.text for a in gap.alternatives] for gap in block.gaps] == [["112", "eins eins zwei"], ["lauter", "langsam"]]


def test_a_matching_has_heads_and_pairs() -> None:
    block = read("::: zuordnung {#z}\n| Stufe | Mittel |\n|---|---|\n| Zeigen | Tafel |\n| Sprechen {#x} | Satz |\n:::\n")

    assert isinstance(block, Matching)
    assert (block.left_head.text, block.right_head.text, bool(block.prompt)) == ("Stufe", "Mittel", False)
    assert [(pair.key, pair.left.text, pair.right.text) for pair in block.pairs] == [("a", "Zeigen", "Tafel"), ("x", "Sprechen", "Satz")]


def test_an_ordering_keeps_the_right_order() -> None:
    block = read("::: reihenfolge {#r}\nOrdnen Sie.\n\n1. Sprechen\n2. Zeigen\n3. Rufen\n:::\n")

    assert isinstance(block, Ordering)
    assert [(item.key, item.text.text) for item in block.items] == [("a", "Sprechen"), ("b", "Zeigen"), ("c", "Rufen")]
    assert sorted(item.key for item in block.mixed()) == ["a", "b", "c"]
    assert block.mixed() != list(block.items)


def test_a_scale_has_two_ends() -> None:
    block = read("::: skala {#s}\nWie sicher?\n\n0 = gar nicht, 10 = sehr, sehr\n:::\n")

    assert isinstance(block, Scale)
    assert (block.low, block.high, block.low_text.text, block.high_text.text) == (0, 10, "gar nicht", "sehr, sehr")
    assert words(block.prompt) == "Wie sicher?"


def test_a_reflection_has_room_to_write() -> None:
    block = read("::: reflexion {#f lines=7}\nWelchen Satz?\n:::\n")

    assert isinstance(block, Reflection)
    assert (block.lines, block.private, words(block.prompt)) == (7, True, "Welchen Satz?")


def test_a_case_has_scenes_decisions_and_endings() -> None:
    block = read("""\
::: fall {#f counters="Zeit=5 Würde=4"}
Vorweg.

### tuer: An der Tür
Ein Mann steht im Weg.

- Sie warten. -> ende {Zeit-1 Würde+2 rating=risky}
  > Das dauert.

### ende: Spät {if="Zeit <= 4 and Würde > 3"}
Es dauerte.

### ende: Geschafft
Da.

### debrief
Und Sie?
:::
""")

    assert isinstance(block, Case)
    start, late, done = block.scenes
    (decision,) = start.decisions
    assert (dict(block.counters), words(block.prompt), words(block.debrief)) == ({"Zeit": 5, "Würde": 4}, "Vorweg.", "Und Sie?")
    assert (start.id, start.title.text, words(start.text)) == ("tuer", "An der Tür", "Ein Mann steht im Weg.")
    assert (decision.to, dict(decision.effects), decision.rating) == ("ende", {"Zeit": -1, "Würde": 2}, "risky")
    assert (decision.text.text, words(decision.feedback)) == ("Sie warten.", "Das dauert.")
    assert (late.conditions, done.conditions) == ((("Zeit", "<=", 4), ("Würde", ">", 3)), ())


def test_a_law_box_tells_who_checked_it_and_when() -> None:
    checked, unchecked = (
        read(f"::: recht {text}\nEin Satz.\n:::\n") for text in ('Schweigen {reviewed=2026-09-01 by="Die Kanzlei"}', "{reviewed=offen}")
    )

    assert isinstance(checked, Law)
    assert (checked.heading and checked.heading.text, checked.reviewed, checked.by) == ("Schweigen", date(2026, 9, 1), "Die Kanzlei")
    assert (unchecked.heading, unchecked.reviewed, unchecked.by) == (None, None, None)


@pytest.mark.parametrize(("name", "flavour"), [("note", "note"), ("Tipp", "tip"), ("WARNUNG", "warning")])
def test_a_callout_has_a_flavour_whatever_its_capitals(name: str, flavour: str) -> None:
    block = read(f"::: {name} Merke\nEin Satz.\n:::\n")

    assert isinstance(block, Callout)
    assert (block.flavour, block.heading and block.heading.text, len(block.parts)) == (flavour, "Merke", 1)


def test_details_have_a_line_that_stays() -> None:
    block = read("::: aufklappen Mehr dazu\nEin Satz.\n\n::: tip\nEin Tipp.\n:::\n:::\n")

    assert isinstance(block, Details)
    assert (block.summary.text, [type(part) for part in block.inner()]) == ("Mehr dazu", [Prose, Callout])


def test_steps_are_taken_out_of_their_list() -> None:
    block = read("::: schritte\n1. Eins.\n2. Zwei.\n   Weiter.\n:::\n")

    assert isinstance(block, Steps)
    assert [words(step) for step in block.steps] == ["Eins.", "Zwei.\nWeiter."]


def test_a_figure_has_a_picture_and_a_caption() -> None:
    block = read('::: abbildung\n![Leiter](bilder/leiter.svg "Wer, Lizenz")\n\nDie Leiter.\n:::\n')

    assert isinstance(block, Figure)
    (image,) = block.picture.pieces()
    assert (image.content, image.attrs["src"], image.attrs["title"]) == ("Leiter", "bilder/leiter.svg", "Wer, Lizenz")
    assert words(block.caption) == "Die Leiter."


@pytest.mark.parametrize(("name", "place"), [("online", "online"), ("room", "room"), ("präsenz", "room")])
def test_an_activity_has_a_place(name: str, place: str) -> None:
    block = read(f"::: {name} 40 min {{method=runde}}\n:::\n")

    assert isinstance(block, Activity)
    assert (block.place, block.heading and block.heading.text, block.method, block.parts) == (place, "40 min", "runde", ())


def test_a_note_for_trainers_has_a_heading() -> None:
    block = read("::: trainer 5 min\nFragen Sie nach.\n:::\n")

    assert isinstance(block, TrainerNote)
    assert (block.heading and block.heading.text, block.method) == ("5 min", None)


def test_a_pool_holds_exercises() -> None:
    block = read("::: vorrat {#fragen}\n::: gaps {#a}\n[[1]]\n:::\n\n::: gaps\n[[2]]\n:::\n:::\n")

    assert isinstance(block, Pool)
    assert [(part.id, part.named) for part in block.parts if isinstance(part, Exercise)] == [("a", True), ("einheit-gaps-2", False)]
