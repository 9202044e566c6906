"""All kinds of findings the tool knows."""

from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostic import Diagnostic


def kinds() -> list[type[Diagnostic]]:
    """Every kind that has been imported, in the order of their codes. The classes themselves are
    the list (`__subclasses__`), so no kind can be forgotten in it."""
    return sorted(set(_below(Diagnostic)), key=lambda kind: kind.code)


def find(word: str) -> type[Diagnostic] | None:
    """The kind with this code or name, whatever its capitals."""
    wanted = word.casefold()
    return next((k for k in kinds() if wanted in (k.code.casefold(), k.name)), None)


def _below(kind: type[Diagnostic]) -> Iterator[type[Diagnostic]]:
    for sub in kind.__subclasses__():
        if hasattr(sub, "code"):
            yield sub
        yield from _below(sub)
