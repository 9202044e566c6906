"""Findings, one on each line: for lists and for editors that jump to `path:line:column`."""

from collections.abc import Iterable

from lehrwerk.diagnostics.diagnostic import Diagnostic


def show(findings: Iterable[Diagnostic], language: str) -> str:
    """`path:line:column: LW302 Die Datei …` for each finding."""
    return "\n".join(_line(finding, language) for finding in findings)


def _line(finding: Diagnostic, language: str) -> str:
    place = f"{finding.at}: " if finding.at else ""
    return f"{place}{finding.code} {finding.say(language)}"
