"""All questions asked of a package, in the order in which they are asked."""

from collections.abc import Callable, Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.verifying import file_rules, page_rules, structure_rules, value_rules
from lehrwerk.verifying.control import Control

Question = Callable[[Control], Iterator[Diagnostic]]

QUESTIONS: tuple[Question, ...] = (
    page_rules.seen,
    file_rules.version,
    file_rules.prefixes,
    file_rules.letters,
    file_rules.base,
    file_rules.schema_files,
    structure_rules.identifiers,
    structure_rules.organization,
    structure_rules.items,
    structure_rules.launched,
    structure_rules.marked,
    structure_rules.files,
    value_rules.lengths,
    value_rules.titles,
    value_rules.words,
    value_rules.query,
    value_rules.sequencing,
    page_rules.platform,
    page_rules.hosts,
    page_rules.links,
    page_rules.leaving,
)
