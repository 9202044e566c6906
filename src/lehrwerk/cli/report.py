"""What a build says while it runs and at its end."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from lehrwerk.cli.speech import Speech
from lehrwerk.compiler import Built, Watcher
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics

FOR_PEOPLE = ("full", "concise")
OUTPUTS = "LW7"
"""Findings about outputs: only a build can have them."""


@contextmanager
def progress(speech: Speech, findings: str) -> Iterator[Watcher]:
    """Shows what is being made, if someone is looking on."""
    console = Console(stderr=True)
    if not console.is_terminal or findings not in FOR_PEOPLE:
        yield lambda *_: None
        return
    with console.status(speech("building")) as status:
        yield lambda course, language, format: status.update(f"{speech('building')} {course} · {language} · {format}")


def findings(found: Diagnostics, form: str, speech: Speech, *, notes: bool) -> None:
    """Shows the findings. For people, a build leaves the notes out that `check` would show, and says so."""
    shown = [f for f in found if notes or f.level > Level.NOTE or f.code.startswith(OUTPUTS) or form not in FOR_PEOPLE]
    show = import_module(f"lehrwerk.diagnostics.show.{form}").show
    manner = {"colour": sys.stdout.isatty()} if form == "full" else {}
    text = show(shown, speech.language, **manner)
    if text:
        click.echo(text)
    if form in FOR_PEOPLE:
        _sum(found, speech, hidden=len(shown) < len(found))


def outputs(built: list[Built], root: Path, speech: Speech, form: str) -> None:
    """A table of what was made: size, pages, room for the learner's state."""
    if not built or form not in FOR_PEOPLE:
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(speech("column_output"))
    for column in ("column_size", "column_pages", "column_state"):
        table.add_column(speech(column), justify="right")
    for row in _rows(built, root, speech):
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(table)


def exit_code(found: Diagnostics, strict: bool) -> int:
    """0 built, 1 errors (with `--strict` also warnings)."""
    worst = found.worst() or Level.NOTE
    return int(worst is Level.ERROR or (strict and worst is Level.WARNING))


def _rows(built: list[Built], root: Path, speech: Speech) -> Iterable[tuple[str, str, str, str]]:
    for made in built:
        budget = made.output.budget
        state = speech("state", need=budget[0], limit=budget[1]) if budget else ""
        path = made.path.relative_to(root).as_posix()
        yield path, _size(len(made.output.content), speech), str(made.output.pages or ""), state


def _size(count: int, speech: Speech) -> str:
    """Bytes as kB or MB (10^3, 10^6), with the language's decimal mark."""
    text = f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"
    return text.replace(".", ",") if speech.language == "de" else text


def _sum(found: Diagnostics, speech: Speech, *, hidden: bool) -> None:
    if not len(found):
        click.echo(speech("nothing_found"))
        return
    counts = {"errors": Level.ERROR, "warnings": Level.WARNING, "notes": Level.NOTE}
    text = speech("sum", **{name: found.count(level) for name, level in counts.items()})
    click.echo(f"{text}. {speech('notes_hidden')}" if hidden else f"{text}.")
