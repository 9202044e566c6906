"""A course as a value that can be edited at random, as authors do, and written as they write it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from lehrwerk.compiler import read_checked
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Course
from lehrwerk.reading.workspace import read_workspace
from workspaces import written


@dataclass(frozen=True)
class Task:
    """An exercise."""

    id: str
    kind: str
    parts: tuple[str, ...] = ("a", "b", "c", "d")
    """The letters of its options, items, gaps, rows."""
    more: tuple[str, ...] = ("a", "b", "c")
    """Those of its groups, columns, alternatives."""
    words: str = "Wort"
    """What its texts begin with."""
    points: int = 1
    several: bool = False
    low: int = 0
    high: int = 5
    private: bool = False


@dataclass(frozen=True)
class Leaf:
    """A page."""

    id: str
    title: str
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A course with one module of units and a test."""

    units: dict[str, tuple[Leaf, ...]]
    pool: tuple[Task, ...]
    draw: int = 2
    attempts: int = 3
    mark: int = 80
    notes: str = "device"
    version: int = 0
    files: dict[str, str] = field(default_factory=dict)

    def tasks(self) -> list[Task]:
        """The exercises outside of the test."""
        return [task for pages in self.units.values() for page in pages for task in page.tasks]


KINDS: tuple[str, ...] = (
    "choice",
    "several",
    "gaps",
    "matching",
    "sorting",
    "ordering",
    "number",
    "answer",
    "marking",
    "matrix",
    "scale",
    "checklist",
)
KINDS = (*KINDS, "selfcheck", "survey", "case", "reflection", "matrices")


def first(notes: str = "device") -> Draft:
    """A course with every kind of exercise."""
    tasks = [Task(f"t-{kind}", kind.replace("several", "choice").replace("matrices", "matrix")) for kind in KINDS]
    tasks = [replace(task, several=task.id in {"t-several", "t-matrices"}, private=task.kind == "reflection") for task in tasks]
    third = len(tasks) // 3
    units = {
        "eins": (Leaf("p-eins", "Eins", tuple(tasks[:third])), Leaf("p-zwei", "Zwei")),
        "zwei": (Leaf("p-drei", "Drei", tuple(tasks[third : 2 * third])),),
        "drei": (Leaf("p-vier", "Vier"), Leaf("p-fuenf", "Fünf", tuple(tasks[2 * third :]))),
    }
    return Draft(units, tuple(Task(f"q-{n}", "choice") for n in range(4)), notes=notes)


def read(draft: Draft, folder: Path) -> Course:
    """The course that the compiler reads."""
    written(folder, files(draft))
    found = Diagnostics()
    course = read_checked(read_workspace(folder, found), "probe", found)
    errors = [finding.say("en") for finding in found if finding.level is Level.ERROR]
    assert course, errors
    assert not errors, errors
    return course


def files(draft: Draft) -> dict[str, str]:
    """The workspace as an author would write it."""
    listed = ", ".join(draft.units)
    course = f"""title: Probe
version: 1.0.{draft.version}
language: de
summary: Ein Kurs zum Ändern.
target_group: alle
group_size: 2–4
license: CC0-1.0
modules:
  - {{id: m, title: Modul, units: [{listed}]}}
  - {{id: abschluss, title: Abschluss, units: [test]}}
completion: {{pages: all, test: abschluss/test, pass_mark: {draft.mark}%}}
notes: {draft.notes}
"""
    test = f"---\ntitle: Test\nminutes: 5\ntest: {{draw: {{vorrat: {draft.draw}}}, attempts: {draft.attempts}, shuffle: true}}\n"
    test += "bands:\n  - {from: 80%, text: Gut.}\n  - {from: 0%, text: Noch nicht.}\n---\n\n::: pool {#vorrat}\n"
    test += "\n\n".join(block(task) for task in draft.pool) + "\n:::\n"
    units = {f"courses/probe/m/{name}.md": unit(name, pages) for name, pages in draft.units.items()}
    return {"courses/probe/course.yaml": course, "courses/probe/abschluss/test.md": test, **units}


def unit(name: str, pages: tuple[Leaf, ...]) -> str:
    """A unit's file."""
    text = f"---\ntitle: {name.title()}\nminutes: 5\n---\n\nEin Anfang.\n"
    for page in pages:
        text += f"\n## {page.title} {{#{page.id}}}\n\nEin Satz.\n\n" + "\n\n".join(block(task) for task in page.tasks) + "\n"
    return text


def block(task: Task) -> str:
    """An exercise's fence."""
    facts = f"#{task.id} points={task.points}" + (" several" if task.several and task.kind == "choice" else "")
    facts += f" assessed={'private' if task.private else 'formative'}" if task.kind != "selfcheck" and not task.id.startswith("q-") else ""
    return f"::: {task.kind} {{{facts}}}\n{BODIES[task.kind](task)}\n:::"


def _options(task: Task) -> str:
    lines = [f"- [{'x' if n == 0 else ' '}] {task.words} {key} {{#{key}}}" for n, key in enumerate(task.parts)]
    return "Was stimmt?\n\n" + "\n".join(lines)


def _gaps(task: Task) -> str:
    choices = "|".join(f"{'' if n == 0 else '!'}{task.words} {key}{{#{key}}}" for n, key in enumerate(task.more))
    typed = [f"Hier [[{task.words} {key}]]{{#{key}}}." for key in task.parts[:-1]]
    return " ".join([*typed, f"Dort [[{choices}]]{{#{task.parts[-1]}}}."])


def _sorting(task: Task) -> str:
    lines = ["Sortieren Sie."]
    for n, group in enumerate(task.more):
        lines.append(("\n" if n == 0 else "") + f"- Gruppe {group} {{#{group}}}")
        lines += [f"  - {task.words} {key} {{#{key}}}" for m, key in enumerate(task.parts) if m % len(task.more) == n]
    return "\n".join(lines)


def _matrix(task: Task) -> str:
    head = "| | " + " | ".join(f"Spalte {key} {{#{key}}}" for key in task.more) + " |"
    crosses = [("x" if task.several else "", "x")[n == 0] for n, _ in enumerate(task.more)]
    rows = [f"| {task.words} {key} {{#{key}}} | " + " | ".join(crosses) + " |" for key in task.parts]
    return "\n".join(["Was passt?", "", head, "|---" * (len(task.more) + 1) + "|", *rows])


def _statements(task: Task) -> str:
    lines = [f"- {task.words} {key} {{#{key}}}" for key in task.parts]
    head = "### Feld\n" if task.kind == "selfcheck" else ""
    tail = f"\n\n{task.low} = wenig, {task.high} = viel"
    questions = "".join(f"\n\nFrage {key}? {{#{key}}}" for key in task.more) if task.kind == "survey" else ""
    return "Wie war es?\n\n" + head + "\n".join(lines) + tail + questions


def _case(task: Task) -> str:
    scenes = [f"### s{n}: Szene {n}\nText.\n\n" + _decisions(task, n) for n in range(3)]
    return "\n\n".join([*scenes, "### ende: Ende\nAus."])


def _decisions(task: Task, number: int) -> str:
    to = f"s{number + 1}" if number < 2 else "ende"
    return "\n".join(f"- {task.words} {key} {{#{key}}} -> {to if key != 'a' else 'ende'}" for key in task.parts)


BODIES: dict[str, Callable[[Task], str]] = {
    "choice": _options,
    "checklist": lambda task: "Ist alles da?\n\n" + "\n".join(f"- [ ] {task.words} {key} {{#{key}}}" for key in task.parts),
    "gaps": _gaps,
    "matching": lambda task: (
        "Was passt?\n\n| A | B |\n|---|---|\n" + "\n".join(f"| {task.words} {key} {{#{key}}} | Rechts {key} |" for key in task.parts)
    ),
    "sorting": _sorting,
    "ordering": lambda task: "Ordnen Sie.\n\n" + "\n".join(f"1. {task.words} {key} {{#{key}}}" for key in sorted(task.parts)),
    "number": lambda task: f"Wie viele?\n\n= {task.high} min",
    "answer": lambda task: f"Wie heißt es?\n\n= {task.words}",
    "marking": lambda task: (
        "Markieren Sie.\n\n---\n\nDas ist "
        + " und ".join(f"=={task.words} {key}=={{#{key}}}" for key in task.parts)
        + ", sonst nichts. Ein "
        + "langer Satz mit Wörtern darin."
    ),
    "matrix": _matrix,
    "scale": lambda task: f"Wie sicher?\n\n{task.low} = wenig, {task.high} = viel",
    "reflection": lambda _: "Was nehmen Sie mit?",
    "selfcheck": _statements,
    "survey": _statements,
    "case": _case,
}

# Edits


def edited(draft: Draft, seed: int) -> Draft:
    """The next version: one to four changes as authors make them."""
    random = Random(seed)
    for _ in range(random.randint(1, 4)):
        draft = random.choice(EDITS)(draft, random)
    return replace(draft, version=draft.version + 1)


def changed(draft: Draft, id: str, **facts: object) -> Draft:
    """The course with one exercise otherwise."""
    return _each(draft, lambda task: replace(task, **facts) if task.id == id else task)  # type: ignore[arg-type]


def _each(draft: Draft, change: Callable[[Task], Task | None]) -> Draft:
    def leaf(page: Leaf) -> Leaf:
        return replace(page, tasks=tuple(new for task in page.tasks if (new := change(task))))

    units = {name: tuple(leaf(page) for page in pages) for name, pages in draft.units.items()}
    return replace(draft, units=units, pool=tuple(new for task in draft.pool if (new := change(task))))


def _one(draft: Draft, random: Random) -> Task:
    return random.choice([*draft.tasks(), *draft.pool])


def _reorder(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    return changed(draft, task.id, parts=tuple(random.sample(task.parts, len(task.parts))))


def _add(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    key = random.choice([letter for letter in "efghxyz" if letter not in task.parts])
    at = random.randint(0, len(task.parts))
    return changed(draft, task.id, parts=(*task.parts[:at], key, *task.parts[at:]))


def _remove(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    gone = random.choice(task.parts)
    # A sorting needs something in each group, a case more than the way to its end.
    enough = len(task.parts) > 3 and (task.kind != "case" or gone == "d")
    return changed(draft, task.id, parts=tuple(key for key in task.parts if key != gone)) if enough else draft


def _remove_value(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    gone = random.choice(task.more)
    return changed(draft, task.id, more=tuple(key for key in task.more if key != gone)) if len(task.more) > 2 else draft


def _steps(draft: Draft, random: Random) -> Draft:
    return changed(draft, _one(draft, random).id, low=random.choice([0, 0, 1]), high=random.choice([3, 4, 5]))


def _reword(draft: Draft, random: Random) -> Draft:
    return changed(draft, _one(draft, random).id, words=random.choice(["Satz", "Begriff", "Silbe"]))


def _points(draft: Draft, random: Random) -> Draft:
    return changed(draft, _one(draft, random).id, points=random.randint(1, 5))


def _drop(draft: Draft, random: Random) -> Draft:
    gone = _one(draft, random).id
    return _each(draft, lambda task: None if task.id == gone and (not gone.startswith("q-") or len(draft.pool) > 2) else task)


def _several(draft: Draft, random: Random) -> Draft:
    task = random.choice([task for task in [*draft.tasks(), *draft.pool] if task.kind in {"choice", "matrix"}] or [_one(draft, random)])
    return changed(draft, task.id, several=not task.several)


def _kind(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    return draft if task.id.startswith("q-") else changed(draft, task.id, kind=random.choice(["choice", "scale", "number", "ordering"]))


def _private(draft: Draft, random: Random) -> Draft:
    task = _one(draft, random)
    return draft if task.id.startswith("q-") else changed(draft, task.id, private=not task.private)


def _insert_unit(draft: Draft, random: Random) -> Draft:
    names = list(draft.units)
    at, name = random.randint(0, len(names)), f"neu-{len(names)}-{random.randint(0, 99)}"
    leaves = {name: (Leaf(f"p-{name}", "Neu", (Task(f"t-{name}", "choice"),)),)}
    return replace(draft, units={key: (leaves | draft.units)[key] for key in [*names[:at], name, *names[at:]]})


def _move_unit(draft: Draft, random: Random) -> Draft:
    names = random.sample(list(draft.units), len(draft.units))
    return replace(draft, units={name: draft.units[name] for name in names})


def _remove_unit(draft: Draft, random: Random) -> Draft:
    gone = random.choice(list(draft.units))
    return replace(draft, units={name: pages for name, pages in draft.units.items() if name != gone}) if len(draft.units) > 1 else draft


def _move_task(draft: Draft, random: Random) -> Draft:
    tasks = draft.tasks()
    if not tasks:
        return draft
    moved, name = random.choice(tasks), random.choice(list(draft.units))
    draft = _each(draft, lambda task: None if task.id == moved.id else task)
    pages = draft.units[name]
    return replace(draft, units=draft.units | {name: (*pages[:-1], replace(pages[-1], tasks=(*pages[-1].tasks, moved)))})


def _page_title(draft: Draft, random: Random) -> Draft:
    name = random.choice(list(draft.units))
    return replace(draft, units=draft.units | {name: tuple(replace(page, title=page.title + " neu") for page in draft.units[name])})


def _page_id(draft: Draft, random: Random) -> Draft:
    name = random.choice(list(draft.units))
    return replace(draft, units=draft.units | {name: tuple(replace(page, id=page.id + "-neu") for page in draft.units[name])})


def _rules(draft: Draft, random: Random) -> Draft:
    return replace(draft, mark=random.choice([50, 80, 90]), attempts=random.choice([2, 3]), draw=random.choice([1, 2]))


EDITS = (
    *(_reorder, _add, _remove, _remove_value, _steps, _reword, _points, _drop, _several, _kind, _private),
    *(_insert_unit, _move_unit, _remove_unit, _move_task, _page_title, _page_id, _rules),
)
