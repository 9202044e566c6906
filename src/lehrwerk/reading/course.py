"""A folder of `courses/` → Course."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import RootModel

from lehrwerk.blocks.walk import files as block_files
from lehrwerk.blocks.walk import unit_lines, unit_parts
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course, CourseFacts, Module, ModuleFacts, SourceFacts, Unit
from lehrwerk.model.plan import Plan, PlanFacts
from lehrwerk.model.prose import Line
from lehrwerk.model.structure import Place, understand
from lehrwerk.model.trainer import Trainer
from lehrwerk.model.values import Slug, Text
from lehrwerk.reading import markup, yaml
from lehrwerk.reading.assets import read_assets
from lehrwerk.reading.catalogue import SOURCE, Catalogue
from lehrwerk.reading.files import Files
from lehrwerk.reading.findings import CourseUnreadable, FileMissing, UnitMissing
from lehrwerk.reading.unit import read_unit
from lehrwerk.reading.unused import unused
from lehrwerk.source import Span


class _Glossary(RootModel[dict[str, Text]]):
    """glossary.yaml: terms and what they mean."""


class _Sources(RootModel[dict[Slug, SourceFacts]]):
    """sources.yaml: where facts come from."""


def read_course(files: Files, id: str, trainer: Trainer, found: Diagnostics, translated: Catalogue = SOURCE) -> Course | None:
    """The course as far as it can be read, in its own language or a translation; None after a finding when its
    facts cannot be read."""
    folder = _Folder(files, f"courses/{id}", trainer, found, translated)
    if not files.exists(f"{folder.path}/course.yaml"):
        found.add(CourseUnreadable(path=folder.path))
        return None
    data = folder.data("course.yaml")
    facts = understand(CourseFacts, data.value, data.places, data.at, found) if data else None
    if data is None or facts is None:
        return None
    modules = tuple(folder.module(number, module, data) for number, module in enumerate(facts.modules))
    texts = [line for module in modules for unit in module.units for line in unit_lines(unit)]
    named = [path for module in modules for unit in module.units for path in block_files(unit_parts(unit))]
    sources, source_places = folder.sources()
    found.extend(unused(files, folder.path, facts))
    return Course(
        id=id,
        facts=facts,
        modules=modules,
        plan=folder.plan(),
        glossary=tuple(sorted(folder.glossary(), key=lambda entry: entry[0].casefold())),
        sources=sources,
        trainer=trainer,
        assets={**trainer.assets, **read_assets(files, texts, found, named)},
        at=data.at,
        places=data.places,
        source_places=source_places,
    )


@dataclass(frozen=True)
class _Folder:
    """A course's folder while it is read."""

    files: Files
    path: str
    trainer: Trainer
    found: Diagnostics
    translated: Catalogue

    def data(self, name: str) -> yaml.Data | None:
        """A YAML file of the folder; None when it is not there or after a finding."""
        path = f"{self.path}/{name}"
        source = self.files.text(path, self.found) if self.files.exists(path) else None
        data = yaml.read(source, self.found) if source else None
        return replace(data, value=self.translated.data(data.value)) if data else None

    def module(self, number: int, facts: ModuleFacts, data: yaml.Data) -> Module:
        """The module that course.yaml lists at a place, with the units that can be read."""
        places = [data.places.get(("modules", number, "units", place)) for place in range(len(facts.units))]
        units = [self._unit(facts.id, name, at) for name, at in zip(facts.units, places, strict=True)]
        return Module(facts.id, facts.title, tuple(unit for unit in units if unit))

    def _unit(self, module: str, name: str, at: Span | None) -> Unit | None:
        path = f"{self.path}/{module}/{name}.md"
        own = Diagnostics()
        source = self.files.text(path, own, at)
        if any(isinstance(finding, FileMissing) for finding in own):
            known = [n.removesuffix(".md") for n in self.files.names(f"{self.path}/{module}", ".md")]
            self.found.add(UnitMissing(at=at, path=path, closest=closest(name, known)))
            return None
        self.found.extend(own)
        written = markup.read(source, self.found, self.translated) if source else None
        if written is None:
            return None
        trainer = self.trainer
        return read_unit(f"{module}/{name}", written, trainer.cases, self.found, trainer.phrases, trainer.broken)

    def plan(self) -> Plan | None:
        """plan.yaml, if there is one."""
        data = self.data("plan.yaml")
        facts = understand(PlanFacts, data.value, data.places, data.at, self.found) if data else None
        return Plan(facts.variants, data.at, data.places) if data and facts else None

    def glossary(self) -> Iterator[tuple[str, Line]]:
        """The entries of glossary.yaml, if there is one."""
        data = self.data("glossary.yaml")
        entries = understand(_Glossary, data.value, data.places, data.at, self.found) if data else None
        if data and entries:
            for term, text in entries.root.items():
                meaning = Line(text, data.places[term,])
                markup.refuse_html(meaning, self.found)
                yield str(self.translated.data(term)), meaning

    def sources(self) -> tuple[dict[str, SourceFacts], dict[Place, Span]]:
        """The entries of sources.yaml, if there is one, and where they stand."""
        data = self.data("sources.yaml")
        entries = understand(_Sources, data.value, data.places, data.at, self.found) if data else None
        return (dict(entries.root), data.places) if data and entries else ({}, {})
