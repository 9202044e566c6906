"""What the organiser's papers have in common: they are made of a run and its people, and say first what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lehrwerk.cache import NOTHING_KEPT
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.printing import printed
from lehrwerk.pages.occasion import Occasion, occasion
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.pages.volume import surrounding_facts


@dataclass(frozen=True)
class Need:
    """Something a paper cannot do without."""

    de: str
    en: str
    """How to name it, with the way to give it."""
    there: Callable[[Order, Occasion], object]
    """Whether it is there."""


NEEDS: Mapping[str, Need] = {
    "people": Need("die Teilnehmenden (--people)", "the participants (--people)", lambda order, _: order.delivery.people),
    "dates": Need("die Termine (dates)", "the dates (dates)", lambda _, run: run.run.dates),
    "place": Need("der Ort (place)", "the place (place)", lambda _, run: run.run.place),
    "trainers": Need("die Leitung (trainers)", "the trainers (trainers)", lambda _, run: run.trainers),
    "serial": Need(
        "der Anfang der Nummern (serial)",
        "the beginning of the numbers (serial)",
        lambda order, run: run.run.serial or all(person.serial for person in order.delivery.people or ()),
    ),
    "amount": Need("die Unterrichtszeit (plan.yaml oder taught)", "the time of teaching (plan.yaml or taught)", lambda _, run: run.amount),
    "organisation": Need(
        "der Anbieter (trainer/organisation.yaml)",
        "the organisation (trainer/organisation.yaml)",
        lambda order, _: order.edition.course.trainer.organisation,
    ),
    "address": Need(
        "die Anschrift des Anbieters (address in trainer/organisation.yaml)",
        "the organisation's address (address in trainer/organisation.yaml)",
        lambda order, _: (organisation := order.edition.course.trainer.organisation) and organisation.address,
    ),
    "contact": Need(
        "jemand zum Nachfragen (mail oder phone)", "someone to ask (mail or phone)", lambda _, run: run.run.mail or run.run.phone
    ),
    "assessment": Need(
        "was zu bestehen war (assessment)",
        "what had to be passed (assessment)",
        lambda order, run: (
            run.run.assessment
            or order.edition.course.facts.completion.test
            or not any(person.passed for person in order.delivery.people or ())
        ),
    ),
    "plan": Need("ein Ablaufplan (plan.yaml)", "a plan (plan.yaml)", lambda _, run: run.plan),
    "statements": Need("Lernziele oder ein Selbstcheck im Kurs", "objectives or a self-check in the course", lambda *_: False),
}
"""Everything that can be missing, by name."""


@dataclass(frozen=True, kw_only=True)
class DataMissing(Diagnostic):
    """A paper lacks facts that it cannot do without.

    It is not printed: a certificate without a place or a list without dates would have a hole.

    Instead: write what is missing into `run.yaml` in the course's folder, or give it with `--set` and `--people`.

    de: Für ein Papier fehlen Angaben, ohne die es nicht geht.

    Es wird nicht gedruckt: Eine Bescheinigung ohne Ort oder eine Liste ohne Termine hätte eine Lücke.

    Stattdessen: Schreiben Sie das Fehlende in `run.yaml` im Ordner des Kurses, oder geben Sie es mit `--set` und `--people` an.
    """

    code, name = "LW741", "data-missing"
    de = Saying(
        "Für {paper} fehlt: {missing_de}.",
        "Ergänzen Sie es in {q}run.yaml{Q} oder beim Bauen, etwa {q}--set place=Musterstadt{Q}, {q}--people liste.csv{Q}.",
    )
    en = Saying(
        "{paper} lacks: {missing_en}.",
        "Add it to {q}run.yaml{Q} or give it while building, such as {q}--set place=Anytown{Q}, {q}--people list.csv{Q}.",
    )

    paper: str
    missing: tuple[str, ...]
    missing_de: str
    missing_en: str


@dataclass(frozen=True)
class Desk:
    """Where one of these papers is made."""

    order: Order
    place: Studio
    run: Occasion

    def lacks(self, file: str, needs: tuple[str, ...], found: Diagnostics) -> bool:
        """Whether something is missing; all of it in one finding."""
        missing = tuple(name for name in needs if not NEEDS[name].there(self.order, self.run))
        if missing:
            german, english = (", ".join(getattr(NEEDS[name], language) for name in missing) for language in ("de", "en"))
            at = self.order.delivery.at or self.order.edition.course.at
            found.add(DataMissing(at=at, paper=file, missing=missing, missing_de=german, missing_en=english))
        return bool(missing)

    def page(self, name: str, **facts: Any) -> str:
        """The document: the template of a format's folder with what all of these papers can name."""
        known = {"volume": f"paper-{name}", "run": self.run.run, "occasion": self.run, "participants": self.order.delivery.people or ()}
        room = name.replace("-", "_")
        return self.place.page(f"formats/{room}/{room}.html", **surrounding_facts(self.place), **known, **facts)

    def output(self, name: str, html: str, found: Diagnostics, *, variant: str = "pdf/ua-1") -> Output | None:
        """The document, printed; None after a finding."""
        paper = printed(self.order, self.place, html, f"{name}.pdf", found, variant)
        return Output(f"{name}.pdf", paper.content, pages=paper.pages) if paper else None


def desk(order: Order) -> Desk:
    """The place for an order. What is printed for people is kept in no cache: it holds their names."""
    order = order if order.delivery.people is None else replace(order, cache=NOTHING_KEPT)
    place = studio(order.edition, order.theme, order.words, paper=True)
    return Desk(order, place, occasion(place, order.delivery))
