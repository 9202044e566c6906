"""The tagger: looks on while WeasyPrint paints, then writes the tag tree in its own way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from lehrwerk.pages.tagging import contents, figures, flow, links, lists, notes, roles, streams, tables
from lehrwerk.pages.tagging.harvest import Harvest, harvest
from lehrwerk.pages.tagging.node import Hotspot
from lehrwerk.pages.tagging.sheet import Sheet, see
from lehrwerk.pages.tagging.writing import write
from lehrwerk.pages.trouble import Trouble


@dataclass
class Tagger:
    """Tags one document. WeasyPrint's own tagging sees empty pages, so that it leaves us an empty tree."""

    plain: Callable[[Any, Any, Any, Any], object]
    """WeasyPrint's own tagging (`weasyprint.pdf.tags.add_tags`): the way back when ours does not know the pages."""

    sheets: list[Sheet] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def watch(self, document: Any) -> None:
        """Be told when a page of this document has been painted."""
        for page in document.pages:
            page.paint = partial(self._paint, page, page.paint)

    def _paint(self, page: Any, paint: Callable[..., None], stream: Any, scale: float = 1) -> None:
        paint(stream, scale)
        self.sheets.append(see(page._page_box, stream))  # noqa: SLF001  WeasyPrint has no public way to them
        page._page_box = page._page_box.copy_with_children([])  # noqa: SLF001
        stream._tags = {}  # noqa: SLF001

    def finish(self, document: Any, pdf: Any) -> None:
        """WeasyPrint's `finisher`: all pages are painted, nothing is written yet."""
        try:
            grown = grow(self.sheets, document)
        except Exception as problem:  # noqa: BLE001  whatever has changed in WeasyPrint, a plain tree is better than none
            self.troubles.append(Trouble("tags", f"{type(problem).__name__}: {problem}"))
            self._step_back(document, pdf)
            return
        self.troubles += grown.troubles
        pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
        streams.silence(grown.silent, pages)
        streams.declare(grown.found.artefacts, self.sheets)
        streams.spell(grown.found.spellings, self.sheets)
        write(grown.found.root, pdf, self.sheets, [page.height for page in document.pages], grown.said)

    def _step_back(self, document: Any, pdf: Any) -> None:
        """Give the pages back and let WeasyPrint tag them."""
        for page, sheet in zip(document.pages, self.sheets, strict=True):
            page._page_box = sheet.box  # noqa: SLF001
            sheet.stream._tags = sheet.tags  # noqa: SLF001
        self.plain(pdf, document, "1.7", [sheet.stream for sheet in self.sheets])


@dataclass(frozen=True)
class Grown:
    """A tree ready to be written."""

    found: Harvest
    said: dict[Hotspot, str]
    """What each link says of itself."""

    silent: Sequence[Hotspot]
    """Links to be taken off the pages."""

    troubles: Sequence[Trouble]


def grow(sheets: Sequence[Sheet], document: Any) -> Grown:
    """From painted pages to the tree of PDF elements; nothing in the PDF is touched yet."""
    found = harvest(sheets)
    root, language = found.root, document.metadata.lang or ""
    troubles = notes.place(found)
    roles.assign(root, language)
    flow.dissolve(root)
    spare = links.gather(root)
    flow.prune(root)
    lists.shape(root)
    contents.shape(root)
    tables.shape(root)
    flow.paragraphs(root)
    troubles += figures.describe(root)
    anchors = [page.anchors for page in document.pages]
    said = links.say(root, links.atlas(document._html.etree_element, anchors, language))  # noqa: SLF001
    return Grown(found, said, [*found.deaf, *spare], troubles)
