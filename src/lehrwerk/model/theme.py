"""How a course looks: the differences to the built-in look."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import Field

from lehrwerk.model.values import Slug, Text, Written


class ThemeFacts(Written):
    """theme.yaml."""

    title: Text
    """The theme's name.
    de: Der Name des Aussehens."""
    extends: Slug = "plain"
    """The theme it differs from; `plain` is the built-in one.
    de: Das Aussehen, von dem es abweicht; `plain` ist das eingebaute."""
    tokens: Mapping[str, Text] = Field(default_factory=dict)
    """Colours, sizes and spaces by name.
    de: Farben, Größen und Abstände mit Namen."""


@dataclass(frozen=True)
class Theme:
    """A theme with what it inherits, laid over each other."""

    name: str
    tokens: Mapping[str, str]
    """The differences to the built-in tokens; the nearest theme wins."""
    files: Mapping[str, bytes] = field(repr=False)
    """Its own templates, style sheets and pictures by their path in the theme's folder; the nearest theme wins."""


PLAIN = Theme("plain", {}, {})
"""The built-in look."""
