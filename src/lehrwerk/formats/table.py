"""All formats there are."""

from lehrwerk.formats.format import Format
from lehrwerk.formats.scorm12.package import Scorm12
from lehrwerk.formats.web.package import Web

FORMATS: tuple[Format, ...] = (Scorm12(), Web())
"""Packages first, then papers."""
