"""`lehrwerk explain CODE`."""

import click

from lehrwerk.cli.speech import Speech


def explain_command(speech: Speech) -> click.Command:
    """Tells what a finding means and what to do."""

    def run(code: str) -> None:
        import lehrwerk.comparing.packages  # noqa: PLC0415  brings in every kind of finding
        import lehrwerk.compiler  # noqa: PLC0415  as above
        import lehrwerk.verifying.package  # noqa: F401, PLC0415  as above
        from lehrwerk.diagnostics.catalogue import find, kinds  # noqa: PLC0415
        from lehrwerk.diagnostics.show.explain import explain  # noqa: PLC0415

        kind = find(code)
        if kind is None:
            known = ", ".join(f"{k.code} {k.name}" for k in kinds())
            raise click.UsageError(speech("unknown", what=speech("code"), name=code, known=known))
        click.echo(explain(kind, speech.language))

    return click.Command("explain", callback=run, params=[click.Argument(["code"])], help=speech("explain"))
