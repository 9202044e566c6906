"""Files to take along and words that the glossary explains, in what is built."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from lehrwerk.compiler import Wanted, build, read_checked
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.theme import PLAIN
from lehrwerk.pages.secrets import secrets
from lehrwerk.pages.studio import Studio, studio
from lehrwerk.reading.words import read_words
from lehrwerk.reading.workspace import read_workspace
from workspaces import told, written

WORKSPACE = """
courses/k/course.yaml:
  title: Kurs
  version: 1.0.0
  language: de
  summary: Ein Kurs.
  target_group: alle
  group_size: 8
  license: CC-BY-SA-4.0
  modules: [{id: m, title: Modul, units: [eins]}]
courses/k/glossary.yaml:
  Teach-back: In eigenen Worten.
  Notbrücke: Wer zufällig da ist.
courses/k/m/eins.md:
  ---
  title: Eins
  minutes: 5
  ---

  Ein [Teach-back]{term} und eine [Brücke <b]{term=notbrücke}, aber kein [Wunder]{lang=de}.

  ## Teach-back heißt [Rückfragen]{term=Teach-back}

  ::: datei {file=karte.csv}
  :::

  ::: trainer
  Nur für Sie: ein [Teach-back]{term} mit der ganzen Gruppe üben.

  ::: datei {file=loesungen.csv}
  :::
  :::
courses/k/m/karte.csv:
  a;b
courses/k/m/loesungen.csv:
  geheim
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return written(tmp_path, told(WORKSPACE))


def place(root: Path, audience: Audience) -> Studio:
    """Where the course is set for an audience."""
    found = Diagnostics()
    course = read_checked(read_workspace(root, found), "k", found)
    assert course is not None
    assert [f.say("de") for f in found if f.level is Level.ERROR] == []
    return studio(Edition(course, "de", audience, 8), PLAIN, read_words("de"), paper=audience is not Audience.LEARNER)


def html(place: Studio) -> str:
    """The unit."""
    unit = next(place.edition.course.units())
    return "".join(str(place.unit_page(page, unit)) for page in unit.pages)


def test_a_package_holds_only_the_files_that_its_page_names(root: Path) -> None:
    (built,) = build(root, Wanted(formats=("web",)), Diagnostics())
    with zipfile.ZipFile(BytesIO(built.output.content)) as package:
        files = {name: package.read(name) for name in package.namelist()}

    assert [name.split("-")[0] for name in files if name.startswith("media/")] == ["media/karte"]
    assert not any(b"geheim" in content for content in files.values())
    assert b'href="#g-2"' in files["index.html"]
    assert b'<dt id="g-2">Teach-back</dt>' in files["index.html"]
    assert b"wireTerms" in files["course.js"]


def test_a_heading_with_a_term_is_plain_in_the_menu(root: Path) -> None:
    (built,) = build(root, Wanted(formats=("web",)), Diagnostics())
    page = zipfile.ZipFile(BytesIO(built.output.content)).read("index.html").decode()
    menu = page[page.index("<nav") : page.index("</nav>")]

    assert ">Teach-back heißt Rückfragen</a>" in menu


def test_on_screen_a_term_leads_to_its_entry(root: Path) -> None:
    page = html(place(root, Audience.LEARNER))

    assert '<a class="lw-term" href="#g-2">Teach-back</a>' in page
    assert '<a class="lw-term" href="#g-1">Brücke &lt;b</a>' in page


def test_on_paper_it_is_marked(root: Path) -> None:
    page = html(place(root, Audience.PARTICIPANT))

    assert '<span class="lw-term">Teach-back</span>' in page
    assert "href=" not in page


def test_a_marked_word_hides_no_secret(root: Path) -> None:
    hidden = secrets(place(root, Audience.PARTICIPANT).edition)

    assert "Nur für Sie: ein Teach-back mit der ganzen Gruppe üben." in hidden


def test_sizes_are_written_as_people_say_them(root: Path) -> None:
    studio_ = place(root, Audience.LEARNER)

    assert [studio_.weight(size) for size in (1, 1000, 1001, 999_000, 999_001, 12_345_678)] == [
        "1\u00a0kB",
        "1\u00a0kB",
        "2\u00a0kB",
        "999\u00a0kB",
        "1\u00a0MB",
        "12,3\u00a0MB",
    ]
