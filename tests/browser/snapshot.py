"""What a learner could see on all pages of a course, as a value: read from the page, not from the player."""

from collections.abc import Iterator
from typing import Any

SNAPSHOT = """() => {
  const shown = (element) => element && !element.closest("[hidden]");
  const words = (element) => (shown(element) ? element.textContent.replace(/\\s+/g, " ").trim() : "");
  const fields = (exercise) => [...exercise.querySelectorAll("input, select, textarea")].map((field) =>
    ["radio", "checkbox"].includes(field.type) ? `${field.value}:${field.checked}` : `${field.name}:${field.value}`);
  const state = (exercise) => [
    ...fields(exercise),
    ...[...exercise.querySelectorAll(".lw-item")].map((item) => item.dataset.key),
    ...[...exercise.querySelectorAll(".lw-word[aria-pressed='true']")].map((word) => word.value),
    ...[...exercise.querySelectorAll(".lw-scene")].filter(shown).map((scene) => `scene ${scene.dataset.index}`),
    ...[...exercise.querySelectorAll(".lw-chosen")].filter(shown).map((option) => `chosen ${option.dataset.key}`),
    ...[...exercise.querySelectorAll(".lw-meters li")].filter(shown).map(words),
  ];
  const isPrivate = (exercise) => exercise.querySelector(".lw-private") !== null;
  const all = [...document.querySelectorAll("[data-exercise]")];
  const stateOf = (exercises) => Object.fromEntries(exercises.map((exercise) => [exercise.dataset.exercise, state(exercise).join(" | ")]));
  return {
    answers: stateOf(all.filter((exercise) => !isPrivate(exercise))),
    private: stateOf(all.filter(isPrivate)),
    tests: [...document.querySelectorAll("lw-test")].map((test) => ({
      questions: [...test.querySelectorAll("[data-exercise]")].filter(shown).map((question) => words(question.querySelector(".lw-number")) + question.dataset.exercise),
      intro: words(test.querySelector(".lw-test-intro")),
      result: words(test.querySelector(".lw-test-result")),
      bar: words(test.querySelector(".lw-test-bar p")),
    })),
    units: [...document.querySelectorAll(".lw-menu li[data-unit]")].map((unit) => unit.dataset.state),
    place: words(document.querySelector(".lw-go-place")),
  };
}"""


def lost(before: dict[str, Any], after: dict[str, Any], *, elsewhere: bool = False) -> list[str]:
    """Where two snapshots differ, in words; `elsewhere`: on another machine, which knows no private answers."""
    first, second = (dict(_flat("", snapshot)) for snapshot in (before, after))
    paths = sorted(path for path in first | second if not (elsewhere and path.startswith("/private")))
    return [f"{path}: {first.get(path)!r} → {second.get(path)!r}" for path in paths if first.get(path) != second.get(path)]


def _flat(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{path}/{key}", inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _flat(f"{path}/{index}", inner)
    else:
        yield path, value
