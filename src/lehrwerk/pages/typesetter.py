"""Markdown → HTML, for the screen and for paper. What it writes is safe by construction: every piece is escaped here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from lehrwerk.model.dialect import dialect, pieces
from lehrwerk.model.prose import Line, Prose
from lehrwerk.pages.surroundings import Surroundings


@dataclass(frozen=True)
class Typesetter:
    """Sets text for one unit (or none) of one edition."""

    around: Surroundings
    notes: Mapping[str, Prose]
    """The unit's footnotes, by label, in the order of their numbers."""
    unit: str = ""
    """The unit's anchor, which keeps the footnotes of different units apart."""

    def show(self, prose: Prose, fields: Sequence[str] = ()) -> Markup:
        """Whole paragraphs. `fields` stand in for the gaps, in order; without them a gap is a line."""
        return Markup(_Renderer(self, prose.source.path, fields).render(prose.tokens, dialect("normalize", "block").options, {}))  # noqa: S704

    def line(self, line: Line, fields: Sequence[str] = ()) -> Markup:
        """One line, without a paragraph around it."""
        renderer = _Renderer(self, line.at.source.path, fields)
        return Markup(renderer.renderInline(line.pieces(), dialect("normalize", "block").options, {}))  # noqa: S704

    def footnotes(self, texts: Iterator[Line]) -> list[tuple[int, str, Markup]]:
        """Number, label and text of the notes that some lines refer to, in the order of their numbers."""
        labels = {piece.meta["label"] for line in texts for piece in line.pieces() if piece.type == "note"}
        numbers = list(self.notes)
        used = sorted((numbers.index(label), label) for label in labels if label in self.notes)
        return [(number + 1, label, self.show(self.notes[label])) for number, label in used]


class _Renderer(RendererHTML):
    """markdown-it's renderer with our pieces. Methods are named after the tokens they render."""

    def __init__(self, setter: Typesetter, path: str, fields: Sequence[str]) -> None:
        super().__init__()
        self._setter, self._around, self._path = setter, setter.around, path
        self._fields = iter(fields)
        self._ends: list[str] = []

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """Tokens of the block pass; lines are understood here."""
        return str(super().render(list(self._understood(tokens)), options, env))

    def _understood(self, tokens: Sequence[Token]) -> Iterator[Token]:
        for number, token in enumerate(tokens):
            if token.type == "inline":
                yield token.copy(children=pieces(token.content))
            elif token.type in {"paragraph_open", "paragraph_close"}:
                inside = tokens[number + 1 if token.nesting > 0 else number - 1]
                alone = inside.type == "inline" and [piece.type for piece in pieces(inside.content)] == ["image"]
                yield token.copy(hidden=True) if alone else token
            else:
                yield token

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A picture: alone in its paragraph a figure with its credit line, else just the picture."""
        token = tokens[idx]
        alt = self.renderInlineAsText(token.children, options, env)
        picture = str(self._around.image(self._path, str(token.attrs.get("src", "")), alt))
        credit = str(token.attrs.get("title", ""))
        if len(tokens) > 1:
            return picture
        caption = f'<figcaption class="lw-credit">{escape(credit)}</figcaption>' if credit else ""
        return f'<figure class="lw-figure">{picture}{caption}</figure>'

    def gap(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """What stands in for the gap, or a line to write on."""
        return str(next(self._fields, Markup('<span class="lw-blank">\u2003\u2003\u2003\u2003</span>')))

    def passage(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Words in another language (WCAG 2.2, 3.1.2)."""
        meta = tokens[idx].meta
        direction = ' dir="rtl"' if meta["lang"].split("-")[0] in RIGHT_TO_LEFT else ""
        return f'<span lang="{escape(meta["lang"])}"{direction}>{escape(meta["text"])}</span>'

    def term(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A word that the glossary explains: on screen the way there, which the player makes a button
        (player/frame/terms.js); on paper a mark, for the glossary is in the same volume."""
        meta = tokens[idx].meta
        text, anchor = escape(meta["text"]), self._around.term_anchor(meta["term"])
        if not anchor:
            return str(text)
        if self._around.paper:
            return f'<span class="lw-term">{text}</span>'
        return f'<a class="lw-term" href="#{anchor}">{text}</a>'

    def cite(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """The numbers of the sources, each leading to its entry."""
        marks = [self._cited(key) for key in tokens[idx].meta["keys"]]
        return f'<span class="lw-cite">[{", ".join(marks)}]</span>'

    def _cited(self, key: str) -> str:
        number = self._around.source_number(key)
        return f'<a href="#{self._around.source_anchor(key)}">{number}</a>'

    def note(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A footnote: on paper its text, which the page sets at its foot; on screen a number that leads there."""
        label = tokens[idx].meta["label"]
        if label not in self._setter.notes:
            return escape(tokens[idx].content)
        if self._around.paper:
            # WeasyPrint takes footnotes out before it folds white space: a line end would stay one.
            body = " ".join(str(self._setter.line(line)) for line in self._setter.notes[label].lines()).replace("\n", " ")
            return f'<span class="lw-footnote">{body}</span>'
        number = list(self._setter.notes).index(label) + 1
        anchor = f"{self._setter.unit}-{number}"
        return f'<sup class="lw-noteref"><a id="ref-{anchor}" href="#note-{anchor}" role="doc-noteref">{number}</a></sup>'

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A link to another page of the course, or out of it (then in a window of its own: the platform stays open). To a
        part of the course that the platform launches by itself nothing can lead: the text says where it is."""
        written = str(tokens[idx].attrs.get("href", ""))
        away = self._around.away(self._path, written)
        self._ends.append(f" ({escape(away)})</span>" if away else "</a>")
        if away:
            return '<span class="lw-elsewhere">'
        target = self._around.link(self._path, written)
        outward = not target.startswith("#") and not self._around.paper
        return f'<a href="{escape(target)}"' + (' target="_blank" rel="noopener noreferrer">' if outward else ">")

    def link_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """The end of it."""
        return self._ends.pop()

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Wide tables scroll in a room of their own on small screens."""
        return "<table>" if self._around.paper else '<div class="lw-table" role="group" tabindex="0"><table>'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """The end of it."""
        return "</table>\n" if self._around.paper else "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A head names its column."""
        return '<th scope="col">'

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Alignment is the style's, not the table's."""
        return "<td>"

    def heading_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """On paper headings stand one level deeper: the unit's title is above them."""
        return f"<{self._level(tokens[idx])}>"

    def heading_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """The end of it."""
        return f"</{self._level(tokens[idx])}>\n"

    def _level(self, token: Token) -> str:
        return f"h{min(6, int(token.tag[1:]) + self._around.deeper)}"

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Refused while reading; never passed on."""
        return str(escape(tokens[idx].content))

    html_inline = html_block


RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages whose script runs from right to left."""


def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"
