"""What packages say of themselves to catalogues: by the rules of AMB (schema of 2023-10-19), and in the page for search engines."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from browser.samples import EXAMPLE, altered, contents, package

FORMS = ("web", "scorm12", "scorm2004", "cmi5")
LICENCE = re.compile(r"https://creativecommons\.org/(licenses|publicdomain)/[a-z-]+/\d\.\d/")


def said(form: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(contents(package(EXAMPLE, form))["metadata.json"])
    return found


def is_uri(text: str) -> bool:
    return bool(urlsplit(text).scheme) and " " not in text


@pytest.mark.parametrize("form", FORMS)
def test_amb_asks_for_and_gets(form: str) -> None:
    found = said(form)

    assert found["@context"] == ["https://w3id.org/kim/amb/context.jsonld", {"@language": "de"}]
    assert is_uri(found["id"])
    assert found["type"][0] == "LearningResource"
    assert found["name"] == "Verständigung ohne gemeinsame Sprache"


@pytest.mark.parametrize("form", FORMS)
def test_lists_are_lists_and_the_licence_is_an_object(form: str) -> None:
    found = said(form)

    assert found["inLanguage"] == ["de"]
    assert isinstance(found.get("keywords", []), list)
    assert re.match("https://w3id.org/kim/hcrt/", found["learningResourceType"][0]["id"])
    assert set(found["license"]) == {"id"}
    assert LICENCE.fullmatch(found["license"]["id"])
    assert found["isAccessibleForFree"] is True
    for role in ("creator", "publisher"):
        assert [set(one) >= {"type", "name"} and one["type"] in {"Person", "Organization"} for one in found[role]] == [True]


def test_what_the_author_did_not_write_is_not_there() -> None:
    assert "keywords" not in said("web")
    assert None not in said("web").values()


def test_keywords_come_along() -> None:
    found = json.loads(contents(altered("keywords: [Rettungsdienst, Sprache]"))["metadata.json"])

    assert found["keywords"] == ["Rettungsdienst", "Sprache"]


def test_manifests_list_the_file() -> None:
    for form in ("scorm12", "scorm2004"):
        assert b'<file href="metadata.json"/>' in contents(package(EXAMPLE, form))["imsmanifest.xml"]


def test_the_offline_page_speaks_to_search_engines() -> None:
    page = contents(package(EXAMPLE, "web"))["index.html"].decode()
    match = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert match
    found = json.loads(match[1])

    assert (found["@context"], found["@type"]) == ("https://schema.org", ["Course", "LearningResource"])
    assert (found["inLanguage"], found["version"], found["license"]) == ("de", "1.0.0", "https://creativecommons.org/licenses/by-sa/4.0/")
    assert found["teaches"][0] == "nennt die fünf Stufen der Verständigungsleiter"
    assert re.fullmatch(r"PT\d+M", found["timeRequired"])
    for form in ("scorm12", "scorm2004", "cmi5"):
        assert b"ld+json" not in contents(package(EXAMPLE, form))["index.html"]
