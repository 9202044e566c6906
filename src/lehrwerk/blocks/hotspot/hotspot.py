"""Places in a picture, with a list as their twin."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.boxes import Box, ChoiceWithoutRight, Option, boxes, options
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.blocks.images import alone, image
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Fence, Line, Prose

NUMBER = r"(-?\d{1,3}(?:[.,]\d{1,2})?) ?%"
SPOT = re.compile(rf"\s*\{{x={NUMBER}\s+y={NUMBER}\s+r={NUMBER}\}}\s*$")
"""`{x=50% y=20% r=8%}`: how far from the left and from the top, and the radius, in hundredths of the picture's width
(x and r) and height (y)."""


@dataclass(frozen=True, kw_only=True)
class SpotUnclear(Diagnostic):
    """An option of a hotspot does not say where in the picture it lies.

    Learners could not find it there.

    Instead: write `{x=50% y=20% r=8%}` behind it: how far from the left and from the top, and the radius.

    de: Bei einem Bild zum Antippen sagt eine Antwort nicht, wo im Bild sie liegt.

    Die Lernenden könnten sie dort nicht finden.

    Stattdessen: Schreiben Sie `{x=50% y=20% r=8%}` dahinter: wie weit von links, wie weit von oben, und den Radius.
    """

    code, name = "LW457", "spot-unclear"
    de = Saying(
        "Wo {q}{text}{Q} im Bild liegt, ist nicht angegeben.",
        "Schreiben Sie ans Ende der Zeile: {q}{{x=50% y=20% r=8%}}{Q} (von links, von oben, Radius); ein Buchstabe steht davor.",
    )
    en = Saying(
        "It is not said where in the picture {q}{text}{Q} lies.",
        "Write at the end of the line: {q}{{x=50% y=20% r=8%}}{Q} (from the left, from the top, radius); a letter stands before it.",
    )

    text: str


@dataclass(frozen=True, kw_only=True)
class SpotOutside(Diagnostic):
    """A place of a hotspot lies outside of the picture, or has no size.

    Nobody could tap it.

    Instead: keep `x` and `y` between 0% and 100%, and `r` between 1% and 50%.

    de: Eine Stelle zum Antippen liegt außerhalb des Bildes oder hat keine Größe.

    Niemand könnte sie antippen.

    Stattdessen: Halten Sie `x` und `y` zwischen 0% und 100%, und `r` zwischen 1% und 50%.
    """

    code, name = "LW458", "spot-outside"
    de = Saying("Die Stelle {q}{text}{Q} liegt nicht im Bild.", "Für {q}x{Q} und {q}y{Q} gehen 0% bis 100%, für {q}r{Q} 1% bis 50%.")
    en = Saying("The place {q}{text}{Q} does not lie in the picture.", "{q}x{Q} and {q}y{Q} go from 0% to 100%, {q}r{Q} from 1% to 50%.")

    text: str


class HotspotAttributes(ExerciseAttributes):
    """What a hotspot takes between its braces."""

    several: bool = False
    """Whether several places may be chosen even if only one is right.
    de: Ob mehrere Stellen gewählt werden dürfen, auch wenn nur eine richtig ist."""


@dataclass(frozen=True)
class Spot:
    """A circle in the picture, in hundredths: x and r of its width, y of its height."""

    key: str
    """Of its option."""
    x: float
    y: float
    r: float


@dataclass(frozen=True, kw_only=True)
class Hotspot(Exercise):
    """A picture with places to choose."""

    kind = "hotspot"
    names: ClassVar = {"en": ("hotspot",), "de": ("bildpunkt",)}
    takes = HotspotAttributes

    picture: Line
    """The Markdown image, with alternative text and credit line."""
    several: bool
    options: tuple[Option, ...]
    spots: tuple[Spot, ...]
    """In the order of the options."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt, an image alone in its paragraph, and a task list whose items say where they lie."""
        ask = asked(fence, desk, HotspotAttributes)
        if ask is None:
            return None
        items = ask.first("bullet_list")
        found = boxes(items) if items else None
        before = ask.before("bullet_list")
        if not found or len(found) < 2 or (items and ask.after(items)) or not before or not alone(before[-1]):
            desk.found.add(_unfit(fence))
            return None
        placed = [placement for box in found if (placement := _placed(box, desk))]
        if not any(box.right for box in found):
            desk.found.add(ChoiceWithoutRight(at=fence.at))
            return None
        prompt = question(before[:-1], fence, desk)
        if prompt is None or len(placed) < len(found):
            return None
        choices = options(box for box, _ in placed)
        spots = tuple(Spot(option.key, *place) for option, (_, place) in zip(choices, placed, strict=True))
        several = ask.attributes.several or sum(box.right for box in found) > 1
        return cls(
            **ask.given,
            prompt=prompt,
            picture=before[-1].line(),
            several=several,
            options=choices,
            spots=spots,
        )

    @property
    def image(self) -> Mapping[str, str]:
        """The picture's "path", "text" (what it shows) and "credit"."""
        return image(self.picture)

    def solution(self) -> Mapping[str, Any]:
        """{"several", "right": keys, "options": keys}."""
        right = [option.key for option in self.options if option.right]
        return {"several": self.several, "right": right, "options": [option.key for option in self.options]}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The options."""
        return ((option.key, option.text) for option in self.options)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="some" if self.several else "one", parts=alike(option.key for option in self.options))

    def payload(self) -> int:
        """One character for each place that may be chosen."""
        return len(self.options) if self.several else 1

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, picture, options, feedback, helps."""
        yield self.prompt
        yield self.picture
        for option in self.options:
            yield option.text
            yield option.feedback
        yield from self.helps()


def _placed(box: Box, desk: Desk) -> tuple[Box, tuple[float, float, float]] | None:
    """The box without its place, and the place; None after a finding."""
    match = SPOT.search(box.text.text)
    words = box.text.text[: match.start()] if match else box.text.text
    if not match:
        desk.found.add(SpotUnclear(at=box.text.at, text=words))
        return None
    x, y, r = (float(written.replace(",", ".")) for written in match.groups())
    if not (0 <= x <= 100 and 0 <= y <= 100 and 1 <= r <= 50):
        desk.found.add(SpotOutside(at=box.text.at, text=words))
        return None
    at = box.text.at.source.span(box.text.at.start, box.text.at.start + len(words))
    return replace(box, text=Line(words, at)), (x, y, r)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Frage, ein Bild allein in seinem Absatz und danach mindestens zwei Stellen mit Kästchen",
        need_en="a question, an image alone in its paragraph, and then at least two places with boxes",
        tip_de="Schreiben Sie je Stelle „- [x] Brust {x=50% y=20% r=8%}“ oder „- [ ] …“; darunter eingerückt eine Rückmeldung: „  > …“.",
        tip_en="For each place write “- [x] Chest {x=50% y=20% r=8%}” or “- [ ] …”; feedback stands indented below: “  > …”.",
    )
