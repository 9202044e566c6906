"""The hand-over sheet: what whoever uploads a package must know, one page for each package."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Format, Order, Output
from lehrwerk.formats.handover.sheet import Sheet, sheet
from lehrwerk.formats.printing import printed
from lehrwerk.model.edition import Audience
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.pages.volume import surrounding_facts


class Handover:
    """A PDF of one page for each package."""

    name = "handover"
    file = "handover.pdf"
    audience = Audience.TRAINER

    def __init__(self, packages: Sequence[Format]) -> None:
        self._packages = packages
        """What platforms import, to be made when this build has made none."""

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The packages of this build, or those that suit the platform; None when there is none, or after a finding."""
        made = order.made or self._made(order, found)
        if not made:
            return None
        place = studio(order.edition, order.theme, order.words, paper=True)
        sheets = [sheet(name, output, order) for name, output in made.items()]
        html = place.page("formats/handover/handover.html", **facts(place, sheets, order))
        paper = printed(order, place, html, self.file, found)
        return Output(self.file, paper.content, pages=paper.pages) if paper else None

    def _made(self, order: Order, found: Diagnostics) -> dict[str, Output]:
        suitable = [format for format in self._packages if format.name in order.profile.makes.value]
        outputs = [(format.name, format.build(_for(order, format), found)) for format in suitable]
        return {name: output for name, output in outputs if output}


def facts(place: Studio, sheets: list[Sheet], order: Order) -> dict[str, Any]:
    """What the template names."""
    other = "en" if order.words.language == "de" else "de"
    return {
        **surrounding_facts(place),
        "volume": "handover",
        "sheets": sheets,
        "profile": order.profile,
        "other": other,
        "weight": place.weight,
    }


def _for(order: Order, format: Format) -> Order:
    return replace(order, edition=replace(order.edition, audience=format.audience))
