"""Files of a course's folder that nothing uses: most often a slip in a name."""

from collections.abc import Iterator

from lehrwerk.diagnostics.closest import closest
from lehrwerk.model.course import CourseFacts
from lehrwerk.reading.files import Files
from lehrwerk.reading.findings import FileUnused
from lehrwerk.source import Source

KNOWN = ("course.yaml", "plan.yaml", "glossary.yaml", "sources.yaml", "run.yaml")
"""The YAML files a course can have."""


def unused(files: Files, folder: str, facts: CourseFacts) -> Iterator[FileUnused]:
    """YAML files of other names, and units that no module lists."""
    names = files.names(folder)
    for name in names:
        if name.casefold().endswith((".yaml", ".yml")) and name not in KNOWN:
            missing = [known for known in KNOWN if known not in names]
            near = closest(name.casefold().replace(".yml", ".yaml"), missing)
            yield FileUnused(at=Source(f"{folder}/{name}", "").span(0), path=f"{folder}/{name}", closest=near)
    for module in facts.modules:
        for name in files.names(f"{folder}/{module.id}", ".md"):
            # `unit.de-simple.md` is a unit rewritten for another language.
            if name.split(".")[0] not in {*module.units, "README"}:
                path = f"{folder}/{module.id}/{name}"
                yield FileUnused(at=Source(path, "").span(0), path=path, closest="")
