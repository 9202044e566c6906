"""Where a command works."""

from pathlib import Path

import click

from lehrwerk.cli.speech import Speech


def workspace_option(speech: Speech) -> click.Option:
    """`--workspace FOLDER`."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.Option(["--workspace", "-w"], type=folder, help=speech("workspace"))


def root(workspace: Path | None, speech: Speech) -> Path:
    """The workspace's folder; ends the command when there is none."""
    from lehrwerk.reading.workspace import find_workspace  # noqa: PLC0415  `--help` must not wait for it

    start = workspace or Path.cwd()
    found = find_workspace(start)
    if found is None:
        raise click.UsageError(speech("no_workspace", here=start))
    return found


def known(names: tuple[str, ...], all_names: list[str], what: str, speech: Speech) -> None:
    """Ends the command when a name is not among those there are."""
    for name in names:
        if name not in all_names:
            raise click.UsageError(speech("unknown", what=speech(what), name=name, known=", ".join(all_names) or "–"))
