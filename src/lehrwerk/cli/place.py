"""Where a command works."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lehrwerk.cli.speech import Speech

if TYPE_CHECKING:
    from lehrwerk.cache import Cache


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


def kept(root: Path) -> "Cache":
    """What builds of this workspace keep for the next one, under this user's seal."""
    from lehrwerk.cache import SEAL_BYTES, Cache  # noqa: PLC0415  as above
    from lehrwerk.writing import write  # noqa: PLC0415

    file = Path(click.get_app_dir("lehrwerk")) / "seal"
    try:
        if not file.is_file():
            write(file, secrets.token_bytes(SEAL_BYTES))
            file.chmod(0o600)
        seal = file.read_bytes()
    except OSError:
        return Cache()
    folder = (root / "build" / ".cache").resolve()
    return Cache(folder, seal) if len(seal) == SEAL_BYTES and folder.is_relative_to(root.resolve()) else Cache()


def known(names: tuple[str, ...], all_names: list[str], what: str, speech: Speech) -> None:
    """Ends the command when a name is not among those there are."""
    for name in names:
        if name not in all_names:
            raise click.UsageError(speech("unknown", what=speech(what), name=name, known=", ".join(all_names) or "–"))
