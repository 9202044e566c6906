"""The command line: what it prints, what it makes, how it ends."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lehrwerk.cli import german as of_click
from lehrwerk.cli.main import lehrwerk
from lehrwerk.cli.speech import SAID, Speech, spoken


def run(*words: str, language: str = "en") -> Result:
    """The command with these words."""
    return CliRunner().invoke(lehrwerk(Speech(language)), list(words))


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A new workspace."""
    assert run("new", "workspace", str(tmp_path / "werkstatt"), language="de").exit_code == 0
    return tmp_path / "werkstatt"


def test_help_does_not_load_what_only_building_needs() -> None:
    code = "import sys; from lehrwerk.cli import main, speech; main.lehrwerk(speech.Speech('de')); print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"weasyprint", "lxml", "pydantic", "yaml", "jinja2", "markdown_it", "rich", "babel"} & set(loaded)


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["verify"], ["compare"], ["new"], ["ids"], ["explain"], ["schema"]])
def test_help_is_in_both_languages(command: list[str]) -> None:
    german, english = run(*command, "--help", language="de").output, run(*command, "--help").output

    assert german != english
    assert "{" not in german + english


ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Show|default|Error|Missing|Try|No such|Invalid|COMMAND|OPTIONS|ARGS|COURSE|INTEGER|DIRECTORY)\b"
)


@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "build --help",
        "schema --help",
        "new --help",
        "new workspace --help",
        "new unit --help",
        "explain",
        "explain LW302 LW303",
        "explain LW302 LW303 LW304",
        "new unit a",
        "build --grup",
        "build --group",
        "build --group 0",
        "build --group viele",
        "build --strict=ja",
        "check --findings bunt",
        "check --workspace /gibt/es/nicht",
        "--lang fr",
        "baue",
        "checks",
    ],
)
def test_click_speaks_german_too(words: str) -> None:
    german, english = run(*words.split(), language="de").output, run(*words.split()).output

    assert not ENGLISH.search(german), german
    assert ENGLISH.search(english), english


def test_click_speaks_english_again_after_german() -> None:
    before = run("build", "--nichts").output

    run("build", "--nichts", language="de")

    assert run("build", "--nichts").output == before
    assert "No such option" in before


def test_every_sentence_of_click_keeps_its_places() -> None:
    for english, german in of_click.SAID.items():
        places = [{re.split("[!}]", part)[0] for part in text.split("{")[1:]} for text in (english, german)]
        assert places[1] <= places[0], english
        assert places[0] - places[1] <= {"name", "number_type"}, english


def test_every_sentence_has_the_same_places_in_both_languages() -> None:
    for key, (german, english) in SAID.items():
        places = [sorted(part.split("}")[0] for part in text.split("{")[1:]) for text in (german, english)]
        assert places[0] == places[1], key


def test_the_language_is_asked_for_or_taken_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LEHRWERK_LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")

    assert spoken(["--lang", "en", "build"]).language == "en"
    assert spoken(["--lang=en"]).language == "en"
    assert spoken([]).language == "de"
    monkeypatch.setenv("LEHRWERK_LANGUAGE", "en")
    assert spoken([]).language == "en"


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_new_workspace_has_nothing_to_complain_about(language: str, tmp_path: Path) -> None:
    folder = str(tmp_path / "werkstatt")
    run("new", "workspace", folder, language=language)

    checked = run("check", "--strict", "--workspace", folder, language=language)

    assert checked.exit_code == 0, checked.output
    assert SAID["nothing_found"][language != "de"] in checked.output


def test_a_package_is_built_and_named(workshop: Path) -> None:
    built = run("build", "--format", "web", "--workspace", str(workshop))

    assert built.exit_code == 0, built.output
    assert "build/erster-kurs/de/web.zip" in built.output
    assert (workshop / "build/erster-kurs/de/web.zip").is_file()


def test_an_error_ends_with_one_and_leaves_old_outputs_alone(workshop: Path) -> None:
    run("build", "--format", "web", "--workspace", str(workshop))
    output = workshop / "build/erster-kurs/de/web.zip"
    before = output.read_bytes()
    unit = workshop / "courses/erster-kurs/start/erste-einheit.md"
    unit.write_text(unit.read_text("utf-8").replace("- [x]", "- [ ]"), "utf-8")

    built = run("build", "--format", "web", "--workspace", str(workshop))

    assert built.exit_code == 1
    assert "LW421" in built.output
    assert output.read_bytes() == before


def test_findings_come_as_json_for_scripts(workshop: Path) -> None:
    (workshop / "courses/erster-kurs/plan.yaml").write_text("variants: {}\nvarients: {}\n", "utf-8")

    checked = run("check", "--findings", "json", "--workspace", str(workshop))

    found = json.loads(checked.stdout)
    assert any(entry["code"] == "LW201" for entry in (found if isinstance(found, list) else found["findings"]))


@pytest.mark.parametrize("words", [["build", "gibtsnicht"], ["build", "--format", "docx2"], ["explain", "LW000"], ["schema", "nichts"]])
def test_a_name_that_is_not_there_ends_with_two_and_says_what_there_is(words: list[str], workshop: Path) -> None:
    place = ["--workspace", str(workshop)] if words[0] == "build" else []

    ended = run(*words, *place)

    assert ended.exit_code == 2
    assert "There are: " in ended.output


def test_without_a_workspace_the_command_says_how_to_make_one(tmp_path: Path) -> None:
    ended = run("build", "--workspace", str(tmp_path), language="de")

    assert ended.exit_code == 2
    assert "lehrwerk new workspace" in ended.output


def test_new_never_overwrites(workshop: Path) -> None:
    assert run("new", "workspace", str(workshop)).exit_code == 2
    assert run("new", "course", "erster-kurs", "--workspace", str(workshop)).exit_code == 2
    assert run("new", "course", "Großer Kurs", "--workspace", str(workshop)).exit_code == 2


def test_a_new_unit_is_listed_in_its_module(workshop: Path) -> None:
    made = run("new", "unit", "erster-kurs", "start/zweite-einheit", "--workspace", str(workshop), language="de")

    assert made.exit_code == 0, made.output
    assert "units: [erste-einheit, zweite-einheit]" in (workshop / "courses/erster-kurs/course.yaml").read_text("utf-8")
    assert run("check", "--workspace", str(workshop)).exit_code == 0


def test_ids_are_written_once_and_change_nothing_else(workshop: Path) -> None:
    unit = workshop / "courses/erster-kurs/start/erste-einheit.md"
    with_ids = unit.read_text("utf-8")
    for mark in (" {#a}", " {#b}", " {#der-notruf}"):
        assert mark in with_ids
    bare = (
        with_ids.replace(" {#a}", "")
        .replace(" {#b}", "")
        .replace(" {#der-notruf}", "")
        .replace("{#notruf objective=LZ1}", "{objective=LZ1}")
    )
    unit.write_text(bare, "utf-8")

    first = run("ids", "--workspace", str(workshop))
    written = unit.read_text("utf-8")
    second = run("ids", "--workspace", str(workshop))

    assert first.exit_code == second.exit_code == 0, first.output
    assert written == with_ids.replace("{#notruf objective=LZ1}", "{#erste-einheit-choice-1 objective=LZ1}")
    assert unit.read_text("utf-8") == written


@pytest.mark.parametrize("kind", ["course", "unit", "plan", "source", "method", "case", "organisation", "person", "phrases", "theme"])
def test_schemas_explain_each_field_in_both_languages(kind: str) -> None:
    german, english = (json.loads(run("schema", kind, language=language).output) for language in ("de", "en"))

    assert german["properties"].keys() == english["properties"].keys()
    assert "de:" not in json.dumps(german) + json.dumps(english)
    assert all("description" in field for field in german["properties"].values())
