"""What becomes of an answer that was given to an older version of its exercise: as the player reads it (blocks/*/*.js, `unpack`)."""

from dataclasses import dataclass

from lehrwerk.model.fingerprint import Kept

LETTERS = {"one", "some"}
"""Forms that are written alike."""


@dataclass(frozen=True)
class Loss:
    """What of old answers is no longer there."""

    all: bool = False
    """Every answer: it does not fit any more, or would be read as another."""
    parts: frozenset[str] = frozenset()
    """What can no longer be part of an answer."""
    values: frozenset[tuple[str, str]] = frozenset()
    """By what a part can no longer be answered."""
    above: int | None = None
    """Steps above this one are gone."""
    together: bool = False
    """Whether one lost part takes the whole answer with it."""
    single: bool = False
    """Whether answers with several choices are lost."""
    behind: bool = False
    """Whether what comes after a lost part is lost, too."""

    def __bool__(self) -> bool:
        return self != Loss(together=self.together, behind=self.behind)


def loss(old: Kept, new: Kept) -> Loss:
    """What answers to the old version lose in the new one."""
    if old.form != new.form and not {old.form, new.form} <= LETTERS:
        return Loss(all=True)
    if old.shape != new.shape or old.low != new.low:
        return Loss(all=True)
    if old.form == "order":
        return Loss(all=old.parts.keys() != new.parts.keys())
    if old.form == "gaps" and any(bool(old.parts[key]) != bool(new.parts[key]) for key in old.parts.keys() & new.parts.keys()):
        return Loss(all=True)
    if old.form == "way":
        return Loss(parts=frozenset(key for key, to in old.parts.items() if new.parts.get(key) != to), behind=True)
    return Loss(
        parts=frozenset(old.parts.keys() - new.parts.keys()),
        values=frozenset((part, value) for part, values in old.parts.items() for value in _gone(values, part, new)),
        above=new.high if new.high is not None and old.high is not None and new.high < old.high else None,
        together=old.form == "gaps",
        single=old.form == "some" and new.form == "one",
    )


def _gone(values: str, part: str, new: Kept) -> set[str]:
    return set(values) - set(new.parts[part]) if part in new.parts else set()
