"""The packing list: what to bring for the group, what to print, and how the room should be."""

from lehrwerk.blocks.walk import exercises
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import Desk, desk
from lehrwerk.model.edition import Audience
from lehrwerk.pages.roomplan import room_plan
from lehrwerk.pages.timetable import cases_used, methods_used, needs

ROOM = ("seats", "light", "air", "sockets", "network", "screen", "access", "toilets", "quiet", "signs")
"""What to look at in a room, by the names of its words."""

LEGEND = ("screen", "flipchart", "theme_store", "boards", "table")
"""What the numbers of the drawing mean."""


class PackingList:
    """A PDF of two or three pages to tick off."""

    name = "packing-list"
    file = "packing-list.pdf"
    audience = Audience.TRAINER
    needs = ("plan",)

    def due(self, order: Order) -> bool:
        """For every course with a plan."""
        return order.edition.course.plan is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The list; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        say = order.words.room("packing_list")
        methods = methods_used(order.edition.course, own.run.plan)
        html = own.page(
            self.name,
            needs=needs(order.edition, own.run.plan),
            copies=_copies(own),
            rooms=[(method.facts.title, method.facts.room) for method in methods if method.facts.room],
            checks=ROOM,
            legend=LEGEND,
            drawing=room_plan(order.edition.group, say("plan_alt", n=order.edition.group)),
        )
        return own.output(self.name, html, found)


def _copies(own: Desk) -> list[tuple[int, str]]:
    """How many of each paper are printed, by the name of its word."""
    group, course = own.order.edition.group, own.order.edition.course
    looks_at_itself = any(exercise.kind == "selfcheck" for unit in course.units() for exercise, _ in exercises(unit))
    cases = len(cases_used(course, own.run.plan))
    rows = [(1, "handbook"), (1, "plan"), (group, "booklet"), (1, "attendance"), (group, "feedback"), (group, "transfer")]
    rows += [(group, "self_check")] if course.facts.objectives or looks_at_itself else []
    rows += [(-(-group // 3), "observation")] if cases else []
    return rows
