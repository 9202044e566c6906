"""The Markdown that authors write: CommonMark with tables, definition lists, footnotes, and five marks of our own.

Blocks and lines are parsed apart: the block pass leaves the text of each paragraph as it was written,
so that a line can be cut, translated and placed before it is understood."""

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

OPENER = re.compile(r"^:{3,}[ \t]*([^\s:].*)$")
CLOSER = re.compile(r"^:{3,}[ \t]*$")
CODE = re.compile(r"^(`{3,}|~{3,})")

GAP = re.compile(r"\[\[([^\[\]\n]*)\]\](?:\{#([a-z0-9])\})?")
CITE = re.compile(r"\[@([a-z0-9-]+(?:; ?@[a-z0-9-]+)*)\]")
NOTE = re.compile(r"\[\^([^\]\s]+)\]")
PASSAGE = re.compile(r"\[([^\[\]\n]+)\]\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}")

TERM = re.compile(r"\[([^\[\]\n]+)\]\{term(?:=(?:\"([^\"\n]+)\"|([^\s{}\"]+)))?\}")


@cache
def dialect(*passes: str) -> MarkdownIt:
    """The one parser, with the core rules of a pass. Raw HTML is recognised so that it can be refused;
    it is never passed on."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable("table").use(deflist_plugin)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "named_fence", _named_fence, interrupts)
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    for name, rule in (("passage", _passage), ("term", _term), ("cite", _cite), ("note", _note), ("gap", _gap)):
        parser.inline.ruler.before("link", name, rule)
    # A definition `[word]: target` would vanish from the text, and its links find no target line by line.
    parser.disable("reference")
    parser.core.ruler.enableOnly(list(passes))
    return parser


def blocks(text: str) -> list[Token]:
    """The block pass: tokens whose `content` is still as written."""
    return dialect("normalize", "block").parse(text, {})


def pieces(text: str) -> list[Token]:
    """The line pass: the pieces of one paragraph, heading or cell."""
    return dialect("normalize", "block", "inline", "text_join").parseInline(text, {})[0].children or []


def _named_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`::: name …` opens, a bare `:::` closes the innermost (Pandoc's rule)."""
    line = _line(state, start)
    opener, closer = OPENER.match(line), CLOSER.match(line)
    if state.is_code_block(start) or not (opener or closer):
        return False
    if silent:
        return True
    if not opener:
        token = state.push("fence_stray", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    close = _closing(state, start, end)
    token = state.push("fence_named_open", "", 1)
    token.info, token.map = opener[1].strip(), [start, min(close + 1, end)]
    token.meta = {"closed": close < end}
    _inside(state, start + 1, close)
    state.push("fence_named_close", "", -1)
    state.line = min(close + 1, end)
    return True


def _inside(state: StateBlock, first: int, last: int) -> None:
    """Parse the lines of a fence as a document of their own."""
    kept = state.lineMax, state.parentType
    state.lineMax, state.parentType = last, "root"
    state.md.block.tokenize(state, first, last)
    state.lineMax, state.parentType = kept


def _closing(state: StateBlock, start: int, end: int) -> int:
    """The line of the bare `:::` that ends the fence opened on `start`, or `end` if none does."""
    depth, code = 1, ""
    for number in range(start + 1, end):
        line = _line(state, number)
        mark = CODE.match(line)
        if mark and (not code or line.startswith(code)):
            code = "" if code else mark[1]
        elif not code and OPENER.match(line):
            depth += 1
        elif not code and CLOSER.match(line):
            depth -= 1
            if depth == 0:
                return number
    return end


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _mark(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> re.Match[str] | None:
    match = pattern.match(state.src, state.pos)
    if match and not silent:
        token = state.push(kind, "", 0)
        token.content = match[0]
        token.meta = _meta(kind, match)
    if match:
        state.pos = match.end()
    return match


def _meta(kind: str, match: re.Match[str]) -> dict[str, Any]:
    if kind == "cite":
        return {"keys": [key.strip().removeprefix("@") for key in match[1].split(";")]}
    if kind == "gap":
        return {"text": match[1], "key": match[2] or ""}
    if kind == "passage":
        return {"text": match[1], "lang": match[2]}
    if kind == "term":
        return {"text": match[1], "term": match[2] or match[3] or match[1]}
    return {"label": match[1]}


def _passage(state: StateInline, silent: bool) -> bool:
    return bool(_mark(state, silent, PASSAGE, "passage"))


def _term(state: StateInline, silent: bool) -> bool:
    return bool(_mark(state, silent, TERM, "term"))


def _cite(state: StateInline, silent: bool) -> bool:
    return bool(_mark(state, silent, CITE, "cite"))


def _note(state: StateInline, silent: bool) -> bool:
    return bool(_mark(state, silent, NOTE, "note"))


def _gap(state: StateInline, silent: bool) -> bool:
    return bool(_mark(state, silent, GAP, "gap"))
