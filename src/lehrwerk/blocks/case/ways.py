"""Do all ways through a case lead somewhere?"""

from collections.abc import Iterator, Mapping

from lehrwerk.blocks.case.findings import DeadEnd, SceneAlwaysConditional, SceneMissing, SceneTwice, SceneUnreachable
from lehrwerk.blocks.case.scenes import Scene, Story
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic


def faults(story: Story) -> Iterator[Diagnostic]:
    """Missing, unreachable and doubled scenes, and circles without a way out."""
    versions: dict[str, list[Scene]] = {}
    for scene in story.scenes:
        versions.setdefault(scene.id, []).append(scene)
    targets = {name: {d.to for scene in group for d in scene.decisions} for name, group in versions.items()}
    yield from _missing(story, versions)
    yield from _versions(versions)
    reached = _reachable({story.scenes[0].id} if story.scenes else set(), targets)
    ends = {name for name, group in versions.items() if any(not scene.decisions for scene in group)}
    leading = _leading(ends, targets)
    for name, group in versions.items():
        if name not in reached:
            yield SceneUnreachable(at=group[0].at, scene=name)
        elif name not in leading and all(to in versions for to in targets[name]):
            yield DeadEnd(at=group[0].at, scene=name)


def _missing(story: Story, versions: Mapping[str, list[Scene]]) -> Iterator[Diagnostic]:
    for scene in story.scenes:
        for decision in scene.decisions:
            if decision.to not in versions:
                at = decision.text.at
                place = at.source.find(f"-> {decision.to}", at.line, at.line + 4)
                yield SceneMissing(at=place, scene=decision.to, closest=closest(decision.to, versions))


def _versions(versions: Mapping[str, list[Scene]]) -> Iterator[Diagnostic]:
    for name, group in versions.items():
        for scene in group[:-1]:
            if not scene.conditions:
                yield SceneTwice(at=group[group.index(scene) + 1].at, scene=name)
        if group[-1].conditions:
            yield SceneAlwaysConditional(at=group[-1].at, scene=name)


def _reachable(start: set[str], targets: Mapping[str, set[str]]) -> set[str]:
    reached, new = set(start), set(start)
    while new:
        new = {to for name in new for to in targets.get(name, ())} - reached
        reached |= new
    return reached


def _leading(ends: set[str], targets: Mapping[str, set[str]]) -> set[str]:
    """The scenes from which an ending can be reached."""
    leading = set(ends)
    while new := {name for name, to in targets.items() if name not in leading and to & leading}:
        leading |= new
    return leading
