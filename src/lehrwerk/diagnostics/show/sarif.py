"""Findings as SARIF 2.1.0: for code scanning and quality dashboards.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/"""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.show.explain import explain, message
from lehrwerk.source import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def show(findings: Iterable[Diagnostic], language: str) -> str:
    """One run with its rules and results."""
    found = list(findings)
    kinds = sorted({type(finding) for finding in found}, key=lambda kind: kind.code)
    driver = {"name": "lehrwerk", "rules": [_rule(kind, language) for kind in kinds]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, kinds, language) for finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(kind: type[Diagnostic], language: str) -> dict[str, Any]:
    """§ 3.49: what is known of a kind of finding."""
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": message(kind, language)},
        "fullDescription": {"text": explain(kind, language)},
        "defaultConfiguration": {"level": kind.level.name.lower()},
    }


def _result(finding: Diagnostic, kinds: Sequence[type[Diagnostic]], language: str) -> dict[str, Any]:
    """§ 3.27: one finding."""
    text = " ".join(filter(None, (finding.say(language), finding.tip(language))))
    return {
        "ruleId": finding.code,
        "ruleIndex": kinds.index(type(finding)),
        "level": finding.level.name.lower(),
        "message": {"text": text},
        "locations": [_location(finding.at)] if finding.at else [],
    }


def _location(at: Span) -> dict[str, Any]:
    """§ 3.28; the end column is the one behind the last character (§ 3.30.8)."""
    region = {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line}
    region["endColumn"] = at.end - at.source.starts[at.end_line - 1] + 1
    return {"physicalLocation": {"artifactLocation": {"uri": quote(at.source.path)}, "region": region}}
