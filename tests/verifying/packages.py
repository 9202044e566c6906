"""Small packages that keep every rule, and ways to spoil them."""

import io
import re
import struct
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.verifying.package import verify

SCORM12 = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="kurs" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Kurs</title>
      <item identifier="item_1" identifierref="res_1"><title>Erste Seite</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res_1" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/><file href="kurs.js"/><file href="bild.png"/>
    </resource>
  </resources>
</manifest>
"""
SCORM2004 = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="kurs" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Kurs</title>
      <item identifier="item_1" identifierref="res_1"><title>Erste Seite</title>
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res_1" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/><file href="kurs.js"/><file href="bild.png"/>
    </resource>
  </resources>
</manifest>
"""
CMI5 = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/kurs">
    <title><langstring lang="de">Kurs</langstring></title><description><langstring lang="de">Kurs</langstring></description>
  </course>
  <au id="https://example.org/kurs/1" moveOn="Completed">
    <title><langstring lang="de">Eins</langstring></title><description><langstring lang="de">Eins</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
"""
CARTRIDGE = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="kurs" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1">
  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata>
  <organizations>
    <organization identifier="org" structure="rooted-hierarchy">
      <item identifier="root"><item identifier="item_1" identifierref="res_1"><title>Seite</title></item></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res_1" type="webcontent" href="index.html">
      <file href="index.html"/><file href="kurs.js"/><file href="bild.png"/>
    </resource>
  </resources>
</manifest>
"""
PAGE = '<!doctype html><html><head><script src="kurs.js"></script></head><body><img src="bild.png" alt=""></body></html>'
SCRIPT12 = "var api = window.parent.API; api.LMSInitialize(''); api.LMSFinish(''); addEventListener('pagehide', save);"
SCRIPT2004 = "var api = window.parent.API_1484_11; api.Initialize(''); api.Terminate(''); addEventListener('pagehide', save);"
SCRIPT5 = "fetch(address, { method: 'POST' }).then((answer) => answer.json()).then((token) => token['auth-token']);"


def scorm12() -> dict[str, str]:
    """The files of a package that nothing is wrong with."""
    return {"imsmanifest.xml": SCORM12, "index.html": PAGE, "kurs.js": SCRIPT12, "bild.png": "png"}


def scorm2004() -> dict[str, str]:
    """As above."""
    return {"imsmanifest.xml": SCORM2004, "index.html": PAGE, "kurs.js": SCRIPT2004, "bild.png": "png"}


def cmi5() -> dict[str, str]:
    """As above."""
    return {"cmi5.xml": CMI5, "index.html": PAGE, "kurs.js": SCRIPT5, "bild.png": "png"}


def cartridge() -> dict[str, str]:
    """As above."""
    return {"imsmanifest.xml": CARTRIDGE, "index.html": PAGE, "kurs.js": "", "bild.png": "png"}


KINDS = {"scorm12": scorm12, "scorm2004": scorm2004, "cmi5": cmi5, "cartridge": cartridge}


def spoiled(kind: str, path: str, before: str, after: str) -> dict[str, str]:
    """The package with one place changed."""
    files = KINDS[kind]()
    assert before in files[path], before
    return files | {path: files[path].replace(before, after)}


def prefixed() -> dict[str, str]:
    """The elements of IMS with a prefix, as XML allows."""
    manifest = re.sub(r"<(/?)(?=[a-z])", r"<\1cp:", SCORM12)
    return scorm12() | {"imsmanifest.xml": manifest.replace(" xmlns=", " xmlns:cp=")}


def renamed() -> dict[str, str]:
    """ADL's attributes with another prefix, as XML allows."""
    return scorm12() | {"imsmanifest.xml": SCORM12.replace("xmlns:adlcp", "xmlns:a").replace("adlcp:", "a:")}


def two_scos() -> dict[str, str]:
    """A second item and resource like the first."""
    manifest = re.sub(r"<item .*</item>", lambda match: match[0] + match[0].replace("_1", "_2"), SCORM2004, flags=re.DOTALL)
    manifest = re.sub(r"<resource .*</resource>", lambda match: match[0] + match[0].replace("_1", "_2"), manifest, flags=re.DOTALL)
    return scorm2004() | {"imsmanifest.xml": manifest}


def zipped(files: Mapping[str, str | bytes], *more: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of the files, and of entries that a good packer would not write."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # of names that stand there twice
        for path, content in files.items():
            archive.writestr(path, content)
        for info, content in more:
            archive.writestr(info, content)
    return buffer.getvalue()


def entry(name: str, *, mode: int = 0o100644, content: bytes = b"x") -> tuple[zipfile.ZipInfo, bytes]:
    """An entry with any name: the packer's own corrections are undone."""
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    info.external_attr = mode << 16
    return info, content


def patched(package: bytes, signature: bytes, offset: int, form: str, value: int) -> bytes:
    """A zip with a number changed in each record of a kind: `PK\\1\\2` the list of contents, `PK\\3\\4` before the files."""
    result, at = bytearray(package), package.find(signature)
    while at >= 0:
        struct.pack_into(form, result, at + offset, value)
        at = package.find(signature, at + 4)
    return bytes(result)


def found_in(package: bytes, folder: Path, shelf: Mapping[str, bytes] | None = None, name: str = "paket.zip") -> list[Diagnostic]:
    """What is found in a package."""
    place = folder / name
    place.write_bytes(package)
    found = Diagnostics()
    verify(place, shelf or {}, found)
    return list(found)


def codes(found: list[Diagnostic]) -> set[str]:
    """The codes, without the note that says what the package is."""
    return {finding.code for finding in found} - {"LW800"}
