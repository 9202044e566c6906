"""The command `lehrwerk`: its subcommands in one table."""

import sys
import tempfile
import traceback
from pathlib import Path

import click

from lehrwerk import __version__
from lehrwerk.cli.build import build_command, check_command
from lehrwerk.cli.compare import compare_command
from lehrwerk.cli.explain import explain_command
from lehrwerk.cli.german import Group, relabel, speaking
from lehrwerk.cli.ids import ids_command
from lehrwerk.cli.new import new_command
from lehrwerk.cli.schema import schema_command
from lehrwerk.cli.speech import LANGUAGES, Speech, spoken
from lehrwerk.cli.verify import verify_command

COMMANDS = (build_command, check_command, verify_command, compare_command, new_command, ids_command, explain_command, schema_command)

OUR_FAULT = 70
"""Exit code of a bug (EX_SOFTWARE of sysexits.h); 0 built, 1 errors, 2 wrong usage."""


def lehrwerk(speech: Speech) -> click.Group:
    """The whole command in one language."""
    options: list[click.Parameter] = [
        click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=speech("lang")),
        click.Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_version, help=speech("version")),
    ]
    settings = {"help_option_names": ["--help", "-h"]}
    with speaking(speech.language):
        commands = [make(speech) for make in COMMANDS]
    group = Group(
        "lehrwerk", commands=commands, params=options, help=speech("lehrwerk"), context_settings=settings, language=speech.language
    )
    if speech.language == "de":
        relabel(group)
    return group


def main() -> None:
    """Runs the command; our own mistakes are told apart from the author's."""
    speech = spoken()
    try:
        lehrwerk(speech)(prog_name="lehrwerk")
    except OSError as error:
        click.echo(speech("disk", reason=error), err=True)
        sys.exit(1)
    except Exception:  # noqa: BLE001  the last net: what gets here is our bug
        click.echo(speech("bug", path=_account(traceback.format_exc())), err=True)
        sys.exit(OUR_FAULT)


def _account(text: str) -> Path:
    with tempfile.NamedTemporaryFile("w", prefix="lehrwerk-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(f"lehrwerk {__version__}, Python {sys.version}\n\n{text}")
    return Path(file.name)


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"lehrwerk {__version__}")
        context.exit()
