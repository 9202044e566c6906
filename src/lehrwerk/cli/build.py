"""`lehrwerk build` and `lehrwerk check`."""

import sys
from pathlib import Path
from typing import get_args

import click

from lehrwerk.cli.place import kept, known, root, workspace_option
from lehrwerk.cli.shelf import schemas_option, shelf
from lehrwerk.cli.speech import Speech
from lehrwerk.profiles.profile import Name

SHOWN = ("full", "concise", "json", "github", "sarif")


def build_command(speech: Speech) -> click.Command:
    """Makes outputs."""

    def run(  # noqa: PLR0913, PLR0917  one parameter for each option
        courses: tuple[str, ...],
        formats: tuple[str, ...],
        languages: tuple[str, ...],
        group: int | None,
        variant: str | None,
        profile: str | None,
        schemas: Path | None,
        people: Path | None,
        run_file: Path | None,
        settings: tuple[str, ...],
        strict: bool,
        findings: str,
        workspace: Path | None,
    ) -> None:
        from lehrwerk.cli import report  # noqa: PLC0415  `--help` must not wait for them
        from lehrwerk.compiler import Wanted, build  # noqa: PLC0415
        from lehrwerk.diagnostics.diagnostics import Diagnostics  # noqa: PLC0415

        place = root(workspace, speech)
        handed = (people, run_file, _settings(settings, speech))
        wanted = Wanted(courses, formats, languages, group, variant, profile, strict, shelf(schemas, speech), *handed)
        _know(place, wanted, speech)
        found = Diagnostics()
        with report.progress(speech, findings) as watch:
            built = build(place, wanted, found, watch, kept(place))
        report.findings(found, findings, speech, notes=False)
        report.outputs(built, place, speech, findings)
        sys.exit(report.exit_code(found, strict))

    return click.Command("build", callback=run, params=_options(speech, build=True), help=speech("build"))


def check_command(speech: Speech) -> click.Command:
    """Looks without making anything."""

    def run(courses: tuple[str, ...], strict: bool, findings: str, workspace: Path | None) -> None:
        from lehrwerk.cli import report  # noqa: PLC0415  `--help` must not wait for them
        from lehrwerk.compiler import Wanted, check  # noqa: PLC0415
        from lehrwerk.diagnostics.diagnostics import Diagnostics  # noqa: PLC0415

        place = root(workspace, speech)
        wanted = Wanted(courses, strict=strict)
        _know(place, wanted, speech)
        found = Diagnostics()
        check(place, wanted, found)
        report.findings(found, findings, speech, notes=True)
        sys.exit(report.exit_code(found, strict))

    return click.Command("check", callback=run, params=_options(speech, build=False), help=speech("check"))


def _options(speech: Speech, *, build: bool) -> list[click.Parameter]:
    both: list[click.Parameter] = [
        click.Argument(["courses"], nargs=-1, metavar="[COURSE]..."),
        click.Option(["--strict"], is_flag=True, help=speech("strict")),
        click.Option(["--findings"], type=click.Choice(SHOWN), default="full", show_default=True, help=speech("findings")),
        workspace_option(speech),
    ]
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    more: list[click.Parameter] = [
        click.Option(["--format", "-f", "formats"], multiple=True, help=speech("format")),
        click.Option(["--language", "-l", "languages"], multiple=True, help=speech("language")),
        click.Option(["--group"], type=click.IntRange(1, 1000), help=speech("group")),
        click.Option(["--variant"], help=speech("variant")),
        click.Option(["--profile"], type=click.Choice(get_args(Name)), help=speech("profile")),
        schemas_option(speech, "schemas"),
        click.Option(["--people"], type=file, help=speech("people")),
        click.Option(["--run", "run_file"], type=file, help=speech("run")),
        click.Option(["--set", "settings"], multiple=True, metavar="KEY=VALUE", help=speech("set")),
    ]
    return [*more, *both] if build else both


def _know(place: Path, wanted: "object", speech: Speech) -> None:
    """Ends the command when something is asked for that is not there."""
    from lehrwerk.compiler import Wanted  # noqa: PLC0415  as above
    from lehrwerk.formats.table import FORMATS  # noqa: PLC0415
    from lehrwerk.reading.files import Files  # noqa: PLC0415

    assert isinstance(wanted, Wanted)
    folders = [name for name in Files(place).names("courses") if (place / "courses" / name).is_dir()]
    known(wanted.courses, folders, "course", speech)
    known(wanted.formats, [format.name for format in FORMATS], "the_format", speech)
    if (wanted.people or wanted.run or wanted.settings) and len(wanted.courses or folders) != 1:
        raise click.UsageError(speech("one_course", known=", ".join(folders)))


def _settings(settings: tuple[str, ...], speech: Speech) -> tuple[tuple[str, str], ...]:
    """Keys with values; ends the command when one has no equals sign."""
    parted = [setting.partition("=") for setting in settings]
    for key, sign, value in parted:
        if not key.strip() or not sign or not value.strip():
            raise click.UsageError(speech("bad_setting", setting=key + sign + value))
    return tuple((key.strip(), value.strip()) for key, _, value in parted)
