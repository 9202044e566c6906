"""The module description: what those who plan or accredit trainings ask of a course, from the facts it has anyway."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import Desk, desk
from lehrwerk.model.edition import Audience
from lehrwerk.pages.occasion import Amount
from lehrwerk.pages.timetable import methods_used


class ModuleDescription:
    """A PDF of two or three pages."""

    name = "module-description"
    file = "module-description.pdf"
    audience = Audience.PARTICIPANT

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The description; None after a finding."""
        own = desk(order)
        course = order.edition.course
        online = sum(unit.facts.minutes for unit in course.units())
        html = own.page(
            self.name,
            methods=[method.facts.title for method in methods_used(course, own.run.plan)],
            online=online,
            workload=_workload(own, online),
            forms=list(dict.fromkeys(row.form for half in own.run.plan for row in half.rows if row.form)),
        )
        return own.output(self.name, html, found)


def _workload(own: Desk, online: int) -> Amount:
    """All the time it takes someone."""
    room = own.run.amount.minutes if own.run.amount else 0
    return Amount(room + online + (own.order.edition.course.facts.curriculum.self_study or 0))
