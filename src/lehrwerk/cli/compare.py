"""`lehrwerk compare OLD.zip NEW.zip`."""

import sys
from pathlib import Path

import click

from lehrwerk.cli.build import SHOWN
from lehrwerk.cli.speech import Speech


def compare_command(speech: Speech) -> click.Command:
    """Says whether a package may replace another."""

    def run(old: Path, new: Path, findings: str) -> None:
        from lehrwerk.cli import report  # noqa: PLC0415  `--help` must not wait for them
        from lehrwerk.comparing.packages import Verdict, compare  # noqa: PLC0415
        from lehrwerk.diagnostics.diagnostics import Diagnostics  # noqa: PLC0415

        found = Diagnostics()
        verdict = compare(old, new, found)
        report.findings(found, findings, speech, notes=True)
        if findings in report.FOR_PEOPLE:
            click.echo(speech(f"verdict_{verdict.value}"))
        sys.exit(int(verdict is Verdict.NEW_ACTIVITY))

    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["old"], type=file, metavar="OLD.zip"),
        click.Argument(["new"], type=file, metavar="NEW.zip"),
        click.Option(["--findings"], type=click.Choice(SHOWN), default="full", show_default=True, help=speech("findings")),
    ]
    return click.Command("compare", callback=run, params=params, help=speech("compare"))
