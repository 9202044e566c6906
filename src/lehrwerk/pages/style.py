"""The style sheets: tokens of the theme, the look of the medium, and each block's own."""

import re
from collections.abc import Iterable
from importlib.resources import files

from lehrwerk.model.theme import Theme
from lehrwerk.pages.colours import chosen

SHEETS = {"screen": ("screen", "frame", "tools", "exercise"), "paper": ("paper", "sheets")}
"""The built-in sheets of a medium, in themes/plain."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,>])\s*")
TEXT = re.compile(r"""("[^"]*"|'[^']*')""")


def style(theme: Theme, medium: str, kinds: Iterable[str], *more: str) -> str:
    """One style sheet for a medium (`screen`, `paper`): the built-in tokens and right behind them the theme's, so that
    what the look makes of them (dark, high contrast) still holds; then the look, the blocks in use, further built-in
    sheets, and the theme's own sheet."""
    plain = [f"themes/plain/{name}.css" for name in SHEETS[medium]]
    names = [*plain, *(_block_sheet(kind, medium) for kind in kinds), *more]
    own = theme.files.get(f"{medium}.css", b"").decode("utf-8")
    look = _small("\n".join([_built_in("themes/plain/tokens.css"), _tokens(theme), *(_built_in(name) for name in names), own]))
    return chosen(look) if medium == "screen" else look


def _block_sheet(kind: str, medium: str) -> str:
    return f"blocks/{kind}/{kind}.css" if medium == "screen" else f"blocks/{kind}/{medium}.css"


def _built_in(name: str) -> str:
    file = files("lehrwerk").joinpath(*name.split("/"))
    return file.read_text("utf-8") if file.is_file() else ""


def _tokens(theme: Theme) -> str:
    """The theme's tokens. Values are cut at anything that could end the declaration."""
    rules = [
        f"--lw-{name}:{re.split('[;{}]', value)[0].strip()}" for name, value in theme.tokens.items() if re.fullmatch("[a-z0-9-]+", name)
    ]
    return f":root{{{';'.join(rules)}}}" if rules else ""


def _small(css: str) -> str:
    """Without comments and needless space; what stands in quotation marks stays as it is."""
    pieces = TEXT.split(COMMENT.sub("", css))
    return "".join(piece if number % 2 else AROUND.sub(r"\1", SPACE.sub(" ", piece)) for number, piece in enumerate(pieces)).strip()
