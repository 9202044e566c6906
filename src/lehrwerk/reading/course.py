"""A folder of `courses/` → Course."""

from collections.abc import Iterator
from typing import Any

from pydantic import RootModel

from lehrwerk.blocks.walk import unit_lines
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course, CourseFacts, Module, SourceFacts, Unit
from lehrwerk.model.plan import Plan, PlanFacts
from lehrwerk.model.prose import Line
from lehrwerk.model.structure import understand
from lehrwerk.model.trainer import Trainer
from lehrwerk.model.values import Slug, Text
from lehrwerk.reading import markup, yaml
from lehrwerk.reading.assets import read_assets
from lehrwerk.reading.files import Files
from lehrwerk.reading.findings import CourseUnreadable, UnitMissing
from lehrwerk.reading.unit import read_unit


class _Glossary(RootModel[dict[str, Text]]):
    """glossary.yaml: terms and what they mean."""


class _Sources(RootModel[dict[Slug, SourceFacts]]):
    """sources.yaml: where facts come from."""


def read_course(files: Files, id: str, trainer: Trainer, found: Diagnostics) -> Course | None:
    """The course as far as it can be read; None after a finding when its facts cannot."""
    folder = f"courses/{id}"
    if not files.exists(f"{folder}/course.yaml"):
        found.add(CourseUnreadable(path=folder))
        return None
    data = _data(files, f"{folder}/course.yaml", found)
    facts = understand(CourseFacts, data.value, data.places, data.at, found) if data else None
    if data is None or facts is None:
        return None
    modules = tuple(_modules(files, folder, facts, data, trainer, found))
    glossary = tuple(sorted(_glossary(files, folder, found), key=lambda entry: entry[0].casefold()))
    texts = [line for module in modules for unit in module.units for line in unit_lines(unit)]
    return Course(
        id=id,
        facts=facts,
        modules=modules,
        plan=_plan(files, folder, found),
        glossary=glossary,
        sources=_sources(files, folder, found),
        trainer=trainer,
        assets={**trainer.assets, **read_assets(files, texts, found)},
        at=data.at,
        places=data.places,
    )


def _data(files: Files, path: str, found: Diagnostics) -> yaml.Data | None:
    source = files.text(path, found)
    return yaml.read(source, found) if source else None


def _modules(files: Files, folder: str, facts: CourseFacts, data: yaml.Data, trainer: Trainer, found: Diagnostics) -> Iterator[Module]:
    for number, module in enumerate(facts.modules):
        units: list[Unit] = []
        for place, name in enumerate(module.units):
            path = f"{folder}/{module.id}/{name}.md"
            at = data.places.get(("modules", number, "units", place))
            if not files.exists(path):
                known = [n.removesuffix(".md") for n in files.names(f"{folder}/{module.id}", ".md")]
                found.add(UnitMissing(at=at, path=path, closest=closest(name, known)))
                continue
            source = files.text(path, found, at)
            written = markup.read(source, found) if source else None
            unit = read_unit(f"{module.id}/{name}", written, trainer.cases, found) if written else None
            units += [unit] if unit else []
        yield Module(module.id, module.title, tuple(units))


def _plan(files: Files, folder: str, found: Diagnostics) -> Plan | None:
    path = f"{folder}/plan.yaml"
    data = _data(files, path, found) if files.exists(path) else None
    facts = understand(PlanFacts, data.value, data.places, data.at, found) if data else None
    return Plan(facts.variants, data.at, data.places) if data and facts else None


def _glossary(files: Files, folder: str, found: Diagnostics) -> Iterator[tuple[str, Line]]:
    path = f"{folder}/glossary.yaml"
    data = _data(files, path, found) if files.exists(path) else None
    entries = understand(_Glossary, data.value, data.places, data.at, found) if data else None
    for term, text in (entries.root if entries else {}).items():
        if data:
            yield term, Line(text, data.places[term,])


def _sources(files: Files, folder: str, found: Diagnostics) -> dict[str, Any]:
    path = f"{folder}/sources.yaml"
    data = _data(files, path, found) if files.exists(path) else None
    entries = understand(_Sources, data.value, data.places, data.at, found) if data else None
    return dict(entries.root) if entries else {}
