"""What catalogues of educational resources want to know of a course: for repositories (OERSI, WirLernenOnline) in the words of
the „Allgemeines Metadatenprofil für Bildungsressourcen“ (AMB, https://w3id.org/kim/amb/, 2023-10-19), for search engines in those of
schema.org. Nothing is said that the author has not written."""

import json
from typing import Any
from urllib.parse import quote

from lehrwerk.model.edition import Edition
from lehrwerk.pages.licences import licence

FILE = "metadata.json"
"""Its name in every package."""
CONTEXT = "https://w3id.org/kim/amb/context.jsonld"
COURSE = {"id": "https://w3id.org/kim/hcrt/course", "type": "Concept", "prefLabel": {"de": "Kurs", "en": "Course"}}
"""The kind of resource in the vocabulary HCRT, which AMB asks for."""


def amb(edition: Edition) -> bytes:
    """The file for repositories. `creator` and `publisher` are the organisation; a licence that is not Creative Commons has no
    address that AMB knows, and is left out."""
    facts, language = edition.course.facts, _spoken(edition)
    maker = [{"type": "Organization", "name": name} for name in _organisation(edition)]
    address = licence(facts.license)[1]
    said: dict[str, Any] = {
        "@context": [CONTEXT, {"@language": language}],
        "id": identifier(edition),
        "type": ["LearningResource", "Course"],
        "name": facts.title,
        "description": facts.summary,
        "inLanguage": [language],
        "learningResourceType": [COURSE],
        "keywords": list(facts.keywords),
        "creator": maker,
        "publisher": maker,
        "license": {"id": address} if address else None,
        "isAccessibleForFree": not facts.terms.paid,
    }
    return (json.dumps(_without_gaps(said), ensure_ascii=False, indent=1) + "\n").encode()


def schema_org(edition: Edition) -> dict[str, Any]:
    """What stands in the page of the offline course (schema.org, `Course`)."""
    facts = edition.course.facts
    maker = [{"@type": "Organization", "name": name} for name in _organisation(edition)]
    said = {
        "@context": "https://schema.org",
        "@type": ["Course", "LearningResource"],
        "identifier": identifier(edition),
        "name": facts.title,
        "alternativeHeadline": facts.subtitle,
        "description": facts.summary,
        "inLanguage": edition.language,
        "version": facts.version,
        "keywords": list(facts.keywords),
        "license": licence(facts.license)[1],
        "creator": maker,
        "provider": maker,
        "audience": {"@type": "EducationalAudience", "audienceType": facts.target_group},
        "coursePrerequisites": facts.prerequisites,
        "teaches": [objective.text for objective in facts.objectives.values()],
        "timeRequired": f"PT{sum(unit.facts.minutes for unit in edition.course.units())}M",
        "isAccessibleForFree": not facts.terms.paid,
    }
    return _without_gaps(said)


def identifier(edition: Edition) -> str:
    """A name for the course in one language that depends on the author's id alone."""
    return f"urn:lehrwerk:{quote(edition.course.id, safe='')}:{edition.language}"


def _spoken(edition: Edition) -> str:
    """The language alone: AMB knows neither regions nor variants."""
    return edition.language.split("-", maxsplit=1)[0]


def _organisation(edition: Edition) -> list[str]:
    organisation = edition.course.trainer.organisation
    return [organisation.name] if organisation else []


def _without_gaps(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value not in (None, "", [])}
