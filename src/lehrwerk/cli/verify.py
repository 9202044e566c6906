"""`lehrwerk verify PACKAGE…`."""

import sys
from pathlib import Path

import click

from lehrwerk.cli.build import SHOWN
from lehrwerk.cli.shelf import schemas_option, shelf
from lehrwerk.cli.speech import Speech


def verify_command(speech: Speech) -> click.Command:
    """Judges packages, of other tools, too."""

    def run(packages: tuple[Path, ...], schemas: Path | None, strict: bool, findings: str) -> None:
        from lehrwerk.cli import report  # noqa: PLC0415  `--help` must not wait for them
        from lehrwerk.diagnostics.diagnostics import Diagnostics  # noqa: PLC0415
        from lehrwerk.verifying.package import verify  # noqa: PLC0415

        files = shelf(schemas, speech)
        found = Diagnostics()
        for package in packages:
            verify(package, files, found)
        report.findings(found, findings, speech, notes=True)
        sys.exit(report.exit_code(found, strict))

    return click.Command("verify", callback=run, params=_options(speech), help=speech("verify"))


def _options(speech: Speech) -> list[click.Parameter]:
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    return [
        click.Argument(["packages"], nargs=-1, required=True, type=file, metavar="PACKAGE..."),
        schemas_option(speech, "verify_schemas"),
        click.Option(["--strict"], is_flag=True, help=speech("strict_findings")),
        click.Option(["--findings"], type=click.Choice(SHOWN), default="full", show_default=True, help=speech("findings")),
    ]
