"""`lehrwerk schema KIND`."""

import json

import click

from lehrwerk.cli.speech import Speech


def schema_command(speech: Speech) -> click.Command:
    """Prints the JSON schema of a kind of file."""

    def run(kind: str) -> None:
        from lehrwerk.authoring.schema import KINDS, schema  # noqa: PLC0415  `--help` must not wait for it

        if kind not in KINDS:
            raise click.UsageError(speech("unknown", what=speech("kind"), name=kind, known=", ".join(KINDS)))
        click.echo(json.dumps(schema(kind, speech.language), indent=2, ensure_ascii=False))

    return click.Command("schema", callback=run, params=[click.Argument(["kind"], default="course")], help=speech("schema"))
