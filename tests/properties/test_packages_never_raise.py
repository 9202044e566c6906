"""Whatever a zip is: findings, never an error of ours, nothing unpacked, and soon."""

import json
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.show import full, github, sarif
from lehrwerk.diagnostics.show import json as as_json
from lehrwerk.verifying.package import verify
from verifying.packages import CARTRIDGE, CMI5, KINDS, PAGE, SCORM12, SCORM2004, zipped

MANY = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
GOOD = [zipped(make()) for make in KINDS.values()]
PLACES = st.floats(0, 1, exclude_max=True)


def damaged(package: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    """A zip with bytes overwritten, put in, taken out, or its end cut off."""
    for how, share, piece in changes:
        at = int(share * len(package))
        after = {"over": at + len(piece), "in": at, "out": at + 20, "cut": len(package)}[how]
        package = package[:at] + (b"" if how in {"out", "cut"} else piece) + package[after:]
    return package


ZIPS = st.builds(
    damaged,
    st.sampled_from(GOOD),
    st.lists(
        st.tuples(
            st.sampled_from(["over", "over", "over", "in", "out", "cut"]),
            PLACES | st.floats(0.7, 1, exclude_max=True),
            st.binary(min_size=1, max_size=8) | st.sampled_from([b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x01\x02", b"PK\x05\x06", b"../"]),
        ),
        min_size=1,
        max_size=4,
    ),
)
NAMES = st.lists(
    st.sampled_from(
        ["a", "ä", "..", ".", "/", "\\", "C:", "\0", "\n", " ", "index.html", "imsmanifest.xml", "__MACOSX", "😀", "\u202e", "x" * 300]
    ),
    min_size=1,
    max_size=6,
).map("".join)
MARKS = [
    *"<>&\"'/=: \n",
    *(
        "<item",
        "<item>",
        "</item>",
        ' identifierref="res_1"',
        ' href="../x"',
        "<title>",
        "</manifest>",
        "&#0;",
        "&lt;",
        "&a;",
        "<!--",
        "]]>",
    ),
    *(
        "<!DOCTYPE a [",
        "<!ENTITY a 'a'>",
        "]>",
        ' xmlns="',
        ' xmlns:a="b"',
        ' xml:base="x/"',
        "<?x?>",
        "\x00",
        "\x1b",
        "ä",
        "\ufffe",
        "{0}",
        "{q}",
    ),
    *("1.2", "2004", 'moveOn="', "<au/>", "<mapInfo/>", "http://x/", "%2e%2e/", "\\", 'encoding="utf-16"', "<a>" * 300, "x" * 300),
]


@st.composite
def manifests(draw: Callable[..., object]) -> str:
    """A manifest with pieces put in or taken out anywhere."""
    text = str(draw(st.sampled_from([SCORM12, SCORM2004, CMI5, CARTRIDGE])))
    for share, piece, length in draw(st.lists(st.tuples(PLACES, st.sampled_from(MARKS), st.integers(0, 30)), min_size=1, max_size=5)):  # type: ignore[attr-defined]
        at = int(share * len(text))
        text = text[:at] + piece + text[at + length :]
    return text


def judged(package: bytes) -> list[str]:
    """The codes of what is found; every way of showing it works, and nothing else lies in the folder."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "inner", "paket.zip")
        place.parent.mkdir()
        place.write_bytes(package)
        found = Diagnostics()
        begin = time.monotonic()
        verify(place, {}, found)
        assert time.monotonic() - begin < 5
        assert [path.name for path in Path(folder).rglob("*")] == ["inner", "paket.zip"]
    for language in ("de", "en"):
        shown = full.show(found, language) + github.show(found, language)
        assert "\x1b" not in shown
        json.loads(as_json.show(found, language))
        json.loads(sarif.show(found, language))
    return [finding.code for finding in found]


@MANY
@given(package=ZIPS)
def test_a_damaged_zip_is_judged(package: bytes) -> None:
    assert judged(package)


@MANY
@given(names=st.lists(NAMES, max_size=6), mode=st.integers(0, 0xFFFF), control=st.booleans())
def test_any_names_are_judged(names: list[str], mode: int, control: bool) -> None:
    entries = []
    for name in names:
        info = zipfile.ZipInfo("x")
        info.filename, info.external_attr = name, mode << 16
        entries.append((info, PAGE.encode()))
    assert judged(zipped({"imsmanifest.xml": SCORM12} if control else {}, *entries))


@MANY
@given(text=manifests(), encoding=st.sampled_from(["utf-8", "utf-16", "latin-1", "utf-8-sig"]))
def test_any_manifest_is_judged(text: str, encoding: str) -> None:
    files = KINDS["scorm12"]() | {"imsmanifest.xml": text.encode(encoding, "replace"), "cmi5.xml": text.encode(encoding, "replace")}
    assert judged(zipped(files))


@MANY
@given(page=st.lists(st.sampled_from([*MARKS, "<img src=", "<script>", "fetch('", "url(", "https://", "'"]), max_size=30).map("".join))
def test_any_page_is_judged(page: str) -> None:
    assert judged(zipped(KINDS["scorm12"]() | {"index.html": page, "kurs.js": page, "a.css": page}))


@given(content=st.binary(max_size=200))
def test_any_file_is_judged(content: bytes) -> None:
    assert judged(content) == ["LW801"]
