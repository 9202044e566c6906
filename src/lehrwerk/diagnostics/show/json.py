"""Findings as JSON: for scripts. Codes, names, places and facts do not depend on the language."""

import json
from collections.abc import Iterable
from typing import Any

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.source import Span


def show(findings: Iterable[Diagnostic], language: str) -> str:
    """A list of objects, in the order given."""
    return json.dumps([_entry(finding, language) for finding in findings], ensure_ascii=False, indent=2, default=str)


def _entry(finding: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.name.lower(),
        "at": _place(finding.at) if finding.at else None,
        "message": finding.say(language),
        "tip": finding.tip(language) or None,
        "facts": finding.facts(),
    }


def _place(at: Span) -> dict[str, Any]:
    """Lines and columns are counted from 1; the end is the column behind the last character."""
    end_column = at.end - at.source.starts[at.end_line - 1] + 1
    return {"path": at.source.path, "line": at.line, "column": at.column, "end_line": at.end_line, "end_column": end_column}
