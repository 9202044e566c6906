"""The session plan alone: it lies beside the trainer, a page per half day, in large type."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.printing import printed
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.plan import Variant
from lehrwerk.pages.studio import studio
from lehrwerk.pages.timetable import timetable
from lehrwerk.pages.volume import surrounding_facts


class SessionPlan:
    """A PDF in landscape format."""

    name = "plan"
    file = "plan.pdf"
    audience = Audience.TRAINER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """All variants, or the one that was asked for; None for a course without a plan, or after a finding."""
        chosen = _variants(order.edition)
        if not chosen:
            return None
        place = studio(order.edition, order.theme, order.words, paper=True)
        halves = [(variant, timetable(order.edition, variant)) for variant in chosen]
        html = place.page("formats/plan/plan.html", volume="plan", variants=halves, **surrounding_facts(place))
        paper = printed(order, place, html, self.file, found)
        return Output(self.file, paper.content, pages=paper.pages) if paper else None


def _variants(edition: Edition) -> list[Variant]:
    variants = edition.course.plan.variants if edition.course.plan else {}
    return [variant for name, variant in variants.items() if edition.variant in (None, name)]
