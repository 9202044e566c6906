"""A run of a course: from its file, and from what is said beside it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lehrwerk.compiler import Wanted, editions, read_checked, read_delivery
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.run import Delivery
from lehrwerk.pages.timetable import timetable, variant_of
from lehrwerk.reading.workspace import read_workspace
from workspaces import Files

COURSE = """
courses/k/course.yaml:
  title: Kurs
  version: 1.0.0
  language: de
  summary: Ein Kurs.
  target_group: Alle
  group_size: 8
  license: MIT
  modules: [{id: m, title: M, units: [e]}]
courses/k/m/e.md:
  ---
  title: Einheit
  minutes: 5
  ---

  Ein Text.
courses/k/plan.yaml:
  variants:
    eins: {title: Ein Tag, days: [{start: "09:00", steps: [{title: A, minutes: 90}]}]}
    zwei: {title: Zwei, days: [{start: "09:00", steps: [{title: A, minutes: 45}]}, {start: "10:00", steps: [{title: B, minutes: 45}]}]}
"""


def delivered(root: Path, wanted: Wanted) -> tuple[Delivery, list[tuple[str, str]]]:
    """What is known, and the findings with the places they name."""
    found = Diagnostics()
    workspace = read_workspace(root, found)
    course = read_checked(workspace, "k", Diagnostics())
    delivery = read_delivery(workspace, "k", course, wanted, found)
    return delivery, [(finding.code, str(finding.at)) for finding in found if finding.at]


@pytest.fixture
def root(workspace: Callable[[Files | str], Path]) -> Path:
    return workspace(COURSE)


def test_nothing_said_is_no_run(root: Path) -> None:
    assert delivered(root, Wanted())[0].given is False


def test_the_course_s_own_file_is_the_run(root: Path) -> None:
    (root / "courses/k/run.yaml").write_text("dates: 2026-09-01\nplace: Hier\n", "utf-8")

    run = delivered(root, Wanted())[0].run

    assert run is not None
    assert (run.dates, run.place) == ((date(2026, 9, 1),), "Hier")


def test_another_file_and_settings_go_before_it(root: Path, tmp_path: Path) -> None:
    (root / "courses/k/run.yaml").write_text("place: Hier\n", "utf-8")
    (tmp_path / "termin.yaml").write_text("place: Dort\nvariant: zwei\ndates: [2026-09-01, 2026-09-02]\n", "utf-8")
    said = (("date", "2026-10-01"), ("date", "2026-10-08"), ("trainer", "Ada"), ("place", "Nirgends: hier"))

    run = delivered(root, Wanted(run=tmp_path / "termin.yaml", settings=said))[0].run

    assert run is not None
    assert run.place == "Nirgends: hier"
    assert run.dates == (date(2026, 10, 1), date(2026, 10, 8))
    assert run.trainers == ("Ada",)


@pytest.mark.parametrize(
    ("settings", "code", "place"),
    [
        ((("plce", "Hier"),), "LW201", "--set plce:1:1"),
        ((("date", "morgen"),), "LW203", "--set date:1:1"),
        ((("variant", "drei"),), "LW138", "--set variant:1:1"),
        ((("date", "2026-09-01"), ("date", "2026-09-02")), "LW139", "--set date:1:1"),
        ((("variant", "zwei"), ("start", "08:00"), ("start", "09:00"), ("start", "10:00")), "LW139", "--set start:1:1"),
    ],
)
def test_a_setting_that_does_not_fit_is_named(settings: tuple[tuple[str, str], ...], code: str, place: str, root: Path) -> None:
    assert delivered(root, Wanted(settings=settings))[1] == [(code, place)]


def test_days_begin_when_the_run_says(root: Path) -> None:
    wanted = Wanted(settings=(("start", "18:00"), ("variant", "zwei")))
    workspace = read_workspace(root, Diagnostics())
    course = read_checked(workspace, "k", Diagnostics())
    assert course is not None
    delivery, _ = delivered(root, wanted)

    edition = next(iter(editions(workspace, course, wanted, Diagnostics(), delivery)))

    assert [half.start for half in timetable(edition, variant_of(edition))] == ["18:00", "18:00"]
