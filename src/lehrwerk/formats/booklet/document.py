"""The booklet: what participants write in and take home. It holds no solution and no word for the trainer."""

from typing import Any

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.printing import printed
from lehrwerk.model.edition import Audience
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.pages.timetable import timetable, variant_of
from lehrwerk.pages.volume import modules, surrounding_facts


class Booklet:
    """A PDF to print on both sides."""

    name = "booklet"
    file = "booklet.pdf"
    audience = Audience.PARTICIPANT

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The volume; None after a finding."""
        place = studio(order.edition, order.theme, order.words, paper=True)
        html = place.page("formats/booklet/booklet.html", **facts(place))
        paper = printed(order, place, html, self.file, found)
        return Output(self.file, paper.content, pages=paper.pages) if paper else None


def facts(place: Studio) -> dict[str, Any]:
    """What the template names."""
    plan = timetable(place.edition, variant_of(place.edition))
    return {
        **surrounding_facts(place),
        "volume": "booklet",
        "plan": plan,
        "modules": modules(place, plan),
    }
