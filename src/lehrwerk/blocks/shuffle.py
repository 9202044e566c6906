"""An order that looks random and is the same everywhere and always."""

from collections.abc import Iterable
from hashlib import sha256


def shuffled(keys: Iterable[str], seed: str) -> list[str]:
    """The keys in an order that depends on the seed and on each key alone, so that a new key moves no other.
    If that is the order they came in, it is turned by one: a task must not show its own solution."""
    given = list(keys)
    mixed = sorted(given, key=lambda key: sha256(f"{seed}/{key}".encode()).digest())
    return mixed if mixed != given or len(mixed) < 2 else mixed[1:] + mixed[:1]
