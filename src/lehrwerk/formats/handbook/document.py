"""The handbook: everything from which a trainer teaches, in one volume."""

from typing import Any

from lehrwerk.blocks.case.scenes import Story, counters, story
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.printing import printed
from lehrwerk.model.edition import Audience
from lehrwerk.model.timing import units_of_teaching
from lehrwerk.model.trainer import CaseSheet
from lehrwerk.pages.scenemap import scene_map
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.pages.timetable import cases_used, counted, methods_used, needs, taught_minutes, timetable, variant_of
from lehrwerk.pages.volume import modules, surrounding_facts


class Handbook:
    """A PDF to print on both sides."""

    name = "handbook"
    file = "handbook.pdf"
    audience = Audience.TRAINER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The volume; None after a finding."""
        place = studio(order.edition, order.theme, order.words, paper=True)
        html = place.page("formats/handbook/handbook.html", **facts(place))
        paper = printed(order, place, html, self.file, found)
        return Output(self.file, paper.content, pages=paper.pages) if paper else None


def facts(place: Studio) -> dict[str, Any]:
    """What the template names."""
    edition, course = place.edition, place.edition.course
    variant = variant_of(edition)
    plan = timetable(edition, variant)
    return {
        **surrounding_facts(place),
        "volume": "handbook",
        "variant": variant,
        "plan": plan,
        "units_taught": units_of_teaching(taught_minutes(plan)),
        "modules": modules(place, plan),
        "methods": methods_used(course, plan),
        "cases": [_case(place, case) for case in cases_used(course, plan)],
        "needs": needs(edition, plan),
        "counted": lambda material: counted(material, edition.group),
        "case_say": place.words.room("case"),
        "show": place.setter().show,
        "line": place.setter().line,
    }


def _case(place: Studio, case: CaseSheet) -> dict[str, Any]:
    """A case with its scenes. It was read and judged before; what is noticed here was said there."""
    heard = Diagnostics()
    values = counters(case.facts.counters or "", case.at, heard)
    told: Story = story(case.body, values, heard)
    drawing = scene_map(told.scenes, place.words.room("case")) if told.scenes else ""
    return {"sheet": case, "told": told, "counters": values, "map": drawing}
