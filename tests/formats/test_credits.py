"""The page of credits: every medium that learners meet, with the words its author wrote; the letters, the program."""

import re
from pathlib import Path

import pytest

from browser.samples import EXAMPLE, contents, package, packed
from examples import COURSE, SHOWN, pages, workspace
from workspaces import written


def credits_of(package: bytes) -> str:
    """What stands on the page, without markup."""
    found = re.search(r'<article class="lw-page" id="lw-credits".*?</article>', contents(package)["index.html"].decode(), re.DOTALL)
    assert found
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[0]))


@pytest.mark.parametrize("form", ["web", "scorm12", "scorm2004", "cmi5"])
def test_pictures_letters_and_program_have_their_line(form: str) -> None:
    text = credits_of(package(EXAMPLE, form))

    assert "Leiter mit fünf Sprossen: Eigene Zeichnung, CC BY-SA 4.0" in text
    assert "CC BY-SA 4.0 ." in text
    assert "FiraGO" in text
    assert "lehrwerk" in text


def test_each_medium_of_each_block_stands_there_once(tmp_path: Path) -> None:
    text = credits_of(packed("beispiele", "web", written(tmp_path, workspace(pages(SHOWN), COURSE))))

    for medium in ("Am Notruf: ", "Ankommen: ", "Ein Wohnzimmer: Das Sofa steht quer", "Leiter mit fünf Sprossen: "):
        assert text.count(medium) == 1, medium


def test_media_for_the_trainer_alone_are_not_named(tmp_path: Path) -> None:
    note = '::: trainer\n![Geheime Skizze](bilder/leiter.svg "Nur fürs Handbuch")\n:::\n\nText.'

    assert "Geheime Skizze" not in credits_of(packed("beispiele", "web", written(tmp_path, workspace(note, COURSE))))
