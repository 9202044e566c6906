"""What we say of Moodle, asked of Moodle: it imports our packages without a word, keeps what learners do, and goes on with a
corrected package where they were."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from browser.samples import EXAMPLE, SAMPLE, WITHOUT_TEST, copied, package, packed
from browser.test_way_through import read_everything, take_test
from platforms.moodle import Activity, Moodle
from platforms.person import Person
from workspaces import written

OPEN, DONE = 0, 1
"""Moodle's states of completion (lib/completionlib.php)."""

MUST_PASS = 2
"""“Require status: passed”, as the sheet recommends it for a course with a mark (mod/scorm/lib.php, `scorm_status_options`)."""

FORMATS = [("scorm12", "SCORM_1.2"), ("scorm2004", "SCORM_1.3")]


@pytest.fixture(scope="session")
def activity(moodle: Moodle) -> Callable[[str], Activity]:
    """The sample course as an activity, in a format; each is uploaded once."""
    made: dict[str, Activity] = {}

    def one(format: str) -> Activity:
        if format not in made:
            made[format] = moodle.upload(package(EXAMPLE, format), f"Kurs {format}", completionstatusrequired=MUST_PASS)
        return made[format]

    return one


def corrected() -> bytes:
    """The sample course with a better sentence and a page more."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(SAMPLE, Path(folder))
        unit = place / "courses" / EXAMPLE / "verstaendigung" / "leiter.md"
        better = unit.read_text("utf-8").replace("Kurze Sätze, eine Frage, kein Dialekt.", "Kurze Sätze. Eine Frage nach der anderen.")
        assert "nach der anderen" in better
        unit.write_text(f"{better}\n## Zum Merken {{#zum-merken}}\n\nUnten anfangen.\n", "utf-8")
        return packed(EXAMPLE, "scorm12", place)


def status(tracks: dict[str, str], format: str) -> str:
    """The status in the words of the format."""
    if format == "scorm12":
        return tracks.get("cmi.core.lesson_status", "")
    return f"{tracks.get('cmi.completion_status', '')} {tracks.get('cmi.success_status', '')}".strip()


def score(tracks: dict[str, str]) -> float | None:
    """The score, whatever its element is called."""
    raw = tracks.get("cmi.core.score.raw", tracks.get("cmi.score.raw"))
    return None if raw is None else float(raw)


@pytest.mark.parametrize(("format", "version"), FORMATS)
@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_is_imported_without_a_word(course: str, format: str, version: str, moodle: Moodle) -> None:
    made = moodle.upload(package(course, format), "Import")

    assert made.warnings == ""
    assert made.version == version
    assert made.scos == (f"item_{course.replace('-', '_')}",)


def test_cmi5_is_refused(moodle: Moodle) -> None:
    made = moodle.upload(package(EXAMPLE, "cmi5"), "Import")

    assert "imsmanifest" in made.warnings
    assert made.scos == ()


@pytest.mark.parametrize("format", ["scorm12", "scorm2004"])
def test_half_way_and_back_again(format: str, person: Person, activity: Callable[[str], Activity]) -> None:
    course = activity(format)
    person.begins(course)
    person.starts()
    person.goes_on()
    person.settles()
    place, before = person.heading, person.snapshot()
    person.goes_away()

    kept = person.known(course)
    assert status(kept, format) == "incomplete"
    assert score(kept) is None
    assert kept["cmi.suspend_data"].startswith("1.")
    assert person.moodle.results(course, person.name) == {"grade": None, "completion": OPEN, "attempts": 1, "printed": ""}

    person.begins(course)
    person.starts()
    assert person.heading == place
    assert person.snapshot() == before


@pytest.mark.parametrize(("format", "expected"), [("scorm12", "passed"), ("scorm2004", "completed passed")])
def test_pass(format: str, expected: str, person: Person, activity: Callable[[str], Activity]) -> None:
    course = activity(format)
    person.begins(course)
    read_everything(person)
    take_test(person, right=True)
    person.settles()
    person.goes_away()

    assert (status(person.known(course), format), score(person.known(course))) == (expected, 100)
    results = person.moodle.results(course, person.name)
    assert (results["grade"], results["completion"], results["attempts"]) == (100, DONE, 1)

    person.begins(course)
    person.starts()
    person.goes_to("Abschlusstest")
    person.sees("Ihr Ergebnis: 100 %")
    person.goes_away()
    assert (status(person.known(course), format), score(person.known(course))) == (expected, 100)
    assert person.moodle.results(course, person.name)["completion"] == DONE


@pytest.mark.parametrize(
    ("format", "missed", "failed"),
    [("scorm12", "incomplete", "failed"), ("scorm2004", "completed", "completed failed")],
)
def test_fail(format: str, missed: str, failed: str, person: Person, activity: Callable[[str], Activity]) -> None:
    course = activity(format)
    person.begins(course)
    read_everything(person, solving=False)
    take_test(person, right=False)
    person.settles()
    assert (status(person.known(course), format), score(person.known(course))) == (missed, 0)
    for _ in range(2):
        take_test(person, right=False)
    person.settles()
    person.goes_away()

    assert (status(person.known(course), format), score(person.known(course))) == (failed, 0)
    results = person.moodle.results(course, person.name)
    assert (results["grade"], results["completion"]) == (0, OPEN)


def test_a_corrected_package_keeps_everyone_s_progress(person: Person, moodle: Moodle) -> None:
    course = moodle.upload(package(), "Ersetzen")
    person.begins(course)
    read_everything(person)
    person.settles()
    place, before = person.heading, person.snapshot()
    person.goes_away()
    kept = person.known(course)

    replaced = moodle.replace(course, corrected())

    assert replaced.warnings == ""
    assert (replaced.module, replaced.scos) == (course.module, course.scos)
    assert person.known(course) == kept
    person.begins(replaced)
    person.starts()
    assert person.heading == place
    # The unit with the new page is open again; nothing else is otherwise.
    after = person.snapshot()
    assert after["units"] != before["units"]
    assert {**after, "units": []} == {**before, "units": []}
    person.goes_to("Fünf Stufen")
    person.sees("Eine Frage nach der anderen.")
    person.goes_to("Zum Merken")
    person.goes_to("Abschlusstest")
    take_test(person, right=True)
    person.settles()
    person.goes_away()
    assert person.known(course)["cmi.core.lesson_status"] == "passed"
    assert person.moodle.results(course, person.name)["attempts"] == 1


LONG = "Ein langer Satz, den jemand in die Lücke schreibt."
GAPS = 90


def many_gaps(place: Path) -> Path:
    """A workspace whose course needs more room than SCORM 1.2 promises."""
    gaps = "\n".join(f"::: gaps {{#luecke-{number}}}\nHier steht [[ein Wort]].\n:::\n" for number in range(GAPS))
    files = {
        "courses/luecken/course.yaml": "title: Lücken\nversion: 1.0.0\nlanguage: de\nsummary: Viele Lücken.\ntarget_group: alle\ngroup_size: 8\n"
        "license: CC-BY-SA-4.0\nmodules: [{id: eins, title: Eins, units: [lesen]}]\npackages: {profile: moodle}\n",
        "courses/luecken/eins/lesen.md": f"---\ntitle: Lesen\nminutes: 5\n---\n\n{gaps}",
    }
    return written(place, files)


@pytest.mark.parametrize("strict", [False, True])
def test_it_keeps_more_than_the_standard_promises_unless_it_is_strict(strict: bool, person: Person, moodle: Moodle, tmp_path: Path) -> None:
    course = moodle.upload(packed("luecken", "scorm12", many_gaps(tmp_path)), "Lücken")
    moodle.ask("strict", on=strict)
    try:
        person.begins(course)
        person.starts()
        fields = person.shown.get_by_role("textbox")
        for number in range(GAPS):
            fields.nth(number).fill(f"{LONG} {number}")
        fields.last.blur()
        if strict:
            person.sees("noch nicht gespeichert")
        else:
            person.settles()
        person.goes_away()
    finally:
        moodle.ask("strict", on=False)

    kept = person.known(course).get("cmi.suspend_data", "")
    assert (len(kept) > 4096) is not strict


@pytest.mark.parametrize("platform", ["generic", "moodle"])
def test_whoever_leaves_by_the_button_of_the_course_comes_back_to_it(platform: str, person: Person, moodle: Moodle, tmp_path: Path) -> None:
    place = copied(SAMPLE, tmp_path)
    file = place / "courses" / EXAMPLE / "course.yaml"
    file.write_text(f"{file.read_text('utf-8')}\npackages: {{profile: {platform}}}\n", "utf-8")
    course = moodle.upload(packed(EXAMPLE, "scorm2004", place), "Beenden")
    person.begins(course)
    person.starts()
    person.goes_on()
    heading = person.heading
    person.course.get_by_role("button", name="Beenden").filter(visible=True).first.click()
    person.sees("Ihr Stand ist gespeichert")
    person.goes_away()

    assert person.known(course)["cmi.completion_status"] == "incomplete"
    person.begins(course)
    person.starts()
    assert person.heading == heading
