"""`lehrwerk new workspace|course|unit`."""

from collections.abc import Callable
from pathlib import Path

import click

from lehrwerk.cli.place import known, root, workspace_option
from lehrwerk.cli.speech import Speech


def new_command(speech: Speech) -> click.Group:
    """Begins something new."""
    return click.Group("new", commands=[_workspace(speech), _course(speech), _unit(speech)], help=speech("new"))


def _workspace(speech: Speech) -> click.Command:
    def run(folder: Path) -> None:
        from lehrwerk.authoring.starters import new_workspace  # noqa: PLC0415  `--help` must not wait for it

        _made(lambda: new_workspace(folder, speech.language), speech)
        click.echo(speech("next_build", commands=f"cd {folder} && lehrwerk build"))

    argument = click.Argument(["folder"], type=click.Path(path_type=Path))
    return click.Command("workspace", callback=run, params=[argument], help=speech("new_workspace"))


def _course(speech: Speech) -> click.Command:
    def run(name: str, workspace: Path | None) -> None:
        from lehrwerk.authoring.starters import new_course  # noqa: PLC0415  as above

        place = root(workspace, speech)
        _made(lambda: new_course(place, name, speech.language), speech)
        click.echo(speech("next_build", commands=f"lehrwerk build {name}"))

    params: list[click.Parameter] = [click.Argument(["name"]), workspace_option(speech)]
    return click.Command("course", callback=run, params=params, help=speech("new_course"))


def _unit(speech: Speech) -> click.Command:
    def run(course: str, unit: str, workspace: Path | None) -> None:
        from lehrwerk.authoring.starters import modules, new_unit  # noqa: PLC0415  as above

        place = root(workspace, speech)
        courses = sorted(p.name for p in (place / "courses").iterdir() if p.is_dir())
        known((course,), courses, "course", speech)
        module, _, name = unit.partition("/")
        known((module,), modules(place, course), "module", speech)
        _made(lambda: new_unit(place, course, module, name, speech.language), speech)
        click.echo(speech("next_build", commands=f"lehrwerk build {course}"))

    params: list[click.Parameter] = [click.Argument(["course"]), click.Argument(["unit"], metavar="MODULE/UNIT"), workspace_option(speech)]
    return click.Command("unit", callback=run, params=params, help=speech("new_unit"))


def _made(make: Callable[[], list[Path]], speech: Speech) -> None:
    """Makes files and names them; a name that cannot be or is there already ends the command."""
    from lehrwerk.authoring.starters import BadName  # noqa: PLC0415  as above

    try:
        paths = make()
    except BadName as error:
        raise click.UsageError(speech("bad_name", name=error.name)) from None
    except FileExistsError as error:
        raise click.UsageError(speech("exists", path=error.filename)) from None
    for path in paths:
        click.echo(speech("made", path=path))
