"""`lehrwerk ids`."""

import sys
from pathlib import Path

import click

from lehrwerk.cli.place import known, root, workspace_option
from lehrwerk.cli.speech import Speech


def ids_command(speech: Speech) -> click.Command:
    """Writes missing ids into the texts."""

    def run(courses: tuple[str, ...], workspace: Path | None) -> None:
        from lehrwerk.authoring.ids import write_ids  # noqa: PLC0415  `--help` must not wait for them
        from lehrwerk.cli import report  # noqa: PLC0415
        from lehrwerk.diagnostics.diagnostics import Diagnostics  # noqa: PLC0415
        from lehrwerk.reading.workspace import read_workspace  # noqa: PLC0415

        found = Diagnostics()
        space = read_workspace(root(workspace, speech), found)
        known(courses, list(space.courses), "course", speech)
        written = write_ids(space, courses or space.courses, found)
        for path, count in written.items():
            click.echo(speech("ids_written", path=path, count=count))
        if found.worst():
            report.findings(found, "full", speech, notes=False)
        elif not written:
            click.echo(speech("ids_none"))
        sys.exit(report.exit_code(found, strict=False))

    params: list[click.Parameter] = [click.Argument(["courses"], nargs=-1, metavar="[COURSE]..."), workspace_option(speech)]
    return click.Command("ids", callback=run, params=params, help=speech("ids"))
