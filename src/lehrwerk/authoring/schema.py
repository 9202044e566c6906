"""JSON schemas of the files authors write, made from the models that read them."""

from typing import Any

from pydantic import BaseModel

from lehrwerk.model.course import CourseFacts, SourceFacts, UnitFacts
from lehrwerk.model.plan import PlanFacts
from lehrwerk.model.run import Run
from lehrwerk.model.theme import ThemeFacts
from lehrwerk.model.trainer import CaseFacts, MethodFacts, Organisation, Person, Phrases

KINDS: dict[str, type[BaseModel]] = {
    "course": CourseFacts,
    "unit": UnitFacts,
    "plan": PlanFacts,
    "run": Run,
    "source": SourceFacts,
    "method": MethodFacts,
    "case": CaseFacts,
    "organisation": Organisation,
    "person": Person,
    "phrases": Phrases,
    "theme": ThemeFacts,
}
"""What is written where: course.yaml, a unit's front matter, plan.yaml, run.yaml, an entry of sources.yaml …"""

GERMAN = "\nde: "


def schema(kind: str, language: str) -> dict[str, Any]:
    """The schema (draft 2020-12) of a kind of file, explained in "de" or "en"."""
    made = KINDS[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_in(made, language)}


def _in(node: Any, language: str) -> Any:
    """The same, every description in one language: models explain their fields in English, then German."""
    if isinstance(node, list):
        return [_in(item, language) for item in node]
    if not isinstance(node, dict):
        return node
    result = {key: _in(value, language) for key, value in node.items()}
    text = result.get("description")
    if isinstance(text, str) and GERMAN in text:
        english, german = text.split(GERMAN, 1)
        result["description"] = german if language == "de" else english
    return result
