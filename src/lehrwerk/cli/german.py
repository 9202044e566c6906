"""The words of click itself in German: `Usage`, `Options`, `Missing argument` … They are put in while a command is
made and while it runs, and taken out again behind it; click's own way, catalogues on disk, would need a compiled file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext, ngettext
from typing import Any

import click

SAID = {
    "Usage:": "Aufruf:",
    "Options": "Optionen",
    "Commands": "Befehle",
    "Positional arguments": "Angaben",
    "Show this message and exit.": "Zeigt diese Hilfe und endet.",
    "default: {default}": "ohne Angabe: {default}",
    "required": "nötig",
    "file": "Datei",
    "directory": "Ordner",
    "path": "Pfad",
    "Error: {message}": "Fehler: {message}",
    "Try '{command} {option}' for help.": "„{command} {option}“ zeigt die Hilfe.",
    "Aborted!": "Abgebrochen.",
    "Missing command.": "Es fehlt ein Befehl.",
    "Missing argument": "Es fehlt die Angabe",
    "Missing option": "Es fehlt die Option",
    "Missing parameter": "Es fehlt die Angabe",
    "Choose from:\n\t{choices}": "Möglich ist:\n\t{choices}",
    "No such option {name!r}.": "Die Option „{name}“ gibt es nicht.",
    "No such option: {name}": "Die Option „{name}“ gibt es nicht.",
    "No such command {name!r}.": "Den Befehl „{name}“ gibt es nicht.",
    "Did you mean {possibility}?": "Meinten Sie {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Meinten Sie eines von diesen: {possibilities}?",
    "(Possible options: {possibilities})": "Meinten Sie eines von diesen: {possibilities}?",
    "Got unexpected extra argument ({args})": "Eine Angabe ist zu viel: {args}.",
    "Got unexpected extra arguments ({args})": "Diese Angaben sind zu viel: {args}.",
    "Option {name!r} does not take a value.": "Hinter der Option „{name}“ steht kein Wert.",
    "Option {name!r} requires an argument.": "Hinter der Option „{name}“ fehlt der Wert.",
    "Option {name!r} requires {nargs} arguments.": "Hinter der Option „{name}“ stehen {nargs} Werte.",
    "Argument {name!r} takes {nargs} values.": "Die Angabe „{name}“ besteht aus {nargs} Werten.",
    "Invalid value: {message}": "Der Wert passt nicht: {message}",
    "Invalid value for {param_hint}: {message}": "Der Wert für {param_hint} passt nicht: {message}",
    "{value!r} is not {choice}.": "„{value}“ ist nicht {choice}.",
    "{value!r} is not one of {choices}.": "„{value}“ gibt es hier nicht. Möglich ist: {choices}.",
    "{value} is not in the range {range}.": "{value} liegt nicht im Bereich {range}.",
    "{value!r} is not a valid {number_type}.": "„{value}“ ist keine ganze Zahl.",
    "{name} {filename!r} does not exist.": "{name} „{filename}“ gibt es nicht.",
    "{name} {filename!r} is a file.": "„{filename}“ ist eine Datei, kein Ordner.",
    "{name} {filename!r} is a directory.": "„{filename}“ ist ein Ordner, keine Datei.",
    "{name} {filename!r} is not readable.": "{name} „{filename}“ lässt sich nicht lesen.",
}
"""What click says, of all the versions we run with, as far as our commands can make it say so."""

PLACES = {
    "code": "CODE",
    "course": "KURS",
    "courses": "[KURS]...",
    "folder": "ORDNER",
    "group": "ZAHL",
    "kind": "[DATEIART]",
    "new": "NEU.zip",
    "old": "ALT.zip",
    "packages": "PAKET...",
    "unit": "MODUL/EINHEIT",
}
"""What stands for a value in the help, by the parameter's name."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let click speak German while this lasts, if that is the language: its modules know gettext as `_` and `ngettext`."""
    words = {"_": (gettext, _said), "ngettext": (ngettext, _counted)} if language == "de" else {}
    modules = [module for path, module in sys.modules.items() if path.startswith("click.")]
    changed = [(module, name) for module in modules for name, (theirs, _) in words.items() if vars(module).get(name) is theirs]
    for module, name in changed:
        setattr(module, name, words[name][1])
    try:
        yield
    finally:
        for module, name in changed:
            setattr(module, name, words[name][0])


class Group(click.Group):
    """The outermost command: what it prints, down to its last error, is in its language."""

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.language = language

    def main(self, *args: Any, **more: Any) -> Any:
        """As click's own."""
        with speaking(self.language):
            return super().main(*args, **more)


def relabel(command: click.Command) -> None:
    """Give a command, and those below it, German words for what stands behind its name."""
    command.options_metavar = "[OPTIONEN]"
    for parameter in command.params:
        parameter.metavar = PLACES.get(parameter.name or "", parameter.metavar)
    if isinstance(command, click.Group):
        command.subcommand_metavar = "BEFEHL [ANGABEN]..."
        for below in command.commands.values():
            relabel(below)


def _said(message: str) -> str:
    return SAID.get(message, message)


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)
