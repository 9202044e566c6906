"""What `lehrwerk compare` says of a new version: safe, safe with migration, new activity needed."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from browser.samples import EXAMPLE, WITHOUT_TEST, altered, contents, package
from comparing.drafts import Draft, Leaf, Task, changed, first, read
from comparing.replaying import version
from lehrwerk.cli.main import lehrwerk
from lehrwerk.cli.speech import Speech
from lehrwerk.comparing.packages import Verdict, differences, verdict
from lehrwerk.diagnostics.catalogue import kinds
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.fingerprint import FILE, Fingerprint, Share
from verifying.packages import KINDS, zipped

OLD = first()
Change = Callable[[Draft], Draft]


@cache
def _known(at: str) -> Fingerprint:
    with tempfile.TemporaryDirectory() as folder:
        return version(read(CHANGES[at][0](OLD) if at else OLD, Path(folder))).fingerprint


def task(id: str, **facts: object) -> Change:
    """One exercise otherwise."""
    return lambda draft: changed(draft, id, **facts)


def units(make: Callable[[dict[str, tuple[Leaf, ...]]], dict[str, tuple[Leaf, ...]]]) -> Change:
    """Other units."""
    return lambda draft: replace(draft, units=make(draft.units))


def without_task(id: str) -> Change:
    """An exercise less."""
    return units(
        lambda all: {
            name: tuple(replace(page, tasks=tuple(t for t in page.tasks if t.id != id)) for page in pages) for name, pages in all.items()
        }
    )


NEW_UNIT = {"neu": (Leaf("p-neu", "Neu", (Task("t-neu", "choice"),)),)}

CHANGES: dict[str, tuple[Change, set[str]]] = {
    "": (lambda draft: draft, set()),
    "text corrected": (task("t-choice", words="Besseres Wort"), set()),
    "heading corrected": (units(lambda all: all | {"eins": tuple(replace(p, title=p.title + " neu") for p in all["eins"])}), set()),
    "unit inserted": (units(lambda all: {"eins": all["eins"], **NEW_UNIT, **all}), {"LW881"}),
    "unit moved": (units(lambda all: dict(reversed(all.items()))), set()),
    "unit removed": (units(lambda all: {name: pages for name, pages in all.items() if name != "zwei"}), {"LW880", "LW882"}),
    "page's id changed": (units(lambda all: all | {"eins": (replace(all["eins"][0], id="anders"), *all["eins"][1:])}), {"LW880", "LW881"}),
    "option reordered": (task("t-choice", parts=("d", "b", "a", "c")), set()),
    "option added": (task("t-choice", parts=("a", "b", "c", "d", "e")), set()),
    "option removed": (task("t-choice", parts=("a", "b", "d")), {"LW885"}),
    "one choice instead of several": (task("t-several", several=False), {"LW885"}),
    "step added to an order": (task("t-ordering", parts=("a", "b", "c", "d", "e")), {"LW884"}),
    "gap removed": (task("t-gaps", parts=("a", "b", "d")), {"LW885"}),
    "group removed": (task("t-sorting", more=("a", "b")), {"LW885"}),
    "fewer steps": (task("t-scale", high=3), {"LW885"}),
    "steps from one": (task("t-scale", low=1), {"LW884"}),
    "another kind": (task("t-number", kind="scale"), {"LW884"}),
    "made private": (task("t-checklist", private=True), {"LW886", "LW887"}),
    "exercise removed": (without_task("t-matching"), {"LW882"}),
    "points changed": (task("t-number", points=3), {"LW887"}),
    "question added": (lambda draft: replace(draft, pool=(*draft.pool, Task("q-9", "choice"))), {"LW889"}),
    "question removed": (lambda draft: replace(draft, pool=draft.pool[1:]), {"LW882", "LW889"}),
    "fewer questions drawn": (lambda draft: replace(draft, draw=1), {"LW889"}),
    "fewer attempts": (lambda draft: replace(draft, attempts=2), {"LW889"}),
    "pass mark changed": (lambda draft: replace(draft, mark=50), {"LW889", "LW890"}),
    "notes elsewhere": (lambda draft: replace(draft, notes="platform"), {"LW891"}),
}


def changes_of(**facts: object) -> Diagnostics:
    """What is said when these facts of the fingerprint become others."""
    return differences(_known(""), _known("").model_copy(update=facts), "neu.zip")


UNITS = (*(f"m/{name}" for name in OLD.units), "abschluss/test")
FACTS: dict[str, tuple[dict[str, object], set[str]]] = {
    "another course": ({"course": "anders"}, {"LW872"}),
    "another format": ({"format": "cmi5"}, {"LW873"}),
    "another state": ({"state": 2}, {"LW871"}),
    "a later lehrwerk": ({"lehrwerk": 2}, {"LW871"}),
    "another language": ({"language": "en"}, {"LW876"}),
    "an earlier version": ({"version": "0.9.12"}, {"LW877"}),
    "another identifier": ({"shares": (Share(identifier="item_2", units=UNITS),)}, {"LW874", "LW875"}),
    "no test": ({"tests": {}}, {"LW888"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_edit_is_judged(change: str) -> None:
    expected = CHANGES[change][1]
    found = differences(_known(""), _known(change), "neu.zip")

    assert {finding.code for finding in found} == expected, [finding.say("en") for finding in found]
    assert verdict(found) is (Verdict.MIGRATION if expected - {"LW881"} else Verdict.SAFE)


@pytest.mark.parametrize("fact", FACTS)
def test_what_a_platform_goes_by_is_judged(fact: str) -> None:
    facts, expected = FACTS[fact]
    found = changes_of(**facts)

    codes = {finding.code for finding in found}
    assert expected <= codes
    assert codes == expected
    assert verdict(found) is (Verdict.MIGRATION if expected <= {"LW876", "LW877", "LW888"} else Verdict.NEW_ACTIVITY)


def test_an_exercise_in_another_sco_loses_its_answers() -> None:
    parts = (
        {"a": ("m/eins",), "b": ("m/zwei", "m/drei", "abschluss/test")},
        {"a": ("m/eins", "m/zwei"), "b": ("m/drei", "abschluss/test")},
    )
    before, after = (tuple(Share(identifier=name, units=units) for name, units in part.items()) for part in parts)
    old, new = (_known("").model_copy(update={"shares": shares}) for shares in (before, after))

    found = differences(old, new, "neu.zip")

    assert {finding.code for finding in found} == {"LW880", "LW881", "LW883"}
    assert {f.facts()["unit"] for f in found if f.code == "LW880"} == {"m/zwei"}


def test_options_that_take_their_letters_from_their_places_are_seen_to_move() -> None:
    task, named = _known("").exercises["t-choice"], {"a": "xxx", "b": "yyy", "c": "zzz"}
    old, new = task.model_copy(update={"texts": (named,)}), task.model_copy(update={"texts": ({"a": "yyy", "b": "xxx", "c": "zzz"},)})
    fingerprint = _known("")

    found = differences(
        fingerprint.model_copy(update={"exercises": {"t-choice": old}}),
        fingerprint.model_copy(update={"exercises": {"t-choice": new}}),
        "neu.zip",
    )

    assert [(f.code, f.facts()["parts"]) for f in found] == [("LW892", "a→b, b→a")]


def test_every_kind_is_shown() -> None:
    shown = {code for _, expected in [*CHANGES.values(), *FACTS.values()] for code in expected} | {"LW870", "LW883", "LW892"}

    assert {kind.code for kind in kinds() if "LW870" <= kind.code <= "LW898"} == shown


# Packages


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packages to compare."""
    folder = tmp_path_factory.mktemp("pakete")
    made = {
        "alt": package(),
        "neu": altered("notes: session"),
        "cmi5": package(EXAMPLE, "cmi5"),
        "module": altered("packages: {scorm12: {organization: modules}}"),
        "anders": package(WITHOUT_TEST),
        "fremd": zipped(KINDS["scorm12"]()),
        "kaputt": b"PK",
        "luege": zipped({FILE: '{"lehrwerk": 1}'}),
        "steuert": zipped({FILE: _known("").model_copy(update={"course": "\x1b[2J"}).written()}),
        "tief": zipped({FILE: "[" * 100_000}),
    }
    for name, content in made.items():
        (folder / f"{name}.zip").write_bytes(content)
    return folder


@pytest.mark.parametrize(
    ("old", "new", "code", "german", "english"),
    [
        ("alt", "alt", 0, "Sicher: ", "Safe: "),
        ("alt", "neu", 0, "Sicher mit Übernahme", "Safe with migration"),
        ("alt", "cmi5", 1, "Neue Aktivität nötig", "New activity needed"),
        ("alt", "module", 1, "verwirft, was unter „item_sprache_im_einsatz“ liegt", "drops what lies under “item_sprache_im_einsatz”"),
        ("module", "module", 0, "Sicher: ", "Safe: "),
        ("alt", "anders", 1, "Aus „sprache-im-einsatz“ würde „ohne-test“", "would become “ohne-test”"),
        ("fremd", "neu", 1, "„fremd.zip“ hat keinen Fingerabdruck", "“fremd.zip” has no fingerprint"),
        ("alt", "kaputt", 1, "nicht als Zip zu lesen", "cannot be read as a zip"),
        ("luege", "neu", 1, "keinen Fingerabdruck", "no fingerprint"),
        ("steuert", "neu", 1, "keinen Fingerabdruck", "no fingerprint"),
        ("tief", "neu", 1, "keinen Fingerabdruck", "no fingerprint"),
    ],
)
def test_the_command_gives_its_verdict(old: str, new: str, code: int, german: str, english: str, shelf: Path) -> None:
    for language, words in (("de", german), ("en", english)):
        run = CliRunner().invoke(lehrwerk(Speech(language)), ["compare", str(shelf / f"{old}.zip"), str(shelf / f"{new}.zip")])

        assert run.exit_code == code, run.output
        assert words in run.output


def test_a_script_gets_the_findings_alone(shelf: Path) -> None:
    run = CliRunner().invoke(lehrwerk(Speech("en")), ["compare", "--findings", "json", str(shelf / "alt.zip"), str(shelf / "neu.zip")])

    assert [(entry["code"], entry["level"]) for entry in json.loads(run.output)] == [("LW891", "warning")]


@pytest.mark.parametrize("form", ["scorm12", "scorm2004", "cmi5", "web"])
def test_each_package_holds_its_fingerprint(form: str) -> None:
    files = contents(package(EXAMPLE, form))
    known = Fingerprint.model_validate_json(files[FILE])

    assert (known.course, known.format, known.version) == (EXAMPLE, form, "1.0.0")
    if form != "web":
        manifest = files["cmi5.xml" if form == "cmi5" else "imsmanifest.xml"].decode()
        assert all(f'"{share.identifier}"' in manifest for share in known.shares)


def test_the_fingerprint_tells_no_answers() -> None:
    text = contents(package())[FILE].decode()

    assert "112" not in text
    assert "right" not in text
    assert json.loads(text)["exercises"]["leiter-ordnen"]["kept"]["parts"] == dict.fromkeys("abcde", "")
