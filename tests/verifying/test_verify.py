"""Good packages pass; each thing that can be wrong with one is found, in both languages, and nothing else with it."""

import io
import re
import stat
import time
import zipfile
from pathlib import Path

import pytest

from browser.samples import EXAMPLE, WITHOUT_TEST, package
from lehrwerk.cli.shelf import shelf
from lehrwerk.cli.speech import Speech
from lehrwerk.diagnostics.catalogue import kinds
from standards import schemas
from verifying.packages import (
    KINDS,
    PAGE,
    codes,
    entry,
    found_in,
    patched,
    prefixed,
    renamed,
    scorm12,
    scorm2004,
    spoiled,
    two_scos,
    zipped,
)

MANIFEST = "imsmanifest.xml"
DIRECTORY, LOCAL = b"PK\x01\x02", b"PK\x03\x04"
SECRET_BIT = 1


def more(name: str, content: str = "x") -> bytes:
    """A good package with one more file that is listed."""
    listed = spoiled("scorm12", MANIFEST, '<file href="bild.png"/>', f'<file href="bild.png"/><file href="{name}"/>')
    return zipped(listed | {name: content})


def manifest(before: str, after: str, kind: str = "scorm12") -> bytes:
    """A good package with one place of its control file changed."""
    return zipped(spoiled(kind, "cmi5.xml" if kind == "cmi5" else MANIFEST, before, after))


def without(name: str, kind: str = "scorm12") -> bytes:
    """A good package with a file less."""
    return zipped({path: content for path, content in KINDS[kind]().items() if path != name})


GOOD12 = zipped(scorm12())
BIG = "a" * 11_000_000

CASES = {
    # the zip
    "no zip at all": (b"PDF", {"LW801"}),
    "an empty file": (b"", {"LW801"}),
    "cut off": (GOOD12[: len(GOOD12) // 2], {"LW801"}),
    "encrypted": (patched(patched(GOOD12, DIRECTORY, 8, "<H", SECRET_BIT), LOCAL, 6, "<H", SECRET_BIT), {"LW802"}),
    "a bomb": (zipped(scorm12() | {"null.bin": BIG}), {"LW803"}),
    "sizes beyond measure": (patched(GOOD12, DIRECTORY, 24, "<L", 0xFFFFFFF0), {"LW803"}),
    "up and out": (zipped(scorm12(), entry("../aussen.html")), {"LW806", "LW845"}),
    "absolute": (zipped(scorm12(), entry("/etc/passwd")), {"LW806", "LW845"}),
    "a drive": (zipped(scorm12(), entry("C:/x.html")), {"LW806", "LW845"}),
    "out by backslash": (zipped(scorm12(), entry("..\\aussen.html")), {"LW806", "LW845"}),
    "backslash": (zipped(scorm12(), entry("bilder\\a.png")), {"LW807", "LW845"}),
    "a NUL in a name": (zipped(scorm12(), entry("a\0.html")), {"LW807", "LW845"}),
    "an escape sequence in a name": (zipped(scorm12(), entry("\x1b[2J.html")), {"LW807", "LW845"}),
    "letters that Moodle takes out": (more("a'b.png"), {"LW808"}),
    "letters taken apart": (more("u\u0308.png"), {"LW808"}),
    "the same name twice": (zipped(scorm12(), entry("bild.png")), {"LW809"}),
    "a file that is a folder": (zipped(scorm12(), entry("bild.png/a.png")), {"LW809", "LW845"}),
    "capitals alone": (more("Bild.png"), {"LW810"}),
    "a symbolic link": (zipped(scorm12(), entry("link", mode=stat.S_IFLNK | 0o777, content=b"/etc/passwd")), {"LW811", "LW845"}),
    "a device": (zipped(scorm12(), entry("geraet", mode=stat.S_IFCHR)), {"LW811", "LW845"}),
    "a wrong checksum": (patched(GOOD12, DIRECTORY, 16, "<L", 1), {"LW812"}),
    "an unusual compression": (patched(GOOD12, DIRECTORY, 10, "<H", 12), {"LW812"}),
    "a program": (more("setup.exe"), {"LW813"}),
    "a leftover": (more("bilder/.DS_Store"), {"LW814"}),
    # the control file
    "no manifest": (without(MANIFEST), {"LW820"}),
    "a manifest in other letters": (zipped({"IMSManifest.xml": "x"}), {"LW820"}),
    "no file at all": (zipped({}), {"LW820"}),
    "packed with its folder": (zipped({f"kurs/{path}": text for path, text in scorm12().items()}), {"LW821"}),
    "another encoding than it says": (zipped(scorm12() | {MANIFEST: b"<?xml version='1.0' encoding='utf-8'?><a>\xff</a>"}), {"LW822"}),
    "an encoding that nobody reads": (manifest('encoding="UTF-8"', 'encoding="UTF-7"'), {"LW822"}),
    "no well-formed XML": (manifest("</organization>", ""), {"LW823"}),
    "a NUL in the manifest": (manifest("Erste Seite", "\0"), {"LW823"}),
    "nothing in the manifest": (zipped(scorm12() | {MANIFEST: ""}), {"LW823"}),
    "an attack by an outer entity": (
        manifest("<manifest ", '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<manifest '),
        {"LW824"},
    ),
    "a DOCTYPE": (manifest("<manifest ", '<!DOCTYPE manifest SYSTEM "http://example.org/a.dtd">\n<manifest '), {"LW825"}),
    "another XML": (zipped({MANIFEST: "<html/>"}), {"LW826"}),
    "a version with a blank": (manifest(">1.2<", "> 1.2 <"), {"LW827"}),
    "a version in other letters": (manifest("4th Edition", "4th edition", "scorm2004"), {"LW827"}),
    "no version": (manifest("<schemaversion>1.2</schemaversion>", ""), {"LW827"}),
    "letters as numbers": (manifest("Erste Seite", "Erste Seite f&#252;r alle"), {"LW829"}),
    "another prefix": (zipped(renamed()), {"LW830"}),
    "a prefix before the elements of IMS": (zipped(prefixed()), {"LW830"}),
    "a schema file that is not there": (
        manifest("<manifest ", '<manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a:b imscp.xsd" '),
        {"LW831"},
    ),
    # what it lists
    "nothing to launch": (manifest(' identifierref="res_1"', ""), {"LW832", "LW837"}),
    "an organization that is not there": (manifest('default="org"', 'default="orga"'), {"LW833"}),
    "an identifier twice": (manifest('"item_1"', '"org"'), {"LW834"}),
    "an identifier with a blank": (manifest('"item_1"', '"item 1"'), {"LW835"}),
    "an identifier of cmi5 that is none": (manifest("https://example.org/kurs/1", "eins", "cmi5"), {"LW835"}),
    "a reference to nothing": (
        manifest("</organization>", '<item identifier="zwei" identifierref="res_2"><title>Zwei</title></item></organization>'),
        {"LW836"},
    ),
    "a chapter and a page at once": (
        manifest("Seite</title></item>", 'Seite</title><item identifier="b" identifierref="res_1"><title>B</title></item></item>'),
        {"LW838"},
    ),
    "no SCO": (manifest(' adlcp:scormtype="sco"', ""), {"LW839"}),
    "no address": (manifest(' href="index.html">', ">"), {"LW840"}),
    "a file without an address": (manifest('<file href="bild.png"/>', '<file href="bild.png"/><file/>'), {"LW840"}),
    "a listed file is missing": (without("bild.png"), {"LW841", "LW864"}),
    "the launch page is missing": (without("index.html"), {"LW842"}),
    "cmi5's launch page is missing": (without("index.html", "cmi5"), {"LW842"}),
    "a launch page outside": (manifest('sco" href="index.html"', 'sco" href="../index.html"'), {"LW843"}),
    "a backslash in an address": (manifest('"bild.png"', '"bilder\\bild.png"'), {"LW843", "LW845"}),
    "a launch page elsewhere": (manifest('sco" href="index.html"', 'sco" href="https://example.org/"'), {"LW844"}),
    "an unlisted file": (zipped(scorm12() | {"mehr.png": "x"}), {"LW845"}),
    # texts and values
    "a long title": (manifest("Erste Seite", "x" * 201), {"LW846"}),
    "no title": (manifest("<title>Erste Seite</title>", ""), {"LW847"}),
    "a title with a line break": (manifest("Erste Seite", "Erste\n Seite"), {"LW847"}),
    "a score out of range": (manifest("</title></item>", "</title><adlcp:masteryscore>101</adlcp:masteryscore></item>"), {"LW848"}),
    "prerequisites without a type": (
        manifest("</title></item>", "</title><adlcp:prerequisites>org</adlcp:prerequisites></item>"),
        {"LW848"},
    ),
    "a rule that cmi5 does not know": (manifest("Completed", "Finished", "cmi5"), {"LW848"}),
    "a word that belongs to the platform": (manifest("<url>index.html", "<url>index.html?fetch=1", "cmi5"), {"LW848"}),
    "a cartridge without a root": (manifest("rooted-hierarchy", "hierarchical", "cartridge"), {"LW848"}),
    "a base address": (manifest("<resources>", '<resources xml:base="./">'), {"LW849"}),
    "global objectives": (
        manifest("<imsss:deliveryControls", "<imsss:objectives><imsss:mapInfo/></imsss:objectives><imsss:deliveryControls", "scorm2004"),
        {"LW850"},
    ),
    "status that comes by itself": (manifest(' completionSetByContent="true"', "", "scorm2004"), {"LW851"}),
    # pages
    "a page that looks for nothing": (zipped(scorm12() | {"kurs.js": ""}), {"LW860"}),
    "a cmi5 page that looks for nothing": (zipped(KINDS["cmi5"]() | {"kurs.js": ""}), {"LW860"}),
    "the other version": (zipped(scorm12() | {"kurs.js": scorm2004()["kurs.js"]}), {"LW861"}),
    "no Finish": (zipped(spoiled("scorm12", "kurs.js", "api.LMSFinish('');", "")), {"LW862"}),
    "a script from elsewhere": (zipped(spoiled("scorm12", "index.html", "kurs.js", "https://cdn.example.org/a.js")), {"LW863"}),
    "a font from elsewhere": (more("stil.css", "@import url(//fonts.example.org/a.css);"), {"LW863"}),
    "a request to elsewhere": (zipped(spoiled("scorm12", "kurs.js", "addEv", "fetch('https://x.example.org/'); addEv")), {"LW863"}),
    "a picture that is missing": (zipped(scorm12() | {"index.html": PAGE.replace("bild.png", "Bild.png")}), {"LW864"}),
    "only unload": (zipped(spoiled("scorm12", "kurs.js", "pagehide", "unload")), {"LW865"}),
    "two SCOs": (zipped(two_scos()), {"LW852"}),
    "very many faults of a kind": (
        manifest('<file href="bild.png"/>', '<file href="bild.png"/>' + "".join(f'<file href="{n}.png"/>' for n in range(30))),
        {"LW841", "LW899"},
    ),
}
ELSEWHERE = {
    "LW800": "test_good_packages_pass",
    "LW804": "test_a_text_too_big_to_be_looked_into_is_named",
    "LW805": "test_not_more_is_looked_through_than_is_right",
    "LW828": "test_the_schemas_are_asked_where_there_are_some",
}


@pytest.mark.parametrize("kind", KINDS)
def test_good_packages_pass(kind: str, tmp_path: Path) -> None:
    found = found_in(zipped(KINDS[kind]()), tmp_path)

    assert [finding.code for finding in found] == ["LW800"]
    assert "4 Dateien, zu starten: 1 (index.html)" in found[0].say("de")


@pytest.mark.parametrize("form", ["scorm12", "scorm2004", "cmi5"])
@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_our_own_packages_pass(course: str, form: str, tmp_path: Path) -> None:
    assert codes(found_in(package(course, form), tmp_path)) == set()


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_found(case: str, tmp_path: Path) -> None:
    content, expected = CASES[case]
    found = found_in(content, tmp_path)

    assert codes(found) == expected, [finding.say("en") for finding in found]
    assert [path.name for path in tmp_path.iterdir()] == ["paket.zip"]
    for finding in found:
        for text in (finding.say("de"), finding.say("en"), finding.tip("de"), finding.tip("en")):
            assert not {"{q}", "None", "\0", "\x1b"} & {text[at : at + size] for size in (1, 3, 4) for at in range(len(text))}
            assert "!" not in text


def test_every_kind_is_shown_by_a_case() -> None:
    shown = {code for _, expected in CASES.values() for code in expected}

    assert {kind.code for kind in kinds() if "LW800" <= kind.code <= "LW869" or kind.code == "LW899"} == shown | set(ELSEWHERE)


def test_a_finding_stands_where_the_fault_is(tmp_path: Path) -> None:
    (finding,) = (f for f in found_in(manifest('"bild.png"', '"Bild.png"'), tmp_path) if f.code == "LW841")

    assert finding.at
    assert finding.at.source.path.endswith("paket.zip/imsmanifest.xml")
    assert "Bild.png" in finding.at.source.line(finding.at.line)
    assert finding.tip("de") == "Gemeint ist wohl „bild.png“."


def test_entities_that_grow_are_not_expanded(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    attack = manifest("<manifest ", f'<!DOCTYPE m [<!ENTITY a0 "ha">{laughs}]>\n<manifest ')
    begin = time.monotonic()

    assert codes(found_in(attack, tmp_path)) == {"LW824"}
    assert time.monotonic() - begin < 2


def test_a_list_of_contents_beyond_measure_is_not_read(tmp_path: Path) -> None:
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(60_000):
            archive.writestr(zipfile.ZipInfo(f"bilder/{number:020}.png"), b"")

    assert codes(found_in(many.getvalue(), tmp_path)) == {"LW801"}


def test_a_text_too_big_to_be_looked_into_is_named(tmp_path: Path) -> None:
    page = "".join(f"<p>{number * number}</p>" for number in range(500_000))

    assert codes(found_in(more("lang.html", page), tmp_path)) == {"LW804"}


def test_not_more_is_looked_through_than_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lehrwerk.reading.archive.WHOLE_LIMIT", 1)
    film = bytes(range(256)) * 8_000

    found = found_in(zipped(scorm12() | {"film.mp4": film}), tmp_path)

    assert codes(found) == {"LW805", "LW845"}


@pytest.mark.node
def test_the_schemas_are_asked_where_there_are_some(tmp_path: Path) -> None:
    wrong = manifest("<title>Kurs</title>", "<title>Kurs</title><title>Kurs</title>")

    assert codes(found_in(wrong, tmp_path)) == set()
    (finding,) = (f for f in found_in(wrong, tmp_path, schemas.published()) if f.code != "LW800")
    assert finding.code == "LW828"
    assert finding.at
    assert finding.at.line == 6
    assert codes(found_in(GOOD12, tmp_path, schemas.published())) == set()


@pytest.mark.node
@pytest.mark.parametrize(("edition", "expected"), [("3", {"LW828"}), ("4", set())])
def test_of_two_editions_the_one_named_is_asked(edition: str, expected: set[str], tmp_path: Path) -> None:
    files = {
        f"{name}/{path.relative_to(schemas.folder_2004(name)).as_posix()}": path.read_bytes()
        for name in "34"
        for path in schemas.folder_2004(name).rglob("*.[xd][st]d")
    }
    newer = spoiled("scorm2004", MANIFEST, "<organization ", '<organization adlcp:sharedDataGlobalToSystem="false" ')[MANIFEST]
    named = newer.replace("4th", "3rd" if edition == "3" else "4th")

    assert codes(found_in(zipped(scorm2004() | {MANIFEST: named}), tmp_path, files)) == expected


def test_a_folder_of_schemas_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.xsd").write_text("<x/>")

    assert shelf(tmp_path, Speech("de")) == {"a/b.xsd": b"<x/>"}


HOSTILE = {
    "comments without an end": {"index.html": "<!--" * 1_000_000},
    "scripts without an end": {"index.html": "<script>" * 500_000},
    "tags without an end": {"index.html": "<script" * 600_000, "kurs.js": "<img " * 900_000},
    "addresses without an end": {"index.html": "<img src='" * 450_000, "a.css": "@import url( " * 350_000},
    "a manifest on one line": {
        MANIFEST: re.sub(r"\s*\n\s*", " ", scorm12()[MANIFEST]).replace('<file href="bild.png"/>', '<file href="a"/>' * 200_000)
    },
    "a manifest of very many items": {
        MANIFEST: scorm12()[MANIFEST].replace("</organization>", '<item identifier="a"/>' * 150_000 + "</organization>")
    },
    "a manifest of very many namespaces": {
        MANIFEST: scorm12()[MANIFEST]
        .replace("<manifest ", "<manifest " + " ".join(f'xmlns:p{n}="urn:{n}"' for n in range(20_000)) + " ")
        .replace("</organization>", '<item identifier="a"/>' * 50_000 + "</organization>")
    },
    "elements in elements": {
        MANIFEST: scorm12()[MANIFEST].replace("</organization>", ("<item>" * 200 + "</item>" * 200) * 500 + "</organization>")
    },
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_wants_to_take_for_ever_is_judged_soon(case: str, tmp_path: Path) -> None:
    begin = time.process_time()

    assert found_in(zipped(scorm12() | HOSTILE[case]), tmp_path)

    assert time.process_time() - begin < 20
