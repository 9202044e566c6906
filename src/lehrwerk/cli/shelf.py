"""`--schemas FOLDER`: the control files of the standards that somebody has."""

from pathlib import Path

import click

from lehrwerk.cli.speech import Speech


def schemas_option(speech: Speech, said: str) -> click.Option:
    """`--schemas FOLDER`; `said` is the key of what the command says of it."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.Option(["--schemas"], type=folder, help=speech(said))


def shelf(schemas: Path | None, speech: Speech) -> dict[str, bytes]:
    """The control files in a folder, with those in its own folders: LOM's lie deeper."""
    if schemas is None:
        return {}
    named = sorted(file for file in schemas.rglob("*") if file.suffix in (".xsd", ".dtd"))
    files = {file.relative_to(schemas).as_posix(): file.read_bytes() for file in named}
    if not files:
        raise click.UsageError(speech("no_schemas", path=schemas))
    return files
