"""Dark where the device is dark, and where a learner chose so: the style sheets say it once, for the device."""

import re

DARK = re.compile(r"@media \(prefers-color-scheme: ?dark\)\{")
OF_ROOT = re.compile(r":root\b|\[dir|\.lw(-ready)?(?![\w-])")
HEAD = re.compile(r"[^{};]+(?=\{)")

BY_DEVICE = ":where(:root:not([data-colours]))"
BY_CHOICE = ":where(:root[data-colours=dark])"
"""The page's settings write `data-colours` on the root (player/frame/settings.js). `:where` adds no weight, so that
the order of the rules goes on to decide."""


def chosen(css: str) -> str:
    """A style sheet (without comments and needless space) in which every rule for dark devices holds as long as
    nothing else was chosen, and stands a second time for those who chose dark (not on paper)."""
    start = DARK.search(css)
    if not start:
        return css
    end = _end(css, start.end())
    rules = css[start.end() : end]
    both = f"{start[0]}{_under(BY_DEVICE, rules)}}}@media screen{{{_under(BY_CHOICE, rules)}}}"
    return css[: start.start()] + both + chosen(css[end + 1 :])


def _end(css: str, at: int) -> int:
    """Where the brace closes that was open at a place."""
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(css[at], 0)
        at += 1
    return at - 1


def _under(root: str, rules: str) -> str:
    """Rules that hold only under a root. What begins with `@` stays as it is, its rules are changed."""
    return HEAD.sub(lambda head: head[0] if head[0].startswith("@") else ",".join(_selector(root, one) for one in _listed(head[0])), rules)


def _selector(root: str, selector: str) -> str:
    """What speaks of the root itself is narrowed, all else stands below it."""
    selector = re.sub(r"^html\b", ":root", selector)
    return f"{root}{selector}" if OF_ROOT.match(selector) else f"{root} {selector}"


def _listed(selectors: str) -> list[str]:
    """`a, :is(b, c)` has two selectors."""
    return re.split(r",(?![^(]*\))", selectors)
