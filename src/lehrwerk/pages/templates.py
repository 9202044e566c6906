"""The templates: the built-in ones beside the Python that uses them, and a theme's own over them."""

from importlib.resources import files

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.sandbox import SandboxedEnvironment

from lehrwerk.model.theme import Theme

BUILT_IN = "builtin:"
"""A theme's template that extends the one it replaces names it with this in front."""


class _Stack(BaseLoader):
    """Looks in the theme first, then in the package."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        """The template's text."""
        name = template.removeprefix(BUILT_IN)
        own = self.theme.files.get(name) if name == template else None
        if own is not None:
            return own.decode("utf-8"), None, None
        file = files("lehrwerk").joinpath(*name.split("/"))
        if ".." in name.split("/") or not name.endswith(".html") or not file.is_file():
            raise TemplateNotFound(template)
        return file.read_text("utf-8"), None, None


def environment(theme: Theme) -> Environment:
    """Templates for one theme. Everything is escaped unless it is Markup; an unknown name is our mistake and raises;
    a theme comes from others, so its templates run in a sandbox."""
    return SandboxedEnvironment(
        loader=_Stack(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=200,
    )
