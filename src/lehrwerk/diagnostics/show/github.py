"""Findings as workflow commands: GitHub shows them beside the lines they speak of.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions"""

from collections.abc import Iterable

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def show(findings: Iterable[Diagnostic], language: str) -> str:
    """`::error file=…,line=…,col=…,title=…::message` for each finding."""
    return "\n".join(_command(finding, language) for finding in findings)


def _command(finding: Diagnostic, language: str) -> str:
    at = finding.at
    facts = {"file": at.source.path, "line": at.line, "endLine": at.end_line, "col": at.column} if at else {}
    facts["title"] = f"{finding.code} {finding.name}"
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in facts.items())
    text = " ".join(filter(None, (finding.say(language), finding.tip(language))))
    return f"::{COMMANDS[finding.level]} {properties}::{_message(text)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
