"""The templates: the built-in ones beside the Python that uses them, and a theme's own over them."""

import traceback
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, NoReturn

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.theme import Theme
from lehrwerk.source import Source

BUILT_IN = "builtin:"
"""A theme's template that extends the one it replaces names it with this in front."""


@dataclass(frozen=True, kw_only=True)
class TemplateBroken(Diagnostic):
    """A template of a theme does not work.

    What it was to set cannot be made. Templates of themes run in a sandbox: they can show what a course says, and nothing else.

    Instead: compare it with the built-in template of the same name, or take it out of the theme.

    de: Eine Vorlage eines Aussehens funktioniert nicht.

    Was sie setzen soll, lässt sich nicht herstellen. Vorlagen laufen abgeschirmt: Sie können zeigen, was im Kurs steht, sonst nichts.

    Stattdessen: Vergleichen Sie sie mit der eingebauten Vorlage gleichen Namens, oder nehmen Sie sie aus dem Aussehen.
    """

    code, name = "LW601", "template-broken"
    de = Saying("Diese Vorlage funktioniert nicht: {reason}.", "Vergleichen Sie sie mit der eingebauten Vorlage gleichen Namens.")
    en = Saying("This template does not work: {reason}.", "Compare it with the built-in template of the same name.")

    reason: str
    """What the template engine says, in English."""


class ThemeFault(Exception):  # noqa: N818  the name says what is the matter
    """A template of a theme did not work."""

    def __init__(self, finding: TemplateBroken) -> None:
        super().__init__(str(finding.at))
        self.finding = finding


class _Stack(BaseLoader):
    """Looks in the theme first, then in the package."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        """The template's text."""
        name = template.removeprefix(BUILT_IN)
        own = self.theme.files.get(name) if name == template else None
        if own is not None:
            return own.decode("utf-8"), _place(self.theme, name), None
        file = files("lehrwerk").joinpath(*name.split("/"))
        if ".." in name.split("/") or not name.endswith(".html") or not file.is_file():
            raise TemplateNotFound(template)
        return file.read_text("utf-8"), None, None


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, which cannot run programs, but could reckon until the end of the world."""

    intercepted_binops = frozenset({"**", "*", "<<"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Products of small numbers, and nothing else that grows."""
        if operator == "*" and all(isinstance(side, int | float) and abs(side) < LARGE for side in (left, right)):
            return left * right
        message = f"{operator} can grow without end"
        raise SecurityError(message)


LARGE = 1_000_000_000


def rendered(environment: Environment, theme: Theme, template: str, facts: dict[str, Any]) -> str:
    """A document. Raises `ThemeFault` when a template of the theme does not work; a fault in ours stays what it is."""
    try:
        return environment.get_template(template).render(facts)
    except ThemeFault:
        raise
    except Exception as error:  # noqa: BLE001  whatever a stranger's template does, its author is told where
        _blame(error, theme)


def _blame(error: Exception, theme: Theme) -> NoReturn:
    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        frames.append((error.filename or "", error.lineno))
    for place, line in reversed(frames):
        for name, content in theme.files.items():
            if place == _place(theme, name):
                at = Source(place, content.decode("utf-8", "replace")).lines(line, line)
                raise ThemeFault(TemplateBroken(at=at, reason=str(error).rstrip(".") or type(error).__name__)) from error
    raise error


def _place(theme: Theme, name: str) -> str:
    return f"themes/{theme.name}/{name}"


def environment(theme: Theme) -> Environment:
    """Templates for one theme. Everything is escaped unless it is Markup; an unknown name is our mistake and raises;
    a theme comes from others, so its templates run in a sandbox."""
    return _Sandbox(
        loader=_Stack(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=200,
    )
