"""What an old way through a case needs to be found again in a new version of it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from lehrwerk.blocks.case.scenes import Scene


def ways(scenes: Sequence[Scene]) -> dict[str, str]:
    """Where each decision leads, by its scene and key; further versions of a scene are counted."""
    found: dict[str, str] = {}
    met: dict[str, int] = {}
    for scene in scenes:
        met[scene.id] = met.get(scene.id, -1) + 1
        found |= {f"{scene.id}{'+' * met[scene.id]}.{decision.key}": decision.to for decision in scene.decisions}
    return dict(sorted(found.items()))


def rules(scenes: Sequence[Scene], counters: Mapping[str, int]) -> str:
    """Where it begins and, if scenes have conditions, a digest of all that decides which of them is shown: counters,
    conditions, what decisions do to counters."""
    start = scenes[0].id
    if not any(scene.conditions for scene in scenes):
        return start
    told = [(scene.id, tuple(scene.conditions), [(d.key, sorted(d.effects.items())) for d in scene.decisions]) for scene in scenes]
    return f"{start} {sha256(repr((sorted(counters.items()), told)).encode()).hexdigest()[:12]}"
