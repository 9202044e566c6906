"""The ways through a case as a small drawing: a box for each scene, a line for each decision."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from lehrwerk.blocks.case.scenes import Scene
from lehrwerk.words import Room

WIDTH = 468
"""Of the drawing in points: it is set across the whole page, 165 mm, so that its letters have their true size."""
WIDEST, TALL, GAP = 100, 38, 14
"""Of a box, and between boxes."""
APART = 30
"""Between columns, for the lines."""
LETTER, NUMBER = 4.4, 20
"""The breadth of a letter, and of the room for a scene's number."""

DASHES = {"good": "", "acceptable": ' stroke-dasharray="7 4"', "risky": ' stroke-dasharray="1.5 4"'}
"""Ratings are told apart by the kind of line: colours are lost on a copier."""


@dataclass(frozen=True)
class _Node:
    """A scene in the drawing; versions of one name are one."""

    number: int
    title: str
    ending: bool
    ways: tuple[tuple[str, str], ...]
    """Name of the scene each decision leads to, and its rating."""


def scene_map(scenes: Sequence[Scene], say: Room) -> Markup:
    """The drawing as SVG, with its ways told in words for those who cannot see it."""
    nodes = _nodes(scenes, say)
    columns = _columns(nodes)
    box = min(WIDEST, (WIDTH - 4 - APART * (len(columns) - 1)) / len(columns))
    places = _places(columns, box)
    height = max(y for _, y in places.values()) + TALL + 4
    lines = "".join(_lines(nodes, places, box))
    boxes = "".join(_box(node, *places[name], box) for name, node in nodes.items())
    title = escape(say("paper_scene_map_alt", ways=" ".join(_told(nodes, say))))
    return Markup(  # noqa: S704  every text in it is escaped
        f'<svg class="lw-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img">'
        f"<title>{title}</title>{lines}{boxes}</svg>"
    )


def _nodes(scenes: Sequence[Scene], say: Room) -> dict[str, _Node]:
    groups: dict[str, list[Scene]] = {}
    for scene in scenes:
        groups.setdefault(scene.id, []).append(scene)
    return {name: _node(number, group, say) for number, (name, group) in enumerate(groups.items(), 1)}


def _node(number: int, group: list[Scene], say: Room) -> _Node:
    ending = not any(scene.decisions for scene in group)
    title = group[0].title.text if len(group) == 1 else say("paper_versions", n=len(group))
    ways = tuple(dict.fromkeys((d.to, d.rating or "") for scene in group for d in scene.decisions))
    return _Node(number, title, ending, ways)


def _columns(nodes: Mapping[str, _Node]) -> list[list[str]]:
    """Scenes by the length of the longest way to them; a way that turns back is not followed."""
    depth = {next(iter(nodes)): 0}
    for _ in nodes:
        for name in list(depth):
            for to, _rating in nodes[name].ways:
                if to in nodes and nodes[to].number > nodes[name].number:
                    depth[to] = max(depth.get(to, 0), depth[name] + 1)
    for name in nodes:
        depth.setdefault(name, 1)
    last = max(depth.values())
    for name, node in nodes.items():
        if node.ending:
            depth[name] = last
    return [[name for name in nodes if depth[name] == column] for column in range(last + 1)]


def _places(columns: list[list[str]], box: float) -> dict[str, tuple[float, float]]:
    """The upper left corner of each box; columns stand centred beside each other."""
    tallest = max(map(len, columns)) * (TALL + GAP) - GAP
    step = (WIDTH - box - 4) / max(1, len(columns) - 1)
    return {
        name: (2 + column * step, 2 + (tallest - len(names) * (TALL + GAP) + GAP) / 2 + row * (TALL + GAP))
        for column, names in enumerate(columns)
        for row, name in enumerate(names)
    }


def _lines(nodes: Mapping[str, _Node], places: Mapping[str, tuple[float, float]], box: float) -> Iterator[str]:
    for name, node in nodes.items():
        x, y = places[name]
        ways = sorted((way for way in node.ways if way[0] in places), key=lambda way: places[way[0]][1])
        for order, (to, rating) in enumerate(ways, 1):
            end_x, end_y = places[to]
            height = TALL * order / (len(ways) + 1)
            yield _line(x + box, y + height, end_x, end_y + height, DASHES.get(rating, ""))


def _line(x: float, y: float, end_x: float, end_y: float, dash: str) -> str:
    bend = max(12.0, (end_x - x) / 2)
    return (
        f'<path d="M{x:.1f} {y:.1f} C{x + bend:.1f} {y:.1f} {end_x - bend:.1f} {end_y:.1f} {end_x - 5:.1f} {end_y:.1f}" '
        f'fill="none" stroke="#52606d" stroke-width="1"{dash}/>'
        f'<path d="M{end_x - 1:.1f} {end_y:.1f} l-5 -2.4 v4.8 z" fill="#52606d"/>'
    )


def _box(node: _Node, x: float, y: float, box: float) -> str:
    edge = 2.2 if node.ending else 0.8
    words = _wrapped(node.title, int((box - NUMBER - 3) / LETTER))
    middle = y + TALL / 2
    texts = "".join(
        f'<text x="{x + NUMBER:.1f}" y="{middle + 2.9 + 9.6 * (row - (len(words) - 1) / 2):.1f}" font-size="8">{escape(word)}</text>'
        for row, word in enumerate(words)
    )
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{box:.1f}" height="{TALL}" rx="3" fill="#ffffff" stroke="#1b2733" stroke-width="{edge}"/>'
        f'<text x="{x + 6:.1f}" y="{middle + 4:.1f}" font-size="11.5" font-weight="700">{node.number}</text>{texts}'
    )


def _wrapped(title: str, most: int) -> list[str]:
    """At most three lines; what does not fit is cut."""
    rows = [""]
    for word in title.split():
        if rows[-1] and len(rows[-1]) + 1 + len(word) > most:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    if len(rows) > 3:
        rows = [*rows[:2], rows[2] + " …"]
    return [row if len(row) <= most + 1 else row[:most] + "…" for row in rows]


def _told(nodes: Mapping[str, _Node], say: Room) -> Iterator[str]:
    for node in nodes.values():
        targets = list(dict.fromkeys(nodes[to].number for to, _ in node.ways if to in nodes))
        if targets:
            yield say("paper_scene_way", scene=node.number, targets=", ".join(map(str, targets)))
