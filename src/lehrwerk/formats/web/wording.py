"""What a module says of itself where it is launched alone: `module_goals_lead` in place of `goals_lead`."""

from lehrwerk.words import Words

OWN = "module_"


def suited(words: Words, *, module: bool) -> Words:
    """The words for a page: a module's own stand in for those that speak of the course, or are left out."""
    texts = {name: text for name, text in words.texts.items() if not name.startswith(OWN)}
    own = {name.removeprefix(OWN): text for name, text in words.texts.items() if name.startswith(OWN)}
    return Words(words.language, texts | own if module else texts)
